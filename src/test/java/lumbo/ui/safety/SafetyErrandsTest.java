package lumbo.ui.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.player.StepKind;
import lumbo.program.Condition;
import lumbo.program.Stage;
import lumbo.safety.CheckIn;
import lumbo.safety.Clearance;
import lumbo.safety.ClinicianDecision;
import lumbo.safety.DecisionRow;
import lumbo.safety.Offer;
import lumbo.safety.OfferDecision;
import lumbo.safety.Profile;
import lumbo.safety.ProgramAdvice;
import lumbo.safety.Reason;
import lumbo.safety.SafetyJson;
import lumbo.safety.SafetyStop;
import lumbo.safety.Screening;
import lumbo.safety.ShownAdvice;
import lumbo.safety.Suitability;
import lumbo.session.ActiveSession;
import lumbo.session.PersonRecord;
import lumbo.session.SessionOptions;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.ScreenFixture;
import lumbo.ui.checkin.Errand;
import lumbo.ui.emergency.Emergency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole errands from check-in to check-in, on a real diary, without a window. */
class SafetyErrandsTest {

    private static final String PROGRAM = "level-2";

    @TempDir
    Path folder;

    private ScreenFixture stand;
    private OffsetDateTime day = ScreenFixture.START.minusDays(20);

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder).withLibrary().withDiary();
        stand.settle();
        stand.setTime(day);
        stand.withKnownPerson();
        stand.services().safety().follow();
        stand.settle();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private State state() {
        stand.settle();
        stand.services().safety().computeAdvice(told -> {});
        return stand.services().safety().get().orElseThrow();
    }

    private ProgramAdvice advice(String program) {
        return state().advice().of(program).orElseThrow();
    }

    /** Checks in, with what was the morning after the last session where there was one. */
    private void checkIn(int now, int worst, Optional<Integer> morning) {
        Errand errand = new Errand(stand);
        errand.checkIn(now, worst, morning);
        stand.settle();
    }

    private void play(int after) {
        stand.starting().start(PROGRAM);
        ActiveSession session = stand.services().current().active().orElseThrow();
        session.live().give(lumbo.player.PlayerCommand.START);
        stand.playOn(session);
        CompletableFuture<Void> _ = session.close();
        CompletableFuture<Void> _ = session.say(after, 3, null, null, "");
        stand.settle();
        stand.services().current().clear();
        stand.services().safety().over(session.remembered());
        stand.settle();
    }

    private void nextDay(int days) {
        day = day.plusDays(days);
        stand.setTime(day);
    }

    private int repsPlanned() {
        return Objects.requireNonNull(advice(PROGRAM).amounts().entrySet().stream()
                .filter(line -> line.getKey().startsWith("knee-to-chest"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .reps());
    }

    private void twoGreens() {
        checkIn(1, 2, Optional.empty());
        play(1);
        nextDay(2);
        checkIn(1, 2, Optional.of(1));
        play(1);
        nextDay(2);
    }

    @Test
    void twoSessionsWithoutTroubleLeadToAnOfferAndAcceptedItRaisesTheNextPlanByOne() {
        assertThat(repsPlanned()).isEqualTo(3);
        twoGreens();
        assertThat(state().advice().offers()).isEmpty();

        checkIn(1, 2, Optional.of(1));

        Offer offer = state().advice().offers().getFirst();
        assertThat(offer.row()).isEqualTo(DecisionRow.MORE);
        assertThat(repsPlanned()).isEqualTo(3);
        stand.services().safety().decide(new OfferDecision(stand.now(), OfferDecision.Answer.ACCEPTED, offer));
        assertThat(repsPlanned()).isEqualTo(4);
        stand.services().current().wish(PROGRAM, SessionOptions.NONE.with(SessionOptions.SessionLength.ALL));
        stand.starting().start(PROGRAM);
        stand.settle();
        assertThat(stand.services()
                        .current()
                        .active()
                        .orElseThrow()
                        .live()
                        .plan()
                        .steps())
                .filteredOn(step -> step.kind() == StepKind.REP && step.set() == 1)
                .filteredOn(step -> Objects.equals(step.ref(), "LEVEL2 2"))
                .as("four in all")
                .hasSize(4);
    }

    @Test
    void aDeclinedOfferChangesNothingAndComesNotAgainAtOnce() {
        twoGreens();
        checkIn(1, 2, Optional.of(1));
        Offer offer = state().advice().offers().getFirst();

        stand.services().safety().decide(new OfferDecision(stand.now(), OfferDecision.Answer.DECLINED, offer));

        assertThat(repsPlanned()).isEqualTo(3);
        assertThat(state().advice().offers()).isEmpty();
        stand.services().safety().decide(new OfferDecision(stand.now(), OfferDecision.Answer.UNDONE, offer));
        assertThat(state().advice().offers()).containsExactly(offer);
    }

    @Test
    void aMorningThatIsNotSaidHoldsTheDose() {
        twoGreens();
        checkIn(1, 2, Optional.empty());

        assertThat(state().advice().offers()).isEmpty();
    }

    @Test
    void aBadMorningHalvesTheDoseAndAsksForRest() {
        checkIn(1, 2, Optional.empty());
        play(1);
        nextDay(1);

        checkIn(1, 2, Optional.of(3));

        assertThat(repsPlanned()).as("one on each side").isEqualTo(2);
        assertThat(state().advice().row()).isEqualTo(DecisionRow.RED);
        stand.starting().start(PROGRAM);
        stand.settle();
        assertThat(stand.routes().getLast()).isEqualTo(new Route.NotNow(PROGRAM));
    }

    @Test
    void whatWasSaidIsKnownAfterTheNextStart() {
        twoGreens();
        checkIn(1, 2, Optional.of(1));
        State before = state();
        stand.close();

        stand = new ScreenFixture(folder).withLibrary();
        stand.setTime(day);
        stand.services().safety().follow();
        stand.withDiary();
        stand.settle();

        State after = state();
        assertThat(after.person()).isEqualTo(before.person());
    }

    @Test
    void aCallForHelpIsKnownAfterTheNextStartUntilItIsTakenBack() {
        checkIn(1, 2, Optional.empty());
        stand.starting().start(PROGRAM);
        ActiveSession session = stand.services().current().active().orElseThrow();
        session.stop(new SafetyStop(DecisionRow.STOP, List.of("chest-pain-now")));
        stand.settle();
        stand.close();

        stand = new ScreenFixture(folder).withLibrary();
        stand.setTime(day.plusHours(1));
        stand.services().safety().follow();
        stand.withDiary();
        stand.settle();

        assertThat(Emergency.of(state(), stand.words()))
                .as("though the session itself was never closed")
                .isPresent();
        stand.services()
                .safety()
                .keep(
                        List.of(PersonRecord.entry(
                                stand.now(), SafetyLogKind.SCREENING, null, new Screening(stand.now(), Set.of()))),
                        told -> {});
        stand.settle();
        assertThat(Emergency.of(state(), stand.words())).isEmpty();
    }

    @Test
    void aClearedHerniaHidesNothingAndBarsTheBarWithItsReason() {
        stand.services()
                .safety()
                .keep(Profile.UNKNOWN
                        .withStart(Stage.REMISSION)
                        .withConditions(Set.of(Condition.HERNIA))
                        .withClearances(List.of(new Clearance("hernia", "Dr Weiss", day.toLocalDate()))));
        checkIn(0, 1, Optional.empty());

        State state = state();
        assertThat(state.advice().programs())
                .hasSameSizeAs(stand.services().library().get().programs());
        ProgramAdvice bar = advice("bar");
        assertThat(bar.fit()).isEqualTo(Suitability.NOT_TODAY);
        assertThat(bar.reasons()).contains(new Reason(DecisionRow.DEMANDING, Reason.Subject.CONDITION, "hernia", 0, 0));
        assertThat(advice(PROGRAM).fit()).isEqualTo(Suitability.FITS);
    }

    @Test
    void anUnclearedHerniaStopsEverythingUntilSomebodyAgrees() {
        stand.services()
                .safety()
                .keep(Profile.UNKNOWN.withStart(Stage.REMISSION).withConditions(Set.of(Condition.HERNIA)));

        assertThat(state().advice().row()).isEqualTo(DecisionRow.CLEARANCE);
        assertThat(state().advice().programs())
                .noneMatch(one -> one.fit() == Suitability.FITS || one.fit() == Suitability.ASK);
    }

    @Test
    void anEmergencyAnswerLeadsToOnePageAndIsKept() {
        stand.services()
                .safety()
                .keep(
                        List.of(PersonRecord.entry(
                                stand.now(),
                                SafetyLogKind.SCREENING,
                                null,
                                new Screening(stand.now(), Set.of("bladder")))),
                        state -> stand.starting().start(PROGRAM, state));
        stand.settle();

        assertThat(stand.routes().getLast()).isEqualTo(new Route.NotNow(PROGRAM));
        NotNowViewModel model = new NotNowViewModel(
                stand.services().words(),
                stand.services().library(),
                stand.services().clock(),
                stand.services().safety(),
                stand.starting(),
                stand,
                PROGRAM);
        model.shown();
        NotNowViewModel.Page page = model.pageProperty().get().orElseThrow();
        assertThat(page.emergency())
                .isEqualTo(new Emergency(
                        "Say: “My back hurts, and I can't pass urine properly.”",
                        "",
                        "Why: you ticked “Trouble starting to pass urine, or holding it”."));
        assertThat(page.refusal()).isNull();
        assertThat(page.instead()).isNull();
        SafetyLogEntry last = stand.diary().log().getLast();
        assertThat(last.kind()).isEqualTo(SafetyLogKind.ADVICE);
        assertThat(SafetyJson.read(last.json(), ShownAdvice.class).reasons())
                .containsExactly(new Reason(DecisionRow.EMERGENCY, Reason.Subject.ANSWER, "bladder", 0, 0));
    }

    @Test
    void aClinicianDecidesOtherwiseWithANameThatIsKept() {
        checkIn(3, 4, Optional.empty());
        stand.starting().start(PROGRAM);
        stand.settle();
        assertThat(stand.routes().getLast()).isEqualTo(new Route.NotNow(PROGRAM));
        NotNowViewModel model = new NotNowViewModel(
                stand.services().words(),
                stand.services().library(),
                stand.services().clock(),
                stand.services().safety(),
                stand.starting(),
                stand,
                PROGRAM);
        model.shown();

        model.start();
        assertThat(model.troubleProperty().get()).isEqualTo(stand.words().get("not-now.clinician.missing"));
        assertThat(stand.services().current().isPlaying()).isFalse();
        model.clinicianProperty().set(" Ms Kern ");
        assertThat(model.isHalfWritten()).isTrue();
        model.start();
        model.start();
        assertThat(model.isHalfWritten()).isFalse();
        stand.settle();
        assertThat(stand.diary().log())
                .as("pressed twice")
                .filteredOn(entry -> entry.kind() == SafetyLogKind.OVERRIDE)
                .hasSize(1);

        assertThat(stand.routes().getLast()).isEqualTo(new Route.Play());
        SafetyLogEntry word = stand.diary().log().stream()
                .filter(entry -> entry.kind() == SafetyLogKind.OVERRIDE)
                .findFirst()
                .orElseThrow();
        assertThat(SafetyJson.read(word.json(), ClinicianDecision.class))
                .isEqualTo(new ClinicianDecision(stand.now(), "Ms Kern", PROGRAM, null));
    }

    @Test
    void theFirstSessionTakesAtMostTwentyMinutes() {
        stand.services().current().checkedIn(new CheckIn(stand.now(), 2, 3, false));
        stand.starting().start("gentle");
        stand.settle();

        ActiveSession session = stand.services().current().active().orElseThrow();
        assertThat(session.live().plan().totalMillis()).isBetween(10 * 60_000L, 20 * 60_000L);
        assertThat(session.live().plan().units().size()).isLessThan(25);
    }

    @Test
    void somethingNewLeadsToTheQuestions() {
        Errand errand = new Errand(stand);
        errand.checkInWithNews(1, 2);
        stand.settle();

        assertThat(stand.routes().getLast()).isEqualTo(new Route.Questions(null));
    }

    @Test
    void whatCantBeKeptIsKnownUntilTheWindowCloses() {
        stand.close();
        stand = new ScreenFixture(folder.resolve("none")).withLibrary();
        stand.setTime(day);
        stand.withKnownPerson();

        assertThat(state().person().profile()).isNotNull();
        assertThat(state().advice().due()).isNull();
        assertThat(PersonRecord.NEW.known()).isEqualTo(Profile.UNKNOWN);
    }

    @Test
    void whatWasSaidWithoutADiaryIsKeptAsSoonAsThereIsOne() {
        stand.close();
        stand = new ScreenFixture(folder.resolve("later")).withLibrary();
        stand.setTime(day);
        stand.services().safety().follow();
        stand.withKnownPerson();

        stand.withDiary();
        stand.settle();

        assertThat(stand.diary().log())
                .extracting(SafetyLogEntry::kind)
                .containsExactly(SafetyLogKind.PROFILE, SafetyLogKind.SCREENING);
    }

    @Test
    void whatEndedASessionIsKnownWithoutADiary() {
        stand.close();
        stand = new ScreenFixture(folder.resolve("elsewhere")).withLibrary();
        stand.setTime(day);
        stand.withKnownPerson();
        checkIn(1, 2, Optional.empty());
        assertThat(advice(PROGRAM).fit()).isEqualTo(Suitability.FITS);
        stand.starting().start(PROGRAM);
        ActiveSession session = stand.services().current().active().orElseThrow();
        session.live().give(lumbo.player.PlayerCommand.HURT);
        session.stop(new SafetyStop(DecisionRow.STOP, List.of("dizzy")));
        session.live().give(lumbo.player.PlayerCommand.END);
        CompletableFuture<Void> _ = session.close();

        stand.services().current().clear();
        stand.services().safety().over(session.remembered());
        State after = state();

        assertThat(after.advice().due()).isEqualTo(Screening.Due.STOPPED);
        assertThat(after.advice().open()).isEqualTo(Stage.SUBACUTE);
        assertThat(after.advice().of(PROGRAM).orElseThrow().fit()).isEqualTo(Suitability.NOT_TODAY);
    }

    @Test
    void whatTheFullDiskKeptOutIsKnownUntilTheWindowCloses() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + stand.services().folders().diary());
                Statement run = connection.createStatement()) {
            run.execute(
                    "CREATE TRIGGER no_session BEFORE INSERT ON session BEGIN SELECT RAISE(ABORT, 'no space'); END");
            run.execute("CREATE TRIGGER no_log BEFORE INSERT ON safety_log BEGIN SELECT RAISE(ABORT, 'no space'); END");
        }
        checkIn(1, 2, Optional.empty());
        stand.starting().start(PROGRAM);
        ActiveSession session = stand.services().current().active().orElseThrow();
        session.live().give(lumbo.player.PlayerCommand.HURT);
        session.stop(new SafetyStop(DecisionRow.STOP, List.of("dizzy")));
        session.live().give(lumbo.player.PlayerCommand.END);
        CompletableFuture<Void> _ = session.close();
        stand.settle();

        stand.services().current().clear();
        stand.services().safety().over(session.remembered());

        assertThat(state().advice().due()).isEqualTo(Screening.Due.STOPPED);
    }
}
