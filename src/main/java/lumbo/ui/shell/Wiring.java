package lumbo.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import lumbo.cue.CueTimer;
import lumbo.cue.SoundOutput;
import lumbo.guidance.GuidanceReader;
import lumbo.i18n.Messages;
import lumbo.log.ToldThreads;
import lumbo.outbox.Outbox;
import lumbo.session.SessionStarter;
import lumbo.settings.DataFolders;
import lumbo.settings.Settings;
import lumbo.settings.SettingsFile;
import lumbo.time.Ticker;
import lumbo.ui.Background;
import lumbo.ui.CurrentSession;
import lumbo.ui.DesktopServices;
import lumbo.ui.DiaryModel;
import lumbo.ui.EmergencyModel;
import lumbo.ui.FigureModel;
import lumbo.ui.GuidanceModel;
import lumbo.ui.LibraryModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.SafetyModel;

/** Wires the application by hand, once. */
public final class Wiring implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Wiring.class.getName());

    /** The longest that a backup may delay closing. */
    private static final Duration BACKUP_TAKES = Duration.ofSeconds(4);

    /** How soon it is said that the diary's file is not where it was, where nothing is written meanwhile. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final ExecutorService workers = Executors.newFixedThreadPool(2, daemon("lumbo-worker"));
    /** Long work, so that nothing else waits for it. */
    private final ExecutorService slow = Executors.newFixedThreadPool(2, daemon("lumbo-slow"));

    private final ScheduledExecutorService later = ToldThreads.one("lumbo-later");
    private final ScheduledExecutorService cueClock = ToldThreads.one("lumbo-cues");
    private final Services services;
    private final ClosingSteps ending = new ClosingSteps();
    private final BackupKeeper backups;
    /** Whether there is a diary to make a backup of; known by the thread that closes. */
    private boolean wasOpen;

    private boolean madeUp;

    /**
     * An application whose outer parts are given.
     *
     * @param words what its screens say
     * @param loaded the settings that it begins with
     */
    public Wiring(
            Messages words,
            DataFolders folders,
            SettingsFile.Loaded loaded,
            Ticker ticker,
            Clock clock,
            SoundOutput sound,
            DesktopServices desk) {
        Background background = new Background(workers, slow, Platform::runLater, this::after);
        SettingsFile file = new SettingsFile(folders.settings());
        LiveSettings settings = new LiveSettings(loaded, later, background.screen(), file::write);
        settings.property().subscribe(now -> {
            sound.setMuted(!now.sound().tonesOn());
            sound.setVolume(now.sound().volume());
        });
        Outbox outbox = new Outbox(background::after, background.screen());
        DiaryModel diary = new DiaryModel(
                folders.diary(),
                words,
                background,
                clock,
                () -> settings.get().backup().all(folders),
                outbox);
        LibraryModel library = new LibraryModel(folders, background, ticker, later);
        CurrentSession current = new CurrentSession();
        SessionStarter sessions = new SessionStarter(outbox, ticker, clock, background.screen());
        this.services = new Services(
                words,
                folders,
                settings,
                library,
                new GuidanceModel(GuidanceReader::builtIn, background),
                diary,
                sessions,
                current,
                sound,
                CueTimer.on(cueClock),
                ticker,
                clock,
                background,
                later,
                desk,
                new FigureModel(background),
                new SafetyModel(diary, library, current, clock, background, new EmergencyModel(settings, words)));
        this.backups = new BackupKeeper(words, folders, () -> settings.get().backup(), clock);
        close(backups);
    }

    private Runnable after(Duration wait, Runnable then) {
        try {
            ScheduledFuture<?> waiting =
                    later.schedule(() -> Platform.runLater(then), wait.toMillis(), TimeUnit.MILLISECONDS);
            return () -> waiting.cancel(false);
        } catch (RejectedExecutionException closing) {
            LOG.log(Level.FINE, "not done any more", closing);
            return () -> {};
        }
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** What the screens work with. */
    public Services services() {
        return services;
    }

    /** Begins to read programs and diary in the background. */
    public void load() {
        services.library().load();
        services.library().follow();
        services.safety().follow();
        services.diary().openProperty().subscribe(open -> {
            if (open) {
                sayWhereBackupsAre();
                makeUpForBackup();
            }
        });
        services.diary().open();
        ScheduledFuture<?> _ = later.scheduleWithFixedDelay(
                () -> Platform.runLater(services.diary()::look),
                LOOK_AGAIN.toMillis(),
                LOOK_AGAIN.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Once: what was due when Lumbo was closed last. */
    private void makeUpForBackup() {
        if (!madeUp) {
            madeUp = true;
            backups.atStart(services.background());
        }
    }

    /** A stick with the backups that was pulled would else be missed only when it is needed. */
    private void sayWhereBackupsAre() {
        Settings.Backup wanted = services.settings().get().backup();
        DataFolders folders = services.folders();
        DiaryModel diary = services.diary();
        String away = services.words()
                .format(
                        "keeping.backup.away",
                        wanted.in(folders).toString(),
                        folders.backups().toString());
        services.background()
                .run(
                        () -> wanted.on() && wanted.isAway(),
                        isAway -> {
                            if (isAway && diary.noticeProperty().get().isEmpty()) {
                                diary.tell(away);
                            }
                        },
                        failure -> LOG.log(Level.FINE, "the folder of backups is not known", failure));
    }

    /** What has to be done before Lumbo ends, and what has to be done with it: ask for it before it begins. */
    public ClosingSteps ending() {
        return ending;
    }

    private void close(BackupKeeper backups) {
        ending.then("settings", services.settings()::flush);
        ending.then("work", () -> {
            cueClock.shutdownNow();
            List<Runnable> _ = slow.shutdownNow();
            workers.shutdown();
        });
        ending.then("programs", services.library()::close);
        ending.then("diary", () -> {
            wasOpen = services.diary().get().isPresent();
            services.diary().close();
        });
        ending.then("sound", services.sound()::close);
        ending.then("backup", BACKUP_TAKES, () -> {
            if (wasOpen) {
                backups.atClosing(services.diary().file());
            }
        });
        ending.then("time", later::shutdown);
    }

    /** Writes what waits to be written, and lets go of everything; waits for it, and so never from the screen's thread. */
    @Override
    public void close() {
        ending.begin().join();
    }
}
