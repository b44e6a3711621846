package lumbo.diary;

import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import lumbo.diary.stats.DiaryStatistics;
import lumbo.diary.stats.Granularity;
import lumbo.diary.stats.StatisticsRange;
import lumbo.player.Player;
import lumbo.player.SessionPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock is set back, the summer ends, one travels: nothing is lost, and days stay the days that they were. */
class ClocksTest {

    private static final SessionPlan PLAN = Samples.smallPlan();

    @TempDir
    Path folder;

    private Diary diary;

    @BeforeEach
    void open() {
        diary = Diary.open(folder.resolve("diary.sqlite"));
    }

    @AfterEach
    void close() {
        diary.close();
    }

    /** Plays a whole session; its steps are kept at this other time of the clock. */
    private void play(int number, String begun, String kept) {
        OffsetDateTime at = OffsetDateTime.parse(begun);
        OffsetDateTime then = OffsetDateTime.parse(kept);
        diary.begin(Samples.session(id(number), at, PLAN)).join();
        List<Played> played = Played.toTheEnd(Player.of(PLAN), then);
        diary.record(id(number), Played.steps(played), played.getLast().cursor(), then)
                .join();
        diary.finish(id(number), new SessionEnd(SessionState.FINISHED, then, 2, null, null, null, ""))
                .join();
    }

    @Test
    void aClockThatIsSetBackInASessionLosesNothing() {
        play(1, "2026-11-22T18:30:00+01:00", "2026-11-22T16:45:00+01:00");

        SessionDetail session = diary.session(id(1)).orElseThrow();
        assertThat(session.summary().done()).isEqualTo(session.summary().planned());
        assertThat(session.summary().activeMillis()).isPositive();
        assertThat(session.summary().endedAt()).isEqualTo(OffsetDateTime.parse("2026-11-22T16:45:00+01:00"));
        assertThat(diary.steps(id(1))).extracting(StepRecord::step).isEqualTo(PLAN.workSteps());
        assertThat(diary.problems()).isEmpty();
    }

    @Test
    void aSessionThatBrokeOffBeforeTheClockWasSetBackGoesOn() {
        diary.begin(Samples.session(id(1), OffsetDateTime.parse("2026-11-22T18:30:00+01:00"), PLAN))
                .join();
        List<Played> played = Played.toTheEnd(Player.of(PLAN), OffsetDateTime.parse("2026-11-22T09:00:00+01:00"));
        Played some = played.get(played.size() / 2);
        diary.record(id(1), Played.steps(played.subList(0, played.size() / 2 + 1)), some.cursor(), some.at())
                .join();

        InterruptedSession interrupted = diary.interrupted().getFirst();

        assertThat(interrupted.savedAt()).isBefore(interrupted.startedAt());
        assertThat(Player.restore(PLAN, interrupted.cursor()).cursor()).isEqualTo(interrupted.cursor());
        diary.closeInterrupted(id(1), interrupted.savedAt()).join();
        assertThat(diary.lastSession(Ever.END).orElseThrow().state()).isEqualTo(SessionState.CLOSED);
    }

    /** 2:30 in summer time is before 2:30 in winter time of the same night. */
    @Test
    void theHourThatThereIsTwiceIsInOrder() {
        play(2, "2026-10-25T02:30:00+01:00", "2026-10-25T02:50:00+01:00");
        play(1, "2026-10-25T02:30:00+02:00", "2026-10-25T02:50:00+02:00");

        LocalDate night = LocalDate.of(2026, 10, 25);
        assertThat(diary.sessions(night, night)).extracting(SessionSummary::id).containsExactly(id(1), id(2));
        assertThat(diary.played(Ever.END)).extracting(PastSession::id).containsExactly(id(1), id(2));
        assertThat(diary.lastSession(Ever.END)).map(SessionSummary::id).contains(id(2));
    }

    @Test
    void aSessionOverTheEndOfSummerTimeTakesAsLongAsItTook() {
        play(1, "2026-10-25T02:55:00+02:00", "2026-10-25T02:10:00+01:00");
        play(2, "2026-11-22T18:30:00+01:00", "2026-11-22T18:40:00+01:00");

        assertThat(diary.session(id(1)).orElseThrow().summary().activeMillis())
                .isEqualTo(diary.session(id(2)).orElseThrow().summary().activeMillis());
    }

    /** Flown from Tokyo to Honolulu over the date line: Monday's session first, then one on Sunday again. */
    @Test
    void aDayIsTheDayThatItWasWhereOneWas() {
        play(1, "2026-11-23T08:00:00+09:00", "2026-11-23T08:30:00+09:00");
        play(2, "2026-11-22T20:00:00-10:00", "2026-11-22T20:30:00-10:00");

        assertThat(diary.played(Ever.END)).extracting(PastSession::id).containsExactly(id(1), id(2));
        assertThat(diary.days(YearMonth.of(2026, 11)))
                .extracting(DiaryDay::date)
                .containsExactly(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 23));
        StatisticsRange week =
                new StatisticsRange(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22), Granularity.WEEK);
        assertThat(diary.fromState(state -> new DiaryStatistics(state, Ever.END, DayOfWeek.MONDAY).sessions(week))
                        .getFirst()
                        .count())
                .isEqualTo(1);
    }
}
