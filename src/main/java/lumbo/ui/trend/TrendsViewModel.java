package lumbo.ui.trend;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import lumbo.diary.Diary;
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
import lumbo.ui.ScreenViewModel;
import org.jspecify.annotations.Nullable;

/** How things went over a stretch of time. */
public final class TrendsViewModel extends ScreenViewModel {

    private final DiaryModel diary;
    private final Clock clock;
    private final SafetyModel safety;
    private final TrendList cards;
    private final ReadOnlyObjectWrapper<TimeSpan> span = new ReadOnlyObjectWrapper<>(TimeSpan.DAYS_90);
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private @Nullable String wanted;
    private long asked;

    /**
     * What is shown.
     *
     * @param month what the last 30 days were like, in some sentences
     * @param all the cards
     * @param exercise whose dose is shown; null where there is none
     * @param dose how much was done of it
     * @param isEmpty whether there is nothing at all in the diary
     */
    record Shown(
            String month,
            TrendList.All all,
            @Nullable DoneExercise exercise,
            @Nullable Trend dose,
            boolean isEmpty) {}

    /** The last 90 days at first. */
    public TrendsViewModel(Messages words, DiaryModel diary, Clock clock, SafetyModel safety, Navigator navigator) {
        super(words, navigator);
        this.diary = diary;
        this.clock = clock;
        this.safety = safety;
        this.cards = new TrendList(words);
    }

    @Override
    protected Subscription follow() {
        read();
        return diary.follow(this::read);
    }

    /** Looks as far back as that. */
    void choose(TimeSpan chosen) {
        span.set(chosen);
        said.set("");
        read();
    }

    /** Shows how much was done of another exercise. */
    void choose(DoneExercise exercise) {
        Shown now = shown.get();
        if (now != null && !exercise.equals(now.exercise())) {
            wanted = exercise.id();
            read();
        }
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
        diary.read(open -> found(open, now, at, exercise, goal), found -> {
            if (number == asked) {
                shown.set(found);
            }
        });
    }

    private Shown found(Diary open, TimeSpan now, OffsetDateTime at, @Nullable String exercise, int goal) {
        return open.fromState(state -> {
            DiaryStatistics trends =
                    new DiaryStatistics(state, at, words.regional().firstDayOfWeek());
            Optional<LocalDate> first = trends.first();
            StatisticsRange range = now.range(at.toLocalDate(), first.orElse(null));
            TrendList.All all = cards.all(trends, range, first.orElse(null), goal);
            Optional<DoneExercise> of = all.exercises().stream()
                    .filter(one -> one.id().equals(exercise))
                    .findFirst()
                    .or(() -> all.exercises().stream().findFirst());
            return new Shown(
                    cards.month(trends, at.toLocalDate()),
                    all,
                    of.orElse(null),
                    of.map(one -> cards.dose(trends, one, range)).orElse(null),
                    first.isEmpty());
        });
    }

    // ---- to follow

    /** How far back one looks. */
    ReadOnlyObjectProperty<TimeSpan> spanProperty() {
        return span.getReadOnlyProperty();
    }

    /** What is shown; null until it is read. */
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What became of a picture; empty while there is nothing to tell. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** To the report for the doctor. */
    void report() {
        go(new Route.Report(new Route.Trends()));
    }
}
