package lumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final List<Object> told = new ArrayList<>();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Delays delays = new Delays();
    private final Background background = new Background(work::add, work::add, Runnable::run, delays);
    private final Background.Owner owner = background.owner();
    private final Task task = new Task(owner);

    private void answer() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void tellsWhatCameOfIt() {
        background.run(() -> 7, told::add, told::add);
        answer();

        assertThat(told).containsExactly(7);
    }

    @Test
    void tellsWhatWentWrong() {
        IllegalStateException wrong = new IllegalStateException("wrong");

        background.run(
                () -> {
                    throw wrong;
                },
                told::add,
                told::add);
        answer();

        assertThat(told).containsExactly(wrong);
    }

    @Test
    void beginsNothingWhileTheApplicationCloses() {
        try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
            worker.shutdown();

            new Background(worker, worker, Runnable::run, delays).run(() -> 7, told::add, told::add);
        }

        assertThat(told).isEmpty();
    }

    // ---- whose the work is

    @Test
    void aScreenThatWasLeftIsToldNothing() {
        owner.run(() -> 7, told::add, told::add);
        owner.leave();
        answer();
        owner.come();

        assertThat(told).as("also when one comes back").isEmpty();
    }

    @Test
    void workOfAScreenThatWasLeftIsNotBegunAnyMore() {
        owner.run(() -> told.add("done"), nothing -> {}, failure -> {});
        owner.leave();
        answer();

        assertThat(told).isEmpty();
    }

    @Test
    void anAnswerThatComesWhileHelpIsReadWaitsForItsScreen() {
        owner.run(() -> 7, told::add, told::add);
        owner.cover();
        answer();
        assertThat(told).isEmpty();

        owner.come();

        assertThat(told).containsExactly(7);
    }

    @Test
    void anAnswerThatWaitedIsLostWhereOneGoesElsewhereFromHelp() {
        owner.run(() -> 7, told::add, told::add);
        owner.cover();
        answer();

        owner.leave();
        owner.come();

        assertThat(told).isEmpty();
    }

    @Test
    void theAnswerForSomebodyElsewhereIsAnother() {
        var here = owner.here(told::add, answer -> told.add("elsewhere: " + answer));
        owner.leave();

        here.accept(7);

        assertThat(told).containsExactly("elsewhere: 7");
    }

    // ---- long work

    @Test
    void whatOnlyWasToBeShownIsCancelledWhenItsScreenIsLeft() {
        task.look("Looking", lastMoment -> told.add("done"), told::add, told::add);
        owner.leave();
        answer();

        assertThat(told).isEmpty();
        assertThat(task.busyProperty().get()).isFalse();
        assertThat(background.notices().property().get()).isEmpty();
    }

    @Test
    void tellsHowMuchIsDoneInHundredthsAndNothingOfWhatWasBefore() {
        task.share(0.5);
        task.look(
                "Reading",
                lastMoment -> {
                    List.of(0.251, 0.252, 1.0).forEach(done -> {
                        task.share(done);
                        told.add(task.shareProperty().get());
                    });
                    return true;
                },
                done -> {},
                told::add);
        assertThat(task.shareProperty().get()).isNegative();
        answer();

        assertThat(told).containsExactly(0.25, 0.25, 1.0);
    }

    @Test
    void whatWasAskedForIsFinishedAndToldWhereverOneIs() {
        task.make("Saving", lastMoment -> "saved", task::done, failure -> task.trouble("not saved"));
        owner.leave();
        answer();

        assertThat(background.notices().first().orElseThrow().sentence()).isEqualTo("saved");
        background.notices().read();
        assertThat(background.notices().first()).isEmpty();
    }

    @Test
    void whatCouldNotBeFinishedIsToldWhereverOneIs() {
        task.make(
                "Saving",
                lastMoment -> {
                    throw new IOException("full");
                },
                nothing -> {},
                failure -> task.trouble("not saved"));
        owner.leave();
        answer();

        assertThat(background.notices().first().orElseThrow().sentence()).isEqualTo("not saved");
    }

    @Test
    void twoPressesDoOneThing() {
        for (int press = 0; press < 3; press++) {
            task.make("Saving", lastMoment -> told.add("done"), nothing -> {}, failure -> {});
        }
        answer();

        assertThat(told).containsExactly("done");
    }

    @Test
    void onlyWorkThatTakesLongIsShown() {
        task.make("Saving", lastMoment -> 7, nothing -> {}, failure -> {});
        assertThat(task.takesLongProperty().get()).isFalse();

        delays.pass();
        assertThat(task.takesLongProperty().get()).isTrue();
        assertThat(task.doingProperty().get()).isEqualTo("Saving");
        assertThat(background.longTasksProperty().get()).containsExactly(task);

        answer();
        assertThat(task.takesLongProperty().get()).isFalse();
        assertThat(background.longTasksProperty().get()).isEmpty();
    }

    @Test
    void quickWorkIsNeverShown() {
        task.make("Saving", lastMoment -> 7, nothing -> {}, failure -> {});
        answer();
        delays.pass();

        assertThat(task.takesLongProperty().get()).isFalse();
    }

    @Test
    void theWordOfEarlierWorkDoesNotShowLaterWorkAtOnce() {
        task.make("Saving", lastMoment -> 7, nothing -> {}, failure -> {});
        answer();
        task.make("Saving again", lastMoment -> 7, nothing -> {}, failure -> {});
        task.nothing();

        assertThat(task.busyProperty().get())
                .as("what is said changes nothing of what is done")
                .isTrue();
    }

    @Test
    void cancellingInterruptsTheWorkAndIsToldWhenItHasEnded() throws InterruptedException {
        BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
        CountDownLatch begun = new CountDownLatch(1);
        try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
            Background real = new Background(worker, worker, screen::add, delays);
            Task longOne = new Task(real.owner());
            longOne.make(
                    "Saving",
                    lastMoment -> {
                        begun.countDown();
                        new CountDownLatch(1).await();
                        return 7;
                    },
                    told::add,
                    told::add);
            begun.await();

            longOne.cancel();
            assertThat(longOne.cancellingProperty().get()).isTrue();
            assertThat(longOne.busyProperty().get())
                    .as("as long as it has not ended")
                    .isTrue();
            screen.take().run();

            assertThat(told).singleElement().isInstanceOf(CancellationException.class);
            assertThat(longOne.busyProperty().get()).isFalse();
            real.run(() -> Thread.currentThread().isInterrupted(), told::add, told::add);
            screen.take().run();
            assertThat(told.getLast()).as("the next work is not interrupted").isEqualTo(false);
        }
    }

    @Test
    void whatCannotBeUndoneAnyMoreCannotBeCancelled() {
        Background direct = new Background(Runnable::run, work::add, Runnable::run, delays);
        Task one = new Task(direct.owner());
        one.make(
                "Deleting",
                lastMoment -> {
                    lastMoment.run();
                    told.add(one.cancellableProperty().get());
                    one.cancel();
                    return Thread.currentThread().isInterrupted();
                },
                told::add,
                told::add);
        answer();

        assertThat(told).containsExactly(false, false);
    }

    @Test
    void workThatIsCancelledBeforeItsLastMomentStopsThere() {
        Background direct = new Background(Runnable::run, work::add, Runnable::run, delays);
        Task one = new Task(direct.owner());
        one.make(
                "Deleting",
                lastMoment -> {
                    one.cancel();
                    lastMoment.run();
                    return told.add("deleted");
                },
                told::add,
                told::add);
        answer();

        assertThat(told).singleElement().isInstanceOf(CancellationException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
