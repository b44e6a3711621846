package lumbo.diary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with twenty years, made once and kept for all benchmarks until the next clean build. */
public final class Years {

    private static final Path FILE = Path.of("target", "bench-years", "diary.sqlite");

    private Years() {}

    /** The file; nobody changes it. */
    public static Path file() {
        if (Files.notExists(FILE)) {
            try {
                Path part = Files.createDirectories(FILE.resolveSibling("part")).resolve("diary.sqlite");
                Files.deleteIfExists(part);
                try (Diary diary = Diary.open(part)) {
                    TwentyYears.fill(diary, TwentyYears.SESSIONS);
                }
                Files.move(part, FILE);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return FILE;
    }
}
