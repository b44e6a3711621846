package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import lumbo.diary.Diary;
import lumbo.diary.SafetyLogKind;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.Stage;
import lumbo.safety.Profile;
import lumbo.safety.Screening;
import lumbo.session.PersonRecord;
import lumbo.tour.PastSessions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What do I do today? From the first screen to the first movement. */
class TodayJourney extends Journey {

    private static final String OWN_LINES = "FROM session s JOIN session_exercise e ON e.session = s.id "
            + "WHERE e.ref IS NOT 'Lumbo warm-up' ORDER BY s.started_at, e.ordinal";
    private static final long LONGER_THAN_A_SESSION = 30 * 60_000;

    private static Program program(String id) {
        return Library.builtIn(new ProgramReader()).program(id).orElseThrow();
    }

    /** Somebody mostly without pain who has played these programs, the last of them two days ago. */
    private void played(String... programs) {
        OffsetDateTime now = OffsetDateTime.now(CLOCK);
        OffsetDateTime before = now.minusDays(20);
        try (Diary diary = Diary.open(folders().diary())) {
            diary.log(List.of(
                            PersonRecord.entry(
                                    before, SafetyLogKind.PROFILE, null, Profile.UNKNOWN.withStart(Stage.REMISSION)),
                            PersonRecord.entry(before, SafetyLogKind.SCREENING, null, new Screening(before, Set.of()))))
                    .join();
            PastSessions past = new PastSessions(diary);
            for (int i = 0; i < programs.length; i++) {
                past.play(
                        program(programs[i]),
                        now.minusDays(2L * (programs.length - i)),
                        1,
                        1,
                        Optional.of(1),
                        Optional.empty());
            }
        }
    }

    private void tellThePain(KeyCode now, KeyCode worst) {
        waitUntilSeen("How strong is your pain right now?");
        press(now, KeyCode.ENTER, worst, KeyCode.ENTER);
        sayNothingIsNew();
    }

    @Test
    void onAnOrdinaryDayTheProgramThatIsFollowedBeginsByThreeAnswers() {
        played("fitball", "remission");
        open();
        waitUntilSeen("Eight fuller movements", "Your program since 20 Nov 2026 \u00b7 18 minutes with warm-up today");
        see("You last played it on 20 Nov 2026.", "You need: Mat, Chair");

        sayOnToday(KeyCode.DIGIT1);
        waitUntilSeen("Before you start", "Eight fuller movements, 18 minutes with warm-up", "Pain right now: 1, mild");
        seeNothingOf("How strong is your pain right now?");
        press(KeyCode.DIGIT2, KeyCode.ENTER);
        sayNothingIsNew();

        waitUntilSeen("Warm-up \u00b7 exercise 1 of 5", "READY", "17:34 left");
        advance(10_000);
        waitUntilGone("READY");
        see("Marching on the spot");
    }

    @Test
    void thePainThatWasPressedOnTodayCanBeChangedAndTheWayBackLeadsToToday() throws SQLException {
        open();
        waitUntilSeen("Start");

        click("How is your back? 1 of 10, mild");
        waitUntilSeen("Pain right now: 1, mild");
        click("Change");
        waitUntilSeen("How strong is your pain right now?");
        press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT3);
        click("Cancel");
        waitUntilSeen("Discard what you wrote?");
        click("Discard");

        waitUntilSeen("Good evening");
        close();
        assertThat(diary().rows("SELECT count(*) FROM session")).containsExactly("0");
    }

    @Test
    void startPressedTooEarlySaysWhatIsMissing() {
        open();
        waitUntilSeen("How is your back?");
        click("Start");
        waitUntilSeen("How strong is your pain right now?");
        press(KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.DIGIT2);

        click("Start");
        waitUntilSeen("One answer is missing.");
        assertThat(isPlaying()).isFalse();
        sayNothingIsNew();
        waitUntilSeen("READY");
    }

    @Test
    void whereNoProgramWasFollowedYetTheOneOfTheStageIsProposed() {
        open();

        waitUntilSeen("Eight fuller movements", "It is meant for times mostly without pain.");
        see("Not this one today?", "Which program did you get?", "From my physiotherapist (file)");
        click("All programs");
        waitUntilSeen("Search programs");
    }

    @Test
    void somethingEasierIsOnePressAway() {
        played("remission");
        open();
        waitUntilSeen("Eight fuller movements", "Not this one today?");

        click("Something easier");
        waitUntilSeen("Six movements lying down", "It is meant for when your back is getting better.");
        seeNothingOf("Which program did you get?");
        click("Show Eight fuller movements again");
        waitUntilSeen("You last played it on 20 Nov 2026.");
        click("Something easier");
        click("How is your back? 1 of 10, mild");
        waitUntilSeenWithin("Six movements lying down, ");
    }

    @Test
    void whereNothingFitsItSaysSo() {
        open();
        waitUntilSeen("Start");
        click("How is your back? 5 of 10, moderate");
        waitUntilSeen("How strong was it at its worst in the last 24 hours?");
        press(KeyCode.DIGIT5, KeyCode.ENTER);
        sayNothingIsNew();

        waitUntilSeen("Not today");
        press(KeyCode.ESCAPE);
        waitUntilSeen("No program fits today that you can do alone.", "All programs", "Next");
        seeNothingOf("Start", "Not this one today?");
    }

    @Test
    void whereTheFollowedProgramDoesNotFitTodayTheNextIsProposed() {
        played("bubnovsky");
        open();
        waitUntilSeen("Tense and relax");

        click("How is your back? 3 of 10, moderate");
        waitUntilSeen("How strong was it at its worst in the last 24 hours?");
        press(KeyCode.DIGIT4, KeyCode.ENTER);
        sayNothingIsNew();
        waitUntilSeen("Not today");
        press(KeyCode.ESCAPE);

        waitUntilSeen(
                "Six movements lying down",
                "Tense and relax is not for today: when there is less pain. This one fits how you are now.");
    }

    @Test
    void aLongProgramIsPlayedOverThreeDaysEachExerciseOnce() throws SQLException {
        open();
        begin("Gentle exercises", KeyCode.DIGIT1, KeyCode.DIGIT2);
        advance(LONGER_THAN_A_SESSION);
        finish(KeyCode.DIGIT1, KeyCode.DIGIT4);
        waitUntilSeenWithin("Part: exercises 1 to ");
        close();

        for (int day = 1; day <= 2; day++) {
            onDay(Clock.offset(CLOCK, Duration.ofDays(day)));
            open();
            waitUntilSeen("Gentle exercises", "How long today?");
            waitUntilSeenWithin(
                    day == 1 ? "The rest comes next time." : " to 25 of 25 today. Next time it starts again.");
            sayOnToday(KeyCode.DIGIT1);
            press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.ENTER);
            sayNothingIsNew();
            waitUntilSeen("READY");
            advance(LONGER_THAN_A_SESSION);
            finish(KeyCode.DIGIT1, KeyCode.DIGIT4);
            waitUntilSeenWithin("Part: exercises ");
            close();
        }

        List<String> played = diary().rows("SELECT e.exercise_id, e.ref " + OWN_LINES);
        assertThat(played)
                .isEqualTo(program("gentle").items().stream()
                        .map(item -> item.exercise() + " " + (item.ref() == null ? "" : item.ref()))
                        .toList());
        assertThat(new HashSet<>(played)).hasSize(25);
        assertThat(diary().rows("SELECT state FROM session")).containsExactly("FINISHED", "FINISHED", "FINISHED");
    }

    /** How long a program takes by what begins like this, once that is there and changes no more. */
    private String minutes(String before) {
        waitUntil("the time of " + before, scene -> !minutes(scene, before).isEmpty());
        String told = "";
        for (int same = 0; same < 50; same++) {
            frame();
            String now = look(scene -> minutes(scene, before));
            same = now.equals(told) ? same : 0;
            told = now;
        }
        return told;
    }

    private static String minutes(Scene scene, String before) {
        Pattern told = Pattern.compile(Pattern.quote(before) + ".*?(\\d+) minutes.*");
        return allSaid(scene)
                .map(told::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private void waitUntilMinutesAre(String before, String told) {
        waitUntil(
                before + " takes " + told + " minutes",
                scene -> minutes(scene, before).equals(told));
    }

    /** The first begins with a warm-up, the second is too long for one day. */
    @ParameterizedTest
    @ValueSource(strings = {"Tense and relax", "Gentle exercises"})
    void everyScreenTellsTheSameTimeOfAProgram(String title) {
        isTheSameOnEveryScreen(title);
    }

    @Tag("campaign")
    @ParameterizedTest
    @ValueSource(strings = {"Six movements lying down", "First strength exercises"})
    void everyScreenTellsTheSameTimeOfOtherProgramsToo(String title) {
        isTheSameOnEveryScreen(title);
    }

    private void isTheSameOnEveryScreen(String title) {
        played("remission");
        open();
        goToProgram(title);
        String told = minutes("About ");
        pressWithControl(KeyCode.P);
        waitUntilSeen("Search programs");
        waitUntilMinutesAre(title + ", ", told);
        clickWhatBegins(title + ", ");
        waitUntilSeen("Start", "Demo");
        click("Start");
        waitUntilSeen("Before you start");
        waitUntilMinutesAre(title + ", ", told);
        tellThePain(KeyCode.DIGIT1, KeyCode.DIGIT2);
        waitUntilSeen("READY");
        String left = look(scene -> allSaid(scene)
                .filter(words -> words.endsWith(" left"))
                .findFirst()
                .orElseThrow());
        int colon = left.indexOf(':');
        double exactly = Integer.parseInt(left.substring(0, colon))
                + Integer.parseInt(left.substring(colon + 1, left.indexOf(' '))) / 60.0;
        assertThat(Long.toString(Math.round(exactly))).isEqualTo(told);
    }

    @Test
    void aWarmUpIsLeftOutByOnePressAndIsThereAgainNextTime() throws SQLException {
        open();
        goToProgram("Tense and relax");
        see("About 16 minutes with warm-up \u00b7 5 exercises");

        click("Warm up first (5 minutes)");
        waitUntilSeen("About 11 minutes \u00b7 5 exercises");
        click("Start");
        tellThePain(KeyCode.DIGIT1, KeyCode.DIGIT2);
        waitUntilSeen("Tense and relax \u00b7 exercise 1 of 5", "READY", "10:33 left");
        advance(LONGER_THAN_A_SESSION);
        finish(KeyCode.DIGIT1, KeyCode.DIGIT4);
        waitUntilSeenWithin(", Finished");

        goToProgram("Tense and relax");
        see("About 16 minutes with warm-up \u00b7 5 exercises");
        begin("Tense and relax", KeyCode.DIGIT1, KeyCode.DIGIT2);
        see("Warm-up \u00b7 exercise 1 of 5");
        advance(LONGER_THAN_A_SESSION);
        finish(KeyCode.DIGIT1, KeyCode.DIGIT4);
        waitUntilSeen("Cat and camel (warm-up)");
        close();
        assertThat(diary().rows("SELECT program_id, count(*) FROM session s JOIN session_exercise e "
                        + "ON e.session = s.id GROUP BY s.id ORDER BY s.rowid"))
                .containsExactly("bubnovsky 5", "bubnovsky 10");
    }

    @Test
    void whatToTakeCareOfIsFoldedAfterTheFirstSessions() {
        open();
        goToProgram("First strength exercises");
        assertThat(look(TodayJourney::isCareOpen)).isTrue();
        close();

        played("beginners", "beginners");
        open();
        goToProgram("First strength exercises");
        waitUntil("it is folded", scene -> !isCareOpen(scene));
    }

    private static boolean isCareOpen(javafx.scene.Scene scene) {
        return nodesOf(scene, TitledPane.class)
                .filter(pane -> pane.getStyleClass().contains("precautions-fold"))
                .findFirst()
                .orElseThrow()
                .isExpanded();
    }
}
