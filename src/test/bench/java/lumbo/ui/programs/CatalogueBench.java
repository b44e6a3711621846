package lumbo.ui.programs;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import lumbo.i18n.Messages;
import lumbo.player.PlanChoices;
import lumbo.program.Library;
import lumbo.program.ManyPrograms;
import lumbo.program.ProgramFilters;
import lumbo.program.ProgramFilters.Filter;
import lumbo.session.PersonRecord;
import lumbo.session.WorkoutPlanner;
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

/** What the Programs screen decides of a library of a thousand programs, without its nodes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CatalogueBench {

    /** What stands in the search. */
    @Param({"", "b", "knee ch"})
    private String typed = "";

    private static final WorkoutPlanner TODAY =
            new WorkoutPlanner(PlanChoices.DEFAULT, null, PersonRecord.NEW, null, LocalDate.of(2026, 11, 22), Map.of());

    private final Messages words = Messages.of(Locale.ENGLISH);
    private final Set<Filter> chosen = Set.of(ProgramFilters.UP_TO_TWENTY);
    private Library library = Library.EMPTY;
    private Catalogue catalogue = catalogue();

    /** The library and its catalogue. */
    @Setup
    public void prepare() {
        library = ManyPrograms.library(ManyPrograms.of(1_000));
        catalogue = catalogue();
    }

    private Catalogue catalogue() {
        return Catalogue.of(library, TODAY, words);
    }

    /** All that a key or a chip decides: the programs, and how every filter stands. */
    @Benchmark
    public List<Object> find() {
        return found();
    }

    /** The first time, by code that has not run before. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public List<Object> findFirst() {
        return found();
    }

    private List<Object> found() {
        Catalogue.SearchResult found = catalogue.find(typed, chosen);
        return List.of(found.groups(), FilterOptions.of(found.chips(), words));
    }

    /** Listing the library, in the background. */
    @Benchmark
    public Object list() {
        return catalogue();
    }
}
