package lumbo.diary;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables of a diary, each after those that its rows belong to, and what copying, restoring, saving, losing and counting
 * have to know of each. A new table is added here and in a migration; a test compares both.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists and sets can't be changed
public enum DiaryTable {
    /** Programs as they were played. */
    SNAPSHOT(Role.PROGRAM, List.of("id"), "", Set.of(), Set.of()),
    SESSION(Role.ENTRY, List.of("id"), "id", Set.of("id"), Set.of("started_at", "saved_at", "ended_at")),
    /** What sessions planned. */
    SESSION_EXERCISE(Role.PART, List.of("session", "ordinal"), "session", Set.of("session"), Set.of()),
    /** What was done, step by step. */
    STEP_DONE(Role.PART, List.of("session", "seq"), "session", Set.of("session"), Set.of("at")),
    /** What was done, counted as its steps are put in. */
    EXERCISE_DONE(Role.COUNT, List.of("session", "exercise", "side"), "session", Set.of("session"), Set.of()),
    PAIN(Role.ENTRY, List.of("id"), "session", Set.of("id", "session"), Set.of("at")),
    /** What was said and offered for the person's safety. */
    SAFETY_LOG(Role.LOG, List.of("seq"), "session", Set.of("id", "session"), Set.of("at")),
    MEASURE(Role.ENTRY, List.of("id"), "", Set.of("id"), Set.of("at")),
    /** What was changed by hand, with what was there before. */
    CHANGE(Role.HISTORY, List.of("seq"), "", Set.of("entry"), Set.of("at"));

    /** What the rows of a table are to a person. */
    public enum Role {
        /** Kept once for all sessions that played it. */
        PROGRAM,
        /** Each is something that a person would miss. */
        ENTRY,
        PART,
        /** Comes by itself from the rows of another table. */
        COUNT,
        LOG,
        /** What there was before. */
        HISTORY
    }

    private final Role role;
    private final List<String> key;
    private final String owner;
    private final Set<String> ids;
    private final Set<String> times;

    DiaryTable(Role role, List<String> key, String owner, Set<String> ids, Set<String> times) {
        this.role = role;
        this.key = key;
        this.owner = owner;
        this.ids = ids;
        this.times = times;
    }

    /** The tables that are written; what is counted comes by itself as their rows are put in. */
    public static List<DiaryTable> written() {
        return Arrays.stream(values()).filter(table -> table.role != Role.COUNT).toList();
    }

    /** The tables whose rows are what a person would miss. */
    public static List<DiaryTable> entries() {
        return Arrays.stream(values()).filter(table -> table.role == Role.ENTRY).toList();
    }

    /** The table of a name. */
    public static Optional<DiaryTable> find(String name) {
        return Arrays.stream(values())
                .filter(table -> table.sqlName().equals(name))
                .findFirst();
    }

    /** Its name in SQL. */
    public String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its rows are. */
    public Role role() {
        return role;
    }

    /** The columns of its primary key, in order. */
    public List<String> key() {
        return key;
    }

    /** Whether its rows lie in the order of their writing; those of others lie in the order of their key. */
    public boolean hasRowid() {
        return key.size() == 1;
    }

    /** The columns by which its rows are read in the order of their writing. */
    public List<String> order() {
        return hasRowid() ? List.of("rowid") : key;
    }

    /** The column that tells whose session a row belongs to; none where rows belong to none. */
    public Optional<String> owner() {
        return Optional.of(owner).filter(column -> !column.isEmpty());
    }

    /** The columns that hold a UUID. */
    public Set<String> ids() {
        return ids;
    }

    /** The columns that hold an instant, see {@link Timestamps}. */
    public Set<String> times() {
        return times;
    }

    /** How many rows it has; 0 where an older version has no such table. */
    long count(Statement statement) throws SQLException {
        return isThere(statement) ? DiaryFile.number(statement, "SELECT count(*) FROM " + sqlName()) : 0;
    }

    boolean isThere(Statement statement) throws SQLException {
        return DiaryFile.number(
                        statement,
                        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '" + sqlName() + "'")
                > 0;
    }

    /** How many rows some tables have in all. */
    static long count(Stream<DiaryTable> tables, Statement statement) throws SQLException {
        long count = 0;
        for (DiaryTable table : tables.toList()) {
            count += table.count(statement);
        }
        return count;
    }
}
