package lumbo.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lumbo.program.own.OwnProgramScanner;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reading the built-in programs and a thousand files of one's own, in the background after the start. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LibraryBench {

    private static final int FILES = 1_000;

    private Optional<Path> folder = Optional.empty();

    /** A folder full of programs. */
    @Setup
    public void write() throws IOException {
        Path made = Files.createTempDirectory("lumbo-bench");
        for (ProgramFiles.File file : ManyPrograms.files(FILES).programs()) {
            Files.write(made.resolve(file.name()), file.bytes());
        }
        folder = Optional.of(made);
    }

    /** Removes it again. */
    @TearDown
    public void delete() throws IOException {
        try (var files = Files.list(folder.orElseThrow())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder.orElseThrow());
    }

    /** All of them, read and checked. */
    @Benchmark
    public Library read() {
        Library library = OwnProgramScanner.read(
                folder.orElseThrow(), new ProgramReader(), BuiltInPrograms.ofFiles(new ProgramReader()));
        if (library.entries().size() < FILES || !library.problems().isEmpty()) {
            throw new IllegalStateException("not all were read: " + library.problems());
        }
        return library;
    }
}
