package lumbo.diary;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import lumbo.diary.Database.Work;

/** The connection that reads, for any thread, one at a time. It can't write. */
final class Reader implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Database database;
    private boolean closed;

    Reader(Database database) {
        this.database = database;
    }

    /**
     * Reads one state of the diary.
     *
     * @throws DiaryException when it can't be read
     */
    <T> T read(String doing, Work<T> work) {
        lock.lock();
        try {
            if (closed) {
                throw new DiaryException(DiaryException.Kind.CLOSED, doing + ": the diary is closed");
            }
            return database.transact(work);
        } catch (SQLException | RuntimeException failure) {
            throw DiaryException.of(doing, failure);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        lock.lock();
        try {
            closed = true;
            database.close();
        } finally {
            lock.unlock();
        }
    }
}
