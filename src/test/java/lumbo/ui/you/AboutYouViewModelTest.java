package lumbo.ui.you;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.program.Condition;
import lumbo.program.Stage;
import lumbo.safety.Clearance;
import lumbo.safety.DecisionRow;
import lumbo.safety.Offer;
import lumbo.safety.OfferDecision;
import lumbo.safety.OfferDecision.Answer;
import lumbo.safety.PainBands;
import lumbo.safety.Profile;
import lumbo.safety.Screening;
import lumbo.session.PersonRecord;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.ScreenFixture;
import lumbo.ui.you.AboutYouViewModel.Decided;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AboutYouViewModelTest {

    private static final Profile KNOWN = Profile.UNKNOWN.withStart(Stage.SUBACUTE);

    @TempDir
    Path folder;

    private ScreenFixture stand;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder).withLibrary();
        stand.services().safety().follow();
        stand.withDiary();
        stand.settle();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private State state() {
        return stand.services().safety().get().orElseThrow();
    }

    private Profile profile() {
        return Objects.requireNonNull(state().person().profile());
    }

    private AboutYouViewModel model() {
        AboutYouViewModel model = new AboutYouViewModel(
                stand.services().words(),
                stand.services().library(),
                stand.services().diary(),
                stand.services().clock(),
                stand.services().safety(),
                stand,
                state());
        model.shown();
        return model;
    }

    private AboutYouViewModel known(Profile profile, String... yes) {
        OffsetDateTime at = stand.now().minusDays(1);
        keep(
                PersonRecord.entry(at, SafetyLogKind.PROFILE, null, profile),
                PersonRecord.entry(at, SafetyLogKind.SCREENING, null, new Screening(at, Set.of(yes))));
        return model();
    }

    private void keep(SafetyLogEntry... entries) {
        stand.services().safety().keep(List.of(entries), told -> {});
        stand.settle();
    }

    private long profilesKept() {
        return stand.diary().log().stream()
                .filter(entry -> entry.kind() == SafetyLogKind.PROFILE)
                .count();
    }

    private static Agreement about(AboutYouViewModel model, String id) {
        return model.draft().neededProperty().get().stream()
                .filter(one -> one.about().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachChangeIsKeptAtOnceAndSaysSo() {
        AboutYouViewModel model = known(KNOWN);
        assertThat(model.keptProperty().get()).isEqualTo(stand.words().get("about-you.at-once"));

        model.draft().conditions().add(Condition.SCOLIOSIS);
        assertThat(model.keptProperty().get()).isEqualTo(stand.words().get("about-you.kept"));
        model.draft().changeGoal(1);
        model.draft().bandsProperty().set(PainBands.WIDE);
        model.draft().yearProperty().set("1956");
        model.keep();
        model.keep();
        stand.settle();

        assertThat(profile())
                .isEqualTo(
                        new Profile(1956, Set.of(Condition.SCOLIOSIS), List.of(), PainBands.WIDE, 4, Stage.SUBACUTE));
        assertThat(profilesKept()).isEqualTo(5);
    }

    @Test
    void whatIsWrittenIsNotLostWhenThePageIsLeft() {
        AboutYouViewModel model = known(KNOWN, "legs");
        model.draft().yearProperty().set("1956");
        about(model, "legs").nameProperty().set("Dr. Roe");

        model.hidden();
        stand.settle();

        assertThat(profile().yearOfBirth()).isEqualTo(1956);
        assertThat(profile().clearances())
                .containsExactly(new Clearance("legs", "Dr. Roe", stand.now().toLocalDate()));
        assertThat(profilesKept()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"56", "1899", "2027", "19a6", "19560", "-956"})
    void aYearThatIsNoneIsSaidAndTheRestIsKept(String year) {
        AboutYouViewModel model = known(new Profile(1950, Set.of(), List.of(), PainBands.NARROW, 3, Stage.ACUTE));
        model.draft().yearProperty().set(year);
        model.draft().changeGoal(1);
        stand.settle();

        assertThat(model.draft().yearTroubleProperty().get())
                .isEqualTo("Please enter the year with four digits, from 1900 to 2026.");
        assertThat(profile().yearOfBirth()).isEqualTo(1950);
        assertThat(profile().weeklyGoal()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"1900, 1900", "2026, 2026", "' 1956 ', 1956"})
    void aYearIsFromNineteenHundredToThisOne(String year, int born) {
        AboutYouViewModel model = known(KNOWN);
        model.draft().yearProperty().set(year);
        model.keep();
        stand.settle();
        assertThat(profile().yearOfBirth()).isEqualTo(born);

        model.draft().yearProperty().set(" ");
        model.keep();
        stand.settle();
        assertThat(profile().yearOfBirth()).isNull();
    }

    @Test
    void theGoalStaysBetweenOneAndFourteen() {
        AboutYouViewModel model = known(KNOWN);
        for (int i = 0; i < 20; i++) {
            model.draft().changeGoal(1);
        }
        assertThat(model.draft().goalProperty().get()).isEqualTo(14);
        for (int i = 0; i < 20; i++) {
            model.draft().changeGoal(-1);
        }
        assertThat(model.draft().goalProperty().get()).isEqualTo(1);
    }

    @Test
    void aWordOfAClinicianOpensWhatWasClosed() {
        AboutYouViewModel model = known(KNOWN.withConditions(Set.of(Condition.HERNIA)), "hernia");
        Agreement hernia = about(model, "hernia");
        assertThat(model.pageProperty().get().missing()).containsExactly("hernia");
        assertThat(model.standing(hernia)).isEqualTo(stand.words().get("you.agreed.missing"));
        assertThat(state().advice().isNobody()).isTrue();

        hernia.nameProperty().set("Dr. Roe");
        hernia.day().dateProperty().set(LocalDate.of(2026, 10, 1));
        assertThat(model.isKept(hernia)).isFalse();
        model.keep();
        stand.settle();

        assertThat(model.standing(hernia)).isEqualTo(stand.words().get("you.agreed.holds"));
        assertThat(model.isOpenAgain()).isTrue();
        assertThat(state().advice().isNobody()).isFalse();

        model.remove(hernia);
        stand.settle();
        assertThat(profile().clearances()).isEmpty();
        assertThat(model.isOpenAgain()).isFalse();
        assertThat(state().advice().isNobody()).isTrue();
    }

    @Test
    void aWordFromBeforeDoesNotHoldForWhatPasses() {
        AboutYouViewModel model = known(KNOWN, "kidney-pain");
        Agreement kidneys = about(model, "kidney-pain");
        kidneys.nameProperty().set("Dr. Roe");
        kidneys.day().dateProperty().set(stand.now().toLocalDate().minusDays(2));
        model.keep();
        stand.settle();

        assertThat(model.isKept(kidneys)).isTrue();
        assertThat(model.standing(kidneys)).isEqualTo(stand.words().get("you.agreed.old"));
    }

    @Test
    void aDateThatIsNoneOrToComeIsSaidAndNotKept() {
        AboutYouViewModel model = known(KNOWN, "legs");
        Agreement legs = about(model, "legs");
        legs.nameProperty().set("Dr. Roe");
        legs.day().dateProperty().set(null);
        model.keep();
        assertThat(legs.troubleProperty().get()).isEqualTo("Enter the day, like 22/11/2026.");
        legs.day().dateProperty().set(stand.now().toLocalDate().plusDays(1));
        model.keep();
        assertThat(legs.troubleProperty().get()).isEqualTo(stand.words().get("you.agreed.date.future"));
        stand.settle();

        assertThat(profile().clearances()).isEmpty();
    }

    @Test
    void whatIsOverTakesItsWordAlong() {
        AboutYouViewModel model = known(KNOWN.withConditions(Set.of(Condition.PREGNANCY))
                .withClearances(List.of(new Clearance("pregnancy", "Dr. Roe", LocalDate.of(2026, 10, 1)))));
        model.draft().conditions().remove(Condition.PREGNANCY);
        stand.settle();

        assertThat(profile().clearances()).isEmpty();
        model.draft().conditions().add(Condition.PREGNANCY);
        stand.settle();
        assertThat(profile().clearances()).hasSize(1);
    }

    @Test
    void theFirstStageStaysAndAClinicianOpensAnother() {
        AboutYouViewModel model = known(KNOWN);
        assertThat(model.pageProperty().get().open()).isEqualTo(Stage.SUBACUTE);

        model.stageProperty().set(Stage.REMISSION);
        model.openStage();
        assertThat(model.clinicianTroubleProperty().get())
                .isEqualTo(stand.words().get("not-now.clinician.missing"));
        model.stageProperty().set(null);
        model.clinicianProperty().set("Dr. Roe");
        model.openStage();
        assertThat(model.clinicianTroubleProperty().get())
                .isEqualTo(stand.words().get("about-you.stage.choose"));
        model.stageProperty().set(Stage.REMISSION);
        model.openStage();
        stand.settle();

        assertThat(model.pageProperty().get().open()).isEqualTo(Stage.REMISSION);
        assertThat(model.clinicianProperty().get()).isEmpty();
        assertThat(model.pageProperty().get().decided())
                .extracting(Decided::what)
                .containsExactly("Dr. Roe opened the stage “Mostly without pain”.");
        assertThat(profile().start()).isEqualTo(Stage.SUBACUTE);
    }

    @Test
    void answersToOffersAreListedAndCanBeTakenBackOnce() {
        Offer more = new Offer(DecisionRow.MORE, Offer.Kind.AMOUNT, "remission", "1", Map.of(), null);
        Offer next = new Offer(DecisionRow.NEXT_CHANGE, Offer.Kind.STAGE, "acute", "2", Map.of(), Stage.REMISSION);
        AboutYouViewModel model = known(KNOWN);
        List<SafetyLogEntry> entries = new ArrayList<>();
        OffsetDateTime at = stand.now().minusHours(2);
        entries.add(PersonRecord.entry(at, SafetyLogKind.OFFER, null, new OfferDecision(at, Answer.DECLINED, more)));
        OffsetDateTime later = stand.now().minusHours(1);
        entries.add(
                PersonRecord.entry(later, SafetyLogKind.OFFER, null, new OfferDecision(later, Answer.ACCEPTED, next)));
        keep(entries.toArray(SafetyLogEntry[]::new));

        assertThat(model.pageProperty().get().decided())
                .extracting(Decided::what)
                .containsExactly(
                        "You said yes to the stage “Mostly without pain”.",
                        "You said no to a little more of Eight fuller movements.");

        model.undo(Objects.requireNonNull(
                model.pageProperty().get().decided().getFirst().undo()));
        stand.settle();

        assertThat(model.pageProperty().get().decided())
                .extracting(Decided::undone)
                .containsExactly(true, false);
        assertThat(model.pageProperty().get().decided().getFirst().undo()).isNull();
        OfferDecision last = state().person().history().decisions().getLast();
        assertThat(last.answer()).isEqualTo(Answer.UNDONE);
        assertThat(last.offer()).isEqualTo(next);
    }

    @Test
    void somebodyNewAnswersTheQuestionsFirst() {
        AboutYouViewModel model = model();
        assertThat(model.pageProperty().get().known()).isFalse();

        model.draft().changeGoal(1);
        model.hidden();
        stand.settle();
        assertThat(stand.diary().log()).isEmpty();

        model.answerAgain();
        assertThat(stand.routes()).containsExactly(new Route.Questions(null));
    }
}
