package lumbo.ui.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lumbo.ui.control.ProgramTile;
import lumbo.ui.programs.Catalogue.ProgramGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardGridTest {

    private static final CardGrid.Measures THREE_COLUMNS = new CardGrid.Measures(3, 100, 30, 10);

    /** Five under a title, then two: rows of 3, 2 and 2. */
    private static final CardGrid GRID =
            new CardGrid(List.of(group(Optional.of("First"), 0, 5), group(Optional.of("Second"), 5, 7)), THREE_COLUMNS);

    private static ProgramGroup group(Optional<String> title, int from, int to) {
        return new ProgramGroup(
                title.orElse(null),
                IntStream.range(from, to)
                        .mapToObj(number ->
                                new ProgramTile("p" + number, "Program", "", "", List.of(), false, null, null, null))
                        .toList());
    }

    @Test
    void putsRowsOneBelowTheOtherUnderTheirTitles() {
        assertThat(IntStream.range(0, 7).mapToDouble(GRID::top))
                .containsExactly(30.0, 30.0, 30.0, 140.0, 140.0, 280.0, 280.0);
        assertThat(IntStream.range(0, 7).map(GRID::column)).containsExactly(0, 1, 2, 0, 1, 0, 1);
        assertThat(GRID.titles()).containsExactly(new CardGrid.Title("First", 0), new CardGrid.Title("Second", 250));
        assertThat(GRID.height()).isEqualTo(380);
    }

    @Test
    void knowsWhatIsInSight() {
        assertThat(GRID.between(0, 30)).isEmpty();
        assertThat(GRID.between(0, 31)).containsExactly(0, 1, 2);
        assertThat(GRID.between(129, 141)).containsExactly(0, 1, 2, 3, 4);
        assertThat(GRID.between(130, 140)).isEmpty();
        assertThat(GRID.between(0, 1000)).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({
        "0, ON, 1",
        "2, ON, 3",
        "6, ON,",
        "3, BACK, 2",
        "0, BACK,",
        "0, DOWN, 3",
        "2, DOWN, 4",
        "4, DOWN, 6",
        "5, DOWN,",
        "6, UP, 4",
        "4, UP, 1",
        "1, UP,",
        "4, FIRST, 0",
        "0, LAST, 6"
    })
    void keysLeadFromCardToCard(int from, CardGrid.Move move, Integer to) {
        assertThat(GRID.move(from, move)).isEqualTo(Optional.ofNullable(to));
    }

    @Test
    void findsAProgramAgain() {
        assertThat(GRID.find("p4")).contains(4);
        assertThat(GRID.tile(4).id()).isEqualTo("p4");
        assertThat(GRID.find("gone")).isEmpty();
    }

    @Test
    void needsNoTitles() {
        CardGrid untitled = new CardGrid(List.of(group(Optional.empty(), 0, 4)), THREE_COLUMNS);

        assertThat(untitled.top(0)).isZero();
        assertThat(untitled.titles()).isEmpty();
        assertThat(untitled.height()).isEqualTo(210);
    }

    @Test
    void holdsNothingWhereThereIsNothing() {
        CardGrid empty = new CardGrid(List.of(), THREE_COLUMNS);

        assertThat(empty.height()).isZero();
        assertThat(empty.size()).isZero();
        assertThat(empty.between(0, 1000)).isEmpty();
    }
}
