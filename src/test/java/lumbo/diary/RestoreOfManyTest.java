package lumbo.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lumbo.diary.backup.BackupException;
import lumbo.diary.backup.Recovery;
import lumbo.diary.backup.Restore;
import lumbo.files.Share;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConfig;

/**
 * Backups with anything else in them: brought back whole, with nothing but rows in a diary of our own tables, or refused with
 * nothing changed.
 */
class RestoreOfManyTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T18:30:00");

    /** Statements that leave all rows as they are, and that a restore has to survive. */
    private static final List<String> ADDED = List.of(
            "CREATE TRIGGER t1 AFTER INSERT ON pain BEGIN DELETE FROM pain; END",
            "CREATE TRIGGER t2 BEFORE DELETE ON measure BEGIN SELECT RAISE(ABORT, 'no'); END",
            "CREATE TRIGGER t3 AFTER UPDATE ON session BEGIN UPDATE pain SET value = 0; END",
            "CREATE VIEW everything AS SELECT * FROM pain, session, step_done",
            "CREATE VIEW endless AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
            "CREATE TABLE diary (secret TEXT); INSERT INTO diary VALUES ('mine')",
            "CREATE TABLE sqlite (a, b, c)",
            "CREATE INDEX notes ON pain (note)",
            "CREATE VIRTUAL TABLE found USING fts5(note)",
            "DROP TRIGGER step_done_counts",
            "DROP TRIGGER change_stays",
            "DROP INDEX pain_by_day",
            // the last step made only an index
            "PRAGMA user_version = 3");

    /** Statements after which the file is no diary of its version any more, or has something that can't be read. */
    private static final List<String> BROKEN = List.of(
            "PRAGMA user_version = 0",
            "PRAGMA user_version = 1",
            "PRAGMA user_version = 2",
            "PRAGMA user_version = -4",
            "PRAGMA user_version = 99",
            "PRAGMA application_id = 7",
            "ALTER TABLE measure RENAME TO m; CREATE VIEW measure AS SELECT * FROM m",
            "ALTER TABLE pain RENAME TO p; CREATE VIEW pain AS SELECT * FROM p",
            "ALTER TABLE pain ADD COLUMN more TEXT",
            "ALTER TABLE session RENAME COLUMN note TO words",
            "DROP TABLE change",
            "DROP TABLE measure; CREATE VIRTUAL TABLE measure USING fts5(id, at, kind, score, answers, note)",
            "UPDATE pain SET at = 'yesterday' WHERE rowid = 1",
            "UPDATE pain SET at = '2026-02-30T18:30:00.000+01:00' WHERE rowid = 1",
            "UPDATE pain SET at = '2026-11-22T24:30:00.000+01:00' WHERE rowid = 1",
            "UPDATE session SET saved_at = '2026-02-30' || substr(saved_at, 11)",
            "UPDATE safety_log SET at = '2026-11-22 18:30' WHERE seq = 1",
            "UPDATE change SET at = '2026-06-31T10:00:00.000+02:00'",
            "UPDATE change SET before = '{\"no_table\": []}', how = 'DELETED'",
            "UPDATE pain SET id = 'zzzzzzzz-1000-4000-8000-00000000000z' WHERE rowid = 1",
            "UPDATE pain SET value = 11 WHERE rowid = 1",
            "UPDATE session SET title = '[]'",
            "UPDATE session SET state = 'PLAYED'",
            "UPDATE measure SET kind = 'OTHER'",
            "UPDATE snapshot SET program = replace(program, 'gentle', 'gentlf')",
            "UPDATE snapshot SET sha256 = replace(sha256, 'a', 'b')",
            "DELETE FROM snapshot",
            "DELETE FROM session_exercise");

    @TempDir
    static Path shared;

    private static Path whole = Path.of("");
    private static Map<String, List<List<String>>> rows = Map.of();

    @TempDir
    Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    @BeforeAll
    static void write() {
        whole = shared.resolve("whole.sqlite");
        Filled.small(whole, "it hurt");
        rows = Filled.rows(whole);
    }

    static Stream<String> added() {
        return ADDED.stream();
    }

    static Stream<String> broken() {
        return BROKEN.stream();
    }

    private Path backup(List<String> statements) throws IOException, SQLException {
        Path file = Files.copy(whole, folder.resolve("a.lumbo-backup"));
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute("PRAGMA ignore_check_constraints = ON");
            for (String sql : statements) {
                if (sql.startsWith("UPDATE")) {
                    for (String trigger :
                            List.of("snapshot_stays", "session_plan_stays", "safety_log_stays", "change_stays")) {
                        statement.execute("DROP TRIGGER IF EXISTS " + trigger);
                    }
                }
                statement.executeUpdate(sql);
            }
        }
        return file;
    }

    private static List<String> schema(Path file) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema")) {
            while (row.next()) {
                all.add(row.getString(1));
            }
        }
        return all;
    }

    /** The diary that is there before, and what is in its folder. */
    private Path present() throws IOException {
        Files.createDirectories(data());
        Path diary = data().resolve("diary.sqlite");
        Filled.small(diary, "before");
        return diary;
    }

    private void isOurs(Path diary, Map<String, List<List<String>>> expected) throws SQLException {
        Path fresh = folder.resolve("fresh.sqlite");
        Diary.open(fresh).close();
        assertThat(schema(diary)).containsExactlyInAnyOrderElementsOf(schema(fresh));
        assertThat(Filled.rows(diary)).isEqualTo(expected);
        try (Diary open = Diary.open(diary)) {
            open.refuseUnreadable(Share.UNTOLD);
            PainEntry more = Samples.pain(900, Samples.START, PainMoment.OTHER, 3);
            open.pain(more).join();
            assertThat(open.painOn(Samples.START.toLocalDate())).contains(more);
        }
    }

    private void isRefused(Path file, Path diary) throws IOException {
        byte[] before = Files.readAllBytes(diary);
        Restore restore = new Restore(diary);
        assertThatThrownBy(() -> restore.preview(file, null, Share.UNTOLD)).isInstanceOf(BackupException.class);
        assertThatThrownBy(() -> restore.apply(file, null, NOW, Share.UNTOLD, () -> {}))
                .isInstanceOfSatisfying(
                        BackupException.class,
                        failure -> assertThat(failure.kind())
                                .isIn(
                                        BackupException.Kind.DAMAGED,
                                        BackupException.Kind.NEWER,
                                        BackupException.Kind.NO_BACKUP));
        assertThat(diary).hasBinaryContent(before);
        try (Stream<Path> left = Files.list(data())) {
            assertThat(left).containsExactly(diary);
        }
    }

    @ParameterizedTest
    @MethodSource("added")
    void nothingButRowsComesIn(String statement) throws Exception {
        Path diary = present();
        Path file = backup(List.of(statement));

        new Restore(diary).apply(file, null, NOW, Share.UNTOLD, () -> {});

        isOurs(diary, rows);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatCouldNotBeReadLaterIsRefusedNow(String statement) throws Exception {
        isRefused(backup(List.of(statement)), present());
    }

    @Test
    void aTextOfAnyLengthDoesNotComeIn() throws Exception {
        isRefused(
                backup(List.of("UPDATE pain SET note = printf('%.*c', " + (NewDiaryFile.MOST_TEXT + 1) + ", 'x')"
                        + " WHERE rowid = 1")),
                present());
    }

    @Test
    void whatOnlyTheLogBesideItHasComesToo() throws Exception {
        Path diary = present();
        Path file = folder.resolve("copy.sqlite");
        Path open = folder.resolve("open.sqlite");
        Files.copy(whole, open);
        try (Diary writing = Diary.open(open)) {
            writing.pain(Samples.pain(800, Samples.START, PainMoment.OTHER, 8)).join();
            Files.copy(open, file);
            Files.copy(folder.resolve("open.sqlite-wal"), folder.resolve("copy.sqlite-wal"));
        }

        new Restore(diary).apply(file, null, NOW, Share.UNTOLD, () -> {});

        assertThat(Filled.rows(diary)).isEqualTo(Filled.rows(open));
    }

    @Test
    void aCountWhoseStepsAreLostComesToo() throws Exception {
        Path diary = present();
        Path file = backup(List.of("DELETE FROM step_done"));

        new Restore(diary).apply(file, null, NOW, Share.UNTOLD, () -> {});

        isOurs(diary, Filled.rows(file));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyBackupIsBroughtBackWholeOrRefused(long seed) throws Exception {
        any(seed);
    }

    @Test
    @Tag("campaign")
    void twoHundredBackupsAreBroughtBackWholeOrRefused() throws Exception {
        Path root = folder;
        for (long seed = 1_000; seed < 1_200; seed++) {
            folder = Files.createDirectories(root.resolve(Long.toString(seed)));
            any(seed);
        }
    }

    private void any(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> statements = new ArrayList<>();
        IntStream.range(0, random.nextInt(3)).forEach(i -> statements.add(ADDED.get(random.nextInt(ADDED.size()))));
        boolean isBroken = random.nextInt(4) == 0;
        if (isBroken) {
            statements.add(BROKEN.get(random.nextInt(BROKEN.size())));
        }
        Path file = backup(statements.stream().distinct().toList());
        int flipped = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0;
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < flipped; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        boolean isCut = random.nextInt(10) == 0;
        Files.write(file, isCut ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
        Path diary = present();
        byte[] before = Files.readAllBytes(diary);
        boolean isRestored;
        try {
            new Restore(diary).apply(file, null, NOW, Share.UNTOLD, () -> {});
            isRestored = true;
        } catch (BackupException refused) {
            isRestored = false;
        }
        if (isRestored) {
            assertThat(isBroken || isCut).as("seed %s, %s", seed, statements).isFalse();
            isOurs(diary, flipped == 0 ? rows : Filled.rows(file));
        } else {
            assertThat(isBroken || isCut || flipped > 0)
                    .as("seed %s, %s", seed, statements)
                    .isTrue();
            assertThat(diary).hasBinaryContent(before);
            try (Stream<Path> left = Files.list(data())) {
                assertThat(left).containsExactly(diary);
            }
        }
    }

    @Test
    void aRecoveryLeavesOutWhatCouldNotBeReadLater() throws Exception {
        for (String statement : List.of(
                "UPDATE pain SET at = '2026-02-30T18:30:00.000+01:00' WHERE rowid = 1",
                "UPDATE pain SET id = 'zzzzzzzz-1000-4000-8000-00000000000z' WHERE rowid = 1",
                "UPDATE change SET before = '{\"no_table\": []}', how = 'DELETED'")) {
            Path target = folder.resolve("recovered.sqlite");
            Path file = backup(List.of(statement));

            Recovery.Recovered found = Recovery.recover(file, target);

            assertThat(found.refused()).as(statement).isEqualTo(1);
            try (Diary open = Diary.open(target)) {
                open.refuseUnreadable(Share.UNTOLD);
            }
            Files.delete(file);
            Files.delete(target);
        }
    }

    // ---- a kept program that was altered

    private static final String ALTERED = "UPDATE snapshot SET program = replace(program, 'gentle', 'gentlf')";

    @Test
    void anAlteredProgramIsSaidAndNeverTakenForWhatWasPlayed() throws Exception {
        Path file = backup(List.of(ALTERED));

        try (Diary open = Diary.open(file)) {
            assertThat(open.problems()).containsExactly("the kept program 1 is not what was played");
            assertThat(open.session(Samples.id(1)).orElseThrow().programJson()).isEqualTo(KeptProgram.LOST);
        }
    }

    @Test
    void aRecoveryLeavesAnAlteredProgramOutAndKeepsItsSessions() throws Exception {
        Path target = folder.resolve("recovered.sqlite");

        Recovery.Recovered found = Recovery.recover(backup(List.of(ALTERED)), target);

        assertThat(found.isWhole()).isFalse();
        assertThat(found.refused()).isEqualTo(1);
        assertThat(found.sessions()).isEqualTo(1);
        try (Diary open = Diary.open(target)) {
            open.refuseUnreadable(Share.UNTOLD);
            assertThat(open.session(Samples.id(1)).orElseThrow().programJson()).isEqualTo(KeptProgram.LOST);
        }
        Path diary = present();
        new Restore(diary).apply(target, null, NOW, Share.UNTOLD, () -> {});
        isOurs(diary, Filled.rows(target));
    }
}
