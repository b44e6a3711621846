package lumbo.diary;

import static lumbo.diary.Samples.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody who reads waits for somebody who reads long, and closing waits for neither. */
class ReadingTest {

    /** Would take longer than any test. */
    private static final String ENDLESS =
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS n FROM n";

    private static final LocalDate DAY = START.toLocalDate();

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Path file = Path.of("");
    private Diary diary;

    @BeforeEach
    void open() {
        file = folder.resolve("diary.sqlite");
        diary = Diary.open(file);
        diary.pain(Samples.pain(1, START, PainMoment.OTHER, 3)).join();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        diary.close();
    }

    private <T> T soon(Callable<T> work) throws Exception {
        return threads.submit(work).get(60, TimeUnit.SECONDS);
    }

    private Future<?> longRead(CountDownLatch begun, CountDownLatch mayEnd) {
        return threads.submit(() -> diary.state(state -> {
            state.log();
            begun.countDown();
            await(mayEnd);
        }));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void aScreenIsAnsweredWhileAnyNumberOfLongReadsAreUnderWay() throws Exception {
        int many = 3 * DiaryReaders.SHORT;
        CountDownLatch begun = new CountDownLatch(many);
        CountDownLatch mayEnd = new CountDownLatch(1);
        List<Future<?>> exports = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            exports.add(longRead(begun, mayEnd));
        }
        await(begun);

        assertThat(soon(() -> diary.painOn(DAY))).hasSize(1);
        assertThat(soon(() -> diary.problems())).isEmpty();
        assertThat(soon(() -> diary.fromState(DiarySnapshot::log))).isEmpty();

        mayEnd.countDown();
        for (Future<?> export : exports) {
            export.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void shortReadsDoNotWaitForOneAnotherEither() throws Exception {
        CountDownLatch begun = new CountDownLatch(DiaryReaders.SHORT);
        CountDownLatch mayEnd = new CountDownLatch(1);
        List<Future<?>> reads = new ArrayList<>();
        for (int i = 0; i < DiaryReaders.SHORT; i++) {
            reads.add(threads.submit(() -> diary.fromState(state -> {
                begun.countDown();
                await(mayEnd);
                return state.log();
            })));
        }

        // all are under way at once, or this would never be reached
        await(begun);
        mayEnd.countDown();
        for (Future<?> read : reads) {
            read.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void aReadSeesOneStateHoweverMuchIsWrittenMeanwhile() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        List<Integer> seen = new ArrayList<>();
        Future<?> read = threads.submit(() -> diary.state(state -> {
            state.otherPain(DAY, DAY, entry -> seen.add(entry.value()));
            begun.countDown();
            await(written);
            state.otherPain(DAY, DAY, entry -> seen.add(entry.value()));
        }));
        await(begun);
        diary.pain(Samples.pain(2, START, PainMoment.OTHER, 7)).join();
        written.countDown();
        read.get(60, TimeUnit.SECONDS);

        assertThat(seen).containsExactly(3, 3);
        assertThat(diary.painOn(DAY)).hasSize(2);
    }

    @Test
    void closingBreaksOffWhatIsBeingRead() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        Future<?> longRead = threads.submit(() -> diary.state(state -> endless(state, begun)));
        Future<?> shortRead = threads.submit(() -> diary.fromState(state -> endless(state, begun)));
        await(begun);

        soon(() -> {
            diary.close();
            return true;
        });

        assertThatThrownBy(() -> longRead.get(60, TimeUnit.SECONDS)).satisfies(ReadingTest::isClosed);
        assertThatThrownBy(() -> shortRead.get(60, TimeUnit.SECONDS)).satisfies(ReadingTest::isClosed);
        assertThatThrownBy(() -> diary.painOn(DAY)).satisfies(ReadingTest::isClosed);
        assertThat(file.resolveSibling("diary.sqlite-wal")).doesNotExist();
    }

    private static boolean endless(DiarySnapshot state, CountDownLatch begun) {
        begun.countDown();
        state.select(ENDLESS, Map.of(), row -> row.number("n"));
        return true;
    }

    private static void isClosed(Throwable failure) {
        Throwable why = failure instanceof ExecutionException ? failure.getCause() : failure;
        assertThat(why)
                .isInstanceOfSatisfying(
                        DiaryException.class, known -> assertThat(known.kind()).isEqualTo(DiaryException.Kind.CLOSED));
    }

    @Test
    void closingDoesNotWaitForWhoIsBusyWithWhatWasRead() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Future<?> export = longRead(begun, mayEnd);
        await(begun);

        soon(() -> {
            diary.close();
            return true;
        });
        mayEnd.countDown();
        export.get(60, TimeUnit.SECONDS);

        try (Diary again = Diary.open(file)) {
            assertThat(again.painOn(DAY)).hasSize(1);
        }
    }

    @Test
    void aLongReadEndsWhenNobodyWantsItAnyMore() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread reading = Thread.ofPlatform().daemon().start(() -> {
            try {
                diary.state(state -> endless(state, begun));
            } catch (RuntimeException broken) {
                failure.complete(broken);
            }
        });
        await(begun);

        reading.interrupt();

        assertThat(failure.get(60, TimeUnit.SECONDS)).satisfies(ReadingTest::isClosed);
        assertThat(diary.painOn(DAY)).hasSize(1);
    }

    @Test
    void aCopyAndALookThroughEndWhenNobodyWantsThemAnyMore() throws Exception {
        TwentyYears.fill(diary, 400);
        Path copy = Files.createFile(folder.resolve("copy.sqlite"));
        for (Callable<?> work : List.<Callable<?>>of(() -> Diary.facts(file), () -> {
            Diary.copy(file, copy);
            return true;
        })) {
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(work::call).satisfies(ReadingTest::isClosed);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }
}
