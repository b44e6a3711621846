package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import lumbo.diary.Diary;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.program.Condition;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.Stage;
import lumbo.safety.Clearance;
import lumbo.safety.Profile;
import lumbo.safety.Screening;
import lumbo.session.PersonRecord;
import lumbo.tour.PastSessions;
import org.junit.jupiter.api.Test;

/** What is advised, accepted, declined, refused, and decided otherwise. */
class AdviceJourney extends Journey {

    private static final String TITLE = "At a wall and lying down";

    private final OffsetDateTime now = OffsetDateTime.now(CLOCK);

    /** A person with a story in the diary before the application is opened. */
    private void known(Profile profile, int sessions) {
        Program program =
                Library.builtIn(new ProgramReader()).program("level-2").orElseThrow();
        try (Diary diary = Diary.open(folders().diary())) {
            OffsetDateTime before = now.minusDays(10);
            List<SafetyLogEntry> entries = List.of(
                    PersonRecord.entry(before, SafetyLogKind.PROFILE, null, profile),
                    PersonRecord.entry(before, SafetyLogKind.SCREENING, null, new Screening(before, Set.of())));
            diary.log(entries).join();
            PastSessions past = new PastSessions(diary);
            for (int i = sessions; i > 0; i--) {
                past.play(
                        program,
                        now.minusDays(2L * i),
                        1,
                        1,
                        i == 1 ? Optional.empty() : Optional.of(1),
                        Optional.empty());
            }
        }
    }

    private static Profile healthy() {
        return Profile.UNKNOWN.withStart(Stage.REMISSION);
    }

    /** Two sessions without trouble lie behind as soon as the morning after the second is told. */
    private void openWithTwoGreens() {
        known(healthy(), 2);
        open();
        waitUntilSeen("2 of 3 sessions", TITLE, "Start");
        sayOnToday(KeyCode.DIGIT1);
        press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.ENTER);
        sayNothingIsNew();
        waitUntilSeen(TITLE + ": a little more?");
    }

    /** The repetitions of a set, those of both sides together. */
    private List<String> repsOfTheLastSession() throws SQLException {
        return diary().rows("SELECT e.exercise_id, (e.work_both + e.work_left + e.work_right) / e.sets "
                + "FROM session s JOIN session_exercise e ON e.session = s.id WHERE s.started_at = (SELECT max(started_at) FROM session) "
                + "AND e.ref IS NOT 'Lumbo warm-up' ORDER BY e.ordinal");
    }

    private void playAndClose() {
        goToProgram(TITLE);
        press(KeyCode.ENTER);
        waitUntilSeen("READY");
        close();
    }

    @Test
    void anAcceptedOfferRaisesTheNextPlanByOne() throws SQLException {
        openWithTwoGreens();
        see("Knee to chest: 4 repetitions instead of 3");

        click("Yes, a little more");
        waitUntilSeen("Saved. Next time it is a little more.");
        playAndClose();

        assertThat(repsOfTheLastSession()).containsExactly("wall-squat 2", "knee-to-chest 4", "pelvic-tilt 4");
        assertThat(diary().rows("SELECT json_extract(content, '$.answer') FROM safety_log WHERE kind = 'OFFER'"))
                .containsExactly("accepted");
    }

    @Test
    void aDeclinedOfferKeepsThePlan() throws SQLException {
        openWithTwoGreens();

        click("No, keep it the same");
        waitUntilSeen("Saved. Everything stays the same.");
        playAndClose();

        assertThat(repsOfTheLastSession()).containsExactly("wall-squat 2", "knee-to-chest 3", "pelvic-tilt 3");
    }

    @Test
    void anAnswerIsTakenBack() {
        openWithTwoGreens();

        click("Yes, a little more");
        waitUntilSeen("Saved. Next time it is a little more.");
        click("Undo");

        waitUntilSeen("Yes, a little more", "Knee to chest: 4 repetitions instead of 3");
    }

    @Test
    void aHerniaHidesNothingAndBarsTheBarWithItsReason() {
        Clearance agreed = new Clearance("hernia", "Dr. Roe", now.toLocalDate().minusDays(20));
        known(healthy().withConditions(Set.of(Condition.HERNIA)).withClearances(List.of(agreed)), 0);
        open();

        goToProgram("Hanging from a bar");

        see("Hanging", "Harder options, only if you wish");
        waitUntilSeen(
                "Not for you as it is now",
                "This is not for you as long as you have a slipped disc. A doctor or physiotherapist can allow it.",
                "This fits instead");
        click("Start");
        waitUntilSeen("How strong is your pain right now?");
    }

    @Test
    void aClinicianDecidesOtherwiseAndTheNameIsKept() throws SQLException {
        open();
        goToProgram(TITLE);
        press(KeyCode.ENTER);
        waitUntilSeen("How strong is your pain right now?");
        press(KeyCode.DIGIT3, KeyCode.ENTER, KeyCode.DIGIT4, KeyCode.ENTER);
        sayNothingIsNew();
        waitUntilSeen(
                TITLE,
                "Not today",
                "You can do this when your pain is 1 or less. Now it is 3.",
                "This fits instead",
                "Fits: pain 2–3");
        seeNothingOf("Rule S", "documents on safety");

        click("Write down who allowed it");
        waitUntilSeen("Start anyway");
        click("Start anyway");
        waitUntilSeen("Enter your name first.");
        tabTo("Your name");
        type("Ms Kern");
        press(KeyCode.ENTER);

        waitUntilSeen("READY");
        assertThat(diary().rows("SELECT json_extract(content, '$.clinician'), json_extract(content, '$.program') "
                        + "FROM safety_log WHERE kind = 'OVERRIDE'"))
                .containsExactly("Ms Kern level-2");
        assertThat(diary().rows("SELECT json_extract(content, '$.program'), json_extract(content, '$.reasons[0].row') "
                        + "FROM safety_log WHERE kind = 'ADVICE'"))
                .containsExactly("level-2 S7");
    }

    @Test
    void anEmergencyThatWasTickedByMistakeLeadsBackToTheQuestions() throws SQLException {
        known(healthy(), 0);
        try (Diary diary = Diary.open(folders().diary())) {
            Screening ticked = new Screening(now.minusMinutes(5), Set.of("bladder"));
            diary.log(List.of(PersonRecord.entry(ticked.at(), SafetyLogKind.SCREENING, null, ticked)))
                    .join();
        }
        open();
        waitUntilSeen(
                "No exercises today",
                "999",
                "in the United Kingdom",
                "Say: “My back hurts, and I can't pass urine properly.”");

        click("Another country?");
        press(KeyCode.DOWN);
        waitUntilSeen("911", "in the United States");
        click("I ticked it by mistake");
        for (int page = 1; page <= 4; page++) {
            waitUntilSeen(page + " of 4");
            click("None of these");
        }

        waitUntilSeen("How is your back?");
        seeNothingOf("No exercises today");
        close();
        assertThat(diary().rows("SELECT content FROM safety_log WHERE kind = 'SCREENING' ORDER BY at DESC LIMIT 1")
                        .getFirst())
                .doesNotContain("bladder");
        assertThat(folders().settings()).content().contains("\"country\" : \"US\"");
    }
}
