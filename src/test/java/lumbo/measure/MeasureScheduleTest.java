package lumbo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasureScheduleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Optional<MeasureKind> due(long sessions, Map<MeasureKind, LocalDate> last) {
        return new MeasureSchedule(sessions, last).on(TODAY, null);
    }

    @Test
    void theFirstComesAfterThreeSessions() {
        assertThat(due(2, Map.of())).isEmpty();
        assertThat(due(3, Map.of())).contains(MeasureKind.RMDQ_24);
    }

    @Test
    void whoHasAnsweredBeforeNeedsNoSessions() {
        assertThat(due(0, Map.of(MeasureKind.RMDQ_24, TODAY.minusDays(1)))).contains(MeasureKind.PSFS);
    }

    @Test
    void eachComesAgainAfterFourWeeks() {
        Map<MeasureKind, LocalDate> almost = Map.of(
                MeasureKind.RMDQ_24, TODAY.minusDays(27),
                MeasureKind.PSFS, TODAY.minusDays(26),
                MeasureKind.GLOBAL_CHANGE, TODAY.minusDays(25));
        assertThat(due(9, almost)).isEmpty();
        Map<MeasureKind, LocalDate> one = Map.of(
                MeasureKind.RMDQ_24, TODAY.minusDays(28),
                MeasureKind.PSFS, TODAY.minusDays(26),
                MeasureKind.GLOBAL_CHANGE, TODAY.minusDays(25));
        assertThat(due(9, one)).contains(MeasureKind.RMDQ_24);
    }

    @Test
    void theOneThatHasWaitedLongestIsFirst() {
        Map<MeasureKind, LocalDate> all = Map.of(
                MeasureKind.RMDQ_24, TODAY.minusDays(28),
                MeasureKind.PSFS, TODAY.minusDays(40),
                MeasureKind.GLOBAL_CHANGE, TODAY.minusDays(39));
        assertThat(due(9, all)).contains(MeasureKind.PSFS);
    }

    @Test
    void thereIsOnlyOneADay() {
        assertThat(due(9, Map.of(MeasureKind.RMDQ_24, TODAY))).isEmpty();
    }

    @Test
    void whatWasPutOffComesOnThatDay() {
        MeasureSchedule due = new MeasureSchedule(3, Map.of());
        assertThat(due.on(TODAY, TODAY.plusDays(1))).isEmpty();
        assertThat(due.on(TODAY, TODAY)).contains(MeasureKind.RMDQ_24);
    }
}
