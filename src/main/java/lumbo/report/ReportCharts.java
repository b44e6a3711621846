package lumbo.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lumbo.chart.Chart;
import lumbo.chart.ChartLayout;
import lumbo.chart.ChartRenderer;
import lumbo.chart.ColorRole;
import lumbo.i18n.Messages;
import lumbo.trend.Trend;

/** The charts of a report: pain across the page, the others side by side. */
final class ReportCharts {

    private static final List<Trend.Subject> TOPICS =
            List.of(Trend.Subject.PAIN, Trend.Subject.SESSIONS, Trend.Subject.RMDQ_24);

    private static final double SIZE = 7.6;
    private static final double TITLE = 10;
    private static final double HIGH = 168;
    private static final double LOW = 112;
    private static final double GAP = 18;
    private static final double BELOW = 4;

    private final Messages words;
    private final List<Chart> charts = new ArrayList<>();
    private final boolean isPainFirst;

    /** The charts of these cards, in the words of a report. */
    ReportCharts(Messages words, List<Trend> cards, int goal) {
        this.words = words;
        for (Trend.Subject topic : TOPICS) {
            cards.stream()
                    .filter(card -> card.topic() == topic)
                    .flatMap(card -> Stream.ofNullable(card.chart()))
                    .forEach(chart -> charts.add(told(chart, topic, goal)));
        }
        this.isPainFirst = cards.stream().anyMatch(card -> card.topic() == Trend.Subject.PAIN && card.chart() != null);
    }

    /** A chart whose words speak of the person, not to them. */
    private Chart told(Chart chart, Trend.Subject topic, int goal) {
        String key = topic.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Chart.Goal line = chart.goal() == null
                ? null
                : new Chart.Goal(chart.goal().value(), words.format("report.chart.goal", goal));
        // a page has no room for more than what the chart is about
        Chart told = chart.named(words.get("report.chart." + key), line);
        return topic == Trend.Subject.PAIN ? told.alone() : told;
    }

    /** The rows in which they stand. */
    private List<List<Chart>> rows() {
        List<List<Chart>> rows = new ArrayList<>();
        int next = 0;
        if (isPainFirst) {
            rows.add(charts.subList(0, 1));
            next = 1;
        }
        for (; next < charts.size(); next += 2) {
            rows.add(charts.subList(next, Math.min(next + 2, charts.size())));
        }
        return rows;
    }

    /**
     * Draws them, on another page where there is no room.
     *
     * @param reserve how much room has to be left on the last page
     * @param mostPages how many pages there may be
     * @return how many had no room at all
     */
    int draw(PdfPages paper, double reserve, int mostPages) throws java.io.IOException {
        int left = 0;
        for (List<Chart> row : rows()) {
            double high = row.size() == 1 && row.getFirst().equals(charts.getFirst()) && isPainFirst ? HIGH : LOW;
            double whole = TITLE * PdfPages.LEADING + BELOW + high + GAP / 2;
            if (paper.room() < whole && paper.pages() < mostPages) {
                paper.turn();
            }
            if (paper.room() - (paper.pages() == mostPages ? reserve : 0) < whole) {
                left += row.size();
                continue;
            }
            boolean isAcross = high == HIGH;
            double wide = isAcross ? paper.width() : (paper.width() - GAP) / 2;
            paper.down(TITLE * PdfPages.LEADING);
            for (int i = 0; i < row.size(); i++) {
                ChartRenderer pen = paper.penHere(i * (wide + GAP));
                pen.text(row.get(i).title(), 0, 0, TITLE, true, ChartRenderer.Align.START, ColorRole.TEXT);
                ChartRenderer below = paper.penBelow(i * (wide + GAP), BELOW);
                new ChartLayout(row.get(i), wide, high, SIZE, below).paint(below);
            }
            paper.down(BELOW + high + GAP / 2);
        }
        return left;
    }
}
