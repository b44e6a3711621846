package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import lumbo.diary.export.JsonExport;
import lumbo.player.Player;
import lumbo.player.SessionPlan;

/** Diaries that have something in every table, and all that is in a diary. */
final class Filled {

    private Filled() {}

    /** One session of each kind of text, and an entry in each other table. */
    static void small(Path file, String note) {
        try (Diary diary = Diary.open(file)) {
            SessionPlan plan = Samples.smallPlan();
            List<Played> played = Played.toTheEnd(Player.of(plan), START);
            diary.begin(new NewSession(id(1), START, "{\"id\": \"gentle\"}", Samples.CHOICES_JSON, plan, 3, 6))
                    .join();
            diary.record(
                            id(1),
                            Played.steps(played),
                            played.getLast().cursor(),
                            played.getLast().at())
                    .join();
            diary.pain(new PainEntry(
                            id(2), START.plusMinutes(1), PainMoment.DURING, 4, id(1), 2, PainPlace.LEG, "", Set.of()))
                    .join();
            diary.finish(id(1), new SessionEnd(SessionState.FINISHED, START.plusMinutes(10), 2, 5, 72, 118, note))
                    .join();
            diary.morning(Set.of(id(1)), START.plusHours(13), 1, List.of()).join();
            diary.pain(new PainEntry(
                            id(3), START.plusDays(2), PainMoment.OTHER, 7, null, null, PainPlace.BACK, note, Set.of()))
                    .join();
            diary.log(List.of(new SafetyLogEntry(id(4), START, SafetyLogKind.PROFILE, null, "{\"a\": 1}")))
                    .join();
            others(diary, 5, START.plusDays(3), note);
        }
    }

    private static void others(Diary diary, int number, OffsetDateTime at, String note) {
        diary.writer()
                .run("others", sql -> {
                    Map<String, Object> measure = new LinkedHashMap<>();
                    measure.put("id", id(number).toString());
                    measure.put("at", Timestamps.text(at));
                    measure.put("kind", "RMDQ_24");
                    measure.put("score", 2.0);
                    measure.put("answers", "{\"ticked\": [1, 2]}");
                    measure.put("note", note);
                    RowMaps.insert(sql, DiaryTable.MEASURE, measure);
                    Map<String, Object> change = new LinkedHashMap<>();
                    change.put("at", Timestamps.text(at));
                    change.put("what", "MEASURE");
                    change.put("entry", id(number).toString());
                    change.put("how", "ADDED");
                    RowMaps.insert(sql, DiaryTable.CHANGE, change);
                })
                .join();
    }

    /** As many sessions as there are notes, played as far as the seed says, and as much beside them. */
    static void any(Path file, long seed, List<String> notes) {
        Random random = new Random(seed);
        try (Diary diary = Diary.open(file)) {
            for (int i = 0; i < notes.size(); i++) {
                OffsetDateTime at = START.plusDays(random.nextInt(900));
                SessionPlan plan = random.nextBoolean() ? Samples.smallPlan() : Samples.generatedPlan(seed + i);
                List<Played> played = Played.toTheEnd(Player.of(plan), at);
                List<Played> some = played.subList(0, 1 + random.nextInt(played.size()));
                diary.begin(Samples.session(id(i), at, plan)).join();
                diary.record(id(i), Played.steps(some), some.getLast().cursor(), at)
                        .join();
                if (random.nextBoolean()) {
                    diary.finish(
                                    id(i),
                                    new SessionEnd(
                                            SessionState.ENDED,
                                            at,
                                            random.nextInt(11),
                                            null,
                                            30 + random.nextInt(200),
                                            null,
                                            notes.get(i)))
                            .join();
                }
                diary.pain(Samples.pain(i, at, PainMoment.OTHER, random.nextInt(11)))
                        .join();
                diary.log(List.of(new SafetyLogEntry(id(500 + i), at, SafetyLogKind.OFFER, id(i), "[]")))
                        .join();
                others(diary, 700 + i, at, notes.get(i));
            }
        }
    }

    static byte[] json(Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Diary diary = Diary.open(file)) {
            diary.state(state -> JsonExport.write(state, out));
        }
        return out.toByteArray();
    }

    /** All rows of all tables, those that are counted too. */
    static Map<String, List<List<String>>> rows(Path file) {
        Map<String, List<List<String>>> all = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (DiaryTable each : DiaryTable.values()) {
                String table = each.sqlName();
                List<List<String>> rows = new ArrayList<>();
                try (ResultSet row = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                    while (row.next()) {
                        List<String> cells = new ArrayList<>();
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            cells.add(String.valueOf(row.getObject(i)));
                        }
                        rows.add(cells);
                    }
                }
                all.put(table, rows);
            }
            return all;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
