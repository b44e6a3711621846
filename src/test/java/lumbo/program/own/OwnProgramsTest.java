package lumbo.program.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.i18n.Messages;
import lumbo.program.BuiltInPrograms;
import lumbo.program.Bundle;
import lumbo.program.Bundles;
import lumbo.program.Library;
import lumbo.program.LocalizedText;
import lumbo.program.Problem;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwnProgramsTest {

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final ProgramReader READER = new ProgramReader();
    private static final BuiltInPrograms BUILT_IN = BuiltInPrograms.ofFiles(new ProgramReader());
    private static final DerivedTitles TITLES = new DerivedTitles() {
        @Override
        public LocalizedText ofCopy(LocalizedText title, int number) {
            return each(title, word -> word + (number == 1 ? " (copy)" : " (copy " + number + ")"));
        }

        @Override
        public LocalizedText ofAnother(LocalizedText title, int number) {
            return each(title, word -> word + " (" + number + ")");
        }

        private LocalizedText each(LocalizedText title, UnaryOperator<String> change) {
            return new LocalizedText(title.byLanguage().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, word -> change.apply(word.getValue()))));
        }
    };

    /** Uses exercises of the library, and has keys and numbers of its own. */
    private static final String EVENING = """
            {
              "format": 1, "id": "evening", "x-by": ["me", 1e999, 8.0],
              "title": {"en": "Evening", "ru": "\u0412\u0435\u0447\u0435\u0440"}, "summary": {"en": "Short."},
              "source": {"work": "book", "section": "3"},
              "blocks": [{"items": [{"exercise": "pelvic-tilt", "dose": {"reps": 3}}]}]
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private OwnPrograms own;
    private Path programs;

    @BeforeEach
    void open() {
        programs = folder.resolve("data").resolve("programs");
        own = new OwnPrograms(programs, READER);
    }

    static Stream<String> builtIn() {
        return Library.builtIn(READER).programs().stream().map(Program::id);
    }

    private Library library() {
        return libraryOf(programs);
    }

    private static Library libraryOf(Path programs) {
        return OwnProgramScanner.read(programs, READER, BUILT_IN);
    }

    private Library.Entry entry(String id) {
        return library().entry(id).orElseThrow();
    }

    private Path file(String name, String text) throws IOException {
        return file(name, Bundles.bytes(text));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(Files.createDirectories(folder.resolve("mail")).resolve(name), bytes);
    }

    private ImportResult add(String name, String text) throws IOException {
        return own.add(file(name, text), library());
    }

    private ImportResult.Conflict conflict(String name, String text) throws IOException {
        return (ImportResult.Conflict) add(name, text);
    }

    private Path save(String id, String name) {
        Path target = folder.resolve(name);
        assertThat(own.save(entry(id), target)).isEqualTo(new FileChangeResult.Done<>(target));
        return target;
    }

    /** All files below the test's folder, and what is in them. */
    private Map<String, String> everything() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.put(name, Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static String sentence(Problem problem) {
        return problem.sentence(ENGLISH);
    }

    @Nested
    class Importing {

        @Test
        void putsAFileIntoTheFolderAsItIs() throws IOException {
            assertThat(add("from a mail (1).json", EVENING)).isEqualTo(new ImportResult.Added("evening"));

            assertThat(everything()).containsOnlyKeys("mail/from a mail (1).json", "data/programs/evening.json");
            assertThat(programs.resolve("evening.json")).hasContent(EVENING);
            assertThat(entry("evening").origin()).isEqualTo(Library.Origin.OWN);
        }

        @Test
        void putsABundleThereUnderItsEndingWhateverItWasCalled() throws IOException {
            assertThat(own.add(file("attachment.zip", Bundles.sound()), library()))
                    .isEqualTo(new ImportResult.Added("my-bridge"));

            assertThat(programs.resolve("my-bridge.lumbo")).hasBinaryContent(Bundles.sound());
            assertThat(own.pictures(entry("my-bridge")).bytes("pictures/lift.png"))
                    .contains(Bundles.PNG);
            assertThat(own.pictures(entry("my-bridge")).bytes("pictures/none.png"))
                    .isEmpty();
            assertThat(own.pictures(entry("acute")).bytes("pictures/lift.png")).isEmpty();
        }

        @Test
        void tellsEverythingThatIsWrongAndWritesNothing() throws IOException {
            ImportResult result = add("broken.json", EVENING.replace("pelvic-tilt", "pelvic-tild"));

            assertThat(result).isInstanceOfSatisfying(ImportResult.Broken.class, broken -> {
                assertThat(broken.name()).isEqualTo("broken.json");
                assertThat(broken.file()).isNotNull();
                assertThat(broken.isNewer()).isFalse();
                assertThat(broken.problems())
                        .extracting(problem -> problem.describe(ENGLISH))
                        .containsExactly("broken.json:5:38 /blocks/0/items/0/exercise:"
                                + " There is no exercise \"pelvic-tild\"; did you mean \"pelvic-tilt\"?");
            });
            assertThat(programs).doesNotExist();
        }

        @Test
        void namesANewerFormat() throws IOException {
            assertThat(add("new.json", EVENING.replace("\"format\": 1", "\"format\": 2")))
                    .isInstanceOfSatisfying(
                            ImportResult.Broken.class,
                            broken -> assertThat(broken.isNewer()).isTrue());
        }

        @Test
        void tellsOfAFileThatIsNotThereOrNoFileOrTooLarge() throws IOException {
            Path large = file("large.json", new byte[2 * 1024 * 1024 + 1]);
            Path largeBundle = file("large.lumbo", new byte[20 * 1024 * 1024 + 1]);
            Map<Path, String> wrong = Map.of(
                    folder.resolve("none.json"),
                    "There is no such file. Check its name and folder.",
                    folder,
                    "This is a folder, not a file. Choose a file in it.",
                    large,
                    "The file has 2,049 KiB; the limit is 2,048 KiB. Split it into several programs.",
                    largeBundle,
                    "The bundle has 20,481 KiB; the limit is 20,480 KiB. Use smaller pictures.");

            wrong.forEach((path, words) -> assertThat(own.add(path, library()))
                    .isInstanceOfSatisfying(ImportResult.Broken.class, broken -> {
                        assertThat(broken.file()).isNull();
                        assertThat(broken.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(sentence(problem)).isEqualTo(words));
                    }));
        }

        @Test
        void knowsTheVerySameProgramAgain() throws IOException {
            add("evening.json", EVENING);
            own.add(file("bridge.lumbo", Bundles.sound()), library());
            Path acute = save("acute", "acute.json");

            assertThat(add("again.json", EVENING)).isEqualTo(new ImportResult.Known("evening"));
            assertThat(own.add(file("bridge.lumbo", Bundles.sound()), library()))
                    .isEqualTo(new ImportResult.Known("my-bridge"));
            assertThat(own.add(acute, library())).isEqualTo(new ImportResult.Known("acute"));
        }

        @Test
        void takesOtherPicturesForAnotherProgram() throws IOException {
            own.add(file("bridge.lumbo", Bundles.sound()), library());
            byte[] other = Bundle.write(
                    Bundles.bytes(Bundles.PROGRAM),
                    Map.of("pictures/lift.png", Bundles.png(3, 3), "pictures/lower.jpg", Bundles.JPEG));

            assertThat(own.add(file("bridge.lumbo", other), library())).isInstanceOf(ImportResult.Conflict.class);
        }

        @Test
        void leavesABrokenFileOfTheSameNameAlone() throws IOException {
            Files.createDirectories(programs);
            Files.writeString(programs.resolve("evening.json"), "{");

            assertThat(add("evening.json", EVENING)).isEqualTo(new ImportResult.Added("evening"));

            assertThat(programs.resolve("evening.json")).hasContent("{");
            assertThat(programs.resolve("evening-2.json")).hasContent(EVENING);
        }

        @Test
        void givesNoFileTheNameOfADevice() throws IOException {
            assertThat(add("con.json", EVENING.replace("\"id\": \"evening\"", "\"id\": \"con\"")))
                    .isEqualTo(new ImportResult.Added("con"));

            assertThat(everything()).containsKey("data/programs/con-.json");
        }

        @Test
        void saysSoWhereItCannotWrite() throws IOException {
            Files.writeString(
                    Files.createDirectories(programs.resolveSibling(".")).resolve("programs"), "no folder");

            assertThat(add("evening.json", EVENING))
                    .isInstanceOfSatisfying(
                            ImportResult.Unwritten.class,
                            unwritten -> assertThat(sentence(unwritten.problem()))
                                    .isEqualTo(programs + " can't be saved. Check the permissions of its folder."));
        }

        @Test
        void saysSoWhenTheDiskIsFull() throws IOException {
            Path full = Path.of("/dev/full");
            assumeTrue(Files.isWritable(full), "there is a disk that is always full");

            Optional<IOException> failure = Optional.empty();
            try (OutputStream out = Files.newOutputStream(full)) {
                out.write(1);
            } catch (IOException e) {
                failure = Optional.of(e);
            }

            assertThat(sentence(OwnPrograms.problem(failure.orElseThrow(), programs)))
                    .isEqualTo("The disk is full. Free some space; then try again.");
        }
    }

    @Nested
    class WhenAnotherProgramHasTheId {

        private final String other = EVENING.replace("\"reps\": 3", "\"reps\": 4");

        @Test
        void replacesOnlyWhenAskedAndOnlyOnesOwn() throws IOException {
            add("evening.json", EVENING);
            ImportResult.Conflict conflict = conflict("evening.json", other);
            assertThat(conflict.canReplace()).isTrue();
            assertThat(programs.resolve("evening.json")).hasContent(EVENING);

            assertThat(own.replace(conflict)).isEqualTo(new ImportResult.Added("evening"));

            assertThat(programs.resolve("evening.json")).hasContent(other);
            assertThat(conflict("acute.json", EVENING.replace("\"id\": \"evening\"", "\"id\": \"acute\""))
                            .canReplace())
                    .isFalse();
        }

        @Test
        void replacesAFileByABundle() throws IOException {
            add("bridge.json", EVENING.replace("\"id\": \"evening\"", "\"id\": \"my-bridge\""));
            ImportResult.Conflict conflict =
                    (ImportResult.Conflict) own.add(file("bridge.lumbo", Bundles.sound()), library());

            assertThat(own.replace(conflict)).isEqualTo(new ImportResult.Added("my-bridge"));

            assertThat(programs.resolve("my-bridge.json")).doesNotExist();
            assertThat(programs.resolve("my-bridge.lumbo")).hasBinaryContent(Bundles.sound());
        }

        @Test
        void keepsBothUnderAnotherIdAndTitle() throws IOException {
            add("evening.json", EVENING);

            ImportResult added = own.keepBoth(conflict("evening.json", other), library(), TITLES);
            ImportResult third = own.keepBoth(conflict("evening.json", other), library(), TITLES);

            assertThat(added).isEqualTo(new ImportResult.Added("evening-2"));
            assertThat(third).isEqualTo(new ImportResult.Added("evening-3"));
            assertThat(entry("evening-2").program().title().in(Locale.ENGLISH)).isEqualTo("Evening (2)");
            assertThat(entry("evening-3").program().title().in(Locale.ENGLISH)).isEqualTo("Evening (3)");
            assertThat(entry("evening-2").program().blocks())
                    .isEqualTo(conflict("evening.json", other)
                            .candidate()
                            .program()
                            .blocks());
            assertThat(Files.readString(programs.resolve("evening-2.json")))
                    .contains("\"x-by\" : [ \"me\", 1E+999, 8.0 ]");
            assertThat(entry("evening").program().items().getFirst().dose().reps())
                    .isNotEqualTo(entry("evening-2")
                            .program()
                            .items()
                            .getFirst()
                            .dose()
                            .reps());
        }

        @Test
        void keepsThePicturesOfABundleThatIsKeptBeside() throws IOException {
            add("bridge.json", EVENING.replace("\"id\": \"evening\"", "\"id\": \"my-bridge\""));
            ImportResult.Conflict conflict =
                    (ImportResult.Conflict) own.add(file("bridge.lumbo", Bundles.sound()), library());

            assertThat(own.keepBoth(conflict, library(), TITLES)).isEqualTo(new ImportResult.Added("my-bridge-2"));

            assertThat(own.pictures(entry("my-bridge-2")).bytes("pictures/lower.jpg"))
                    .contains(Bundles.JPEG);
        }
    }

    @Nested
    class Saving {

        @ParameterizedTest
        @MethodSource("lumbo.program.own.OwnProgramsTest#builtIn")
        void aBuiltInProgramGivesAFileThatStaysTheSameOnItsWayRound(String id) throws IOException {
            Path saved = save(id, "saved.json");
            Path elsewhere = folder.resolve("elsewhere");
            OwnPrograms others = new OwnPrograms(elsewhere, READER);
            Library none = Library.EMPTY;

            assertThat(others.add(saved, none)).isEqualTo(new ImportResult.Added(id));
            Library theirs = OwnProgramScanner.read(elsewhere, READER, BuiltInPrograms.NONE);
            assertThat(theirs.problems()).isEmpty();
            Path again = folder.resolve("again.json");
            assertThat(others.save(theirs.entry(id).orElseThrow(), again)).isInstanceOf(FileChangeResult.Done.class);

            assertThat(again).hasSameBinaryContentAs(saved);
            assertThat(theirs.program(id)).isEqualTo(library().program(id));
        }

        @Test
        void carriesTheExercisesThatAreUsedAndKeepsWhatTheAuthorWrote() throws IOException {
            add("evening.json", EVENING);

            Path saved = save("evening", "saved.json");

            OwnPrograms others = new OwnPrograms(folder.resolve("elsewhere"), READER);
            assertThat(others.add(saved, Library.EMPTY)).isEqualTo(new ImportResult.Added("evening"));
            Library theirs = OwnProgramScanner.read(folder.resolve("elsewhere"), READER, BuiltInPrograms.NONE);
            assertThat(theirs.program("evening")).isEqualTo(library().program("evening"));
            assertThat(Files.readString(saved)).contains("\"x-by\" : [ \"me\", 1E+999, 8.0 ]", "\"Pelvic tilt\"");
            Path again = folder.resolve("again.json");
            others.save(theirs.entry("evening").orElseThrow(), again);
            assertThat(again).hasSameBinaryContentAs(saved);
        }

        @Test
        void givesABundleWithItsPicturesAsItIs() throws IOException {
            own.add(file("bridge.lumbo", Bundles.sound()), library());

            assertThat(OwnPrograms.fileName(entry("my-bridge"))).isEqualTo("my-bridge.lumbo");
            assertThat(OwnPrograms.fileName(entry("acute"))).isEqualTo("acute.json");
            assertThat(save("my-bridge", "saved.lumbo")).hasBinaryContent(Bundles.sound());
        }

        @Test
        void completesABundleThatUsesExercisesOfTheLibrary() throws IOException {
            String text = Bundles.PROGRAM.replace(
                    "{\"exercise\": \"bridge\",",
                    "{\"exercise\": \"pelvic-tilt\", \"dose\": {\"reps\": 2}}, {\"exercise\": \"bridge\",");
            own.add(file("bridge.lumbo", Bundles.of(text)), library());

            Path saved = save("my-bridge", "saved.lumbo");

            OwnPrograms others = new OwnPrograms(folder.resolve("elsewhere"), READER);
            assertThat(others.add(saved, Library.EMPTY)).isEqualTo(new ImportResult.Added("my-bridge"));
            assertThat(Bundle.of("saved.lumbo", Files.readAllBytes(saved)).picture("pictures/lift.png"))
                    .contains(Bundles.PNG);
        }

        @Test
        void saysSoWhereItCannotWriteAndWhenTheFileIsGone() throws IOException {
            add("evening.json", EVENING);
            Library.Entry evening = entry("evening");
            Path target = file("a file", "").resolve("saved.json");

            assertThat(own.save(evening, target)).isInstanceOf(FileChangeResult.Failed.class);
            Files.delete(programs.resolve("evening.json"));
            assertThat(own.save(evening, folder.resolve("saved.json")))
                    .isInstanceOfSatisfying(
                            FileChangeResult.Failed.class,
                            failed -> assertThat(sentence(((FileChangeResult.Failed<?>) failed).problem()))
                                    .startsWith("There is no such file."));
            assertThat(folder.resolve("saved.json")).doesNotExist();
        }
    }

    @Nested
    class Copying {

        @Test
        void aBuiltInProgramKeepsItsSource() {
            assertThat(own.copy(entry("remission"), library(), TITLES))
                    .isEqualTo(new ImportResult.Added("remission-copy"));
            assertThat(own.copy(entry("remission"), library(), TITLES))
                    .isEqualTo(new ImportResult.Added("remission-copy-2"));

            Program copy = entry("remission-copy").program();
            assertThat(copy.title().in(Locale.ENGLISH)).isEqualTo("Eight fuller movements (copy)");
            assertThat(entry("remission-copy-2").program().title().in(Locale.ENGLISH))
                    .isEqualTo("Eight fuller movements (copy 2)");
            Program original = entry("remission").program();
            assertThat(copy.source()).isEqualTo(original.source());
            assertThat(copy.blocks()).isEqualTo(original.blocks());
            assertThat(copy.exercises()).isEqualTo(original.exercises());
        }

        @Test
        void anOwnProgramKeepsItsKeysAndPictures() throws IOException {
            add("evening.json", EVENING);
            own.add(file("bridge.lumbo", Bundles.sound()), library());

            own.copy(entry("evening"), library(), TITLES);
            own.copy(entry("my-bridge"), library(), TITLES);

            assertThat(Files.readString(programs.resolve("evening-copy.json"))).contains("1E+999");
            assertThat(entry("evening-copy").program().title())
                    .isEqualTo(new LocalizedText(
                            Map.of("en", "Evening (copy)", "ru", "\u0412\u0435\u0447\u0435\u0440 (copy)")));
            assertThat(own.pictures(entry("my-bridge-copy")).bytes("pictures/lift.png"))
                    .contains(Bundles.PNG);
        }

        @Test
        void findsAFreeIdOfAllowedLength() throws IOException {
            String longest = "a".repeat(64);
            add("long.json", EVENING.replace("\"id\": \"evening\"", "\"id\": \"" + longest + "\""));

            assertThat(own.copy(entry(longest), library(), TITLES))
                    .isEqualTo(new ImportResult.Added("a".repeat(59) + "-copy"));
        }
    }

    @Nested
    class Removing {

        private RemovedProgram remove(String id) {
            return switch (own.remove(entry(id))) {
                case FileChangeResult.Done<RemovedProgram> done -> done.value();
                case FileChangeResult.Failed<RemovedProgram> failed -> throw new AssertionError(failed.problem());
            };
        }

        @Test
        void canBeUndone() throws IOException {
            add("evening.json", EVENING);
            Map<String, String> before = everything();

            RemovedProgram removed = remove("evening");
            assertThat(library().entry("evening")).isEmpty();
            assertThat(own.restore(removed, library())).isEqualTo(new FileChangeResult.Done<>("evening"));

            assertThat(everything()).isEqualTo(before);
        }

        @Test
        void canBeUndoneAfterLumboWasKilled() throws IOException {
            add("evening.json", EVENING);
            remove("evening");

            OwnPrograms next = new OwnPrograms(programs, READER);

            assertThat(next.removed(library())).singleElement().satisfies(removed -> {
                assertThat(removed.title().in(Locale.ENGLISH)).isEqualTo("Evening");
                assertThat(next.restore(removed, library())).isEqualTo(new FileChangeResult.Done<>("evening"));
            });
            assertThat(programs.resolve("evening.json")).hasContent(EVENING);
        }

        @Test
        void isForGoodOnceLumboIsClosed() throws IOException {
            add("evening.json", EVENING);
            own.copy(entry("evening"), library(), TITLES);
            remove("evening");
            Files.writeString(programs.resolve("lumbo-17.part"), "half");

            own.tidy();

            assertThat(own.removed(library())).isEmpty();
            assertThat(everything()).containsOnlyKeys("mail/evening.json", "data/programs/evening-copy.json");
        }

        @Test
        void isItsOwnersOnlyAllTheTime() throws IOException {
            assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
            add("evening.json", EVENING);
            own.copy(entry("evening"), library(), TITLES);
            remove("evening");

            try (Stream<Path> all = Files.walk(programs)) {
                assertThat(all)
                        .hasSize(4)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .endsWith("------"));
            }
        }

        @Test
        void aNameThatWasNotTypedNeverReplacesAFile() throws IOException {
            add("evening.json", EVENING);
            Path mine = Files.writeString(folder.resolve("Dr. Smith.json"), "mine");

            assertThat(own.save(entry("evening"), folder.resolve("Dr. Smith")))
                    .isInstanceOfSatisfying(
                            FileChangeResult.Failed.class,
                            failed -> assertThat(failed.problem().sentence(ENGLISH))
                                    .contains("Dr. Smith.json", "already exists"));

            assertThat(mine).hasContent("mine");
        }

        @Test
        void keepsTwoRemovedFilesOfOneNameApart() throws IOException {
            add("evening.json", EVENING);
            remove("evening");
            add("evening.json", EVENING.replace("\"reps\": 3", "\"reps\": 4"));

            remove("evening");

            assertThat(own.removed(library())).hasSize(2);
        }

        @Test
        void isNotUndoneWhereTheIdWasGivenAway() throws IOException {
            add("evening.json", EVENING);
            RemovedProgram removed = remove("evening");
            add("evening.json", EVENING);

            assertThat(own.restore(removed, library()))
                    .isInstanceOfSatisfying(
                            FileChangeResult.Failed.class,
                            failed -> assertThat(sentence(((FileChangeResult.Failed<?>) failed).problem()))
                                    .startsWith("Another program has its id now."));
        }

        @Test
        void saysSoWhenTheFileIsGone() throws IOException {
            add("evening.json", EVENING);
            Library.Entry evening = entry("evening");
            RemovedProgram removed = remove("evening");

            assertThat(own.remove(evening))
                    .isInstanceOfSatisfying(
                            FileChangeResult.Failed.class,
                            failed -> assertThat(sentence(((FileChangeResult.Failed<?>) failed).problem()))
                                    .endsWith("evening.json is no longer there."));
            own.tidy();
            assertThat(own.restore(removed, library())).isInstanceOf(FileChangeResult.Failed.class);
        }
    }

    @Test
    void givesTheFilesThatCannotBeUsedWithTheirContent() throws IOException {
        Files.createDirectories(programs.resolve("exercises"));
        Files.writeString(programs.resolve("one.json"), "{");
        Files.writeString(programs.resolve("exercises").resolve("program.json"), "[]");
        Files.write(programs.resolve("three.lumbo"), Bundles.of(Bundles.PROGRAM.replace("lift.png", "lifd.png")));

        List<ImportResult.Broken> broken = own.broken(library());

        assertThat(broken)
                .extracting(ImportResult.Broken::name)
                .containsExactlyInAnyOrder("one.json", "exercises/program.json", "three.lumbo");
        assertThat(broken).allSatisfy(one -> {
            assertThat(one.file()).isNotNull();
            assertThat(one.problems()).isNotEmpty();
        });
    }
}
