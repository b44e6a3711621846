package lumbo.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
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
import lumbo.diary.keep.Backups;
import lumbo.diary.keep.KeepException;
import lumbo.guidance.GuidanceReader;
import lumbo.i18n.Messages;
import lumbo.log.ToldThreads;
import lumbo.outbox.Outbox;
import lumbo.session.Sessions;
import lumbo.settings.Folders;
import lumbo.settings.Settings;
import lumbo.settings.SettingsFile;
import lumbo.time.Ticker;
import lumbo.ui.Background;
import lumbo.ui.CurrentSession;
import lumbo.ui.Desk;
import lumbo.ui.DiaryModel;
import lumbo.ui.FigureModel;
import lumbo.ui.GuidanceModel;
import lumbo.ui.LibraryModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.SafetyModel;
import lumbo.ui.Services;

/** Wires the application by hand, once. */
public final class Wiring implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Wiring.class.getName());

    /** The longest that a backup may delay closing. */
    private static final Duration BACKUP_TAKES = Duration.ofSeconds(4);

    private final ExecutorService workers = Executors.newFixedThreadPool(2, daemon("lumbo-worker"));
    private final ScheduledExecutorService later = ToldThreads.one("lumbo-later");
    private final ScheduledExecutorService cueClock = ToldThreads.one("lumbo-cues");
    private final Services services;

    /** An application whose outer parts are given, with settings that were not read from a file. */
    public Wiring(
            Messages words, Folders folders, Settings first, Ticker ticker, Clock clock, SoundOutput sound, Desk desk) {
        this(words, folders, new SettingsFile.Loaded(first, Optional.empty()), ticker, clock, sound, desk);
    }

    /**
     * An application whose outer parts are given.
     *
     * @param words what its screens say
     * @param loaded the settings that it begins with
     */
    public Wiring(
            Messages words,
            Folders folders,
            SettingsFile.Loaded loaded,
            Ticker ticker,
            Clock clock,
            SoundOutput sound,
            Desk desk) {
        Background background = new Background(workers, Platform::runLater);
        SettingsFile file = new SettingsFile(folders.settings());
        LiveSettings settings = new LiveSettings(loaded, later, background.screen(), file::write);
        settings.property().subscribe(now -> {
            sound.setMuted(!now.sound().tonesOn());
            sound.setVolume(now.sound().volume());
        });
        Outbox outbox = new Outbox(this::after, background.screen());
        DiaryModel diary = new DiaryModel(
                folders.diary(),
                words,
                background,
                clock,
                () -> settings.get().backup().all(folders),
                outbox);
        LibraryModel library = new LibraryModel(folders, background, ticker, later);
        CurrentSession current = new CurrentSession();
        Sessions sessions = new Sessions(outbox, ticker, clock, Platform::runLater);
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
                new SafetyModel(diary, library, current, clock, background));
    }

    private void after(Duration pause, Runnable task) {
        try {
            ScheduledFuture<?> _ = later.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            LOG.log(Level.FINE, "not tried again any more", closing);
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
            }
        });
        services.diary().open();
    }

    /** A stick with the backups that was pulled would else be missed only when it is needed. */
    private void sayWhereBackupsAre() {
        Settings.Backup wanted = services.settings().get().backup();
        services.background()
                .run(
                        () -> wanted.on() && wanted.isAway(),
                        away -> {
                            if (away && services.diary().noticeProperty().get().isEmpty()) {
                                services.diary()
                                        .tell(services.words()
                                                .format(
                                                        "keeping.backup.away",
                                                        wanted.in(services.folders())
                                                                .toString(),
                                                        services.folders()
                                                                .backups()
                                                                .toString()));
                            }
                        },
                        failure -> LOG.log(Level.FINE, "the folder of backups is not known", failure));
    }

    /** Writes what waits to be written, and lets go of everything. */
    @Override
    public void close() {
        services.settings().flush();
        cueClock.shutdownNow();
        services.library().close();
        workers.shutdown();
        boolean wasOpen = services.diary().get().isPresent();
        try {
            services.diary().close();
        } finally {
            later.shutdown();
            services.sound().close();
        }
        if (wasOpen && services.settings().get().backup().on()) {
            backUp();
        }
    }

    /** The diary is closed and safe: what is not done in a moment is given up, and done when Lumbo closes again. */
    private void backUp() {
        Settings.Backup wanted = services.settings().get().backup();
        Thread maker = Thread.ofPlatform().daemon().name("lumbo-backup").start(() -> {
            try {
                Backups backups = new Backups(wanted.now(services.folders()), services.clock());
                backups.makeIfDue(services.folders().diary());
            } catch (KeepException failure) {
                LOG.log(Level.WARNING, "no backup was made", failure);
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "no backup was made", failure);
            }
        });
        try {
            if (!maker.join(BACKUP_TAKES)) {
                LOG.log(Level.WARNING, "the backup takes too long and is left for another time");
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
