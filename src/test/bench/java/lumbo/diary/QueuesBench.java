package lumbo.diary;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import lumbo.diary.backup.Backups;
import lumbo.diary.export.JsonExport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What would queue behind something long: a screen's read while {@link TwentyYears} are exported all the time, and the list of
 * twenty-three backups of them. The bars: 1.2 times as long as without the export, and 0.02 of {@link #lookIntoABackup} times 23 for the list.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class QueuesBench {

    private static final int BACKUPS = 23;
    private static final LocalDateTime NEWEST = TwentyYears.LAST.atTime(20, 0);

    /** Whether an export goes on all the time. */
    @Param({"true", "false"})
    private boolean isExporting;

    private final AtomicBoolean enough = new AtomicBoolean();
    private Optional<Diary> diary = Optional.empty();
    private Optional<Thread> exporting = Optional.empty();
    private Path folder = Path.of("target", "bench-years", "backups");

    /** Opens the diary, lays the backups out, and exports without an end. */
    @Setup
    public void begin() throws IOException {
        Diary open = Diary.open(Years.file());
        diary = Optional.of(open);
        Files.createDirectories(folder);
        for (int i = 0; i < BACKUPS; i++) {
            String at = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT)
                    .format(NEWEST.minusDays(i));
            Path backup = folder.resolve("diary-" + at + Backups.ENDING);
            if (Files.notExists(backup)) {
                Files.createLink(backup, Years.file());
            }
        }
        exporting = Optional.of(Thread.ofPlatform().daemon().start(() -> {
            while (isExporting && !enough.get()) {
                open.state(state -> JsonExport.write(state, OutputStream.nullOutputStream()));
            }
        }));
    }

    /** Closes it, which ends the exporting. */
    @TearDown
    public void end() throws InterruptedException, IOException {
        enough.set(true);
        exporting.orElseThrow().join();
        diary.orElseThrow().close();
        try (Stream<Path> backups = Files.list(folder)) {
            for (Path backup : backups.toList()) {
                Files.delete(backup);
            }
        }
    }

    /** The sessions of a month. */
    @Benchmark
    public List<?> readAMonth() {
        return diary.orElseThrow().sessions(TwentyYears.LAST.minusDays(30), TwentyYears.LAST);
    }

    /** All backups, as the page shows them. */
    @Benchmark
    public List<Backups.Outside> listBackups() {
        List<Backups.Outside> seen = new Backups(folder, Clock.fixed(NEWEST.toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .list().stream().map(backup -> Backups.glance(backup.file())).toList();
        if (seen.size() != BACKUPS) {
            throw new IllegalStateException(seen.size() + " backups");
        }
        return seen;
    }

    /** What each of them took before, and takes still when it is looked into. */
    @Benchmark
    public Object lookIntoABackup() {
        return Backups.look(Years.file());
    }
}
