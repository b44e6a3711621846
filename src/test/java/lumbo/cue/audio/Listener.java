package lumbo.cue.audio;

import java.util.ArrayList;
import java.util.List;

/** Measures a sound as an ear would: where notes are, how high they are, how long and how loud. */
final class Listener {

    /** Notes are parted where the sound is weaker than this share of its strongest moment. */
    private static final double GAP = 0.1;

    /** Where a note may be, and how exactly it is told, in hertz. */
    private static final double LOWEST = 300;

    private static final double HIGHEST = 4000;
    private static final double STEP = 8;

    private final double[] sound;
    private final int sampleRate;

    Listener(short[] samples, int sampleRate) {
        this.sampleRate = sampleRate;
        this.sound = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            sound[i] = samples[i] / 32768.0;
        }
    }

    double seconds() {
        return (double) sound.length / sampleRate;
    }

    double peak() {
        double peak = 0;
        for (double value : sound) {
            peak = Math.max(peak, Math.abs(value));
        }
        return peak;
    }

    double mean() {
        double sum = 0;
        for (double value : sound) {
            sum += value;
        }
        return sum / sound.length;
    }

    /** The root of the mean square over the whole sound. */
    double loudness() {
        return loudness(0, sound.length);
    }

    /** The highest step from one sample to the next. */
    double steepest() {
        double steepest = 0;
        for (int i = 1; i < sound.length; i++) {
            steepest = Math.max(steepest, Math.abs(sound[i] - sound[i - 1]));
        }
        return steepest;
    }

    /** The share of the power, of all up to 8 kHz, that lies between two frequencies. */
    double shareBetween(double low, double high) {
        double all = 0;
        double within = 0;
        for (double hertz = STEP; hertz < 8000; hertz += STEP) {
            double power = power(hertz, 0, sound.length);
            all += power;
            within += hertz >= low && hertz <= high ? power : 0;
        }
        return within / all;
    }

    /** The pitches of the notes, in hertz. */
    List<Double> pitches() {
        List<Double> pitches = new ArrayList<>();
        int window = sampleRate / 250;
        double threshold = GAP * loudest(window);
        int start = -1;
        for (int i = 0; i + window <= sound.length; i += window / 4) {
            boolean sounds = loudness(i, i + window) > threshold;
            if (sounds && start < 0) {
                start = i;
            } else if (!sounds && start >= 0) {
                pitches.add(dominant(start, i + window));
                start = -1;
            }
        }
        if (start >= 0) {
            pitches.add(dominant(start, sound.length));
        }
        return pitches;
    }

    /** How the notes follow one another: U up, D down, = the same. */
    String contour() {
        List<Double> pitches = pitches();
        StringBuilder contour = new StringBuilder();
        for (int i = 1; i < pitches.size(); i++) {
            double ratio = pitches.get(i) / pitches.get(i - 1);
            contour.append(ratio > 1.03 ? 'U' : ratio < 1 / 1.03 ? 'D' : '=');
        }
        return contour.toString();
    }

    private double loudest(int window) {
        double loudest = 0;
        for (int i = 0; i + window <= sound.length; i += window / 4) {
            loudest = Math.max(loudest, loudness(i, i + window));
        }
        return loudest;
    }

    private double loudness(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += sound[i] * sound[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    private double dominant(int from, int to) {
        double best = 0;
        double bestPower = -1;
        for (double hertz = LOWEST; hertz <= HIGHEST; hertz += STEP) {
            double power = power(hertz, from, to);
            if (power > bestPower) {
                best = hertz;
                bestPower = power;
            }
        }
        return best;
    }

    /** The power at a frequency, by Goertzel's algorithm. */
    private double power(double hertz, int from, int to) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / sampleRate);
        double last = 0;
        double beforeLast = 0;
        for (int i = from; i < to; i++) {
            double next = sound[i] + coefficient * last - beforeLast;
            beforeLast = last;
            last = next;
        }
        return last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
    }
}
