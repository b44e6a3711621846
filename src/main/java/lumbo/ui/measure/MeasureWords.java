package lumbo.ui.measure;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import lumbo.diary.MeasureEntry;
import lumbo.i18n.Messages;
import lumbo.measure.Activity;
import lumbo.measure.ChangeMeaning;
import lumbo.measure.GlobalChange;
import lumbo.measure.MeasureAnswers;
import lumbo.measure.MeasureKind;
import lumbo.measure.PatientSpecific;
import lumbo.measure.RolandMorris;
import lumbo.measure.ScoreChange;
import org.jspecify.annotations.Nullable;

/** Puts questionnaires into words. */
public final class MeasureWords {

    private final Messages words;

    /** Words of a language. */
    public MeasureWords(Messages words) {
        this.words = words;
    }

    /** The name of a questionnaire. */
    public String title(MeasureKind kind) {
        return words.get("measure." + kind.id() + ".title");
    }

    /** What a questionnaire asks, and how long it takes. */
    public String about(MeasureKind kind) {
        return words.get("measure." + kind.id() + ".about");
    }

    /** Where a questionnaire comes from. */
    public String source(MeasureKind kind) {
        return words.format("measure.source", words.get("measure.source." + kind.id()));
    }

    /** A statement of the Roland-Morris questionnaire, 1 to 24. */
    String statement(int number) {
        return words.get("measure.rmdq." + number);
    }

    /** A step of the global change, -3 to 3. */
    String step(int change) {
        return words.get("measure.change." + new GlobalChange(change).id());
    }

    /** The score of an entry, such as "8 of 24". */
    public String score(MeasureEntry entry) {
        return switch (entry.kind()) {
            case RMDQ_24, PSFS -> words.format("measure.score." + entry.kind().id(), entry.score());
            case GLOBAL_CHANGE ->
                entry.read().flatMap(MeasureWords::change).map(this::step).orElse("");
        };
    }

    private static Optional<Integer> change(MeasureAnswers answers) {
        return answers instanceof GlobalChange(int change) ? Optional.of(change) : Optional.empty();
    }

    /** An entry in one line. */
    public String row(MeasureEntry entry) {
        return words.format("measure.row", title(entry.kind()), score(entry));
    }

    /** What was answered, a line for each; says so where there is nothing. */
    public List<String> answers(MeasureEntry entry) {
        return entry.read().map(this::said).orElse(List.of(words.get("measure.answers.unreadable")));
    }

    private List<String> said(MeasureAnswers answers) {
        return switch (answers) {
            case RolandMorris(SortedSet<Integer> ticked) ->
                ticked.isEmpty()
                        ? List.of(words.get("measure.answers.none"))
                        : ticked.stream().map(this::statement).toList();
            case PatientSpecific(List<Activity> activities) ->
                activities.stream()
                        .map(activity -> words.format("measure.answers.activity", activity.name(), activity.value()))
                        .toList();
            case GlobalChange(int change) -> List.of(step(change));
        };
    }

    /**
     * What came of a questionnaire.
     *
     * @param before the same questionnaire as it was answered the time before
     */
    public MeasureResult result(MeasureEntry entry, @Nullable MeasureEntry before) {
        MeasureKind kind = entry.kind();
        if (kind == MeasureKind.GLOBAL_CHANGE) {
            return said(entry, before);
        }
        List<String> more = new ArrayList<>();
        Optional<ScoreChange> change = Optional.ofNullable(before)
                .flatMap(then ->
                        then.read().flatMap(was -> entry.read().flatMap(now -> ScoreChange.between(was, now))));
        change.ifPresent(one ->
                more.addAll(numbers(kind, one, Objects.requireNonNull(before).at())));
        more.add(words.get("measure.counts." + kind.id()));
        return new MeasureResult(
                title(kind),
                score(entry),
                change.map(this::verdict).orElseGet(() -> incomparable(entry, before)),
                change.map(ScoreChange::meaning).orElse(null),
                more,
                source(kind));
    }

    private MeasureResult said(MeasureEntry entry, @Nullable MeasureEntry before) {
        List<String> more = new ArrayList<>();
        if (entry.score() < 0) {
            more.add(words.get("measure.result.tell"));
        }
        if (before != null) {
            more.add(words.format("measure.result.before", score(before), date(before.at())));
        }
        more.add(words.get("measure.result.no-points"));
        return new MeasureResult(
                title(entry.kind()),
                score(entry),
                words.get("measure.result.change"),
                null,
                more,
                source(entry.kind()));
    }

    private String incomparable(MeasureEntry entry, @Nullable MeasureEntry before) {
        boolean isUnread =
                entry.read().isEmpty() || (before != null && before.read().isEmpty());
        return words.get(
                before == null
                        ? "measure.result.first"
                        : isUnread ? "measure.result.unreadable" : "measure.result.other-activities");
    }

    private String verdict(ScoreChange change) {
        double better = change.activities().isEmpty() ? change.before() - change.now() : change.now() - change.before();
        return words.get(
                switch (change.meaning()) {
                    case BETTER -> "measure.result.better";
                    case WORSE -> "measure.result.worse";
                    case NONE ->
                        better > 0
                                ? "measure.result.little-better"
                                : better < 0 ? "measure.result.little-worse" : "measure.result.same";
                });
    }

    private List<String> numbers(MeasureKind kind, ScoreChange change, OffsetDateTime then) {
        List<String> more = new ArrayList<>();
        more.add(words.format("measure.result." + kind.id(), change.now(), change.before(), date(then)));
        if (change.isAtTheEdge()) {
            more.add(words.get(
                    change.now() < change.before() ? "measure.result.edge-better" : "measure.result.edge-worse"));
        }
        change.activities()
                .forEach(one -> more.add(words.format(key(one.meaning()), one.name(), one.now(), one.before())));
        boolean isWorse = change.meaning() == ChangeMeaning.WORSE
                || change.activities().stream().anyMatch(one -> one.meaning() == ChangeMeaning.WORSE);
        if (isWorse) {
            more.add(words.get("measure.result.tell"));
        }
        return more;
    }

    private static String key(ChangeMeaning meaning) {
        return switch (meaning) {
            case BETTER -> "measure.result.one.better";
            case WORSE -> "measure.result.one.worse";
            case NONE -> "measure.result.one";
        };
    }

    /** A day in words. */
    String date(OffsetDateTime at) {
        return words.regional().date(at);
    }
}
