package lumbo.diary.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import lumbo.diary.Diary;
import lumbo.diary.FullDiary;
import lumbo.files.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedFileTest {

    private static final Password PASSWORD = new Password("so gut wie neu \u00e4\u65e5");
    private static final int FEW_ROUNDS = 3;
    private static final int CHUNK = 100;

    @TempDir
    Path folder;

    private byte[] sealed(byte[] content) throws IOException {
        Path open = Files.write(folder.resolve("open"), content);
        Path sealed = folder.resolve("sealed");
        EncryptedFile.encrypt(open, sealed, PASSWORD, FEW_ROUNDS, CHUNK);
        return Files.readAllBytes(sealed);
    }

    private byte[] opened(byte[] sealed) throws IOException, BackupException {
        Path file = Files.write(folder.resolve("sealed"), sealed);
        Path open = folder.resolve("opened");
        EncryptedFile.decrypt(file, open, PASSWORD, Share.UNTOLD);
        return Files.readAllBytes(open);
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100, 101, 200, 1234})
    void opensWhatItLocked(int length) throws Exception {
        byte[] sealed = sealed(content(length));

        assertThat(opened(sealed)).isEqualTo(content(length));
        assertThat(EncryptedFile.isEncrypted(folder.resolve("sealed"))).isTrue();
    }

    @Test
    void neverLocksTwiceAlike() throws IOException {
        byte[] first = sealed(content(300));
        byte[] second = sealed(content(300));

        assertThat(Arrays.copyOfRange(first, EncryptedFile.HEADER, first.length))
                .isNotEqualTo(Arrays.copyOfRange(second, EncryptedFile.HEADER, second.length));
    }

    @Test
    void saysThatThePasswordIsWrong() throws IOException {
        Path sealed = folder.resolve("sealed");
        sealed(content(300));

        assertThatThrownBy(() -> EncryptedFile.decrypt(
                        sealed, folder.resolve("opened"), new Password("so gut wie neu"), Share.UNTOLD))
                .isInstanceOfSatisfying(
                        BackupException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(BackupException.Kind.WRONG_PASSWORD));
    }

    @Test
    void tellsAnyChangedByte() throws IOException {
        byte[] sealed = sealed(content(420));
        Random random = new Random(6);

        for (int at = 0; at < sealed.length; at++) {
            // a number of rounds that is too large is refused, one that is not takes its time
            boolean isRounds = at >= 9 && at < 13;
            byte[] changed = sealed.clone();
            changed[at] ^= (byte) (isRounds ? 1 << (at == 12 ? 2 : 0) : 1 + random.nextInt(255));
            int place = at;
            if (at < 8) {
                assertThat(Arrays.copyOf(changed, 8)).isNotEqualTo(Arrays.copyOf(sealed, 8));
            } else {
                assertThatThrownBy(() -> opened(changed)).as("byte " + place).isInstanceOf(BackupException.class);
            }
        }
    }

    @Test
    void tellsWhatWasCutOff() throws IOException {
        byte[] sealed = sealed(content(420));

        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            int shown = length;
            assertThatThrownBy(() -> opened(cut)).as("length " + shown).isInstanceOf(BackupException.class);
        }
    }

    @Test
    void tellsWhatWasCutOffAtEachBorderOfAChunkOfTheUsualSize() throws Exception {
        Path open = Files.write(folder.resolve("open"), content(3 * EncryptedFile.CHUNK));
        Path file = folder.resolve("sealed");
        EncryptedFile.encrypt(open, file, PASSWORD);
        byte[] sealed = Files.readAllBytes(file);
        assertThat(ByteBuffer.wrap(sealed).getInt(9)).isEqualTo(600_000);

        for (int chunks = 0; chunks < 3; chunks++) {
            byte[] cut = Arrays.copyOf(
                    sealed,
                    EncryptedFile.HEADER + EncryptedFile.TAG + chunks * (EncryptedFile.CHUNK + EncryptedFile.TAG));
            assertThatThrownBy(() -> opened(cut))
                    .isInstanceOfSatisfying(
                            BackupException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(BackupException.Kind.DAMAGED));
        }
        assertThat(opened(sealed)).isEqualTo(content(3 * EncryptedFile.CHUNK));
    }

    @Test
    void tellsChunksThatChangedPlacesOrStandTwice() throws IOException {
        byte[] sealed = sealed(content(420));
        int first = EncryptedFile.HEADER + EncryptedFile.TAG;
        int size = CHUNK + EncryptedFile.TAG;
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, first, swapped, first + size, size);
        System.arraycopy(sealed, first + size, swapped, first, size);
        byte[] twice = Arrays.copyOf(sealed, sealed.length + size);
        System.arraycopy(sealed, first, twice, first + size, sealed.length - first);
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);

        assertThatThrownBy(() -> opened(swapped)).isInstanceOf(BackupException.class);
        assertThatThrownBy(() -> opened(twice)).isInstanceOf(BackupException.class);
        assertThatThrownBy(() -> opened(longer)).isInstanceOf(BackupException.class);
    }

    @Test
    void saysThatANewerLumboLockedIt() throws IOException {
        byte[] sealed = sealed(content(10));
        sealed[8] = 2;

        assertThatThrownBy(() -> opened(sealed))
                .isInstanceOfSatisfying(
                        BackupException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(BackupException.Kind.NEWER));
    }

    @Test
    void aLockedBackupIsBroughtBackWithItsPasswordOnly() throws Exception {
        Path diary = folder.resolve("data/diary.sqlite");
        FullDiary.write(diary, 2);
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T18:30:00Z"), ZoneOffset.UTC);
        Backups backups = new Backups(folder.resolve("backups"), clock);

        Path made = backups.make(diary, PASSWORD);

        assertThat(new String(Files.readAllBytes(made), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("SQLite", "gentle");
        assertThat(backups.newestGood()).isPresent();
        Restore restore = new Restore(folder.resolve("other/diary.sqlite"));
        assertThat(restore.preview(made, PASSWORD, Share.UNTOLD).backup()).isEqualTo(Diary.facts(diary));
        assertThatThrownBy(() -> restore.preview(made, null, Share.UNTOLD))
                .isInstanceOfSatisfying(
                        BackupException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(BackupException.Kind.NEEDS_PASSWORD));
        assertThatThrownBy(() -> restore.preview(made, new Password("x"), Share.UNTOLD))
                .isInstanceOfSatisfying(
                        BackupException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(BackupException.Kind.WRONG_PASSWORD));
        try (var left = Files.list(folder.resolve("data"))) {
            assertThat(left).containsExactly(diary);
        }
    }
}
