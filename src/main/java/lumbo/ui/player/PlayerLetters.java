package lumbo.ui.player;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lumbo.settings.Legibility;
import lumbo.settings.ScreenSize;
import lumbo.settings.Settings.Reading;
import lumbo.ui.control.CountRing;
import lumbo.ui.control.RepDots;
import lumbo.ui.control.Ruler;
import org.jspecify.annotations.Nullable;

/**
 * How large the letters of the player are, in pixels. They follow from the distance to the screen and from its real size
 * ({@link Legibility}); where there is room they are larger, up to as much as the size of text asks for. Where there is too little,
 * the least important shrink first: place and time, then buttons and words, then the name, the phase, and the count last. Knows
 * no toolkit.
 *
 * @param count the least size of the number in the ring, which is as large as the ring allows
 * @param phase what one does now
 * @param name which exercise it is
 * @param words instructions, repetitions, and what comes next
 * @param buttons what stands on the buttons
 * @param small which exercise of how many, and the time that is left
 * @param isNameOnOneLine whether there is room for one line of the name only, so that a long one is smaller
 * @param areWordsBeside whether the words stand under the figure only, and leave all of the height to the ring
 * @param wordsRoom how high the words may become while one exercises
 * @param readyRoom the same while one gets into position, where no repetitions are counted
 */
record PlayerLetters(
        double count,
        double phase,
        double name,
        double words,
        double buttons,
        double small,
        boolean isNameOnOneLine,
        boolean areWordsBeside,
        double wordsRoom,
        double readyRoom) {

    /** The room at the edges and between parts, in pixels. */
    static final double EDGE = 16;

    static final double GAP = 8;

    /** Around figure and words. */
    static final double PANEL = 8;

    /** The height of the bar of exercises. */
    static final double BAR = 12;

    /** Four buttons at the top, and each alone. */
    static final double ICONS = 4 * 44 + 4 * 6;

    static final double ICON = 44;

    /** The share of the width for ring and repetitions. */
    static final double COLUMN = .44;

    /** The mark before an instruction, and as much behind it. */
    static final double STRIPE = 28;

    /** The room within a button, at its sides. */
    static final double BUTTON_SIDE = 8;

    /** By how much the letters of "It hurts" are larger than those of other buttons. */
    static final double HURTS = 1.2;

    private static final double BUTTON_HIGH = 2.7;
    private static final double LEAST_BUTTON = 56;

    /** By how much the side is larger than words. */
    private static final double SIDE = 1.15;

    /** Frame and padding of the side, by its size. */
    private static final double SIDE_FRAME = 1;

    /** The least height of a figure at which a second view of it is shown too. */
    private static final double FIGURE = 244;

    private static final double LEAST_FIGURE_SHARE = .3;

    /** The share that the figure keeps where letters become larger than they have to be. */
    private static final double LARGE_FIGURE_SHARE = .4;

    /** How much larger than they have to be letters become of themselves. */
    private static final double COMFORT = 1.3;

    /** How much of the width place and time may take; what comes next has the rest. */
    private static final double PLACE_SHARE = .65;

    /** How much smaller a long name becomes rather than being cut. */
    private static final double LEAST_OF_LONG_NAME = .5;

    private static final int MOST_NAME_LINES = 2;
    private static final int MOST_WORD_LINES = 4;
    private static final double STEP = .05;

    /** No letters are smaller, in pixels. */
    private static final double LEAST = 13;

    /** How far each kind of letters shrinks before the next, more important one does. */
    private static final double LEAST_SMALL = .6;

    private static final double LEAST_BUTTONS = .75;
    private static final double LEAST_WORDS = .45;
    private static final double LEAST_NAME = .5;
    private static final double LEAST_PHASE = .5;
    private static final double LEAST_COUNT = .3;

    /** The sizes for a window of so many pixels. */
    static PlayerLetters fit(
            double width, double height, Reading reading, ScreenSize screen, PlayerTexts texts, Ruler ruler) {
        return new Fitting(width, height, texts, ruler).fit(reading, screen);
    }

    /** The size of the words for a side. */
    double side() {
        return SIDE * words;
    }

    /** The size of a name in a window of this width. */
    double name(String text, double width, Ruler ruler) {
        double room = (width - 2 * EDGE - ICONS - GAP) * .98;
        double wide = ruler.width(text, name, true);
        return isNameOnOneLine && wide > room ? Math.max(LEAST_OF_LONG_NAME * name, name * room / wide) : name;
    }

    /** How wide each button is at least; the last one is twice as wide as the others are on average. */
    List<Double> buttonWidths(PlayerTexts texts, Ruler ruler) {
        List<Double> widths = new ArrayList<>();
        double sum = 0;
        for (List<String> said : texts.buttons()) {
            double wide = said.stream()
                            .mapToDouble(text -> onTwoLines(text, ruler))
                            .max()
                            .orElse(0)
                    + 2 * BUTTON_SIDE;
            widths.add(wide);
            sum += wide;
        }
        double hurts = ruler.width(texts.hurts(), HURTS * buttons, true) + 2 * BUTTON_SIDE;
        widths.add(Math.max(hurts, 2 * sum / widths.size()));
        return widths;
    }

    /** The width of words on a button: of several, which need no icon above them, on two lines. */
    private double onTwoLines(String text, Ruler ruler) {
        String[] parts = text.split(" ");
        double least = ruler.width(text, buttons, true);
        for (int i = 1; parts.length > 2 && i < parts.length; i++) {
            String first = String.join(" ", Arrays.copyOfRange(parts, 0, i));
            String second = String.join(" ", Arrays.copyOfRange(parts, i, parts.length));
            least = Math.min(least, Math.max(ruler.width(first, buttons, true), ruler.width(second, buttons, true)));
        }
        return least;
    }

    /** How high the row of buttons is. */
    double buttonHeight() {
        return Math.max(LEAST_BUTTON, BUTTON_HIGH * buttons);
    }

    /** The size of letters in cards that come up from below: those of words, as far as the answers stand beside each other. */
    double cards(double width) {
        return Math.max(LEAST, Math.min(words, width / 40));
    }

    /** Sizes that are tried in one window. */
    private record Fitting(double width, double height, PlayerTexts texts, Ruler ruler) {

        PlayerLetters fit(Reading reading, ScreenSize screen) {
            double pixels = screen.pixelsPerMillimetre() / ruler.capital();
            double metres = reading.distanceMetres();
            double words = pixels * Legibility.WORDS.millimetres(metres);
            PlayerLetters least = new PlayerLetters(
                    pixels * Legibility.COUNT.millimetres(metres),
                    pixels * Legibility.PHASE.millimetres(metres),
                    pixels * Legibility.NAME.millimetres(metres),
                    words,
                    words,
                    words,
                    false,
                    false,
                    0,
                    0);
            for (double f = COMFORT * reading.textPercent() / 100; f > 1; f -= STEP) {
                double factor = f;
                PlayerLetters found =
                        placed(least.with(1, factor, factor, factor, factor, factor), LARGE_FIGURE_SHARE, true);
                if (found != null) {
                    return found;
                }
            }
            PlayerLetters now = least.onOneLine();
            PlayerLetters found = Stream.of(
                            placed(least, LEAST_FIGURE_SHARE, true),
                            placed(now, LEAST_FIGURE_SHARE, true),
                            placed(now.with(1, 1, 1, 1, 1, LEAST_SMALL), LEAST_FIGURE_SHARE, true),
                            placed(now, LEAST_FIGURE_SHARE, false))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            List<UnaryOperator<PlayerLetters>> shrinking = List.of(
                    one -> one.with(1, 1, 1, 1, 1, one.small > LEAST_SMALL * least.small ? 1 - STEP : 1),
                    one -> one.with(1, 1, 1, 1, one.buttons > LEAST_BUTTONS * least.buttons ? 1 - STEP : 1, 1),
                    one -> one.with(1, 1, 1, 1 - STEP, 1 - STEP, 1 - STEP).ifAbove(LEAST_WORDS * least.words, one),
                    one -> one.with(1, 1, one.name > LEAST_NAME * least.name ? 1 - STEP : 1, 1, 1, 1),
                    one -> one.with(1, one.phase > LEAST_PHASE * least.phase ? 1 - STEP : 1, 1, 1, 1, 1),
                    one -> one.with(one.count > LEAST_COUNT * least.count ? 1 - STEP : 1, 1, 1, 1, 1, 1));
            for (UnaryOperator<PlayerLetters> shrink : shrinking) {
                PlayerLetters smaller = shrink.apply(now);
                while (found == null && !smaller.equals(now)) {
                    now = smaller;
                    found = placed(now, LEAST_FIGURE_SHARE, false);
                    smaller = shrink.apply(now);
                }
            }
            return found != null ? found : now.within(0, 0, false);
        }

        private double line(double size) {
            return size * ruler.line();
        }

        /**
         * These sizes with the place of the words, or null where there is no room for them.
         *
         * @param wholeSetup whether all of how one gets into position has to have room too
         */
        private @Nullable PlayerLetters placed(PlayerLetters sizes, double figureShare, boolean wholeSetup) {
            double inner = width - 2 * EDGE;
            double column = width * COLUMN;
            double middle = middle(sizes, inner);
            double figure = Math.max(Math.min(FIGURE, height * LEAST_FIGURE_SHARE), height * figureShare) + 2 * PANEL;
            double ring = CountRing.around(sizes.count, texts.hasCaption() ? sizes.words : 0, ruler);
            double said = said(sizes, column);
            double reps = reps(sizes, column);
            double right = said + ring + reps + 2 * GAP;
            if (!areButtonsWithin(sizes, inner) || said < 0 || ring > column || right > middle) {
                return null;
            }
            double wide = inner - 2 * PANEL;
            double room = middle - GAP - Math.max(right, figure);
            double readyRoom = middle - GAP - Math.max(right - reps, figure);
            if (words(texts.words(), sizes, wide) <= room
                    && (!wholeSetup || words(texts.setups(), sizes, wide) <= readyRoom)) {
                return sizes.within(room, readyRoom, false);
            }
            double narrow = inner - column - EDGE - 2 * PANEL;
            double beside = middle - GAP - figure;
            boolean fits = words(texts.words(), sizes, narrow) <= beside
                    && (!wholeSetup || words(texts.setups(), sizes, narrow) <= beside);
            return fits ? sizes.within(beside, beside, true) : null;
        }

        /** The height that is left between what stands at the top and what stands at the bottom. */
        private double middle(PlayerLetters sizes, double inner) {
            int names = texts.names().stream()
                    .mapToInt(name -> ruler.lines(name, sizes.name, true, inner - ICONS))
                    .max()
                    .orElse(1);
            int most = sizes.isNameOnOneLine ? 1 : MOST_NAME_LINES;
            double top = BAR + Math.max(ICON, Math.min(most, names) * line(sizes.name)) + 2 * GAP;
            double bottom = line(sizes.small) + sizes.buttonHeight() + 3 * GAP;
            return height - top - bottom - GAP;
        }

        private boolean areButtonsWithin(PlayerLetters sizes, double inner) {
            boolean placeFits = ruler.width(texts.place(), sizes.small, true) <= inner * PLACE_SHARE;
            List<Double> widths = sizes.buttonWidths(texts, ruler);
            double all = widths.stream().mapToDouble(Double::doubleValue).sum() + (widths.size() - 1) * GAP;
            return placeFits && all <= inner;
        }

        /** The height of side and phase, beside each other where there is room; -1 where words of the column are too wide. */
        private double said(PlayerLetters sizes, double column) {
            double side = texts.sides().stream()
                    .mapToDouble(text -> ruler.width(text, sizes.side(), true) + SIDE_FRAME * sizes.side() + GAP)
                    .max()
                    .orElse(0);
            double phase = texts.phases().stream()
                    .mapToDouble(text -> ruler.width(text, sizes.phase, true))
                    .max()
                    .orElse(0);
            if (phase > column || side > column || widestOfReps(sizes) > column) {
                return -1;
            }
            double high = Math.max(line(sizes.phase), side == 0 ? 0 : line(sizes.side()) + 4);
            return side + phase <= column ? high : line(sizes.phase) + line(sizes.side()) + 4;
        }

        /** The words alone: dots give them what room they need. */
        private double widestOfReps(PlayerLetters sizes) {
            return Math.max(ruler.width(texts.reps(), sizes.words, true), ruler.width(texts.sets(), sizes.words, true));
        }

        private double reps(PlayerLetters sizes, double column) {
            if (texts.reps().isEmpty() && texts.sets().isEmpty()) {
                return 0;
            }
            double dots = texts.reps().isEmpty() ? 0 : RepDots.width(texts.dots(), texts.reps(), sizes.words, ruler);
            double sets = texts.sets().isEmpty() ? 0 : ruler.width(texts.sets(), sizes.words, true) + sizes.words;
            return line(sizes.words) * (dots + sets <= column || dots == 0 || sets == 0 ? 1 : 2);
        }

        private double words(List<String> said, PlayerLetters sizes, double wide) {
            int lines = said.stream()
                    .mapToInt(text -> ruler.lines(text, sizes.words, false, wide - STRIPE))
                    .max()
                    .orElse(1);
            return Math.min(MOST_WORD_LINES, lines) * line(sizes.words);
        }
    }

    private PlayerLetters with(
            double ofCount, double ofPhase, double ofName, double ofWords, double ofButtons, double ofSmall) {
        return new PlayerLetters(
                Math.max(LEAST, count * ofCount),
                Math.max(LEAST, phase * ofPhase),
                Math.max(LEAST, name * ofName),
                Math.max(LEAST, words * ofWords),
                Math.max(LEAST, buttons * ofButtons),
                Math.max(LEAST, small * ofSmall),
                isNameOnOneLine,
                areWordsBeside,
                wordsRoom,
                readyRoom);
    }

    private PlayerLetters ifAbove(double least, PlayerLetters otherwise) {
        return words > least ? this : otherwise;
    }

    private PlayerLetters within(double room, double ready, boolean beside) {
        double least = words * 2.5;
        return new PlayerLetters(
                count,
                phase,
                name,
                words,
                buttons,
                small,
                isNameOnOneLine,
                beside,
                Math.max(least, room),
                Math.max(least, ready));
    }

    private PlayerLetters onOneLine() {
        return new PlayerLetters(count, phase, name, words, buttons, small, true, areWordsBeside, wordsRoom, readyRoom);
    }
}
