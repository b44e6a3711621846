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
        Optional<ScoreChange> change = Optional.ofNullable(before)
                .flatMap(then ->
                        then.read().flatMap(was -> entry.read().flatMap(now -> ScoreChange.between(was, now))));
        List<MeasureResult.Line> lines = new ArrayList<>();
        List<String> more = new ArrayList<>();
        if (kind == MeasureKind.RMDQ_24) {
            lines.add(ticked(entry, before, change.orElse(null)));
        } else {
            lines.addAll(named(entry, change.orElse(null)));
            change.filter(one -> one.activities().size() > 1)
                    .ifPresent(one -> more.add(mean(one, Objects.requireNonNull(before))));
        }
        if (change.isEmpty()) {
            more.add(incomparable(entry, before));
        }
        more.add(words.get("measure.counts." + kind.id()));
        return new MeasureResult(title(kind), lines, more, source(kind));
    }

    private MeasureResult said(MeasureEntry entry, @Nullable MeasureEntry before) {
        List<String> more = new ArrayList<>();
        if (entry.score() < 0) {
            more.add(words.get("measure.result.tell"));
        }
        more.add(words.get("measure.result.change"));
        if (before != null) {
            more.add(words.format("measure.result.before", score(before), date(before.at())));
        }
        more.add(words.get("measure.result.no-points"));
        return new MeasureResult(
                title(entry.kind()),
                List.of(new MeasureResult.Line(score(entry), null, null)),
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

    // ---- ticks

    private MeasureResult.Line ticked(MeasureEntry entry, @Nullable MeasureEntry before, @Nullable ScoreChange change) {
        String now = words.format("measure.result.rmdq-24", entry.score());
        int most = entry.kind().highest();
        if (change == null || before == null) {
            return new MeasureResult.Line(now, null, new MeasureResult.Bar(entry.score(), null, most));
        }
        String text = words.format("measure.result.compared", now, date(before.at()), change.before(), verdict(change));
        // what can be chance has no mark that says more than the words
        ChangeMeaning meaning = change.isAtTheEdge() ? ChangeMeaning.NONE : change.meaning();
        return new MeasureResult.Line(text, meaning, new MeasureResult.Bar(change.now(), change.before(), most));
    }

    /** What a change of ticks means; where it can be chance it is never called clear. */
    private String verdict(ScoreChange change) {
        if (change.isAtTheEdge()) {
            return words.get(
                    change.now() < change.before() ? "measure.result.edge-better" : "measure.result.edge-worse");
        }
        return switch (change.meaning()) {
            case BETTER -> words.get("measure.result.better");
            case WORSE -> words.get("measure.result.worse") + " " + words.get("measure.result.tell");
            case NONE ->
                words.get(
                        change.now() < change.before()
                                ? "measure.result.little-better"
                                : change.now() > change.before()
                                        ? "measure.result.little-worse"
                                        : "measure.result.same");
        };
    }

    // ---- activities

    /** Each activity in the order of now; those that were named both times say what has changed. */
    private List<MeasureResult.Line> named(MeasureEntry entry, @Nullable ScoreChange change) {
        List<Activity> all =
                entry.read().orElse(null) instanceof PatientSpecific now ? now.activities() : List.<Activity>of();
        return all.stream().map(activity -> line(activity, change)).toList();
    }

    private MeasureResult.Line line(Activity activity, @Nullable ScoreChange change) {
        return Optional.ofNullable(change).stream()
                .flatMap(all -> all.activities().stream())
                .filter(one -> one.name().equals(activity.name()))
                .findFirst()
                .map(one -> new MeasureResult.Line(
                        words.format(key(one), one.name(), one.before(), one.now()),
                        one.meaning(),
                        new MeasureResult.Bar(one.now(), (double) one.before(), Activity.AS_BEFORE)))
                .orElseGet(() -> new MeasureResult.Line(
                        words.format("measure.answers.activity", activity.name(), activity.value()),
                        null,
                        new MeasureResult.Bar(activity.value(), null, Activity.AS_BEFORE)));
    }

    private static String key(ScoreChange.ActivityChange one) {
        return switch (one.meaning()) {
            case BETTER -> "measure.result.one.better";
            case WORSE -> "measure.result.one.worse";
            case NONE ->
                one.now() > one.before()
                        ? "measure.result.one.little-better"
                        : one.now() < one.before() ? "measure.result.one.little-worse" : "measure.result.one.same";
        };
    }

    private String mean(ScoreChange change, MeasureEntry before) {
        String numbers = words.format("measure.result.psfs", change.now(), date(before.at()), change.before());
        return switch (change.meaning()) {
            case BETTER -> numbers + " " + words.get("measure.result.mean.better");
            case WORSE ->
                numbers + " " + words.get("measure.result.mean.worse") + " " + words.get("measure.result.tell");
            case NONE -> numbers + " " + words.get("measure.result.mean.none");
        };
    }

    /** A day in words. */
    String date(OffsetDateTime at) {
        return words.regional().date(at);
    }
}
