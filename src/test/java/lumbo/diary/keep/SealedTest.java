package lumbo.diary.keep;

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
import java.util.Optional;
import java.util.Random;
import lumbo.diary.Diary;
import lumbo.diary.FullDiary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTest {

    private static final Password PASSWORD = new Password("so gut wie neu \u00e4\u65e5");
    private static final int FEW_ROUNDS = 3;
    private static final int CHUNK = 100;

    @TempDir
    Path folder;

    private byte[] sealed(byte[] content) throws IOException {
        Path open = Files.write(folder.resolve("open"), content);
        Path sealed = folder.resolve("sealed");
        Sealed.seal(open, sealed, PASSWORD, FEW_ROUNDS, CHUNK);
        return Files.readAllBytes(sealed);
    }

    private byte[] opened(byte[] sealed) throws IOException, KeepException {
        Path file = Files.write(folder.resolve("sealed"), sealed);
        Path open = folder.resolve("opened");
        Sealed.open(file, open, PASSWORD);
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
        assertThat(Sealed.isSealed(folder.resolve("sealed"))).isTrue();
    }

    @Test
    void neverLocksTwiceAlike() throws IOException {
        byte[] first = sealed(content(300));
        byte[] second = sealed(content(300));

        assertThat(Arrays.copyOfRange(first, Sealed.HEADER, first.length))
                .isNotEqualTo(Arrays.copyOfRange(second, Sealed.HEADER, second.length));
    }

    @Test
    void saysThatThePasswordIsWrong() throws IOException {
        Path sealed = folder.resolve("sealed");
        sealed(content(300));

        assertThatThrownBy(() -> Sealed.open(sealed, folder.resolve("opened"), new Password("so gut wie neu")))
                .isInstanceOfSatisfying(
                        KeepException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(KeepException.Kind.WRONG_PASSWORD));
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
                assertThatThrownBy(() -> opened(changed)).as("byte " + place).isInstanceOf(KeepException.class);
            }
        }
    }

    @Test
    void tellsWhatWasCutOff() throws IOException {
        byte[] sealed = sealed(content(420));

        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            int shown = length;
            assertThatThrownBy(() -> opened(cut)).as("length " + shown).isInstanceOf(KeepException.class);
        }
    }

    @Test
    void tellsWhatWasCutOffAtEachBorderOfAChunkOfTheUsualSize() throws Exception {
        Path open = Files.write(folder.resolve("open"), content(3 * Sealed.CHUNK));
        Path file = folder.resolve("sealed");
        Sealed.seal(open, file, PASSWORD);
        byte[] sealed = Files.readAllBytes(file);
        assertThat(ByteBuffer.wrap(sealed).getInt(9)).isEqualTo(600_000);

        for (int chunks = 0; chunks < 3; chunks++) {
            byte[] cut = Arrays.copyOf(sealed, Sealed.HEADER + Sealed.TAG + chunks * (Sealed.CHUNK + Sealed.TAG));
            assertThatThrownBy(() -> opened(cut))
                    .isInstanceOfSatisfying(
                            KeepException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(KeepException.Kind.DAMAGED));
        }
        assertThat(opened(sealed)).isEqualTo(content(3 * Sealed.CHUNK));
    }

    @Test
    void tellsChunksThatChangedPlacesOrStandTwice() throws IOException {
        byte[] sealed = sealed(content(420));
        int first = Sealed.HEADER + Sealed.TAG;
        int size = CHUNK + Sealed.TAG;
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, first, swapped, first + size, size);
        System.arraycopy(sealed, first + size, swapped, first, size);
        byte[] twice = Arrays.copyOf(sealed, sealed.length + size);
        System.arraycopy(sealed, first, twice, first + size, sealed.length - first);
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);

        assertThatThrownBy(() -> opened(swapped)).isInstanceOf(KeepException.class);
        assertThatThrownBy(() -> opened(twice)).isInstanceOf(KeepException.class);
        assertThatThrownBy(() -> opened(longer)).isInstanceOf(KeepException.class);
    }

    @Test
    void saysThatANewerLumboLockedIt() throws IOException {
        byte[] sealed = sealed(content(10));
        sealed[8] = 2;

        assertThatThrownBy(() -> opened(sealed))
                .isInstanceOfSatisfying(
                        KeepException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(KeepException.Kind.NEWER));
    }

    @Test
    void aLockedBackupIsBroughtBackWithItsPasswordOnly() throws Exception {
        Path diary = folder.resolve("data/diary.sqlite");
        FullDiary.write(diary, 2);
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T18:30:00Z"), ZoneOffset.UTC);
        Backups backups = new Backups(folder.resolve("backups"), clock);

        Path made = backups.make(diary, Optional.of(PASSWORD));

        assertThat(new String(Files.readAllBytes(made), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("SQLite", "gentle");
        assertThat(backups.newestGood()).isPresent();
        Restore restore = new Restore(folder.resolve("other/diary.sqlite"));
        assertThat(restore.preview(made, Optional.of(PASSWORD)).backup()).isEqualTo(Diary.facts(diary));
        assertThatThrownBy(() -> restore.preview(made, Optional.empty()))
                .isInstanceOfSatisfying(
                        KeepException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(KeepException.Kind.NEEDS_PASSWORD));
        assertThatThrownBy(() -> restore.preview(made, Optional.of(new Password("x"))))
                .isInstanceOfSatisfying(
                        KeepException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(KeepException.Kind.WRONG_PASSWORD));
        try (var left = Files.list(folder.resolve("data"))) {
            assertThat(left).containsExactly(diary);
        }
    }
}
