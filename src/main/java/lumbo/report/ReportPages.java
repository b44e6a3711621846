package lumbo.report;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lumbo.chart.ChartRenderer;
import lumbo.chart.ColorRole;
import lumbo.diary.PainMoment;
import lumbo.diary.SessionDetail;
import lumbo.i18n.Messages;
import org.jspecify.annotations.Nullable;

/** Writes what a report tells on its pages. */
final class ReportPages {
    private static final int MOST_PAGES = 2;
    private static final double PERSON = 13;
    private static final double NUMBER = 15;
    private static final double FRAME = 7;
    private static final double GAP = 18;
    private static final int EASED = 8;
    private static final double SECTION = 11.5;
    private static final double TEXT = 10;
    private static final double SMALL = 8;
    private static final double NAMES = 112;
    private static final int LINES_OF_A_NAME = 3;
    private static final int LINES_OF_A_FACT = 4;

    /** What exercises and sessions need at least on the last page. */
    private static final double RESERVE = 190;

    private static final int CODE = 8;
    private final Messages words;
    private final PdfPages paper;
    private final ReportFacts facts;
    private final ReportSummary summary;
    private final String who;
    private final boolean isNamed;
    private final String made;

    ReportPages(Messages words, PdfPages paper, ReportFacts facts, @Nullable String name, OffsetDateTime now) {
        this.words = words;
        this.paper = paper;
        this.facts = facts;
        this.summary = new ReportSummary(words, facts);
        this.isNamed = name != null;
        this.who = name == null ? code() : name;
        this.made = summary.day(now.toLocalDate());
    }

    /** A short number that stays the same as the diary grows. */
    private String code() {
        return facts.origin().isEmpty()
                ? words.get("report.nobody")
                : words.format(
                        "report.code",
                        String.format(Locale.ROOT, "%08X", facts.origin().hashCode())
                                .substring(0, CODE));
    }

    void write() throws IOException {
        heading();
        if (facts.isEmpty()) {
            paper.down(TEXT);
            write(words.get("report.empty"), TEXT, 3, false, ColorRole.TEXT);
        } else {
            alarms();
            figures();
            rows();
            charts();
            pain();
            tables();
            sources();
        }
        paper.feet(this::foot);
    }

    private List<String> block(String text, double size, double room, int most) {
        return paper.font(false).lines(text, size, room, most);
    }

    /** Writes across the page, in no more lines than {@code most}. */
    private void write(String text, double size, int most, boolean isBold, ColorRole ink) {
        paper.lines(paper.font(isBold).lines(text, size, paper.width(), most), 0, size, isBold, ink);
    }

    private void heading() {
        String line = isNamed ? who : words.format("report.no-name", who);
        write(summary.person(line), PERSON, LINES_OF_A_NAME, true, ColorRole.TEXT);
        paper.down(2);
        write(words.format("report.notice", made), SMALL, 2, false, ColorRole.MUTED);
        paper.down(5);
        paper.rule(1.2, ColorRole.FIRST);
    }

    /** In a frame, and only where there is something to see. */
    private void alarms() {
        List<String> lines = new ArrayList<>();
        summary.alarms()
                .forEach(line -> lines.addAll(
                        paper.font(true).lines("\u25B2 " + line, TEXT, paper.width() - 2 * FRAME, LINES_OF_A_FACT)));
        if (lines.isEmpty()) {
            return;
        }
        paper.down(7);
        double high = lines.size() * TEXT * PdfPages.LEADING + FRAME;
        ChartRenderer pen = paper.penHere(0);
        double wide = paper.width();
        pen.line(new double[] {0, 0, wide, 0, wide, high, 0, high, 0, 0}, 1.6, false, ColorRole.ALARM);
        paper.lines(lines, FRAME, TEXT, true, ColorRole.ALARM);
        paper.down(FRAME);
    }

    /** Two beside each other. */
    private void figures() throws IOException {
        List<ReportSummary.Figure> all = summary.figures();
        double wide = (paper.width() - GAP) / 2;
        for (int i = 0; i < all.size(); i += 2) {
            paper.down(7);
            double deepest = 0;
            for (ReportSummary.Figure one : all.subList(i, Math.min(i + 2, all.size()))) {
                double right = one.equals(all.get(i)) ? 0 : wide + GAP;
                deepest = Math.max(deepest, figure(one, right, wide));
            }
            paper.down(deepest);
        }
    }

    /** Writes one, and leaves the place where it was; how high it is. */
    private double figure(ReportSummary.Figure figure, double right, double wide) {
        double high = 0;
        high += lines(figure.name(), SMALL, 1, true, ColorRole.MUTED, right, wide);
        double size = figure.values().size() == 1 ? NUMBER : TEXT;
        for (String value : figure.values()) {
            high += lines(value, size, 2, true, ColorRole.TEXT, right, wide);
        }
        high += lines(figure.note(), SMALL, 2, false, ColorRole.MUTED, right, wide);
        paper.down(-high);
        return high;
    }

    private double lines(String text, double size, int most, boolean isBold, ColorRole ink, double right, double wide) {
        List<String> lines = paper.font(isBold).lines(text, size, wide, most);
        paper.lines(lines, right, size, isBold, ink);
        return lines.size() * size * PdfPages.LEADING;
    }

    private void section(String title) {
        paper.down(6);
        paper.lines(List.of(title), 0, SECTION, true, ColorRole.FIRST);
        paper.down(1);
    }

    private void rows() {
        paper.down(4);
        for (ReportSummary.Row row : summary.rows()) {
            List<String> lines = new ArrayList<>();
            row.lines().forEach(line -> lines.addAll(block(line, TEXT, paper.width() - NAMES, LINES_OF_A_FACT)));
            paper.down(TEXT * PdfPages.LEADING + 2);
            String name = paper.font(true).fit(row.name(), TEXT, NAMES - 8);
            paper.text(name, 0, TEXT, true, ChartRenderer.Align.START, ColorRole.TEXT);
            paper.down(-TEXT * PdfPages.LEADING);
            paper.lines(lines, NAMES, TEXT, false, ColorRole.TEXT);
        }
    }

    private void pain() throws IOException {
        if (facts.pain().isEmpty()) {
            return;
        }
        if (paper.room() < PdfTable.height(facts.pain().size()) + RESERVE && paper.pages() < MOST_PAGES) {
            paper.turn();
        }
        PdfTable grid = new PdfTable(paper)
                .words(26, words.get("report.pain.moment"))
                .number(12, words.get("report.pain.first"))
                .number(12, words.get("report.pain.last"))
                .words(3, "")
                .words(23, words.get("report.pain.way"))
                .number(12, words.get("report.pain.mean"))
                .number(12, words.get("report.pain.most"))
                .number(12, words.get("report.pain.count"));
        grid.head();
        facts.pain().forEach(ends -> grid.row(summary.painRow(ends)));
    }

    private void charts() throws IOException {
        paper.down(10);
        int left = new ReportCharts(words, facts.cards(), facts.sessions().goal()).draw(paper, RESERVE, MOST_PAGES);
        if (left > 0) {
            write(words.format("report.charts.left", left), PdfTable.SIZE, 1, false, ColorRole.MUTED);
        }
    }

    private void tables() throws IOException {
        if (facts.sessions().over() == 0) {
            return;
        }
        double section = 7 + SECTION * PdfPages.LEADING;
        double some = section + PdfTable.height(3) + foot();
        if (paper.room() < some && paper.pages() < MOST_PAGES) {
            paper.turn();
        }
        eased(section, some);
        sessions();
    }

    /** How high the sources are. */
    private double foot() {
        return block(summary.sources(), SMALL, paper.width(), 3).size() * SMALL * PdfPages.LEADING + SMALL * 2;
    }

    /** What hurt so that something easier was done; as many as leave room for some sessions. */
    private void eased(double section, double some) {
        double room = paper.room() - some - section - PdfTable.height(0);
        int rows = (int) Math.clamp(
                room / PdfTable.row(), 0, Math.min(EASED, facts.eased().size()));
        if (rows == 0) {
            return;
        }
        section(words.get("report.eased"));
        PdfTable grid = new PdfTable(paper)
                .words(18, words.get("report.list.day"))
                .words(50, words.get("report.eased.exercise"))
                .words(50, words.get("report.eased.easier"))
                .number(16, words.get("report.eased.pain"));
        grid.head();
        facts.eased().stream()
                .limit(rows)
                .forEach(one -> grid.row(List.of(
                        summary.day(one.day()),
                        one.exercise(),
                        one.easier(),
                        one.pain() == null ? "\u2013" : Integer.toString(one.pain()))));
        more("report.eased.more", facts.eased().size() - rows);
    }

    /** How many rows had no room. */
    private void more(String key, int count) {
        if (count > 0) {
            String left = paper.font(false).fit(words.format(key, count), PdfTable.SIZE, paper.width());
            paper.down(PdfTable.row());
            paper.text(left, 0, PdfTable.SIZE, false, ChartRenderer.Align.START, ColorRole.MUTED);
        }
    }

    private void sessions() throws IOException {
        double room = paper.room() - foot() - 7 - SECTION * PdfPages.LEADING - PdfTable.height(0) - PdfTable.row();
        int rows = (int) Math.clamp(room / PdfTable.row(), 0, facts.newest().size());
        section(words.get("report.list"));
        PdfTable grid = new PdfTable(paper)
                .words(18, words.get("report.list.day"))
                .words(38, words.get("report.list.program"))
                .number(9, words.get("report.list.done"))
                .number(17, words.get("report.list.before"))
                .number(9, words.get("report.list.after"))
                .number(17, words.get("report.list.morning"))
                .words(2, "")
                .words(36, words.get("report.list.note"));
        grid.head();
        facts.newest().stream().limit(rows).forEach(line -> grid.row(row(line)));
        more("report.list.more", facts.sessions().over() - rows);
    }

    private List<String> row(ReportFacts.Line line) {
        SessionDetail session = line.session();
        String title = session.summary().title().in(words.locale());
        int planned = session.summary().planned();
        return List.of(
                summary.day(session.summary().startedAt().toLocalDate()),
                line.isByHand() ? words.format("report.list.by-hand", title) : title,
                planned == 0
                        ? ""
                        : words.format(
                                "report.list.share", (double) session.summary().done() / planned),
                said(line, PainMoment.BEFORE),
                said(line, PainMoment.AFTER),
                said(line, PainMoment.NEXT_MORNING),
                "",
                session.note());
    }

    private String said(ReportFacts.Line line, PainMoment moment) {
        return line.pain(moment).map(pain -> Integer.toString(pain)).orElse("\u2013");
    }

    private void sources() {
        paper.down(SMALL);
        write(summary.sources(), SMALL, 3, false, ColorRole.MUTED);
    }

    private void foot(ChartRenderer pen, int number, int of) {
        String page = words.format("report.page", number, of);
        double room = paper.width() - pen.width(page, SMALL, false) - 20;
        String foot = paper.font(false).fit(words.format("report.foot", who, made), SMALL, room);
        pen.text(foot, 0, 0, SMALL, false, ChartRenderer.Align.START, ColorRole.MUTED);
        pen.text(page, paper.width(), 0, SMALL, false, ChartRenderer.Align.END, ColorRole.MUTED);
    }
}
