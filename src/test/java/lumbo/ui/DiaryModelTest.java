package lumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lumbo.diary.Diary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiaryModelTest {

    @TempDir
    Path folder;

    @Test
    void saysWhyTheDiaryCannotBeOpenedUntilItCan() throws IOException {
        try (Stand stand = new Stand(folder)) {
            Path file = stand.services().folders().diary();
            Files.writeString(file, "no diary at all, but a text of some length that no database begins with");

            stand.withDiary();
            assertThat(stand.services().diary().openProperty().get()).isFalse();
            assertThat(stand.services().diary().troubleProperty().get()).contains("is damaged");
            Files.delete(file);
            stand.withDiary();

            assertThat(stand.services().diary().openProperty().get()).isTrue();
            assertThat(stand.services().diary().troubleProperty().get()).isEmpty();
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
