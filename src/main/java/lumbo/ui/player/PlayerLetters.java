package lumbo.ui.player;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
 * How large the letters of the player are, in pixels, and how its parts share the window. Sizes follow from the distance to the
 * screen and from its real size ({@link Legibility}); where there is room they are larger, up to as much as the size of text asks
 * for. Where there is too little, what is needed least from the mat goes away first ({@link Thrift}), and only then letters
 * shrink, the count least. Knows no toolkit.
 *
 * @param count the size that the number in the ring has at least; the ring may leave room for more
 * @param phase what one does now
 * @param name which exercise it is
 * @param words instructions, repetitions, and what comes next
 * @param buttons what stands on the buttons
 * @param thrift what was given up for these sizes
 * @param column the share of the width for ring and repetitions
 * @param isSideBelow whether the side stands beside the repetitions, since it has no room beside the phase
 * @param areSetsBelow whether sets and rounds stand below the repetitions, since they have no room beside them
 * @param areWordsBeside whether the words stand under the figure only, and leave all of the height to the ring
 * @param wordsHigh how high the place of the words is, the same in all of the session
 * @param number how large the number in the ring becomes
 */
record PlayerLetters(
        double count,
        double phase,
        double name,
        double words,
        double buttons,
        Thrift thrift,
        double column,
        boolean isSideBelow,
        boolean areSetsBelow,
        boolean areWordsBeside,
        double wordsHigh,
        double number) {

    /** The room at the edges and between parts, in pixels. */
    static final double EDGE = 16;

    static final double GAP = 8;

    /** Around figure and words, with the line. */
    static final double PANEL = 9;

    /** The height of the bar of exercises. */
    static final double BAR = 12;

    /** Four buttons at the top, and each alone. */
    static final double ICONS = 4 * 44 + 4 * 6;

    static final double ICON = 44;

    /** The mark before an instruction, and as much behind it. */
    static final double STRIPE = 28;

    /** The room within a button, at its sides. */
    static final double BUTTON_SIDE = 5;

    /** By how much the letters of "It hurts" are larger than those of other buttons. */
    static final double HURTS = 1.2;

    /** The height of a phase by its letters: all are capitals, and nothing hangs below them. */
    static final double PHASE_HIGH = 1;

    /** Shares of the width for ring and repetitions: more only where a word has no room. */
    private static final double[] COLUMNS = {.44, .46, .48, .5, .52, .54};

    /** Buttons that may be filled, whose letters are bold then: pause and done. */
    private static final Set<Integer> BOLD_BUTTONS = Set.of(1, 3);

    private static final double BUTTON_HIGH = 2.7;
    private static final double LINE_OF_BUTTON = 1.75;
    private static final double LEAST_BUTTON = 56;

    /** By how much the side is larger than words where there is room. */
    private static final double SIDE = 1.15;

    /** Frame and padding of the side, by its size. */
    private static final double SIDE_FRAME = 1;

    private static final double SIDE_BORDERS = 4;

    /** The least height of a figure at which a second view of it is shown too. */
    private static final double FIGURE = 244;

    /** The share of the height that the figure keeps where letters become larger than they have to be. */
    private static final double LARGE_FIGURE_SHARE = .4;

    /** How much larger than they have to be letters become of themselves. */
    private static final double COMFORT = 1.3;

    /** How much of the width place and time may take; what comes next has the rest. */
    private static final double PLACE_SHARE = .65;

    /** How much smaller a long name becomes rather than being cut. */
    private static final double LEAST_OF_LONG_NAME = .5;

    private static final int MOST_NAME_LINES = 2;
    private static final double STEP = .05;

    /** How much more the number in the ring has to be by this reckoning to be as large when it is laid out. */
    private static final double WHOLE_PIXELS = 1.03;

    /** No letters are smaller, in pixels. */
    private static final double LEAST = 13;

    /** How far buttons shrink where the window is too narrow. */
    private static final double LEAST_BUTTONS = .6;

    /** No letters shrink to less than this share of what they should be. */
    private static final double LEAST_SHARE = .15;

    /** What is said of place and time. */
    enum Info {
        /** What comes next, which exercise of how many it is, and the time that is left. */
        ALL,
        /** Not which exercise it is: the bar at the top shows that. */
        SHORT,
        /** Nothing: the bar shows the place, and a rest what comes. */
        NONE
    }

    /** How the buttons look. */
    enum Look {
        /** The icon over the word. */
        ICONS,
        /** Words only, in one line. */
        LINE,
        /** Words only; several of them on two lines. */
        LINES
    }

    /**
     * What is given up so that letters can be read from the mat.
     *
     * @param info what is said of place and time
     * @param look how buttons look
     * @param whole whether instructions are said as a whole, and not only their beginning
     * @param figure the share of the height that the figure keeps
     * @param isNameOnOneLine whether a long name is smaller rather than on two lines
     */
    record Thrift(Info info, Look look, boolean whole, double figure, boolean isNameOnOneLine) {

        /** From what is missed least to what is missed most. */
        static final List<Thrift> ALL = List.of(
                new Thrift(Info.ALL, Look.ICONS, true, .3, false),
                new Thrift(Info.SHORT, Look.ICONS, true, .3, false),
                new Thrift(Info.NONE, Look.ICONS, true, .3, false),
                new Thrift(Info.NONE, Look.LINE, true, .3, false),
                new Thrift(Info.NONE, Look.LINES, true, .3, false),
                new Thrift(Info.NONE, Look.LINE, false, .3, false),
                new Thrift(Info.NONE, Look.LINES, false, .3, false),
                new Thrift(Info.NONE, Look.LINE, false, .25, false),
                new Thrift(Info.NONE, Look.LINES, false, .25, false),
                new Thrift(Info.NONE, Look.LINE, false, .25, true),
                new Thrift(Info.NONE, Look.LINES, false, .25, true));

        private Thrift with(Look how) {
            return new Thrift(info, how, whole, figure, isNameOnOneLine);
        }

        private Thrift withLargeFigure() {
            return new Thrift(info, look, whole, LARGE_FIGURE_SHARE, isNameOnOneLine);
        }
    }

    /** The sizes for a window of so many pixels. */
    static PlayerLetters fit(
            double width, double height, Reading reading, ScreenSize screen, PlayerTexts texts, Ruler ruler) {
        return new Fitting(width, height, texts, ruler).fit(reading, screen);
    }

    /** The size of the words for a side. */
    double side() {
        return (thrift.look() == Look.ICONS ? SIDE : 1) * words;
    }

    /** The size of a name in a window of this width: a long one is smaller rather than cut. */
    double name(String text, double width, Ruler ruler) {
        double room = width - 2 * EDGE - ICONS - GAP;
        double size = name;
        while (ruler.lines(text, size, true, room) > nameLines() && size > LEAST_OF_LONG_NAME * name) {
            size *= 1 - STEP / 2;
        }
        return size;
    }

    private int nameLines() {
        return thrift.isNameOnOneLine() ? 1 : MOST_NAME_LINES;
    }

    /** How wide the side is with its frame, at its longest; 0 where there is none. */
    double sideWidth(PlayerTexts texts, Ruler ruler) {
        return texts.sides().stream()
                .mapToDouble(text -> ruler.width(text, side(), true) + SIDE_FRAME * side() + GAP)
                .max()
                .orElse(0);
    }

    /** How high side and phase are. */
    double saidHigh(PlayerTexts texts, Ruler ruler) {
        boolean withSide = !isSideBelow && !texts.sides().isEmpty();
        return Math.ceil(Math.max(PHASE_HIGH * phase, withSide ? ruler.line() * side() + SIDE_BORDERS : 0));
    }

    /** How high repetitions and sets are; 0 where there are none. */
    double repsHigh(PlayerTexts texts, Ruler ruler) {
        if (texts.reps().isEmpty() && texts.sets().isEmpty()) {
            return 0;
        }
        double line = ruler.line() * words + (isSideBelow ? SIDE_BORDERS : 0);
        return Math.ceil(areSetsBelow ? line + ruler.line() * words : line);
    }

    /** How wide each button is at least; the last one becomes the widest where there is room. */
    List<Double> buttonWidths(PlayerTexts texts, Ruler ruler) {
        List<Double> widths = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < texts.buttons().size(); i++) {
            List<String> said = texts.buttons().get(i);
            boolean isBold = BOLD_BUTTONS.contains(i);
            double wide = said.stream()
                            .mapToDouble(text -> thrift.look() == Look.LINE
                                    ? ruler.width(text, buttons, isBold)
                                    : onTwoLines(text, isBold, ruler))
                            .max()
                            .orElse(0)
                    + 2 * BUTTON_SIDE;
            widths.add(wide);
            sum += wide;
        }
        double hurts = ruler.width(texts.hurts(), hurts(), true) + 2 * BUTTON_SIDE;
        widths.add(thrift.look() == Look.ICONS ? Math.max(hurts, 2 * sum / widths.size()) : hurts);
        return widths;
    }

    /** The size of the letters of "It hurts". */
    double hurts() {
        return (thrift.look() == Look.ICONS ? HURTS : 1) * buttons;
    }

    /** The width of words on a button: of several, which need no icon above them, on two lines. */
    private double onTwoLines(String text, boolean isBold, Ruler ruler) {
        String[] parts = text.split(" ");
        double least = ruler.width(text, buttons, isBold);
        for (int i = 1; parts.length > 2 && i < parts.length; i++) {
            String first = String.join(" ", Arrays.copyOfRange(parts, 0, i));
            String second = String.join(" ", Arrays.copyOfRange(parts, i, parts.length));
            least = Math.min(
                    least, Math.max(ruler.width(first, buttons, isBold), ruler.width(second, buttons, isBold)));
        }
        return least;
    }

    /** How high the row of buttons is. */
    double buttonHeight() {
        return Math.max(LEAST_BUTTON, (thrift.look() == Look.LINE ? LINE_OF_BUTTON : BUTTON_HIGH) * buttons);
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
                    Math.max(LEAST, pixels * Legibility.COUNT.millimetres(metres)),
                    Math.max(LEAST, pixels * Legibility.PHASE.millimetres(metres)),
                    Math.max(LEAST, pixels * Legibility.NAME.millimetres(metres)),
                    Math.max(LEAST, words),
                    Math.max(LEAST, words),
                    Thrift.ALL.getFirst(),
                    COLUMNS[0],
                    false,
                    false,
                    false,
                    0,
                    0);
            PlayerLetters usual = usual(least);
            for (double f = COMFORT * reading.textPercent() / 100; f > COMFORT; f -= STEP) {
                double factor = f;
                PlayerLetters larger = placed(
                                least.with(1, factor, factor, factor, factor).sparing(usual.thrift.withLargeFigure()))
                        .filter(one -> one.isAtLeast(usual))
                        .findFirst()
                        .orElse(null);
                if (larger != null) {
                    return larger;
                }
            }
            return usual;
        }

        private PlayerLetters usual(PlayerLetters least) {
            for (double f = COMFORT; f > 1; f -= STEP) {
                double factor = f;
                PlayerLetters found = placed(least.with(1, factor, factor, factor, factor)
                                .sparing(Thrift.ALL.getFirst().withLargeFigure()))
                        .findFirst()
                        .orElse(null);
                if (found != null) {
                    return found;
                }
            }
            // buttons alone are smaller where the window is too narrow for them: that would make room for nothing else
            PlayerLetters found = null;
            for (double f = 1; found == null && f >= LEAST_BUTTONS; f -= STEP / 5) {
                PlayerLetters sizes = least.with(1, 1, 1, 1, f);
                found = Thrift.ALL.stream()
                        .flatMap(thrift -> placed(sizes.sparing(thrift)))
                        .findFirst()
                        .orElse(null);
            }
            return found != null ? found : shrunk(least);
        }

        /** All smaller until they have room, and then each as large again as it may be, the most important first. */
        private PlayerLetters shrunk(PlayerLetters least) {
            PlayerLetters small = least;
            PlayerLetters found = null;
            for (double f = 1 - STEP; found == null && f > LEAST_SHARE; f -= STEP) {
                small = least.with(f, f, f, f, f);
                found = sparingly(small);
            }
            if (found == null) {
                return withinButtons(small.sparing(Thrift.ALL.getLast())).within(true, line(small.words), small.count);
            }
            double more = 1 + STEP;
            List<UnaryOperator<PlayerLetters>> growing = List.of(
                    one -> one.with(more, 1, 1, 1, 1),
                    one -> one.with(1, more, 1, 1, 1),
                    one -> one.with(1, 1, 1, more, more),
                    one -> one.with(1, 1, more, 1, 1));
            for (UnaryOperator<PlayerLetters> grow : growing) {
                PlayerLetters larger = small;
                for (PlayerLetters next = found; next != null; next = sparingly(larger)) {
                    small = larger;
                    found = next;
                    PlayerLetters grown = grow.apply(small).within(least);
                    if (grown.equals(small)) {
                        break;
                    }
                    larger = grown;
                }
            }
            return found;
        }

        /** These sizes where nothing more can be given up; buttons are smaller where the window is too narrow. */
        private @Nullable PlayerLetters sparingly(PlayerLetters sizes) {
            return Stream.of(Look.LINE, Look.LINES)
                    .flatMap(look -> placed(
                            withinButtons(sizes.sparing(Thrift.ALL.getLast().with(look)))))
                    .findFirst()
                    .orElse(null);
        }

        private double line(double size) {
            return size * ruler.line();
        }

        /** These sizes with a place for everything, the best way first; nothing where there is no room for them. */
        private Stream<PlayerLetters> placed(PlayerLetters sizes) {
            if (!areButtonsWithin(sizes)) {
                return Stream.empty();
            }
            return Stream.of(false, true).flatMap(below -> placed(sizes, below));
        }

        private Stream<PlayerLetters> placed(PlayerLetters sizes, boolean isSideBelow) {
            double side = sizes.sideWidth(texts, ruler);
            double reps = widest(List.of(texts.reps()), sizes.words);
            double sets = widest(List.of(texts.sets()), sizes.words);
            boolean isSideAlone =
                    isSideBelow && texts.reps().isEmpty() && texts.sets().isEmpty();
            if (isSideBelow && (side == 0 || isSideAlone)) {
                return Stream.empty();
            }
            double besidePhase = isSideBelow ? 0 : side;
            double besideReps = isSideBelow ? side : 0;
            double ring = CountRing.around(sizes.count, texts.hasCaption() ? sizes.words : 0, ruler);
            double least = Math.max(
                    Math.max(besidePhase + widest(texts.phases(), sizes.phase), besideReps + reps),
                    Math.max(sets, ring));
            double share = Arrays.stream(COLUMNS)
                    .filter(one -> Math.floor(width * one) >= least)
                    .findFirst()
                    .orElse(0);
            if (share == 0) {
                return Stream.empty();
            }
            double column = Math.floor(width * share);
            double dots = reps == 0 ? 0 : RepDots.width(texts.dots(), texts.reps(), sizes.words, ruler);
            boolean areSetsBelow = sets > 0 && reps > 0 && besideReps + dots + sizes.words + sets > column;
            PlayerLetters there = sizes.counting(share, isSideBelow, areSetsBelow);
            double counted = there.repsHigh(texts, ruler);
            double right = there.saidHigh(texts, ruler) + GAP + (counted == 0 ? 0 : counted + GAP);
            double middle = middle(sizes);
            double figure = Math.max(Math.min(FIGURE, height * sizes.thrift.figure()), height * sizes.thrift.figure())
                    + 2 * PANEL;
            return Stream.of(false, true)
                    .map(beside -> {
                        double rows = middle - (beside ? figure : Math.max(right + ring, figure)) - GAP;
                        double wide = width - 2 * EDGE - 2 * PANEL - (beside ? column + EDGE : 0);
                        double high = wordsHigh(sizes, wide, rows);
                        double free = Math.min(column, middle - right - (beside ? 0 : high + GAP));
                        if (high < 0 || free < ring) {
                            return null;
                        }
                        double number = CountRing.inside(free, texts.hasCaption() ? sizes.words : 0, ruler);
                        return there.within(beside, high, number);
                    })
                    .filter(Objects::nonNull);
        }

        private double widest(List<String> said, double size) {
            return said.stream()
                    .mapToDouble(text -> ruler.width(text, size, true))
                    .max()
                    .orElse(0);
        }

        /** How high the place of the words has to be, or may; -1 where the least of them has no room. */
        private double wordsHigh(PlayerLetters sizes, double wide, double room) {
            double whole = Math.max(words(texts.words(), sizes, wide), words(texts.setups(), sizes, wide));
            double least = sizes.thrift.whole() ? whole : words(texts.beginnings(), sizes, wide);
            double line = line(sizes.words);
            return least > room ? -1 : Math.min(whole, Math.floor(room / line) * line);
        }

        private double words(List<String> said, PlayerLetters sizes, double wide) {
            int lines = said.stream()
                    .mapToInt(text -> ruler.lines(text, sizes.words, false, wide - STRIPE))
                    .max()
                    .orElse(1);
            return Math.ceil(lines * line(sizes.words));
        }

        /** The height that is left between what stands at the top and what stands at the bottom. */
        private double middle(PlayerLetters sizes) {
            int names = texts.names().stream()
                    .mapToInt(name -> ruler.lines(name, sizes.name, true, width - 2 * EDGE - ICONS - GAP))
                    .max()
                    .orElse(1);
            double top = BAR + Math.max(ICON, Math.min(sizes.nameLines(), names) * line(sizes.name)) + 2 * GAP;
            double info = sizes.thrift.info() == Info.NONE ? 0 : line(sizes.words) + GAP;
            return height - top - info - sizes.buttonHeight() - 3 * GAP;
        }

        /** With buttons small enough for the width, down to a least size. */
        private PlayerLetters withinButtons(PlayerLetters sizes) {
            PlayerLetters smaller = sizes;
            while (!areButtonsWithin(smaller)
                    && smaller.buttons > LEAST_BUTTONS * Math.min(sizes.words, width / 20)
                    && smaller.buttons > LEAST) {
                smaller = smaller.with(1, 1, 1, 1, 1 - STEP / 5);
            }
            return smaller;
        }

        private boolean areButtonsWithin(PlayerLetters sizes) {
            double inner = width - 2 * EDGE;
            double info = switch (sizes.thrift.info()) {
                case ALL -> ruler.width(texts.place() + "  " + texts.left(), sizes.words, true);
                case SHORT -> ruler.width(texts.left(), sizes.words, true);
                case NONE -> 0;
            };
            List<Double> widths = sizes.buttonWidths(texts, ruler);
            double all = widths.stream().mapToDouble(Double::doubleValue).sum() + (widths.size() - 1) * GAP;
            return info <= inner * PLACE_SHARE && all <= inner;
        }
    }

    private boolean isAtLeast(PlayerLetters other) {
        return number >= WHOLE_PIXELS * other.number
                && words >= other.words
                && name >= other.name
                && phase >= other.phase;
    }

    /** None larger than these. */
    private PlayerLetters within(PlayerLetters most) {
        return new PlayerLetters(
                Math.min(count, most.count),
                Math.min(phase, most.phase),
                Math.min(name, most.name),
                Math.min(words, most.words),
                Math.min(buttons, most.buttons),
                thrift,
                column,
                isSideBelow,
                areSetsBelow,
                areWordsBeside,
                wordsHigh,
                number);
    }

    private PlayerLetters with(double ofCount, double ofPhase, double ofName, double ofWords, double ofButtons) {
        return new PlayerLetters(
                Math.max(LEAST, count * ofCount),
                Math.max(LEAST, phase * ofPhase),
                Math.max(LEAST, name * ofName),
                Math.max(LEAST, words * ofWords),
                Math.max(LEAST, buttons * ofButtons),
                thrift,
                column,
                isSideBelow,
                areSetsBelow,
                areWordsBeside,
                wordsHigh,
                number);
    }

    private PlayerLetters sparing(Thrift now) {
        return new PlayerLetters(
                count,
                phase,
                name,
                words,
                buttons,
                now,
                column,
                isSideBelow,
                areSetsBelow,
                areWordsBeside,
                wordsHigh,
                number);
    }

    private PlayerLetters counting(double share, boolean sideBelow, boolean setsBelow) {
        return new PlayerLetters(count, phase, name, words, buttons, thrift, share, sideBelow, setsBelow, false, 0, 0);
    }

    private PlayerLetters within(boolean beside, double high, double inRing) {
        return new PlayerLetters(
                count, phase, name, words, buttons, thrift, column, isSideBelow, areSetsBelow, beside, high, inRing);
    }
}
