package lumbo.ui.programs;

import java.util.Set;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ProgramCard;
import lumbo.ui.control.ResponsiveColumns;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.own.OwnBar;
import lumbo.ui.programs.ProgramsViewModel.Instead;
import lumbo.ui.programs.ProgramsViewModel.Shown;
import org.jspecify.annotations.Nullable;

/**
 * All programs: a search that narrows with each letter, filters, and the programs in groups by stage. It is the same one
 * each time one comes back, so that everything is where it was left.
 */
public final class ProgramsView extends ModelView<ProgramsViewModel, BorderPane> {

    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private static final Set<KeyCode> LEADS_TO_CARDS = Set.of(KeyCode.DOWN, KeyCode.KP_DOWN, KeyCode.ENTER);

    /** The least room for the count, in letters, and the room beside it, in pixels. */
    private static final double LEAST_STATUS = 20;

    private static final double GAP = 8;

    private final OwnBar own;
    private final SearchField search;
    private final FilterChips chips;
    private final Label count = Nodes.label("", "count");
    private final Button clear;
    private final HBox status;
    private final VBox instead = Nodes.whileVisible(Nodes.column("instead"));
    private final CardWall wall;
    private final ScrollPane page;
    private final EventHandler<KeyEvent> onKey = this::pressed;
    private final ChangeListener<Node> onFocus = (property, before, now) -> remember(now);
    private @Nullable Node lastFocus;

    /** The programs. */
    public ProgramsView(ProgramsViewModel model, OwnBar own, Messages words, SmallFigure.Maker figures) {
        super(model, words, new BorderPane());
        this.own = own;
        search = new SearchField(words);
        chips = new FilterChips(words, model::press, model.moreProperty());
        clear = Nodes.whileVisible(Nodes.button("", this::clear, "flat"));
        VBox content = Nodes.column("programs");
        page = Nodes.page(content);
        wall = new CardWall(page, words, figures, model::open, search::requestFocus);
        status = Nodes.styled(Nodes.row(count, clear), "status");
        Nodes.present(content, statusAndOwn(), chips, instead, wall);
        root.setTop(Nodes.column("page-top", Nodes.label(words.get("programs.title"), "page-title"), search));
        root.setCenter(page);
        search.textProperty().bindBidirectional(model.typedProperty());
        search.textProperty().subscribe(() -> page.setVvalue(0));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInSearch);
        root.sceneProperty().addListener((property, before, now) -> follow(before, now));
        model.shownProperty().subscribe(this::show);
    }

    /** The count, and what there is to do about one's own programs: at the right where there is room, else below. */
    private ResponsiveColumns statusAndOwn() {
        own.alignmentProperty()
                .bind(own.layoutXProperty().map(x -> x.doubleValue() > 0 ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT));
        return new ResponsiveColumns(LEAST_STATUS, GAP, status, own);
    }

    private void show(Shown shown) {
        chips.show(shown.choices());
        count.setText(shown.count());
        status.setVisible(shown.instead() == null);
        clear.setText(shown.clear() == null ? "" : shown.clear());
        clear.setVisible(shown.clear() != null);
        instead.setVisible(shown.instead() != null);
        instead.getChildren().clear();
        if (shown.instead() != null) {
            showInstead(shown.instead());
        }
        wall.show(shown.groups());
    }

    private void showInstead(Instead why) {
        Nodes.addText(instead, why.text(), why.hint() == null ? "muted" : "card-title");
        Nodes.addText(instead, why.hint());
        if (why.clear() != null) {
            instead.getChildren().add(Nodes.button(why.clear(), this::clear, "accent"));
        }
    }

    private void clear() {
        model.clear();
        page.setVvalue(0);
        search.requestFocus();
    }

    // ---- the keyboard

    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventHandler(KeyEvent.ANY, onKey);
            before.focusOwnerProperty().removeListener(onFocus);
        }
        if (now != null) {
            now.addEventHandler(KeyEvent.ANY, onKey);
            now.focusOwnerProperty().addListener(onFocus);
        }
    }

    private void remember(@Nullable Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.equals(root)) {
                lastFocus = owner;
            }
        }
    }

    /** Ctrl and F, or a slash where nothing is typed, lead to the search; Escape empties it. */
    private void pressed(KeyEvent event) {
        if (isFind(event)) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.empty();
            event.consume();
        }
    }

    private static boolean isFind(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return "/".equals(event.getCharacter()) && !(event.getTarget() instanceof TextInputControl);
        }
        return FIND.match(event);
    }

    private void pressedInSearch(KeyEvent event) {
        if (LEADS_TO_CARDS.contains(event.getCode()) && wall.focusFirst()) {
            event.consume();
        }
    }

    @Override
    public boolean takeFocus() {
        boolean onCard = lastFocus != null
                && lastFocus instanceof ProgramCard
                && wall.current().filter(wall::focus).isPresent();
        if (!onCard) {
            (lastFocus != null && canTakeFocus(lastFocus) ? lastFocus : search).requestFocus();
        }
        return true;
    }

    private boolean canTakeFocus(Node node) {
        boolean isHere = root.getScene() != null && root.getScene().equals(node.getScene());
        return isHere && node.isVisible() && !node.isDisabled() && !(node instanceof ProgramCard);
    }

    @Override
    public void shown() {
        super.shown();
        own.shown();
    }

    @Override
    public void hidden() {
        own.hidden();
        super.hidden();
    }
}
