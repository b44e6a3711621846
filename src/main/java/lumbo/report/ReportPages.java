package lumbo.report;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            paper.lines(block(words.get("report.empty"), TEXT, paper.width(), 3), 0, TEXT, false, ColorRole.TEXT);
        } else {
            summary();
            pain();
            charts();
            tables();
            sources();
        }
        paper.feet((pen, number, of) -> foot(pen, number, of));
    }

    private List<String> block(String text, double size, double room, int most) {
        return paper.font(false).lines(text, size, room, most);
    }

    private void heading() {
        paper.lines(
                paper.font(true).lines(words.get("report.title"), TITLE, paper.width(), 2),
                0,
                TITLE,
                true,
                ColorRole.FIRST);
        paper.down(3);
        String line = words.format(isNamed ? "report.name" : "report.no-name", who);
        paper.lines(
                paper.font(true).lines(line, SECTION, paper.width(), LINES_OF_A_NAME),
                0,
                SECTION,
                true,
                ColorRole.TEXT);
        paper.lines(
                block(words.format("report.when", summary.period(), made), TEXT, paper.width(), 2),
                0,
                TEXT,
                false,
                ColorRole.TEXT);
        paper.down(2);
        paper.lines(
                block(words.get("report.notice"), PdfTable.SIZE, paper.width(), 2),
                0,
                PdfTable.SIZE,
                false,
                ColorRole.MUTED);
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
            paper.text(
                    paper.font(true).fit(row.name(), TEXT, NAMES - 8),
                    0,
                    TEXT,
                    true,
                    ChartRenderer.Align.START,
                    ColorRole.TEXT);
            paper.down(-TEXT * PdfPages.LEADING);
            paper.lines(lines, NAMES, TEXT, false, ColorRole.TEXT);
        }
    }

    private void pain() {
        if (facts.pain().isEmpty()) {
            return;
        }
        paper.down(8);
        PdfTable grid = new PdfTable(
                paper,
                List.of(
                        PdfTable.Column.words(26),
                        PdfTable.Column.number(12),
                        PdfTable.Column.number(12),
                        PdfTable.Column.words(3),
                        PdfTable.Column.words(23),
                        PdfTable.Column.number(12),
                        PdfTable.Column.number(12),
                        PdfTable.Column.number(12)));
        grid.head(summary.painHead());
        facts.pain().forEach(ends -> grid.row(summary.painRow(ends)));
    }

    private void charts() throws IOException {
        paper.down(10);
        int left = new ReportCharts(words, facts.cards(), facts.sessions().goal()).draw(paper, RESERVE, MOST_PAGES);
        if (left > 0) {
            paper.lines(
                    block(words.format("report.charts.left", left), PdfTable.SIZE, paper.width(), 1),
                    0,
                    PdfTable.SIZE,
                    false,
                    ColorRole.MUTED);
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
        PdfTable grid = new PdfTable(
                paper,
                List.of(
                        PdfTable.Column.words(46),
                        PdfTable.Column.number(14),
                        PdfTable.Column.number(20),
                        PdfTable.Column.number(20),
                        PdfTable.Column.number(20)));
        grid.head(List.of(
                words.get("report.exercises.name"),
                words.get("report.exercises.sessions"),
                words.get("report.exercises.both"),
                words.get("report.exercises.left"),
                words.get("report.exercises.right")));
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
        return Optional.ofNullable(sides.get(side))
                .map(sum -> words.format("report.exercises.done", sum.done(), sum.planned()))
                .orElse("");
    }

    private void sessions() throws IOException {
        double room = paper.room() - foot() - 7 - SECTION * PdfPages.LEADING - PdfTable.height(0) - PdfTable.row();
        int rows = (int) Math.clamp(room / PdfTable.row(), 0, facts.newest().size());
        section(words.get("report.list"));
        PdfTable grid = new PdfTable(
                paper,
                List.of(
                        PdfTable.Column.words(18),
                        PdfTable.Column.words(36),
                        PdfTable.Column.number(9),
                        PdfTable.Column.number(17),
                        PdfTable.Column.number(11),
                        PdfTable.Column.number(14),
                        PdfTable.Column.words(2),
                        PdfTable.Column.words(34)));
        grid.head(List.of(
                words.get("report.list.day"),
                words.get("report.list.program"),
                words.get("report.list.done"),
                words.get("report.list.before"),
                words.get("report.list.after"),
                words.get("report.list.morning"),
                "",
                words.get("report.list.note")));
        facts.newest().stream().limit(rows).forEach(line -> grid.row(row(line)));
        int more = facts.sessions().over() - rows;
        if (more > 0) {
            paper.down(PdfTable.row());
            paper.text(
                    paper.font(false).fit(words.format("report.list.more", more), PdfTable.SIZE, paper.width()),
                    0,
                    PdfTable.SIZE,
                    false,
                    ChartRenderer.Align.START,
                    ColorRole.MUTED);
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
        summary.sources()
                .forEach(source ->
                        paper.lines(block(source, SMALL, paper.width(), 3), 0, SMALL, false, ColorRole.MUTED));
    }

    private void foot(ChartRenderer pen, int number, int of) {
        String page = words.format("report.page", number, of);
        double room = paper.width() - pen.width(page, SMALL, false) - 20;
        pen.text(
                paper.font(false).fit(words.format("report.foot", who, made), SMALL, room),
                0,
                0,
                SMALL,
                false,
                ChartRenderer.Align.START,
                ColorRole.MUTED);
        pen.text(page, paper.width(), 0, SMALL, false, ChartRenderer.Align.END, ColorRole.MUTED);
    }
}
