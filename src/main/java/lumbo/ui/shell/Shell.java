package lumbo.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
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
import lumbo.ui.RestorePlan;
import lumbo.ui.Route;
import lumbo.ui.Screen;
import lumbo.ui.Task;
import lumbo.ui.input.InputFilter;
import lumbo.ui.own.DropTarget;
import lumbo.ui.own.UndoBar;
import lumbo.ui.own.UndoBarViewModel;

/** The window's content: the rail, the screen beside it, and the way from screen to screen. */
public final class Shell implements Navigator {

    /** The longest that the window stays while Lumbo is being closed. */
    private static final Duration CLOSING_TAKES = Duration.ofSeconds(10);

    private final Services services;
    private final Stage stage;
    private final ClosingSteps end;
    private final Closing closing;
    private final NavigationRail rail;
    private final Screens screens;
    private final SessionRunner runner;
    private final Banners banners;
    private final BorderPane frame = new BorderPane();
    private final StackPane root;
    private final UndoBarViewModel undo;
    private final UndoBar undoBar;
    private final List<Path> arrived = new ArrayList<>();
    private Optional<Place> here = Optional.empty();
    private Optional<Place> beforeHelp = Optional.empty();
    /** What lies under Help. */
    private Optional<Place> covered = Optional.empty();

    private Optional<Keys> keys = Optional.empty();
    /** Whether a session is on the screen, which nothing leads away from. */
    private final BooleanProperty playingNow = new SimpleBooleanProperty();

    private final BooleanProperty asking = new SimpleBooleanProperty();
    /** What the person is asked to leave for. */
    private Runnable wanted = () -> {};

    private Optional<Place> thrownAway = Optional.empty();
    private boolean closes;
    private boolean isClosing;

    /**
     * The content of {@code stage}.
     *
     * @param end what is done before the window goes
     */
    public Shell(Services services, Stage stage, ClosingSteps end) {
        this.services = services;
        this.stage = stage;
        this.end = end;
        this.rail = new NavigationRail(services.words(), this);
        this.runner = new SessionRunner(services);
        this.screens = new Screens(services, stage, this, runner, this::leaveHelp);
        this.banners = new Banners(services, this, playingNow, this::lookAtOffered);
        this.undo = new UndoBarViewModel(services.library(), services.words(), this);
        this.undoBar = new UndoBar(undo, services.words());
        VBox window = new VBox(banners, frame);
        VBox.setVgrow(frame, Priority.ALWAYS);
        root = new StackPane(window);
        root.getStyleClass().add("lumbo");
        this.closing = new Closing(services, stage, this::close, root, asking);
        banners.disableProperty().bind(asking);
        frame.disableProperty().bind(services.diary().replacingProperty().or(asking));
        DropTarget.install(root, services.words(), this::takesFiles, dropped -> leave(() -> add(dropped)));
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

    /** What bringing back the backup that is offered would change; where it can't be looked into, all backups. */
    private void lookAtOffered() {
        Route from = new Route.Diary(null);
        services.diary()
                .offerProperty()
                .get()
                .ifPresent(file -> owner().run(
                                () -> RestorePlan.look(
                                        file, null, services.folders().diary()),
                                plan -> go(new Route.RestorePreview(from, plan)),
                                locked -> go(new Route.Storage(from, ""))));
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
            if (isNew
                    && here.filter(place -> place.route() instanceof Route.Today)
                            .isPresent()) {
                go(new Route.Welcome());
            }
        });
    }

    /** The node that fills the window. */
    public StackPane root() {
        return root;
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
            if (!frame.isDisabled() && (here.isEmpty() || !(here.get().route() instanceof Route.Play))) {
                go(new Route.Help(null));
            }
        });
        keys = Optional.of(installed);
    }

    private boolean leadsAway() {
        return !frame.isDisabled() && (here.isEmpty() || !isAlone(here.get()));
    }

    /** Whether what is on the screen has been there long enough to take a click. */
    public boolean takesClicks() {
        return keys.map(Keys::takesClicks).orElse(true);
    }

    /** Whether a screen stands without the rail: it takes the whole window, or it is help that was asked for from there. */
    private boolean isAlone(Place place) {
        return place.screen().wholeWindow()
                || (place.isHelp()
                        && beforeHelp
                                .filter(before -> before.screen().wholeWindow())
                                .isPresent());
    }

    @Override
    public void go(Route route) {
        if (route.equals(new Route.Help(null)) && here.filter(Place::isHelp).isPresent()) {
            return;
        }
        if (route instanceof Route.Help) {
            goNow(route);
        } else {
            leave(() -> goNow(route));
        }
    }

    @Override
    public Background.Owner owner() {
        return here.map(Place::owner).orElseGet(services.background()::owner);
    }

    private void goNow(Route route) {
        screens.at(route).ifPresent(next -> {
            rememberForHelp(route);
            show(next);
        });
    }

    // ---- what is half written

    /** Whether leaving what is on the screen, or what Help was asked for from, would lose something. */
    private boolean isHalfWritten() {
        return loses(Screen::isHalfWritten);
    }

    private boolean loses(Predicate<Screen> something) {
        return here.flatMap(place -> place.isHelp() ? beforeHelp : Optional.of(place))
                .filter(place -> !thrownAway.equals(Optional.of(place.withFocus(null))))
                .filter(place -> something.test(place.screen()))
                .isPresent();
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
        if (!asking.get()) {
            wanted = then;
            show(question, () -> {});
        }
    }

    private void ask(Runnable then) {
        wanted = then;
        if (!asking.get()) {
            show(
                    OverlayQuestion.halfWritten(services.words()),
                    () -> thrownAway = here.flatMap(place -> place.isHelp() ? beforeHelp : Optional.of(place))
                            .map(place -> place.withFocus(null)));
        }
    }

    /** Asks, and does what is wanted where the answer is to lose something; {@code first} before that. */
    private void show(Question question, Runnable first) {
        Optional<Node> focus =
                Optional.ofNullable(stage.getScene()).flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
        asking.set(true);
        Runnable stays = () -> {
            answered();
            focus.ifPresent(Node::requestFocus);
        };
        OverlayQuestion shown = new OverlayQuestion(
                question,
                stays,
                () -> {
                    Runnable now = wanted;
                    answered();
                    first.run();
                    now.run();
                },
                stays);
        root.getChildren().add(shown);
        InputFilter.came(root);
        shown.takeFocus();
        new KeyboardFocus(stage, services.background().screen()).afterLayout(shown::takeFocus);
    }

    private void answered() {
        root.getChildren().removeIf(OverlayQuestion.class::isInstance);
        asking.set(false);
        closes = false;
        wanted = () -> {};
        InputFilter.came(root);
    }

    /**
     * The window is to be closed. Asks first where something is half written, or was said and can't be kept; asked to close
     * once more, it closes. It goes when Lumbo has done what is to be done before it ends, or after a while; asked once more
     * meanwhile, at once.
     */
    public void closeRequested(WindowEvent event) {
        if (isClosing) {
            return;
        }
        event.consume();
        if (loses(Screen::isLostByClosing) && !closes) {
            ask(this::closeIfKept);
            closes = true;
        } else {
            closeIfKept();
        }
    }

    private void closeIfKept() {
        if (closing.mayClose()) {
            close();
        }
    }

    private void close() {
        if (asking.get()) {
            answered();
        }
        isClosing = true;
        closing();
        frame.disableProperty().unbind();
        frame.setDisable(true);
        Background background = services.background();
        Runnable note = background.after(Task.LONG, () -> {
            root.getChildren().add(new ClosingNote(services.words()));
            InputFilter.came(root);
        });
        Runnable give = background.after(CLOSING_TAKES, stage::close);
        CompletableFuture<Void> _ = end.begin()
                .thenRunAsync(
                        () -> {
                            note.run();
                            give.run();
                            stage.close();
                        },
                        background.screen());
    }

    /** Help leads back to the very screen that was left for it, as it was. */
    private void rememberForHelp(Route route) {
        if (!(route instanceof Route.Help)) {
            beforeHelp = Optional.empty();
        } else if (here.isPresent() && !here.get().isHelp()) {
            Scene scene = stage.getScene();
            beforeHelp = here.map(place -> place.withFocus(scene == null ? null : scene.getFocusOwner()));
        }
    }

    private void leaveHelp() {
        beforeHelp.ifPresentOrElse(this::show, () -> go(new Route.Today()));
    }

    private void show(Place place) {
        here.ifPresent(left -> leave(left, place));
        here = Optional.of(place);
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
        if (here.filter(place::equals).isEmpty()) {
            // an answer that had waited led further
            return;
        }
        banners.showGoingOn();
        if (stage.isShowing()) {
            InputFilter.came(root);
        }
        new KeyboardFocus(stage, services.background().screen()).afterLayout(() -> focusInto(place));
        addArrived();
    }

    /** A session stands still when it is left; what lies under Help is only covered. */
    private void leave(Place left, Place next) {
        if (next.isHelp()
                && beforeHelp
                        .filter(under -> under.owner().equals(left.owner()))
                        .isPresent()) {
            left.owner().cover();
        } else if (!left.owner().equals(next.owner())) {
            left.owner().leave();
        }
        covered.filter(under -> !next.isHelp() && !under.owner().equals(next.owner()))
                .ifPresent(under -> under.owner().leave());
        covered = next.isHelp() ? beforeHelp : Optional.empty();
        runner.pause();
        left.screen().hidden();
        runner.stop();
    }

    /** Puts the keyboard on the screen that has just come: where it wants it, else on its main button or first control. */
    private void focusInto(Place place) {
        if (here.filter(place::equals).isPresent()) {
            new KeyboardFocus(stage, services.background().screen()).into(place);
        }
    }

    /** The window is being closed, or Lumbo ends without it: a session under way is paused, so that it can go on later. */
    public void closing() {
        services.current().active().ifPresent(session -> session.live().give(PlayerCommand.PAUSE));
        here.ifPresent(place -> place.screen().hidden());
        runner.stop();
    }
}
