package lumbo.program.own;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells, on a thread of its own, when something in a folder changed; many changes at once are told once. */
public final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FolderWatch.class.getName());

    /** How long nothing may happen before a change is reported, in milliseconds. */
    private static final long QUIET_MILLIS = 120;

    /** How often a change may be put off because the next one came. */
    private static final int MOST_PUT_OFF = 8;

    private final List<Path> folders;
    private final Runnable changed;
    private final WatchService service;
    private final Thread thread;

    private FolderWatch(List<Path> folders, Runnable changed, WatchService service) {
        this.folders = List.copyOf(folders);
        this.changed = changed;
        this.service = service;
        this.thread = Thread.ofPlatform().daemon().name("lumbo-folder").unstarted(this::run);
    }

    /**
     * Watches folders from now on. Those that are not there are watched when {@link #look} finds them.
     *
     * @param changed what to do; runs on the watch's own thread
     * @throws IOException when this system can't watch folders
     */
    public static FolderWatch of(List<Path> folders, Runnable changed) throws IOException {
        WatchService service = FileSystems.getDefault().newWatchService();
        FolderWatch watch = new FolderWatch(folders, changed, service);
        watch.look();
        watch.thread.start();
        return watch;
    }

    /** Looks for folders that came to be there meanwhile. */
    public void look() {
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try {
                    folder.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
                } catch (IOException e) {
                    LOG.log(Level.FINE, e, () -> "can't watch " + folder);
                } catch (ClosedWatchServiceException e) {
                    return;
                }
            }
        }
    }

    private void run() {
        try {
            while (true) {
                empty(service.take());
                for (int i = 0; i < MOST_PUT_OFF; i++) {
                    WatchKey next = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                    if (next == null) {
                        break;
                    }
                    empty(next);
                }
                look();
                changed.run();
            }
        } catch (ClosedWatchServiceException e) {
            LOG.log(Level.FINE, "the watch was closed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void empty(WatchKey key) {
        key.pollEvents();
        key.reset();
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "the watch can't be closed", e);
        }
    }
}
