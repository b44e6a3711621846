package lumbo.cue;

import static lumbo.cue.CuePrograms.hold;
import static lumbo.cue.CuePrograms.pace;
import static lumbo.cue.CuePrograms.plan;
import static lumbo.cue.CuePrograms.reps;
import static lumbo.cue.CuePrograms.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import lumbo.player.PlanChoices;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerMode;
import lumbo.player.SessionPlan;
import lumbo.player.WorkSide;
import lumbo.program.Dose;
import lumbo.program.Pacing;
import org.junit.jupiter.api.Test;

final class CueSchedulerTest {

    private static final long START = 7_000_000_123L;
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;

    /** Five seconds to get ready, five to rest, five to change sides. */
    private static final PlanChoices FIVES = new PlanChoices(5, 5, 5, true, WorkSide.LEFT, null);

    @Test
    void keepsTimeThoughTheScreenNeverAnswersAgain() {
        SessionPlan plan = plan(FIVES, reps(4).or(hold(3)), seconds(90), reps(2));
        Session session = new Session(plan);
        session.command(PlayerCommand.START);
        List<TimedCue> expected = CuePolicy.upcoming(session.player, START, 3600 * SECOND);

        session.time.runTo(START + 3600 * SECOND);

        assertThat(session.given).isEqualTo(expected);
        assertThat(session.givenAt)
                .containsExactlyElementsOf(expected.stream().map(TimedCue::at).toList());
        assertThat(session.given).extracting(TimedCue::cue).endsWith(Cue.FINISH);
    }

    @Test
    void givesEachCueOnceHoweverOftenTheScreenLooks() {
        SessionPlan plan = plan(FIVES, reps(3), seconds(30));
        Session session = new Session(plan);
        session.command(PlayerCommand.START);
        List<TimedCue> expected = CuePolicy.upcoming(session.player, START, 3600 * SECOND);

        session.playTo(80, 16 * MILLI);

        assertThat(session.player.mode()).isEqualTo(PlayerMode.FINISHED);
        assertThat(session.given).isEqualTo(expected);
        assertThat(session.time.waiting()).isZero();
    }

    @Test
    void tonesAndScreenAreToldTheSame() {
        Session session = new Session(plan(FIVES, reps(3)));
        session.command(PlayerCommand.START);

        session.playTo(40, 50 * MILLI);

        assertThat(session.sounded)
                .isNotEmpty()
                .isEqualTo(session.given.stream().map(TimedCue::cue).toList());
    }

    @Test
    void aPauseIsHeardAndCancelsWhatWasPlanned() {
        Session session = new Session(plan(FIVES, reps(3)));
        session.command(PlayerCommand.START);
        session.playTo(3.5, 100 * MILLI);

        session.command(PlayerCommand.PAUSE);

        assertThat(session.time.waiting()).isZero();
        session.playTo(60, 100 * MILLI);
        assertThat(session.told()).containsExactly("2.0 COUNTDOWN_3", "3.0 COUNTDOWN_2", "3.5 PAUSED");
    }

    @Test
    void goesOnAfterAPauseWhereItWas() {
        Session session = new Session(plan(FIVES, reps(1)));
        session.command(PlayerCommand.START);
        session.playTo(3.5, 100 * MILLI);
        session.command(PlayerCommand.PAUSE);
        session.playTo(60, 100 * MILLI);
        session.given.clear();

        session.command(PlayerCommand.RESUME);
        session.playTo(80, 100 * MILLI);

        assertThat(session.told()).containsExactly("60.5 COUNTDOWN_1", "61.5 GO", "68.5 FINISH");
    }

    @Test
    void aPauseAtTheVeryInstantOfACueDoesNotRepeatIt() {
        Session session = new Session(plan(FIVES, reps(2)));
        session.command(PlayerCommand.START);
        session.playTo(5, SECOND);
        assertThat(session.told()).last().isEqualTo("5.0 GO");
        session.given.clear();

        session.command(PlayerCommand.PAUSE);
        session.playTo(9, SECOND);
        session.command(PlayerCommand.RESUME);
        session.playTo(17, SECOND);

        assertThat(session.told()).containsExactly("5.0 PAUSED", "16.0 REP");
    }

    @Test
    void aCueThatAPauseKeptBackIsGivenWhenTheSessionGoesOn() {
        Session session = new Session(plan(FIVES, reps(2)));
        session.command(PlayerCommand.START);
        session.playTo(4.5, SECOND / 2);
        session.time.beLate(50 * MILLI);
        session.time.runTo(START + 5 * SECOND);

        session.command(PlayerCommand.PAUSE);
        session.time.runTo(START + 9 * SECOND);
        session.command(PlayerCommand.RESUME);

        assertThat(session.told()).endsWith("5.0 PAUSED", "9.0 GO");
    }

    @Test
    void tenSecondsMoreMoveTheCountdownAndBeginItAgain() {
        Session session = new Session(plan(FIVES, reps(1)));
        session.command(PlayerCommand.START);
        session.playTo(2.5, 100 * MILLI);

        session.command(PlayerCommand.ADD_TEN);
        session.playTo(16, 100 * MILLI);

        assertThat(session.told())
                .containsExactly(
                        "2.0 COUNTDOWN_3", "12.0 COUNTDOWN_3", "13.0 COUNTDOWN_2", "14.0 COUNTDOWN_1", "15.0 GO");
    }

    @Test
    void tenSecondsMoreAtTheVeryInstantOfACueDoNotRepeatIt() {
        Session session = new Session(plan(FIVES, reps(1).or(hold(5))));
        session.command(PlayerCommand.START);
        session.playTo(5, SECOND);

        session.command(PlayerCommand.ADD_TEN);
        session.playTo(6, SECOND);

        assertThat(session.told()).filteredOn(cue -> cue.endsWith("GO")).containsExactly("5.0 GO");
    }

    @Test
    void theHalfOfTimedWorkComesOnceThoughItIsMadeLongerAfterIt() {
        Session session = new Session(plan(FIVES, seconds(20)));
        session.command(PlayerCommand.START);
        session.playTo(16, 100 * MILLI);

        session.command(PlayerCommand.ADD_TEN);
        session.playTo(40, 100 * MILLI);

        assertThat(session.told()).filteredOn(cue -> cue.endsWith("HALF_TIME")).containsExactly("15.0 HALF_TIME");
    }

    @Test
    void theHalfOfTimedWorkComesAgainWhenTheWorkDoes() {
        Session session = new Session(plan(FIVES, seconds(20)));
        session.command(PlayerCommand.START);
        session.playTo(16, 100 * MILLI);

        session.command(PlayerCommand.BACK);
        session.playTo(32, 100 * MILLI);

        assertThat(session.told())
                .filteredOn(cue -> cue.endsWith("HALF_TIME"))
                .containsExactly("15.0 HALF_TIME", "31.0 HALF_TIME");
    }

    @Test
    void goingBackCountsDownAgain() {
        Session session = new Session(plan(FIVES, reps(1)));
        session.command(PlayerCommand.START);
        session.playTo(4.5, 100 * MILLI);

        session.command(PlayerCommand.BACK);
        session.playTo(10, 100 * MILLI);

        assertThat(session.told())
                .containsExactly(
                        "2.0 COUNTDOWN_3",
                        "3.0 COUNTDOWN_2",
                        "4.0 COUNTDOWN_1",
                        "6.5 COUNTDOWN_3",
                        "7.5 COUNTDOWN_2",
                        "8.5 COUNTDOWN_1",
                        "9.5 GO");
    }

    @Test
    void leavingOutTheGettingReadyBeginsAtOnce() {
        Session session = new Session(plan(FIVES, reps(1)));
        session.command(PlayerCommand.START);
        session.playTo(1, 100 * MILLI);

        session.command(PlayerCommand.NEXT);

        assertThat(session.told()).containsExactly("1.0 GO");
    }

    @Test
    void aRepetitionAtOnesOwnPaceIsConfirmedThoughTheScreenIsSlow() {
        Session session = new Session(plan(FIVES, reps(2).or(pace(Pacing.OWN))));
        session.command(PlayerCommand.START);
        session.playTo(8, 100 * MILLI);
        Player done = session.player.on(PlayerCommand.DONE, START + 8 * SECOND).player();

        session.time.runTo(START + 8 * SECOND + 100 * MILLI);
        session.show(done);

        assertThat(session.told()).last().isEqualTo("8.0 REP");
    }

    @Test
    void theLastStepAtOnesOwnPaceFinishesWithItsCue() {
        Session session = new Session(plan(FIVES, Dose.NONE.or(pace(Pacing.OPEN))));
        session.command(PlayerCommand.START);
        session.playTo(8, 100 * MILLI);

        session.command(PlayerCommand.DONE);
        session.playTo(9, 100 * MILLI);

        assertThat(session.told()).endsWith("5.0 GO", "8.0 FINISH");
    }

    @Test
    void itHurtsIsHeardAndSilencesEverything() {
        Session session = new Session(plan(FIVES, reps(3)));
        session.command(PlayerCommand.START);
        session.playTo(1, 100 * MILLI);

        session.command(PlayerCommand.HURT);
        session.playTo(60, 100 * MILLI);

        assertThat(session.told()).containsExactly("1.0 PAUSED");
    }

    @Test
    void endingTheSessionIsSilent() {
        Session session = new Session(plan(FIVES, reps(3)));
        session.command(PlayerCommand.START);
        session.playTo(1, 100 * MILLI);

        session.command(PlayerCommand.END);
        session.playTo(60, 100 * MILLI);

        assertThat(session.given).isEmpty();
    }

    @Test
    void anInterruptedSessionGoesOnWithItsCues() {
        SessionPlan plan = plan(FIVES, reps(1));
        Session interrupted = new Session(plan);
        interrupted.command(PlayerCommand.START);
        interrupted.playTo(3.5, 100 * MILLI);
        Session session = new Session(Player.restore(plan, interrupted.player.cursor()), new HandDrivenTime(START));
        session.show(session.player);

        session.command(PlayerCommand.RESUME);
        session.playTo(5, 100 * MILLI);

        assertThat(session.told()).containsExactly("0.5 COUNTDOWN_1", "1.5 GO");
    }

    @Test
    void aCueThatIsALittleLateIsGivenAndOneThatIsTooLateIsNot() {
        Session session = new Session(plan(FIVES, reps(1)));
        session.command(PlayerCommand.START);
        session.time.beLate(200 * MILLI);
        session.time.runTo(START + 2 * SECOND + 500 * MILLI);

        session.time.beLate(300 * MILLI);
        session.time.runTo(START + 4 * SECOND);

        assertThat(session.told()).containsExactly("2.0 COUNTDOWN_3");
    }

    @Test
    void nothingIsMadeUpForAfterTheComputerSlept() {
        Session session = new Session(plan(FIVES, reps(20)));
        session.command(PlayerCommand.START);
        session.playTo(3.5, 100 * MILLI);
        session.given.clear();

        session.time.sleepTo(START + 3600 * SECOND);
        assertThat(session.given).isEmpty();
        assertThat(session.time.waiting()).isZero();

        session.show(session.player.at(session.time.now()).player());
        assertThat(session.told()).containsExactly("3600.0 PAUSED");

        session.command(PlayerCommand.RESUME);
        session.playTo(3602, 100 * MILLI);
        assertThat(session.told()).containsExactly("3600.0 PAUSED", "3600.5 COUNTDOWN_1", "3601.5 GO");
    }

    @Test
    void planningGoesOnWhenTheScreenAnswersAfterASleepThatThePlayerDidNotNotice() {
        Session session = new Session(plan(FIVES, seconds(60)));
        session.command(PlayerCommand.START);
        session.playTo(6, 100 * MILLI);
        session.time.sleepTo(START + 30 * SECOND);
        assertThat(session.time.waiting()).isZero();

        session.show(session.player);
        session.time.runTo(START + 36 * SECOND);

        assertThat(session.told()).last().isEqualTo("35.0 HALF_TIME");
    }

    @Test
    void whatWasGivenInATimeThatDidNotCountComesAgain() {
        Session session = new Session(plan(FIVES, reps(1)));
        session.command(PlayerCommand.START);
        session.playTo(1.5, 100 * MILLI);
        session.time.runTo(START + 5 * SECOND + 100 * MILLI);
        assertThat(session.told()).endsWith("5.0 GO");
        session.given.clear();

        session.show(session.player.at(session.time.now()).player());
        session.command(PlayerCommand.RESUME);
        session.playTo(9, 100 * MILLI);

        assertThat(session.told())
                .containsExactly("5.1 PAUSED", "5.6 COUNTDOWN_3", "6.6 COUNTDOWN_2", "7.6 COUNTDOWN_1", "8.6 GO");
    }

    @Test
    void nothingComesAfterStop() {
        Session session = new Session(plan(FIVES, reps(3)));
        session.command(PlayerCommand.START);
        session.playTo(1, 100 * MILLI);

        session.scheduler.stop();

        assertThat(session.time.waiting()).isZero();
        session.playTo(60, 100 * MILLI);
        assertThat(session.given).isEmpty();
    }

    @Test
    void aTaskThatCouldNotBeCancelledAnyMoreStaysSilent() {
        Session session = new Session(Player.of(plan(FIVES, reps(3))), new HandDrivenTime(START, false));
        session.command(PlayerCommand.START);
        session.playTo(1, 100 * MILLI);

        session.command(PlayerCommand.PAUSE);
        session.playTo(60, 100 * MILLI);

        assertThat(session.told()).containsExactly("1.0 PAUSED");
    }

    @Test
    void anExecutorRunsTasksAndDropsCancelledOnes() throws InterruptedException {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
        CueTimer timer = CueTimer.on(executor);
        CountDownLatch ran = new CountDownLatch(1);

        timer.schedule(0, ran::countDown);
        timer.schedule(TimeUnit.HOURS.toNanos(1), ran::countDown).cancel();
        executor.shutdown();

        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(executor.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anExecutorDoesNotHideWhatATaskThrows() throws InterruptedException {
        AtomicReference<Throwable> seen = new AtomicReference<>();
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task);
            thread.setUncaughtExceptionHandler((failed, failure) -> seen.set(failure));
            return thread;
        });

        CueTimer.on(executor).schedule(0, () -> {
            throw new IllegalStateException("broken");
        });
        executor.shutdown();

        assertThat(executor.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(seen.get()).hasMessage("broken");
    }

    /** A session as a screen plays it. */
    private static final class Session {
        private final HandDrivenTime time;
        private final CueScheduler scheduler;
        private final List<Cue> sounded = new ArrayList<>();
        private final List<TimedCue> given = new ArrayList<>();
        private final List<Long> givenAt = new ArrayList<>();
        private Player player;

        Session(SessionPlan plan) {
            this(Player.of(plan), new HandDrivenTime(START));
        }

        Session(Player player, HandDrivenTime time) {
            this.player = player;
            this.time = time;
            this.scheduler = new CueScheduler(time, time, sounded::add, cue -> {
                given.add(cue);
                givenAt.add(time.now());
            });
        }

        void command(PlayerCommand command) {
            show(player.on(command, time.now()).player());
        }

        void show(Player next) {
            player = next;
            scheduler.playerChanged(next);
        }

        /** Plays on to so many seconds after the start, looking every {@code frame} nanoseconds. */
        void playTo(double seconds, long frame) {
            long end = START + Math.round(seconds * SECOND);
            while (time.now() < end) {
                time.runTo(Math.min(end, time.now() + frame));
                show(player.at(time.now()).player());
            }
        }

        List<String> told() {
            return given.stream()
                    .map(cue -> String.format(Locale.ROOT, "%.1f %s", (cue.at() - START) / (double) SECOND, cue.cue()))
                    .toList();
        }
    }
}
