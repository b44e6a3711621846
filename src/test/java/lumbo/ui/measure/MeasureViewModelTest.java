package lumbo.ui.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lumbo.diary.MeasureEntry;
import lumbo.measure.Activity;
import lumbo.measure.ChangeMeaning;
import lumbo.measure.GlobalChange;
import lumbo.measure.MeasureAnswers;
import lumbo.measure.MeasureKind;
import lumbo.measure.PatientSpecific;
import lumbo.measure.RolandMorris;
import lumbo.ui.Route;
import lumbo.ui.ScreenFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureViewModelTest {

    private static final LocalDate TODAY = ScreenFixture.START.toLocalDate();

    @TempDir
    Path folder;

    private ScreenFixture stand;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private MeasureViewModel shown(MeasureKind kind) {
        MeasureViewModel model = new MeasureViewModel(
                stand.services().words(),
                stand.services().diary(),
                stand.services().clock(),
                stand,
                kind);
        model.shown();
        return model;
    }

    private void before(int days, MeasureAnswers answers) {
        stand.diary()
                .keep(
                        MeasureEntry.of(UUID.randomUUID(), ScreenFixture.START.minusDays(days), answers, ""),
                        ScreenFixture.START)
                .join();
    }

    private static ActivityDraft activity(MeasureViewModel model, int row) {
        return model.draft().activities().get(row);
    }

    private MeasureResult kept(MeasureViewModel model) {
        model.keep();
        stand.settle();
        assertThat(model.troubleProperty().get()).isEmpty();
        return Objects.requireNonNull(model.resultProperty().get());
    }

    private List<MeasureEntry> today() {
        return stand.diary().measures(TODAY, TODAY);
    }

    @Test
    void keepsTicksAndSaysThatItIsTheFirstTime() {
        stand.withDiary();
        MeasureViewModel model = shown(MeasureKind.RMDQ_24);
        model.draft().tick(5, true);
        model.draft().tick(6, true);
        model.draft().tick(5, false);
        model.noteProperty().set(" A bad week. ");

        MeasureResult result = kept(model);

        assertThat(result.lines())
                .containsExactly(new MeasureResult.Line(
                        "1 thing is hard now.", null, new MeasureResult.Bar(1, null, RolandMorris.STATEMENTS)));
        assertThat(result.more().getFirst())
                .isEqualTo("This was the first time. Next time you will see what has changed.");
        assertThat(today())
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .isEqualTo(MeasureEntry.of(
                                entry.id(), ScreenFixture.START, RolandMorris.of(Set.of(6)), "A bad week.")));
        model.keep();
        stand.settle();
        assertThat(today()).hasSize(1);
        model.toDiary();
        model.go(new Route.Today());
        assertThat(stand.routes())
                .containsExactly(new Route.Diary(today().getFirst().id().toString()), new Route.Today());
    }

    @Test
    void saysWhatHasChangedHonestly() {
        stand.withDiary();
        before(28, RolandMorris.of(Set.of(1, 2, 3, 4, 5, 6, 7, 8)));
        MeasureViewModel same = shown(MeasureKind.RMDQ_24);
        List.of(1, 2, 3, 4, 5, 6, 7).forEach(number -> same.draft().tick(number, true));
        assertThat(kept(same).lines())
                .extracting(MeasureResult.Line::text)
                .containsExactly("7 things are hard now. On 25 Oct 2026 it was 8."
                        + " That is a little better. The change is too small to count.");

        stand.setTime(ScreenFixture.START.plusDays(28));
        MeasureViewModel worse = shown(MeasureKind.RMDQ_24);
        for (int number = 1; number <= 12; number++) {
            worse.draft().tick(number, true);
        }
        MeasureResult result = kept(worse);
        assertThat(result.lines())
                .containsExactly(new MeasureResult.Line(
                        "12 things are hard now. On 22 Nov 2026 it was 7."
                                + " That is clearly worse. Tell your doctor or physiotherapist about it.",
                        ChangeMeaning.WORSE,
                        new MeasureResult.Bar(12, 7.0, RolandMorris.STATEMENTS)));
        assertThat(result.more()).containsExactly("What counts: 5 points more or fewer, or 30 % fewer than last time.");
        assertThat(result.source()).contains("M. Roland and R. Morris, Spine, 1983");
    }

    @Test
    void offersTheActivitiesOfLastTimeWithoutTheirValues() {
        stand.withDiary();
        before(28, new PatientSpecific(List.of(new Activity("Socks", 3), new Activity("Stairs", 5))));
        MeasureViewModel model = shown(MeasureKind.PSFS);

        assertThat(model.againProperty().get()).isTrue();
        assertThat(model.draft().activities())
                .extracting(one -> one.nameProperty().get())
                .containsExactly("Socks", "Stairs");
        assertThat(model.draft().activities())
                .allMatch(one -> one.valueProperty().get() == null);
        activity(model, 0).valueProperty().set(6);
        activity(model, 1).valueProperty().set(6);
        model.draft().addActivity();
        activity(model, 2).nameProperty().set("Garden");
        activity(model, 2).valueProperty().set(0);

        MeasureResult result = kept(model);

        assertThat(result.lines())
                .extracting(MeasureResult.Line::text, MeasureResult.Line::meaning)
                .containsExactly(
                        tuple("Better: Socks (3 \u2192 6).", ChangeMeaning.BETTER),
                        tuple("A little better: Stairs (5 \u2192 6).", ChangeMeaning.NONE),
                        tuple("Garden: 0 of 10", null));
        assertThat(result.more())
                .containsExactly(
                        "On average of what you named both times: 6.0 of 10. On 25 Oct 2026 it was 4.0."
                                + " All together that is better, by enough to count.",
                        "What counts: 2 points for the mean of several activities, 3 for one alone.");
    }

    @Test
    void aLineThatGotWorseIsSaidFirstHandWhateverTheMeanIs() {
        stand.withDiary();
        before(
                28,
                new PatientSpecific(
                        List.of(new Activity("putting on socks", 3), new Activity("sitting in the car", 7))));
        MeasureViewModel model = shown(MeasureKind.PSFS);
        activity(model, 0).valueProperty().set(6);
        activity(model, 1).valueProperty().set(3);

        MeasureResult result = kept(model);

        assertThat(result.lines())
                .extracting(MeasureResult.Line::text, MeasureResult.Line::meaning)
                .containsExactly(
                        tuple("Better: putting on socks (3 \u2192 6).", ChangeMeaning.BETTER),
                        tuple(
                                "Worse: sitting in the car (7 \u2192 3). Tell your physiotherapist.",
                                ChangeMeaning.WORSE));
        assertThat(result.more().getFirst())
                .isEqualTo("On average of what you named both times: 4.5 of 10. On 25 Oct 2026 it was 5.0."
                        + " All together that is too small a change to count.");
    }

    @Test
    void neverCallsClearWhatCanBeChance() {
        stand.withDiary();
        before(28, RolandMorris.of(Set.of(1, 2, 3)));
        MeasureViewModel model = shown(MeasureKind.RMDQ_24);

        MeasureResult.Line line = kept(model).lines().getFirst();

        assertThat(line.text())
                .isEqualTo("Nothing on the list is hard now. On 25 Oct 2026 it was 3."
                        + " With so few ticks last time, it could also be chance.");
        assertThat(line.meaning()).isEqualTo(ChangeMeaning.NONE);
    }

    @Test
    void keepsNoActivityThatIsHalfAnswered() {
        stand.withDiary();
        MeasureViewModel model = shown(MeasureKind.PSFS);

        model.keep();
        assertThat(model.troubleProperty().get()).isEqualTo("Name at least one activity.");
        activity(model, 0).nameProperty().set("Socks");
        model.keep();
        assertThat(model.troubleProperty().get()).isEqualTo("Choose a number for \u201cSocks\u201d, or leave it out.");
        activity(model, 0).valueProperty().set(3);
        model.draft().addActivity();
        activity(model, 1).valueProperty().set(3);
        model.keep();
        assertThat(model.troubleProperty().get()).isEqualTo("Give activity 2 a name.");
        activity(model, 1).nameProperty().set(" socks");
        model.keep();
        assertThat(model.troubleProperty().get()).isEqualTo("You named \u201csocks\u201d twice.");
        stand.settle();
        assertThat(today()).isEmpty();

        model.draft().leaveOut(activity(model, 1));
        assertThat(kept(model).lines()).extracting(MeasureResult.Line::text).containsExactly("Socks: 3 of 10");
    }

    @Test
    void thereIsRoomForFiveActivitiesAndAlwaysOneRow() {
        MeasureDraft draft = shown(MeasureKind.PSFS).draft();
        for (int i = 0; i < 9; i++) {
            draft.addActivity();
        }
        assertThat(draft.activities()).hasSize(PatientSpecific.MOST);
        for (int i = 0; i < 9; i++) {
            draft.leaveOut(draft.activities().getFirst());
        }
        assertThat(draft.activities()).hasSize(1);
    }

    @Test
    void takesTheWordOfThePersonForAChange() {
        stand.withDiary();
        before(28, new GlobalChange(1));
        MeasureViewModel model = shown(MeasureKind.GLOBAL_CHANGE);
        model.keep();
        assertThat(model.troubleProperty().get()).isEqualTo("Please choose one.");

        model.draft().changeProperty().set(-2);

        MeasureResult result = kept(model);
        assertThat(result.lines()).containsExactly(new MeasureResult.Line("Much worse", null, null));
        assertThat(result.more())
                .containsExactly(
                        "Tell your doctor or physiotherapist about it.",
                        "That is how your back is, compared with four weeks ago.",
                        "Last time, on 25 Oct 2026, you said: A little better.",
                        "This one has words, not points.");
    }

    @Test
    void saysThatNothingCanBeKeptWithoutADiary() {
        MeasureViewModel model = shown(MeasureKind.RMDQ_24);

        model.keep();

        assertThat(model.troubleProperty().get())
                .isEqualTo("Your diary is not open right now, so nothing can be saved.");
        assertThat(model.resultProperty().get()).isNull();
        model.go(new Route.Measures());
        assertThat(stand.routes()).containsExactly(new Route.Measures());
    }

    @Test
    void listsTheQuestionnairesWithTheirLastScores() {
        MeasuresViewModel model = new MeasuresViewModel(
                stand.services().words(),
                stand.services().diary(),
                stand.services().clock(),
                stand);
        model.shown();
        assertThat(model.cardsProperty().get())
                .extracting(MeasuresViewModel.Card::last)
                .containsOnly("Not answered yet.");
        stand.withDiary();
        before(28, new PatientSpecific(List.of(new Activity("Socks", 3))));
        before(1, new GlobalChange(1));

        model.shown();

        assertThat(model.cardsProperty().get())
                .extracting(MeasuresViewModel.Card::last)
                .containsExactly(
                        "Not answered yet.", "Last: 25 Oct 2026, 3.0 of 10", "Last: 21 Nov 2026, A little better");
        model.answer(MeasureKind.PSFS);
        model.back();
        assertThat(stand.routes()).containsExactly(new Route.Measure(MeasureKind.PSFS), new Route.Diary(null));
    }
}
