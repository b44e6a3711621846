package lumbo.ui.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lumbo.diary.Diary;
import lumbo.diary.TwentyYears;
import lumbo.diary.stats.DoneExercise;
import lumbo.trend.TimeSpan;
import lumbo.trend.Trend;
import lumbo.ui.Route;
import lumbo.ui.ScreenFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrendsViewModelTest {

    @TempDir
    Path folder;

    private ScreenFixture filled() {
        try (Diary diary = Diary.open(folder.resolve("diary.sqlite"))) {
            TwentyYears.fill(diary, 60);
        }
        return new ScreenFixture(folder).withDiary();
    }

    private static TrendsViewModel shown(ScreenFixture stand) {
        TrendsViewModel model = new TrendsViewModel(
                stand.services().words(),
                stand.services().diary(),
                stand.services().clock(),
                stand.services().safety(),
                stand);
        model.shown();
        return model;
    }

    private static List<Trend> cards(TrendsViewModel model) {
        return shown(model).all().cards();
    }

    @Test
    void showsTheLastNinetyDaysAtFirst() {
        try (ScreenFixture stand = filled()) {
            TrendsViewModel model = shown(stand);

            assertThat(model.spanProperty().get()).isEqualTo(TimeSpan.DAYS_90);
            assertThat(cards(model)).extracting(Trend::topic).startsWith(Trend.Subject.PAIN, Trend.Subject.SESSIONS);
            assertThat(cards(model)).allMatch(card -> card.chart() != null);
            assertThat(shown(model).dose()).isNotNull();
        }
    }

    @Test
    void looksBackAsFarAsOneWants() {
        try (ScreenFixture stand = filled()) {
            TrendsViewModel model = shown(stand);
            String before = cards(model).get(1).sentence();

            model.choose(TimeSpan.DAYS_30);

            assertThat(before).startsWith("60 sessions");
            assertThat(cards(model).get(1).sentence()).isNotEqualTo(before);
        }
    }

    @Test
    void showsTheDoseOfAnExerciseAndKeepsToItInAnotherTime() {
        try (ScreenFixture stand = filled()) {
            TrendsViewModel model = shown(stand);
            DoneExercise last = shown(model).all().exercises().getLast();

            model.choose(last);
            model.choose(TimeSpan.DAYS_365);

            assertThat(Optional.ofNullable(shown(model).exercise()))
                    .map(DoneExercise::id)
                    .contains(last.id());
            assertThat(Objects.requireNonNull(shown(model).dose()).title())
                    .contains(last.name().in(java.util.Locale.UK));
        }
    }

    @Test
    void leadsFromAnEmptyDiaryToThePrograms() {
        try (ScreenFixture stand = new ScreenFixture(folder).withDiary()) {
            TrendsViewModel model = shown(stand);

            assertThat(shown(model).isEmpty()).isTrue();
            model.go(new Route.Programs());
            assertThat(stand.routes()).containsExactly(new Route.Programs());
        }
    }

    @Test
    void waitsForTheDiary() {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            TrendsViewModel model = shown(stand);
            assertThat(model.shownProperty().get()).isNull();

            stand.withDiary();

            assertThat(model.shownProperty().get()).isNotNull();
            model.hidden();
        }
    }

    private static TrendsViewModel.Shown shown(TrendsViewModel model) {
        return Objects.requireNonNull(model.shownProperty().get());
    }
}
