package lumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.Ever;
import lumbo.diary.FullDiary;
import lumbo.diary.keep.Backups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiaryModelTest {

    @TempDir
    Path folder;

    @Test
    void saysWhyTheDiaryCannotBeOpenedUntilItCan() throws IOException {
        try (Stand stand = new Stand(folder)) {
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
        try (Stand stand = new Stand(folder)) {
            Path file = stand.services().folders().diary();
            FullDiary.write(file, 3);
            Path backup = new Backups(
                            stand.services().folders().backups(),
                            stand.services().clock())
                    .make(file, Optional.empty());
            byte[] damaged = Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 4096);
            Files.write(file, damaged);

            stand.withDiary();

            Path aside = folder.resolve("diary-damaged-2026-11-22T18-30-00.sqlite");
            assertThat(stand.services().diary().troubleProperty().get()).isEmpty();
            assertThat(stand.services().diary().noticeProperty().get())
                    .startsWith("Your diary was damaged. 3 sessions and ")
                    .contains("The damaged file was kept as " + aside + ".")
                    .endsWith(" The newest backup is " + backup + ".");
            assertThat(aside).hasBinaryContent(damaged);
            assertThat(stand.diary().played(Ever.END)).hasSize(3);
            stand.services().diary().noticed();
            assertThat(stand.services().diary().noticeProperty().get()).isEmpty();
        }
    }

    @Test
    void leavesTheFileOfANewerLumbo() throws Exception {
        try (Stand stand = new Stand(folder)) {
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
        try (Stand stand = new Stand(folder)) {
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

    @Test
    void keepsTheDiaryThatIsOpenWhenItIsAskedToOpenAgain() {
        try (Stand stand = new Stand(folder).withDiary()) {
            Diary first = stand.diary();

            stand.withDiary();

            assertThat(stand.diary()).isSameAs(first);
        }
    }
}
