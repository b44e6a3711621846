package lumbo.ui.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import lumbo.diary.Diary;
import lumbo.diary.backup.BackupException;
import lumbo.ui.ScreenFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageWordsTest {

    private static final String BUSY = "Your diary is being opened. Try again in a moment.";

    @TempDir
    Path folder;

    @Test
    void whatComesWhileTheDiaryIsOpenedIsToldAsThat() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        List<Exception> failures = new ArrayList<>();
        try (ScreenFixture stand = new ScreenFixture(folder, waiting::add)) {
            stand.services().diary().open();

            stand.services().diary().replace("", lastMoment -> null, () -> {}, failures::add);

            assertThat(failures)
                    .extracting(failure -> new StorageWords(
                                    stand.services().words(), stand.services().diary())
                            .trouble(folder, failure))
                    .containsExactly(BUSY);
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
    }

    @Test
    void nothingElseIsToldAsThat() throws IOException {
        Path file = Files.createDirectory(folder.resolve("a folder"));
        Diary closed = Diary.open(folder.resolve("closed.sqlite"));
        closed.close();
        try (ScreenFixture stand = new ScreenFixture(folder.resolve("data"))) {
            StorageWords words =
                    new StorageWords(stand.services().words(), stand.services().diary());
            List<Exception> failures = List.of(
                    new IllegalStateException("an error of ours"),
                    new NullPointerException(),
                    new IOException("No space left on device"),
                    new IOException(new SQLException("database or disk is full")),
                    new AccessDeniedException("there"),
                    BackupException.of(file, new IOException("broken")),
                    (Exception) catchThrowable(() -> Diary.open(file)),
                    (Exception) catchThrowable(() -> closed.log()));

            assertThat(failures)
                    .extracting(failure -> words.trouble(file, failure))
                    .allSatisfy(sentence -> assertThat(sentence).isNotBlank().isNotEqualTo(BUSY));
            assertThat(words.trouble(file, failures.get(2))).contains("full");
            assertThat(words.trouble(file, failures.get(3))).contains("full");
        }
    }
}
