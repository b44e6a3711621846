package lumbo.ui.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lumbo.ui.control.ProgramTile;
import lumbo.ui.programs.Catalogue.ProgramGroup;
import org.jspecify.annotations.Nullable;

/**
 * Where the cards of programs lie: in rows of equal cards, group below group, each under its title. Everything is known
 * without any card being there. Lengths are in pixels. Immutable.
 */
final class CardGrid {

    /**
     * How large everything is.
     *
     * @param columns how many cards stand side by side, at least 1
     * @param card the height of a card
     * @param title the height of a title, with the room around it
     * @param gap the room between cards
     */
    record Measures(int columns, double card, double title, double gap) {}

    /** One of the keys that lead from card to card. */
    enum Move {
        BACK,
        ON,
        UP,
        DOWN,
        FIRST,
        LAST
    }

    /** The title of a group, and where it begins. */
    record Title(String text, double top) {}

    /** Cards side by side: those from {@code from} up to but without {@code to}, the first of all being 0. */
    private record Row(double top, int from, int to) {}

    private final Measures measures;
    private final List<ProgramTile> tiles = new ArrayList<>();
    private final List<Title> titles = new ArrayList<>();
    private final NavigableMap<Integer, Row> rows = new TreeMap<>();
    private final double height;

    CardGrid(List<ProgramGroup> groups, Measures measures) {
        this.measures = measures;
        double y = 0;
        for (ProgramGroup group : groups) {
            if (group.title() != null) {
                titles.add(new Title(group.title(), y));
                y += measures.title();
            }
            int from = tiles.size();
            tiles.addAll(group.tiles());
            for (int first = from; first < tiles.size(); first += measures.columns()) {
                rows.put(first, new Row(y, first, Math.min(first + measures.columns(), tiles.size())));
                y += measures.card() + measures.gap();
            }
        }
        this.height = Math.max(0, y - measures.gap());
    }

    double height() {
        return height;
    }

    /** How many cards stand side by side where there are enough. */
    int columns() {
        return measures.columns();
    }

    int size() {
        return tiles.size();
    }

    /** What the card with this number says; the first is 0. */
    ProgramTile tile(int number) {
        return tiles.get(number);
    }

    Optional<Integer> find(String program) {
        return IntStream.range(0, tiles.size())
                .boxed()
                .filter(number -> tiles.get(number).id().equals(program))
                .findFirst();
    }

    List<Title> titles() {
        return titles;
    }

    double top(int number) {
        return row(number).top();
    }

    /** In which column a card stands, from 0. */
    int column(int number) {
        return number - row(number).from();
    }

    /** The numbers of the cards of which anything lies between two heights. */
    List<Integer> between(double top, double bottom) {
        List<Integer> seen = new ArrayList<>();
        for (Row row : rows.values()) {
            if (row.top() < bottom && row.top() + measures.card() > top) {
                for (int number = row.from(); number < row.to(); number++) {
                    seen.add(number);
                }
            }
        }
        return seen;
    }

    /** The card to which a key leads; absent where it leads out of the cards. */
    Optional<Integer> move(int from, Move move) {
        return switch (move) {
            case BACK -> Optional.of(from - 1).filter(number -> number >= 0);
            case ON -> Optional.of(from + 1).filter(number -> number < tiles.size());
            case UP -> in(rows.lowerEntry(row(from).from()), column(from));
            case DOWN -> in(rows.higherEntry(row(from).from()), column(from));
            case FIRST -> Optional.of(0);
            case LAST -> Optional.of(tiles.size() - 1);
        };
    }

    /** The card in a row that stands in this column, or the last where the row is shorter. */
    private static Optional<Integer> in(Map.@Nullable Entry<Integer, Row> row, int column) {
        return Optional.ofNullable(row)
                .map(Map.Entry::getValue)
                .map(there -> Math.min(there.from() + column, there.to() - 1));
    }

    private Row row(int number) {
        return Objects.requireNonNull(rows.floorEntry(number)).getValue();
    }
}
