package lumbo.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import lumbo.player.PlayerCommand;
import lumbo.session.PersonRecord;
import lumbo.ui.Background;
import lumbo.ui.Navigator;
import lumbo.ui.Question;
import lumbo.ui.Route;
import lumbo.ui.Screen;
import lumbo.ui.control.Nodes;
import lumbo.ui.input.InputFilter;
import lumbo.ui.own.DropTarget;
import lumbo.ui.own.UndoBar;
import lumbo.ui.own.UndoBarViewModel;
import org.jspecify.annotations.Nullable;

/** The window's content: the rail, the screen beside it, and the way from screen to screen. */
public final class Shell implements Navigator {

    private final Services services;
    private final Stage stage;
    private final Closing closing;
    private final KeyboardFocus keyboard;
    private final Questions questions;
    private final NavigationRail rail;
    private final Screens screens;
    private final SessionRunner runner;
    private final Banners banners;
    private final BorderPane frame = new BorderPane();
    private final VBox column = new VBox();
    private final StackPane root = new StackPane(column);
    private final UndoBarViewModel undo;
    private final VBox undoBar;
    private final List<Path> arrived = new ArrayList<>();
    private @Nullable Place here;
    private @Nullable Place beforeHelp;
    /** What lies under Help. */
    private @Nullable Place covered;

    private @Nullable Keys keys;
    /** Whether a session is on the screen, which nothing leads away from. */
    private final BooleanProperty playingNow = new SimpleBooleanProperty();

    /** What the person is asked to leave for. */
    private Runnable wanted = () -> {};

    private @Nullable Place thrownAway;
    private boolean closes;

    /**
     * The content of {@code stage}.
     *
     * @param end what is done before the window goes
     */
    public Shell(Services services, Stage stage, ClosingSteps end) {
        this.services = services;
        this.stage = stage;
        this.keyboard = new KeyboardFocus(stage, services.background().screen());
        this.questions = new Questions(root, keyboard);
        this.rail = new NavigationRail(services.words(), this);
        this.runner = new SessionRunner(services);
        this.screens = new Screens(services, stage, this, runner, this::leaveHelp);
        this.banners = new Banners(services, this, playingNow);
        this.undo = new UndoBarViewModel(services.library(), services.words(), this);
        this.undoBar = Nodes.present(new VBox(), new UndoBar(undo, services.words()));
        VBox.setVgrow(frame, Priority.ALWAYS);
        // what is said above it stays in sight, however much that is
        frame.setMinHeight(0);
        column.getChildren().addAll(banners, frame);
        root.getStyleClass().add("lumbo");
        this.closing = new Closing(services, stage, end, questions, this::leaveForGood);
        banners.disableProperty().bind(questions.askingProperty());
        frame.disableProperty().bind(services.diary().replacingProperty().or(questions.askingProperty()));
        DropTarget.install(root, services.words(), this::takesFiles, dropped -> leave(() -> add(dropped)));
        services.diary().lostProperty().addListener((property, before, now) -> askHowToGoOn());
        playingNow.addListener(
                (property, before, now) -> services.background().screen().execute(this::askHowToGoOn));
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                services.library().look();
            }
        });
    }

    /** Whether a program may be added just now: not while one is played or the person is being asked something. */
    private boolean takesFiles() {
        return rail.equals(frame.getLeft()) && !frame.isDisabled();
    }

    /** Adds files to one's own programs, and shows what became of them. */
    public void add(List<Path> files) {
        screens.importer(this).add(files);
    }

    /**
     * Another start of Lumbo asked for this window: it comes to the front. Files to add wait until a session, or what
     * the person is being asked, is over.
     */
    public void arrive(List<Path> files) {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
        arrived.addAll(files);
        addArrived();
    }

    private void addArrived() {
        if (takesFiles() && !isHalfWritten() && !arrived.isEmpty()) {
            List<Path> now = List.copyOf(arrived);
            arrived.clear();
            add(now);
        }
    }

    /** Welcomes somebody of whom the diary, once it is read, knows nothing; not in the middle of something else. */
    public void welcomeIfNew() {
        services.safety().whenRead(state -> {
            boolean isNew = state.person().equals(PersonRecord.NEW);
            if (isNew && here != null && here.route() instanceof Route.Today) {
                go(new Route.Welcome());
            }
        });
    }

    /** The node that fills the window. */
    public StackPane root() {
        return root;
    }

    /** What lies below each other in the window: what is put above it pushes the screen down. */
    public VBox column() {
        return column;
    }

    /**
     * Takes keys and clicks from now on, among them the keys that lead to the screens of the rail.
     *
     * @param locale the person's, which tells of the keyboard
     */
    public void installKeys(Locale locale) {
        Keys installed = new Keys(InputFilter.in(stage.getScene(), services.ticker(), locale), stage.getScene());
        installed.sections(this::leadsAway, this::go);
        installed.undo(() -> {
            if (takesFiles()) {
                undo.undo();
            }
        });
        installed.help(() -> {
            if (!frame.isDisabled() && (here == null || !(here.route() instanceof Route.Play))) {
                go(new Route.Help(null));
            }
        });
        keys = installed;
    }

    private boolean leadsAway() {
        return !frame.isDisabled() && (here == null || !isAlone(here));
    }

    /** Whether what is on the screen has been there long enough to take a click. */
    public boolean takesClicks() {
        return keys == null || keys.takesClicks();
    }

    /** Whether a screen stands without the rail: it takes the whole window, or it is help that was asked for from there. */
    private boolean isAlone(Place place) {
        return place.screen().wholeWindow()
                || (place.isHelp() && beforeHelp != null && beforeHelp.screen().wholeWindow());
    }

    @Override
    public void go(Route route) {
        boolean isInHelp = here != null && here.isHelp();
        if (route instanceof Route.Help) {
            if (!isInHelp || !route.equals(new Route.Help(null))) {
                goNow(route);
            }
        } else {
            leave(() -> goNow(route));
        }
    }

    @Override
    public Background.Owner owner() {
        return here == null ? services.background().owner() : here.owner();
    }

    private void goNow(Route wanted) {
        Route route = first(wanted);
        screens.at(route).ifPresent(next -> {
            rememberForHelp(route);
            show(next);
        });
    }

    // ---- a diary that can't be read

    /** How to go on with a diary that can't be read comes before anything else that could be done. */
    private Route first(Route wanted) {
        boolean isLost = services.diary().lostProperty().get() != null;
        return switch (wanted) {
            case Route.Lost lost -> isLost ? lost : new Route.Today();
            case Route.Storage _, Route.RestorePreview _, Route.Help _, Route.Play _, Route.Finish _ -> wanted;
            default -> isLost ? new Route.Lost() : wanted;
        };
    }

    /** Asks for it, unless a session is on the screen; once it is said, one begins as ever. */
    private void askHowToGoOn() {
        if (here == null || playingNow.get()) {
            return;
        }
        Route there = here.route();
        if (!first(there).equals(there)) {
            goNow(there);
            welcomeIfNew();
        }
    }

    // ---- what is half written

    /** Whether leaving what is on the screen, or what Help was asked for from, would lose something. */
    private boolean isHalfWritten() {
        return loses(Screen::isHalfWritten);
    }

    private boolean loses(Predicate<Screen> something) {
        Place written = written();
        return written != null && !written.withFocus(null).equals(thrownAway) && something.test(written.screen());
    }

    /** What may be half written: what is on the screen, or what Help was asked for from. */
    private @Nullable Place written() {
        return here != null && here.isHelp() ? beforeHelp : here;
    }

    @Override
    public void leave(Runnable then) {
        if (isHalfWritten()) {
            ask(then);
        } else {
            then.run();
        }
    }

    @Override
    public void ask(Question question, Runnable then) {
        if (!questions.askingProperty().get()) {
            wanted = then;
            show(question, () -> {});
        }
    }

    private void ask(Runnable then) {
        wanted = then;
        if (!questions.askingProperty().get()) {
            Place asked = written();
            if (asked != null) {
                Nodes.unfoldWritten(asked.screen().root());
            }
            show(OverlayQuestion.halfWritten(services.words()), () -> {
                Place written = written();
                thrownAway = written == null ? null : written.withFocus(null);
            });
        }
    }

    /** Asks, and does what is wanted where the answer is to lose something; {@code first} before that. */
    private void show(Question question, Runnable first) {
        questions.ask(
                question,
                this::answered,
                () -> {
                    Runnable now = wanted;
                    answered();
                    first.run();
                    now.run();
                },
                this::answered);
    }

    private void answered() {
        closes = false;
        wanted = () -> {};
    }

    /**
     * The window is to be closed. Asks first where something is half written, or was said and can't be kept; asked to close
     * once more, it closes. It goes when Lumbo has done what is to be done before it ends, or after a while; asked once more
     * meanwhile, at once.
     */
    public void closeRequested(WindowEvent event) {
        if (closing.isClosing()) {
            return;
        }
        event.consume();
        if (loses(Screen::isLostByClosing) && !closes) {
            ask(closing::begin);
            closes = true;
        } else {
            closing.begin();
        }
    }

    private void leaveForGood() {
        answered();
        closing();
        frame.disableProperty().unbind();
        frame.setDisable(true);
    }

    /** Help leads back to the very screen that was left for it, as it was. */
    private void rememberForHelp(Route route) {
        if (!(route instanceof Route.Help)) {
            beforeHelp = null;
        } else if (here != null && !here.isHelp()) {
            Scene scene = stage.getScene();
            beforeHelp = here.withFocus(scene == null ? null : scene.getFocusOwner());
        }
    }

    private void leaveHelp() {
        if (beforeHelp == null) {
            go(new Route.Today());
        } else {
            show(beforeHelp);
        }
    }

    private void show(Place place) {
        if (here != null) {
            leave(here, place);
        }
        here = place;
        Screen now = place.screen();
        playingNow.set(place.route() instanceof Route.Play || place.route() instanceof Route.Finish);
        frame.setLeft(isAlone(place) ? null : rail);
        frame.setBottom(isAlone(place) ? null : undoBar);
        frame.setCenter(now.root());
        rail.mark(place.route());
        if (place.route() instanceof Route.Play) {
            runner.start();
        }
        now.shown();
        place.owner().come();
        if (!place.equals(here)) {
            // an answer that had waited led further
            return;
        }
        banners.showGoingOn();
        if (stage.isShowing()) {
            InputFilter.came(root);
        }
        keyboard.afterLayout(() -> {
            if (place.equals(here)) {
                keyboard.into(place);
            }
        });
        addArrived();
    }

    /** A session stands still when it is left; what lies under Help is only covered. */
    private void leave(Place left, Place next) {
        if (next.isHelp() && beforeHelp != null && beforeHelp.owner().equals(left.owner())) {
            left.owner().cover();
        } else if (!left.owner().equals(next.owner())) {
            left.owner().leave();
        }
        if (covered != null && !next.isHelp() && !covered.owner().equals(next.owner())) {
            covered.owner().leave();
        }
        covered = next.isHelp() ? beforeHelp : null;
        runner.pause();
        left.screen().hidden();
        runner.stop();
    }

    /** The window is being closed, or Lumbo ends without it: a session under way is paused, so that it can go on later. */
    public void closing() {
        services.current().active().ifPresent(session -> session.live().give(PlayerCommand.PAUSE));
        if (here != null) {
            here.screen().hidden();
        }
        runner.stop();
    }
}
