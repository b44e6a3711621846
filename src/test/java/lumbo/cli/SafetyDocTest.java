package lumbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lumbo.program.Amount;
import lumbo.program.Band;
import lumbo.program.DoseBuilder;
import lumbo.program.Program;
import lumbo.program.Programs;
import lumbo.program.Stage;
import lumbo.safety.AdviceEngine;
import lumbo.safety.DecisionRow;
import lumbo.safety.Offer;
import lumbo.safety.OfferDecision;
import lumbo.safety.PainBands;
import lumbo.safety.PainRules;
import lumbo.safety.Profile;
import lumbo.safety.Progression;
import lumbo.safety.SafetyHistory;
import lumbo.safety.SafetySession;
import lumbo.safety.ScreeningQuestion;
import lumbo.safety.ScreeningQuestionClass;
import lumbo.safety.ScreeningQuestionsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the document about safety says is so. {@code mvn test -Dtest=SafetyDocTest -Dlumbo.docs=write} writes the parts that
 * are made by the code anew.
 */
class SafetyDocTest {

    private static final Path DOC = Path.of("src", "docs", "safety.md");
    private static final OffsetDateTime DAY_ONE = OffsetDateTime.parse("2026-06-01T10:00:00+02:00");

    @TempDir
    private Path folder;

    private static String doc() throws IOException {
        return Files.readString(DOC);
    }

    /** The part of the document between its mark and the next end is this text. */
    private static void says(String mark, String text) throws IOException {
        String from = "<!-- " + mark + " -->\n";
        String doc = doc();
        assertThat(doc).containsOnlyOnce(from);
        int begin = doc.indexOf(from) + from.length();
        int end = doc.indexOf("<!-- end -->", begin);
        if (System.getProperty("lumbo.docs", "").equals("write")) {
            Files.writeString(DOC, doc.substring(0, begin) + text + doc.substring(end));
        }
        assertThat(doc().substring(begin, doc().indexOf("<!-- end -->", begin))).isEqualTo(text);
    }

    private static String code(String language, String text) {
        return "```" + language + "\n" + text + "```\n";
    }

    // ---- the questions and the rows

    @Test
    void itsQuestionsAreThoseThatAreAsked() throws IOException {
        StringBuilder table = new StringBuilder("| id | asked | row | source |\n|---|---|---|---|\n");
        for (ScreeningQuestion question : ScreeningQuestionsReader.builtIn().all()) {
            table.append(String.format(
                            Locale.ROOT,
                            "| `%s` | %s | %s | %s |%n",
                            question.id(),
                            question.text().in(Locale.ENGLISH),
                            row(question.kind()),
                            question.source())
                    .replace(System.lineSeparator(), "\n"));
        }
        says("questions", table.toString());
    }

    private static String row(ScreeningQuestionClass kind) {
        DecisionRow row = switch (kind) {
            case EMERGENCY -> DecisionRow.EMERGENCY;
            case DOCTOR_TODAY -> DecisionRow.DOCTOR_TODAY;
            case NOT_TODAY -> DecisionRow.NOT_TODAY;
            case CLEARANCE -> DecisionRow.CLEARANCE;
            case STOP -> DecisionRow.STOP;
        };
        return row.id();
    }

    @Test
    void itsTableHasEveryRowOnceInOrder() throws IOException {
        List<String> ids = Pattern.compile("^\\| (S\\d+) \\|", Pattern.MULTILINE)
                .matcher(doc())
                .results()
                .map(result -> result.group(1))
                .toList();

        assertThat(ids)
                .containsExactlyElementsOf(
                        Stream.of(DecisionRow.values()).map(DecisionRow::id).toList());
    }

    @Test
    void itNamesTheRowsThatNobodyMayOverride() throws IOException {
        String sentence = Pattern.compile("lifts every row of a program on that date but ([^.]*)\\.")
                .matcher(doc())
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.joining());

        assertThat(Pattern.compile("S\\d+").matcher(sentence).results().map(MatchResult::group))
                .containsExactlyElementsOf(Stream.of(DecisionRow.values())
                        .filter(row -> !row.canBeOverridden())
                        .map(DecisionRow::id)
                        .toList());
    }

    // ---- the borders

    @Test
    void itsBordersOfPainBeforeASessionAreTheOnesInForce() throws IOException {
        for (PainBands bands : PainBands.values()) {
            says(
                    "before " + bands.id(),
                    grid(
                            "P0",
                            "W",
                            now -> worst ->
                                    AdviceEngine.forPain(bands, now, worst).id(),
                            false));
        }
    }

    @Test
    void itsBordersOfPainDuringASessionAreTheOnesInForce() throws IOException {
        for (PainBands bands : PainBands.values()) {
            says(
                    "during " + bands.id(),
                    grid(
                            "P0",
                            "Pd",
                            before -> pain -> PainRules.during(
                                            bands, known(before).orElse(null), pain, false)
                                    .id(),
                            true));
        }
    }

    private static Optional<Integer> known(int pain) {
        return pain > 10 ? Optional.empty() : Optional.of(pain);
    }

    private static String grid(String down, String across, IntFunction<IntFunction<String>> cell, boolean unknown) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-6s", down + "\\" + across));
        IntStream.rangeClosed(0, 10).forEach(column -> text.append(String.format(Locale.ROOT, "%4d", column)));
        text.append('\n');
        for (int line = 0; line <= (unknown ? 11 : 10); line++) {
            text.append(String.format(Locale.ROOT, "%-6s", line > 10 ? "?" : String.valueOf(line)));
            for (int column = 0; column <= 10; column++) {
                text.append(String.format(Locale.ROOT, "%4s", cell.apply(line).apply(column)));
            }
            text.append('\n');
        }
        return code("", text.toString());
    }

    @Test
    void itsLightsAreTheOnesInForce() throws IOException {
        List<Optional<Integer>> rises = List.of(
                Optional.of(-1), Optional.of(0), Optional.of(1), Optional.of(2), Optional.of(3), Optional.empty());
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-10s", "Pa\\Pn"));
        rises.forEach(morning -> text.append(String.format(Locale.ROOT, "%8s", shown(morning))));
        text.append('\n');
        for (Optional<Integer> after : rises) {
            text.append(String.format(Locale.ROOT, "%-10s", shown(after)));
            for (Optional<Integer> morning : rises) {
                String light = PainRules.light(
                                PainBands.NARROW,
                                session(0, "s", after.map(rise -> 1 + rise), morning.map(rise -> 1 + rise)))
                        .id();
                text.append(String.format(Locale.ROOT, "%8s", light.equals("unknown") ? "?" : light));
            }
            text.append('\n');
        }
        says("afterwards", code("", text.toString()));
    }

    private static String shown(Optional<Integer> rise) {
        return rise.map(number -> number == 0 ? "P0" : String.format(Locale.ROOT, "P0%+d", number))
                .orElse("?");
    }

    private static SafetySession session(int day, String id, Optional<Integer> after, Optional<Integer> morning) {
        return new SafetySession(
                id,
                DAY_ONE.plusDays(day),
                "sample",
                Set.of(Stage.SUBACUTE),
                false,
                true,
                true,
                1,
                after.orElse(null),
                morning.orElse(null),
                null,
                false,
                false,
                List.of(),
                null);
    }

    private static SafetySession green(int day) {
        return session(day, "s" + day, Optional.of(1), Optional.of(1));
    }

    // ---- steps and gaps

    @Test
    void itsStepsAreTheOnesInForce() throws IOException {
        StringBuilder table = new StringBuilder("| band | step |\n|---|---|\n");
        for (int width : new int[] {1, 2, 4, 5, 8}) {
            Band band = new Band(10, 10 + width);
            table.append(
                    String.format(Locale.ROOT, "| %s repetitions | +%d |\n", band, step(new DoseBuilder().reps(band))));
        }
        for (int width : new int[] {5, 10, 20, 30}) {
            Band band = new Band(10, 10 + width);
            table.append(
                    String.format(Locale.ROOT, "| %s seconds | +%d |\n", band, step(new DoseBuilder().seconds(band))));
        }
        says("steps", table.toString());
    }

    private static int step(DoseBuilder dose) {
        Program program = Programs.oneExercise(dose.dose());
        SafetyHistory greens = history(List.of(green(0), green(1)), List.of());
        Amount to = offer(program, greens, 1).to().values().iterator().next();
        return Optional.ofNullable(to.reps())
                        .or(() -> Optional.ofNullable(to.seconds()))
                        .orElseThrow()
                - 10;
    }

    private static SafetyHistory history(List<SafetySession> sessions, List<OfferDecision> decisions) {
        return new SafetyHistory(List.of(), List.of(), sessions, decisions, List.of());
    }

    private static Offer offer(Program program, SafetyHistory history, int day) {
        LocalDate today = DAY_ONE.plusDays(day).toLocalDate();
        return new Progression(Profile.UNKNOWN, history)
                .offer(program, Set.of(), today)
                .orElseThrow();
    }

    @Test
    void itsGapsAreTheOnesInForce() throws IOException {
        Program program =
                Programs.oneExercise(new DoseBuilder().reps(new Band(6, 8)).dose());
        List<SafetySession> sessions = List.of(green(0), green(1), green(2), green(3));
        OfferDecision first = accepted(offer(program, history(sessions.subList(0, 2), List.of()), 1), 1);
        OfferDecision second = accepted(offer(program, history(sessions, List.of(first)), 3), 3);
        Progression progression = new Progression(Profile.UNKNOWN, history(sessions, List.of(first, second)));
        StringBuilder table = new StringBuilder("| days | repetitions |\n|---|---|\n");
        for (int days : new int[] {1, 7, 8, 14, 15, 28, 29}) {
            Amount amount = progression
                    .in(program, DAY_ONE.plusDays(3 + days).toLocalDate())
                    .amounts()
                    .values()
                    .iterator()
                    .next();
            table.append(String.format(Locale.ROOT, "| %d | %d |\n", days, amount.reps()));
        }
        says("gaps", table.toString());
    }

    private static OfferDecision accepted(Offer offer, int day) {
        return new OfferDecision(DAY_ONE.plusDays(day).plusHours(1), OfferDecision.Answer.ACCEPTED, offer);
    }

    // ---- the example

    @Test
    void itsExampleGivesThisAdvice() throws IOException {
        String doc = doc();
        int begin = doc.indexOf("```json\n") + "```json\n".length();
        Path example =
                Files.writeString(folder.resolve("example.json"), doc.substring(begin, doc.indexOf("```", begin)));
        Typed typed = new Typed(folder);

        int exit = typed.run("advise", example, "--program", "level-2", "--program", "pinched");

        assertThat(typed.err()).isEmpty();
        assertThat(exit).isZero();
        says("advice", code("json", typed.out().replace(System.lineSeparator(), "\n")));
    }
}
