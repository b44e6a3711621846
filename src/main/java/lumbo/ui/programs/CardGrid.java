package lumbo.ui.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lumbo.ui.control.ProgramTile;
import lumbo.ui.programs.Catalogue.ProgramGroup;

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
        /** To the card before. */
        BACK,
        /** To the card after. */
        ON,
        /** To the card above. */
        UP,
        /** To the card below. */
        DOWN,
        /** To the first of all. */
        FIRST,
        /** To the last of all. */
        LAST
    }

    /**
     * The title of a group.
     *
     * @param text what it says
     * @param top where it begins
     */
    record Title(String text, double top) {}

    /** Cards side by side: those from {@code from} up to but without {@code to}, the first of all being 0. */
    private record Row(double top, int from, int to) {}

    private final Measures measures;
    private final List<ProgramTile> tiles = new ArrayList<>();
    private final List<Title> titles = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final double height;

    /** These groups one below the other. */
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
                rows.add(new Row(y, first, Math.min(first + measures.columns(), tiles.size())));
                y += measures.card() + measures.gap();
            }
        }
        this.height = Math.max(0, y - measures.gap());
    }

    /** How high all of it is. */
    double height() {
        return height;
    }

    /** How many cards stand side by side where there are enough. */
    int columns() {
        return measures.columns();
    }

    /** How many cards there are. */
    int size() {
        return tiles.size();
    }

    /** What the card with this number says; the first is 0. */
    ProgramTile tile(int number) {
        return tiles.get(number);
    }

    /** The number of the card of a program. */
    Optional<Integer> find(String program) {
        for (int number = 0; number < tiles.size(); number++) {
            if (tiles.get(number).id().equals(program)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    /** The titles of all groups that have one. */
    List<Title> titles() {
        return titles;
    }

    /** Where a card begins. */
    double top(int number) {
        return rows.get(row(number)).top();
    }

    /** In which column a card stands, from 0. */
    int column(int number) {
        return number - rows.get(row(number)).from();
    }

    /** The numbers of the cards of which anything lies between two heights. */
    List<Integer> between(double top, double bottom) {
        List<Integer> seen = new ArrayList<>();
        for (Row row : rows) {
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
            case UP -> below(row(from) - 1, column(from));
            case DOWN -> below(row(from) + 1, column(from));
            case FIRST -> Optional.of(0);
            case LAST -> Optional.of(tiles.size() - 1);
        };
    }

    /** The card in a row that stands in this column, or the last where the row is shorter. */
    private Optional<Integer> below(int row, int column) {
        if (row < 0 || row >= rows.size()) {
            return Optional.empty();
        }
        Row there = rows.get(row);
        return Optional.of(Math.min(there.from() + column, there.to() - 1));
    }

    private int row(int number) {
        int low = 0;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (rows.get(middle).from() <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
