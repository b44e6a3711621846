package lumbo.ui.keep;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lumbo.diary.DiaryFacts;
import lumbo.diary.DiaryLoss;
import lumbo.i18n.Messages;
import lumbo.ui.Navigator;
import lumbo.ui.RestorePlan;
import lumbo.ui.Route;
import lumbo.ui.Services;

/** What bringing back a backup would change, and doing it. */
public final class BringBackViewModel {

    /**
     * One number of both diaries.
     *
     * @param name what it tells
     * @param now as it is now
     * @param then as it would be
     */
    record Line(String name, String now, String then) {}

    private final Services services;
    private final Navigator navigator;
    private final Route from;
    private final RestorePlan plan;
    private final Messages words;
    private final KeepWords keepWords;
    private final Said said = new Said();

    /** What would change. */
    public BringBackViewModel(Services services, Navigator navigator, Route.BringBack route) {
        this.services = services;
        this.navigator = navigator;
        this.from = route.from();
        this.plan = route.plan();
        this.words = services.words();
        this.keepWords = new KeepWords(services);
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
        return new Line(
                words.get(key),
                plan.preview().present().map(told).orElse(words.get("diary.unknown")),
                told.apply(plan.preview().backup()));
    }

    /** What would be in the diary no longer. */
    String loss() {
        if (plan.preview().present().isEmpty()) {
            return words.get("keeping.preview.unreadable");
        }
        DiaryLoss loss = plan.preview().loss();
        return loss.isNothing()
                ? words.get("keeping.preview.nothing-lost")
                : words.format("keeping.preview.lost", loss.sessions(), loss.painEntries(), loss.measures());
    }

    /** Whether anything would be in the diary no longer, as far as can be seen. */
    boolean isLoss() {
        return plan.preview().present().isEmpty() || !plan.preview().loss().isNothing();
    }

    /** Where the present diary is put. */
    String aside() {
        return words.format(
                "keeping.preview.aside",
                String.valueOf(services.folders().diary().toAbsolutePath().getParent()));
    }

    /** Brings it back, unless a session is being played. */
    void restore() {
        if (said.busyProperty().get()) {
            return;
        }
        if (services.current().isPlaying()) {
            said.trouble(words.get("keeping.trouble.playing"));
            return;
        }
        said.begin();
        services.current().forget();
        Path diary = services.folders().diary();
        LocalDateTime now = LocalDateTime.now(services.clock());
        services.diary()
                .replace(
                        () -> plan.apply(diary, now).before(),
                        () -> navigator.go(new Route.Keeping(from, done())),
                        failure -> said.trouble(keepWords.trouble(plan.file(), failure)));
    }

    private String done() {
        String restored = words.format(
                "keeping.restore.done", keepWords.facts(plan.preview().backup()));
        Optional<String> kept = services.diary()
                .beforeProperty()
                .get()
                .map(before -> words.format("keeping.restore.before", before.toString()));
        return String.join(
                " ", Stream.concat(Stream.of(restored), kept.stream()).toList());
    }

    /** Back; nothing was changed. */
    void cancel() {
        navigator.go(new Route.Keeping(from, ""));
    }

    /** What came of it. */
    Said said() {
        return said;
    }
}
