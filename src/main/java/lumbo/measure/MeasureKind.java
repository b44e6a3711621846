package lumbo.measure;

import java.util.Locale;

/** A questionnaire. The diary keeps its name. */
public enum MeasureKind {
    /**
     * Roland-Morris Disability Questionnaire, 24 statements; 0 (none is so) to 24 (all are), less is better. M. Roland and
     * R. Morris, A study of the natural history of back pain, part I, Spine 8 (1983) 141-144. Free to use, also in
     * translation: M. Roland and J. Fairbank, Spine 25 (2000) 3115-3124.
     */
    RMDQ_24(0, 24),

    /**
     * Patient-Specific Functional Scale, up to five activities that the person names; the mean of 0 (unable) to 10 (as
     * before), more is better. P. Stratford, C. Gill, M. Westaway and J. Binkley, Assessing disability and change on
     * individual patients, Physiotherapy Canada 47 (1995) 258-263.
     */
    PSFS(0, 10),

    /**
     * How the back has changed, in one of seven steps from -3 (very much worse) to 3 (very much better). Scales of this
     * kind are reviewed by S. Kamper, C. Maher and G. Mackay, Global rating of change scales, Journal of Manual and
     * Manipulative Therapy 17 (2009) 163-170; the words are our own.
     */
    GLOBAL_CHANGE(-3, 3);

    private final int lowest;
    private final int highest;

    MeasureKind(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** The lowest score there can be. */
    public int lowest() {
        return lowest;
    }

    /** The highest score there can be. */
    public int highest() {
        return highest;
    }

    /** Whether a score can be one of its. */
    public boolean hasScore(double score) {
        return score >= lowest && score <= highest;
    }

    /** Its name for files and words, such as {@code rmdq-24}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
