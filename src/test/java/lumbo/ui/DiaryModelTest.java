package lumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.Ever;
import lumbo.diary.FullDiary;
import lumbo.diary.backup.Backups;
import lumbo.diary.backup.Password;
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
    void setsADamagedFileAsideAndTellsWhatCameOver() throws Exception {
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

            Path aside = folder.resolve("diary-damaged-2026-11-22T18-30-00.sqlite");
            assertThat(stand.services().diary().troubleProperty().get()).isEmpty();
            assertThat(stand.services().diary().noticeProperty().get())
                    .startsWith("Your diary was damaged. 3 sessions and ")
                    .contains("The damaged file was saved as " + aside + ".")
                    .endsWith(" The newest backup is " + backup + ".");
            assertThat(aside).hasBinaryContent(damaged);
            assertThat(stand.diary().played(Ever.END)).hasSize(3);
            stand.services().diary().noticed();
            assertThat(stand.services().diary().noticeProperty().get()).isEmpty();
        }
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
    void offersABackupWhereTheDiaryIsEmptyUntilThatIsRead(Emptied emptied) throws Exception {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            Path file = stand.services().folders().diary();
            Path backup = backedUp(stand, file, 3, Optional.empty());
            emptied.in(file);

            stand.withDiary();

            assertThat(stand.services().diary().offerProperty().get()).isEqualTo(backup);
            assertThat(stand.services().diary().noticeProperty().get()).isNotEmpty();
            stand.services().diary().noticed();
            assertThat(stand.services().diary().offerProperty().get()).isNull();
            assertThat(stand.services().diary().noticeProperty().get()).isEmpty();
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

            assertThat(stand.services().diary().offerProperty().get()).isNull();
            assertThat(stand.services().diary().noticeProperty().get()).doesNotContain("bring the backup back");
        }
    }

    @Test
    void offersALockedBackupToo() throws Exception {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            Path file = stand.services().folders().diary();
            Path backup = backedUp(stand, file, 1, Optional.of(new Password("a long sentence")));
            Emptied.NO_BYTES.in(file);

            stand.withDiary();

            assertThat(stand.services().diary().offerProperty().get()).isEqualTo(backup);
        }
    }

    @Test
    void offersNothingWhereTheDiaryHasSomething() throws Exception {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            Path file = stand.services().folders().diary();
            backedUp(stand, file, 1, Optional.empty());

            stand.withDiary();

            assertThat(stand.services().diary().offerProperty().get()).isNull();
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
            assertThat(stand.services().diary().offerProperty().get()).isNull();
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
