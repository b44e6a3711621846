package lumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.DiaryFacts;
import lumbo.diary.Ever;
import lumbo.diary.FullDiary;
import lumbo.diary.backup.Backups;
import lumbo.diary.backup.Password;
import lumbo.diary.backup.Recovery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteConfig;

class DiaryModelTest {

    @TempDir
    Path folder;

    @Test
    void saysWhyTheDiaryCannotBeOpenedUntilItCan() throws IOException {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            Path file = stand.services().folders().diary();
            Files.createDirectory(file);

            stand.withDiary();
            assertThat(stand.services().diary().openProperty().get()).isFalse();
            assertThat(stand.services().diary().troubleProperty().get()).contains("can't be used right now");
            Files.delete(file);
            stand.withDiary();

            assertThat(stand.services().diary().openProperty().get()).isTrue();
            assertThat(stand.services().diary().troubleProperty().get()).isEmpty();
            assertThat(stand.services().diary().noticeProperty().get()).isEmpty();
        }
    }

    @Test
    void setsADamagedFileAsideWhereOneGoesOnWithWhatCameOver() throws Exception {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            Path file = stand.services().folders().diary();
            FullDiary.write(file, 3);
            Path backup = new Backups(
                            stand.services().folders().backups(),
                            stand.services().clock())
                    .make(file, null);
            byte[] damaged = Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 4096);
            Files.write(file, damaged);

            stand.withDiary();

            assertThat(stand.services().diary().openProperty().get()).isFalse();
            assertThat(stand.services().diary().troubleProperty().get()).isEmpty();
            assertThat(file).as("until the person has said how to go on").hasBinaryContent(damaged);
            assertThat(lost(stand).read())
                    .extracting(Recovery.Recovered::sessions)
                    .isEqualTo(3);
            LostDiary.Copy copy = Objects.requireNonNull(lost(stand).copy());
            assertThat(copy.file()).isEqualTo(backup);
            assertThat(copy.facts()).extracting(DiaryFacts::sessions).isEqualTo(3);
            assertThat(copy.missing().isNothing()).isTrue();

            stand.services().diary().goOnWithout();

            Path aside = folder.resolve("diary-damaged-2026-11-22T18-30-00.sqlite");
            assertThat(aside).hasBinaryContent(damaged);
            assertThat(stand.services().diary().lostProperty().get()).isNull();
            assertThat(stand.diary().played(Ever.END)).hasSize(3);
            assertThat(parts()).isEmpty();
        }
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            return left.filter(file -> file.toString().contains(".part")).toList();
        }
    }

    private static LostDiary lost(ScreenFixture stand) {
        return Objects.requireNonNull(stand.services().diary().lostProperty().get());
    }

    /** What was written after the backup can still be read, and is told before it is given up. */
    @Test
    void bringsTheBackupOfADamagedDiaryBackAndTellsWhatIsNotInIt() throws Exception {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            Path file = stand.services().folders().diary();
            backedUp(stand, file, 3, Optional.empty());
            try (Diary open = Diary.open(file)) {
                FullDiary.add(open, 3, 4);
            }
            byte[] damaged = Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 4096);
            Files.write(file, damaged);
            stand.withDiary();
            assertThat(Objects.requireNonNull(lost(stand).copy()).missing().sessions())
                    .isEqualTo(1);

            stand.services().diary().bringBack(failure -> {
                throw new AssertionError(failure);
            });

            assertThat(stand.services().diary().lostProperty().get()).isNull();
            assertThat(stand.diary().played(Ever.END)).hasSize(3);
            assertThat(stand.services().diary().noticeProperty().get()).startsWith("Your diary is back: 3 sessions");
            assertThat(folder.resolve("diary-before-restore-2026-11-22T18-30-00.sqlite"))
                    .hasBinaryContent(damaged);
            assertThat(parts()).isEmpty();
        }
    }

    @Test
    void leavesADamagedDiaryAsItIsWhereNothingWasSaid() throws Exception {
        Path file = folder.resolve("diary.sqlite");
        FullDiary.write(file, 2);
        byte[] damaged = Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 4096);
        Files.write(file, damaged);
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            stand.withDiary();
            assertThat(lost(stand).copy()).isNull();
            stand.withDiary();
            stand.services().diary().close();
        }

        assertThat(file).hasBinaryContent(damaged);
        assertThat(parts()).isEmpty();
    }

    @Test
    void leavesTheFileOfANewerLumbo() throws Exception {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            Path file = stand.services().folders().diary();
            FullDiary.write(file, 1);
            byte[] newer = Files.readAllBytes(file);
            newer[63] = 99;
            Files.write(file, newer);

            stand.withDiary();

            assertThat(stand.services().diary().troubleProperty().get()).contains("newer Lumbo");
            assertThat(file).hasBinaryContent(newer);
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left).containsExactly(file);
            }
        }
    }

    @Test
    void tellsOfDamageInPartsThatAreSeldomRead() throws Exception {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            Path file = stand.services().folders().diary();
            FullDiary.write(file, 3);
            byte[] bytes = Files.readAllBytes(file);
            Arrays.fill(bytes, bytes.length - 4096, bytes.length, (byte) 7);
            Files.write(file, bytes);

            stand.withDiary();

            assertThat(stand.services().diary().openProperty().get()).isTrue();
            assertThat(stand.services().diary().noticeProperty().get()).startsWith("Parts of your diary are damaged.");
        }
    }

    enum Emptied {
        MISSING {
            @Override
            void in(Path file) throws IOException {
                Files.delete(file);
            }
        },
        NO_BYTES {
            @Override
            void in(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        NO_TABLES {
            @Override
            void in(Path file) throws IOException, SQLException {
                Files.delete(file);
                try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                        Statement statement = connection.createStatement()) {
                    statement.execute("CREATE TABLE passing (a)");
                    statement.execute("DROP TABLE passing");
                }
            }
        },
        NO_ROWS {
            @Override
            void in(Path file) throws IOException {
                Files.delete(file);
                Diary.open(file).close();
            }
        },
        NO_DIARY {
            @Override
            void in(Path file) throws IOException {
                Files.writeString(file, "Dear diary, today my back was fine.".repeat(30));
            }
        };

        abstract void in(Path file) throws IOException, SQLException;
    }

    @ParameterizedTest
    @EnumSource(Emptied.class)
    void asksWhetherABackupIsWantedWhereTheDiaryIsEmpty(Emptied emptied) throws Exception {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            Path file = stand.services().folders().diary();
            Path backup = backedUp(stand, file, 3, Optional.empty());
            emptied.in(file);

            stand.withDiary();

            assertThat(lost(stand).copy()).extracting(LostDiary.Copy::file).isEqualTo(backup);
            stand.services().diary().goOnWithout();
            assertThat(stand.services().diary().lostProperty().get()).isNull();
            assertThat(stand.diary().played(Ever.END)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Emptied.class)
    void offersNoBackupThatIsEmptyOrDamaged(Emptied emptied) throws Exception {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            Path file = stand.services().folders().diary();
            backedUp(stand, file, 0, Optional.empty());
            Files.write(
                    stand.services().folders().backups().resolve("diary-2026-11-20T10-00-00" + Backups.ENDING),
                    new byte[] {1, 2, 3});
            emptied.in(file);

            stand.withDiary();

            LostDiary lost = stand.services().diary().lostProperty().get();
            assertThat(lost == null ? null : lost.copy()).isNull();
        }
    }

    @Test
    void offersALockedBackupToo() throws Exception {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            Path file = stand.services().folders().diary();
            Path backup = backedUp(stand, file, 1, Optional.of(new Password("a long sentence")));
            Emptied.NO_BYTES.in(file);

            stand.withDiary();

            LostDiary.Copy copy = Objects.requireNonNull(lost(stand).copy());
            assertThat(copy.file()).isEqualTo(backup);
            assertThat(copy.facts()).isNull();
        }
    }

    @Test
    void offersNothingWhereTheDiaryHasSomething() throws Exception {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            Path file = stand.services().folders().diary();
            backedUp(stand, file, 1, Optional.empty());

            stand.withDiary();

            assertThat(stand.services().diary().lostProperty().get()).isNull();
            assertThat(stand.services().diary().noticeProperty().get()).isEmpty();
        }
    }

    @Test
    void offersNothingRightAfterThePersonDeletedAll() throws Exception {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            Path file = stand.services().folders().diary();
            backedUp(stand, file, 1, Optional.empty());
            stand.withDiary();

            stand.services()
                    .diary()
                    .replace("", lastMoment -> Files.move(file, folder.resolve("away.sqlite")), () -> {}, failure -> {
                        throw new AssertionError(failure);
                    });

            assertThat(stand.diary().played(Ever.END)).isEmpty();
            assertThat(stand.services().diary().lostProperty().get()).isNull();
            assertThat(stand.services().diary().noticeProperty().get()).isEmpty();
        }
    }

    private static Path backedUp(ScreenFixture stand, Path file, int sessions, Optional<Password> password)
            throws Exception {
        FullDiary.write(file, sessions);
        return new Backups(
                        stand.services().folders().backups(), stand.services().clock())
                .make(file, password.orElse(null));
    }

    @Test
    void keepsTheDiaryThatIsOpenWhenItIsAskedToOpenAgain() {
        try (ScreenFixture stand = new ScreenFixture(folder).withDiary()) {
            Diary first = stand.diary();

            stand.withDiary();

            assertThat(stand.diary()).isSameAs(first);
        }
    }
}
