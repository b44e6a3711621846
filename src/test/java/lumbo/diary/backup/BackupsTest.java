package lumbo.diary.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.DiaryFacts;
import lumbo.diary.Ever;
import lumbo.diary.FullDiary;
import lumbo.i18n.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T18:30:00");

    @TempDir
    Path folder;

    private Path diary;

    @BeforeEach
    void write() {
        diary = folder.resolve("diary.sqlite");
        FullDiary.write(diary, 2);
    }

    private static Clock at(LocalDateTime time) {
        return Clock.fixed(time.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private Backups backups(LocalDateTime time) {
        return new Backups(folder.resolve("backups"), at(time));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void makesAWholeDiaryForItsOwnerOnly() throws Exception {
        Path made = backups(NOW).make(diary, null);

        assertThat(names()).containsExactly("diary-2026-11-22T18-30-00.lumbo-backup");
        assertThat(Diary.facts(made)).isEqualTo(Diary.facts(diary));
        assertThat(Diary.facts(made).sessions()).isEqualTo(2);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("backups"))))
                    .isEqualTo("rwx------");
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(diary, folder.resolve("backups"));
        }
    }

    @Test
    void listsBackupsWithoutReadingMoreThanTheirHeaders() throws Exception {
        Path open = backups(NOW).make(diary, null);
        Path locked = backups(NOW.plusDays(1)).make(diary, new Password("secret"));
        byte[] bytes = Files.readAllBytes(open);
        // all but the header is worthless, and of all pages none is read
        Arrays.fill(bytes, 100, bytes.length, (byte) 0xA5);
        Files.write(open, bytes);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2));
        bytes[63]++;
        Path newer = Files.write(folder.resolve("newer"), bytes);
        Path empty = Files.createFile(folder.resolve("empty"));

        assertThat(Stream.of(open, locked, cut, newer, empty, folder).map(Backups::glance))
                .containsExactly(
                        Backups.Outside.OPEN,
                        Backups.Outside.LOCKED,
                        Backups.Outside.BAD,
                        Backups.Outside.BAD,
                        Backups.Outside.BAD,
                        Backups.Outside.BAD);
        assertThat(backups(NOW.plusDays(2)).newestSeen().orElseThrow().file()).isEqualTo(locked);
        assertThat(Backups.look(open)).isInstanceOf(Backups.Content.Bad.class);
    }

    @Test
    void isWholeWhileTheDiaryIsWritten() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (Diary open = Diary.open(diary)) {
            CompletableFuture<Integer> writing = CompletableFuture.supplyAsync(() -> {
                int number = 2;
                while (!enough.get()) {
                    FullDiary.add(open, number, ++number);
                }
                return number;
            });
            int before = 2;
            for (int i = 0; i < 5; i++) {
                Path made = backups(NOW.plusDays(i)).make(diary, null);
                DiaryFacts facts = Diary.facts(made);
                assertThat(facts.sessions()).isGreaterThanOrEqualTo(before);
                before = facts.sessions();
                try (Diary copy = Diary.open(made)) {
                    assertThat(copy.problems()).isEmpty();
                }
            }
            enough.set(true);
            assertThat(writing.join()).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void makesOneOnlyWhenTheDiaryChanged() throws Exception {
        Files.setLastModifiedTime(diary, FileTime.from(Instant.parse("2026-11-20T10:00:00Z")));
        assertThat(backups(NOW).makeIfDue(diary)).isPresent();
        Diary.open(diary).close();
        assertThat(backups(NOW.plusDays(1)).makeIfDue(diary)).isEmpty();

        try (Diary open = Diary.open(diary)) {
            FullDiary.add(open, 2, 3);
        }

        assertThat(backups(NOW.plusDays(2)).makeIfDue(diary)).isPresent();
        assertThat(backups(NOW.plusDays(3)).makeIfDue(diary)).isEmpty();
        assertThat(names()).hasSize(2);
    }

    @Test
    void makesNoneOfADiaryThatIsNotThere() throws Exception {
        assertThat(backups(NOW).makeIfDue(folder.resolve("none.sqlite"))).isEmpty();
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void deletesOnlyItsOwnThatNeedNotBeKept() throws Exception {
        Files.createDirectories(folder.resolve("backups"));
        List<String> others = List.of(
                "diary-2020-13-01T00-00-00.lumbo-backup",
                "diary-2020-01-01T00-00-00.lumbo-backup.txt",
                "diary-of-mine.lumbo-backup",
                "letter.txt");
        for (String other : others) {
            Files.writeString(folder.resolve("backups").resolve(other), "mine");
        }
        for (int day = 60; day >= 0; day--) {
            Files.writeString(
                    folder.resolve("backups")
                            .resolve("diary-" + Backups.stamp(NOW.minusDays(day).minusHours(1)) + Backups.ENDING),
                    "old");
        }

        backups(NOW).make(diary, null);

        assertThat(names()).containsAll(others);
        assertThat(backups(NOW).list().stream().map(Backups.Backup::at))
                .containsExactlyInAnyOrderElementsOf(BackupRetention.kept(
                        Stream.concat(
                                        Stream.of(NOW),
                                        Stream.iterate(0, day -> day + 1)
                                                .limit(61)
                                                .map(day -> NOW.minusDays(day).minusHours(1)))
                                .toList(),
                        NOW));
    }

    @Test
    void neverWritesOverOne() throws Exception {
        backups(NOW).make(diary, null);
        backups(NOW).make(diary, null);

        assertThat(names()).containsExactly("diary-2026-11-22T18-30-01.lumbo-backup");
    }

    @Test
    void anEmptierDiaryNeverTakesThePlaceOfAFullerOneOfTheSameDay() throws Exception {
        Path full = backups(NOW).make(diary, null);
        Path emptier = folder.resolve("emptier.sqlite");
        FullDiary.write(emptier, 1);

        backups(NOW.plusHours(1)).make(emptier, null);
        Path newest = backups(NOW.plusHours(2)).make(emptier, null);

        assertThat(names())
                .as("of two that are the same, the last")
                .containsExactly(
                        full.getFileName().toString(), newest.getFileName().toString());
    }

    @Test
    void anotherPersonsDiaryNeverTakesThePlaceOfOneOfTheSameDay() throws Exception {
        Path mine = backups(NOW).make(diary, null);
        Path other = folder.resolve("other.sqlite");
        try (Diary open = Diary.open(other)) {
            FullDiary.add(open, 50, 60);
        }

        Path theirs = backups(NOW.plusHours(1)).make(other, null);
        try (Diary open = Diary.open(diary)) {
            FullDiary.add(open, 2, 3);
        }
        Path newer = backups(NOW.plusHours(2)).make(diary, null);

        assertThat(names())
                .containsExactly(
                        theirs.getFileName().toString(), newer.getFileName().toString())
                .doesNotContain(mine.getFileName().toString());
    }

    @Test
    void whatThePersonDeletedKeepsNoBackupOfItsDay() throws Exception {
        backups(NOW).make(diary, null);
        try (Diary open = Diary.open(diary)) {
            open.deleteSession(open.lastSession(Ever.END).orElseThrow().id(), Ever.END)
                    .join();
        }

        Path newer = backups(NOW.plusHours(1)).make(diary, null);

        assertThat(names()).containsExactly(newer.getFileName().toString());
    }

    @Test
    void aLockedBackupIsNotDeletedForAMuchShorterDiary() throws Exception {
        FullDiary.write(folder.resolve("long.sqlite"), 40);
        Password secret = new Password("secret");
        Path locked = backups(NOW).make(folder.resolve("long.sqlite"), secret);
        Path shorter = backups(NOW.plusHours(1)).make(diary, secret);
        Path again = backups(NOW.plusHours(2)).make(diary, secret);

        assertThat(names())
                .containsExactly(
                        locked.getFileName().toString(), again.getFileName().toString())
                .doesNotContain(shorter.getFileName().toString());
    }

    @Test
    void clearsAwayWhatWasLeftBehindLongAgo() throws Exception {
        Files.createDirectories(folder.resolve("backups"));
        Path old = folder.resolve("backups/lumbo-backup-1.part");
        Path young = folder.resolve("backups/lumbo-backup-2.part");
        Files.writeString(old, "half");
        Files.writeString(young, "half");
        Files.setLastModifiedTime(
                old, FileTime.from(NOW.toInstant(ZoneOffset.UTC).minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(
                young, FileTime.from(NOW.toInstant(ZoneOffset.UTC).minusSeconds(60)));

        backups(NOW).make(diary, null);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void namesTheNewestThatIsWhole() throws Exception {
        Path good = backups(NOW).make(diary, null);
        Files.writeString(folder.resolve("backups/diary-2026-11-23T10-00-00.lumbo-backup"), "no backup");
        byte[] bytes = Files.readAllBytes(good);
        Files.write(
                folder.resolve("backups/diary-2026-11-24T10-00-00.lumbo-backup"),
                java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(backups(NOW).newestGood()).contains(new Backups.Backup(good, NOW));
    }

    @Test
    void makesNoneOfADamagedDiaryAndSaysSo() throws Exception {
        Path good = backups(NOW).make(diary, null);
        byte[] bytes = Files.readAllBytes(diary);
        java.util.Arrays.fill(bytes, 5 * 4096, 9 * 4096, (byte) 7);
        Files.write(diary, bytes);

        assertThatThrownBy(() -> backups(NOW.plusDays(1)).make(diary, null))
                .isInstanceOfSatisfying(BackupException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(BackupException.Kind.DAMAGED);
                    assertThat(failure.sentence(Messages.of(Locale.UK))).contains("damaged");
                });
        try (Stream<Path> left = Files.list(folder.resolve("backups"))) {
            assertThat(left).containsExactly(good);
        }
    }

    @Test
    void saysThatAFolderMayNotBeWritten() throws IOException {
        Path closed = folder.resolve("backups");
        Files.createDirectory(closed);
        assumeTrue(closed.toFile().setWritable(false));
        assumeFalse(Files.isWritable(closed), "nothing is closed to this user");

        try {
            assertThatThrownBy(() -> backups(NOW).make(diary, null))
                    .isInstanceOfSatisfying(
                            BackupException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(BackupException.Kind.DENIED));
        } finally {
            assertThat(closed.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void saysThatTheDiskIsFull() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));

        assertThatThrownBy(() -> Files.write(full, new byte[] {1}))
                .isInstanceOfSatisfying(
                        IOException.class,
                        failure -> assertThat(BackupException.of(full, failure).kind())
                                .isEqualTo(BackupException.Kind.FULL));
    }

    @Test
    void saysThatAFileIsInPlaceOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("backups"), "x");

        assertThatThrownBy(() -> backups(NOW).make(diary, null)).isInstanceOf(BackupException.class);
    }

    // ---- a clock that was set back

    @Test
    void aNewBackupStaysThoughTheClockWasSetBack() throws Exception {
        backups(NOW).makeIfDue(diary);
        changed(Duration.ofMinutes(5));

        Optional<Path> made = backups(NOW.minusHours(2)).makeIfDue(diary);

        assertThat(made).isPresent();
        assertThat(made.get()).exists();
        assertThat(names()).hasSize(2);
        assertThat(backups(NOW.minusHours(2)).isDue(diary)).isFalse();
        assertThat(backups(NOW.plusHours(1)).isDue(diary)).isFalse();
    }

    private void changed(Duration later) throws IOException {
        Files.setLastModifiedTime(
                diary,
                FileTime.from(Files.getLastModifiedTime(diary).toInstant().plus(later)));
    }
}
