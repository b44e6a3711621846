package lumbo.tour;

import java.util.concurrent.atomic.AtomicLong;
import lumbo.time.Ticker;

/** Elapsed time that only moves when it is told to. */
public final class ManualTicker implements Ticker {

    private final AtomicLong now = new AtomicLong();

    @Override
    public long now() {
        return now.get();
    }

    /** Lets time pass, in milliseconds. */
    public void advance(long millis) {
        now.addAndGet(millis * 1_000_000L);
    }
}
