package lumbo.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lumbo.i18n.Messages;
import lumbo.player.PlanChoices;
import lumbo.player.PlayerCommand;
import lumbo.player.Playing;
import lumbo.player.SessionPlan;
import lumbo.program.Block;
import lumbo.program.Breath;
import lumbo.program.Caution;
import lumbo.program.DoseBuilder;
import lumbo.program.Exercise;
import lumbo.program.Instruction;
import lumbo.program.Item;
import lumbo.program.Library;
import lumbo.program.LocalizedText;
import lumbo.program.Pacing;
import lumbo.program.Phase;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.Programs;
import lumbo.program.SideOrder;
import lumbo.ui.player.PlayerFrame.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayerPresenterTest {

    private final PlayerPresenter presenter = new PlayerPresenter(Messages.of(Locale.UK));

    private PlayerFrame frame(Playing playing) {
        return presenter.frame(playing.player(), "why it stands still", false);
    }

    private static Playing playing(Item... items) {
        return playing(Programs.inOrder(items));
    }

    private static Playing playing(Program program) {
        return Playing.started(SessionPlan.of(program, PlanChoices.DEFAULT));
    }

    /** Reps of 2 s out, 3 s hold, 2 s back and 1 s pause, after ten seconds to get ready. */
    private static Playing reps(int count) {
        return playing(
                Programs.item("bridge", Programs.reps(count).tempo(2, 3, 2, 1).dose()));
    }

    @Test
    void showsTheEasierExerciseAndNothingElseOfAnotherOne() {
        Playing playing = reps(3).after(13).on(PlayerCommand.HURT);
        PlayerFrame before = frame(playing);

        PlayerFrame eased = frame(playing.on(PlayerCommand.EASE));

        assertThat(eased.name()).isEqualTo(Playing.EASIER.name().in(Locale.UK));
        assertThat(eased.title()).isEqualTo(before.title());
        assertThat(eased.count()).isEqualTo(before.count());
        assertThat(eased.repWords()).isEqualTo(before.repWords()).isEqualTo("1 of 3");
        assertThat(eased.next()).isEqualTo("why it stands still");
    }

    /** A bridge with an instruction for each phase, two cues and two cautions. */
    private static Program described() {
        Exercise plain = Programs.exercise("bridge");
        Exercise full = new Exercise(
                1,
                plain.id(),
                plain.name(),
                plain.position(),
                plain.equipment(),
                plain.setup(),
                List.of(
                        new Instruction(LocalizedText.en("Lift."), Breath.OUT, Phase.OUT, null),
                        new Instruction(LocalizedText.en("Stay."), Breath.EVEN, Phase.HOLD, null),
                        new Instruction(LocalizedText.en("Lower."), null, Phase.BACK, null)),
                List.of(LocalizedText.en("Heels down."), LocalizedText.en("Soft neck.")),
                plain.mistakes(),
                List.of(
                        new Caution(LocalizedText.en("No sharp pain."), List.of()),
                        new Caution(LocalizedText.en("Slowly."), List.of())),
                false,
                plain.notWith(),
                plain.easier(),
                plain.harder(),
                plain.focus(),
                plain.motion(),
                null);
        Program program =
                Programs.oneExercise(Programs.reps(3).tempo(2, 3, 2, 1).dose());
        Map<String, Exercise> exercises = new LinkedHashMap<>(program.exercises());
        exercises.put("bridge", full);
        return new Program(
                program.format(),
                program.id(),
                program.title(),
                program.summary(),
                program.stages(),
                program.tags(),
                program.supervision(),
                program.gate(),
                program.source(),
                program.advice(),
                program.equipment(),
                program.blocks(),
                exercises);
    }

    private static Playing builtIn(String program, String exercise) {
        Program whole = Library.builtIn(new ProgramReader()).program(program).orElseThrow();
        Set<String> others = whole.items().stream()
                .filter(item -> !item.exercise().equals(exercise))
                .map(Item::key)
                .collect(Collectors.toSet());
        return Playing.started(SessionPlan.of(whole, PlanChoices.DEFAULT.withLeftOut(others)));
    }

    @ParameterizedTest
    @CsvSource({
        "level-3, low-back-roll, 12, MOVE, MOVE",
        "level-3, low-back-roll, 20, KEEP GOING, MOVE",
        "level-3, low-back-roll, 39, RETURN, BACK",
        "five-minutes, prone-press-up-with-head-turns, 15, KEEP GOING, MOVE",
        "acute, shoulder-circles, 15, KEEP GOING, MOVE",
        "warm-up, marching-on-the-spot, 15, KEEP GOING, MOVE",
        "pinched, relaxed-hang, 30, HOLD, HOLD",
        "bar, relaxed-hang, 14, HOLD, HOLD",
        "level-2, wall-squat, 20, HOLD, HOLD"
    })
    void saysToKeepGoingInAHoldInWhichOneMoves(String program, String exercise, double at, String word, Look look) {
        PlayerFrame frame = frame(builtIn(program, exercise).after(at));

        assertThat(frame.phase()).isEqualTo(word);
        assertThat(frame.look()).isEqualTo(look);
    }

    @Test
    void waitsForThePersonOnTheWayIntoAHoldAtTheirOwnPace() {
        Playing playing = playing(Programs.item(
                "bridge",
                Programs.reps(3).tempo(2, 0, 2, 1).hold(4).pace(Pacing.OWN).dose()));

        PlayerFrame into = frame(playing.after(13));
        assertThat(into.phase()).isEqualTo("OWN PACE");
        assertThat(into.count()).isEqualTo("1");
        assertThat(into.countCaption()).isEqualTo("rep");
        assertThat(into.ring()).isZero();
        assertThat(into.repWords()).isEqualTo("1 of 3");
        assertThat(into.mustTap()).isTrue();
        assertThat(into.tapLabel()).isEqualTo("Done");
        assertThat(into.heading()).isEqualTo("How to do it");
        assertThat(into.canAdd()).isFalse();

        PlayerFrame held = frame(playing.on(PlayerCommand.DONE).after(1));
        assertThat(held.phase()).isEqualTo("HOLD");
        assertThat(held.count()).isEqualTo("3");
        assertThat(held.countCaption()).isEmpty();
        assertThat(held.rep()).isEqualTo(1);
        assertThat(held.mustTap()).isFalse();
        assertThat(held.canAdd()).isTrue();

        PlayerFrame next = frame(playing.after(4));
        assertThat(next.phase()).isEqualTo("OWN PACE");
        assertThat(next.count()).isEqualTo("2");
    }

    @Test
    void waitsForTheWordToBeginWorkForATimeAtOnesOwnPace() {
        Playing playing = playing(Programs.item(
                "bridge",
                Programs.seconds(30).sides(SideOrder.EACH).pace(Pacing.OWN).dose()));

        PlayerFrame ready = frame(playing.after(25));
        assertThat(ready.phase()).isEqualTo("READY");
        assertThat(ready.count()).isEqualTo("30");
        assertThat(ready.countSpoken()).isEqualTo("30 seconds");
        assertThat(ready.mustTap()).isTrue();
        assertThat(ready.tapLabel()).isEqualTo("Start");

        PlayerFrame working = frame(playing.on(PlayerCommand.DONE).after(10));
        assertThat(working.phase()).isEqualTo("MOVE");
        assertThat(working.count()).isEqualTo("20");

        PlayerFrame change = frame(playing.after(21).after(30));
        assertThat(change.phase()).isEqualTo("SWITCH");
        assertThat(change.count()).isEqualTo("30");
        assertThat(change.tapLabel()).isEqualTo("Start");
        assertThat(frame(playing.on(PlayerCommand.DONE).after(29)).count()).isEqualTo("1");
    }

    @Test
    void saysToMoveInTimedWorkOfWhichNothingIsKnown() {
        assertThat(frame(playing(Programs.item("bridge", Programs.seconds(30).dose()))
                                .after(15))
                        .phase())
                .isEqualTo("MOVE");
    }

    @Test
    void getsReady() {
        PlayerFrame frame = frame(reps(3).after(4));

        assertThat(frame.phase()).isEqualTo("READY");
        assertThat(frame.look()).isEqualTo(Look.READY);
        assertThat(frame.count()).isEqualTo("6");
        assertThat(frame.countCaption()).isEmpty();
        assertThat(frame.reps()).isZero();
        assertThat(frame.ring()).isEqualTo(0.6);
        assertThat(frame.heading()).isEqualTo("Get into position");
        assertThat(frame.lines()).containsExactly("Lie on your back.", "Breathe evenly.");
        assertThat(frame.choices()).last().isEqualTo(List.of("Lie on your back."));
        assertThat(frame.activeLine()).isEqualTo(-1);
        assertThat(frame.nextLabel()).isEqualTo("Start");
        assertThat(frame.nextSpoken()).isEqualTo("Start now");
        assertThat(frame.canAdd()).isTrue();
        assertThat(frame.mustTap()).isFalse();
        assertThat(frame.title()).isEqualTo("Sample \u00b7 exercise 1 of 1");
    }

    @ParameterizedTest
    @CsvSource({
        "10.5, MOVE, MOVE, 2, 0.75",
        "12, HOLD, HOLD, 3, 1",
        "13.5, HOLD, HOLD, 2, 0.5",
        "15, RETURN, BACK, 2, 1",
        "17.5, REST, REST, 1, 0.5",
    })
    void countsTheSecondsOfEachPhaseOfARep(double at, String word, Look look, String seconds, double ring) {
        PlayerFrame frame = frame(reps(3).after(at));

        assertThat(frame.phase()).isEqualTo(word);
        assertThat(frame.look()).isEqualTo(look);
        assertThat(frame.count()).isEqualTo(seconds);
        assertThat(frame.countCaption()).isEmpty();
        assertThat(frame.ring()).isEqualTo(ring);
        assertThat(frame.rep()).isEqualTo(1);
        assertThat(frame.reps()).isEqualTo(3);
        assertThat(frame.repWords()).isEqualTo("1 of 3");
        assertThat(frame.heading()).isEqualTo("How to do it");
        assertThat(frame.nextLabel()).isEqualTo("Skip");
        assertThat(frame.nextSpoken()).isEqualTo("Skip exercise");
    }

    @ParameterizedTest
    @CsvSource({"0.001, 10", "1, 9", "1.001, 9", "9, 1", "9.001, 1", "9.999, 1"})
    void roundsTheSecondsLeftUp(double at, String seconds) {
        assertThat(frame(reps(1).after(at)).count()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "1, 0:01", "1000, 0:01", "1001, 0:02", "59999, 1:00", "3600000, 60:00"})
    void writesAClock(long millis, String clock) {
        assertThat(PlayerPresenter.clock(millis)).isEqualTo(clock);
    }

    @Test
    void pointsToTheLineOfThePhaseWithItsBreath() {
        Playing playing = playing(described());

        PlayerFrame out = frame(playing.after(10.5));
        PlayerFrame hold = frame(playing.after(2));
        PlayerFrame back = frame(playing.after(3));
        PlayerFrame pause = frame(playing.after(2));

        assertThat(out.activeLine()).isZero();
        assertThat(hold.activeLine()).isEqualTo(1);
        assertThat(back.activeLine()).isEqualTo(2);
        assertThat(pause.activeLine()).isEqualTo(-1);
        assertThat(out.lines()).containsExactly("Lift. Breathe out.", "Stay. Breathe evenly.", "Lower.");
        assertThat(hold.lines()).isEqualTo(out.lines());
        assertThat(pause.preparing()).isFalse();
    }

    @Test
    void saysACautionAndATipWhileOneGetsReadyAndNotAfterwards() {
        Playing playing = playing(described());

        assertThat(frame(playing).choices())
                .containsExactly(
                        List.of("Lie on your back.", "No sharp pain.", "Heels down."),
                        List.of("Lie on your back.", "No sharp pain."),
                        List.of("Lie on your back."));
        assertThat(frame(playing.after(10.5)).lines()).doesNotContain("No sharp pain.", "Heels down.");
    }

    @Test
    void countsTimedWorkDown() {
        PlayerFrame frame = frame(
                playing(Programs.item("plank", Programs.seconds(20).dose())).after(15));

        assertThat(frame.phase()).isEqualTo("MOVE");
        assertThat(frame.look()).isEqualTo(Look.MOVE);
        assertThat(frame.count()).isEqualTo("15");
        assertThat(frame.countCaption()).isEmpty();
        assertThat(frame.countSpoken()).isEqualTo("15 seconds");
        assertThat(frame.ring()).isEqualTo(0.75);
        assertThat(frame.activeLine()).isEqualTo(-1);
    }

    @Test
    void countsOpenWorkUpUntilItIsDone() {
        DoseBuilder open = new DoseBuilder().pace(Pacing.OPEN);

        PlayerFrame frame = frame(playing(Programs.item("walk", open.dose())).after(75));

        assertThat(frame.phase()).isEqualTo("OWN PACE");
        assertThat(frame.count()).isEqualTo("1:05");
        assertThat(frame.countCaption()).isEqualTo("so far");
        assertThat(frame.ring()).isZero();
        assertThat(frame.mustTap()).isTrue();
        assertThat(frame.canAdd()).isFalse();
    }

    @Test
    void countsRepsOfOnesOwnPaceByTaps() {
        Item own = Programs.item("bridge", Programs.reps(3).pace(Pacing.OWN).dose());

        Playing playing = playing(own).after(11).on(PlayerCommand.DONE).after(1);

        PlayerFrame frame = frame(playing);
        assertThat(frame.phase()).isEqualTo("OWN PACE");
        assertThat(frame.count()).isEqualTo("2");
        assertThat(frame.countCaption()).isEqualTo("rep");
        assertThat(frame.countSpoken()).isEqualTo("rep 2");
        assertThat(frame.rep()).isEqualTo(2);
        assertThat(frame.reps()).isEqualTo(3);
        assertThat(frame.ring()).isZero();
        assertThat(frame.activeLine()).isEqualTo(-1);
        assertThat(frame.mustTap()).isTrue();
    }

    @Test
    void namesTheSideAndTheChangeOfSides() {
        Item each = Programs.item(
                "plank",
                Programs.seconds(10).sides(SideOrder.EACH).restBetweenSides(4).dose());
        Playing playing = playing(each);

        PlayerFrame left = frame(playing.after(12));
        PlayerFrame change = frame(playing.after(9));
        PlayerFrame right = frame(playing.after(4));

        assertThat(left.side()).isEqualTo("LEFT");
        assertThat(left.next()).isEqualTo("Next: switch to the right side");
        assertThat(change.phase()).isEqualTo("SWITCH");
        assertThat(change.look()).isEqualTo(Look.SWITCH);
        assertThat(change.side()).isEqualTo("RIGHT");
        assertThat(change.count()).isEqualTo("3");
        assertThat(change.heading()).isEqualTo("Get into position");
        assertThat(change.nextLabel()).isEqualTo("Start");
        assertThat(right.side()).isEqualTo("RIGHT");
        assertThat(right.next()).isEqualTo("Next: the end");
    }

    @Test
    void namesSetsAndTheRestBetweenThem() {
        Item sets = Programs.item(
                "bridge",
                Programs.reps(1).tempo(1, 0, 1, 0).sets(2).restBetweenSets(30).dose());
        Playing playing = playing(sets);

        PlayerFrame first = frame(playing.after(11));
        PlayerFrame rest = frame(playing.after(2));

        assertThat(first.side()).isEmpty();
        assertThat(first.repWords()).isEqualTo("1 of 1");
        assertThat(first.sets()).isEqualTo("set 1 of 2");
        assertThat(first.next()).isEqualTo("Next: rest 30 s, then set 2 of 2");
        assertThat(rest.phase()).isEqualTo("REST");
        assertThat(rest.look()).isEqualTo(Look.REST);
        assertThat(rest.heading()).isEqualTo("How to do it");
        assertThat(rest.nextSpoken()).isEqualTo("Skip the rest");
    }

    @Test
    void namesRoundsAndTheExerciseAfterARest() {
        Block block = Programs.block(
                2,
                Programs.item("bridge", Programs.reps(1).tempo(1, 0, 1, 0).dose()),
                Programs.item("plank", Programs.seconds(10).dose()));
        Playing playing = playing(Programs.ofBlocks(block));

        PlayerFrame first = frame(playing.after(11));
        PlayerFrame rest = frame(playing.after(2));

        assertThat(first.sets()).isEqualTo("round 1 of 2");
        assertThat(first.next()).isEqualTo("Next: Exercise plank");
        assertThat(first.shares()).containsExactly(0.0, 0.0, 0.0, 0.0);
        assertThat(rest.name()).isEqualTo("Next: Exercise plank");
        assertThat(rest.exercise()).isEqualTo("Exercise plank");
        assertThat(rest.next()).isEmpty();
        assertThat(rest.heading()).isEqualTo("Get into position");
        assertThat(rest.underWay()).isEqualTo(1);
        assertThat(rest.shares()).containsExactly(1.0, 0.0, 0.0, 0.0);
    }

    @Test
    void saysWhyItStandsStill() {
        PlayerFrame frame = frame(reps(3).after(13).on(PlayerCommand.PAUSE));

        assertThat(frame.paused()).isTrue();
        assertThat(frame.phase()).isEqualTo("PAUSED");
        assertThat(frame.look()).isEqualTo(Look.REST);
        assertThat(frame.next()).isEqualTo("why it stands still");
        assertThat(frame.lines()).isEqualTo(frame(reps(3).after(13)).lines());
        assertThat(frame.count()).isEqualTo("2");
        assertThat(frame.repWords()).isEqualTo("1 of 3");
    }

    @Test
    void showsTheTimeThatIsLeft() {
        assertThat(frame(reps(3)).left()).isEqualTo("0:34 left");
        assertThat(frame(reps(3).after(14)).left()).isEqualTo("0:20 left");
    }

    @Test
    void showsASessionThatIsOver() {
        PlayerFrame frame = frame(reps(1).after(11).on(PlayerCommand.END));

        assertThat(frame.left()).isEqualTo("0:00 left");
        assertThat(frame.next()).isEqualTo("Next: the end");
        assertThat(frame.shares()).containsExactly(1.0);
        assertThat(frame.mustTap()).isFalse();
    }
}
