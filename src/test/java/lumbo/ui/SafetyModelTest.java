package lumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import lumbo.i18n.Messages;
import lumbo.program.Programs;
import lumbo.program.Stage;
import lumbo.safety.CheckIn;
import lumbo.safety.Profile;
import lumbo.safety.Session;
import lumbo.session.ActiveSession;
import lumbo.session.Person;
import lumbo.settings.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetyModelTest {

    private static final UUID NOBODY = new UUID(0, 0);

    @TempDir
    Path folder;

    private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> results = new ConcurrentLinkedQueue<>();

    private UUID played() {
        try (Stand stand = new Stand(folder).withDiary()) {
            ActiveSession session = stand.begin(
                    Programs.oneExercise(Programs.reps(2).tempo(1, 0, 1, 0).dose()),
                    Optional.of(new CheckIn(Stand.START, 1, 2, false)));
            stand.playOn(session);
            CompletableFuture<Void> _ = session.close();
            stand.settle();
            return session.id();
        }
    }

    private static void runAll(Queue<Runnable> tasks) {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    @Test
    void nothingOfThePersonBeforeIsKnownOnceTheDiaryIsDeleted() {
        UUID session = played();
        try (Stand stand = new Stand(folder)) {
            SafetyModel model = stand.services().safety();
            model.follow();
            stand.withDiary().withKnownPerson();
            stand.settle();
            Person before = model.get().orElseThrow().person();
            assertThat(before.history().sessions()).extracting(Session::id).containsExactly(session.toString());
            assertThat(before.profile()).isPresent();
            List<Boolean> empty = new ArrayList<>();
            model.property().subscribe(now -> empty.add(now.isEmpty()));

            Path file = stand.services().folders().diary();
            stand.services()
                    .diary()
                    .replace(
                            () -> {
                                Files.delete(file);
                                return Optional.empty();
                            },
                            () -> {},
                            failure -> {
                                throw new AssertionError(failure);
                            });
            stand.settle();

            assertThat(empty).as("no old advice until there is new one").containsSequence(false, true, false);
            assertThat(model.get().orElseThrow().person()).isEqualTo(Person.NEW);
            assertThat(stand.diary().log())
                    .as("nothing of before is written into the new one")
                    .isEmpty();
        }
    }

    @Test
    void adviceThatIsReckonedWhileTheDiaryIsDeletedIsOfNoAccount() {
        try (Stand stand = new Stand(folder)) {
            Background background = new Background(work::add, results::add);
            Clock clock = stand.services().clock();
            Path file = stand.services().folders().diary();
            DiaryModel diary = new DiaryModel(file, Messages.of(Locale.UK), background, clock, List::of);
            SafetyModel model = new SafetyModel(
                    diary, stand.services().library(), stand.services().current(), clock, background);
            model.follow();
            diary.open();
            everything();
            model.keep(Profile.UNKNOWN.withStart(Stage.REMISSION));
            diary.replace(
                    () -> {
                        Files.delete(file);
                        return Optional.empty();
                    },
                    () -> {},
                    failure -> {
                        throw new AssertionError(failure);
                    });
            everything();

            assertThat(model.get().orElseThrow().person()).isEqualTo(Person.NEW);
            assertThat(diary.get().orElseThrow().log()).isEmpty();
            diary.close();
        }
    }

    /** Runs what waits, and what comes of it, until there is nothing more. */
    private void everything() {
        while (!work.isEmpty() || !results.isEmpty()) {
            runAll(work);
            runAll(results);
        }
    }

    @Test
    void whatIsSaidWhileTheDiaryIsReadIsNotForgotten() {
        UUID session = played();
        try (Stand stand = new Stand(folder)) {
            Background background = new Background(work::add, results::add);
            Clock clock = stand.services().clock();
            Folders folders = stand.services().folders();
            DiaryModel diary = new DiaryModel(
                    folders.diary(), Messages.of(Locale.UK), background, clock, () -> List.of(folders.backups()));
            SafetyModel model = new SafetyModel(
                    diary, stand.services().library(), stand.services().current(), clock, background);
            model.follow();
            diary.open();
            runAll(work);
            runAll(results);
            runAll(results);
            runAll(work);

            model.keepMorning(Set.of(session), 1, List.of(), told -> {});
            for (int i = 0; i < 5; i++) {
                boolean _ = diary.get()
                        .orElseThrow()
                        .closeInterrupted(NOBODY, Stand.START)
                        .handle((done, failure) -> failure != null)
                        .join();
                runAll(results);
                runAll(work);
            }

            assertThat(model.get().orElseThrow().person().history().sessions())
                    .extracting(Session::morning)
                    .containsExactly(Optional.of(1));
            diary.get().orElseThrow().close();
        }
    }
}
