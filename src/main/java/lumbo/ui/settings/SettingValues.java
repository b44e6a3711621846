package lumbo.ui.settings;

/**
 * The values that a setting can take.
 *
 * @param min the least
 * @param max the most
 * @param step how far they lie apart
 */
record SettingValues(int min, int max, int step) {

    /** The value that lies nearest to a place between the least and the most. */
    int nearest(double place) {
        long steps = Math.round((place - min) / step);
        return Math.clamp(min + steps * step, min, max);
    }
}
