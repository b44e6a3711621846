package lumbo.ui.trend;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lumbo.diary.Diary;
import lumbo.diary.export.DiaryExport;
import lumbo.diary.stats.DiaryStatistics;
import lumbo.diary.stats.DoneExercise;
import lumbo.diary.stats.StatisticsRange;
import lumbo.i18n.Messages;
import lumbo.safety.Profile;
import lumbo.trend.TimeSpan;
import lumbo.trend.Trend;
import lumbo.trend.TrendList;
import lumbo.ui.DiaryModel;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import org.jspecify.annotations.Nullable;

/** How things went over a stretch of time. */
public final class TrendsViewModel {

    private final Messages words;
    private final DiaryModel diary;
    private final Clock clock;
    private final SafetyModel safety;
    private final Navigator navigator;
    private final TrendList cards;
    private final ReadOnlyObjectWrapper<TimeSpan> span = new ReadOnlyObjectWrapper<>(TimeSpan.DAYS_90);
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Trend>> dose = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final InvalidationListener onDiary = property -> read();
    private @Nullable String wanted;
    private long asked;

    /**
     * What is shown.
     *
     * @param all the cards
     * @param exercise whose dose is shown; absent where there is none
     * @param isEmpty whether there is nothing at all in the diary
     */
    record Shown(TrendList.All all, @Nullable DoneExercise exercise, boolean isEmpty) {}

    private record Loaded(Shown shown, @Nullable Trend dose) {}

    /** The last 90 days at first. */
    public TrendsViewModel(Messages words, DiaryModel diary, Clock clock, SafetyModel safety, Navigator navigator) {
        this.words = words;
        this.diary = diary;
        this.clock = clock;
        this.safety = safety;
        this.navigator = navigator;
        this.cards = new TrendList(words);
    }

    /** Follows the diary from now on. */
    void shown() {
        this.diary.openProperty().addListener(onDiary);
        this.diary.caughtUpProperty().addListener(onDiary);
        read();
    }

    /** Follows nothing any more. */
    void hidden() {
        this.diary.openProperty().removeListener(onDiary);
        this.diary.caughtUpProperty().removeListener(onDiary);
    }

    /** Looks as far back as that. */
    void choose(TimeSpan chosen) {
        span.set(chosen);
        said.set("");
        read();
    }

    /** Shows how much was done of another exercise. */
    void choose(DoneExercise exercise) {
        shown.get().ifPresent(now -> {
            if (!exercise.equals(now.exercise())) {
                wanted = exercise.id();
                read();
            }
        });
    }

    /** To the programs, from a diary that is empty. */
    void choosePrograms() {
        navigator.go(new Route.Programs());
    }

    /** To the report for the doctor. */
    void report() {
        navigator.go(new Route.Storage(new Route.Trends(), "", DiaryExport.Format.PDF));
    }

    /** Tells what became of a picture. */
    void say(String sentence) {
        said.set(sentence);
    }

    private int goal() {
        return safety.get().map(state -> state.person().known().weeklyGoal()).orElse(Profile.UNKNOWN.weeklyGoal());
    }

    private void read() {
        long number = ++asked;
        TimeSpan now = span.get();
        String exercise = wanted;
        OffsetDateTime at = OffsetDateTime.now(clock);
        int goal = goal();
        this.diary.read(diary -> found(diary, now, at, exercise, goal), found -> {
            if (number == asked) {
                dose.set(Optional.ofNullable(found.dose()));
                shown.set(Optional.of(found.shown()));
            }
        });
    }

    private Loaded found(Diary diary, TimeSpan now, OffsetDateTime at, @Nullable String exercise, int goal) {
        return diary.fromState(state -> {
            DiaryStatistics trends =
                    new DiaryStatistics(state, at, words.regional().firstDayOfWeek());
            Optional<LocalDate> first = trends.first();
            StatisticsRange range = now.range(at.toLocalDate(), first.orElse(null));
            TrendList.All all = cards.all(trends, range, first.orElse(null), goal);
            Optional<DoneExercise> of = all.exercises().stream()
                    .filter(one -> one.id().equals(exercise))
                    .findFirst()
                    .or(() -> all.exercises().stream().findFirst());
            return new Loaded(
                    new Shown(all, of.orElse(null), first.isEmpty()),
                    of.map(one -> cards.dose(trends, one, range)).orElse(null));
        });
    }

    // ---- to follow

    /** How far back one looks. */
    ReadOnlyObjectProperty<TimeSpan> spanProperty() {
        return span.getReadOnlyProperty();
    }

    /** What is shown; absent until it is read. */
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How much was done of the chosen exercise; set before what is shown. */
    ReadOnlyObjectProperty<Optional<Trend>> doseProperty() {
        return dose.getReadOnlyProperty();
    }

    /** What became of a picture; empty while there is nothing to tell. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
