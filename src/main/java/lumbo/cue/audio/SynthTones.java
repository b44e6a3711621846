package lumbo.cue.audio;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import lumbo.cue.Availability;
import lumbo.cue.Availability.Why;
import lumbo.cue.Cue;
import lumbo.cue.SoundOutput;
import lumbo.time.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * Plays the tones of {@link ToneSynth} on the computer's default output, on one thread of its own.
 *
 * <p>The device is opened by the first cue or by {@link #retry()}, and then sent silence between the tones: many
 * devices swallow the beginning of what wakes them. After two minutes of silence it is let go. Without a device nothing
 * is heard and nothing fails: {@link #availability()} says so.
 */
public final class SynthTones implements SoundOutput {

    /** A tone that could begin only after this time, in nanoseconds, is left out. */
    static final long STALE = 300_000_000L;

    /** How long a block is, and so how finely tones are timed, in samples: 5 ms. */
    static final int BLOCK = SystemLine.SAMPLE_RATE / 200;

    /** After so many silent blocks, two minutes, the device is let go. */
    static final int IDLE_BLOCKS = 2 * 60 * 200;

    /** A device that is lost after so many blocks, a second, did work; the next cue looks for another one. */
    static final int WORKING_BLOCKS = 200;

    /** How many cues may wait; more only come together when the device is stuck. */
    private static final int WAITING = 8;

    /** How long {@link #close()} waits for the thread, in milliseconds. */
    private static final long PATIENCE = 500;

    private final Ticker ticker;
    private final ToneLine.Opener opener;
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>(WAITING);
    private final List<Consumer<Availability>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;

    private volatile Availability availability = new Availability.Unknown();
    private volatile int volume;
    private volatile boolean muted;
    private volatile boolean closed;

    /**
     * Tones for the default output; opens nothing yet.
     *
     * @param ticker tells a tone that waited too long
     * @param volume 0 (silent) to 100
     * @throws IllegalArgumentException when the volume is out of its range
     */
    public SynthTones(Ticker ticker, int volume, boolean muted) {
        this(ticker, volume, muted, SystemLine::open);
    }

    SynthTones(Ticker ticker, int volume, boolean muted, ToneLine.Opener opener) {
        Volume.check(volume);
        this.ticker = ticker;
        this.volume = volume;
        this.muted = muted;
        this.opener = opener;
        this.thread = Thread.ofPlatform().daemon().name("lumbo-tones").unstarted(() -> new Output().run());
    }

    @Override
    public void play(Cue cue) {
        if (gain() > 0) {
            request(new Request.Play(cue, ticker.now()));
        }
    }

    @Override
    public void setVolume(int volume) {
        Volume.check(volume);
        this.volume = volume;
    }

    @Override
    public void setMuted(boolean muted) {
        this.muted = muted;
    }

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
        request(new Request.Open());
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    private synchronized void request(Request request) {
        if (closed) {
            return;
        }
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
        if (!requests.offer(request)) {
            requests.clear();
        }
    }

    private double gain() {
        return muted ? 0 : Volume.gain(volume);
    }

    private sealed interface Request {

        /** A cue, and the instant at which it was asked for. */
        record Play(Cue cue, long at) implements Request {}

        /** The device. */
        record Open() implements Request {}
    }

    private void become(Availability now) {
        if (now.equals(availability)) {
            return;
        }
        availability = now;
        for (Consumer<Availability> listener : listeners) {
            try {
                listener.accept(now);
            } catch (RuntimeException failure) {
                report(failure);
            }
        }
    }

    private void report(RuntimeException failure) {
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    }

    private final class Output {
        private final Map<Cue, short[]> tones = new EnumMap<>(Cue.class);
        private final Mixer mixer = new Mixer(BLOCK);
        private @Nullable ToneLine line;
        /** Whether opening failed or was no use, so that only {@link #retry()} tries again. */
        private boolean hopeless;

        private int sentBlocks;
        private int silentBlocks;

        void run() {
            for (Cue cue : Cue.values()) {
                tones.put(cue, ToneSynth.samples(cue, SystemLine.SAMPLE_RATE));
            }
            try {
                while (!closed) {
                    serve(line == null ? requests.take() : requests.poll());
                    sendBlock();
                }
            } catch (InterruptedException asked) {
                closed = true;
            } finally {
                letGo();
            }
        }

        private void serve(@Nullable Request request) {
            switch (request) {
                case null -> {}
                case Request.Open() -> {
                    hopeless = false;
                    open();
                }
                case Request.Play(Cue cue, long at) -> {
                    open();
                    if (line != null && ticker.now() - at <= STALE) {
                        mixer.add(Objects.requireNonNull(tones.get(cue)));
                    }
                }
            }
        }

        private void open() {
            if (line != null || hopeless) {
                return;
            }
            try {
                line = opener.open();
                sentBlocks = 0;
                silentBlocks = 0;
                become(new Availability.Ready());
            } catch (NoLineException none) {
                hopeless = true;
                become(none.availability());
            }
        }

        private void sendBlock() {
            if (line == null) {
                return;
            }
            silentBlocks = mixer.isSilent() ? silentBlocks + 1 : 0;
            Optional<String> failure = write(line, mixer.next(gain()));
            if (closed) {
                return;
            }
            if (failure.isPresent()) {
                hopeless = sentBlocks < WORKING_BLOCKS;
                letGo();
                become(new Availability.None(Why.LOST, failure.get()));
                return;
            }
            sentBlocks = Math.min(sentBlocks + 1, WORKING_BLOCKS);
            if (silentBlocks >= IDLE_BLOCKS) {
                letGo();
            }
        }

        /** Why a block could not be sent; empty when it was. */
        private Optional<String> write(ToneLine to, byte[] block) {
            try {
                return to.write(block) ? Optional.empty() : Optional.of("the line took less than it was sent");
            } catch (RuntimeException | LinkageError failure) {
                return Optional.of(failure.toString());
            }
        }

        private void letGo() {
            mixer.clear();
            if (line != null) {
                ToneLine gone = line;
                line = null;
                try {
                    gone.close();
                } catch (RuntimeException failure) {
                    report(failure);
                }
            }
        }
    }
}
