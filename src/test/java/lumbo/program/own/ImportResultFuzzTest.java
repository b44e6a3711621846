package lumbo.program.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lumbo.files.FreeName;
import lumbo.i18n.Messages;
import lumbo.program.BuiltInPrograms;
import lumbo.program.Bundle;
import lumbo.program.Bundles;
import lumbo.program.FileExcerpt;
import lumbo.program.Library;
import lumbo.program.Mutation;
import lumbo.program.Program;
import lumbo.program.ProgramFiles;
import lumbo.program.ProgramReader;
import lumbo.program.ProgramWriter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Whatever becomes of a file on its way, importing it adds it to the folder of one's own programs or says what is wrong;
 * nothing else is ever written. {@code mvn test -Pcampaign -Dtest=ImportResultFuzzTest} tries many more files.
 */
class ImportResultFuzzTest {

    /** Nothing takes nearly as long; this only ends what would never end. */
    private static final Duration HANGING = Duration.ofMinutes(1);

    private static final byte[] NOTHING = {};
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final ProgramReader READER = new ProgramReader();
    private static final Library LIBRARY = Library.builtIn(READER);
    private static final Path FOLDER = temporary();
    private static final Path PROGRAMS = FOLDER.resolve("data").resolve("programs");
    private static final Map<String, byte[]> PLAIN = plain();
    private static final Map<String, byte[]> ZIPS = zips();

    private static Path temporary() {
        try {
            return Files.createTempDirectory("lumbo-fuzz");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> plain() {
        Map<String, byte[]> files = new TreeMap<>();
        for (Program program : LIBRARY.programs()) {
            files.put(program.id(), ProgramWriter.write(program).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static Map<String, byte[]> zips() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("small", Bundles.sound());
        files.put("as other programs zip it", Bundles.zip().bytes());
        files.put("large", Bundle.write(PLAIN.getOrDefault("training", NOTHING), Map.of()));
        files.put(
                "many pictures",
                Bundle.write(
                        Bundles.bytes(Bundles.PROGRAM),
                        Map.of(
                                "pictures/lift.png", Bundles.png(40, 30),
                                "pictures/lower.jpg", Bundles.jpeg(30, 40, true),
                                "pictures/more.png", Bundles.PNG)));
        return files;
    }

    @AfterContainer
    static void tidyUp() throws IOException {
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Provide
    Arbitrary<String> plainFiles() {
        return Arbitraries.of(PLAIN.keySet());
    }

    @Provide
    Arbitrary<String> zipFiles() {
        return Arbitraries.of(ZIPS.keySet());
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        return Arbitraries.oneOf(
                Mutation.gentle().list().ofMinSize(1).ofMaxSize(2),
                Mutation.any().list().ofMinSize(1).ofMaxSize(4));
    }

    @Provide
    Arbitrary<List<Mutation>> byteMutations() {
        return Mutation.ofBytes().list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED, seed = "20261122")
    void aHarmedProgramFileIsAddedOrSaidToBeWrong(
            @ForAll("plainFiles") String file, @ForAll("mutations") List<Mutation> mutations) throws IOException {
        tryToAdd("harmed.json", harmed(PLAIN.getOrDefault(file, NOTHING), mutations));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED, seed = "20261122")
    void aHarmedZipIsAddedOrSaidToBeWrong(
            @ForAll("zipFiles") String file, @ForAll("byteMutations") List<Mutation> mutations) throws IOException {
        tryToAdd("harmed.lumbo", harmed(ZIPS.getOrDefault(file, NOTHING), mutations));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED, seed = "20261122")
    void aHarmedProgramInAZipIsAddedOrSaidToBeWrong(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        tryToAdd("harmed.lumbo", harmedInside(mutations));
    }

    @Tag("campaign")
    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void manyHarmedProgramFilesAreAddedOrSaidToBeWrong(
            @ForAll("plainFiles") String file, @ForAll("mutations") List<Mutation> mutations) throws IOException {
        tryToAdd("harmed.json", harmed(PLAIN.getOrDefault(file, NOTHING), mutations));
    }

    @Tag("campaign")
    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void manyHarmedZipsAreAddedOrSaidToBeWrong(
            @ForAll("zipFiles") String file, @ForAll("byteMutations") List<Mutation> mutations) throws IOException {
        tryToAdd("harmed.lumbo", harmed(ZIPS.getOrDefault(file, NOTHING), mutations));
    }

    @Tag("campaign")
    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void manyHarmedProgramsInZipsAreAddedOrSaidToBeWrong(@ForAll("mutations") List<Mutation> mutations)
            throws IOException {
        tryToAdd("harmed.lumbo", harmedInside(mutations));
    }

    private static byte[] harmedInside(List<Mutation> mutations) {
        return Bundle.write(
                harmed(Bundles.bytes(Bundles.PROGRAM), mutations),
                Map.of("pictures/lift.png", Bundles.PNG, "pictures/lower.jpg", Bundles.JPEG));
    }

    private static byte[] harmed(byte[] file, List<Mutation> mutations) {
        byte[] harmed = file;
        for (Mutation mutation : mutations) {
            harmed = mutation.applyTo(harmed);
        }
        return harmed;
    }

    private static void tryToAdd(String name, byte[] bytes) throws IOException {
        Path mail = Files.createDirectories(FOLDER.resolve("mail"));
        Path file = Files.write(mail.resolve(name), bytes);
        OwnPrograms own = new OwnPrograms(PROGRAMS, READER);

        switch (assertTimeoutPreemptively(HANGING, () -> own.add(file, Library.EMPTY))) {
            case ImportResult.Added added -> isWhole(own, added.id());
            case ImportResult.Broken broken -> isTold(broken, bytes);
            case ImportResult.Known _, ImportResult.Conflict _, ImportResult.Unwritten _ ->
                throw new AssertionError("nothing is there, and the folder can be written");
        }

        assertThat(inflated(name, bytes)).isLessThanOrEqualTo(Bundle.MAX_INFLATED + 10_000L);
        assertThat(file).hasBinaryContent(bytes);
        Files.delete(file);
        assertThat(everything()).isEmpty();
    }

    /** How much is inflated when everything in a file is read once, in bytes. */
    private static long inflated(String name, byte[] bytes) {
        Bundle bundle = Bundle.of(name, bytes);
        bundle.text();
        bundle.pictures().forEach(bundle::picture);
        return Bundle.is(new ProgramFiles.File(name, bytes)) ? bundle.inflated() : 0;
    }

    /** What was added is in the library, can be saved and copied, and is removed again. */
    private static void isWhole(OwnPrograms own, String id) {
        Library library = OwnProgramScanner.read(PROGRAMS, READER, BuiltInPrograms.NONE);
        assertThat(library.problems()).isEmpty();
        Library.Entry entry = library.entry(id).orElseThrow();
        Path saved = FOLDER.resolve("saved" + FreeName.ending(Path.of(entry.file())));
        assertThat(own.save(entry, saved)).isInstanceOf(FileChangeResult.Done.class);
        assertThat(saved).hasSameBinaryContentAs(PROGRAMS.resolve(entry.file()));
        assertThat(own.remove(entry)).isInstanceOf(FileChangeResult.Done.class);
        own.tidy();
        assertThat(saved.toFile().delete()).isTrue();
    }

    /** Each problem is of this file, on one line, and what can be shown of the file can be marked. */
    private static void isTold(ImportResult.Broken broken, byte[] bytes) {
        assertThat(broken.problems())
                .hasSizeBetween(1, ProgramReader.MAX_PROBLEMS)
                .allSatisfy(problem -> {
                    assertThat(problem.fileName()).isEqualTo(broken.name());
                    assertThat(problem.describe(ENGLISH)).startsWith("harmed.").hasLineCount(1);
                    FileExcerpt.of(new ProgramFiles.File(broken.name(), bytes), problem)
                            .ifPresent(excerpt -> assertThat(excerpt.lines()
                                            .get(excerpt.marked())
                                            .substring(excerpt.from(), excerpt.to()))
                                    .isNotEmpty());
                });
    }

    /** The files below the test's folder. */
    private static List<Path> everything() throws IOException {
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
