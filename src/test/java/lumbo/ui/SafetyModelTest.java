package lumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
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
import lumbo.safety.CheckIn;
import lumbo.safety.Session;
import lumbo.session.ActiveSession;
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
