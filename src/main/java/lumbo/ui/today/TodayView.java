package lumbo.ui.today;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.safety.OfferDecision;
import lumbo.ui.Route;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ResponsiveColumns;
import lumbo.ui.control.WeekDots;
import lumbo.ui.emergency.EmergencyBlock;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.measure.MeasureOfferCard;
import lumbo.ui.today.TodayViewModel.InterruptedCard;
import lumbo.ui.today.TodayViewModel.OfferCard;
import lumbo.ui.today.TodayViewModel.Paused;
import lumbo.ui.today.TodayViewModel.TodayActions;
import lumbo.ui.today.TodayViewModel.TodayMessage;
import lumbo.ui.words.WeekSoFar;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What do I do today? One card says it; what is left over from before stands above it, and what else there is below it. */
public final class TodayView extends ModelView<TodayViewModel, ScrollPane> {

    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

    /** The least width of words beside their buttons, in letters (em). */
    private static final double LEAST_WORDS = 24;

    private final VBox interrupted = Nodes.whileVisible(Nodes.column("stack"));
    private final WeekDots week = new WeekDots();
    private final VBox word = Nodes.styled(Nodes.whileVisible(Nodes.card()), "today-word");
    private final VBox offers = Nodes.whileVisible(Nodes.column("stack"));
    private final ProposedCard proposed;
    private final Label loading = Nodes.whileSaying(Nodes.label("", "today-instead"));
    private final FlowPane others = Nodes.whileVisible(Nodes.flow("today-others"));
    private final FlowPane which;
    private boolean awaitsFocus;

    /** The first screen. */
    public TodayView(TodayViewModel model, Messages words, SmallFigure.Maker figures) {
        VBox page = Nodes.column("today-page");
        super(model, words, Nodes.page(page));
        proposed = new ProposedCard(model, words, figures);
        which = Nodes.whileVisible(Nodes.flow(
                "today-others",
                Nodes.whole(words.get("today.program.which")),
                Nodes.button(Material2AL.FOLDER_OPEN, words.get("today.program.file"), model::importProgram)));
        VBox emergency = Nodes.column("stack");
        VBox usual = Nodes.column(
                "stack",
                new ResponsiveColumns(
                        16,
                        8,
                        Nodes.label(model.greeting(), "page-title"),
                        Nodes.styled(Nodes.row(Nodes.whole(words.get("today.week.title")), week), "week")),
                interrupted,
                word,
                offers,
                loading,
                proposed,
                others,
                which,
                afterwards(),
                new MeasureOfferCard(model.measures(), words));
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
        model.pausedProperty().subscribe(this::showInterrupted);
        model.weekProperty().subscribe(this::showWeek);
        model.choiceProperty().subscribe(this::showPrograms);
        model.wordProperty().subscribe(this::showWord);
        model.offersProperty().subscribe(this::showOffers);
    }

    private Region afterwards() {
        return Nodes.showWhile(
                model.afterwardsProperty().isNotEmpty(),
                new ResponsiveColumns(
                        LEAST_WORDS,
                        16,
                        Nodes.told(model.afterwardsProperty(), "today-afterwards"),
                        Nodes.button(
                                words.get("today.afterwards.more"),
                                () -> model.go(new Route.Help(TodayViewModel.HELP_AFTER)),
                                "flat",
                                "link")));
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
                .add(Nodes.buttons(
                        Nodes.button(
                                words.get("offer.accept"), () -> model.answer(card, OfferDecision.Answer.ACCEPTED)),
                        Nodes.button(
                                words.get("offer.decline"), () -> model.answer(card, OfferDecision.Answer.DECLINED))));
        return box;
    }

    private void showWeek(WeekSoFar shown) {
        week.show(shown.sessions(), shown.goal(), shown.counted(words));
    }

    private void showPrograms(TodayActions shown) {
        loading.setText(shown.equals(TodayActions.NONE) ? words.get("app.loading") : "");
        proposed.show(shown);
        if (awaitsFocus && proposed.isVisible()) {
            proposed.takeFocus();
            awaitsFocus = false;
        }
        showOthers(shown);
    }

    private void showOthers(TodayActions shown) {
        others.setVisible(proposed.isVisible());
        which.setVisible(shown.proposed() != null && shown.asksForProgram());
        Button all = Nodes.button(words.get("today.all-programs"), () -> model.go(new Route.Programs()));
        if (shown.proposed() == null) {
            others.getChildren().setAll(all);
            return;
        }
        others.getChildren().setAll(Nodes.whole(words.get("today.not-this")));
        if (shown.hasEasier()) {
            others.getChildren().add(Nodes.button(words.get("today.easier"), model::easier));
        }
        if (!shown.easier().isEmpty()) {
            others.getChildren().add(Nodes.button(words.format("today.not-easier", shown.easier()), model::notEasier));
        }
        others.getChildren().add(all);
    }

    private void showInterrupted() {
        interrupted
                .getChildren()
                .setAll(Stream.concat(
                                model.pausedProperty().get().map(this::card).stream(),
                                model.interruptedProperty().get().map(this::card).stream())
                        .toList());
        interrupted.setVisible(!interrupted.getChildren().isEmpty());
    }

    private Region card(Paused session) {
        return interrupted(
                session.title(), Nodes.label(session.text(), "muted"), goOn(() -> model.go(new Route.Play())));
    }

    private Region card(InterruptedCard session) {
        return interrupted(
                session.title(),
                Nodes.told(session.text(), "muted"),
                goOn(() -> model.resume(session)),
                Nodes.button(words.get("today.interrupted.close"), () -> model.close(session)));
    }

    private static Region interrupted(String title, Label text, Button... buttons) {
        return Nodes.styled(
                new ResponsiveColumns(
                        LEAST_WORDS, 16, new VBox(Nodes.label(title, "card-title"), text), Nodes.row(buttons)),
                "lumbo-card",
                "interrupted");
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
