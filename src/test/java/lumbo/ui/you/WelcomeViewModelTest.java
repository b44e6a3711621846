package lumbo.ui.you;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.program.Condition;
import lumbo.program.Stage;
import lumbo.safety.Clearance;
import lumbo.safety.Profile;
import lumbo.session.PersonRecord;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.ScreenFixture;
import lumbo.ui.safety.QuestionPage;
import lumbo.ui.you.WelcomeViewModel.WelcomePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeViewModelTest {

    @TempDir
    Path folder;

    private ScreenFixture stand;
    private WelcomeViewModel model;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder).withLibrary();
        stand.services().safety().follow();
        stand.withDiary();
        stand.settle();
        model = new WelcomeViewModel(
                stand.services().words(),
                stand.services().clock(),
                stand.starting(),
                state(),
                null,
                WelcomePage.values());
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private State state() {
        return stand.services().safety().get().orElseThrow();
    }

    private void answer(String id) {
        model.answers().answer(state().questions().find(id).orElseThrow(), true);
    }

    private List<SafetyLogKind> kept() {
        return stand.diary().log().stream().map(SafetyLogEntry::kind).toList();
    }

    /** To the last page. */
    private void toYou() {
        if (model.stepProperty().get() == WelcomePage.LUMBO) {
            model.goOn();
        }
        while (model.stepProperty().get() == WelcomePage.QUESTIONS) {
            model.answers().see(model.pageProperty().get());
            model.goOn();
        }
        assertThat(model.stepProperty().get()).isEqualTo(WelcomePage.YOU);
    }

    @Test
    void fivePagesForwardAndBackKeepNothing() {
        model.goOn();
        assertThat(model.place()).isEqualTo("1 of 5");
        model.goOn();
        assertThat(model.stepProperty().get()).isEqualTo(WelcomePage.QUESTIONS);
        assertThat(model.pageProperty().get()).isEqualTo(QuestionPage.EMERGENCY);
        toYou();
        assertThat(model.place()).isEqualTo("5 of 5");
        model.back();
        assertThat(model.pageProperty().get()).isEqualTo(QuestionPage.FOUND);
        assertThat(model.place()).isEqualTo("4 of 5");
        for (QuestionPage _ : QuestionPage.values()) {
            model.back();
        }
        assertThat(model.stepProperty().get()).isEqualTo(WelcomePage.LUMBO);
        model.back();
        stand.settle();

        assertThat(stand.routes()).containsExactly(new Route.Today());
        assertThat(kept()).isEmpty();
    }

    @Test
    void whoHasABackupBringsItBack() {
        model.restore();

        assertThat(stand.routes())
                .containsExactly(new Route.Storage(new Route.Welcome(), "", Route.Storage.Door.RESTORE));
    }

    @Test
    void isKeptAllAtOnceAtTheEnd() {
        model.answers().answer(Condition.SCOLIOSIS, true);
        toYou();
        model.goOn();
        assertThat(model.startTroubleProperty().get()).isEqualTo(stand.words().get("you.where.missing"));
        assertThat(kept()).isEmpty();

        model.startProperty().set(Stage.SUBACUTE);
        assertThat(model.startTroubleProperty().get()).isEmpty();
        model.draft().yearProperty().set("1956");
        model.draft().changeGoal(-1);
        model.goOn();
        model.goOn();
        stand.settle();

        assertThat(kept()).containsExactlyInAnyOrder(SafetyLogKind.PROFILE, SafetyLogKind.SCREENING);
        Profile profile = state().person().profile();
        assertThat(Objects.requireNonNull(profile).start()).isEqualTo(Stage.SUBACUTE);
        assertThat(profile.yearOfBirth()).isEqualTo(1956);
        assertThat(profile.conditions()).containsExactly(Condition.SCOLIOSIS);
        assertThat(profile.weeklyGoal()).isEqualTo(2);
        assertThat(state().person().history().screening().orElseThrow().yes()).isEmpty();
        assertThat(stand.routes()).containsExactly(new Route.Today());
    }

    @Test
    void anEmergencyLeadsAtOnceToThePageThatSaysSo() {
        model.goOn();
        answer("chest-pain");
        model.goOn();
        stand.settle();

        assertThat(stand.routes()).containsExactly(new Route.NotNow(null));
        assertThat(kept()).containsExactlyInAnyOrder(SafetyLogKind.SCREENING, SafetyLogKind.ADVICE);
        assertThat(state().person().profile()).isNull();
    }

    @Test
    void whatLastsIsAskedOnceAndCarriedOver() {
        model.goOn();
        answer("hernia");
        answer("pregnancy");
        toYou();
        assertThat(model.draft().conditions()).containsExactlyInAnyOrder(Condition.HERNIA, Condition.PREGNANCY);
        assertThat(model.draft().neededProperty().get())
                .extracting(one -> one.about().id())
                .containsExactly("hernia", "pregnancy");

        model.back();
        model.answers().answer(state().questions().find("pregnancy").orElseThrow(), false);
        answer("chronic-disease");
        model.goOn();
        assertThat(model.draft().conditions()).containsExactlyInAnyOrder(Condition.HERNIA, Condition.CHRONIC_DISEASE);
        assertThat(model.draft().neededProperty().get())
                .extracting(one -> one.about().id())
                .containsExactly("hernia", "chronic-disease");
    }

    @Test
    void aClearanceIsKeptWithTheRestAndWithoutItOneHearsWhatIsMissing() {
        model.goOn();
        answer("hernia");
        toYou();
        model.startProperty().set(Stage.REMISSION);
        Agreement hernia = model.draft().neededProperty().get().getFirst();
        hernia.nameProperty().set(" Dr. Roe ");
        hernia.day().dateProperty().set(hernia.day().today().plusDays(1));
        model.goOn();
        assertThat(hernia.troubleProperty().get()).isEqualTo(stand.words().get("you.agreed.date.future"));
        assertThat(kept()).isEmpty();

        hernia.day().dateProperty().set(hernia.day().today());
        model.goOn();
        stand.settle();

        assertThat(state().person().known().clearances())
                .containsExactly(new Clearance("hernia", "Dr. Roe", hernia.day().today()));
        assertThat(stand.routes()).containsExactly(new Route.Today());
    }

    @Test
    void aClearanceThatIsMissingLeadsToWhyNot() {
        model.goOn();
        answer("hernia");
        toYou();
        model.startProperty().set(Stage.REMISSION);
        model.goOn();
        stand.settle();

        assertThat(stand.routes()).containsExactly(new Route.NotNow(null));
    }

    @Test
    void afterLookingAroundTheSessionFollowsTheQuestions() {
        model = new WelcomeViewModel(
                stand.services().words(),
                stand.services().clock(),
                stand.starting(),
                state(),
                "acute",
                WelcomePage.QUESTIONS,
                WelcomePage.YOU);
        assertThat(model.place()).isEqualTo("1 of 5");
        toYou();
        model.startProperty().set(Stage.ACUTE);
        model.goOn();
        stand.settle();

        assertThat(stand.routes()).containsExactly(new Route.CheckIn("acute", null));
    }

    @Test
    void whoIsNewIsKnownOnceTheDiaryHasBeenRead() {
        try (ScreenFixture early = new ScreenFixture(folder.resolve("early"))) {
            List<PersonRecord> told = new ArrayList<>();
            early.services().safety().whenRead(state -> told.add(state.person()));
            early.services().safety().follow();
            early.services().safety().computeAdvice(state -> {});
            early.settle();
            assertThat(told).isEmpty();

            early.withDiary();
            early.settle();
            assertThat(told).containsExactly(PersonRecord.NEW);
            early.services().safety().whenRead(state -> told.add(state.person()));
            assertThat(told).containsExactly(PersonRecord.NEW, PersonRecord.NEW);
        }
    }
}
