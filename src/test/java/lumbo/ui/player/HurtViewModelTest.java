package lumbo.ui.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.PainPlace;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.diary.SessionState;
import lumbo.player.PlayerMode;
import lumbo.program.Condition;
import lumbo.program.Exercise;
import lumbo.program.Program;
import lumbo.program.Programs;
import lumbo.program.Stage;
import lumbo.safety.CheckIn;
import lumbo.safety.DecisionRow;
import lumbo.safety.PainBands;
import lumbo.safety.Profile;
import lumbo.safety.ScreeningQuestion;
import lumbo.session.ActiveSession;
import lumbo.session.Workout;
import lumbo.ui.Route;
import lumbo.ui.ScreenFixture;
import lumbo.ui.player.HurtViewModel.Choice;
import lumbo.ui.player.HurtViewModel.Page;
import lumbo.ui.player.PlayerViewModel.Overlay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HurtViewModelTest {

    private static final String EASIER = "easier";

    @TempDir
    Path folder;

    private ScreenFixture stand;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder).withDiary().withKnownPerson();
        stand.settle();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    /** Three exercises; the first two have an easier one, which may be none for everybody. */
    private static Program program(Condition... notWith) {
        Program bare = Programs.inOrder(
                Programs.item("bridge", Programs.reps(3).tempo(1, 0, 1, 0).dose()),
                Programs.item("bow", Programs.reps(3).tempo(1, 0, 1, 0).dose()),
                Programs.item("plank", Programs.seconds(20).dose()));
        Map<String, Exercise> exercises = new HashMap<>(bare.exercises());
        exercises.put("bridge", Programs.exercise("bridge", Optional.of(EASIER), false));
        exercises.put("bow", Programs.exercise("bow", Optional.of(EASIER), false));
        exercises.put(EASIER, Programs.exercise(EASIER, Optional.empty(), false, notWith));
        return bare.withExercises(exercises);
    }

    private ActiveSession session(Program program, int before) {
        ActiveSession session = stand.services()
                .sessions()
                .begin(
                        Workout.whole(program, stand.services().settings().get().choices()),
                        new CheckIn(ScreenFixture.START, before, 3, false));
        stand.services().current().play(session);
        return session;
    }

    private PlayerViewModel hurting(ActiveSession session) {
        PlayerViewModel model = new PlayerViewModel(
                session,
                stand.services().words(),
                stand.services().library(),
                stand.services().diary(),
                stand.services().ticker(),
                stand.services().clock(),
                stand.services().background(),
                stand.services().safety(),
                stand);
        model.shown();
        model.hurt();
        return model;
    }

    private static Page.Verdict say(PlayerViewModel model, int pain, Optional<PainPlace> place) {
        model.hurting().painProperty().set(pain);
        place.ifPresent(model.hurting().placeProperty()::set);
        model.hurting().accept();
        return (Page.Verdict) model.hurting().pageProperty().get();
    }

    private List<PainEntry> during(ActiveSession session) {
        return stand.diary().session(session.id()).orElseThrow().pain().stream()
                .filter(entry -> entry.moment() == PainMoment.DURING)
                .toList();
    }

    private void keep(PainBands bands, Condition... conditions) {
        stand.services().safety().keep(new Profile(null, Set.of(conditions), List.of(), bands, 3, Stage.REMISSION));
        stand.settle();
    }

    @ParameterizedTest
    @CsvSource({
        "NARROW, 0, 0, GO_ON", "NARROW, 0, 1, GO_ON", "NARROW, 0, 2, EASE", "NARROW, 0, 3, HURTS",
        "NARROW, 2, 2, GO_ON", "NARROW, 2, 3, EASE", "NARROW, 2, 4, EASE", "NARROW, 2, 5, HURTS",
        "NARROW, 4, 5, EASE", "NARROW, 4, 6, HURTS", "WIDE, 2, 3, GO_ON", "WIDE, 2, 4, EASE"
    })
    void followsTheTable(PainBands bands, int before, int pain, DecisionRow row) {
        keep(bands);
        Page.Verdict verdict = say(hurting(session(program(), before)), pain, Optional.of(PainPlace.BACK));

        assertThat(verdict.row()).isEqualTo(row);
        assertThat(verdict.title()).isEqualTo(stand.words().get("safety.row." + row.key()));
        assertThat(verdict.choices())
                .isEqualTo(
                        switch (row) {
                            case GO_ON -> List.of(Choice.GO_ON, Choice.SKIP, Choice.END);
                            case EASE -> List.of(Choice.EASE, Choice.SKIP, Choice.END);
                            default -> List.of(Choice.END);
                        });
    }

    @Test
    void goesOnWhenThatIsChosenAndKeepsHowMuchAndWhere() {
        ActiveSession session = session(program(), 2);
        PlayerViewModel model = hurting(session);
        say(model, 2, Optional.of(PainPlace.LEG));

        model.hurting().choose(Choice.GO_ON);
        stand.settle();

        assertThat(session.live().player().mode()).isEqualTo(PlayerMode.RUNNING);
        assertThat(model.overlayProperty().get()).isEqualTo(Overlay.NONE);
        assertThat(during(session))
                .extracting(PainEntry::value, PainEntry::place, PainEntry::exercise)
                .containsExactly(tuple(2, PainPlace.LEG, 0));
    }

    @Test
    void nothingFollowsWhileNoNumberIsChosen() {
        PlayerViewModel model = hurting(session(program(), 2));

        model.hurting().accept();

        assertThat(model.hurting().pageProperty().get()).isEqualTo(new Page.Ask());
    }

    @Test
    void takesTheEasierExerciseAndKeepsThat() {
        ActiveSession session = session(program(), 2);
        PlayerViewModel model = hurting(session);
        Page.Verdict verdict = say(model, 4, Optional.empty());
        assertThat(Objects.requireNonNull(verdict.easier()).id()).isEqualTo(EASIER);

        model.hurting().choose(Choice.EASE);
        stand.settle();

        assertThat(session.live().player().mode()).isEqualTo(PlayerMode.PAUSED);
        assertThat(session.live().player().unit().exercise().id()).isEqualTo(EASIER);
        assertThat(model.overlayProperty().get()).isEqualTo(Overlay.NONE);
        assertThat(stand.diary().logOf(session.id()))
                .extracting(SafetyLogEntry::kind, SafetyLogEntry::json)
                .containsExactly(tuple(SafetyLogKind.EASING, "{\"unit\":0,\"exercise\":\"easier\"}"));
    }

    @Test
    void offersNoEasierExerciseAgainstWhichAConditionSpeaks() {
        keep(PainBands.NARROW, Condition.HERNIA);

        Page.Verdict verdict = say(hurting(session(program(Condition.HERNIA), 2)), 4, Optional.empty());

        assertThat(verdict.easier()).isNull();
        assertThat(verdict.title()).isEqualTo(stand.words().get("player.hurt.ease.none"));
        assertThat(verdict.choices()).containsExactly(Choice.SKIP, Choice.END);
    }

    @Test
    void offersNothingDoubtfulWhileNothingIsKnownOfThePerson() {
        stand.close();
        stand = new ScreenFixture(folder);

        assertThat(say(hurting(session(program(Condition.HERNIA), 2)), 4, Optional.empty())
                        .easier())
                .isNull();
        assertThat(say(hurting(session(program(), 2)), 4, Optional.empty()).easier())
                .isNotNull();
    }

    @Test
    void aSecondExerciseLeftOutForPainEndsTheSession() {
        ActiveSession session = session(program(), 2);
        PlayerViewModel model = hurting(session);
        assertThat(say(model, 4, Optional.empty()).lines()).isEmpty();
        model.hurting().choose(Choice.SKIP);
        assertThat(session.live().player().mode()).isEqualTo(PlayerMode.PAUSED);
        assertThat(session.live().player().unit().number()).isEqualTo(1);
        assertThat(model.frameProperty().get().next()).isEqualTo(stand.words().get("player.resume-hint"));
        model.hurt();
        assertThat(say(model, 4, Optional.empty()).lines())
                .containsExactly(stand.words().get("player.hurt.skip.last"));

        model.hurting().choose(Choice.SKIP);
        stand.settle();

        Page.Verdict verdict = (Page.Verdict) model.hurting().pageProperty().get();
        assertThat(verdict.title()).isEqualTo(stand.words().get("player.hurt.twice"));
        assertThat(verdict.choices()).containsExactly(Choice.END);
        assertThat(stand.routes()).isEmpty();
        assertThat(stand.diary().logOf(session.id()))
                .extracting(SafetyLogEntry::json)
                .containsExactly("{\"row\":\"S12\",\"signs\":[]}");
        model.hurting().choose(Choice.END);
        assertThat(stand.routes()).containsExactly(new Route.Finish());
    }

    @Test
    void strongPainEndsTheSessionBeforeTheWordsAreRead() {
        ActiveSession session = session(program(), 2);
        PlayerViewModel model = hurting(session);

        say(model, 6, Optional.empty());
        stand.settle();

        assertThat(session.live().player().mode()).isEqualTo(PlayerMode.ENDED);
        assertThat(stand.diary().session(session.id()).orElseThrow().summary().state())
                .isEqualTo(SessionState.ENDED);
        assertThat(model.overlayProperty().get()).isEqualTo(Overlay.HURT);
        assertThat(stand.routes()).isEmpty();
        model.hurting().choose(Choice.END);
        assertThat(model.overlayProperty().get()).isEqualTo(Overlay.NONE);
        assertThat(stand.routes()).containsExactly(new Route.Finish());
    }

    @Test
    void painFurtherDownALegEndsTheSessionHoweverLittle() {
        Page.Verdict verdict = say(hurting(session(program(), 2)), 0, Optional.of(PainPlace.FURTHER_DOWN_LEG));

        assertThat(verdict.row()).isEqualTo(DecisionRow.STOP);
        assertThat(verdict.choices()).containsExactly(Choice.END);
    }

    @Test
    void anySignEndsTheSessionAndOneCallsForHelp() {
        ActiveSession session = session(program(), 2);
        PlayerViewModel model = hurting(session);
        model.hurting().askForSigns();
        List<ScreeningQuestion> signs =
                ((Page.Signs) model.hurting().pageProperty().get()).signs();
        assertThat(signs).hasSize(8);
        model.hurting().back();
        assertThat(model.hurting().pageProperty().get()).isEqualTo(new Page.Ask());
        model.hurting().painProperty().set(1);

        model.hurting()
                .sign(signs.stream()
                        .filter(sign -> sign.id().equals("chest-pain-now"))
                        .findFirst()
                        .orElseThrow());
        stand.settle();

        Page.Verdict verdict = (Page.Verdict) model.hurting().pageProperty().get();
        assertThat(Objects.requireNonNull(verdict.emergency()).why()).isEqualTo("Why: you ticked “My chest hurts”.");
        assertThat(during(session)).extracting(PainEntry::value).containsExactly(1);
        assertThat(stand.diary().logOf(session.id()))
                .extracting(SafetyLogEntry::json)
                .containsExactly("{\"row\":\"S10\",\"signs\":[\"chest-pain-now\"]}");
    }

    @Test
    void endsWithoutANumberAndWithoutAReason() {
        ActiveSession session = session(program(), 2);
        PlayerViewModel model = hurting(session);

        model.hurting().choose(Choice.END);
        stand.settle();

        assertThat(session.live().player().mode()).isEqualTo(PlayerMode.ENDED);
        assertThat(stand.routes()).containsExactly(new Route.Finish());
        assertThat(during(session)).isEmpty();
        assertThat(session.stopped()).isEmpty();
    }

    @Test
    void aNumberThatIsChosenIsKeptAlsoWhenThePersonEndsAtOnce() {
        ActiveSession session = session(program(), 2);
        PlayerViewModel model = hurting(session);
        model.hurting().painProperty().set(8);

        model.hurting().choose(Choice.END);
        stand.settle();

        assertThat(stand.routes()).containsExactly(new Route.Finish());
        assertThat(during(session)).extracting(PainEntry::value).containsExactly(8);
        assertThat(session.stopped().orElseThrow().row()).isEqualTo(DecisionRow.HURTS);
    }

    @Test
    void inTheRestThereIsNothingToEaseAnyMore() {
        ActiveSession session = session(program(), 2);
        PlayerViewModel model = new PlayerViewModel(
                session,
                stand.services().words(),
                stand.services().library(),
                stand.services().diary(),
                stand.services().ticker(),
                stand.services().clock(),
                stand.services().background(),
                stand.services().safety(),
                stand);
        model.shown();
        for (int i = 0; i < 17; i++) {
            stand.ticker().advance(1000);
            model.tick();
        }
        model.hurt();

        Page.Verdict verdict = say(model, 4, Optional.empty());

        assertThat(verdict.choices()).containsExactly(Choice.GO_ON, Choice.SKIP_NEXT, Choice.END);
        assertThat(verdict.easier()).isNull();
        model.hurting().choose(Choice.SKIP_NEXT);
        stand.settle();
        assertThat(session.live().player().unit().number()).isEqualTo(2);
        assertThat(during(session)).extracting(PainEntry::exercise).containsExactly(0);
    }
}
