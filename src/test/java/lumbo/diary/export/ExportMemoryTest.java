package lumbo.diary.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import lumbo.diary.Diary;
import lumbo.diary.KillTest;
import lumbo.diary.TwentyYears;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is written out need not fit into memory. */
@Timeout(600)
class ExportMemoryTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void twoYearsAreExportedWithLittleMemory() throws Exception {
        assertThat(exported(700, 20)).isGreaterThan(20L * MEGABYTE);
    }

    @Test
    @Tag("campaign")
    void twentyYearsAreExportedWithAsLittle() throws Exception {
        assertThat(exported(TwentyYears.SESSIONS, 20)).isGreaterThan(200L * MEGABYTE);
    }

    /** How many bytes were exported of a diary by a process with so many megabytes of heap. */
    private long exported(int sessions, int heap) throws Exception {
        Path file = folder.resolve("diary.sqlite");
        try (Diary diary = Diary.open(file)) {
            TwentyYears.fill(diary, sessions);
        }
        Path errors = folder.resolve("errors.txt");
        Process process = KillTest.start(Exported.class, errors, "-Xmx" + heap + "m", file.toString());
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return Long.parseLong(said.strip());
    }
}
