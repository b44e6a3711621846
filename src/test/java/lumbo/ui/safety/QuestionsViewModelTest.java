package lumbo.ui.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lumbo.diary.SafetyLogKind;
import lumbo.program.Condition;
import lumbo.program.Stage;
import lumbo.safety.Clearance;
import lumbo.safety.Profile;
import lumbo.safety.Screening;
import lumbo.safety.ScreeningQuestion;
import lumbo.safety.ScreeningQuestionClass;
import lumbo.safety.ScreeningQuestions;
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
    void asksAllButTheSignsToStopTheGravestFirstAndEachOnce() {
        ScreeningQuestions questions = state().questions();
        List<ScreeningQuestion> asked = Arrays.stream(QuestionPage.values())
                .flatMap(page -> page.lines(questions, stand.words()).stream())
                .flatMap(line -> Stream.ofNullable(line.question()))
                .toList();

        assertThat(asked)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(questions.all().stream()
                        .filter(question -> question.kind() != ScreeningQuestionClass.STOP)
                        .toList());
        assertThat(asked).extracting(ScreeningQuestion::kind).isSorted();
    }

    @Test
    void asksOfEachConditionOnceAndNoPageIsLongerThanNineLines() {
        List<QuestionPage.Line> lines = new ArrayList<>();
        for (QuestionPage page : QuestionPage.values()) {
            List<QuestionPage.Line> these = page.lines(state().questions(), stand.words());
            assertThat(these).as("%s", page).hasSizeBetween(1, 9);
            lines.addAll(these);
        }

        assertThat(lines.stream().flatMap(line -> Stream.ofNullable(line.condition())))
                .containsExactlyInAnyOrder(Condition.values());
        assertThat(lines).extracting(QuestionPage.Line::text).doesNotHaveDuplicates();
    }

    /** Has all of the page in sight, and goes on. */
    private static void turn(QuestionsViewModel model) {
        model.answers().see(model.pageProperty().get());
        model.nextPage();
    }

    private static void turnAll(QuestionsViewModel model) {
        for (QuestionPage _ : QuestionPage.values()) {
            turn(model);
        }
    }

    @Test
    void aNoCountsOnlyWhenAllOfThePageWasInSight() {
        keep(KNOWN, stand.now());
        QuestionsViewModel model = model(Optional.empty());

        assertThat(model.answers().next(QuestionPage.EMERGENCY)).isEqualTo(Next.MORE);
        model.nextPage();
        assertThat(model.pageProperty().get()).isEqualTo(QuestionPage.EMERGENCY);
        model.answers().see(QuestionPage.EMERGENCY);
        assertThat(model.answers().next(QuestionPage.EMERGENCY)).isEqualTo(Next.NONE);
        model.nextPage();
        assertThat(model.pageProperty().get()).isEqualTo(QuestionPage.DOCTOR_TODAY);
        answer(model, "fever", true);
        assertThat(model.answers().next(QuestionPage.DOCTOR_TODAY)).isEqualTo(Next.MORE);
        model.nextPage();
        assertThat(model.pageProperty().get()).isEqualTo(QuestionPage.DOCTOR_TODAY);

        model.answers().see(QuestionPage.DOCTOR_TODAY);
        assertThat(model.answers().next(QuestionPage.DOCTOR_TODAY)).isEqualTo(Next.GO_ON);
        answer(model, "fever", false);
        assertThat(model.answers().next(QuestionPage.DOCTOR_TODAY)).isEqualTo(Next.NONE);
        assertThat(stand.routes()).isEmpty();
    }

    @Test
    void backKeepsTheAnswersAndFromTheFirstPageLeadsAway() {
        keep(KNOWN, stand.now());
        QuestionsViewModel model = model(Optional.of("remission"));
        assertThat(model.place()).isEqualTo("1 of 4");
        turn(model);
        answer(model, "fever", true);
        turn(model);
        assertThat(model.place()).isEqualTo("3 of 4");

        model.pageBefore();
        assertThat(model.answers().next(QuestionPage.DOCTOR_TODAY)).isEqualTo(Next.GO_ON);
        assertThat(model.answers().yes()).containsExactly("fever");
        model.pageBefore();
        model.pageBefore();

        assertThat(stand.routes()).containsExactly(new Route.ProgramPage("remission"));
    }

    @Test
    void whatADoctorHasFoundIsKeptWithoutAQuestionOfItsOwn() {
        keep(KNOWN.withConditions(Set.of(Condition.SCOLIOSIS)), stand.now());
        QuestionsViewModel model = model(Optional.empty());
        assertThat(model.isHalfWritten()).isFalse();

        model.answers().answer(Condition.SCOLIOSIS, false);
        model.answers().answer(Condition.BRITTLE_BONES, true);
        assertThat(model.isHalfWritten()).isTrue();
        turnAll(model);
        stand.settle();

        assertThat(state().person().known().conditions()).containsExactly(Condition.BRITTLE_BONES);
    }

    @Test
    void anEmergencyWaitsForNoOtherQuestion() {
        keep(KNOWN, stand.now());
        QuestionsViewModel model = model(Optional.empty());

        answer(model, "bladder", true);

        assertThat(model.answers().next(QuestionPage.EMERGENCY)).isEqualTo(Next.GO_ON);
        model.nextPage();
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
        turnAll(model);
        model.nextPage();
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
        turnAll(model);
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
