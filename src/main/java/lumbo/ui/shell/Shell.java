package lumbo.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import lumbo.cue.Availability;
import lumbo.cue.CueScheduler;
import lumbo.i18n.Messages;
import lumbo.measure.MeasureKind;
import lumbo.player.Command;
import lumbo.program.Pictures;
import lumbo.program.Program;
import lumbo.program.own.Import;
import lumbo.session.ActiveSession;
import lumbo.session.Person;
import lumbo.ui.Navigator;
import lumbo.ui.RestorePlan;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.Screen;
import lumbo.ui.Services;
import lumbo.ui.checkin.CheckInView;
import lumbo.ui.checkin.CheckInViewModel;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.StepPicture;
import lumbo.ui.demo.DemoView;
import lumbo.ui.demo.DemoViewModel;
import lumbo.ui.diary.DiaryView;
import lumbo.ui.diary.DiaryViewModel;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.finish.FinishView;
import lumbo.ui.finish.FinishViewModel;
import lumbo.ui.help.HelpView;
import lumbo.ui.help.HelpViewModel;
import lumbo.ui.input.Presses;
import lumbo.ui.keep.BringBackView;
import lumbo.ui.keep.BringBackViewModel;
import lumbo.ui.keep.DeleteView;
import lumbo.ui.keep.DeleteViewModel;
import lumbo.ui.keep.KeepFiles;
import lumbo.ui.keep.KeepView;
import lumbo.ui.keep.KeepViewModel;
import lumbo.ui.measure.MeasureView;
import lumbo.ui.measure.MeasureViewModel;
import lumbo.ui.measure.MeasuresView;
import lumbo.ui.measure.MeasuresViewModel;
import lumbo.ui.own.DropTarget;
import lumbo.ui.own.FileChoice;
import lumbo.ui.own.Importer;
import lumbo.ui.own.OwnActions;
import lumbo.ui.own.OwnActionsViewModel;
import lumbo.ui.own.OwnBar;
import lumbo.ui.own.OwnBarViewModel;
import lumbo.ui.own.ProblemsView;
import lumbo.ui.own.ProblemsViewModel;
import lumbo.ui.own.UndoBar;
import lumbo.ui.own.UndoBarViewModel;
import lumbo.ui.player.CareViewModel;
import lumbo.ui.player.PlayerView;
import lumbo.ui.player.PlayerViewModel;
import lumbo.ui.programs.ProgramPageView;
import lumbo.ui.programs.ProgramPageViewModel;
import lumbo.ui.programs.ProgramsView;
import lumbo.ui.programs.ProgramsViewModel;
import lumbo.ui.safety.NotNowView;
import lumbo.ui.safety.NotNowViewModel;
import lumbo.ui.safety.QuestionsView;
import lumbo.ui.safety.QuestionsViewModel;
import lumbo.ui.settings.SettingsView;
import lumbo.ui.settings.SettingsViewModel;
import lumbo.ui.today.TodayView;
import lumbo.ui.today.TodayViewModel;
import lumbo.ui.trends.ChartPictures;
import lumbo.ui.trends.TrendsView;
import lumbo.ui.trends.TrendsViewModel;
import lumbo.ui.you.AboutYouView;
import lumbo.ui.you.AboutYouViewModel;
import lumbo.ui.you.WelcomeView;
import lumbo.ui.you.WelcomeViewModel;
import org.jspecify.annotations.Nullable;

/** The window's content: the rail, the screen beside it, and the way from screen to screen. */
public final class Shell implements Navigator {

    private static final String EXAMPLE_MOTION = "opposite-arm-and-leg";

    private static final long HEARTBEAT_MILLIS = 500;

    private final Services services;
    private final SmallFigure.Maker smallFigures;
    private final Messages words;
    private final Stage stage;
    private final Rail rail;
    private final ProgramsViewModel allPrograms;
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane(frame);
    private final FileChoice files;
    private final Importer importer;
    private final KeepFiles keepFiles;
    private final UndoBarViewModel undo;
    private final UndoBar undoBar;
    private final List<Path> arrived = new ArrayList<>();
    private Optional<Place> here = Optional.empty();
    private Optional<Place> beforeHelp = Optional.empty();
    private Optional<Screen> programs = Optional.empty();
    private Optional<PlayerViewModel> playing = Optional.empty();
    private Optional<CueScheduler> cues = Optional.empty();
    private Optional<ScheduledFuture<?>> heartbeat = Optional.empty();
    private Optional<Presses> presses = Optional.empty();
    /** Whether a session is on the screen, which nothing leads away from. */
    private final BooleanProperty playingNow = new SimpleBooleanProperty();

    private final BooleanProperty asking = new SimpleBooleanProperty();
    /** What the person is asked to leave for. */
    private Runnable wanted = () -> {};

    private Optional<Place> thrownAway = Optional.empty();
    private boolean closes;
    private final Closing closing;

    /** A screen, and the way to it. */
    private record Place(Route route, Screen screen, Optional<Node> focus) {

        Place withFocus(@Nullable Node owner) {
            return new Place(route, screen, Optional.ofNullable(owner));
        }

        boolean isHelp() {
            return route instanceof Route.Help;
        }
    }

    /** The content of {@code stage}. */
    public Shell(Services services, Stage stage) {
        this.services = services;
        this.smallFigures = SmallFigure.Maker.of(services.figures(), services.settings());
        this.words = services.words();
        this.stage = stage;
        this.rail = new Rail(words, this);
        this.allPrograms = new ProgramsViewModel(services, this);
        this.files = FileChoice.of(services.desk(), stage, words);
        this.importer = new Importer(services, this, files);
        this.keepFiles = KeepFiles.of(services.desk(), stage, words);
        this.undo = new UndoBarViewModel(services.library(), words, this);
        this.undoBar = new UndoBar(undo, words);
        root.getStyleClass().add("lumbo");
        this.closing = new Closing(services, stage, root, asking);
        frame.setTop(new VBox(trouble(), notice()));
        frame.disableProperty().bind(services.diary().replacingProperty().or(asking));
        DropTarget.install(root, words, this::takesFiles, dropped -> leave(() -> importer.add(dropped)));
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
        importer.add(files);
    }

    private HBox trouble() {
        Label sentence = Nodes.label("", "trouble-text");
        sentence.textProperty()
                .bind(services.diary().troubleProperty().concat(" ").concat(words.get("diary.trouble.play")));
        Button again = Nodes.button(
                words.get("diary.trouble.retry"), () -> services.diary().open());
        HBox banner = new HBox(sentence, Nodes.spacer(), again);
        banner.getStyleClass().addAll("row", "trouble");
        banner.visibleProperty().bind(services.diary().troubleProperty().isNotEmpty());
        banner.managedProperty().bind(banner.visibleProperty());
        return banner;
    }

    private HBox notice() {
        Label sentence = Nodes.label("", "trouble-text");
        sentence.textProperty().bind(services.diary().noticeProperty());
        Button read = Nodes.button(
                words.get("diary.notice.ok"), () -> services.diary().noticed());
        Button look = Nodes.button(words.get("diary.notice.look"), this::lookAtOffered);
        look.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> services.diary().offerProperty().get().isPresent() && !playingNow.get(),
                        services.diary().offerProperty(),
                        playingNow));
        look.managedProperty().bind(look.visibleProperty());
        HBox banner = new HBox(sentence, Nodes.spacer(), look, read);
        banner.getStyleClass().addAll("row", "trouble");
        banner.visibleProperty().bind(services.diary().noticeProperty().isNotEmpty());
        banner.managedProperty().bind(banner.visibleProperty());
        return banner;
    }

    /** What bringing back the backup that is offered would change; where it can't be looked into, all backups. */
    private void lookAtOffered() {
        Route from = new Route.Diary(Optional.empty());
        services.diary()
                .offerProperty()
                .get()
                .ifPresent(file -> services.background()
                        .run(
                                () -> RestorePlan.look(
                                        file,
                                        Optional.empty(),
                                        services.folders().diary()),
                                plan -> go(new Route.BringBack(from, plan)),
                                locked -> go(new Route.Keeping(from, ""))));
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
            importer.add(now);
        }
    }

    /** Welcomes somebody of whom the diary, once it is read, knows nothing; not in the middle of something else. */
    public void welcomeIfNew() {
        services.safety().whenRead(state -> {
            boolean isNew = state.person().equals(Person.NEW);
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
        presses = Optional.of(Presses.in(stage.getScene(), services.ticker(), locale));
        key(KeyCode.T, new Route.Today());
        key(KeyCode.P, new Route.Programs());
        key(KeyCode.D, new Route.Diary(Optional.empty()));
        key(KeyCode.R, new Route.Trends());
        key(KeyCode.S, new Route.Settings());
        KeyCombination undoKey = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
        stage.getScene().getAccelerators().put(undoKey, () -> {
            if (takesFiles()) {
                undo.undo();
            }
        });
        stage.getScene().getAccelerators().put(new KeyCodeCombination(KeyCode.F1), () -> {
            if (!frame.isDisabled() && (here.isEmpty() || !(here.get().route() instanceof Route.Play))) {
                go(new Route.Help(Optional.empty()));
            }
        });
    }

    /** Whether what is on the screen has been there long enough to take a click. */
    public boolean takesClicks() {
        return presses.map(Presses::takesClicks).orElse(true);
    }

    private void key(KeyCode code, Route route) {
        stage.getScene().getAccelerators().put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), () -> {
            if (!frame.isDisabled() && (here.isEmpty() || !isAlone(here.get()))) {
                go(route);
            }
        });
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
        if (route.equals(new Route.Help(Optional.empty()))
                && here.filter(Place::isHelp).isPresent()) {
            return;
        }
        if (route instanceof Route.Help) {
            goNow(route);
        } else {
            leave(() -> goNow(route));
        }
    }

    private void goNow(Route route) {
        make(route).ifPresent(next -> {
            rememberForHelp(route);
            show(new Place(route, next, Optional.empty()));
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

    private void ask(Runnable then) {
        wanted = then;
        if (asking.get()) {
            return;
        }
        Optional<Node> focus =
                Optional.ofNullable(stage.getScene()).flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
        asking.set(true);
        LeaveQuestion question = LeaveQuestion.halfWritten(
                words,
                () -> {
                    answered();
                    focus.ifPresent(Node::requestFocus);
                },
                () -> {
                    Runnable now = wanted;
                    answered();
                    thrownAway = here.flatMap(place -> place.isHelp() ? beforeHelp : Optional.of(place))
                            .map(place -> place.withFocus(null));
                    now.run();
                });
        root.getChildren().add(question);
        Presses.came(root);
        question.takeFocus();
        afterLayout(question::takeFocus);
    }

    private void answered() {
        root.getChildren().removeIf(LeaveQuestion.class::isInstance);
        asking.set(false);
        closes = false;
        wanted = () -> {};
        Presses.came(root);
    }

    /**
     * The window is to be closed. Asks first where something is half written, or was said and is not kept; asked to close
     * once more, it closes.
     */
    public void closeRequested(WindowEvent event) {
        if (loses(Screen::isLostByClosing) && !closes) {
            event.consume();
            ask(() -> {
                if (closing.mayClose()) {
                    stage.close();
                }
            });
            closes = true;
        } else if (!closing.mayClose()) {
            event.consume();
        }
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
        here.ifPresent(left -> left.screen().hidden());
        stopPlaying();
        here = Optional.of(place);
        Screen now = place.screen();
        playingNow.set(place.route() instanceof Route.Play || place.route() instanceof Route.Finish);
        frame.setLeft(isAlone(place) ? null : rail);
        frame.setBottom(isAlone(place) ? null : undoBar);
        frame.setCenter(now.root());
        rail.mark(place.route());
        if (place.route() instanceof Route.Play) {
            services.current().active().ifPresent(session -> startPlaying(session, playing.orElseThrow()));
        }
        now.shown();
        if (stage.isShowing()) {
            Presses.came(root);
        }
        afterLayout(() -> focusInto(place));
        addArrived();
    }

    /** Runs once when the window has been laid out: before that a new node can't take the keyboard. */
    private void afterLayout(Runnable action) {
        Scene scene = stage.getScene();
        if (scene == null) {
            return;
        }
        Runnable once = new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(action);
            }
        };
        scene.addPostLayoutPulseListener(once);
        Platform.requestNextPulse();
    }

    /** Puts the keyboard on the screen that has just come: where it wants it, else on its main button or first control. */
    private void focusInto(Place place) {
        if (here.filter(place::equals).isEmpty()) {
            return;
        }
        Optional<Node> before = place.focus().filter(node -> stage.getScene().equals(node.getScene()));
        before.ifPresent(Node::requestFocus);
        Screen shown = place.screen();
        if (before.isPresent() || shown.takeFocus()) {
            return;
        }
        first(shown.root(), node -> node instanceof Button button && button.isDefaultButton())
                .or(() -> first(shown.root(), node -> !(node instanceof ScrollPane)))
                .ifPresent(Node::requestFocus);
    }

    private static Optional<Node> first(Node node, Predicate<Node> wanted) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable() && wanted.test(node)) {
            return Optional.of(node);
        }
        List<Node> children = node instanceof ScrollPane scroll
                ? List.of(scroll.getContent())
                : node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.of();
        return children.stream().flatMap(child -> first(child, wanted).stream()).findFirst();
    }

    private Optional<Screen> make(Route route) {
        return switch (route) {
            case Route.Today() -> Optional.of(new TodayView(new TodayViewModel(services, this), words, smallFigures));
            case Route.Programs() -> Optional.of(programs());
            case Route.ProgramPage page -> Optional.of(programPage(page));
            case Route.NotAdded(Import.Refused refused) ->
                Optional.of(new ProblemsView(
                        new ProblemsViewModel(services, this, importer, services.desk()::copy, refused), words));
            case Route.BrokenFiles() ->
                Optional.of(new ProblemsView(
                        new ProblemsViewModel(services, this, importer, services.desk()::copy), words));
            case Route.Measures() -> Optional.of(new MeasuresView(new MeasuresViewModel(services, this), words));
            case Route.Measure(MeasureKind kind) ->
                Optional.of(new MeasureView(new MeasureViewModel(services, this, kind), words));
            case Route.Diary(Optional<String> session) ->
                Optional.of(new DiaryView(new DiaryViewModel(services, this, session), words));
            case Route.Trends() ->
                Optional.of(new TrendsView(
                        new TrendsViewModel(services, this),
                        new ChartPictures(services.desk(), stage, words, services.background()),
                        words));
            case Route.Help(Optional<String> topic) ->
                Optional.of(new HelpView(new HelpViewModel(services, topic, this::leaveHelp), words));
            case Route.Settings() ->
                Optional.of(new SettingsView(
                        new SettingsViewModel(services, this),
                        words,
                        smallFigures.make().motion(Optional.of(EXAMPLE_MOTION))));
            case Route.CheckIn checkIn ->
                Optional.of(new CheckInView(new CheckInViewModel(services, this, checkIn), words));
            case Route.NotNow(Optional<String> program) ->
                Optional.of(new NotNowView(new NotNowViewModel(services, this, program), words));
            case Route.Welcome() ->
                services.safety()
                        .get()
                        .map(state -> new WelcomeView(WelcomeViewModel.firstStart(services, this, state), words));
            case Route.Questions(Optional<String> program) ->
                services.safety().get().map(state -> questions(program, state));
            case Route.AboutYou() ->
                services.safety()
                        .get()
                        .map(state -> new AboutYouView(new AboutYouViewModel(services, this, state), words));
            case Route.Keeping keeping ->
                Optional.of(new KeepView(new KeepViewModel(services, this, keepFiles, keeping), words));
            case Route.BringBack plan ->
                Optional.of(new BringBackView(new BringBackViewModel(services, this, plan), words));
            case Route.DeleteDiary(Route from) ->
                Optional.of(new DeleteView(new DeleteViewModel(services, this, keepFiles, from), words));
            case Route.Play() -> services.current().active().map(this::player);
            case Route.Finish() ->
                services.current()
                        .active()
                        .map(session -> new FinishView(new FinishViewModel(services, this, session), words));
            case Route.Demo(String id) ->
                services.library()
                        .get()
                        .program(id)
                        .map(program -> new DemoView(
                                new DemoViewModel(program, words, this),
                                words,
                                services.settings(),
                                services.figures(),
                                on -> services.desk().fullScreen(stage, on)));
        };
    }

    /** Somebody new is asked about themselves too: without that it is not known where they may begin. */
    private Screen questions(Optional<String> program, State state) {
        return state.person().profile().isPresent()
                ? new QuestionsView(new QuestionsViewModel(services, this, program, state), words)
                : new WelcomeView(WelcomeViewModel.questions(services, this, state, program), words);
    }

    /** The one screen that stays as it was left: a search goes on where one was. */
    private Screen programs() {
        Screen kept = programs.orElseGet(() -> new ProgramsView(
                allPrograms, new OwnBar(new OwnBarViewModel(services, this, importer), words), words, smallFigures));
        programs = Optional.of(kept);
        return kept;
    }

    private Screen programPage(Route.ProgramPage page) {
        return new ProgramPageView(
                new ProgramPageViewModel(services, this, page.program()),
                new OwnActions(new OwnActionsViewModel(services, this, importer, files, page), words),
                words,
                services.background(),
                smallFigures);
    }

    private StepPicture pictureOf(ActiveSession session) {
        StepPicture picture = new StepPicture(services.background());
        Program program = session.live().plan().program();
        if (program.hasPictures()) {
            services.library()
                    .ask(
                            (own, library) -> library.entry(program.id())
                                    .map(own::pictures)
                                    .orElse(Pictures.NONE),
                            picture::from);
        }
        return picture;
    }

    private Screen player(ActiveSession session) {
        PlayerViewModel model = new PlayerViewModel(session, services, this);
        playing = Optional.of(model);
        return new PlayerView(
                model,
                new CareViewModel(session, services),
                words,
                services.settings(),
                services.figures(),
                smallFigures,
                PlayerView.FullScreen.of(services.desk(), stage),
                pictureOf(session));
    }

    private void startPlaying(ActiveSession session, PlayerViewModel model) {
        services.sound().retry();
        CueScheduler scheduler = new CueScheduler(
                services.ticker(),
                services.cueTimer(),
                services.sound(),
                cue -> Platform.runLater(() -> flashIfUnheard(model)));
        cues = Optional.of(scheduler);
        session.live().listen((player, events) -> {
            if (!events.isEmpty()) {
                scheduler.playerChanged(player);
            }
        });
        heartbeat = Optional.of(services.worker()
                .scheduleAtFixedRate(
                        () -> Platform.runLater(session.live()::tick),
                        HEARTBEAT_MILLIS,
                        HEARTBEAT_MILLIS,
                        TimeUnit.MILLISECONDS));
    }

    private void flashIfUnheard(PlayerViewModel model) {
        boolean heard = services.settings().get().sound().tonesOn()
                && !(services.sound().availability() instanceof Availability.None);
        if (!heard) {
            model.flash();
        }
    }

    private void stopPlaying() {
        cues.ifPresent(CueScheduler::stop);
        cues = Optional.empty();
        heartbeat.ifPresent(beat -> beat.cancel(false));
        heartbeat = Optional.empty();
    }

    /** The window is being closed: a session under way is paused, so that it can go on later. */
    public void closing() {
        services.current().active().ifPresent(session -> session.live().give(Command.PAUSE));
        here.ifPresent(place -> place.screen().hidden());
        stopPlaying();
    }
}
