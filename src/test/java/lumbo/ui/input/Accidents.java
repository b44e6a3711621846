package lumbo.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What fails on the screen's thread with nobody to catch it, from now on until it is closed. While nobody watches, TestFX
 * keeps a failure and throws it in some later test.
 */
public final class Accidents implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 120_000;

    private final List<Throwable> all = new CopyOnWriteArrayList<>();
    private final Thread screen;
    private final Thread.UncaughtExceptionHandler before;

    /** Begins to watch. The toolkit is running. */
    public Accidents() {
        screen = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, Thread::currentThread);
        before = screen.getUncaughtExceptionHandler();
        screen.setUncaughtExceptionHandler((thread, accident) -> all.add(accident));
    }

    /** There was none. */
    public void assertNone() {
        assertThat(all).as("failures on the screen's thread").isEmpty();
    }

    @Override
    public void close() {
        boolean isOwn = !(before instanceof ThreadGroup);
        screen.setUncaughtExceptionHandler(isOwn ? before : null);
        assertNone();
    }
}
