package lumbo.ui.storage;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import lumbo.diary.DiaryFacts;
import lumbo.diary.DiaryLoss;
import lumbo.ui.RestorePlan;
import lumbo.ui.Route;
import lumbo.ui.Route.Storage.Door;

/** What bringing back a backup would change, and doing it. */
public final class RestorePreviewViewModel extends StorageAction {

    /** One number of both diaries: what it tells, as it is now, and as it would be then. */
    record Line(String name, String now, String then) {}

    private final Route from;
    private final RestorePlan plan;

    /** What would change. */
    public RestorePreviewViewModel(StorageTools tools, Route.RestorePreview route) {
        super(tools);
        this.from = route.from();
        this.plan = route.plan();
    }

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
        return words.get("keeping.preview.aside");
    }

    /** Brings it back, unless a session is being played. */
    void restore() {
        if (mayReplace("keeping.trouble.playing")) {
            LocalDateTime now = LocalDateTime.now(clock);
            replace(
                    "task.restore",
                    lastMoment -> plan.apply(folders.diary(), now, diary.task()::share, lastMoment)
                            .before(),
                    plan.file(),
                    () -> go(new Route.Storage(from, done(), Door.RESTORE)));
        }
    }

    private String done() {
        return words.format(
                "keeping.restore.done", keepWords.facts(plan.preview().backup()));
    }

    /** Back; nothing was changed. */
    void cancel() {
        go(new Route.Storage(from, "", Door.RESTORE));
    }
}
