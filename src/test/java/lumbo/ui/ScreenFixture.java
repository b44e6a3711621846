package lumbo.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import lumbo.cue.Availability;
import lumbo.cue.Cue;
import lumbo.cue.CueTimer;
import lumbo.cue.SoundOutput;
import lumbo.diary.Diary;
import lumbo.guidance.Rules;
import lumbo.i18n.Messages;
import lumbo.outbox.Outbox;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerMode;
import lumbo.program.Program;
import lumbo.program.ReadResult;
import lumbo.safety.CheckIn;
import lumbo.session.ActiveSession;
import lumbo.session.SessionStarter;
import lumbo.session.Workout;
import lumbo.settings.DataFolders;
import lumbo.settings.Settings;
import lumbo.settings.SettingsFile;
import lumbo.tour.KnownPerson;
import lumbo.tour.ManualTicker;
import lumbo.tour.NoDesk;
import lumbo.ui.safety.SessionStart;
import lumbo.ui.shell.Services;

/**
 * What view models stand on, without a window: the real services on a folder of the test, a clock and a ticker that the
 * test moves, and everything on the test's own thread. Settings wait to be written until they are flushed.
 */
public final class ScreenFixture implements Navigator, AutoCloseable {

    /** A Sunday evening. */
    public static final OffsetDateTime START = OffsetDateTime.parse("2026-11-22T18:30:00+01:00");

    private static final UUID NOBODY = new UUID(0, 0);

    private final Thread screen = Thread.currentThread();
    private final Queue<Runnable> late = new ConcurrentLinkedQueue<>();
    private final ManualTicker ticker = new ManualTicker();
    private final MovedClock clock = new MovedClock();
    private final ScheduledExecutorService worker = new ScheduledThreadPoolExecutor(1);
    private boolean leaving = true;
    private final List<Question> asked = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<Settings> written = new ArrayList<>();
    private final Sound sound = new Sound();
    private final Services services;
    private final Delays delays = new Delays();
    private final Background.Owner owner;

    /** A stand with an empty folder for its files. */
    public ScreenFixture(Path folder) {
        this(folder, new SettingsFile.Loaded(Settings.DEFAULT, null), written -> {});
    }

    /** A stand whose work in the background is done by {@code work}; what it finds is told on the test's own thread. */
    public ScreenFixture(Path folder, Executor work) {
        this(folder, new SettingsFile.Loaded(Settings.DEFAULT, null), written -> {}, work);
    }

    /** A stand with settings, and with what keeps them. */
    public ScreenFixture(Path folder, SettingsFile.Loaded loaded, LiveSettings.Keeper keeper) {
        this(folder, loaded, keeper, Runnable::run);
    }

    private ScreenFixture(Path folder, SettingsFile.Loaded loaded, LiveSettings.Keeper keeper, Executor work) {
        Messages words = Messages.of(Locale.UK);
        DataFolders folders = new DataFolders(folder);
        Executor here = this::onScreen;
        Background background = new Background(work, work, here, delays);
        // nothing is tried again by itself: the test says when time has passed
        Outbox outbox = new Outbox((pause, task) -> {}, here);
        DiaryModel diary =
                new DiaryModel(folders.diary(), words, background, clock, () -> List.of(folders.backups()), outbox);
        LibraryModel library = new LibraryModel(folders, background, ticker, worker);
        CurrentSession current = new CurrentSession();
        this.owner = background.owner();
        LiveSettings settings = new LiveSettings(loaded, worker, here, kept -> {
            keeper.keep(kept);
            written.add(kept);
        });
        this.services = new Services(
                words,
                folders,
                settings,
                library,
                new GuidanceModel(() -> new ReadResult.Valid<>(Rules.GUIDANCE), background),
                diary,
                new SessionStarter(outbox, ticker, clock, here),
                current,
                sound,
                CueTimer.on(worker),
                ticker,
                clock,
                background,
                worker,
                new NoDesk(),
                new FigureModel(background),
                new SafetyModel(diary, library, current, clock, background, new EmergencyModel(settings, words)));
    }

    /** The test's own thread is the screen's; what others hand to it waits until {@link #settle}. */
    private void onScreen(Runnable task) {
        if (Thread.currentThread().equals(screen)) {
            task.run();
        } else {
            late.add(task);
        }
    }

    /** Waits until the diary has written all that it was asked to, and runs what follows from it. */
    public void settle() {
        boolean again = true;
        while (again) {
            services.diary().outbox().tried().join();
            services.diary().get().ifPresent(ScreenFixture::allWritten);
            again = !late.isEmpty();
            for (Runnable task = late.poll(); task != null; task = late.poll()) {
                task.run();
            }
        }
    }

    /** Writing is done in order: when this, which fails, is answered, all before it is. */
    private static void allWritten(Diary diary) {
        boolean failed = diary.closeInterrupted(NOBODY, START)
                .handle((done, failure) -> failure != null)
                .join();
        if (!failed) {
            throw new IllegalStateException("there should be no such session");
        }
    }

    /** Opens the diary. */
    public ScreenFixture withDiary() {
        services.diary().open();
        return this;
    }

    /** Reads the programs. */
    public ScreenFixture withLibrary() {
        services.library().load();
        return this;
    }

    /** Lets a person be known who may play every stage, and answered all questions with no. */
    public ScreenFixture withKnownPerson() {
        services.safety().keep(KnownPerson.entries(now().minusDays(1)), known -> {});
        return this;
    }

    /** The services. */
    public Services services() {
        return services;
    }

    /** The words. */
    public Messages words() {
        return services.words();
    }

    /** The diary, open. */
    public Diary diary() {
        return services.diary().get().orElseThrow();
    }

    /** A program of the library. */
    public Program program(String id) {
        return services.library().get().program(id).orElseThrow();
    }

    /** Elapsed time. */
    public ManualTicker ticker() {
        return ticker;
    }

    /** The sound. */
    public Sound sound() {
        return sound;
    }

    /** The time of day. */
    public OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Moves the time of day. */
    public void setTime(OffsetDateTime at) {
        clock.at = at.toInstant();
    }

    @Override
    public void go(Route route) {
        routes.add(route);
    }

    @Override
    public Background.Owner owner() {
        return owner;
    }

    /** The way into sessions. */
    public SessionStart starting() {
        return new SessionStart(
                services.settings(),
                services.library(),
                services.sessions(),
                services.current(),
                services.clock(),
                services.safety(),
                this);
    }

    /** What waits for a while, until the test lets it be over. */
    public Delays delays() {
        return delays;
    }

    /** The person who is asked leaves what is half written, or stays. */
    public void answerToLeaving(boolean leaves) {
        leaving = leaves;
    }

    @Override
    public void leave(Runnable then) {
        if (leaving) {
            then.run();
        }
    }

    @Override
    public void ask(Question question, Runnable then) {
        asked.add(question);
        leave(then);
    }

    /** What was asked before something was lost, in order. */
    public List<Question> asked() {
        return List.copyOf(asked);
    }

    /** Where was gone to, in order. */
    public List<Route> routes() {
        return List.copyOf(routes);
    }

    /** The settings that were written, in order. */
    public List<Settings> written() {
        return List.copyOf(written);
    }

    /** A session of a program, begun and being played. */
    public ActiveSession begin(Program program, Optional<CheckIn> said) {
        ActiveSession session = services.sessions()
                .begin(Workout.whole(program, services.settings().get().choices()), said.orElse(null));
        services.current().play(session);
        session.live().give(PlayerCommand.START);
        return session;
    }

    /** Plays a session to its end, or until it stands still; waits until all of it is kept. */
    public void playOn(ActiveSession session) {
        while (session.live().player().mode() == PlayerMode.RUNNING) {
            ticker.advance(1000);
            session.live().tick();
            session.live().give(PlayerCommand.DONE);
        }
        settle();
    }

    /** Lets go of the diary, as when Lumbo is closed. */
    @Override
    public void close() {
        worker.shutdownNow();
        services.diary().close();
    }

    /** A time of day that only moves when it is set. */
    private static final class MovedClock extends Clock {
        private Instant at = START.toInstant();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.ofHours(1);
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return at;
        }
    }

    /** A sound output that remembers what it was asked. */
    public static final class Sound implements SoundOutput {
        private final List<Consumer<Availability>> listeners = new ArrayList<>();
        private final List<Cue> played = new ArrayList<>();
        private Availability availability = new Availability.Ready();
        private int retries;

        /** The device comes or goes. */
        public void become(Availability now) {
            availability = now;
            List.copyOf(listeners).forEach(listener -> listener.accept(now));
        }

        /** What was played. */
        public List<Cue> played() {
            return List.copyOf(played);
        }

        /** How often the device was looked for. */
        public int retries() {
            return retries;
        }

        /** How many listen. */
        public int listeners() {
            return listeners.size();
        }

        @Override
        public void play(Cue cue) {
            played.add(cue);
        }

        @Override
        public void setVolume(int volume) {}

        @Override
        public void setMuted(boolean muted) {}

        @Override
        public Availability availability() {
            return availability;
        }

        @Override
        public void addListener(Consumer<Availability> listener) {
            listeners.add(listener);
        }

        @Override
        public void removeListener(Consumer<Availability> listener) {
            listeners.remove(listener);
        }

        @Override
        public void retry() {
            retries++;
        }

        @Override
        public void close() {}
    }
}
