package lumbo.diary;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pain entries, of sessions and beside them. Each method belongs into a transaction. */
final class PainStore {

    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");

    private final Sql sql;

    PainStore(Sql sql) {
        this.sql = sql;
    }

    void add(PainEntry entry) {
        sql.of("""
            INSERT INTO pain (id, at, moment, value, session, exercise, place, note, spots)
            VALUES (:id, :at, :moment, :value, :session, :exercise, :place, :note, :spots)\
            """)
                .with("id", entry.id())
                .with("at", entry.at())
                .with("moment", entry.moment())
                .with("value", entry.value())
                .with("session", entry.session())
                .with("exercise", entry.exercise())
                .with("place", entry.place())
                .with("note", InputRanges.note(entry.note()))
                .with("spots", spots(entry.spots(), "[]"))
                .update();
    }

    /** A value that is asked at most once in a session; a second one takes the place of the first. Null is no answer. */
    void asked(UUID session, PainMoment moment, OffsetDateTime at, @Nullable Integer value) {
        if (value == null) {
            return;
        }
        sql.of("""
            INSERT INTO pain (id, at, moment, value, session) VALUES (:id, :at, :moment, :value, :session)
            ON CONFLICT DO UPDATE
            SET at = excluded.at, value = excluded.value, place = excluded.place, note = excluded.note\
            """)
                .with("id", UUID.nameUUIDFromBytes((session + " " + moment.name()).getBytes(StandardCharsets.UTF_8)))
                .with("at", at)
                .with("moment", moment)
                .with("value", value)
                .with("session", session)
                .update();
    }

    /** Replaces the value of what was asked, which keeps its time, place and note, or takes it away. */
    void askedLater(UUID session, PainMoment moment, OffsetDateTime at, @Nullable Integer value) {
        if (value == null) {
            notAsked(session, moment);
            return;
        }
        int changed = sql.of("UPDATE pain SET value = :value WHERE session = :session AND moment = :moment")
                .with("value", value)
                .with("session", session)
                .with("moment", moment)
                .update();
        if (changed == 0) {
            asked(session, moment, at, value);
        }
    }

    void notAsked(UUID session, PainMoment moment) {
        sql.of("DELETE FROM pain WHERE session = :session AND moment = :moment")
                .with("session", session)
                .with("moment", moment)
                .update();
    }

    void add(PainEntry entry, OffsetDateTime at, ChangeLog.How how) {
        add(entry);
        new ChangeLog(sql).added(DiaryTable.PAIN, entry.id(), how, at);
    }

    /** Adds those that are {@linkplain #unknown not known}, and gives them back. */
    List<PainEntry> addAll(List<PainEntry> entries, OffsetDateTime at) {
        List<PainEntry> added = unknown(entries);
        added.forEach(entry -> add(entry, at, ChangeLog.How.ADDED));
        return added;
    }

    /**
     * Those that are not there by their id, nor by another entry that says the same; each of those stands for one. Where no
     * spots are given, as in tables of old, any will do.
     */
    List<PainEntry> unknown(List<PainEntry> entries) {
        Set<String> taken =
                entries.stream().map(entry -> entry.id().toString()).collect(Collectors.toCollection(HashSet::new));
        Set<String> seen = new HashSet<>();
        List<PainEntry> unknown = new ArrayList<>();
        for (PainEntry entry : entries) {
            Optional<String> same = same(entry).stream()
                    .filter(id -> id.equals(entry.id().toString()) || !taken.contains(id))
                    .findFirst();
            same.ifPresent(taken::add);
            if (same.isEmpty() && seen.add(entry.id().toString())) {
                unknown.add(entry);
            }
        }
        return List.copyOf(unknown);
    }

    private List<String> same(PainEntry entry) {
        return sql.of("""
            SELECT id FROM pain WHERE id = :id
            UNION ALL
            SELECT id FROM pain
            WHERE day = :day AND at = :at AND value = :value AND note = :note AND session IS NULL
                AND coalesce(place, '') = :place AND (:spots = '[]' OR spots = :spots) AND id <> :id\
            """)
                .with("id", entry.id())
                .with("day", Timestamps.text(entry.at()).substring(0, "2026-11-22".length()))
                .with("at", entry.at())
                .with("value", entry.value())
                .with("note", entry.note())
                .with("place", entry.place() == null ? "" : entry.place())
                .with("spots", spots(entry.spots(), "[]"))
                .texts();
    }

    void change(PainEntry entry, OffsetDateTime at) {
        new ChangeLog(sql).before(DiaryTable.PAIN, entry.id(), ChangeLog.How.CHANGED, at);
        String before = sql.of("SELECT spots FROM pain WHERE id = :id")
                .with("id", entry.id())
                .texts()
                .getFirst();
        sql.of("UPDATE pain SET at = :at, value = :value, place = :place, note = :note, spots = :spots WHERE id = :id")
                .with("id", entry.id())
                .with("at", entry.at())
                .with("value", entry.value())
                .with("place", entry.place())
                .with("note", InputRanges.note(entry.note()))
                .with("spots", spots(entry.spots(), before))
                .update();
    }

    void delete(UUID id, OffsetDateTime at) {
        new ChangeLog(sql).before(DiaryTable.PAIN, id, ChangeLog.How.DELETED, at);
        sql.of("DELETE FROM pain WHERE id = :id").with("id", id).update();
    }

    /** Those of a day, oldest first. */
    List<PainEntry> on(LocalDate day) {
        return sql.of("SELECT * FROM pain WHERE day = :day ORDER BY julianday(at), rowid")
                .with("day", day)
                .list(PainStore::entry);
    }

    /** Those that belong to no session, oldest first. */
    void between(LocalDate from, LocalDate to, Consumer<PainEntry> consumer) {
        sql.of("""
            SELECT * FROM pain WHERE session IS NULL AND day BETWEEN :from AND :to
            ORDER BY julianday(at), rowid\
            """).with("from", from).with("to", to).each(row -> consumer.accept(entry(row)));
    }

    /** Those of a session, oldest first. */
    List<PainEntry> of(UUID session) {
        return sql.of("SELECT * FROM pain WHERE session = :session ORDER BY julianday(at), rowid")
                .with("session", session)
                .list(PainStore::entry);
    }

    /** The worst of each day that has any. */
    Map<LocalDate, Integer> worst(LocalDate from, LocalDate to) {
        return sql.of("SELECT day, max(value) AS n FROM pain WHERE day BETWEEN :from AND :to GROUP BY day")
                .byDay(from, to);
    }

    /** The entry of a row; of one that was purged, words and spots are gone. */
    static PainEntry entry(Row row) {
        return new PainEntry(
                row.id("id"),
                row.time("at"),
                row.constant(PainMoment.class, "moment"),
                row.integer("value"),
                row.idOrNull("session"),
                row.integerOrNull("exercise"),
                row.value("place") == null ? null : row.constant(PainPlace.class, "place"),
                Objects.requireNonNullElse(row.textOrNull("note"), ""),
                spots(Objects.requireNonNullElse(row.textOrNull("spots"), "")));
    }

    /** Spots that this Lumbo does not know are left out. */
    private static Set<BodySpot> spots(String json) {
        Set<BodySpot> spots = EnumSet.noneOf(BodySpot.class);
        for (BodySpot spot : BodySpot.values()) {
            if (json.contains('"' + spot.name() + '"')) {
                spots.add(spot);
            }
        }
        return spots;
    }

    /**
     * Spots as a JSON array of their names, in the order of the alphabet, with those of another such array that this Lumbo
     * does not know: nobody took them away.
     */
    private static String spots(Set<BodySpot> spots, String before) {
        Set<String> known = Stream.of(BodySpot.values()).map(BodySpot::name).collect(Collectors.toSet());
        Stream<String> unknown = NAME.matcher(before).results().map(name -> name.group(1));
        return Stream.concat(spots.stream().map(BodySpot::name), unknown.filter(name -> !known.contains(name)))
                .map(name -> '"' + name + '"')
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
