package lumbo.diary;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import lumbo.diary.Database.Work;

/**
 * The connections that read, for any thread. None can write, and each read sees one state of the diary. What a screen waits
 * for shares a few connections; what takes long has one of its own, so that nobody waits for it.
 */
final class DiaryReaders {

    /** What opens a connection. */
    @FunctionalInterface
    interface Opening {

        Database open() throws SQLException;
    }

    /** How many short reads there are at once, each in a thread of its own; more wait for these. */
    static final int SHORT = 4;

    /** How long closing waits for those who read, once they were broken off. */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** A read may be between two statements when it is broken off, and is so anew until it ends. */
    private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Opening opening;
    private final Semaphore places = new Semaphore(SHORT, true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Deque<Database> idle = new ArrayDeque<>();
    private final Set<Database> reading = new HashSet<>();
    private boolean closed;
    private boolean abandoned;

    /** Readers of which one connection is open at once, so that a file that can't be read is known. */
    DiaryReaders(Opening opening) throws SQLException {
        this.opening = opening;
        idle.add(opening.open());
    }

    /**
     * Reads what a screen waits for.
     *
     * @throws DiaryException when it can't be read
     */
    <T> T soon(String doing, Work<T> work) {
        places.acquireUninterruptibly();
        try {
            return atLeisure(doing, work);
        } finally {
            places.release();
        }
    }

    /**
     * Reads what may take long: nobody waits for it. Ends when its thread is interrupted.
     *
     * @throws DiaryException when it can't be read; CLOSED when it was broken off
     */
    <T> T atLeisure(String doing, Work<T> work) {
        try {
            Database database = take(doing);
            try {
                return database.transact(work);
            } finally {
                giveBack(database);
            }
        } catch (SQLException | RuntimeException failure) {
            throw DiaryException.of(doing, failure);
        }
    }

    private Database take(String doing) throws SQLException {
        lock.lock();
        try {
            refuseClosed(doing);
            Database free = idle.poll();
            if (free != null) {
                reading.add(free);
                return free;
            }
        } finally {
            lock.unlock();
        }
        Database opened = opening.open();
        lock.lock();
        try {
            if (closed) {
                opened.close();
            }
            refuseClosed(doing);
            reading.add(opened);
            return opened;
        } finally {
            lock.unlock();
        }
    }

    private void refuseClosed(String doing) {
        if (closed) {
            throw new DiaryException(DiaryException.Kind.CLOSED, doing + ": the diary is closed");
        }
    }

    private void giveBack(Database database) throws SQLException {
        lock.lock();
        try {
            reading.remove(database);
            if (!abandoned && (closed || idle.size() >= SHORT)) {
                database.close();
            } else {
                idle.push(database);
            }
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Reads nothing more, and leaves all connections open until the process ends: closing the last one touches files by name. */
    void abandon() {
        lock.lock();
        try {
            closed = true;
            abandoned = true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Breaks off what is being read, and closes. Who then is still busy with what it read, and not with reading, closes its
     * connection itself.
     */
    void close() throws SQLException {
        lock.lock();
        try {
            closed = true;
            for (Database free : idle) {
                free.close();
            }
            idle.clear();
            long left = MOST_NANOS;
            while (!reading.isEmpty() && left > 0) {
                for (Database busy : reading) {
                    busy.breakOff();
                }
                left -= AGAIN_NANOS - Math.max(0, ended.awaitNanos(AGAIN_NANOS));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
