package lumbo.measure;

import java.util.List;

/**
 * The Patient-Specific Functional Scale, answered: see {@link MeasureKind#PSFS}.
 *
 * @param activities one to five, each named once
 */
public record PatientSpecific(List<Activity> activities) implements MeasureAnswers {

    public static final int MOST = 5;

    /** @throws IllegalArgumentException when there are none, more than five, or two of the same name */
    public PatientSpecific {
        activities = List.copyOf(activities);
        if (activities.isEmpty() || activities.size() > MOST) {
            throw new IllegalArgumentException("one to five activities, not " + activities.size());
        }
        long names = activities.stream()
                .map(activity -> Activity.key(activity.name()))
                .distinct()
                .count();
        if (names < activities.size()) {
            throw new IllegalArgumentException("an activity is named twice");
        }
    }

    @Override
    public MeasureKind kind() {
        return MeasureKind.PSFS;
    }

    @Override
    public double score() {
        return activities.stream().mapToInt(Activity::value).average().orElseThrow();
    }
}
