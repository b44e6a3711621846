package lumbo.diary;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One connection to the diary's file, and transactions on it. Not for use from several threads at once. */
final class Database implements AutoCloseable {

    /** What is done within one transaction. */
    @FunctionalInterface
    interface Work<T> {

        T on(Sql sql) throws SQLException;
    }

    private static final Logger LOG = Logger.getLogger(Database.class.getName());

    /** How many steps of SQLite's machine lie between two looks at whether the answer is still wanted. */
    private static final int STEPS = 20_000;

    private final Connection connection;
    private final Sql sql;
    private final String begin;
    private final Statement any;

    /**
     * Transactions on a connection.
     *
     * @param connection in the driver's auto-commit mode; belongs to this object from now on
     * @param begin the statement that begins a transaction
     */
    private Database(Connection connection, String begin) throws SQLException {
        this.connection = connection;
        this.any = connection.createStatement();
        this.sql = new Sql(connection);
        this.begin = begin;
    }

    /** Transactions that take the lock for writing at once, so that they can't fail half way for want of it. */
    static Database writing(Connection connection) throws SQLException {
        return new Database(connection, "BEGIN IMMEDIATE");
    }

    /** Transactions that see one state of the file, and end when the thread is interrupted that reads. */
    static Database reading(Connection connection) throws SQLException {
        endWithThread(connection, () -> {});
        return new Database(connection, "BEGIN");
    }

    /**
     * Breaks off what takes long on a connection when the thread is interrupted that waits for it.
     *
     * @param goesOn run now and then meanwhile; can't use the connection
     */
    static void endWithThread(Connection connection, Runnable goesOn) throws SQLException {
        ProgressHandler.setHandler(connection, STEPS, new ProgressHandler() {
            @Override
            protected int progress() {
                goesOn.run();
                return Thread.currentThread().isInterrupted() ? 1 : 0;
            }
        });
    }

    /** Breaks off the statement that runs now, from any thread. */
    void breakOff() throws SQLException {
        any.cancel();
    }

    /**
     * Moves what is in the log beside the file into the file, as far as nobody reads it. What is left in the log is as
     * safe there; closing the last connection moves it too.
     */
    void checkpoint() throws SQLException {
        try {
            execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLiteException failure) {
            if (failure.getResultCode() != SQLiteErrorCode.SQLITE_LOCKED) {
                throw failure;
            }
            LOG.log(Level.FINE, "the log is left as it is", failure);
        }
    }

    /**
     * Writes the whole file anew, so that nothing of what was deleted is left in its free parts or in the log beside it.
     *
     * @throws DiaryException LOCKED when somebody still reads what was there before: then it is left in the log
     */
    void rewrite() throws SQLException {
        execute("VACUUM");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (row.getInt(1) != 0) {
                throw new DiaryException(DiaryException.Kind.LOCKED, "somebody reads what was in the diary before");
            }
        }
    }

    /** Does all of the work, or, when it throws, nothing. */
    <T> T transact(Work<T> work) throws SQLException {
        int _ = sql.of(begin).update();
        try {
            T result = work.on(sql);
            int _ = sql.of("COMMIT").update();
            return result;
        } catch (SQLException | RuntimeException | Error failure) {
            rollBack(failure);
            throw failure;
        }
    }

    /** Some failures have rolled back already, and then there is nothing to roll back. */
    private void rollBack(Throwable failure) {
        try {
            execute("ROLLBACK");
        } catch (SQLException none) {
            failure.addSuppressed(none);
        }
    }

    boolean hasLog() {
        return sql.of("PRAGMA journal_mode").texts().equals(List.of("wal"));
    }

    /** A number that is another after each change that somebody else has made. */
    long version() {
        return sql.of("PRAGMA data_version").number();
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
