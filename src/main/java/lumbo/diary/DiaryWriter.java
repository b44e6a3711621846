package lumbo.diary;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lumbo.diary.Database.Work;

/** The one thread that writes, in the order in which it is asked to, each piece of work in a transaction of its own. */
final class DiaryWriter {

    /** What is done outside a transaction. */
    @FunctionalInterface
    interface Outside {

        void on(Database database) throws SQLException;
    }

    private final ExecutorService executor;
    private final Thread thread;
    private final Database database;
    private final Object order = new Object();
    /** Completed when the connection is closed. */
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    private final FileWatch watch;
    private boolean closing;

    private DiaryWriter(ExecutorService executor, Database database, Path file) throws IOException, SQLException {
        this.executor = executor;
        this.thread = Thread.currentThread();
        this.database = database;
        this.watch = new FileWatch(file, database);
    }

    /**
     * Starts the thread, connects on it, and knows from then on which file it writes to.
     *
     * @throws DiaryException when there is no connection
     */
    static DiaryWriter start(Path file, Callable<Database> connect) {
        ExecutorService executor = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("lumbo-diary").factory());
        CompletableFuture<DiaryWriter> started = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                Database database = connect.call();
                try {
                    started.complete(new DiaryWriter(executor, database, file));
                } catch (IOException | SQLException failure) {
                    try (database) {
                        throw failure;
                    }
                }
            } catch (Exception failure) {
                started.completeExceptionally(DiaryException.of("the diary can't be opened", failure));
            } catch (Error failure) {
                started.completeExceptionally(failure);
            }
        });
        try {
            return started.join();
        } catch (CompletionException failure) {
            executor.shutdown();
            throw DiaryException.of("the diary can't be opened", failure);
        }
    }

    /** Whether the caller is what the writer itself runs. */
    boolean isWriting() {
        return Thread.currentThread() == thread;
    }

    /** Asks for work in a transaction; the answer comes after its commit, on the writing thread. */
    <T> CompletableFuture<T> write(String doing, Work<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        submit(doing, answer, () -> answer.complete(transact(work)));
        return answer;
    }

    /** Asks for work without an answer of its own. */
    CompletableFuture<Void> run(String doing, Change work) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        submit(doing, answer, () -> {
            change(work);
            answer.complete(null);
        });
        return answer;
    }

    private void change(Change work) throws SQLException {
        boolean _ = transact(sql -> {
            work.on(sql);
            return true;
        });
    }

    /**
     * The same, and that the file is written anew after its commit; what is committed stays where that fails.
     *
     * @param rewriting works outside any transaction
     */
    CompletableFuture<Void> run(String doing, Change work, Outside rewriting) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        submit(doing, answer, () -> {
            change(work);
            watch.rewriting(database, rewriting);
            answer.complete(null);
        });
        return answer;
    }

    private <T> T transact(Work<T> work) throws SQLException {
        watch.before(database);
        try {
            return database.transact(work);
        } finally {
            watch.after(database);
        }
    }

    /** What is asked of the watch, on the thread. */
    interface Watching<T> {

        T of(FileWatch watch, Database database) throws SQLException;
    }

    <T> CompletableFuture<T> watching(Watching<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        submit("the diary's file can't be looked at", answer, () -> answer.complete(work.of(watch, database)));
        return answer;
    }

    /** Ends without touching the file or what lies beside it: the connection is left as it is. */
    void abandon() {
        synchronized (order) {
            if (!closing) {
                closing = true;
                executor.shutdown();
            }
        }
        closed.complete(null);
    }

    private void submit(String doing, CompletableFuture<?> answer, Task task) {
        synchronized (order) {
            if (closing) {
                answer.completeExceptionally(
                        new DiaryException(DiaryException.Kind.CLOSED, doing + ": the diary is closed"));
            } else {
                executor.execute(() -> attempt(doing, answer, task));
            }
        }
    }

    private static void attempt(String doing, CompletableFuture<?> answer, Task task) {
        try {
            task.run();
        } catch (SQLException | RuntimeException failure) {
            answer.completeExceptionally(DiaryException.of(doing, failure));
        } catch (Error failure) {
            answer.completeExceptionally(failure);
        }
    }

    interface Change {

        void on(Sql sql) throws SQLException;
    }

    interface Task {
        void run() throws SQLException;
    }

    /** Does what was asked for, then the last work, and closes the connection. A second call has no effect. */
    CompletableFuture<Void> close(Outside last) {
        synchronized (order) {
            if (!closing) {
                closing = true;
                executor.execute(() -> finish(last));
                executor.shutdown();
            }
        }
        return closed;
    }

    private void finish(Outside last) {
        try (watch;
                database) {
            watch.end();
            last.on(database);
        } catch (IOException | SQLException | RuntimeException failure) {
            closed.completeExceptionally(DiaryException.of("the diary did not close cleanly", failure));
        } catch (Error failure) {
            closed.completeExceptionally(failure);
        }
        closed.complete(null);
    }
}
