package lumbo.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.DiarySnapshot;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.diary.Timestamps;
import lumbo.diary.TwentyYears;
import lumbo.diary.export.DiaryExport;
import lumbo.diary.stats.DiaryStatistics;
import lumbo.diary.stats.Granularity;
import lumbo.diary.stats.PeriodTotals;
import lumbo.diary.stats.StatisticsRange;
import lumbo.i18n.Messages;
import lumbo.measure.MeasureKind;
import lumbo.measure.MeasureSchedule;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.report.DoctorReport;
import lumbo.safety.Advice;
import lumbo.safety.AdviceEngine;
import lumbo.safety.CheckIn;
import lumbo.safety.ClinicianDecision;
import lumbo.safety.Profile;
import lumbo.safety.Screening;
import lumbo.safety.ScreeningQuestionsReader;
import lumbo.safety.Situation;
import lumbo.trend.TimeSpan;
import lumbo.trend.TrendList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What is in the future changes nothing: a diary with it tells the same as one without it. */
class AfterNowProperties {

    private static final List<Program> PROGRAMS =
            Library.builtIn(new ProgramReader()).programs();
    private static final AdviceEngine GATE = new AdviceEngine(ScreeningQuestionsReader.builtIn());

    /** All that is told of a diary. */
    private record Told(
            Advice advice,
            Optional<Profile> profile,
            Optional<MeasureKind> due,
            List<Object> last,
            List<Object> sums,
            String cards,
            String report) {}

    @Provide
    Arbitrary<OffsetDateTime> nows() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(1, 59 * 24 * 60);
        Arbitrary<Integer> hours = Arbitraries.integers().between(-12, 14);
        return Combinators.combine(minutes, hours)
                .as((minute, hour) -> TwentyYears.LAST
                        .minusDays(60)
                        .atTime(19, 0)
                        .atOffset(ZoneOffset.UTC)
                        .plusMinutes(minute)
                        .withOffsetSameInstant(ZoneOffset.ofHours(hour)));
    }

    @Property(tries = 4, seed = "4", edgeCases = EdgeCasesMode.NONE)
    void changesNothing(@ForAll("nows") OffsetDateTime now) throws Exception {
        tellsTheSameWithoutIt(now);
    }

    @Tag("campaign")
    @Property(tries = 100)
    void changesNothingWheneverNowIs(@ForAll("nows") OffsetDateTime now) throws Exception {
        tellsTheSameWithoutIt(now);
    }

    private static void tellsTheSameWithoutIt(OffsetDateTime now) throws Exception {
        Path folder = Files.createTempDirectory("after-now");
        try {
            changesNothing(now, folder.resolve("all.sqlite"), folder.resolve("past.sqlite"));
        } finally {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static void changesNothing(OffsetDateTime now, Path all, Path past) throws Exception {
        try (Diary diary = Diary.open(all)) {
            TwentyYears.fill(diary, 90);
            diary.log(log(now)).join();
        }
        Files.copy(all, past);
        cut(past, now);
        assertThat(rows(past)).isLessThan(rows(all));

        assertThat(told(all, now)).isEqualTo(told(past, now));
    }

    /** Days before and after now: the questions, check-ins, words and profiles of each. */
    private static List<SafetyLogEntry> log(OffsetDateTime now) {
        List<SafetyLogEntry> log = new ArrayList<>();
        for (int days : new int[] {-80, -3, 1, 3, 40, 365, 26_000}) {
            OffsetDateTime at = now.plusDays(days).plusMinutes(3);
            Set<String> yes = days == 3 ? Set.of("chest-pain") : Set.of();
            log.add(PersonRecord.entry(at, SafetyLogKind.PROFILE, null, Profile.UNKNOWN));
            log.add(PersonRecord.entry(at, SafetyLogKind.SCREENING, null, new Screening(at, yes)));
            log.add(PersonRecord.entry(at, SafetyLogKind.CHECK_IN, null, new CheckIn(at, 2, 3, days > 0)));
            log.add(PersonRecord.entry(
                    at, SafetyLogKind.OVERRIDE, null, new ClinicianDecision(at, "Dr Adams", "program-1", null)));
        }
        return log;
    }

    private static void cut(Path file, OffsetDateTime now) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
            for (String table : List.of("session started_at", "pain at", "measure at", "safety_log at")) {
                String[] parts = table.split(" ", -1);
                statement.execute("DELETE FROM " + parts[0] + " WHERE julianday(" + parts[1] + ") > julianday('"
                        + Timestamps.text(now) + "')");
            }
        }
    }

    private static long rows(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            return statement
                    .executeQuery("SELECT (SELECT count(*) FROM session) + (SELECT count(*) FROM pain) "
                            + "+ (SELECT count(*) FROM measure) + (SELECT count(*) FROM safety_log)")
                    .getLong(1);
        }
    }

    private static Told told(Path file, OffsetDateTime now) {
        LocalDate today = now.toLocalDate();
        Messages words = Messages.of(Locale.UK);
        try (Diary diary = Diary.open(file)) {
            PersonRecord person = PersonRecord.of(diary.played(now), diary.log(), diary.deletedSessions(), now);
            Advice advice = GATE.advise(
                    new Situation(now, person.known(), person.history(), new CheckIn(now, 1, 2, false)), PROGRAMS);
            Map<MeasureKind, LocalDate> last = new EnumMap<>(MeasureKind.class);
            for (MeasureKind kind : MeasureKind.values()) {
                diary.newestMeasure(kind, now)
                        .ifPresent(entry -> last.put(kind, entry.at().toLocalDate()));
            }
            List<Object> newest = List.of(diary.lastSession(now), diary.newest(now), last, diary.countedSessions(now));
            Optional<MeasureKind> due = new MeasureSchedule(diary.countedSessions(now), last).on(today, null);
            return diary.fromState(state -> {
                DiaryStatistics trends = new DiaryStatistics(state, now, DayOfWeek.SUNDAY);
                StatisticsRange range = TimeSpan.ALL.range(today, trends.first().orElse(null));
                PeriodTotals sums = new PeriodTotals(state, LocalDate.EPOCH, today.plusYears(90), now);
                StatisticsRange months = new StatisticsRange(LocalDate.EPOCH, today.plusYears(90), Granularity.MONTH);
                return new Told(
                        advice,
                        Optional.ofNullable(person.profile()),
                        due,
                        newest,
                        List.of(
                                sums.worst(),
                                sums.hurts(),
                                sums.done(8),
                                trends.pain(months),
                                trends.sessions(months),
                                trends.heart(months),
                                trends.exercises(months),
                                trends.doses("exercise-1", months),
                                trends.measures(months)),
                        new TrendList(words)
                                .all(trends, range, trends.first().orElse(null), 3)
                                .toString(),
                        report(state, words, now));
            });
        }
    }

    private static String report(DiarySnapshot state, Messages words, OffsetDateTime now) {
        DiaryExport.Selection wanted = new DiaryExport.Selection(
                DiaryExport.Format.PDF, null, null, null, Set.of(DiaryExport.Table.values()), Locale.UK);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new DoctorReport(words).write(state, wanted, now, out);
            try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
                return new PDFTextStripper().getText(document);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
