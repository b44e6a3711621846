package lumbo.diary.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Brings rows of a damaged diary into a new one. A table is read from its beginning and from its end up to what can't be
 * read, and between the two row by row.
 */
final class Salvage {

    /** Rows looked for one by one, where it is not known how many there are. */
    private static final int MOST_LOOKS = 5_000;

    /** Rows looked for one by one in all; it takes a second or two. */
    private static final int ALL_LOOKS = 40_000;

    private static final Logger LOG = Logger.getLogger(Salvage.class.getName());

    /**
     * A table.
     *
     * @param name its name
     * @param key its key; of more than one column, when its rows belong to sessions and lie in the order of the key
     */
    private record Table(String name, List<String> key) {

        boolean hasRowid() {
            return key.size() == 1;
        }
    }

    /** A table after those that its rows belong to. */
    private static final List<Table> TABLES = List.of(
            new Table("snapshot", List.of("rowid")),
            new Table("session", List.of("rowid")),
            new Table("session_exercise", List.of("session", "ordinal")),
            new Table("step_done", List.of("session", "seq")),
            new Table("exercise_done", List.of("session", "exercise", "side")),
            new Table("pain", List.of("rowid")),
            new Table("safety_log", List.of("rowid")),
            new Table("change", List.of("rowid")),
            new Table("measure", List.of("rowid")));

    private static final String SESSION = "session";
    private static final Set<String> IDS = Set.of("id", "session", "entry");
    private static final Set<String> TIMES = Set.of("at", "started_at", "saved_at", "ended_at");
    private static final String COUNTS = "exercise_done";

    private final Connection target;
    private final Map<String, Integer> came = new LinkedHashMap<>();
    private int refused;
    private int looksLeft = ALL_LOOKS;
    private boolean isWhole = true;

    Salvage(Connection target) {
        this.target = target;
    }

    /** A connection to a new diary, in a transaction. */
    static Connection connect(Path target) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        Connection connection = config.createConnection("jdbc:sqlite:" + target.toUri());
        connection.setAutoCommit(false);
        return connection;
    }

    /** Brings over what can be read of {@code copy}, which may be changed for it. */
    Recovery.Found from(Path copy) throws IOException, SQLException {
        new Mending(target, TABLES.stream().map(Table::name).toList()).mend(copy);
        for (Table table : TABLES) {
            bring(copy, table);
        }
        return new Recovery.Found(came, refused, isWhole && refused == 0);
    }

    // ---- reading

    private void bring(Path copy, Table table) throws SQLException {
        List<String> columns = Mending.columns(target, table.name());
        Map<List<Object>, List<Object>> rows = new LinkedHashMap<>();
        try (Connection source = Mending.open(copy)) {
            columns.retainAll(Mending.columns(source, table.name()));
            if (!columns.isEmpty()) {
                new Reading(source, table, columns, Files.size(copy), rows).all();
            }
        } catch (SQLException | IOException unreadable) {
            isWhole = false;
            LOG.log(Level.FINE, "nothing more of " + table.name(), unreadable);
        }
        write(table, columns, rows);
    }

    /** One table being read. */
    private final class Reading {

        private final Connection source;
        private final Table table;
        private final List<String> columns;
        private final long most;
        private final Map<List<Object>, List<Object>> rows;

        private Reading(
                Connection source, Table table, List<String> columns, long most, Map<List<Object>, List<Object>> rows) {
            this.source = source;
            this.table = table;
            this.columns = columns;
            // a damaged file can lead in circles
            this.most = most;
            this.rows = rows;
        }

        private void all() throws SQLException {
            if (read("", List.of(), true)) {
                return;
            }
            isWhole = false;
            List<Long> before = numbers();
            read("", List.of(), false);
            if (table.hasRowid()) {
                between(before);
            } else {
                bySession();
            }
        }

        private List<Long> numbers() {
            return rows.keySet().stream()
                    .map(key -> plain(key.getLast()))
                    .filter(Number.class::isInstance)
                    .map(number -> ((Number) number).longValue())
                    .sorted()
                    .toList();
        }

        /** The rows between those that were read from the beginning and those that were read from the end. */
        private void between(List<Long> before) throws SQLException {
            long from = before.isEmpty() ? 0 : before.getLast();
            Set<Long> known = new HashSet<>(numbers());
            long to = known.stream()
                    .filter(number -> number > from)
                    .min(Long::compare)
                    .orElse(from + MOST_LOOKS);
            for (long number = from + 1; number < Math.min(to, from + MOST_LOOKS); number++) {
                look(" WHERE rowid = ?", List.of(number));
            }
        }

        /** What is left of each session, also where the way through the whole table is broken. */
        private void bySession() throws SQLException {
            String order = table.key().get(1);
            for (Object session : sessions()) {
                String where = " WHERE session = ?";
                if (read(where, List.of(session), true) || read(where, List.of(session), false)) {
                    continue;
                }
                for (int number = 0; number < MOST_LOOKS; number++) {
                    look(where + " AND " + order + " = ?", List.of(session, number));
                }
            }
        }

        private void look(String where, List<Object> values) throws SQLException {
            if (looksLeft > 0) {
                looksLeft--;
                read(where, values, true);
            }
        }

        /** Reads until the end, or until what can't be read; whether it was the end. */
        private boolean read(String where, List<Object> values, boolean forwards) throws SQLException {
            String key = String.join(", ", table.key());
            String sql = "SELECT " + key + ", " + String.join(", ", columns) + " FROM " + table.name()
                    + (table.hasRowid() ? " NOT INDEXED" : "") + where + " ORDER BY "
                    + table.key().stream()
                            .map(column -> column + (forwards ? "" : " DESC"))
                            .collect(Collectors.joining(", "));
            try (PreparedStatement statement = source.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                try (ResultSet row = statement.executeQuery()) {
                    for (long count = 0; row.next(); count++) {
                        if (count > most) {
                            return false;
                        }
                        List<Object> all = all(row);
                        rows.putIfAbsent(
                                all.subList(0, table.key().size()),
                                all.subList(table.key().size(), all.size()));
                    }
                    return true;
                }
            } catch (SQLException | RuntimeException unreadable) {
                LOG.log(Level.FINER, "can't be read", unreadable);
                return false;
            }
        }

        private List<Object> all(ResultSet row) throws SQLException {
            List<Object> values = new ArrayList<>();
            for (int i = 1; i <= table.key().size() + columns.size(); i++) {
                values.add(Optional.ofNullable(row.getObject(i)));
            }
            return values;
        }

        private List<Object> sessions() throws SQLException {
            List<Object> ids = new ArrayList<>();
            try (Statement statement = target.createStatement();
                    ResultSet row = statement.executeQuery("SELECT id FROM session")) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
            return ids;
        }
    }

    // ---- writing

    private void write(Table table, List<String> columns, Map<List<Object>, List<Object>> rows) throws SQLException {
        came.put(table.name(), 0);
        if (columns.isEmpty()) {
            isWhole = false;
            return;
        }
        // steps count themselves as they come over; only what was counted without them is left
        String sql = (table.name().equals(COUNTS) ? "INSERT OR IGNORE INTO " : "INSERT INTO ") + table.name() + " ("
                + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", columns.stream().map(column -> "?").toList()) + ")";
        try (PreparedStatement insert = target.prepareStatement(sql)) {
            for (List<Object> row : rows.values()) {
                if (table.name().equals(SESSION)) {
                    keepPlaceFor(row.get(columns.indexOf("snapshot")));
                }
                if (isReadable(table, columns, row) && isWritten(insert, row)) {
                    came.merge(table.name(), 1, Integer::sum);
                } else {
                    refused++;
                }
            }
        }
    }

    /** Whether its ids and times can be read: the tables let some pass that a diary could never be read with again. */
    private static boolean isReadable(Table table, List<String> columns, List<Object> row) {
        for (int i = 0; i < row.size(); i++) {
            String column = columns.get(i);
            boolean isId = IDS.contains(column) && !table.name().equals("snapshot");
            if (plain(row.get(i)) instanceof String text
                    && !(isId ? isUuid(text) : !TIMES.contains(column) || isTime(text))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            var _ = OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException damaged) {
            return false;
        }
    }

    private static boolean isWritten(PreparedStatement insert, List<Object> row) {
        try {
            for (int i = 0; i < row.size(); i++) {
                insert.setObject(i + 1, plain(row.get(i)));
            }
            insert.executeUpdate();
            return true;
        } catch (SQLException refused) {
            LOG.log(Level.FINER, "a row makes no sense any more", refused);
            return false;
        }
    }

    private static @Nullable Object plain(Object value) {
        return value instanceof Optional<?> some ? some.orElse(null) : value;
    }

    /** A session whose program is lost still tells what was planned and done. */
    private void keepPlaceFor(Object snapshot) throws SQLException {
        if (!(plain(snapshot) instanceof Number id)) {
            return;
        }
        try (PreparedStatement insert =
                target.prepareStatement("INSERT OR IGNORE INTO snapshot (id, sha256, program) VALUES (?, ?, '{}')")) {
            insert.setLong(1, id.longValue());
            insert.setString(2, String.format(Locale.ROOT, "%064x", id.longValue()));
            insert.executeUpdate();
        }
    }
}
