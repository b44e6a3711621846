package lumbo.ui.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import lumbo.safety.CheckIn;
import lumbo.ui.Route;
import lumbo.ui.ScreenFixture;
import lumbo.ui.checkin.CheckInViewModel.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInViewModelTest {

    @TempDir
    Path folder;

    private ScreenFixture stand;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder).withLibrary().withKnownPerson();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private CheckInViewModel alone() {
        return new CheckInViewModel(
                stand.services().words(),
                stand.services().library(),
                stand.services().current(),
                stand.services().clock(),
                stand.services().safety(),
                stand.starting(),
                stand,
                new Route.CheckIn(null, null));
    }

    private CheckInViewModel before(String program) {
        return new CheckInViewModel(
                stand.services().words(),
                stand.services().library(),
                stand.services().current(),
                stand.services().clock(),
                stand.services().safety(),
                stand.starting(),
                stand,
                new Route.CheckIn(program, null));
    }

    @ParameterizedTest
    @CsvSource({"5, 6, false", "6, 6, true", "0, 6, false", "0, 7, true", "10, 10, true"})
    void saysThatPainIsStrongFromSixNowOrSevenAtWorst(int now, int worst, boolean strong) {
        CheckInViewModel model = alone();

        model.nowProperty().set(now);
        model.worstProperty().set(worst);

        assertThat(model.hintProperty().get()).isEqualTo(strong ? stand.words().get("safety.row.strong-pain") : "");
    }

    @Test
    void saysThatPainIsStrongBeforeTheSecondQuestionIsAnswered() {
        CheckInViewModel model = alone();

        model.nowProperty().set(6);

        assertThat(model.hintProperty().get()).isEqualTo(stand.words().get("safety.row.strong-pain"));
    }

    @Test
    void refusesAWorstBelowThePainNow() {
        CheckInViewModel model = alone();

        model.nowProperty().set(4);
        model.worstProperty().set(3);
        model.somethingNewProperty().set(false);
        model.answered();

        assertThat(model.accept()).contains(Asked.WORST);
        assertThat(model.hintProperty().get()).isEqualTo(stand.words().get("checkin.order"));
        assertThat(model.missingAt(Asked.WORST).getValue()).isEmpty();
        assertThat(stand.routes()).isEmpty();
    }

    @Test
    void takesAWorstThatIsCorrected() {
        CheckInViewModel model = alone();
        model.nowProperty().set(4);
        model.worstProperty().set(3);

        model.worstProperty().set(4);

        assertThat(model.hintProperty().get()).isEmpty();
        assertThat(model.accept()).contains(Asked.ANYTHING_NEW);
    }

    @Test
    void saysAtTheFirstOpenQuestionHowManyAnswersAreMissing() {
        CheckInViewModel model = alone();

        assertThat(model.accept()).contains(Asked.NOW);
        assertThat(model.missingAt(Asked.NOW).getValue()).isEqualTo("3 answers are missing.");
        model.nowProperty().set(1);
        assertThat(model.missingAt(Asked.NOW).getValue()).isEmpty();
        model.somethingNewProperty().set(false);
        model.answered();
        assertThat(stand.routes()).isEmpty();

        assertThat(model.accept()).contains(Asked.WORST);
        assertThat(model.missingAt(Asked.WORST).getValue()).isEqualTo("One answer is missing.");
        assertThat(model.missingAt(Asked.NOW).getValue()).isEmpty();
        assertThat(stand.routes()).isEmpty();
    }

    @Test
    void theLastAnswerGoesOn() {
        CheckInViewModel model = before("fitball");
        model.nowProperty().set(1);
        model.worstProperty().set(2);
        assertThat(stand.routes()).isEmpty();

        model.somethingNewProperty().set(false);
        model.answered();
        model.answered();

        assertThat(stand.routes()).containsExactly(new Route.Play());
    }

    @Test
    void somethingNewLeadsToTheQuestions() {
        CheckInViewModel model = before("fitball");
        model.nowProperty().set(1);
        model.worstProperty().set(2);

        model.somethingNewProperty().set(true);
        model.answered();

        assertThat(stand.routes()).containsExactly(new Route.Questions("fitball"));
        assertThat(stand.services().current().isPlaying()).isFalse();
    }

    @Test
    void doesNotAskAgainWhatWasChosenOnToday() {
        CheckInViewModel model = new CheckInViewModel(
                stand.services().words(),
                stand.services().library(),
                stand.services().current(),
                stand.services().clock(),
                stand.services().safety(),
                stand.starting(),
                stand,
                new Route.CheckIn("fitball", 2, true));

        assertThat(model.asksNowProperty().get()).isFalse();
        assertThat(model.saidProperty().get()).isEqualTo("Pain right now: 2, mild");
        assertThat(model.isHalfWritten()).isFalse();
        model.change();
        assertThat(model.asksNowProperty().get()).isTrue();

        model.leave();
        assertThat(stand.routes()).containsExactly(new Route.Today());
    }

    @Test
    void holdsForLessThanAnHour() {
        CheckInViewModel model = alone();
        model.nowProperty().set(1);
        model.worstProperty().set(2);
        model.somethingNewProperty().set(false);

        assertThat(model.accept()).isEmpty();

        assertThat(stand.routes()).containsExactly(new Route.Today());
        assertThat(stand.services().current().checkIn(ScreenFixture.START.plusMinutes(59)))
                .contains(new CheckIn(ScreenFixture.START, 1, 2, false));
        assertThat(stand.services().current().checkIn(ScreenFixture.START.plusMinutes(60)))
                .isEmpty();
    }

    @Test
    void beginsTheSessionThatItWasAskedFor() {
        CheckInViewModel model = before("fitball");
        model.nowProperty().set(1);
        model.worstProperty().set(2);
        model.somethingNewProperty().set(false);

        assertThat(model.accept()).isEmpty();

        assertThat(stand.routes()).containsExactly(new Route.Play());
        assertThat(stand.services().current().isPlaying()).isTrue();
        assertThat(stand.services().current().active().orElseThrow().painBefore())
                .contains(1);
        assertThat(stand.services().current().checkIn(ScreenFixture.START)).isEmpty();
    }

    @Test
    void leavesToWhereThePersonCameFrom() {
        before("fitball").leave();
        alone().leave();

        assertThat(stand.routes()).containsExactly(new Route.ProgramPage("fitball"), new Route.Today());
    }
}
