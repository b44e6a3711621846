package lumbo.diary.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import lumbo.diary.DiaryTable;
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

    private final Connection target;
    private final Map<DiaryTable, Integer> came = new EnumMap<>(DiaryTable.class);
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
    Recovery.Recovered from(Path copy) throws IOException, SQLException {
        new SchemaRepair(target).repair(copy);
        for (DiaryTable table : DiaryTable.values()) {
            bring(copy, table);
        }
        return new Recovery.Recovered(came, refused, isWhole && refused == 0);
    }

    private void bring(Path copy, DiaryTable table) throws IOException, SQLException {
        came.put(table, 0);
        long most = Files.size(copy);
        try (Connection source = SchemaRepair.open(copy)) {
            List<String> columns = SchemaRepair.columns(target, table);
            columns.retainAll(SchemaRepair.columns(source, table));
            if (columns.isEmpty()) {
                isWhole = false;
                return;
            }
            try (SalvagedRows saved = new SalvagedRows(target, table, columns)) {
                new Reading(source, table, columns, most, saved).all();
                came.put(table, saved.came());
                refused += saved.refused();
            }
        } catch (SQLException unreadable) {
            isWhole = false;
            LOG.log(Level.FINE, "nothing more of " + table.sqlName(), unreadable);
        }
    }

    /** One table being read. */
    private final class Reading {

        private final Connection source;
        private final DiaryTable table;
        private final String columns;
        private final int count;
        private final long most;
        private final SalvagedRows saved;

        private Reading(Connection source, DiaryTable table, List<String> columns, long most, SalvagedRows saved) {
            this.source = source;
            this.table = table;
            this.columns = String.join(", ", table.order()) + ", " + String.join(", ", columns);
            this.count = table.order().size() + columns.size();
            // a damaged file can lead in circles
            this.most = most;
            this.saved = saved;
        }

        private void all() throws IOException, SQLException {
            if (read("", List.of(), true)) {
                return;
            }
            isWhole = false;
            long from = table.hasRowid() ? saved.lastNumber() : 0;
            read("", List.of(), false);
            if (table.hasRowid()) {
                between(from);
            } else {
                bySession();
            }
        }

        /** The rows between those that were read from the beginning and those that were read from the end. */
        private void between(long from) throws IOException, SQLException {
            long to = Math.min(saved.numberAfter(from).orElse(Long.MAX_VALUE), from + MOST_LOOKS);
            for (long number = from + 1; number < to; number++) {
                look(" WHERE rowid = ?", List.of(number));
            }
        }

        /** What is left of each session, also where the way through the whole table is broken. */
        private void bySession() throws IOException, SQLException {
            String order = table.key().get(1);
            try (Statement statement = target.createStatement();
                    ResultSet row = statement.executeQuery("SELECT id FROM session")) {
                while (row.next()) {
                    String session = row.getString(1);
                    String where = " WHERE session = ?";
                    if (read(where, List.of(session), true) || read(where, List.of(session), false)) {
                        continue;
                    }
                    for (int number = 0; number < MOST_LOOKS && looksLeft > 0; number++) {
                        look(where + " AND " + order + " = ?", List.of(session, number));
                    }
                }
            }
        }

        private void look(String where, List<Object> values) throws IOException {
            if (looksLeft > 0) {
                looksLeft--;
                read(where, values, true);
            }
        }

        /**
         * Reads until the end, or until what can't be read; whether it was the end.
         *
         * @throws IOException when what was read can't be written
         */
        private boolean read(String where, List<Object> values, boolean forwards) throws IOException {
            String sql =
                    "SELECT " + columns + " FROM " + table.sqlName() + (table.hasRowid() ? " NOT INDEXED" : "") + where
                            + " ORDER BY "
                            + table.order().stream()
                                    .map(column -> column + (forwards ? "" : " DESC"))
                                    .collect(Collectors.joining(", "));
            try (PreparedStatement statement = source.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                try (ResultSet row = statement.executeQuery()) {
                    for (long read = 0; row.next(); read++) {
                        if (read > most) {
                            return false;
                        }
                        saved.take(values(row));
                    }
                    return true;
                }
            } catch (SQLException | RuntimeException unreadable) {
                LOG.log(Level.FINER, "can't be read", unreadable);
                return false;
            }
        }

        private @Nullable Object[] values(ResultSet row) throws SQLException {
            @Nullable Object[] values = new Object[count];
            for (int i = 0; i < count; i++) {
                values[i] = row.getObject(i + 1);
            }
            return values;
        }
    }
}
