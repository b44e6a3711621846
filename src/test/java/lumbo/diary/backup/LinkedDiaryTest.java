package lumbo.diary.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.DiaryException;
import lumbo.diary.Ever;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.TwentyYears;
import lumbo.diary.export.JsonImport;
import lumbo.files.RealFile;
import lumbo.files.Share;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A diary whose name is a symbolic link: all that is done is done to the file that it leads to. */
class LinkedDiaryTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T18:30:00+01:00");
    private static final LocalDateTime LOCAL = NOW.toLocalDateTime();
    private static final Clock CLOCK = Clock.fixed(NOW.toInstant(), ZoneOffset.UTC);

    @TempDir
    Path folder;

    /** How the name leads to the file. */
    enum Kind {
        ABSOLUTE,
        RELATIVE,
        TWO_LINKS,
        FOLDER
    }

    private Path name() {
        return folder.resolve("data").resolve("diary.sqlite");
    }

    private Path real() {
        return folder.resolve("elsewhere").resolve("mine.sqlite");
    }

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(folder.resolve("elsewhere"));
    }

    private Path link(Kind kind) throws IOException {
        if (kind == Kind.FOLDER) {
            Files.createSymbolicLink(folder.resolve("data"), folder.resolve("elsewhere"));
            return folder.resolve("elsewhere").resolve("diary.sqlite");
        }
        Files.createDirectories(folder.resolve("data"));
        switch (kind) {
            case RELATIVE -> Files.createSymbolicLink(name(), Path.of("..", "elsewhere", "mine.sqlite"));
            case TWO_LINKS -> {
                Files.createSymbolicLink(folder.resolve("between"), real());
                Files.createSymbolicLink(name(), Path.of("../between"));
            }
            default -> Files.createSymbolicLink(name(), real());
        }
        return real();
    }

    private static PainEntry pain(int number, String note) {
        return new PainEntry(
                new UUID(7, number), NOW.minusDays(number), PainMoment.OTHER, 4, null, null, null, note, Set.of());
    }

    private void write(Path diary, int number, String note) {
        try (Diary open = Diary.open(diary)) {
            open.pain(pain(number, note)).join();
        }
    }

    private boolean isAnywhere(String words) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                if (new String(Files.readAllBytes(one), java.nio.charset.StandardCharsets.ISO_8859_1).contains(words)) {
                    return true;
                }
            }
        }
        return false;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void deletingLeavesNothingOfItAnywhereAndSaysWhichFileIsGone(Kind kind) throws Exception {
        Path real = link(kind);
        write(name(), 1, "only mine to read");
        assertThat(Files.size(real)).isPositive();
        new Backups(folder.resolve("data").resolve("backups"), CLOCK).make(name(), null);
        assertThat(isAnywhere("only mine to read")).isTrue();

        List<Path> gone = DiaryEraser.all(name(), List.of(folder.resolve("data").resolve("backups")), CLOCK);

        assertThat(isAnywhere("only mine to read")).isFalse();
        assertThat(folderOf(gone.getFirst())).isEqualTo(folderOf(real));
        assertThat(gone.getFirst().getFileName()).isEqualTo(real.getFileName());
        assertThat(real).doesNotExist();
        write(name(), 2, "a new one");
        assertThat(real).as("the link stays what it was").exists();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void deletingTakesTheLogBesideTheRealFileToo(Kind kind) throws Exception {
        Path real = link(kind);
        Diary open = Diary.open(name());
        open.pain(pain(1, "only in the log")).join();
        Path log = real.resolveSibling(real.getFileName() + "-wal");
        assertThat(log).exists();
        Path copy = Files.createDirectories(folder.resolve("kept"));
        Files.copy(real, copy.resolve("file"));
        Files.copy(log, copy.resolve("log"));
        open.close();
        Files.copy(copy.resolve("file"), real, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(copy.resolve("log"), log);
        Files.delete(copy.resolve("file"));
        Files.delete(copy.resolve("log"));

        DiaryEraser.all(name(), List.of(), CLOCK);

        assertThat(isAnywhere("only in the log")).isFalse();
        assertThat(log).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void restoringReplacesTheRealFileAndKeepsTheOneBeforeBesideIt(Kind kind) throws Exception {
        Path real = link(kind);
        write(name(), 1, "before");
        Path backup = new Backups(folder.resolve("backups"), CLOCK).make(name(), null);
        write(name(), 2, "later");

        Restore.Restored restored = new Restore(name()).apply(backup, null, LOCAL, Share.UNTOLD, () -> {});

        assertThat(Files.isSymbolicLink(name())).isEqualTo(kind != Kind.FOLDER);
        assertThat(folderOf(Objects.requireNonNull(restored.before()))).isEqualTo(folderOf(real));
        try (Diary open = Diary.open(real)) {
            assertThat(open.painOn(NOW.minusDays(2).toLocalDate())).isEmpty();
            assertThat(open.painOn(NOW.minusDays(1).toLocalDate())).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void recoveringReplacesTheRealFile(Kind kind) throws Exception {
        Path real = link(kind);
        try (Diary open = Diary.open(name())) {
            TwentyYears.fill(open, 5);
        }
        byte[] bytes = Files.readAllBytes(real);
        java.util.Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 4096, (byte) 7);
        Files.write(real, bytes);

        Recovery.Replaced replaced = Recovery.replace(name(), LOCAL);

        assertThat(Files.isSymbolicLink(name())).isEqualTo(kind != Kind.FOLDER);
        assertThat(folderOf(replaced.setAside())).isEqualTo(folderOf(real));
        try (Diary open = Diary.open(real)) {
            assertThat(open.played(Ever.END)).hasSizeLessThanOrEqualTo(5);
        }
        assertThat(Diary.facts(real).sessions()).isEqualTo(Diary.facts(name()).sessions());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatAKilledRestoringLeftBesideTheRealFileIsTakenAway(Kind kind) throws Exception {
        Path real = link(kind);
        write(name(), 1, "mine");
        Path left = Files.writeString(real.resolveSibling("lumbo-restore-17.part"), "of a backup");

        assertThat(StaleFiles.remove(name(), Instant.now(CLOCK))).hasSize(1);

        assertThat(left).doesNotExist();
        assertThat(real).exists();
    }

    @Test
    void aLinkIntoAFolderThatIsNotThereOpensNothingAndMakesNothing() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Path away = folder.resolve("stick").resolve("mine.sqlite");
        Files.createSymbolicLink(name(), away);

        assertThatThrownBy(() -> Diary.open(name()))
                .isInstanceOf(DiaryException.class)
                .hasMessageContaining("leads nowhere");
        assertThat(folder.resolve("stick")).doesNotExist();

        Files.createDirectories(folder.resolve("stick"));
        write(name(), 1, "mine");
        assertThat(away).exists();
    }

    @Test
    void aCircleOfLinksIsToldAndCanBeDeleted() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(name(), folder.resolve("data").resolve("b"));
        Files.createSymbolicLink(folder.resolve("data").resolve("b"), name());

        assertThatThrownBy(() -> Diary.open(name()))
                .isInstanceOf(DiaryException.class)
                .hasMessageContaining("leads nowhere");
        assertThat(RealFile.of(name())).isEqualTo(name());
        assertThat(DiaryEraser.all(name(), List.of(), CLOCK)).isEmpty();
    }

    @Test
    void anotherNameOfTheSameFileHasNothingInItAfterDeleting() throws Exception {
        write(name(), 1, "only mine to read");
        Path other = Files.createLink(folder.resolve("elsewhere").resolve("other.sqlite"), name());
        int names = RealFile.names(name());
        assumeTrue(names == 2, "this system tells how many names a file has");

        DiaryEraser.all(name(), List.of(), CLOCK);

        assertThat(isAnywhere("only mine to read")).isFalse();
        assertThat(other).exists();
    }

    @Test
    void aDiaryMadeAgainOfItsJsonReplacesTheRealFile() throws Exception {
        Path real = link(Kind.RELATIVE);
        write(name(), 1, "before");
        Path json = folder.resolve("diary.json");
        try (Diary open = Diary.open(name());
                java.io.OutputStream out = Files.newOutputStream(json)) {
            open.state(state -> lumbo.diary.export.JsonExport.write(state, out));
        }

        assertThat(JsonImport.restore(json, name(), Share.UNTOLD)).isInstanceOf(lumbo.program.ReadResult.Valid.class);

        assertThat(Files.isSymbolicLink(name())).isTrue();
        try (Stream<Path> files = Files.list(folderOf(real))) {
            assertThat(files.map(path -> String.valueOf(path.getFileName())))
                    .anyMatch(file -> file.startsWith("mine-before-restore"));
        }
        assertThat(Diary.facts(real).painEntries()).isEqualTo(1);
    }

    /** The real folder that a file lies in, or lay in. */
    private static Path folderOf(Path file) throws IOException {
        return Optional.ofNullable(file.getParent()).orElseThrow().toRealPath();
    }
}
