package lumbo.trend;

import java.util.Optional;
import lumbo.chart.Chart;

/**
 * One thing that goes up and down, and what there is to say of it.
 *
 * @param topic what it is
 * @param title the same in words
 * @param sentence what there is to say; also when there is too little
 * @param chart the chart; absent where there is no value
 */
public record Card(Topic topic, String title, String sentence, Optional<Chart> chart) {

    /** What is shown over time. */
    public enum Topic {
        /** Pain before and after sessions, on the morning after, and at other times. */
        PAIN,
        /** Sessions a week. */
        SESSIONS,
        /** Minutes a week. */
        MINUTES,
        /** How much of one exercise was done on each side. */
        DOSE,
        /** Heart rate before and after sessions. */
        HEART,
        /** A questionnaire. */
        MEASURE
    }
}
