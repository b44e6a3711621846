package lumbo.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final TimeAxis TIME = new TimeAxis(
            FROM,
            FROM.plusDays(100),
            List.of(new TimeAxis.Tick(FROM, "Jan"), new TimeAxis.Tick(FROM.plusDays(31), "Feb")));
    private static final ValueAxis VALUE =
            new ValueAxis(0, 10, List.of(new ValueAxis.Tick(0, "0"), new ValueAxis.Tick(10, "10")), "0 to 10");

    private static DataPoint point(int day, double value) {
        LocalDate start = FROM.plusDays(day);
        return new DataPoint(start, start.plusDays(1), "day " + day, value, "v" + value, "said " + day);
    }

    private static Chart chart(Chart.Form form, Series... series) {
        return new Chart(
                "Pain & <more>",
                "It \"fell\" from 5 to 3.",
                form,
                TIME,
                VALUE,
                List.of(series),
                new Chart.Goal(3, "Goal"));
    }

    private static final Series BEFORE =
            new Series("Before", ColorRole.FIRST, Marker.CIRCLE, List.of(point(0, 5), point(10, 4), point(20, 3)));
    private static final Series AFTER =
            new Series("After", ColorRole.SECOND, Marker.SQUARE, List.of(point(10, 2), point(90, 1)));

    private static ChartRenderer measuring() {
        return new Recording();
    }

    /** Remembers what was drawn. */
    private static final class Recording implements ChartRenderer {

        private final java.util.List<String> texts = new java.util.ArrayList<>();
        private final java.util.List<double[]> lines = new java.util.ArrayList<>();
        private final java.util.List<ColorRole> fills = new java.util.ArrayList<>();
        private final java.util.Map<String, double[]> places = new java.util.HashMap<>();
        private final java.util.List<double[]> marks = new java.util.ArrayList<>();
        private final java.util.List<double[]> grounds = new java.util.ArrayList<>();
        private int shapes;

        @Override
        public void line(double[] along, double width, boolean dashed, ColorRole ink) {
            lines.add(along);
            if (along[1] == along[3]) {
                grounds.add(along);
                grounds.sort(java.util.Comparator.comparingDouble(line -> line[1]));
            }
        }

        @Override
        public void fill(double[] around, ColorRole ink) {
            fills.add(ink);
            if (around.length == 6) {
                marks.add(around);
            }
            shapes++;
        }

        @Override
        public void circle(double x, double y, double radius, ColorRole ink) {
            shapes++;
        }

        @Override
        public void text(String text, double x, double y, double size, boolean bold, Align align, ColorRole ink) {
            texts.add(text);
            places.put(text, new double[] {x, y});
        }

        @Override
        public double width(String text, double size, boolean bold) {
            return text.length() * size / 2;
        }
    }

    // ---- where things are

    @Test
    void findsThePointUnderTheMouse() {
        ChartLayout painter = new ChartLayout(chart(Chart.Form.LINES, BEFORE, AFTER), 600, 300, 12, measuring());

        for (ChartLayout.Spot spot : painter.spots()) {
            assertThat(painter.nearest(spot.x(), spot.y()).orElseThrow().point())
                    .isEqualTo(spot.point());
        }
        assertThat(painter.spots()).hasSize(5);
        assertThat(new ChartLayout(chart(Chart.Form.LINES), 600, 300, 12, measuring()).nearest(10, 10))
                .isEmpty();
    }

    @Test
    void aMarkStandsBetweenTheNoteAboveAndTheHighestLine() {
        double size = 12;
        Chart plain = chart(Chart.Form.LINES, BEFORE);
        Chart marked = new Chart(
                plain.title(),
                plain.sentence(),
                plain.form(),
                plain.time(),
                plain.value(),
                plain.series(),
                null,
                List.of(new Chart.Event(FROM.plusDays(5), "Another")));
        Recording pen = new Recording();

        new ChartLayout(marked, 600, 300, size, pen).paint(pen);

        double note = Objects.requireNonNull(pen.places.get("0 to 10"))[1];
        double mark = Objects.requireNonNull(pen.places.get("Another"))[1];
        double highest = pen.grounds.getFirst()[1];
        assertThat(mark - size).as("below the letters of the note").isGreaterThan(note + size * .2);
        assertThat(pen.marks.getFirst()[5]).as("the tip of the mark").isLessThan(highest - size * .2);
        assertThat(pen.marks.getFirst()[1])
                .as("its upper edge, below the words")
                .isGreaterThan(mark);
    }

    @Test
    void putsHigherValuesHigherAndLaterOnesToTheRight() {
        List<ChartLayout.Spot> spots =
                new ChartLayout(chart(Chart.Form.LINES, BEFORE), 600, 300, 12, measuring()).spots();

        assertThat(spots).extracting(ChartLayout.Spot::x).isSorted();
        assertThat(spots).extracting(ChartLayout.Spot::y).isSorted();
    }

    /** From a sheet of a stamp's size to a wall's. */
    @Property(tries = 200)
    void staysWithinItsRectangle(
            @ForAll @IntRange(min = 200, max = 3000) int width,
            @ForAll @IntRange(min = 150, max = 2000) int height,
            @ForAll @DoubleRange(min = -5, max = 20) double value) {
        Series one = new Series("One", ColorRole.FIRST, Marker.DIAMOND, List.of(point(0, value), point(99, value)));
        ChartLayout painter = new ChartLayout(chart(Chart.Form.LINES, one, AFTER), width, height, 10, measuring());
        Recording pen = new Recording();

        painter.paint(pen);

        assertThat(painter.spots()).allSatisfy(spot -> {
            assertThat(spot.x()).isBetween(0.0, (double) width);
            assertThat(spot.y()).isBetween(0.0, (double) height);
        });
        assertThat(pen.texts).contains("One", "After", "Goal", "0 to 10");
    }

    @Test
    void leavesAGapWhereNothingIsKnownForLong() {
        Series gap = new Series(
                "Gap",
                ColorRole.FIRST,
                Marker.CIRCLE,
                List.of(point(0, 1), point(2, 1), point(4, 1), point(80, 1), point(82, 1)));
        Recording pen = new Recording();

        new ChartLayout(chart(Chart.Form.LINES, gap), 600, 300, 12, pen).paint(pen);

        assertThat(pen.lines).anyMatch(line -> line.length == 6).noneMatch(line -> line.length == 10);
    }

    @Test
    void drawsABarForEachValue() {
        Recording pen = new Recording();

        new ChartLayout(chart(Chart.Form.BARS, BEFORE), 600, 300, 12, pen).paint(pen);

        assertThat(pen.shapes).isEqualTo(3);
        assertThat(pen.texts).as("one series is named by the title").doesNotContain("Before");
    }

    @Test
    void drawsABarFullOnlyWhereItReachesTheGoal() {
        Series weeks = new Series(
                "Weeks",
                ColorRole.FIRST,
                Marker.SQUARE,
                List.of(point(0, 2), point(10, 3), point(20, 4), point(30, 0)));
        Recording pen = new Recording();

        new ChartLayout(chart(Chart.Form.BARS, weeks), 600, 300, 12, pen).paint(pen);

        assertThat(pen.fills).containsExactly(ColorRole.PALE, ColorRole.FIRST, ColorRole.FIRST);
    }

    @Test
    void namesLinesAtTheirEndsWithoutOverlap() {
        Series same = new Series("Same", ColorRole.THIRD, Marker.TRIANGLE, List.of(point(0, 5), point(20, 3)));
        Recording pen = new Recording();

        ChartLayout layout = new ChartLayout(chart(Chart.Form.LINES, BEFORE, same), 600, 300, 12, pen);
        layout.paint(pen);

        double[] before = Objects.requireNonNull(pen.places.get("Before"));
        double[] other = Objects.requireNonNull(pen.places.get("Same"));
        assertThat(layout.spots()).allMatch(spot -> spot.x() < before[0]);
        assertThat(Math.abs(before[1] - other[1])).isGreaterThanOrEqualTo(12);
    }

    @Test
    void drawsHowFarTheValuesOfTheFirstSeriesSpread() {
        DataPoint first = point(0, 4);
        DataPoint spread = new DataPoint(first.start(), first.end(), "", 4, "4", "", new DataPoint.Spread(2, 6));
        Series wide = new Series("Wide", ColorRole.FIRST, Marker.CIRCLE, List.of(spread, point(5, 4)));
        Recording pen = new Recording();

        new ChartLayout(chart(Chart.Form.LINES, wide), 600, 300, 12, pen).paint(pen);

        assertThat(pen.fills).containsExactly(ColorRole.PALE);
        assertThat(pen.texts).contains("Wide");
    }

    @Test
    void marksWhatHappenedAndLeavesOutWordsWithoutRoom() {
        Chart chart = chart(Chart.Form.LINES, BEFORE)
                .with(List.of(
                        new Chart.Event(FROM.plusDays(49), "another program"),
                        new Chart.Event(FROM.plusDays(50), "eased"),
                        new Chart.Event(FROM.plusDays(200), "later")));
        Recording pen = new Recording();

        new ChartLayout(chart, 600, 300, 12, pen).paint(pen);

        assertThat(pen.fills).as("a mark for each in sight").containsExactly(ColorRole.MUTED, ColorRole.MUTED);
        assertThat(pen.texts).contains("eased").doesNotContain("another program", "later");
    }

    @Test
    void showsSomeOfItsSeries() {
        Chart chart = chart(Chart.Form.LINES, BEFORE, AFTER);

        assertThat(chart.alone().series()).containsExactly(BEFORE);
        assertThat(chart.showing(AFTER::equals).series()).containsExactly(AFTER);
        assertThat(chart.named("Other", null).goal()).isNull();
    }

    @Test
    void refusesAxesWithoutRoom() {
        assertThatThrownBy(() -> new ValueAxis(3, 3, List.of(), "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeAxis(FROM, FROM, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsInStepsThatPeopleCountBy() {
        assertThat(ValueAxis.step(10, 5)).isEqualTo(2);
        assertThat(ValueAxis.step(61, 5)).isEqualTo(20);
        assertThat(ValueAxis.step(0.3, 3)).isEqualTo(0.1);
        assertThat(ValueAxis.step(4.1, 5)).isEqualTo(1);
    }

    // ---- as a table

    @Test
    void isATableWithTheNewestFirst() {
        ChartTable table = ChartTable.of(chart(Chart.Form.LINES, BEFORE, AFTER));

        assertThat(table.columns()).containsExactly("Before", "After");
        assertThat(table.rows())
                .containsExactly(
                        new ChartTable.Row("day 90", List.of("", "v1.0")),
                        new ChartTable.Row("day 20", List.of("v3.0", "")),
                        new ChartTable.Row("day 10", List.of("v4.0", "v2.0")),
                        new ChartTable.Row("day 0", List.of("v5.0", "")));
    }

    // ---- as SVG

    @Test
    void isAWholeSvgFileWithItsWords() throws Exception {
        String svg = SvgChartRenderer.of(chart(Chart.Form.LINES, BEFORE, AFTER), 900, 480, Palette.LIGHT);

        Document document = DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Pain & <more>");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("It \"fell\" from 5 to 3.");
        assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(3);
        assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 900 480");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u05DB\u05D0\u05D1 \u05D2\u05D1 \u202Bab\u202C",
                "Bell \u0007 and zero \0",
                "half \uD83D of a smile",
                "\uDE00 the other",
                "\uFFFF\uFFFE",
                "\u0E1B\u0E27\u0E14 \u200B\u200D",
                "]]> --> &amp; <svg> \uD83D\uDE42"
            })
    void isXmlWhateverAnExerciseIsCalled(String name) throws Exception {
        Chart chart = chart(Chart.Form.LINES, BEFORE);
        Chart named = new Chart(
                name, name, chart.form(), chart.time(), chart.value(), chart.series(), new Chart.Goal(4, name));
        byte[] file = SvgChartRenderer.of(named, 900, 480, Palette.LIGHT).getBytes(StandardCharsets.UTF_8);

        Document document =
                DocumentBuilderFactory.newNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));

        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .hasSameSizeAs(name)
                .isEqualTo(name.replaceAll("[\u0000-\u001f\ufffe\uffff]|\\p{Cs}", "\ufffd"));
    }

    /** Numbers are written the same everywhere. */
    @Test
    void isTheSameInEveryCountry() {
        java.util.Locale before = java.util.Locale.getDefault();
        String here = SvgChartRenderer.of(chart(Chart.Form.BARS, BEFORE), 900, 480, Palette.DARK);
        try {
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(SvgChartRenderer.of(chart(Chart.Form.BARS, BEFORE), 900, 480, Palette.DARK))
                    .isEqualTo(here);
        } finally {
            java.util.Locale.setDefault(before);
        }
    }

    // ---- colours

    @Test
    void canBeReadOnItsPaper() {
        for (Palette palette : Palette.values()) {
            int paper = palette.rgb(ColorRole.PAPER);
            assertThat(contrast(palette.rgb(ColorRole.TEXT), paper)).isGreaterThan(7);
            assertThat(contrast(palette.rgb(ColorRole.MUTED), paper)).isGreaterThan(7);
            for (ColorRole ink :
                    List.of(ColorRole.FIRST, ColorRole.SECOND, ColorRole.THIRD, ColorRole.FOURTH, ColorRole.GOAL)) {
                assertThat(contrast(palette.rgb(ink), paper))
                        .as("%s on %s", ink, palette)
                        .isGreaterThan(3);
            }
        }
    }

    /** As WCAG 2.2 has it. */
    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    }

    private static double luminance(int rgb) {
        return .2126 * linear(rgb >> 16 & 0xFF) + .7152 * linear(rgb >> 8 & 0xFF) + .0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
    }
}
