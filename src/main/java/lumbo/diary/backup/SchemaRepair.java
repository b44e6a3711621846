package lumbo.diary.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import lumbo.diary.DiaryTable;
import org.sqlite.SQLiteConfig;

/** Mends what leads to the rows of a damaged diary: its header, and its list of tables. */
final class SchemaRepair {

    private static final Logger LOG = Logger.getLogger(SchemaRepair.class.getName());

    private final Connection target;

    /**
     * Mends by a whole diary.
     *
     * @param target an empty diary
     */
    SchemaRepair(Connection target) {
        this.target = target;
    }

    /** Mends what leads to the rows, as far as that is needed. */
    void repair(Path copy) throws IOException, SQLException {
        if (!canBeRead(copy) && Files.size(copy) > DiaryHeader.LENGTH) {
            DiaryHeader.repair(copy);
        }
        if (!hasTables(copy)) {
            repairTables(copy);
        }
    }

    private static boolean canBeRead(Path copy) {
        return Arrays.stream(DiaryTable.values())
                .anyMatch(table -> !columnsOrNone(copy, table).isEmpty());
    }

    private static List<String> columnsOrNone(Path copy, DiaryTable table) {
        try (Connection source = open(copy)) {
            return columns(source, table);
        } catch (SQLException unreadable) {
            LOG.log(Level.FINE, "no list of tables", unreadable);
            return List.of();
        }
    }

    /** A damaged file, to be read as far as it is whole. */
    static Connection open(Path copy) throws SQLException {
        Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + copy.toUri());
        try (Statement statement = connection.createStatement()) {
            // lets what is whole of the list of tables be used
            statement.execute("PRAGMA writable_schema = ON");
            statement.execute("PRAGMA cell_size_check = ON");
            return connection;
        } catch (SQLException failure) {
            try (connection) {
                throw failure;
            }
        }
    }

    /** Whether all tables have all columns; in an older diary, they have not. */
    private boolean hasTables(Path copy) throws SQLException {
        for (DiaryTable table : DiaryTable.values()) {
            if (!columnsOrNone(copy, table).containsAll(columns(target, table))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes the words of a whole diary over those that describe the tables of this one. Columns were only ever added at
     * the end, and SQLite gives an older row the default of those that it lacks.
     */
    private void repairTables(Path copy) {
        try (Connection source = open(copy);
                Statement known = target.createStatement();
                ResultSet row = known.executeQuery("SELECT name, sql FROM sqlite_schema WHERE type = 'table'");
                PreparedStatement mend = source.prepareStatement(
                        "UPDATE sqlite_schema SET type = 'table', tbl_name = name, sql = ? WHERE name = ?")) {
            while (row.next()) {
                mend.setString(1, row.getString(2));
                mend.setString(2, row.getString(1));
                mend.executeUpdate();
            }
        } catch (SQLException unreadable) {
            LOG.log(Level.FINE, "the list of tables can't be mended", unreadable);
        }
    }

    /** The columns of a table; none where it is not there. */
    static List<String> columns(Connection connection, DiaryTable table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA table_info(" + table.sqlName() + ")")) {
            while (row.next()) {
                names.add(row.getString("name"));
            }
        }
        return names;
    }
}
