package lumbo.report;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lumbo.chart.ChartRenderer;
import lumbo.chart.ColorRole;
import lumbo.diary.PainMoment;
import lumbo.diary.SessionDetail;
import lumbo.diary.stats.DoneTotal;
import lumbo.i18n.Messages;
import lumbo.player.WorkSide;
import org.jspecify.annotations.Nullable;

/** Writes what a report tells on its pages. */
final class ReportPages {
    private static final int MOST_PAGES = 2;
    private static final double TITLE = 17;
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
            summary();
            pain();
            charts();
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
        write(words.get("report.title"), TITLE, 2, true, ColorRole.FIRST);
        paper.down(3);
        String line = words.format(isNamed ? "report.name" : "report.no-name", who);
        write(line, SECTION, LINES_OF_A_NAME, true, ColorRole.TEXT);
        write(words.format("report.when", summary.period(), made), TEXT, 2, false, ColorRole.TEXT);
        paper.down(2);
        write(words.get("report.notice"), PdfTable.SIZE, 2, false, ColorRole.MUTED);
        paper.down(7);
        paper.rule(1.2, ColorRole.FIRST);
    }

    private void section(String title) {
        paper.down(6);
        paper.lines(List.of(title), 0, SECTION, true, ColorRole.FIRST);
        paper.down(1);
    }

    private void summary() {
        section(words.get("report.summary"));
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

    private void pain() {
        if (facts.pain().isEmpty()) {
            return;
        }
        paper.down(8);
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
        double exercises = section + PdfTable.height(exercises().size());
        double some = exercises + section + PdfTable.height(3) + foot();
        if (paper.room() < some && paper.pages() < MOST_PAGES) {
            paper.turn();
        }
        double spare = paper.room() - foot() - section - PdfTable.height(2);
        int rows = (int) Math.clamp(
                (spare - section - PdfTable.height(0)) / PdfTable.row(),
                0,
                exercises().size());
        if (rows > 0) {
            table(rows);
        }
        sessions();
    }

    /** How high the sources are. */
    private double foot() {
        return summary.sources().stream()
                                .mapToInt(source ->
                                        block(source, SMALL, paper.width(), 3).size())
                                .sum()
                        * SMALL
                        * PdfPages.LEADING
                + SMALL * 4;
    }

    private Map<String, Map<WorkSide, DoneTotal>> exercises() {
        Map<String, Map<WorkSide, DoneTotal>> exercises = new LinkedHashMap<>();
        facts.exercises()
                .forEach(done -> exercises
                        .computeIfAbsent(done.id(), none -> new EnumMap<>(WorkSide.class))
                        .put(done.side(), done));
        return exercises;
    }

    private void table(int rows) {
        section(words.get("report.exercises"));
        PdfTable grid = new PdfTable(paper)
                .words(46, words.get("report.exercises.name"))
                .number(14, words.get("report.exercises.sessions"))
                .number(20, words.get("report.exercises.both"))
                .number(20, words.get("report.exercises.left"))
                .number(20, words.get("report.exercises.right"));
        grid.head();
        exercises().values().stream().limit(rows).forEach(sides -> {
            DoneTotal any = sides.values().iterator().next();
            grid.row(List.of(
                    any.name().in(words.locale()),
                    words.format("report.count", any.sessions()),
                    side(sides, WorkSide.BOTH),
                    side(sides, WorkSide.LEFT),
                    side(sides, WorkSide.RIGHT)));
        });
    }

    private String side(Map<WorkSide, DoneTotal> sides, WorkSide side) {
        DoneTotal sum = sides.get(side);
        return sum == null ? "" : words.format("report.exercises.done", sum.done(), sum.planned());
    }

    private void sessions() throws IOException {
        double room = paper.room() - foot() - 7 - SECTION * PdfPages.LEADING - PdfTable.height(0) - PdfTable.row();
        int rows = (int) Math.clamp(room / PdfTable.row(), 0, facts.newest().size());
        section(words.get("report.list"));
        PdfTable grid = new PdfTable(paper)
                .words(18, words.get("report.list.day"))
                .words(36, words.get("report.list.program"))
                .number(9, words.get("report.list.done"))
                .number(17, words.get("report.list.before"))
                .number(11, words.get("report.list.after"))
                .number(14, words.get("report.list.morning"))
                .words(2, "")
                .words(34, words.get("report.list.note"));
        grid.head();
        facts.newest().stream().limit(rows).forEach(line -> grid.row(row(line)));
        int more = facts.sessions().over() - rows;
        if (more > 0) {
            String left = paper.font(false).fit(words.format("report.list.more", more), PdfTable.SIZE, paper.width());
            paper.down(PdfTable.row());
            paper.text(left, 0, PdfTable.SIZE, false, ChartRenderer.Align.START, ColorRole.MUTED);
        }
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
        if (summary.sources().isEmpty()) {
            return;
        }
        paper.down(SMALL);
        paper.lines(List.of(words.get("report.sources")), 0, SMALL, true, ColorRole.MUTED);
        summary.sources().forEach(source -> write(source, SMALL, 3, false, ColorRole.MUTED));
    }

    private void foot(ChartRenderer pen, int number, int of) {
        String page = words.format("report.page", number, of);
        double room = paper.width() - pen.width(page, SMALL, false) - 20;
        String foot = paper.font(false).fit(words.format("report.foot", who, made), SMALL, room);
        pen.text(foot, 0, 0, SMALL, false, ChartRenderer.Align.START, ColorRole.MUTED);
        pen.text(page, paper.width(), 0, SMALL, false, ChartRenderer.Align.END, ColorRole.MUTED);
    }
}
