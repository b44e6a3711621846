package lumbo.program.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Semaphore told = new Semaphore(0);

    private boolean isTold() throws InterruptedException {
        return told.tryAcquire(30, TimeUnit.SECONDS);
    }

    @Test
    void tellsWhatComesChangesAndGoes() throws IOException, InterruptedException {
        try (FolderWatch _ = FolderWatch.of(List.of(folder), told::release)) {
            Path file = Files.writeString(folder.resolve("one.json"), "{");
            assertThat(isTold()).isTrue();
            Files.writeString(file, "{}");
            assertThat(isTold()).isTrue();
            Files.delete(file);
            assertThat(isTold()).isTrue();
        }
    }

    @Test
    void findsAFolderThatComesLater() throws IOException, InterruptedException {
        Path inner = folder.resolve("exercises");
        try (FolderWatch _ = FolderWatch.of(List.of(folder, inner), told::release)) {
            Files.createDirectory(inner);
            assertThat(isTold()).isTrue();
            Files.writeString(inner.resolve("one.json"), "{");
            assertThat(isTold()).isTrue();
        }
    }

    @Test
    void livesWithoutAFolder() throws IOException, InterruptedException {
        Path missing = folder.resolve("programs");
        try (FolderWatch watch = FolderWatch.of(List.of(missing), told::release)) {
            Files.createDirectory(missing);
            watch.look();
            Files.writeString(missing.resolve("one.json"), "{");
            assertThat(isTold()).isTrue();
        }
    }

    @Test
    void canBeAskedToLookWhenItIsClosed() throws IOException {
        FolderWatch watch = FolderWatch.of(List.of(folder), told::release);
        watch.close();
        watch.look();

        assertThat(told.availablePermits()).isZero();
    }
}
