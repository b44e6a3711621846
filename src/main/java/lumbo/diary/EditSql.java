package lumbo.diary;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The statements that change by hand what was kept, and keep what was there before. Each belongs into a transaction. */
final class EditSql {

    private static final String PAIN = """
            json_object('pain', json_array(json_object('id', id, 'at', at, 'moment', moment, 'value', value,
                'session', session, 'exercise', exercise, 'note', note, 'place', place, 'spots', json(spots))))""";

    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");

    private EditSql() {}

    static void addPain(Handle handle, PainEntry entry, OffsetDateTime at, String how) {
        SessionSql.pain(handle, entry);
        ChangeSql.added(handle, "PAIN", entry.id(), how, at);
    }

    /** Adds those that are {@linkplain #unknown not known}, and gives them back. */
    static List<PainEntry> addAll(Handle handle, List<PainEntry> entries, OffsetDateTime at) {
        List<PainEntry> added = unknown(handle, entries);
        added.forEach(entry -> addPain(handle, entry, at, "ADDED"));
        return added;
    }

    /**
     * Those that are not there by their id, nor by another entry that says the same; each of those stands for one. Where no
     * spots are given, as in tables of old, any will do.
     */
    static List<PainEntry> unknown(Handle handle, List<PainEntry> entries) {
        Set<String> taken =
                entries.stream().map(entry -> entry.id().toString()).collect(Collectors.toCollection(HashSet::new));
        Set<String> seen = new HashSet<>();
        List<PainEntry> unknown = new ArrayList<>();
        for (PainEntry entry : entries) {
            Optional<String> same = same(handle, entry).stream()
                    .filter(id -> id.equals(entry.id().toString()) || !taken.contains(id))
                    .findFirst();
            same.ifPresent(taken::add);
            if (same.isEmpty() && seen.add(entry.id().toString())) {
                unknown.add(entry);
            }
        }
        return List.copyOf(unknown);
    }

    private static List<String> same(Handle handle, PainEntry entry) {
        return handle.createQuery("""
                        SELECT id FROM pain WHERE id = :id
                        UNION ALL
                        SELECT id FROM pain
                        WHERE day = :day AND at = :at AND value = :value AND note = :note AND session IS NULL
                            AND coalesce(place, '') = :place AND (:spots = '[]' OR spots = :spots) AND id <> :id""")
                .bind("id", entry.id().toString())
                .bind("day", Times.text(entry.at()).substring(0, "2026-11-22".length()))
                .bind("at", Times.text(entry.at()))
                .bind("value", entry.value())
                .bind("note", entry.note())
                .bind("place", entry.place().map(PainPlace::name).orElse(""))
                .bind("spots", spots(entry.spots()))
                .mapTo(String.class)
                .list();
    }

    static void changePain(Handle handle, PainEntry entry, OffsetDateTime at) {
        ChangeSql.before(handle, "PAIN", PAIN, entry.id(), "CHANGED", at);
        String before = handle.createQuery("SELECT spots FROM pain WHERE id = :id")
                .bind("id", entry.id().toString())
                .mapTo(String.class)
                .one();
        handle.createUpdate("""
                        UPDATE pain SET at = :at, value = :value, place = :place, note = :note, spots = :spots
                        WHERE id = :id""")
                .bind("id", entry.id().toString())
                .bind("at", Times.text(entry.at()))
                .bind("value", entry.value())
                .bind("place", entry.place().map(PainPlace::name))
                .bind("note", entry.note())
                .bind("spots", spots(entry.spots(), before))
                .execute();
    }

    static void deletePain(Handle handle, UUID id, OffsetDateTime at) {
        ChangeSql.before(handle, "PAIN", PAIN, id, "DELETED", at);
        handle.createUpdate("DELETE FROM pain WHERE id = :id")
                .bind("id", id.toString())
                .execute();
    }

    /** Places as a JSON array of their names, in the order of the alphabet. */
    static String spots(Set<BodySpot> spots) {
        return spots(spots, "[]");
    }

    /** The same, with those of another such array that this Lumbo does not know: nobody took them away. */
    private static String spots(Set<BodySpot> spots, String before) {
        Set<String> known = Stream.of(BodySpot.values()).map(BodySpot::name).collect(Collectors.toSet());
        Stream<String> unknown = NAME.matcher(before).results().map(name -> name.group(1));
        return Stream.concat(spots.stream().map(BodySpot::name), unknown.filter(name -> !known.contains(name)))
                .map(name -> '"' + name + '"')
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
