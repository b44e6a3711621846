package lumbo.ui.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lumbo.diary.DiaryFacts;
import lumbo.diary.DiaryLoss;
import lumbo.i18n.Messages;
import lumbo.settings.DataFolders;
import lumbo.ui.CurrentSession;
import lumbo.ui.DiaryModel;
import lumbo.ui.Navigator;
import lumbo.ui.RestorePlan;
import lumbo.ui.Route;
import lumbo.ui.Task;

/** What bringing back a backup would change, and doing it. */
public final class RestorePreviewViewModel {

    /**
     * One number of both diaries.
     *
     * @param name what it tells
     * @param now as it is now
     * @param then as it would be
     */
    record Line(String name, String now, String then) {}

    private final DataFolders folders;
    private final DiaryModel diary;
    private final CurrentSession current;
    private final Clock clock;
    private final Navigator navigator;
    private final Route from;
    private final RestorePlan plan;
    private final Messages words;
    private final StorageWords keepWords;
    private final Task said;

    /** What would change. */
    public RestorePreviewViewModel(
            Messages words,
            DataFolders folders,
            DiaryModel diary,
            CurrentSession current,
            Clock clock,
            Navigator navigator,
            Route.RestorePreview route) {
        this.folders = folders;
        this.diary = diary;
        this.current = current;
        this.clock = clock;
        this.navigator = navigator;
        this.said = new Task(navigator.owner());
        this.from = route.from();
        this.plan = route.plan();
        this.words = words;
        this.keepWords = new StorageWords(words, diary);
    }

    /** The file. */
    String file() {
        return plan.file().toString();
    }

    /** Both diaries, beside each other. */
    List<Line> lines() {
        return List.of(
                line("keeping.preview.sessions", facts -> Integer.toString(facts.sessions())),
                line("keeping.preview.pain", facts -> Integer.toString(facts.painEntries())),
                line("keeping.preview.measures", facts -> Integer.toString(facts.measures())),
                line("keeping.preview.first", facts -> keepWords.day(facts.first())),
                line("keeping.preview.last", facts -> keepWords.day(facts.last())));
    }

    private Line line(String key, Function<DiaryFacts, String> told) {
        DiaryFacts present = plan.preview().present();
        return new Line(
                words.get(key),
                present == null ? words.get("diary.unknown") : told.apply(present),
                told.apply(plan.preview().backup()));
    }

    /** What would be in the diary no longer. */
    String loss() {
        if (plan.preview().present() == null) {
            return words.get("keeping.preview.unreadable");
        }
        DiaryLoss loss = plan.preview().loss();
        return loss.isNothing()
                ? words.get("keeping.preview.nothing-lost")
                : words.format("keeping.preview.lost", loss.sessions(), loss.painEntries(), loss.measures());
    }

    /** Whether anything would be in the diary no longer, as far as can be seen. */
    boolean isLoss() {
        return plan.preview().present() == null || !plan.preview().loss().isNothing();
    }

    /** Where the present diary is put. */
    String aside() {
        return words.format(
                "keeping.preview.aside",
                String.valueOf(folders.diary().toAbsolutePath().getParent()));
    }

    /** Brings it back, unless a session is being played. */
    void restore() {
        if (said.busyProperty().get()) {
            return;
        }
        if (current.isPlaying()) {
            said.trouble(words.get("keeping.trouble.playing"));
            return;
        }
        current.forget();
        Path diary = folders.diary();
        LocalDateTime now = LocalDateTime.now(clock);
        this.diary.replace(
                words.get("task.restore"),
                lastMoment ->
                        Optional.ofNullable(plan.apply(diary, now, lastMoment).before()),
                () -> navigator.go(new Route.Storage(from, done())),
                failure -> said.trouble(keepWords.trouble(plan.file(), failure)));
    }

    private String done() {
        String restored = words.format(
                "keeping.restore.done", keepWords.facts(plan.preview().backup()));
        Optional<String> kept = this.diary
                .beforeProperty()
                .get()
                .map(before -> words.format("keeping.restore.before", before.toString()));
        return String.join(
                " ", Stream.concat(Stream.of(restored), kept.stream()).toList());
    }

    /** Back; nothing was changed. */
    void cancel() {
        navigator.go(new Route.Storage(from, ""));
    }

    /** What came of it. */
    Task said() {
        return said;
    }
}
