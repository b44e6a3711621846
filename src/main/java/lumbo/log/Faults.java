package lumbo.log;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * What nobody caught, on any thread: it is logged and shown, and everything else goes on. A fault that comes again from the same
 * place is shown once, and logged with its number only the 2nd, 4th, 8th time and so on. Nothing is ever thrown from here, also
 * where no class can be loaded any more.
 */
public final class Faults implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = Logger.getLogger(Faults.class.getName());
    private static final int MOST_PLACES = 200;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Consumer<Throwable> showing;

    /**
     * Faults that are shown.
     *
     * @param showing called on the thread that failed, with each fault that comes from another place than those before
     */
    public Faults(Consumer<Throwable> showing) {
        this.showing = showing;
    }

    /** Gets from now on what no thread catches. */
    public void install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        try {
            int times = count(failure);
            if (times == 1) {
                LOG.log(Level.SEVERE, "nobody caught this", failure);
                showing.accept(failure);
            } else if (Integer.bitCount(times) == 1) {
                LOG.log(Level.SEVERE, again(times), failure);
            }
        } catch (Throwable another) {
            drop(another);
        }
    }

    private static String again(int times) {
        return "nobody caught this, for the " + times + "th time";
    }

    /** There is nobody left to tell; a failure here would end the thread that shows the window. */
    private static void drop(Throwable another) {
        try {
            LOG.log(Level.SEVERE, "a fault can't be shown", another);
        } catch (Throwable last) {
            return;
        }
    }

    private synchronized int count(Throwable failure) {
        String place = failure.getClass().getName() + " "
                + Stream.of(failure.getStackTrace())
                        .filter(at -> at.getClassName().startsWith("lumbo."))
                        .findFirst();
        return counts.size() < MOST_PLACES || counts.containsKey(place) ? counts.merge(place, 1, Integer::sum) : 3;
    }
}
