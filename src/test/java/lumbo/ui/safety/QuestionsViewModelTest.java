package lumbo.ui.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lumbo.diary.SafetyLogKind;
import lumbo.program.Condition;
import lumbo.program.Stage;
import lumbo.safety.Clearance;
import lumbo.safety.Profile;
import lumbo.safety.Screening;
import lumbo.safety.ScreeningQuestion;
import lumbo.safety.ScreeningQuestionClass;
import lumbo.session.PersonRecord;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.ScreenFixture;
import lumbo.ui.safety.ScreeningAnswers.Next;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsViewModelTest {

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

    private void keep(Profile profile, OffsetDateTime at, String... yes) {
        stand.services()
                .safety()
                .keep(
                        List.of(
                                PersonRecord.entry(at, SafetyLogKind.PROFILE, null, profile),
                                PersonRecord.entry(at, SafetyLogKind.SCREENING, null, new Screening(at, Set.of(yes)))),
                        told -> {});
        stand.settle();
    }

    private State state() {
        return stand.services().safety().get().orElseThrow();
    }

    private QuestionsViewModel model(Optional<String> program) {
        return new QuestionsViewModel(
                stand.services().words(), stand.services().clock(), stand.starting(), state(), program.orElse(null));
    }

    private void answer(QuestionsViewModel model, String id, boolean so) {
        ScreeningQuestion question = state().questions().find(id).orElseThrow();
        model.answers().answer(question, so);
    }

    private static final Profile KNOWN = Profile.UNKNOWN.withStart(Stage.REMISSION);

    @Test
    void asksAllButTheSignsToStop() {
        QuestionsViewModel model = model(Optional.empty());

        assertThat(ScreeningAnswers.ASKED)
                .containsExactly(
                        ScreeningQuestionClass.EMERGENCY,
                        ScreeningQuestionClass.DOCTOR_TODAY,
                        ScreeningQuestionClass.NOT_TODAY,
                        ScreeningQuestionClass.CLEARANCE);
        assertThat(ScreeningAnswers.ASKED.stream()
                        .mapToInt(kind -> model.answers().of(kind).size())
                        .sum())
                .isEqualTo(state().questions().all().size()
                        - state().questions().of(ScreeningQuestionClass.STOP).size());
    }

    @Test
    void aNoCountsOnlyWhenAllQuestionsWereInSight() {
        keep(KNOWN, stand.now());
        QuestionsViewModel model = model(Optional.empty());

        assertThat(model.answers().nextProperty().get()).isEqualTo(Next.MORE);
        model.accept();
        answer(model, "fever", true);
        assertThat(model.answers().nextProperty().get()).isEqualTo(Next.MORE);
        model.accept();
        assertThat(stand.routes()).isEmpty();

        model.answers().seeAll();
        assertThat(model.answers().nextProperty().get()).isEqualTo(Next.GO_ON);
        answer(model, "fever", false);
        assertThat(model.answers().nextProperty().get()).isEqualTo(Next.NONE);
    }

    @Test
    void anEmergencyWaitsForNoOtherQuestion() {
        keep(KNOWN, stand.now());
        QuestionsViewModel model = model(Optional.empty());

        answer(model, "bladder", true);

        assertThat(model.answers().nextProperty().get()).isEqualTo(Next.GO_ON);
        model.accept();
        stand.settle();
        assertThat(stand.routes()).containsExactly(new Route.NotNow(null));
        assertThat(stand.diary().log())
                .extracting(entry -> entry.kind())
                .endsWith(SafetyLogKind.SCREENING, SafetyLogKind.ADVICE);
    }

    @Test
    void withoutAYesItGoesOnWithTheProgramAndLeavesTheProfileAlone() {
        keep(KNOWN, stand.now().minusDays(40));
        QuestionsViewModel model = model(Optional.of("remission"));

        assertThat(model.due()).isEqualTo(stand.words().get("questions.due.gap"));
        model.answers().seeAll();
        model.accept();
        model.accept();
        stand.settle();

        assertThat(stand.routes()).containsExactly(new Route.CheckIn("remission", null));
        assertThat(stand.diary().log())
                .extracting(entry -> entry.kind())
                .containsExactly(SafetyLogKind.PROFILE, SafetyLogKind.SCREENING, SafetyLogKind.SCREENING);
    }

    @Test
    void whatLastsIsTickedAlreadyAndKeptInTheProfileWhenItChanges() {
        Profile before = KNOWN.withConditions(Set.of(Condition.HERNIA, Condition.SCOLIOSIS))
                .withClearances(List.of(
                        new Clearance("hernia", "Dr. Roe", stand.now().toLocalDate()),
                        new Clearance("tumour", "Dr. Poe", stand.now().toLocalDate())));
        keep(before, stand.now());
        QuestionsViewModel model = model(Optional.empty());
        assertThat(model.answers().yes()).containsExactly("hernia");

        answer(model, "hernia", false);
        answer(model, "pregnancy", true);
        model.answers().seeAll();
        model.accept();
        stand.settle();

        Profile after = state().person().known();
        assertThat(after.conditions()).containsExactlyInAnyOrder(Condition.PREGNANCY, Condition.SCOLIOSIS);
        assertThat(after.clearances()).extracting(Clearance::of).containsExactly("tumour");
        assertThat(state().person().history().screening().orElseThrow().yes()).containsExactly("pregnancy");
        assertThat(stand.routes()).containsExactly(new Route.NotNow(null));
    }

    @Test
    void leavingKeepsNothing() {
        keep(KNOWN, stand.now());
        int before = stand.diary().log().size();
        QuestionsViewModel model = model(Optional.of("remission"));
        answer(model, "bladder", true);

        model.leave();
        stand.settle();

        assertThat(stand.routes()).containsExactly(new Route.ProgramPage("remission"));
        assertThat(stand.diary().log()).hasSize(before);
    }

    @Test
    void everyReasonToAskHasItsWords() {
        assertThat(QuestionsViewModel.due(stand.words(), null)).isNotEmpty();
        for (Screening.Due due : Screening.Due.values()) {
            assertThat(QuestionsViewModel.due(stand.words(), due)).isNotEmpty();
        }
    }
}
