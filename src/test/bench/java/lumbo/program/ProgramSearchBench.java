package lumbo.program;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lumbo.i18n.Messages;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Searching a library of a thousand programs. The bar: a key, on the screen's thread, in well under the 16 milliseconds of
 * a frame, and the very first one too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProgramSearchBench {

    /** What stands in the field after a key: little finds the most, a word the fewest. */
    @Param({"", "b", "ba", "back", "knee ch", "gentle back knee", "fridays heel bed"})
    private String typed = "";

    private List<Program> programs = List.of();
    private Messages words = Messages.of(Locale.ENGLISH);
    private ProgramSearch search = index();

    /** The library, and its index. */
    @Setup
    public void prepare() {
        programs = ManyPrograms.of(1_000);
        search = index();
    }

    private ProgramSearch index() {
        return ProgramSearch.of(
                programs, Locale.ENGLISH, key -> words.has(key) ? Optional.of(words.get(key)) : Optional.empty());
    }

    /** One key. */
    @Benchmark
    public List<ProgramSearch.Hit> key() {
        return search.find(typed);
    }

    /** The first key after the start, by code that has not run before. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public List<ProgramSearch.Hit> firstKey() {
        return search.find(typed);
    }

    /** Making the index, in the background. */
    @Benchmark
    public ProgramSearch makeTheIndex() {
        return index();
    }
}
