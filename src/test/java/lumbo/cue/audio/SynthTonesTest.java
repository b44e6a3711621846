package lumbo.cue.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import lumbo.cue.Availability;
import lumbo.cue.Availability.None;
import lumbo.cue.Availability.Ready;
import lumbo.cue.Availability.Unknown;
import lumbo.cue.Availability.Why;
import lumbo.cue.Cue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
final class SynthTonesTest {

    private final AtomicLong now = new AtomicLong();
    private final FakeDevice device = new FakeDevice();
    private final BlockingQueue<Availability> told = new LinkedBlockingQueue<>();
    private final SynthTones tones = new SynthTones(now::get, 100, false, device);

    SynthTonesTest() {
        tones.addListener(told::add);
    }

    @AfterEach
    void close() {
        tones.close();
    }

    @Test
    void opensNothingBeforeItIsNeeded() {
        assertThat(tones.availability()).isEqualTo(new Unknown());
        assertThat(tones.isRunning()).isFalse();
        assertThat(device.openings).hasValue(0);
    }

    @Test
    void playsTheToneOfACue() throws InterruptedException {
        tones.play(Cue.REP);

        assertThat(heard(Cue.REP)).isEqualTo(ToneSynth.samples(Cue.REP, 44_100));
        assertThat(told.take()).isEqualTo(new Ready());
        assertThat(tones.availability()).isEqualTo(new Ready());
    }

    @Test
    void sendsSilenceBetweenTones() throws InterruptedException {
        tones.retry();

        assertThat(device.take()).containsOnly(0);
        assertThat(device.take()).containsOnly(0);
    }

    @Test
    void playsSofterAtALowerVolume() throws InterruptedException {
        tones.setVolume(50);
        tones.play(Cue.REP);

        short[] full = ToneSynth.samples(Cue.REP, 44_100);
        short[] heard = heard(Cue.REP);
        for (int i = 0; i < full.length; i++) {
            assertThat((int) heard[i]).isEqualTo(Math.round(full[i] * 0.1f));
        }
    }

    @Test
    void aMutedToneNeedsNoDevice() throws InterruptedException {
        tones.setMuted(true);
        tones.play(Cue.GO);
        tones.setMuted(false);
        tones.setVolume(0);
        tones.play(Cue.GO);
        assertThat(tones.isRunning()).isFalse();

        tones.setVolume(100);
        tones.play(Cue.REP);

        assertThat(heard(Cue.REP)).isEqualTo(ToneSynth.samples(Cue.REP, 44_100));
    }

    @Test
    void mutingEndsTheToneThatSounds() throws InterruptedException {
        tones.play(Cue.FINISH);
        for (int i = 0; i < 10; i++) {
            device.take();
        }

        tones.setMuted(true);

        device.take();
        device.take();
        for (int i = 0; i < 10; i++) {
            assertThat(device.take()).containsOnly(0);
        }
    }

    @Test
    void leavesOutAToneThatOpeningTheDeviceMadeTooLate() throws InterruptedException {
        device.whileOpening = () -> now.addAndGet(SynthTones.STALE + 1);

        tones.play(Cue.GO);

        assertThat(told.take()).isEqualTo(new Ready());
        assertThat(device.take()).containsOnly(0);
        assertThat(device.take()).containsOnly(0);
    }

    @Test
    void withoutADeviceItSaysSoAndDoesNotAskAgainForEachCue() throws InterruptedException {
        device.missing = true;
        tones.play(Cue.GO);
        assertThat(told.take()).isEqualTo(tones.availability()).isInstanceOfSatisfying(None.class, none -> {
            assertThat(none.why()).isEqualTo(Why.NO_DEVICE);
            assertThat(none.detail()).contains("no loudspeaker");
        });

        tones.play(Cue.REP);
        tones.play(Cue.REP);
        device.missing = false;
        tones.retry();

        assertThat(told.take()).isEqualTo(new Ready());
        assertThat(device.openings).hasValue(2);
        assertThat(device.take()).containsOnly(0);
    }

    @Test
    void aDeviceThatIsLostIsLetGoAndTheNextCueFindsAnother() throws InterruptedException {
        device.lastsFor = SynthTones.WORKING_BLOCKS;
        tones.retry();
        for (int i = 0; i <= SynthTones.WORKING_BLOCKS; i++) {
            device.take();
        }
        assertThat(told.take()).isEqualTo(new Ready());
        assertThat(told.take())
                .isInstanceOfSatisfying(
                        None.class, none -> assertThat(none.why()).isEqualTo(Why.LOST));
        assertThat(device.closings.take()).isEqualTo(1);
        device.lastsFor = Integer.MAX_VALUE;
        tones.play(Cue.REP);

        assertThat(told.take()).isEqualTo(new Ready());
        assertThat(heard(Cue.REP)).isEqualTo(ToneSynth.samples(Cue.REP, 44_100));
    }

    @Test
    void aDeviceThatIsLostAtOnceIsNotTriedForEachCue() throws InterruptedException {
        device.lastsFor = 0;
        tones.play(Cue.GO);
        device.take();
        assertThat(told.take()).isEqualTo(new Ready());
        assertThat(told.take()).isInstanceOf(None.class);

        tones.play(Cue.REP);
        device.lastsFor = Integer.MAX_VALUE;
        tones.retry();

        assertThat(told.take()).isEqualTo(new Ready());
        assertThat(device.openings).hasValue(2);
        assertThat(device.take()).containsOnly(0);
    }

    @Test
    void aDeviceThatThrowsIsLost() throws InterruptedException {
        device.broken = true;

        tones.play(Cue.GO);
        device.take();

        assertThat(told.take()).isEqualTo(new Ready());
        assertThat(told.take())
                .isInstanceOfSatisfying(
                        None.class, none -> assertThat(none.detail()).contains("broken"));
    }

    @Test
    void letsTheDeviceGoAfterALongSilenceAndOpensItForTheNextCue() throws InterruptedException {
        tones.retry();
        for (int i = 0; i < SynthTones.IDLE_BLOCKS; i++) {
            assertThat(device.take()).containsOnly(0);
        }
        assertThat(device.closings.take()).isEqualTo(1);
        assertThat(tones.availability()).isEqualTo(new Ready());

        tones.play(Cue.REP);

        assertThat(heard(Cue.REP)).isEqualTo(ToneSynth.samples(Cue.REP, 44_100));
        assertThat(device.openings).hasValue(2);
    }

    @Test
    void aStuckDeviceHoldsNobodyUp() throws InterruptedException {
        tones.retry();
        assertThat(told.take()).isEqualTo(new Ready());

        assertThatCode(() -> {
                    for (int i = 0; i < 1000; i++) {
                        tones.play(Cue.REP);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void closingFreesTheDeviceAndTheThread() throws InterruptedException {
        tones.play(Cue.FINISH);
        device.take();

        tones.close();

        assertThat(device.closings.take()).isEqualTo(1);
        assertThat(tones.isRunning()).isFalse();
        assertThatCode(() -> tones.play(Cue.GO)).doesNotThrowAnyException();
        assertThatCode(tones::retry).doesNotThrowAnyException();
        assertThatCode(tones::close).doesNotThrowAnyException();
        assertThat(device.openings).hasValue(1);
    }

    @Test
    void closingWhatWasNeverUsedIsNothing() {
        tones.close();

        tones.play(Cue.GO);

        assertThat(tones.isRunning()).isFalse();
    }

    @Test
    void aListenerThatWasRemovedIsToldNoMore() throws InterruptedException {
        BlockingQueue<Availability> first = new LinkedBlockingQueue<>();
        Consumer<Availability> listener = first::add;
        try (SynthTones own = new SynthTones(now::get, 100, false, device)) {
            own.addListener(listener);
            own.addListener(told::add);
            own.removeListener(listener);

            own.retry();

            assertThat(told.take()).isEqualTo(new Ready());
            assertThat(first).isEmpty();
        }
    }

    @Test
    void refusesWhatIsNoVolume() {
        assertThatThrownBy(() -> tones.setVolume(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SynthTones(now::get, -1, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onThisComputerItFindsADeviceOrSaysWhyNot() throws InterruptedException {
        try (SynthTones real = new SynthTones(now::get, 0, true)) {
            BlockingQueue<Availability> answer = new LinkedBlockingQueue<>();
            real.addListener(answer::add);

            real.retry();

            assertThat(answer.take()).isNotInstanceOf(Unknown.class);
        }
    }

    /** As many samples as the tone of a cue has. */
    private short[] heard(Cue cue) throws InterruptedException {
        short[] heard = new short[ToneSynth.samples(cue, 44_100).length];
        for (int at = 0; at < heard.length; at += SynthTones.BLOCK) {
            short[] block = device.take();
            System.arraycopy(block, 0, heard, at, Math.min(block.length, heard.length - at));
        }
        return heard;
    }

    /** A device that plays a block whenever the test takes one. */
    private static final class FakeDevice implements ToneLine.Opener {
        private final SynchronousQueue<byte[]> loudspeaker = new SynchronousQueue<>();
        private final AtomicInteger openings = new AtomicInteger();
        private final BlockingQueue<Integer> closings = new LinkedBlockingQueue<>();
        private volatile Runnable whileOpening = () -> {};
        private volatile boolean missing;
        private volatile int lastsFor = Integer.MAX_VALUE;
        private volatile boolean broken;

        @Override
        public ToneLine open() throws NoLineException {
            int opening = openings.incrementAndGet();
            whileOpening.run();
            if (missing) {
                throw new NoLineException(Why.NO_DEVICE, new IllegalArgumentException("no loudspeaker"));
            }
            return new ToneLine() {
                private int written;

                @Override
                public boolean write(byte[] block) {
                    try {
                        loudspeaker.put(block);
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                        return false;
                    }
                    if (broken) {
                        throw new IllegalStateException("broken");
                    }
                    return written++ < lastsFor;
                }

                @Override
                public void close() {
                    closings.add(opening);
                }
            };
        }

        short[] take() throws InterruptedException {
            byte[] block = Objects.requireNonNull(loudspeaker.poll(60, TimeUnit.SECONDS));
            short[] samples = new short[block.length / 2];
            ByteBuffer.wrap(block)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return samples;
        }
    }
}
