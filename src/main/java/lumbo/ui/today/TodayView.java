package lumbo.ui.today;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.safety.OfferDecision;
import lumbo.ui.Screen;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PainScale;
import lumbo.ui.control.ProgramCard;
import lumbo.ui.control.ProgramTile;
import lumbo.ui.control.ResponsiveColumns;
import lumbo.ui.control.TileGrid;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.measure.MeasureOfferCard;
import lumbo.ui.today.TodayViewModel.Paused;
import lumbo.ui.today.TodayViewModel.TodayActions;
import lumbo.ui.today.TodayViewModel.TodayMessage;
import lumbo.ui.today.TodayViewModel.Week;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What do I do today? What was interrupted comes first, then one program, then all else. */
public final class TodayView implements Screen {

    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

    private final TodayViewModel model;
    private final Messages words;
    private final VBox interrupted = new VBox();
    private final VBox week = Nodes.card();
    private final VBox word = Nodes.card();
    private final VBox offers = new VBox();
    private final ProposedCard proposed;
    private final Label instead = Nodes.label("", "today-instead");
    private final Label othersTitle = Nodes.label("", "section-title");
    private final TileGrid others = new TileGrid();
    private final TileGrid rest = new TileGrid();
    private final TitledPane fold = new TitledPane("", new VBox(rest));
    private boolean awaitsFocus;
    private final SmallFigure.Maker figures;
    private final ScrollPane root;

    /** The first screen. */
    public TodayView(TodayViewModel model, Messages words, SmallFigure.Maker figures) {
        this.model = model;
        this.words = words;
        this.figures = figures;
        Label greeting = Nodes.label(model.greeting(), "page-title");
        Label date = new Label(model.date());
        date.getStyleClass().add("page-date");
        date.setMinWidth(Region.USE_PREF_SIZE);
        ResponsiveColumns header = new ResponsiveColumns(16, 8, greeting, date);
        proposed = new ProposedCard(model, words, figures);
        instead.visibleProperty().bind(instead.textProperty().isNotEmpty());
        instead.managedProperty().bind(instead.visibleProperty());
        othersTitle.visibleProperty().bind(others.visibleProperty());
        othersTitle.managedProperty().bind(othersTitle.visibleProperty());
        fold.setExpanded(false);
        fold.setAnimated(false);
        fold.getStyleClass().addAll("how", "today-rest");
        fold.managedProperty().bind(fold.visibleProperty());
        ResponsiveColumns cards = new ResponsiveColumns(28, 16, checkIn(), week);
        week.getStyleClass().add("week");
        interrupted.getStyleClass().add("stack");
        interrupted.managedProperty().bind(interrupted.visibleProperty());
        VBox page = new VBox(
                header,
                interrupted,
                word,
                proposed,
                instead,
                cards,
                offers,
                new MeasureOfferCard(model.measures(), words),
                othersTitle,
                others,
                fold);
        root = Nodes.page(page);
        page.getStyleClass().add("today-page");
        model.interruptedProperty().subscribe(this::showInterrupted);
        model.pausedProperty()
                .addListener((property, before, now) ->
                        showInterrupted(model.interruptedProperty().get()));
        model.weekProperty().subscribe(this::showWeek);
        model.choiceProperty().subscribe(this::showPrograms);
        word.getStyleClass().add("today-word");
        word.managedProperty().bind(word.visibleProperty());
        offers.getStyleClass().add("stack");
        offers.managedProperty().bind(offers.visibleProperty());
        model.wordProperty().subscribe(this::showWord);
        model.offersProperty().subscribe(this::showOffers);
    }

    private void showWord(TodayMessage shown) {
        word.setVisible(!shown.text().isEmpty());
        word.pseudoClassStateChanged(URGENT, shown.isUrgent());
        Label text = Nodes.label(shown.text(), "today-word-text");
        HBox row = new HBox(Nodes.icon(Material2AL.INFO, "today-word-icon"), text);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        row.getStyleClass().add("row");
        HBox buttons = new HBox();
        buttons.getStyleClass().add("row");
        if (shown.explains()) {
            buttons.getChildren().add(Nodes.button(words.get("today.word.why"), model::explain));
        }
        if (shown.asks()) {
            buttons.getChildren()
                    .add(Nodes.button(words.get(shown.explains() ? "today.word.again" : "today.word.ask"), model::ask));
        }
        word.getChildren().setAll(row);
        if (!buttons.getChildren().isEmpty()) {
            word.getChildren().add(buttons);
        }
    }

    private void showOffers(List<OfferCard> shown) {
        offers.setVisible(!shown.isEmpty());
        offers.getChildren().setAll(shown.stream().map(this::offer).toList());
    }

    private VBox offer(OfferCard card) {
        Label title = Nodes.label(words.format("offer.title", card.said().title()), "card-title");
        VBox box = Nodes.card(title);
        box.getStyleClass().add("offer");
        if (card.answer() != null) {
            boolean accepted = card.answer() == OfferDecision.Answer.ACCEPTED;
            HBox row = new HBox(
                    Nodes.icon(Material2AL.CHECK, "offer-icon"),
                    Nodes.label(accepted ? card.said().accepted() : card.said().declined()),
                    Nodes.spacer(),
                    Nodes.button(Material2MZ.UNDO, words.get("offer.undo"), () -> model.undo(card)));
            row.getStyleClass().add("row");
            box.getChildren().add(row);
            return box;
        }
        box.getChildren().add(Nodes.label(card.said().why() + " " + card.said().question()));
        card.said().lines().forEach(line -> box.getChildren().add(Nodes.label(line, "muted")));
        HBox row = new HBox(
                Nodes.button(
                        words.get("offer.accept"), () -> model.answer(card, OfferDecision.Answer.ACCEPTED), "accent"),
                Nodes.button(words.get("offer.decline"), () -> model.answer(card, OfferDecision.Answer.DECLINED)));
        row.getStyleClass().add("row");
        box.getChildren().add(row);
        return box;
    }

    private VBox checkIn() {
        String question = words.get("today.check-in.title");
        PainScale scale = new PainScale(words, question, words.get("pain.least"), words.get("pain.most"), "pain.word.");
        scale.valueProperty().bindBidirectional(model.painProperty());
        Label done = Nodes.label("", "muted");
        done.textProperty().bind(model.checkedInProperty());
        Button go = Nodes.button(words.get("today.check-in.button"), model::checkIn);
        HBox row = new HBox(done, Nodes.spacer(), go);
        row.getStyleClass().add("row");
        return Nodes.card(Nodes.label(question, "card-title"), scale, row);
    }

    private void showWeek(Week shown) {
        HBox dots = new HBox();
        dots.getStyleClass().add("dots");
        for (int i = 0; i < Math.max(shown.sessions(), shown.goal()); i++) {
            boolean done = i < shown.sessions();
            dots.getChildren()
                    .add(Nodes.icon(
                            done ? Material2AL.CHECK_CIRCLE : Material2MZ.RADIO_BUTTON_UNCHECKED,
                            done ? "dot" : "dot-open"));
        }
        week.getChildren()
                .setAll(
                        Nodes.label(words.get("today.week.title"), "card-title"),
                        dots,
                        Nodes.label(shown.counted()),
                        Nodes.label(shown.last(), "muted"));
    }

    private void showPrograms(TodayActions shown) {
        boolean loading = shown.equals(TodayActions.NONE);
        proposed.setVisible(shown.proposed() != null);
        if (shown.proposed() != null) {
            proposed.show(shown.proposed());
        }
        if (awaitsFocus && proposed.isVisible()) {
            proposed.takeFocus();
            awaitsFocus = false;
        }
        instead.setText(loading ? words.get("app.loading") : shown.instead());
        othersTitle.setText(words.get(shown.proposed() != null ? "today.others" : "today.programs"));
        others.show(shown.others().stream().map(this::card).toList());
        rest.show(shown.rest().stream().map(this::card).toList());
        fold.setText(words.format("today.rest", shown.rest().size()));
        fold.setVisible(!shown.rest().isEmpty());
    }

    private ProgramCard card(ProgramTile tile) {
        ProgramCard card = new ProgramCard(words, figures, model::open);
        card.show(tile);
        return card;
    }

    private void showInterrupted(List<InterruptedCard> sessions) {
        interrupted
                .getChildren()
                .setAll(Stream.concat(
                                model.pausedProperty().get().map(this::card).stream(),
                                sessions.stream().map(this::card))
                        .toList());
        interrupted.setVisible(!interrupted.getChildren().isEmpty());
    }

    private VBox card(Paused session) {
        HBox row = new HBox(
                Nodes.button(Material2MZ.PLAY_ARROW, words.get("today.interrupted.go-on"), model::goOn, "accent"));
        row.getStyleClass().add("row");
        VBox card = Nodes.card(Nodes.label(session.title(), "card-title"), Nodes.label(session.text(), "muted"), row);
        card.getStyleClass().add("interrupted");
        return card;
    }

    private VBox card(InterruptedCard session) {
        Label text = Nodes.label("", "muted");
        text.textProperty().bind(session.textProperty());
        Button goOn = Nodes.button(
                Material2MZ.PLAY_ARROW, words.get("today.interrupted.go-on"), () -> model.resume(session), "accent");
        Button close = Nodes.button(words.get("today.interrupted.close"), () -> model.close(session));
        HBox row = new HBox(goOn, close);
        row.getStyleClass().add("row");
        VBox card = Nodes.card(Nodes.label(session.title(), "card-title"), text, row);
        card.getStyleClass().add("interrupted");
        return card;
    }

    @Override
    public boolean takeFocus() {
        awaitsFocus = !proposed.isVisible();
        if (!awaitsFocus) {
            proposed.takeFocus();
        }
        return !awaitsFocus;
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        awaitsFocus = false;
        model.hidden();
    }

    @Override
    public boolean isLostByClosing() {
        return model.isLostByClosing();
    }

    @Override
    public Region root() {
        return root;
    }
}
