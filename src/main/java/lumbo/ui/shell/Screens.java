package lumbo.ui.shell;

import java.time.Clock;
import java.util.Optional;
import javafx.stage.Stage;
import lumbo.cue.SoundOutput;
import lumbo.i18n.Messages;
import lumbo.measure.MeasureKind;
import lumbo.program.Program;
import lumbo.program.ProgramPictures;
import lumbo.program.own.ImportResult;
import lumbo.session.ActiveSession;
import lumbo.session.SessionStarter;
import lumbo.settings.DataFolders;
import lumbo.time.Ticker;
import lumbo.ui.Background;
import lumbo.ui.CurrentSession;
import lumbo.ui.DesktopServices;
import lumbo.ui.DiaryModel;
import lumbo.ui.FigureModel;
import lumbo.ui.FileChoice;
import lumbo.ui.GuidanceModel;
import lumbo.ui.LibraryModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.Navigator;
import lumbo.ui.Printing;
import lumbo.ui.Question;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.Screen;
import lumbo.ui.checkin.CheckInView;
import lumbo.ui.checkin.CheckInViewModel;
import lumbo.ui.control.StepPicture;
import lumbo.ui.demo.DemoView;
import lumbo.ui.demo.DemoViewModel;
import lumbo.ui.diary.DiaryTools;
import lumbo.ui.diary.DiaryView;
import lumbo.ui.diary.DiaryViewModel;
import lumbo.ui.emergency.CountryPicker;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.finish.FinishView;
import lumbo.ui.finish.FinishViewModel;
import lumbo.ui.help.HelpView;
import lumbo.ui.help.HelpViewModel;
import lumbo.ui.measure.MeasureView;
import lumbo.ui.measure.MeasureViewModel;
import lumbo.ui.measure.MeasuresView;
import lumbo.ui.measure.MeasuresViewModel;
import lumbo.ui.own.OwnActions;
import lumbo.ui.own.OwnActionsViewModel;
import lumbo.ui.own.OwnBar;
import lumbo.ui.own.OwnBarViewModel;
import lumbo.ui.own.ProblemsView;
import lumbo.ui.own.ProblemsViewModel;
import lumbo.ui.own.ProgramImporter;
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
import lumbo.ui.safety.SessionStart;
import lumbo.ui.settings.SettingsView;
import lumbo.ui.settings.SettingsViewModel;
import lumbo.ui.storage.DeleteView;
import lumbo.ui.storage.DeleteViewModel;
import lumbo.ui.storage.LostView;
import lumbo.ui.storage.LostViewModel;
import lumbo.ui.storage.ReportView;
import lumbo.ui.storage.ReportViewModel;
import lumbo.ui.storage.RestorePreviewView;
import lumbo.ui.storage.RestorePreviewViewModel;
import lumbo.ui.storage.StorageTools;
import lumbo.ui.storage.StorageView;
import lumbo.ui.storage.StorageViewModel;
import lumbo.ui.today.TodayView;
import lumbo.ui.today.TodayViewModel;
import lumbo.ui.trend.ChartPictures;
import lumbo.ui.trend.TrendsView;
import lumbo.ui.trend.TrendsViewModel;
import lumbo.ui.you.AboutYouView;
import lumbo.ui.you.AboutYouViewModel;
import lumbo.ui.you.WelcomeView;
import lumbo.ui.you.WelcomeViewModel;
import lumbo.ui.you.WelcomeViewModel.WelcomePage;
import org.jspecify.annotations.Nullable;

/** Makes the screen of each route, with what it needs. */
final class Screens {

    private static final String EXAMPLE_MOTION = "opposite-arm-and-leg";

    private final DataFolders folders;
    private final LiveSettings settings;
    private final LibraryModel library;
    private final GuidanceModel guidance;
    private final DiaryModel diary;
    private final SessionStarter sessions;
    private final CurrentSession current;
    private final Ticker ticker;
    private final Clock clock;
    private final Background background;
    private final DesktopServices desk;
    private final FigureModel figures;
    private final SafetyModel safety;
    private final SoundOutput sound;
    private final Messages words;
    private final Stage stage;
    private final Navigator window;
    private final SessionRunner runner;
    private final Runnable leaveHelp;
    private final SmallFigure.Maker smallFigures;
    private final FileChoice files;
    private @Nullable Place programs;

    /**
     * The screens of a window.
     *
     * @param window the way from any of them
     * @param runner plays the sessions of those that play one
     * @param leaveHelp leads back to where Help was asked for
     */
    Screens(Services services, Stage stage, Navigator window, SessionRunner runner, Runnable leaveHelp) {
        this.folders = services.folders();
        this.settings = services.settings();
        this.library = services.library();
        this.guidance = services.guidance();
        this.diary = services.diary();
        this.sessions = services.sessions();
        this.current = services.current();
        this.ticker = services.ticker();
        this.clock = services.clock();
        this.background = services.background();
        this.desk = services.desk();
        this.figures = services.figures();
        this.safety = services.safety();
        this.sound = services.sound();
        this.words = services.words();
        this.stage = stage;
        this.window = window;
        this.runner = runner;
        this.leaveHelp = leaveHelp;
        this.smallFigures = SmallFigure.Maker.of(figures, settings);
        this.files = FileChoice.of(desk, stage);
    }

    /** A screen's ways and work, for as long as it is the one that is shown. */
    private record Here(Navigator window, Background.Owner owner) implements Navigator {

        @Override
        public void go(Route route) {
            if (owner.isHere()) {
                window.go(route);
            }
        }

        @Override
        public void leave(Runnable then) {
            if (owner.isHere()) {
                window.leave(then);
            }
        }

        @Override
        public void ask(Question question, Runnable then) {
            if (owner.isHere()) {
                window.ask(question, then);
            }
        }
    }

    /** The place that a route leads to; none where there is nothing to show there. Programs stays as it was left. */
    Optional<Place> at(Route route) {
        if (route instanceof Route.Programs && programs != null) {
            return Optional.of(programs);
        }
        Background.Owner owner = background.owner();
        Optional<Place> made =
                make(route, new Here(window, owner)).map(screen -> new Place(route, screen, owner, null));
        if (route instanceof Route.Programs) {
            programs = made.orElse(null);
        }
        return made;
    }

    private SessionStart starting(Navigator here) {
        return new SessionStart(settings, library, sessions, current, clock, safety, here);
    }

    /** Adds programs in the name of {@code asking}. */
    ProgramImporter importer(Navigator asking) {
        return new ProgramImporter(words, library, asking, files);
    }

    private StorageTools storage(Navigator here) {
        return new StorageTools(
                words,
                folders,
                settings,
                diary,
                current,
                safety,
                clock,
                here,
                files,
                Printing.of(desk, stage),
                desk::show);
    }

    private Optional<Screen> make(Route route, Navigator here) {
        return switch (route) {
            case Route.Today() ->
                Optional.of(new TodayView(
                        new TodayViewModel(
                                words,
                                settings,
                                library,
                                diary,
                                sessions,
                                current,
                                clock,
                                background,
                                safety,
                                starting(here),
                                guidance,
                                importer(here),
                                here),
                        words,
                        smallFigures));
            case Route.Programs() -> Optional.of(programs(here));
            case Route.ProgramPage page -> Optional.of(programPage(page, here));
            case Route.NotAdded(ImportResult.Refused refused) -> Optional.of(problems(refused, here));
            case Route.BrokenFiles() -> Optional.of(problems(null, here));
            case Route.Measures() ->
                Optional.of(new MeasuresView(new MeasuresViewModel(words, diary, clock, here), words));
            case Route.Measure(MeasureKind kind) ->
                Optional.of(new MeasureView(new MeasureViewModel(words, diary, clock, here, kind), words));
            case Route.Diary page ->
                Optional.of(new DiaryView(
                        new DiaryViewModel(
                                new DiaryTools(words, settings, library, diary, clock, safety, here), page.session()),
                        figures,
                        settings,
                        words));
            case Route.Trends() ->
                Optional.of(new TrendsView(
                        new TrendsViewModel(words, diary, clock, safety, here),
                        new ChartPictures(desk::copyPicture, files, words, here.owner()),
                        words));
            case Route.Help page ->
                Optional.of(new HelpView(
                        new HelpViewModel(words, folders, guidance, settings, page.topic(), leaveHelp), words));
            case Route.Settings() ->
                Optional.of(new SettingsView(
                        new SettingsViewModel(words, folders, settings, sound, background, desk, here),
                        words,
                        smallFigures.make().motion(EXAMPLE_MOTION),
                        new CountryPicker(safety.emergency(), words),
                        inches -> desk.screen(stage, inches)));
            case Route.CheckIn checkIn ->
                Optional.of(new CheckInView(
                        new CheckInViewModel(words, library, current, clock, safety, starting(here), here, checkIn),
                        words));
            case Route.NotNow page ->
                Optional.of(new NotNowView(
                        new NotNowViewModel(
                                words,
                                library,
                                clock,
                                safety,
                                starting(here).cameFromToday(page.fromToday()),
                                here,
                                page.program()),
                        words,
                        smallFigures));
            case Route.Welcome() ->
                safety.get()
                        .map(state -> welcome(
                                new WelcomeViewModel(words, clock, starting(here), state, null, WelcomePage.values()),
                                here));
            case Route.Questions page -> safety.get().map(state -> questions(page, state, here));
            case Route.AboutYou() ->
                safety.get()
                        .map(state -> new AboutYouView(
                                new AboutYouViewModel(words, library, diary, clock, safety, here, state), words));
            case Route.Storage page -> Optional.of(new StorageView(new StorageViewModel(storage(here), page), words));
            case Route.Lost() ->
                Optional.ofNullable(diary.lostProperty().get())
                        .map(lost -> new LostView(new LostViewModel(words, diary, clock, here, lost), words));
            case Route.Report(Route from) ->
                Optional.of(new ReportView(new ReportViewModel(storage(here), from), words));
            case Route.RestorePreview page ->
                Optional.of(new RestorePreviewView(new RestorePreviewViewModel(storage(here), page), words));
            case Route.DeleteDiary(Route from) ->
                Optional.of(new DeleteView(new DeleteViewModel(storage(here), from), words));
            case Route.Play() -> current.active().map(session -> player(session, here));
            case Route.Finish() ->
                current.active()
                        .map(session -> new FinishView(
                                new FinishViewModel(words, diary, clock, background, safety, here, session),
                                words,
                                smallFigures.make()));
            case Route.Demo(String id) ->
                library.get()
                        .program(id)
                        .map(program -> new DemoView(
                                new DemoViewModel(program, words, here::go),
                                words,
                                settings,
                                figures,
                                on -> desk.fullScreen(stage, on)));
        };
    }

    /** Somebody new is asked about themselves too: without that it is not known where they may begin. */
    private Screen problems(ImportResult.@Nullable Refused refused, Navigator here) {
        return new ProblemsView(
                new ProblemsViewModel(words, folders, library, here, importer(here), desk::copy, refused), words);
    }

    private Screen questions(Route.Questions page, State state, Navigator here) {
        SessionStart start = starting(here).cameFromToday(page.fromToday());
        return state.person().profile() != null
                ? new QuestionsView(new QuestionsViewModel(words, clock, start, state, page.program()), words)
                : welcome(
                        new WelcomeViewModel(
                                words, clock, start, state, page.program(), WelcomePage.QUESTIONS, WelcomePage.YOU),
                        here);
    }

    private Screen welcome(WelcomeViewModel model, Navigator here) {
        return new WelcomeView(
                model,
                words,
                smallFigures.make().motion(EXAMPLE_MOTION),
                safety.emergency(),
                () -> importer(here).choose());
    }

    /** The one screen that stays as it was left: a search goes on where one was. */
    private Screen programs(Navigator here) {
        return new ProgramsView(
                new ProgramsViewModel(words, library, current, safety, starting(here), here),
                new OwnBar(new OwnBarViewModel(words, library, here, importer(here)), words),
                words,
                smallFigures);
    }

    private Screen programPage(Route.ProgramPage page, Navigator here) {
        return new ProgramPageView(
                new ProgramPageViewModel(
                        words, library, guidance, settings, current, safety, starting(here), here, page.program()),
                new OwnActions(new OwnActionsViewModel(words, library, here, importer(here), files, page), words),
                words,
                background,
                smallFigures);
    }

    private StepPicture pictureOf(ActiveSession session) {
        StepPicture picture = new StepPicture(background);
        Program program = session.live().plan().program();
        if (program.hasPictures()) {
            library.ask(
                    (own, library) ->
                            library.entry(program.id()).map(own::pictures).orElse(ProgramPictures.NONE),
                    picture::from);
        }
        return picture;
    }

    private Screen player(ActiveSession session, Navigator here) {
        PlayerViewModel model =
                new PlayerViewModel(session, words, library, diary, ticker, clock, background, safety, here);
        runner.flashes(model::flash);
        return new PlayerView(
                model,
                new CareViewModel(session, words, guidance),
                words,
                settings,
                figures,
                smallFigures,
                () -> desk.fullScreen(stage, !desk.isFullScreen(stage)),
                inches -> desk.screen(stage, inches),
                pictureOf(session));
    }
}
