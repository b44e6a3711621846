package lumbo.trend;

import lumbo.chart.Chart;
import lumbo.measure.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * One thing that goes up and down, and what there is to say of it.
 *
 * @param topic what it is
 * @param title the same in words
 * @param sentence what there is to say; also when there is too little
 * @param chart the chart; absent where there is no value
 */
public record Trend(
        Subject topic,
        String title,
        String sentence,
        @Nullable Chart chart) {

    static Trend of(Subject topic, Chart chart) {
        return new Trend(topic, chart.title(), chart.sentence(), chart);
    }

    /** What is shown over time. */
    public enum Subject {
        /** Pain before and after sessions, on the morning after, and at other times. */
        PAIN,
        /** Sessions a week. */
        SESSIONS,
        MINUTES,
        /** How much of one exercise was done on each side. */
        DOSE,
        /** Heart rate before and after sessions. */
        HEART,
        RMDQ_24,
        PSFS,
        GLOBAL_CHANGE;

        static Subject of(MeasureKind kind) {
            return switch (kind) {
                case RMDQ_24 -> RMDQ_24;
                case PSFS -> PSFS;
                case GLOBAL_CHANGE -> GLOBAL_CHANGE;
            };
        }
    }
}
