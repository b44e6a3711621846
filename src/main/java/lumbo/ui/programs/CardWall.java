package lumbo.ui.programs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ProgramCard;
import lumbo.ui.control.ResponsivePane;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.input.InputFilter;
import lumbo.ui.programs.Catalogue.ProgramGroup;
import org.jspecify.annotations.Nullable;

/**
 * The cards of any number of programs on a page that scrolls. Only the cards in sight exist, and those of a row above and
 * below, so that the keyboard can go on there; a card that leaves is used for a program that comes.
 */
final class CardWall extends ResponsivePane {

    /** Sizes in letters. */
    private static final double PREF_WIDTH = 17;

    private static final double CARD = 21;
    private static final double TITLE = 2.6;
    private static final double GAP = 1;

    private final ScrollPane page;
    private final Messages words;
    private final SmallFigure.Maker figures;
    private final Consumer<String> open;
    private final Runnable above;
    private final List<Label> titles = new ArrayList<>();
    private final Map<String, ProgramCard> cards = new HashMap<>();
    private final Deque<ProgramCard> spare = new ArrayDeque<>();
    private List<ProgramGroup> groups = List.of();
    private CardGrid grid = new CardGrid(groups, new CardGrid.Measures(1, 1, 1, 1));
    private double gridWidth;
    private double gridLetter;
    private @Nullable String current;

    /**
     * A wall without cards.
     *
     * @param page what it scrolls in; it is put directly into the page's content
     * @param figures makes the cards' figures
     * @param open is told the id of a program that is pressed
     * @param above takes the keyboard when it goes up from the first row
     */
    CardWall(ScrollPane page, Messages words, SmallFigure.Maker figures, Consumer<String> open, Runnable above) {
        super(PREF_WIDTH);
        this.page = page;
        this.words = words;
        this.figures = figures;
        this.open = open;
        this.above = above;
        page.vvalueProperty().subscribe(() -> setNeedsLayout(true));
        page.viewportBoundsProperty().subscribe(() -> setNeedsLayout(true));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        InputFilter.heldMoves(this);
    }

    void show(List<ProgramGroup> now) {
        groups = now;
        gridWidth = 0;
        titles.forEach(getChildren()::remove);
        titles.clear();
        now.stream().flatMap(group -> Stream.ofNullable(group.title())).forEach(text -> {
            Label title = Nodes.label(text, "section-title");
            titles.add(title);
            getChildren().add(title);
        });
        requestLayout();
    }

    // ---- the keyboard

    /** The program whose card had the keyboard last. */
    Optional<String> current() {
        return Optional.ofNullable(current);
    }

    /**
     * Puts the keyboard on the card of a program. Nothing moves as long as any of it is in sight.
     *
     * @return whether there is such a card
     */
    boolean focus(String program) {
        page.layout();
        Optional<Integer> number = grid.find(program);
        number.ifPresent(found -> {
            if (!grid.between(seen().top(), seen().bottom()).contains(found)) {
                reveal(found);
            }
            focus(found);
        });
        return number.isPresent();
    }

    /**
     * Puts the keyboard on the first card.
     *
     * @return whether there is one
     */
    boolean focusFirst() {
        page.layout();
        if (grid.size() == 0) {
            return false;
        }
        reveal(0);
        focus(0);
        return true;
    }

    private void focus(int number) {
        current = grid.tile(number).id();
        setNeedsLayout(true);
        layout();
        ProgramCard card = cards.get(grid.tile(number).id());
        if (card != null) {
            card.requestFocus();
        }
    }

    private void reveal(int number) {
        VisiblePart seen = seen();
        double top = grid.top(number) == grid.top(0) ? 0 : grid.top(number);
        double bottom = grid.top(number) + CARD * gridLetter;
        double gap = GAP * gridLetter;
        if (top - gap < seen.top()) {
            scrollTo(top - gap);
        } else if (bottom + gap > seen.bottom()) {
            scrollTo(bottom + gap - (seen.bottom() - seen.top()));
        }
    }

    private void scrollTo(double top) {
        double range = page.getContent().getLayoutBounds().getHeight()
                - page.getViewportBounds().getHeight();
        if (range > 0) {
            page.setVvalue(Math.clamp((top + getLayoutY()) / range, 0, 1));
        }
    }

    private void pressed(KeyEvent event) {
        Optional<CardGrid.Move> move = event.isShiftDown() || event.isShortcutDown() || event.isAltDown()
                ? Optional.empty()
                : move(event.getCode());
        Optional<Integer> from = Optional.ofNullable(current).flatMap(grid::find);
        if (move.isEmpty() || from.isEmpty()) {
            return;
        }
        event.consume();
        Optional<Integer> to = grid.move(from.get(), move.get());
        if (to.isPresent()) {
            reveal(to.get());
            focus(to.get());
        } else if (move.get() == CardGrid.Move.UP) {
            above.run();
        }
    }

    private static Optional<CardGrid.Move> move(KeyCode key) {
        return switch (key) {
            case LEFT, KP_LEFT -> Optional.of(CardGrid.Move.BACK);
            case RIGHT, KP_RIGHT -> Optional.of(CardGrid.Move.ON);
            case UP, KP_UP -> Optional.of(CardGrid.Move.UP);
            case DOWN, KP_DOWN -> Optional.of(CardGrid.Move.DOWN);
            case HOME -> Optional.of(CardGrid.Move.FIRST);
            case END -> Optional.of(CardGrid.Move.LAST);
            default -> Optional.empty();
        };
    }

    // ---- the room

    @Override
    protected double place(double width, boolean really) {
        double letter = letter();
        if (width != gridWidth || letter != gridLetter) {
            int columns = Math.max(1, (int) ((width / letter + GAP) / (PREF_WIDTH + GAP)));
            grid = new CardGrid(groups, new CardGrid.Measures(columns, CARD * letter, TITLE * letter, GAP * letter));
            gridWidth = width;
            gridLetter = letter;
        }
        if (really) {
            placeCards();
        }
        return grid.height();
    }

    /** What of the wall is in sight. */
    private record VisiblePart(double top, double bottom) {}

    private VisiblePart seen() {
        Bounds content = page.getContent().getLayoutBounds();
        double room = page.getViewportBounds().getHeight();
        double top = page.getVvalue() * Math.max(0, content.getHeight() - room) - getLayoutY();
        return new VisiblePart(top, top + room);
    }

    private void placeCards() {
        VisiblePart seen = seen();
        double beyond = (CARD + GAP) * gridLetter;
        List<Integer> wanted = grid.between(seen.top() - beyond, seen.bottom() + beyond);
        withFocused(wanted);
        give(wanted);
        place(wanted);
        for (int i = 0; i < titles.size(); i++) {
            titles.get(i).resizeRelocate(0, grid.titles().get(i).top(), getWidth(), TITLE * gridLetter);
        }
    }

    /** The card with the keyboard stays, even out of sight: it must not become another program's. */
    private void withFocused(List<Integer> wanted) {
        Optional.ofNullable(current)
                .filter(program -> Optional.ofNullable(cards.get(program))
                        .filter(Node::isFocused)
                        .isPresent())
                .flatMap(grid::find)
                .filter(number -> !wanted.contains(number))
                .ifPresent(number -> {
                    wanted.add(number);
                    wanted.sort(null);
                });
    }

    /** Gives every wanted program a card: the one that it has, else one that is no longer wanted, else a new one. */
    private void give(List<Integer> wanted) {
        Set<String> stay = new HashSet<>();
        wanted.forEach(number -> stay.add(grid.tile(number).id()));
        cards.entrySet().removeIf(entry -> {
            boolean goes = !stay.contains(entry.getKey());
            if (goes) {
                spare.add(entry.getValue());
            }
            return goes;
        });
        for (int number : wanted) {
            cards.computeIfAbsent(grid.tile(number).id(), program -> take()).show(grid.tile(number));
        }
        spare.forEach(card -> card.setVisible(false));
    }

    private ProgramCard take() {
        ProgramCard card = spare.poll();
        if (card == null) {
            ProgramCard made = new ProgramCard(words, figures, open);
            made.focusedProperty()
                    .subscribe(focused -> made.tile().filter(tile -> focused).ifPresent(tile -> current = tile.id()));
            getChildren().add(made);
            made.applyCss();
            return made;
        }
        card.setVisible(true);
        return card;
    }

    /** Cards stand in the order of their programs among the children, so that Tab goes through them in order. */
    private void place(List<Integer> wanted) {
        double gap = GAP * gridLetter;
        double width = (getWidth() + gap) / grid.columns() - gap;
        List<ProgramCard> inOrder =
                wanted.stream().map(number -> cards.get(grid.tile(number).id())).toList();
        if (!getChildren().stream().filter(inOrder::contains).toList().equals(inOrder)) {
            inOrder.forEach(Node::toFront);
        }
        for (int i = 0; i < inOrder.size(); i++) {
            int number = wanted.get(i);
            inOrder.get(i)
                    .resizeRelocate(grid.column(number) * (width + gap), grid.top(number), width, CARD * gridLetter);
        }
    }
}
