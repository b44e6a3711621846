package lumbo.ui.checkin;

import java.time.OffsetDateTime;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.program.Program;
import lumbo.session.CheckIn;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.Screen;
import lumbo.ui.Services;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PainScale;
import org.jspecify.annotations.Nullable;

/** How is the pain now, and how was it at its worst? */
public final class CheckInView implements Screen {

    /** From here on the sentence about strong pain is shown: rows 5 of the decision table, P0 and W, NRS. */
    private static final int STRONG_NOW = 6;

    private static final int STRONG_WORST = 7;

    private final Services services;
    private final Messages words;
    private final Navigator navigator;
    private final Route.CheckIn route;
    private final PainScale now;
    private final PainScale worst;
    private final Label hint;
    private final ScrollPane root;

    /** The questions before a session, or on their own. */
    public CheckInView(Services services, Navigator navigator, Route.CheckIn route) {
        this.services = services;
        this.words = services.words();
        this.navigator = navigator;
        this.route = route;
        this.now = scale(words.get("checkin.now"));
        this.worst = scale(words.get("checkin.worst"));
        this.hint = Nodes.label("", "caution");
        Button go = Nodes.button(
                words.get(route.program().isPresent() ? "checkin.start" : "checkin.save"),
                this::accept,
                "accent",
                "big");
        go.setDefaultButton(true);
        go.disableProperty()
                .bind(now.valueProperty()
                        .isNull()
                        .or(worst.valueProperty().isNull())
                        .or(hint.textProperty().isEqualTo(words.get("checkin.order"))));
        Button cancel = Nodes.button(words.get("checkin.cancel"), this::leave, "big");
        cancel.setCancelButton(true);
        HBox buttons = new HBox(cancel, Nodes.spacer(), go);
        buttons.getStyleClass().add("row");
        VBox page = new VBox(
                Nodes.label(words.get("checkin.title"), "page-title"),
                Nodes.card(Nodes.label(words.get("checkin.now"), "card-title"), now),
                Nodes.card(Nodes.label(words.get("checkin.worst"), "card-title"), worst),
                hint,
                buttons);
        now.valueProperty().addListener((property, before, value) -> check());
        worst.valueProperty().addListener((property, before, value) -> check());
        root = Nodes.narrowPage(page);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private PainScale scale(String question) {
        return new PainScale(words, question, words.get("pain.least"), words.get("pain.most"), "pain.word.");
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && now.valueProperty().get() != null) {
            if (worst.valueProperty().get() == null) {
                worst.focusScale();
                event.consume();
            }
        }
    }

    private void check() {
        @Nullable Integer atNow = now.valueProperty().get();
        @Nullable Integer atWorst = worst.valueProperty().get();
        boolean strong = (atNow != null && atNow >= STRONG_NOW) || (atWorst != null && atWorst >= STRONG_WORST);
        boolean reversed = atNow != null && atWorst != null && atWorst < atNow;
        hint.setText(reversed ? words.get("checkin.order") : strong ? words.get("checkin.strong") : "");
    }

    private void accept() {
        Integer atNow = now.valueProperty().get();
        Integer atWorst = worst.valueProperty().get();
        if (atNow == null || atWorst == null) {
            return;
        }
        CheckIn said = new CheckIn(OffsetDateTime.now(services.clock()), atNow, atWorst);
        Optional<Program> program = route.program().flatMap(services.library().get()::program);
        if (program.isPresent()) {
            services.current()
                    .play(services.sessions()
                            .begin(program.get(), services.settings().get().choices(), Optional.of(said)));
            navigator.go(new Route.Play());
        } else {
            services.current().checkedIn(said);
            navigator.go(new Route.Today());
        }
    }

    private void leave() {
        navigator.go(route.program().<Route>map(Route.ProgramPage::new).orElseGet(Route.Today::new));
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public boolean wholeWindow() {
        return true;
    }

    @Override
    public void shown() {
        route.painNow().ifPresent(value -> now.valueProperty().set(value));
    }

    @Override
    public boolean takeFocus() {
        (route.painNow().isPresent() ? worst : now).focusScale();
        return true;
    }
}
