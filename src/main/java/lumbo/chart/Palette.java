package lumbo.chart;

import java.util.EnumMap;
import java.util.Map;

/** Colours for inks. Words have a contrast of at least 7:1 to the paper, series and goal of at least 3:1. */
public enum Palette {
    /** On white; for paper and files too. */
    LIGHT(0xFFFFFF, 0x14222A, 0x43535C, 0xD5DFE3, 0x6B4300, 0x07605F, 0xB34700, 0x5A2A83, 0x5C6B74, 0xCFE5E3, 0x9B1C1C),
    /** On dark. */
    DARK(0x19242A, 0xEEF4F6, 0xB7C5CC, 0x33434B, 0xFFD08A, 0x6FDCCF, 0xFFA869, 0xD9B6FF, 0xA9B8C0, 0x1F4A48, 0xFFA9A9);

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Map<ColorRole, Integer> colors = new EnumMap<>(ColorRole.class);

    /** Colours in the order of the inks. */
    Palette(int... inOrder) {
        for (ColorRole ink : ColorRole.values()) {
            colors.put(ink, inOrder[colors.size()]);
        }
    }

    /** The colour of an ink: red, green and blue of 8 bits each. */
    public int rgb(ColorRole ink) {
        return colors.getOrDefault(ink, 0);
    }
}
