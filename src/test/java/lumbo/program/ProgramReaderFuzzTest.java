package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lumbo.i18n.Messages;
import lumbo.player.PlanChoices;
import lumbo.player.SessionPlan;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * Whatever becomes of a file, reading it gives the program or says what is wrong. A failure prints its seed; {@code mvn
 * test -Pcampaign -Dtest=ProgramReaderFuzzTest} tries many more files.
 */
class ProgramReaderFuzzTest {

    /** Nothing takes nearly as long; this only ends what would never end. */
    private static final Duration HANGING = Duration.ofMinutes(1);

    private static final byte[] NOTHING = {};
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final ProgramReader READER = new ProgramReader();
    private static final ProgramFiles FILES = ProgramFiles.builtIn();
    private static final Library LIBRARY = Library.builtIn(READER);

    private static final Map<String, byte[]> PROGRAMS = programFiles();
    private static final Map<String, byte[]> EXERCISES = exerciseFiles();

    /** The built-in programs as they lie in their files, and whole, with their exercises. */
    private static Map<String, byte[]> programFiles() {
        Map<String, byte[]> files = new TreeMap<>();
        FILES.programs().forEach(file -> files.put(file.name(), file.bytes()));
        LIBRARY.programs()
                .forEach(program -> files.put(
                        program.id() + " whole", ProgramWriter.write(program).getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static Map<String, byte[]> exerciseFiles() {
        Map<String, byte[]> files = new TreeMap<>();
        FILES.exercises().forEach(file -> files.put(file.name(), file.bytes()));
        return files;
    }

    @Provide
    Arbitrary<String> programs() {
        return Arbitraries.of(PROGRAMS.keySet());
    }

    @Provide
    Arbitrary<String> exercises() {
        return Arbitraries.of(EXERCISES.keySet());
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        return Arbitraries.oneOf(
                Mutation.gentle().list().ofMinSize(1).ofMaxSize(3),
                Mutation.any().list().ofMinSize(1).ofMaxSize(5));
    }

    @Property(tries = 700, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void aProgramFileIsReadOrSaidToBeWrong(
            @ForAll("programs") String file, @ForAll("mutations") List<Mutation> mutations) {
        tryProgram(file, mutations);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void anExerciseFileIsReadOrSaidToBeWrong(
            @ForAll("exercises") String file, @ForAll("mutations") List<Mutation> mutations) {
        tryExercise(file, mutations);
    }

    @Tag("campaign")
    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void manyProgramFilesAreReadOrSaidToBeWrong(
            @ForAll("programs") String file, @ForAll("mutations") List<Mutation> mutations) {
        tryProgram(file, mutations);
    }

    @Tag("campaign")
    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void manyExerciseFilesAreReadOrSaidToBeWrong(
            @ForAll("exercises") String file, @ForAll("mutations") List<Mutation> mutations) {
        tryExercise(file, mutations);
    }

    private static void tryProgram(String file, List<Mutation> mutations) {
        byte[] harmed = harmed(PROGRAMS.getOrDefault(file, NOTHING), mutations);
        switch (assertTimeoutPreemptively(HANGING, () -> READER.program("harmed.json", harmed, LIBRARY.exercises()))) {
            case ReadResult.Valid<Program> sound -> isOfUse(sound.value());
            case ReadResult.Invalid<Program> broken -> isTold(broken.problems(), harmed);
        }
    }

    private static void tryExercise(String file, List<Mutation> mutations) {
        byte[] harmed = harmed(EXERCISES.getOrDefault(file, NOTHING), mutations);
        switch (assertTimeoutPreemptively(HANGING, () -> READER.exercise("harmed.json", harmed))) {
            case ReadResult.Valid<Exercise> sound ->
                assertThat(sound.value().steps()).isNotEmpty();
            case ReadResult.Invalid<Exercise> broken -> isTold(broken.problems(), harmed);
        }
    }

    private static byte[] harmed(byte[] file, List<Mutation> mutations) {
        byte[] harmed = file;
        for (Mutation mutation : mutations) {
            harmed = mutation.applyTo(harmed);
        }
        return harmed;
    }

    /** A sound program can be played, and written and read again. */
    private static void isOfUse(Program program) {
        assertThat(program.exercises())
                .containsKeys(program.items().stream().map(Item::exercise).toArray(String[]::new));
        assertThat((long) SessionPlan.of(program, PlanChoices.DEFAULT).size())
                .isPositive()
                .isLessThanOrEqualTo(SessionLengthEstimate.steps(program))
                .isLessThanOrEqualTo(ProgramReader.MAX_STEPS);
        byte[] written = ProgramWriter.write(program).getBytes(StandardCharsets.UTF_8);
        assertThat(READER.program("written.json", written, Map.of())).isEqualTo(new ReadResult.Valid<>(program));
    }

    /** There is at least one problem, in order, each on one line and at a place that the file has. */
    private static void isTold(List<Problem> problems, byte[] file) {
        long lines = new String(file, StandardCharsets.ISO_8859_1).lines().count() + 1;
        assertThat(problems)
                .hasSizeBetween(1, ProgramReader.MAX_PROBLEMS)
                .isSortedAccordingTo(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .allSatisfy(problem -> {
                    assertThat((long) problem.line()).isBetween(0L, lines);
                    assertThat(problem.column()).isBetween(problem.line() == 0 ? 0 : 1, file.length + 1);
                    assertThat(problem.describe(ENGLISH))
                            .startsWith("harmed.json:")
                            .hasLineCount(1);
                });
    }
}
