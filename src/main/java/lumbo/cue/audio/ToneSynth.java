package lumbo.cue.audio;

import java.util.List;
import lumbo.cue.Cue;

/**
 * Makes the sound of each cue.
 *
 * <p>A cue is a few notes, told from all others by how they rise, fall and repeat, so that it is known without absolute
 * pitch and on any loudspeaker: three, two and one equal notes count down, {@link Cue#GO} and {@link Cue#REP} rise,
 * {@link Cue#HOLD_END} and {@link Cue#REST} fall, {@link Cue#SWITCH_SIDES} goes to and fro. The notes belong to one
 * pentatonic scale, lie between 520 and 1320 Hz, where hearing lasts longest, and have soft edges and few overtones.
 */
public final class ToneSynth {

    private static final double C5 = 523.25;
    private static final double E5 = 659.26;
    private static final double G5 = 783.99;
    private static final double A5 = 880.00;
    private static final double C6 = 1046.50;
    private static final double D6 = 1174.66;
    private static final double E6 = 1318.51;

    /** The strengths of the fundamental and its overtones. */
    private static final double[] PARTIALS = {1, 0.16, 0.05};

    private static final double ATTACK = 0.008;
    private static final double RELEASE = 0.025;
    /** What is left of a note's strength at its end, before it is released: it dies away like a struck bar. */
    private static final double DECAYED = 0.35;

    private ToneSynth() {}

    /**
     * The sound of a cue: mono, 16 bits, beginning and ending in silence, at most 0.35 s long; 1.2 s for
     * {@link Cue#FINISH}.
     *
     * @param sampleRate samples in a second, at least 8000
     * @throws IllegalArgumentException when the sample rate is lower
     */
    public static short[] samples(Cue cue, int sampleRate) {
        if (sampleRate < 8000) {
            throw new IllegalArgumentException("a sample rate of " + sampleRate + " Hz");
        }
        Score score = score(cue);
        double[] sum = new double[(int) Math.ceil(score.millis() / 1000.0 * sampleRate) + 1];
        double start = 0;
        for (Note note : score.notes()) {
            add(note, start / 1000, sum, sampleRate);
            start += note.millis() + note.gap();
        }
        short[] samples = new short[sum.length];
        for (int i = 0; i < sum.length; i++) {
            samples[i] = (short) Math.round(sum[i] * score.level() * Short.MAX_VALUE);
        }
        return samples;
    }

    private static Score score(Cue cue) {
        return switch (cue) {
            case COUNTDOWN_3 -> new Score(0.45, note(G5, 70, 40), note(G5, 70, 40), note(G5, 90));
            case COUNTDOWN_2 -> new Score(0.45, note(G5, 70, 40), note(G5, 90));
            case COUNTDOWN_1 -> new Score(0.45, note(G5, 90));
            case GO -> new Score(0.6, note(G5, 80), note(C6, 80), note(E6, 180));
            case REP -> new Score(0.45, note(A5, 60), note(D6, 120));
            case HOLD_END -> new Score(0.55, note(D6, 110), note(G5, 170));
            case HALF_TIME -> new Score(0.5, note(A5, 90), note(D6, 90), note(A5, 150));
            case REST -> new Score(0.55, note(D6, 90), note(A5, 90), note(E5, 160));
            case SWITCH_SIDES -> new Score(0.55, note(E6, 75), note(A5, 75), note(E6, 75), note(A5, 115));
            case PAUSED -> new Score(0.55, note(A5, 90), note(E5, 80, 40), note(E5, 120));
            case FINISH -> new Score(0.55, note(C5, 150), note(E5, 150), note(G5, 150), note(C6, 650));
        };
    }

    private static Note note(double hertz, int millis) {
        return new Note(hertz, millis, 0);
    }

    private static Note note(double hertz, int millis, int gap) {
        return new Note(hertz, millis, gap);
    }

    private static void add(Note note, double start, double[] sum, int sampleRate) {
        double length = note.millis() / 1000.0;
        int first = (int) Math.ceil(start * sampleRate);
        for (int i = first; i < sum.length && i < (start + length) * sampleRate; i++) {
            double t = (double) i / sampleRate - start;
            sum[i] += envelope(t, length) * wave(note.hertz(), t, sampleRate);
        }
    }

    private static double envelope(double t, double length) {
        double decay = Math.pow(DECAYED, t / length);
        return decay * edge(t / ATTACK) * edge((length - t) / RELEASE);
    }

    /** From 0 at 0 to 1 at 1 and beyond, without a corner that could click. */
    private static double edge(double x) {
        return x >= 1 ? 1 : (1 - Math.cos(Math.PI * Math.max(0, x))) / 2;
    }

    private static double wave(double hertz, double t, int sampleRate) {
        double wave = 0;
        double strongest = 0;
        for (int i = 0; i < PARTIALS.length; i++) {
            double partial = hertz * (i + 1);
            strongest += PARTIALS[i];
            if (partial < sampleRate / 2.0) {
                wave += PARTIALS[i] * Math.sin(2 * Math.PI * partial * t);
            }
        }
        return wave / strongest;
    }

    /** One note: its pitch in hertz, and in milliseconds its length and the silence after it. */
    private record Note(double hertz, int millis, int gap) {}

    /** The notes of a cue, and its highest level, 0 to 1. */
    private record Score(double level, List<Note> notes) {

        Score(double level, Note... notes) {
            this(level, List.of(notes));
        }

        int millis() {
            return notes.stream().mapToInt(note -> note.millis() + note.gap()).sum();
        }
    }
}
