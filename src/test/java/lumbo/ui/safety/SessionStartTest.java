package lumbo.ui.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import lumbo.diary.Diary;
import lumbo.diary.SessionSummary;
import lumbo.i18n.DurationWords;
import lumbo.program.Program;
import lumbo.safety.CheckIn;
import lumbo.safety.Suitability;
import lumbo.session.ActiveSession;
import lumbo.session.SessionOptions;
import lumbo.session.Workout;
import lumbo.ui.Route;
import lumbo.ui.ScreenFixture;
import lumbo.ui.checkin.Errand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way into a session: around midnight, when Start is pressed more than once, and that every no says why. */
class SessionStartTest {

    private static final OffsetDateTime EVENING = OffsetDateTime.parse("2026-11-22T23:55:00+01:00");
    private static final String PROGRAM = "remission";

    @TempDir
    Path folder;

    private final Queue<Runnable> work = new ArrayDeque<>();
    private boolean slow;
    private ScreenFixture stand;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder, task -> {
            if (slow) {
                work.add(task);
            } else {
                task.run();
            }
        });
        stand.withLibrary().withDiary();
        stand.setTime(EVENING);
        stand.withKnownPerson();
        stand.services().safety().follow();
        stand.settle();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private void start(String program) {
        stand.starting().start(program);
        stand.settle();
    }

    private void checkIn(int now, int worst) {
        new Errand(stand).checkIn(now, worst, Optional.empty());
        stand.settle();
    }

    private void passTo(String time) {
        stand.setTime(OffsetDateTime.parse(time));
    }

    private List<SessionSummary> sessions() {
        stand.settle();
        Diary diary = stand.diary();
        return diary.sessions(EVENING.toLocalDate(), EVENING.toLocalDate().plusDays(1));
    }

    // ---- midnight

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T23:59:59+01:00", "2026-11-22T23:56:00+01:00"})
    void aCheckInHoldsUntilMidnight(String time) {
        checkIn(1, 2);

        passTo(time);
        start(PROGRAM);

        assertThat(stand.routes().getLast()).isEqualTo(new Route.Play());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T00:00:00+01:00", "2026-11-23T00:03:00+01:00", "2026-11-23T00:54:59+01:00"})
    void afterMidnightThePainIsAskedOnceMoreAndTheSessionBegins(String time) {
        checkIn(1, 2);

        passTo(time);
        start(PROGRAM);

        assertThat(stand.routes().getLast()).isEqualTo(new Route.CheckIn(PROGRAM, null));
        checkIn(1, 2);
        start(PROGRAM);
        assertThat(stand.routes().getLast()).isEqualTo(new Route.Play());
        assertThat(sessions()).hasSize(1);
    }

    @Test
    void theAdviceOfAStateFromBeforeMidnightBeginsNothingAfterIt() {
        checkIn(1, 2);
        var before = stand.services().safety().get().orElseThrow();

        passTo("2026-11-23T00:00:01+01:00");
        stand.starting().start(PROGRAM, before);

        assertThat(stand.routes().getLast()).isEqualTo(new Route.CheckIn(PROGRAM, null));
    }

    // ---- every no says why

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 4", "4, 4", "6, 7", "10, 10"})
    void everyRefusalSaysWhy(int now, int worst) {
        for (Program program : stand.services().library().get().programs()) {
            checkIn(now, worst);
            start(program.id());
            if (stand.routes().getLast() instanceof Route.NotNow refused) {
                NotNowViewModel page = new NotNowViewModel(
                        stand.services().words(),
                        stand.services().library(),
                        stand.services().clock(),
                        stand.services().safety(),
                        stand.starting(),
                        stand,
                        refused.program());
                page.shown();
                NotNowViewModel.Page shown = page.pageProperty().get().orElseThrow();
                assertThat(Objects.requireNonNull(shown.refusal()).lines())
                        .as(program.id())
                        .isNotEmpty();
                page.hidden();
            } else {
                stand.services().current().clear();
            }
        }
    }

    @Test
    void aRefusalThatHoldsNoLongerSaysSo() {
        checkIn(5, 5);
        start(PROGRAM);
        NotNowViewModel page = new NotNowViewModel(
                stand.services().words(),
                stand.services().library(),
                stand.services().clock(),
                stand.services().safety(),
                stand.starting(),
                stand,
                PROGRAM);
        page.shown();

        passTo("2026-11-23T00:03:00+01:00");
        stand.services().safety().computeAdvice(told -> {});

        NotNowViewModel.Page shown = page.pageProperty().get().orElseThrow();
        assertThat(shown.lines()).containsExactly(stand.words().get("not-now.open"));
        assertThat(shown.refusal()).isNull();
        assertThat(shown.remedy()).isEqualTo(NotNowViewModel.Remedy.BEGIN);
        page.begin();
        stand.settle();
        assertThat(stand.routes()).last().isEqualTo(new Route.CheckIn(PROGRAM, null));
    }

    @Test
    void aProgramThatFitsIsToldOnARefusalWithItsTime() {
        checkIn(3, 4);
        NotNowViewModel page = new NotNowViewModel(
                stand.services().words(),
                stand.services().library(),
                stand.services().clock(),
                stand.services().safety(),
                stand.starting(),
                stand,
                PROGRAM);

        page.shown();

        Alternative instead =
                Objects.requireNonNull(page.pageProperty().get().orElseThrow().instead());
        assertThat(stand.services().safety().get().orElseThrow().advice().of(instead.id()))
                .hasValueSatisfying(one -> assertThat(one.fit()).isEqualTo(Suitability.FITS));
        assertThat(instead.fits()).isEqualTo("Fits: pain 2\u20133");
        assertThat(instead.size()).contains("minutes");
        page.begin(instead.id());
        stand.settle();
        assertThat(stand.routes()).last().isEqualTo(new Route.Play());
    }

    // ---- Start pressed more than once

    private void answerAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
        slow = false;
        stand.settle();
    }

    private void pressTwice(Supplier<Runnable> button) {
        slow = true;
        Runnable press = button.get();
        press.run();
        press.run();
        answerAll();
    }

    @Test
    void twoPressesBeforeTheFirstAnswerBeginOneSession() {
        checkIn(1, 2);

        pressTwice(() -> () -> stand.starting().start(PROGRAM));

        assertThat(sessions()).hasSize(1);
        assertThat(stand.routes().stream().filter(new Route.Play()::equals)).hasSize(1);
        assertThat(stand.routes().getLast()).isEqualTo(new Route.Play());
    }

    @Test
    void pressingStartOfAnotherProgramBeginsOnlyThatOne() {
        checkIn(1, 2);

        slow = true;
        stand.starting().start(PROGRAM);
        stand.starting().start("beginners");
        answerAll();

        assertThat(sessions()).extracting(SessionSummary::programId).containsExactly("beginners");
    }

    @Test
    void twoPressesOfAClinicianKeepOneWordAndBeginOneSession() {
        checkIn(5, 5);
        NotNowViewModel page = new NotNowViewModel(
                stand.services().words(),
                stand.services().library(),
                stand.services().clock(),
                stand.services().safety(),
                stand.starting(),
                stand,
                PROGRAM);
        page.shown();
        page.clinicianProperty().set("Ms Berg");

        pressTwice(() -> page::start);

        assertThat(stand.services()
                        .safety()
                        .get()
                        .orElseThrow()
                        .person()
                        .history()
                        .words())
                .hasSize(1);
        assertThat(sessions()).hasSize(1);
    }

    // ---- what is played

    @Test
    void playsWhatWasToldOnThePageAndNoLonger() {
        for (String program : List.of("fitball", "gentle", "subacute")) {
            checkIn(1, 2);
            Workout told = stand.starting().workouts().of(stand.program(program));

            start(program);

            ActiveSession session = stand.services().current().active().orElseThrow();
            assertThat(session.live().player().remainingMillis())
                    .isEqualTo(told.plan().totalMillis());
            assertThat(DurationWords.wholeMinutes(session.live().player().remainingMillis()))
                    .isEqualTo(told.minutes());
            stand.services().current().clear();
        }
    }

    @Test
    void whatWasWishedHoldsForOneSession() {
        stand.services()
                .current()
                .wish(
                        "gentle",
                        SessionOptions.NONE
                                .with(SessionOptions.SessionLength.TEN)
                                .withWarmUp(false));
        checkIn(1, 2);
        start("gentle");

        assertThat(stand.services()
                        .current()
                        .active()
                        .orElseThrow()
                        .live()
                        .plan()
                        .totalMillis())
                .isLessThanOrEqualTo(11 * 60_000);
        assertThat(stand.services().current().wishes()).isEmpty();
    }

    @Test
    void takesThePainThatIsChosenAlreadyToTheCheckIn() {
        stand.starting().startFromToday(PROGRAM, 3);

        assertThat(stand.routes().getLast()).isEqualTo(new Route.CheckIn(PROGRAM, 3, true));
    }

    @Test
    void theWayBackFromARefusalLeadsToWhereTheSessionWasAskedFor() {
        checkIn(1, 2);
        stand.starting().startFromToday("bar", 1);
        stand.settle();
        assertThat(stand.routes().getLast()).isEqualTo(new Route.NotNow("bar", true));
        stand.starting().cameFromToday(true).leave("bar");
        assertThat(stand.routes().getLast()).isEqualTo(new Route.Today());

        start("bar");
        assertThat(stand.routes().getLast()).isEqualTo(new Route.NotNow("bar", false));
        stand.starting().leave("bar");
        assertThat(stand.routes().getLast()).isEqualTo(new Route.ProgramPage("bar"));
    }

    @Test
    void theWayBackFromTheQuestionsAndTheCheckInLeadsToToday() {
        SessionStart today = stand.starting().cameFromToday(true);

        today.ask(PROGRAM);

        assertThat(stand.routes().getLast()).isEqualTo(new Route.Questions(PROGRAM, true));
    }

    @Test
    void aCheckInOfAnHourAgoIsAskedAnew() {
        passTo("2026-11-22T12:00:00+01:00");
        stand.services().current().checkedIn(new CheckIn(stand.now().minusMinutes(60), 1, 1, false));

        start(PROGRAM);

        assertThat(stand.routes().getLast()).isEqualTo(new Route.CheckIn(PROGRAM, null));
    }
}
