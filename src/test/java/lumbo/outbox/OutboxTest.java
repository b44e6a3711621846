package lumbo.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import lumbo.diary.Diary;
import lumbo.diary.DiaryException;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-22T18:30:00+01:00");
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final List<Duration> pauses = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private final List<Diary> opened = new ArrayList<>();
    private final Outbox outbox = new Outbox(
            (pause, task) -> {
                pauses.add(pause);
                later.add(task);
            },
            Runnable::run);

    @AfterEach
    void close() {
        opened.forEach(Diary::close);
    }

    private Path file() {
        return folder.resolve("diary.sqlite");
    }

    private Diary open() {
        Diary diary = Diary.open(file());
        opened.add(diary);
        outbox.opened(diary);
        return diary;
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private void refuse(String kind) throws SQLException {
        sql("CREATE TRIGGER no_" + kind + " BEFORE INSERT ON safety_log WHEN new.kind = '" + kind
                + "' BEGIN SELECT RAISE(ABORT, 'no'); END");
    }

    private static Said.Told told(SafetyLogKind kind) {
        return new Said.Told(List.of(new SafetyLogEntry(UUID.randomUUID(), AT, kind, null, "{}")));
    }

    private static List<SafetyLogKind> kinds(Diary diary) {
        return diary.log().stream().map(SafetyLogEntry::kind).toList();
    }

    private boolean flushed() {
        return outbox.flush(LONG).join();
    }

    @Test
    void whatIsSaidBeforeThereIsADiaryIsKeptInOrderWhenItOpens() {
        CompletableFuture<Void> first = outbox.keep(told(SafetyLogKind.PROFILE));
        CompletableFuture<Void> second = outbox.keep(told(SafetyLogKind.SCREENING));
        assertThat(outbox.state().trouble()).isInstanceOf(Outbox.NoDiaryException.class);
        assertThat(outbox.state().topics()).containsExactly(Said.Topic.ANSWERS);
        assertThat(flushed()).isFalse();
        assertThat(pauses).as("nothing to try").isEmpty();

        Diary diary = open();

        assertThat(outbox.tried().join()).isTrue();
        assertThat(first).isCompleted();
        assertThat(second).isCompleted();
        assertThat(kinds(diary)).containsExactly(SafetyLogKind.PROFILE, SafetyLogKind.SCREENING);
        assertThat(outbox.state()).isEqualTo(Outbox.State.NONE);
    }

    @Test
    void whatTheDiaryRefusesBlocksNothingElseAndIsToldAndTriedAgain() throws SQLException {
        Diary diary = open();
        refuse("SCREENING");
        CompletableFuture<Void> refused = outbox.keep(told(SafetyLogKind.SCREENING));
        CompletableFuture<Void> kept = outbox.keep(told(SafetyLogKind.PROFILE));

        assertThat(outbox.tried().join()).isFalse();
        assertThat(kept).isCompleted();
        assertThat(refused).isNotDone();
        assertThat(outbox.state().trouble()).isInstanceOf(DiaryException.class);
        assertThat(outbox.state().waiting()).extracting(Said::log).hasSize(1);

        sql("DROP TRIGGER no_SCREENING");
        later.removeFirst().run();
        assertThat(outbox.tried().join()).isTrue();
        assertThat(kinds(diary)).containsExactly(SafetyLogKind.PROFILE, SafetyLogKind.SCREENING);
    }

    @Test
    void thePausesBetweenTriesGrowUpToAMinuteAndAreShortAgainAfterwards() throws SQLException {
        open();
        refuse("SCREENING");
        CompletableFuture<Void> _ = outbox.keep(told(SafetyLogKind.SCREENING));
        for (int i = 0; i < 8; i++) {
            assertThat(outbox.tried().join()).isFalse();
            later.removeFirst().run();
        }
        assertThat(outbox.tried().join()).isFalse();

        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        CompletableFuture<Void> _ = outbox.keep(told(SafetyLogKind.PROFILE));
        assertThat(outbox.tried().join()).isFalse();
        later.removeFirst().run();
        assertThat(outbox.tried().join()).isFalse();
        assertThat(pauses.getLast()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aLockedDiaryEndsTheRoundAndWhatAFormHasIsGivenBack() throws SQLException {
        Diary diary = open();
        CompletableFuture<Void> kept;
        CompletableFuture<Void> asked;
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement run = other.createStatement()) {
            run.execute("BEGIN IMMEDIATE");
            kept = outbox.keep(told(SafetyLogKind.PROFILE));
            asked = outbox.ask(open -> open.log(told(SafetyLogKind.OFFER).log()));
            assertThat(outbox.flush(Duration.ofMillis(20)).join())
                    .as("nobody waits longer than asked")
                    .isFalse();

            assertThat(outbox.tried().join()).isFalse();
            assertThat(kept).isNotDone();
            assertThatThrownBy(asked::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(DiaryException.class);
            run.execute("ROLLBACK");
        }
        assertThat(flushed()).isTrue();
        assertThat(kept).isCompleted();
        assertThat(kinds(diary)).as("what was asked once is not tried again").containsExactly(SafetyLogKind.PROFILE);
    }

    @Test
    void whatAFormHasIsWrittenAfterAllThatWasSaidBefore() {
        CompletableFuture<Void> _ = outbox.keep(told(SafetyLogKind.PROFILE));
        assertThatThrownBy(() -> outbox.ask(
                                open -> open.log(told(SafetyLogKind.OFFER).log()))
                        .join())
                .hasCauseInstanceOf(Outbox.NoDiaryException.class);

        Diary diary = open();
        CompletableFuture<Void> _ = outbox.keep(told(SafetyLogKind.SCREENING));
        outbox.ask(open -> open.log(told(SafetyLogKind.CHECK_IN).log())).join();

        assertThat(kinds(diary))
                .containsExactly(SafetyLogKind.PROFILE, SafetyLogKind.SCREENING, SafetyLogKind.CHECK_IN);
        assertThatThrownBy(() -> outbox.ask(open -> {
                            throw new IllegalArgumentException("no");
                        })
                        .join())
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(flushed()).isTrue();
    }

    @Test
    void whatWasSaidForADiaryNeverGoesIntoAnother() {
        Diary first = open();
        outbox.closed();
        first.close();
        CompletableFuture<Void> said = outbox.keep(told(SafetyLogKind.PROFILE));

        Outbox.State dropped = outbox.drop();

        assertThat(dropped.waiting()).hasSize(1);
        assertThat(said).isCompletedExceptionally();
        Diary another = Diary.open(folder.resolve("another.sqlite"));
        opened.add(another);
        outbox.opened(another);
        assertThat(flushed()).isTrue();
        assertThat(another.log()).isEmpty();
    }

    @Test
    void whatWaitsOfADeletedSessionIsDropped() {
        UUID gone = UUID.randomUUID();
        Diary diary = open();
        SafetyLogEntry entry = new SafetyLogEntry(UUID.randomUUID(), AT, SafetyLogKind.STOP, gone, "{}");
        CompletableFuture<Void> _ = outbox.keep(new Said.Told(List.of(entry)));
        assertThat(flushed()).as("there is no such session").isFalse();
        assertThat(outbox.state().isAbout(gone)).isTrue();

        outbox.drop(gone);

        assertThat(outbox.state()).isEqualTo(Outbox.State.NONE);
        assertThat(flushed()).isTrue();
        assertThat(diary.log()).isEmpty();
    }

    @Test
    void everyChangeIsTold() throws SQLException {
        List<String> told = new ArrayList<>();
        outbox.listen(state -> told.add(state.waiting().size() + (state.trouble() == null ? "" : "!")));
        open();
        refuse("PROFILE");

        CompletableFuture<Void> _ = outbox.keep(told(SafetyLogKind.PROFILE));
        assertThat(flushed()).isFalse();
        sql("DROP TRIGGER no_PROFILE");
        assertThat(flushed()).isTrue();

        assertThat(told).startsWith("1").contains("1!").endsWith("0");
    }

    @Test
    void aMorningWithoutAPainFromZeroToTenIsRefusedAtOnce() {
        assertThatThrownBy(() -> new Said.Morning(Set.of(UUID.randomUUID()), AT, 11, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
