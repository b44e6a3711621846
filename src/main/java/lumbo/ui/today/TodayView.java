package lumbo.ui.today;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.safety.OfferDecision;
import lumbo.ui.Route;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PainScale;
import lumbo.ui.control.ProgramCard;
import lumbo.ui.control.ProgramTile;
import lumbo.ui.control.ResponsiveColumns;
import lumbo.ui.control.TileGrid;
import lumbo.ui.emergency.EmergencyBlock;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.measure.MeasureOfferCard;
import lumbo.ui.today.TodayViewModel.InterruptedCard;
import lumbo.ui.today.TodayViewModel.OfferCard;
import lumbo.ui.today.TodayViewModel.Paused;
import lumbo.ui.today.TodayViewModel.TodayActions;
import lumbo.ui.today.TodayViewModel.TodayMessage;
import lumbo.ui.today.TodayViewModel.Week;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What do I do today? What was interrupted comes first, then one program, then all else. */
public final class TodayView extends ModelView<TodayViewModel, ScrollPane> {

    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

    private final VBox interrupted = Nodes.whileVisible(Nodes.column("stack"));
    private final VBox week = Nodes.styled(Nodes.card(), "week");
    private final VBox word = Nodes.styled(Nodes.whileVisible(Nodes.card()), "today-word");
    private final VBox offers = Nodes.whileVisible(Nodes.column("stack"));
    private final ProposedCard proposed;
    private final Label instead = Nodes.whileSaying(Nodes.label("", "today-instead"));
    private final Label othersTitle = Nodes.label("", "section-title");
    private final TileGrid others = new TileGrid();
    private final TileGrid rest = new TileGrid();
    private final TitledPane fold = Nodes.whileVisible(Nodes.fold("", new VBox(rest), false, "today-rest"));
    private boolean awaitsFocus;
    private final SmallFigure.Maker figures;

    /** The first screen. */
    public TodayView(TodayViewModel model, Messages words, SmallFigure.Maker figures) {
        VBox page = Nodes.column("today-page");
        super(model, words, Nodes.page(page));
        this.figures = figures;
        proposed = new ProposedCard(model, words, figures);
        VBox emergency = Nodes.column("stack");
        VBox usual = Nodes.column(
                "stack",
                new ResponsiveColumns(
                        16, 8, Nodes.label(model.greeting(), "page-title"), Nodes.whole(model.date(), "page-date")),
                interrupted,
                word,
                proposed,
                instead,
                new ResponsiveColumns(28, 16, checkIn(), week),
                offers,
                new MeasureOfferCard(model.measures(), words),
                Nodes.showWhile(others.visibleProperty(), othersTitle),
                others,
                fold);
        page.getChildren().addAll(emergency, usual);
        Nodes.showWhile(model.emergencyProperty().map(Optional::isPresent), emergency);
        Nodes.showWhile(model.emergencyProperty().map(Optional::isEmpty), usual);
        model.emergencyProperty()
                .subscribe(now -> emergency
                        .getChildren()
                        .setAll(now.stream()
                                .flatMap(told -> Stream.of(
                                        Nodes.label(words.get("today.emergency"), "page-title"),
                                        new EmergencyBlock(told, model.emergencyNumbers(), words, model::ask)))
                                .toList()));
        model.interruptedProperty().subscribe(this::showInterrupted);
        model.pausedProperty()
                .addListener((property, before, now) ->
                        showInterrupted(model.interruptedProperty().get()));
        model.weekProperty().subscribe(this::showWeek);
        model.choiceProperty().subscribe(this::showPrograms);
        model.wordProperty().subscribe(this::showWord);
        model.offersProperty().subscribe(this::showOffers);
    }

    private void showWord(TodayMessage shown) {
        word.setVisible(!shown.text().isEmpty());
        word.pseudoClassStateChanged(URGENT, shown.isUrgent());
        Label text = Nodes.label(shown.text(), "today-word-text");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox buttons = Nodes.row();
        if (shown.explains()) {
            buttons.getChildren()
                    .add(Nodes.button(words.get("today.word.why"), () -> model.go(new Route.NotNow(null))));
        }
        if (shown.asks()) {
            buttons.getChildren()
                    .add(Nodes.button(words.get(shown.explains() ? "today.word.again" : "today.word.ask"), model::ask));
        }
        word.getChildren().setAll(Nodes.row(Nodes.icon(Material2AL.INFO, "today-word-icon"), Nodes.wide(text)));
        if (!buttons.getChildren().isEmpty()) {
            word.getChildren().add(buttons);
        }
    }

    private void showOffers(List<OfferCard> shown) {
        offers.setVisible(!shown.isEmpty());
        offers.getChildren().setAll(shown.stream().map(this::offer).toList());
    }

    private VBox offer(OfferCard card) {
        VBox box =
                Nodes.styled(Nodes.card(words.format("offer.title", card.said().title())), "offer");
        if (card.answer() != null) {
            boolean accepted = card.answer() == OfferDecision.Answer.ACCEPTED;
            box.getChildren()
                    .add(Nodes.row(
                            Nodes.icon(Material2AL.CHECK, "offer-icon"),
                            Nodes.label(
                                    accepted
                                            ? card.said().accepted()
                                            : card.said().declined()),
                            Nodes.spacer(),
                            Nodes.button(Material2MZ.UNDO, words.get("offer.undo"), () -> model.undo(card))));
            return box;
        }
        box.getChildren().add(Nodes.label(card.said().why() + " " + card.said().question()));
        card.said().lines().forEach(line -> Nodes.addText(box, line, "muted"));
        box.getChildren()
                .add(Nodes.row(
                        Nodes.button(
                                words.get("offer.accept"),
                                () -> model.answer(card, OfferDecision.Answer.ACCEPTED),
                                "accent"),
                        Nodes.button(
                                words.get("offer.decline"), () -> model.answer(card, OfferDecision.Answer.DECLINED))));
        return box;
    }

    private VBox checkIn() {
        String question = words.get("today.check-in.title");
        return Nodes.card(
                question,
                PainScale.ofPain(words, question, model.painProperty()),
                Nodes.row(
                        Nodes.told(model.checkedInProperty(), "muted"),
                        Nodes.spacer(),
                        Nodes.button(words.get("today.check-in.button"), model::checkIn)));
    }

    private void showWeek(Week shown) {
        HBox dots = Nodes.line("dots");
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
        ProgramCard card = new ProgramCard(words, figures, id -> model.go(new Route.ProgramPage(id)));
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
        return interrupted(
                session.title(), Nodes.label(session.text(), "muted"), goOn(() -> model.go(new Route.Play())));
    }

    private VBox card(InterruptedCard session) {
        return interrupted(
                session.title(),
                Nodes.told(session.text(), "muted"),
                goOn(() -> model.resume(session)),
                Nodes.button(words.get("today.interrupted.close"), () -> model.close(session)));
    }

    private static VBox interrupted(String title, Label text, Button... buttons) {
        return Nodes.styled(Nodes.card(title, text, Nodes.row(buttons)), "interrupted");
    }

    private Button goOn(Runnable action) {
        return Nodes.button(Material2MZ.PLAY_ARROW, words.get("today.interrupted.go-on"), action, "accent");
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
    public void hidden() {
        awaitsFocus = false;
        super.hidden();
    }
}
