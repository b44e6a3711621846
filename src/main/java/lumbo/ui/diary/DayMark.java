package lumbo.ui.diary;

import org.jspecify.annotations.Nullable;

/**
 * What a calendar shows of a day.
 *
 * @param sessions how many sessions were begun on it
 * @param pain how strong the worst pain of it was; null when nothing was said
 * @param measures how many questionnaires were answered on it
 * @param spoken what a screen reader says of it
 */
record DayMark(int sessions, @Nullable Strength pain, int measures, String spoken) {

    /** How strong pain is, each with a colour and a shape of its own. */
    enum Strength {
        /** NRS 0 to 2. */
        LITTLE,
        /** NRS 3 to 5. */
        MEDIUM,
        /** NRS 6 to 10. */
        STRONG;

        private static final int MEDIUM_FROM = 3;
        private static final int STRONG_FROM = 6;

        /** The strength of a number, NRS 0 to 10. */
        static Strength of(int pain) {
            return pain >= STRONG_FROM ? STRONG : pain >= MEDIUM_FROM ? MEDIUM : LITTLE;
        }
    }
}
