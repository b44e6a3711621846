package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lumbo.program.ProgramFilters.Chip;
import lumbo.program.ProgramFilters.Filter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every choice of filters in a library of some size. */
class ProgramFiltersProperties {

    private static final List<Program> PROGRAMS = ManyPrograms.of(80);
    private static final ProgramFilters FILTERS =
            ProgramFilters.of(PROGRAMS, program -> program.items().size(), tag -> true);

    @Provide
    Arbitrary<Set<Filter>> chosen() {
        return Arbitraries.of(FILTERS.all()).set().ofMaxSize(5);
    }

    @Provide
    Arbitrary<BitSet> among() {
        return Arbitraries.integers().between(0, PROGRAMS.size() - 1).set().map(numbers -> {
            BitSet among = new BitSet();
            numbers.forEach(among::set);
            return among;
        });
    }

    private static int count(Set<Filter> chosen, BitSet among) {
        BitSet left = FILTERS.picked(chosen);
        left.and(among);
        return left.cardinality();
    }

    @Property
    void aUsableChipLeavesSomethingWhenItIsPressed(
            @ForAll("chosen") Set<Filter> chosen, @ForAll("among") BitSet among) {
        for (Chip chip : FILTERS.chips(chosen, among)) {
            if (!chip.chosen() && chip.isUsable()) {
                assertThat(count(ProgramFilters.pressed(chip.filter(), chosen), among))
                        .isPositive();
            }
        }
    }

    @Property
    void aChipsCountIsWhatItPicksAloneOfItsKind(@ForAll("chosen") Set<Filter> chosen, @ForAll("among") BitSet among) {
        for (Chip chip : FILTERS.chips(chosen, among)) {
            Set<Filter> alone = new LinkedHashSet<>(chosen);
            alone.removeIf(other -> other.kind() == chip.filter().kind());
            alone.add(chip.filter());
            assertThat(chip.count()).isEqualTo(count(alone, among));
        }
    }

    @Property
    void whatIsChosenAndTakenBackLeavesNoTrace(@ForAll("chosen") Set<Filter> chosen) {
        for (Filter filter : FILTERS.all()) {
            if (!chosen.contains(filter) && filter.kind() != ProgramFilters.Kind.LENGTH) {
                assertThat(ProgramFilters.pressed(filter, ProgramFilters.pressed(filter, chosen)))
                        .isEqualTo(chosen);
            }
        }
    }
}
