package lumbo.diary.stats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import lumbo.diary.Diary;
import lumbo.diary.DiarySnapshot;
import lumbo.diary.TwentyYears;
import lumbo.diary.Years;

/**
 * Every query of the trends on twenty years, by Lumbo and by the {@code sqlite3} shell with the same SQL on the same file,
 * in one run: the median of several times each. The bar: at most 1.5 times the shell, and under 50 ms.
 */
public final class BesideShell {

    private static final int TIMES = 40;
    private static final int WARM = 400;
    private static final LocalDate LAST = TwentyYears.LAST;
    private static final OffsetDateTime NOW = LAST.atTime(23, 0).atOffset(ZoneOffset.ofHours(1));
    private static final List<StatisticsRange> RANGES = List.of(
            new StatisticsRange(LAST.minusDays(TwentyYears.SESSIONS - 1L), LAST, Granularity.MONTH),
            new StatisticsRange(LAST.minusDays(364), LAST, Granularity.WEEK),
            new StatisticsRange(LAST.minusDays(89), LAST, Granularity.DAY));
    private static final String DONE = "all of them";

    private BesideShell() {}

    private record Query(String sql, Function<DiaryStatistics, List<?>> lumbo) {}

    private static Map<String, Query> queries() {
        Map<String, Query> all = new LinkedHashMap<>();
        for (StatisticsRange range : RANGES) {
            String of = " by " + range.grain().name().toLowerCase(Locale.ROOT);
            all.put("pain" + of, new Query(literal(DiaryStatistics.PAIN, range), trends -> trends.pain(range)));
            all.put(
                    "sessions" + of,
                    new Query(literal(DiaryStatistics.SESSIONS, range), trends -> trends.sessions(range)));
            all.put("heart" + of, new Query(literal(DiaryStatistics.HEART, range), trends -> trends.heart(range)));
            all.put(
                    "exercises" + of,
                    new Query(literal(DiaryStatistics.EXERCISES, range), trends -> trends.exercises(range)));
            all.put(
                    "dose" + of,
                    new Query(literal(DiaryStatistics.DOSES, range), trends -> trends.doses("exercise-9", range)));
            all.put(
                    "measures" + of,
                    new Query(
                            literal(
                                    "SELECT * FROM measure WHERE day BETWEEN :from AND :to ORDER BY julianday(at), rowid",
                                    range),
                            trends -> trends.measures(range)));
        }
        return all;
    }

    /** A statement with its values in it. */
    private static String literal(String statement, StatisticsRange range) {
        String sql = statement.contains("%s") ? DiaryStatistics.sql(statement, range.grain()) : statement;
        for (Map.Entry<String, Object> value :
                DiaryStatistics.values(range, NOW, DayOfWeek.MONDAY).entrySet()) {
            sql = sql.replace(":" + value.getKey(), "'" + value.getValue() + "'");
        }
        return sql.replace(":exercise", "'exercise-9'").replaceAll("\\s+", " ") + ";";
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    /** Within one state, as the screen reads all of them. */
    private static double lumbo(DiarySnapshot state, Query query) {
        DiaryStatistics trends = new DiaryStatistics(state, NOW, DayOfWeek.MONDAY);
        double[] times = new double[TIMES];
        for (int i = -WARM; i < TIMES; i++) {
            long begin = System.nanoTime();
            var _ = query.lumbo().apply(trends);
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        return median(times);
    }

    /** Its own timer tells milliseconds only, so the statement is run several times between two lines of ours. */
    private static Map<String, Double> shell(Map<String, Query> queries) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sqlite3", Years.file().toString())
                .redirectErrorStream(true)
                .start();
        Map<String, Double> found = new LinkedHashMap<>();
        try (PrintStream in = new PrintStream(shell.getOutputStream(), false, StandardCharsets.UTF_8);
                BufferedReader out = shell.inputReader(StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Query> query : queries.entrySet()) {
                String statement = query.getValue().sql() + "\n";
                ask(in, out, statement.repeat(2));
                long begin = System.nanoTime();
                ask(in, out, statement.repeat(TIMES));
                found.put(query.getKey(), (System.nanoTime() - begin) / 1e6 / TIMES);
            }
        }
        shell.waitFor();
        return found;
    }

    private static void ask(PrintStream in, BufferedReader out, String statements) throws IOException {
        Thread writer = Thread.ofVirtual().start(() -> {
            in.print(statements + ".print " + DONE + "\n");
            in.flush();
        });
        String line = out.readLine();
        while (!DONE.equals(line)) {
            if (line == null || line.contains("rror: ")) {
                throw new IOException(String.valueOf(line));
            }
            line = out.readLine();
        }
        writer.interrupt();
    }

    /** Prints a line for each query. */
    public static void main(String[] none) throws IOException, InterruptedException {
        Map<String, Query> queries = queries();
        Map<String, Double> lumbo = new LinkedHashMap<>();
        try (Diary diary = Diary.open(Years.file())) {
            diary.state(state -> queries.forEach((name, query) -> lumbo.put(name, lumbo(state, query))));
        }
        Map<String, Double> shell = shell(queries);
        System.out.printf("%-20s %10s %10s %8s%n", "query", "Lumbo ms", "shell ms", "times");
        for (String name : queries.keySet()) {
            double ours = lumbo.getOrDefault(name, Double.NaN);
            double theirs = shell.getOrDefault(name, Double.NaN);
            System.out.printf(Locale.ROOT, "%-20s %10.2f %10.2f %8.2f%n", name, ours, theirs, ours / theirs);
        }
    }
}
