package lumbo.diary.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lumbo.diary.DiaryTable;
import lumbo.diary.KeptProgram;
import lumbo.diary.RowMaps;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/**
 * The rows of one table on their way from a damaged diary into a new one, each written as it comes. Which came already is
 * kept in a table of SQLite's own, so that a diary of any size is saved with little memory.
 */
final class SalvagedRows implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SalvagedRows.class.getName());

    private static final String SNAPSHOT = "snapshot";

    private static final int PRIMARY = 0xff;

    /** SQLITE_CONSTRAINT and SQLITE_MISMATCH, https://www.sqlite.org/rescode.html. */
    private static final Set<Integer> MAKES_NO_SENSE = Set.of(19, 20);

    private final Connection target;
    private final DiaryTable table;
    private final int keys;
    private final List<String> columns;
    private final PreparedStatement came;
    private final PreparedStatement insert;
    private final PreparedStatement place;
    private int written;
    private int refused;

    /**
     * Nothing came yet.
     *
     * @param target a new diary, in a transaction
     * @param columns those that rows come with
     */
    SalvagedRows(Connection target, DiaryTable table, List<String> columns) throws IOException {
        this.target = target;
        this.table = table;
        this.keys = table.order().size();
        this.columns = List.copyOf(columns);
        String key = IntStream.range(0, keys).mapToObj(i -> "k" + i).collect(Collectors.joining(", "));
        String absent = IntStream.range(0, keys).mapToObj(_ -> "ifnull(?, '')").collect(Collectors.joining(", "));
        // steps count themselves as they come over; only what was counted without them is left
        String into =
                (table.role() == DiaryTable.Role.COUNT ? "INSERT OR IGNORE INTO " : "INSERT INTO ") + table.sqlName();
        try (Statement statement = target.createStatement()) {
            // one for each table: to drop it again is refused while anything else reads from this connection
            statement.execute("CREATE TEMP TABLE came_" + table.sqlName() + " (" + key + ", PRIMARY KEY (" + key
                    + ")) WITHOUT ROWID");
            this.came = target.prepareStatement(
                    "INSERT OR IGNORE INTO temp.came_" + table.sqlName() + " VALUES (" + absent + ")");
            this.insert = target.prepareStatement(into + " (" + String.join(", ", columns) + ") VALUES ("
                    + columns.stream().map(_ -> "?").collect(Collectors.joining(", ")) + ")");
            this.place = target.prepareStatement(
                    "INSERT OR IGNORE INTO snapshot (id, sha256, program) VALUES (?, ?, '" + KeptProgram.LOST + "')");
        } catch (SQLException failure) {
            throw notWritten(failure);
        }
    }

    private static IOException notWritten(SQLException failure) {
        return new IOException("what was saved can't be written", failure);
    }

    /**
     * Writes a row, unless one of its key came already.
     *
     * @param row its key, then its values
     * @throws IOException when nothing can be written
     */
    void take(@Nullable Object[] row) throws IOException {
        try {
            for (int i = 0; i < keys; i++) {
                came.setObject(i + 1, row[i]);
            }
            if (came.executeUpdate() == 0) {
                return;
            }
            if (table == DiaryTable.SESSION) {
                keepPlaceFor(row[keys + columns.indexOf(SNAPSHOT)]);
            }
            if (RowMaps.isReadable(
                            table, column -> columns.contains(column) ? row[keys + columns.indexOf(column)] : null)
                    && isWritten(row)) {
                written++;
            } else {
                refused++;
            }
        } catch (SQLException failure) {
            throw notWritten(failure);
        }
    }

    /** Whether the tables of the new diary take a row; that the disk is full is no reason to leave one out. */
    private boolean isWritten(@Nullable Object[] row) throws SQLException {
        try {
            for (int i = 0; i < columns.size(); i++) {
                insert.setObject(i + 1, row[keys + i]);
            }
            insert.executeUpdate();
            return true;
        } catch (SQLiteException failure) {
            if (!MAKES_NO_SENSE.contains(failure.getResultCode().code & PRIMARY)) {
                throw failure;
            }
            LOG.log(Level.FINER, "a row makes no sense any more", failure);
            return false;
        }
    }

    /** A session whose program is lost still tells what was planned and done. */
    private void keepPlaceFor(@Nullable Object snapshot) throws SQLException {
        if (snapshot instanceof Number id) {
            place.setLong(1, id.longValue());
            place.setString(2, KeptProgram.lost(id.longValue()));
            place.executeUpdate();
        }
    }

    /** The largest key that came; 0 where none did. For tables whose key is one number. */
    long lastNumber() throws IOException {
        return number("SELECT ifnull(max(k0), 0) FROM temp.came_" + table.sqlName())
                .orElse(0);
    }

    /** The smallest key above {@code from} that came. For tables whose key is one number. */
    OptionalLong numberAfter(long from) throws IOException {
        return number("SELECT k0 FROM temp.came_" + table.sqlName() + " WHERE k0 > " + from + " ORDER BY k0 LIMIT 1");
    }

    private OptionalLong number(String sql) throws IOException {
        try (Statement statement = target.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        } catch (SQLException failure) {
            throw notWritten(failure);
        }
    }

    int came() {
        return written;
    }

    /** How many rows make no sense any more, 0 or more. */
    int refused() {
        return refused;
    }

    @Override
    public void close() throws IOException {
        try (came;
                insert;
                place) {
            LOG.log(Level.FINE, "{0}: {1} rows came, {2} make no sense", new Object[] {table.sqlName(), written, refused
            });
        } catch (SQLException failure) {
            throw notWritten(failure);
        }
    }
}
