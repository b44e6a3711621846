package lumbo.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits for nothing by itself: the test says when a while is over. */
public final class Delays implements Background.Delay {

    private final List<Runnable> waiting = new ArrayList<>();

    /** Nothing waits. */
    public Delays() {}

    @Override
    public Runnable after(Duration wait, Runnable then) {
        waiting.add(then);
        return () -> waiting.remove(then);
    }

    /** Everything that waits has waited long enough. */
    public void pass() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }
}
