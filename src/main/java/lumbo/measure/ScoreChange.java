package lumbo.measure;

import java.util.List;
import java.util.Optional;

/**
 * What became of a score since the time before.
 *
 * @param before the score then: for activities, the mean of those that are in both
 * @param now the score now, likewise
 * @param meaning what the difference means
 * @param isAtTheEdge whether the score before was so near an end of the scale that the questionnaire can hardly tell such a
 *     change from chance
 * @param activities the activities that are in both, in the order of now; empty for other questionnaires
 */
public record ScoreChange(
        double before, double now, ChangeMeaning meaning, boolean isAtTheEdge, List<ActivityChange> activities) {

    /**
     * Points on the Roland-Morris questionnaire that count, better or worse. An improvement of 5 is what experts agreed on as
     * the least that matters: R. Ostelo and others, Interpreting change scores for pain and functional status in low back
     * pain, Spine 33 (2008) 90-94. In either direction, 4 to 5 points are the least that is more than chance: P. Stratford
     * and others, Defining the minimum level of detectable change for the Roland-Morris questionnaire, Physical Therapy 76
     * (1996) 359-365.
     */
    public static final int RMDQ_POINTS = 5;

    /** The improvement in percent of the score before that counts as well: Ostelo and others, as above. */
    public static final int RMDQ_PERCENT = 30;

    /** Below this score chance hides an improvement: Stratford and others 1996, as above. */
    public static final int RMDQ_LOW = 4;

    /** Above this score chance hides that it became worse: Stratford and others 1996, as above. */
    public static final int RMDQ_HIGH = 20;

    /** The least change of a mean of activities that is more than chance, in 90 of 100: Stratford and others 1995. */
    public static final int PSFS_MEAN = 2;

    /** The same for a single activity. */
    public static final int PSFS_SINGLE = 3;

    private static final int ALL_PERCENT = 100;

    /**
     * One activity that was named both times.
     *
     * @param name its name now
     * @param before how well it went, 0 to 10
     * @param now how well it goes, 0 to 10
     * @param meaning what the difference means
     */
    public record ActivityChange(String name, int before, int now, ChangeMeaning meaning) {}

    public ScoreChange {
        activities = List.copyOf(activities);
    }

    /**
     * Compares two times of the same questionnaire. Empty where there is nothing to compare: other questionnaires, no
     * activity in common, or the one that asks for the change itself.
     */
    public static Optional<ScoreChange> between(MeasureAnswers before, MeasureAnswers now) {
        if (before instanceof RolandMorris then && now instanceof RolandMorris today) {
            return Optional.of(ticks(then.ticked().size(), today.ticked().size()));
        }
        if (before instanceof PatientSpecific then && now instanceof PatientSpecific today) {
            return activities(then, today);
        }
        return Optional.empty();
    }

    private static ScoreChange ticks(int before, int now) {
        int better = before - now;
        boolean isBetter = better >= RMDQ_POINTS || (better > 0 && better * ALL_PERCENT >= before * RMDQ_PERCENT);
        ChangeMeaning meaning =
                isBetter ? ChangeMeaning.BETTER : -better >= RMDQ_POINTS ? ChangeMeaning.WORSE : ChangeMeaning.NONE;
        boolean isAtTheEdge = (better > 0 && before < RMDQ_LOW) || (better < 0 && before > RMDQ_HIGH);
        return new ScoreChange(before, now, meaning, isAtTheEdge, List.of());
    }

    private static Optional<ScoreChange> activities(PatientSpecific then, PatientSpecific today) {
        List<ActivityChange> both = today.activities().stream()
                .flatMap(activity -> then.activities().stream()
                        .filter(activity::isSameAs)
                        .map(was -> new ActivityChange(
                                activity.name(),
                                was.value(),
                                activity.value(),
                                meaning(activity.value() - was.value(), PSFS_SINGLE))))
                .toList();
        if (both.isEmpty()) {
            return Optional.empty();
        }
        int before = both.stream().mapToInt(ActivityChange::before).sum();
        int now = both.stream().mapToInt(ActivityChange::now).sum();
        int counts = (both.size() == 1 ? PSFS_SINGLE : PSFS_MEAN) * both.size();
        return Optional.of(new ScoreChange(
                (double) before / both.size(), (double) now / both.size(), meaning(now - before, counts), false, both));
    }

    private static ChangeMeaning meaning(int better, int counts) {
        return better >= counts ? ChangeMeaning.BETTER : better <= -counts ? ChangeMeaning.WORSE : ChangeMeaning.NONE;
    }
}
