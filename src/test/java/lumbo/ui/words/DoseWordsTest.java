package lumbo.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import lumbo.i18n.Messages;
import lumbo.program.Band;
import lumbo.program.CountScope;
import lumbo.program.Dose;
import lumbo.program.DoseBuilder;
import lumbo.program.DoseField;
import lumbo.program.Exercise;
import lumbo.program.HoldStyle;
import lumbo.program.Item;
import lumbo.program.Pacing;
import lumbo.program.Programs;
import lumbo.program.SideOrder;
import lumbo.ui.words.DoseWords.Part;
import org.junit.jupiter.api.Test;

class DoseWordsTest {

    private final DoseWords doses = new DoseWords(Messages.of(Locale.UK));

    private List<Part> parts(Dose given, Dose assumed) {
        return doses.parts(new Item("bridge", null, given, assumed, null, null), Programs.exercise("bridge"));
    }

    @Test
    void marksWhatTheSourceGivesAndWhatWasChosen() {
        List<Part> parts = parts(
                Programs.reps(8).dose(),
                Programs.seconds(1)
                        .sets(3)
                        .hold(5)
                        .sides(SideOrder.EACH)
                        .only(Set.of(DoseField.SETS, DoseField.HOLD, DoseField.SIDES)));

        assertThat(parts)
                .containsExactly(
                        new Part("3 sets", false),
                        new Part("8 times", true),
                        new Part("hold 5 s", false),
                        new Part("one side, then the other", false),
                        new Part("each side", false));
    }

    @Test
    void saysForWhomANumberIsWhereTheSidesTakeTurns() {
        Dose turns = new DoseBuilder().sides(SideOrder.ALTERNATE).dose();
        Dose inAll = new DoseBuilder()
                .sides(SideOrder.ALTERNATE)
                .number(CountScope.IN_ALL)
                .dose();
        Dose each = Programs.reps(8)
                .sides(SideOrder.EACH)
                .number(CountScope.EACH_SIDE)
                .dose();

        assertThat(parts(Programs.reps(8).dose(), turns))
                .containsExactly(
                        new Part("8 times", true), new Part("alternating sides", false), new Part("each side", false));
        assertThat(parts(Programs.reps(8).dose(), inAll))
                .containsExactly(
                        new Part("8 times", true),
                        new Part("alternating sides", false),
                        new Part("both sides together", false));
        assertThat(parts(each, Dose.NONE))
                .containsExactly(
                        new Part("8 times", true),
                        new Part("one side, then the other", true),
                        new Part("each side", true));
        assertThat(parts(Programs.seconds(30).dose(), inAll))
                .extracting(Part::text)
                .containsExactly("30 s", "alternating sides", "both sides together");
        assertThat(parts(Programs.reps(8).sides(SideOrder.BOTH).dose(), Dose.NONE))
                .containsExactly(new Part("8 times", true));
    }

    @Test
    void saysToKeepGoingWhereAHoldIsAMovement() {
        Item roll = new Item("bridge", null, Programs.reps(3).hold(25).dose(), Dose.NONE, null, null);
        Exercise bridge = Programs.exercise("bridge");
        Exercise moving = new Exercise(
                1,
                "bridge",
                bridge.name(),
                bridge.position(),
                List.of(),
                bridge.setup(),
                bridge.steps(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                null,
                null,
                List.of(),
                null,
                HoldStyle.MOVING);

        assertThat(doses.parts(roll, bridge)).extracting(Part::text).containsExactly("3 times", "hold 25 s");
        assertThat(doses.parts(roll, moving)).extracting(Part::text).containsExactly("3 times", "keep going for 25 s");
    }

    @Test
    void saysWhichEndOfABandTheSourceGivesAndWhichWasChosen() {
        Dose most = new DoseBuilder().reps(new Band(Band.NO_MIN, 10)).dose();
        Dose least = new DoseBuilder().reps(new Band(4, Band.NO_MAX)).dose();

        assertThat(parts(most, least)).containsExactly(new Part("up to 10 times", true), new Part("from 4", false));
        assertThat(parts(most, Dose.NONE)).containsExactly(new Part("up to 10 times", true));
        assertThat(parts(
                        Dose.NONE,
                        new DoseBuilder().seconds(new Band(Band.NO_MIN, 60)).dose()))
                .containsExactly(new Part("up to 60 s", false));
    }

    @Test
    void writesBandsAsBands() {
        Band band = new Band(2, 3);

        List<Part> parts = parts(
                Programs.reps(1).reps(band).sets(band).hold(band).perDay(band).dose(), Dose.NONE);

        assertThat(parts)
                .extracting(Part::text)
                .containsExactly("2\u20133 sets", "2\u20133 times", "hold 2\u20133 s", "2\u20133 times a day");
    }

    @Test
    void leavesOutWhatGoesWithoutSaying() {
        List<Part> parts = parts(
                Programs.seconds(20)
                        .sets(1)
                        .sides(SideOrder.BOTH)
                        .pace(Pacing.GUIDED)
                        .dose(),
                Dose.NONE);

        assertThat(parts).containsExactly(new Part("20 s", true));
    }

    @Test
    void saysThatAnOpenPaceHasNoEnd() {
        Dose open = Programs.reps(1).pace(Pacing.OPEN).only(Set.of(DoseField.PACE));

        assertThat(parts(open, Dose.NONE)).containsExactly(new Part("as long as you like", true));
    }
}
