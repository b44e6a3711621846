package lumbo.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFileTest {

    @TempDir
    Path folder;

    private static SafeFile.Writing text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SafeFile.Writing brokenOff() {
        return out -> {
            out.write(new byte[100_000]);
            throw new IOException("pulled out");
        };
    }

    private Set<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path there(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String permissions(Path file) throws IOException {
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void isWrittenAndWrittenAnewWithoutLeavingAnythingElse() throws IOException {
        Path file = folder.resolve("a.json");

        SafeFile.write(file, Access.OWNER, text("one"));
        SafeFile.write(file, Access.OWNER, text("two"));

        assertThat(file).hasContent("two");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void isAsItWasWhereWritingBreaksOff() throws IOException {
        Path file = there("a.json", "before");

        assertThatThrownBy(() -> SafeFile.write(file, Access.SYSTEM, brokenOff()))
                .hasMessage("pulled out");

        assertThat(file).hasContent("before");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void isAsItWasWhereWhoWritesItFails() throws IOException {
        Path file = there("a.json", "before");

        assertThatThrownBy(() -> SafeFile.write(file, Access.SYSTEM, out -> {
                    throw new IllegalStateException("no words");
                }))
                .hasMessage("no words");

        assertThat(file).hasContent("before");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void neverTakesThePlaceOfAFolder() throws IOException {
        Files.createDirectory(folder.resolve("a.json"));

        assertThatThrownBy(() -> SafeFile.write(folder.resolve("a.json"), Access.SYSTEM, text("one")))
                .isInstanceOf(IOException.class);

        assertThat(folder.resolve("a.json")).isEmptyDirectory();
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void neverTakesThePlaceOfADevice() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "a system with a device that is always full");

        Throwable failure = catchThrowable(() -> SafeFile.write(full, Access.SYSTEM, text("one")));

        assertThat(FullDisk.is(failure)).isTrue();
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    @Test
    void isWrittenIntoWhatIsNoFile() throws IOException {
        Path nothing = Path.of("/dev/null");
        assumeTrue(Files.isWritable(nothing));

        SafeFile.write(nothing, Access.OWNER, text("one"));

        assertThat(Files.isRegularFile(nothing)).isFalse();
    }

    @Test
    void tellsWhichFileItIsAboutWhereTheFolderIsMissing() {
        Path file = folder.resolve("gone/a.json");

        assertThatThrownBy(() -> SafeFile.write(file, Access.SYSTEM, text("one")))
                .isInstanceOfSatisfying(
                        NoSuchFileException.class,
                        failure -> assertThat(failure.getFile()).isEqualTo(file.toString()));
    }

    @Test
    void aLinkStaysOne() throws IOException {
        Path real = there("real", "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        SafeFile.write(link, Access.SYSTEM, text("after"));

        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("after");
    }

    @Test
    void canBeItsOwnersOnly() throws IOException {
        Path file = there("a.json", "before");
        permissions(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        SafeFile.write(file, Access.OWNER, text("after"));

        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void isReadByWhomTheSystemLetsWhereAPersonSavesIt() throws IOException {
        Path plain = there("plain", "");

        SafeFile.write(folder.resolve("saved"), Access.SYSTEM, text("one"));

        assertThat(permissions(folder.resolve("saved"))).isEqualTo(permissions(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-r-----", "rw-rw-rw-", "rwxr-xr-x"})
    void keepsWhoCouldReadTheOneBefore(String before) throws IOException {
        Path file = there("a.pdf", "before");
        permissions(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(before));

        SafeFile.write(file, Access.SYSTEM, text("after"));

        assertThat(permissions(file)).isEqualTo(before);
    }

    @Test
    void aNewOneNeverReplacesAnother() throws IOException {
        Path file = there("a.png", "mine");

        assertThatThrownBy(() -> SafeFile.writeNew(file, Access.SYSTEM, text("other")))
                .isInstanceOf(FileAlreadyExistsException.class);

        assertThat(file).hasContent("mine");
        assertThat(names()).containsExactly("a.png");
    }

    @Test
    void aNewOneNeverReplacesAnotherThatCameMeanwhile() {
        Path file = folder.resolve("a.png");

        assertThatThrownBy(() -> SafeFile.writeNew(file, Access.SYSTEM, out -> {
                    out.write(1);
                    there("a.png", "mine");
                }))
                .isInstanceOf(FileAlreadyExistsException.class);

        assertThat(file).hasContent("mine");
        assertThat(names()).containsExactly("a.png");
    }

    @Test
    void aChosenNameReplacesOnlyTheFileThatThePersonWasAskedAbout() throws IOException {
        there("pain.png", "mine");

        assertThatThrownBy(() -> SafeFile.writeChosen(folder.resolve("pain"), ".png", text("other")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("pain.png")).hasContent("mine");

        assertThat(SafeFile.writeChosen(folder.resolve("pain.png"), ".png", text("other")))
                .hasContent("other");
        assertThat(SafeFile.writeChosen(folder.resolve("Dr. Smith"), ".png", text("his")))
                .isEqualTo(folder.resolve("Dr. Smith.png"));
    }

    @Test
    void deletesOnlyPartsThatWereLeft() throws IOException {
        for (String name : List.of("lumbo-17.part", "lumbo-x.part", "mine.part", "lumbo-17.part.json")) {
            there(name, "half");
        }
        Files.createDirectory(folder.resolve("lumbo-letters"));

        SafeFile.deleteParts(folder);
        SafeFile.deleteParts(folder.resolve("gone"));

        assertThat(names()).containsExactly("lumbo-17.part.json", "lumbo-letters", "lumbo-x.part", "mine.part");
    }

    // ---- several

    private List<Path> three() {
        return List.of(folder.resolve("a.csv"), folder.resolve("b.csv"), folder.resolve("c.csv"));
    }

    private void write(List<Path> files, Access access) throws IOException {
        try (SafeFiles all = SafeFiles.open(files, access)) {
            for (int i = 0; i < files.size(); i++) {
                all.streams().get(i).write(("new " + i).getBytes(StandardCharsets.UTF_8));
            }
            all.keep();
        }
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void severalAreAllWritten(Access access) throws IOException {
        there("b.csv", "old");

        write(three(), access);

        assertThat(names()).containsExactly("a.csv", "b.csv", "c.csv");
        assertThat(folder.resolve("b.csv")).hasContent("new 1");
        assertThat(folder.resolve("c.csv")).hasContent("new 2");
    }

    @Test
    void ofSeveralNoneIsThereUntilAllAreWhole() throws IOException {
        try (SafeFiles all = SafeFiles.open(three(), Access.SYSTEM)) {
            all.streams().getFirst().write(1);
        }

        assertThat(names()).isEmpty();
    }

    @Test
    void ofSeveralNoneHasChangedWhereTheLastCannotHaveItsName() throws IOException {
        there("a.csv", "old a");
        List<Path> files = three();

        try (SafeFiles all = SafeFiles.open(files, Access.SYSTEM)) {
            for (var out : all.streams()) {
                out.write("new".getBytes(StandardCharsets.UTF_8));
            }
            // a folder that came meanwhile stands in the way
            Files.createDirectories(files.getLast().resolve("mine"));
            assertThatThrownBy(all::keep).isInstanceOf(IOException.class);
        }

        assertThat(files.getFirst()).hasContent("old a");
        assertThat(names()).containsExactly("a.csv", "c.csv");
        assertThat(files.getLast().resolve("mine")).isEmptyDirectory();
    }

    @Test
    void ofSeveralNoneHasChangedWhereTheDiskIsFull() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "a system with a device that is always full");
        Path old = there("a.csv", "old a");
        List<Path> files = List.of(old, full);

        Throwable failure = catchThrowable(() -> write(files, Access.SYSTEM));

        assertThat(FullDisk.is(failure)).isTrue();
        assertThat(old).hasContent("old a");
        assertThat(names()).containsExactly("a.csv");
    }

    // ---- names, folders, wiping

    @Test
    void aNameBesideAFileIsTheFirstThatIsFree() throws IOException {
        Path file = there("my diary.v1.sqlite", "diary");
        there("my diary.v1-why.sqlite", "taken");
        Path part = there("part", "part");

        Path name = FreeName.beside(file, "why", free -> SafeFile.putIfFree(part, free));

        assertThat(name).isEqualTo(folder.resolve("my diary.v1-why-2.sqlite")).hasContent("part");
        assertThat(folder.resolve("my diary.v1-why.sqlite")).hasContent("taken");
    }

    @Test
    void aNameInAFolderIsFreeAlsoOfLinksThatLeadNowhere() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.json"), folder.resolve("gone"));

        assertThat(FreeName.in(folder, "a", ".json")).isEqualTo(folder.resolve("a-2.json"));
        assertThat(FreeName.in(folder, "b", "")).isEqualTo(folder.resolve("b"));
    }

    @Test
    void aTemporaryFolderIsItsOwnersAndGoneWithAllThatIsInIt() throws IOException {
        Path mine = there("mine", "mine");
        try (TemporaryFolder made = TemporaryFolder.in(folder, "lumbo-x-")) {
            Path inside = Files.createDirectories(made.file("one/two"));
            Files.writeString(inside.resolve("three"), "3");
            Files.createSymbolicLink(made.file("link"), mine);
            Files.createSymbolicLink(made.file("folder"), folder);
            assertThat(permissions(made.file(""))).isEqualTo("rwx------");
        }

        assertThat(names()).containsExactly("mine");
    }

    @Test
    void wipingAFileLeavesNothingUnderItsOtherNames() throws IOException {
        Path file = there("a", "secret");
        Path second = Files.createLink(folder.resolve("b"), file);

        assertThat(Wipe.file(file)).isTrue();
        assertThat(Wipe.file(file)).isFalse();

        assertThat(file).doesNotExist();
        assertThat(Files.readAllBytes(second)).hasSize(6).containsOnly(0);
    }

    @Test
    void foldersAreMadeForWhomTheyAreMeant() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain"));

        Access.OWNER.makeFolder(folder.resolve("own/deep"));
        Access.SYSTEM.makeFolder(folder.resolve("all"));

        assertThat(permissions(folder.resolve("own"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("own/deep"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("all"))).isEqualTo(permissions(plain));
    }

    @Test
    void whatBeginsLikeJsonOrADiaryIsKnown() throws IOException {
        assertThat(Beginning.isJson(there("a", "\uFEFF \n {}"))).isTrue();
        assertThat(Beginning.isJson(there("a", "[1"))).isTrue();
        assertThat(Beginning.isJson(there("a", ""))).isFalse();
        assertThat(Beginning.isJson(there("a", "date;pain"))).isFalse();
        assertThat(Beginning.isSqlite(there("a", "SQLite format 3\0 and so on")))
                .isTrue();
        assertThat(Beginning.isSqlite(there("a", "SQLite format"))).isFalse();
    }
}
