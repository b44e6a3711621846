package lumbo.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import lumbo.diary.Ever;
import lumbo.diary.InterruptedSession;
import lumbo.diary.WorkCount;
import lumbo.player.Command;
import lumbo.player.Cursor;
import lumbo.player.PlanChoices;
import lumbo.player.SessionPlan;
import lumbo.player.Side;
import lumbo.player.Step;
import lumbo.program.Counted;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.Programs;
import lumbo.program.Sides;
import lumbo.program.Text;
import lumbo.ui.Stand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions in which the two sides share a number, in a real diary; and those of programs as they were before. */
class SharedNumberTest {

    private static final Program FIVE_IN_ALL = Programs.oneExercise(Programs.reps(5)
            .tempo(1, 0, 1, 0)
            .sides(Sides.ALTERNATE)
            .number(Counted.IN_ALL)
            .dose());

    @TempDir
    Path folder;

    private Stand stand;

    @BeforeEach
    void open() {
        stand = new Stand(folder).withDiary();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private ActiveSession begin(PlanChoices choices) {
        ActiveSession session = stand.services().sessions().begin(FIVE_IN_ALL, choices, Optional.empty());
        session.live().give(Command.START);
        return session;
    }

    private PlanChoices next() {
        Person person = Person.of(stand.diary().played(Ever.END), List.of(), Ever.END);
        return new Workouts(
                        PlanChoices.DEFAULT,
                        Optional.empty(),
                        person,
                        Optional.empty(),
                        Stand.START.toLocalDate(),
                        Map.of())
                .of(FIVE_IN_ALL)
                .choices();
    }

    private static List<Side> sides(ActiveSession session) {
        SessionPlan plan = session.live().player().plan();
        return plan.workSteps().stream().map(plan::step).map(Step::side).toList();
    }

    private void playToItsEnd(ActiveSession session) {
        stand.playOn(session);
        CompletableFuture<Void> _ = session.close();
        stand.settle();
    }

    @Test
    void beginWithTheSideThatWasSecondLastTime() {
        ActiveSession first = begin(next());
        assertThat(sides(first)).containsExactly(Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT, Side.LEFT);
        playToItsEnd(first);

        ActiveSession second = begin(next());
        assertThat(sides(second)).containsExactly(Side.RIGHT, Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT);
        playToItsEnd(second);

        assertThat(next().oddFirst()).isEqualTo(Side.LEFT);
        Map<Side, WorkCount> work = stand.diary()
                .session(second.id())
                .orElseThrow()
                .exercises()
                .getFirst()
                .work();
        assertThat(work.get(Side.RIGHT))
                .extracting(WorkCount::planned, WorkCount::done)
                .containsExactly(3, 3);
        assertThat(work.get(Side.LEFT))
                .extracting(WorkCount::planned, WorkCount::done)
                .containsExactly(2, 2);
    }

    @Test
    void doNotCountASessionInWhichNothingWasDone() {
        ActiveSession nothing = begin(PlanChoices.DEFAULT);
        nothing.live().give(Command.END);
        CompletableFuture<Void> _ = nothing.close();
        stand.settle();

        assertThat(stand.diary().played(Ever.END)).hasSize(1);
        assertThat(next()).isEqualTo(PlanChoices.DEFAULT);
    }

    @Test
    void goOnWithTheSidesThatTheyBeganWith() {
        begin(PlanChoices.DEFAULT.withOddFirst(Side.RIGHT));
        stand.settle();

        InterruptedSession interrupted = stand.diary().interrupted().getFirst();
        ActiveSession again = stand.services()
                .sessions()
                .resume(Interruption.read(stand.diary(), interrupted, new ProgramReader()))
                .orElseThrow();

        assertThat(sides(again)).containsExactly(Side.RIGHT, Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT);
    }

    /** What a Lumbo that knew no number in all kept of an interrupted session of the program of that name. */
    private static InterruptedSession interruptedBefore() throws IOException {
        try (@Nullable InputStream in = SharedNumberTest.class.getResourceAsStream("five-minutes-before.json")) {
            String program = new String(Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
            String choices = "{\"readySeconds\":10,\"restSeconds\":10,\"switchSeconds\":5,\"restsOn\":true,"
                    + "\"firstSide\":\"left\"}";
            Cursor cursor = new Cursor(2_348_923_377L, 12, 0, 0, 90_000_000_000L, 0, "45p");
            return new InterruptedSession(
                    UUID.randomUUID(),
                    "five-minutes",
                    Text.en("Five minutes"),
                    program,
                    choices,
                    cursor,
                    Stand.START,
                    Stand.START,
                    30,
                    0);
        }
    }

    @Test
    void ofABuiltInProgramThatHasChangedSinceGoOnAsTheyWere() throws IOException {
        Library now = Library.builtIn(new ProgramReader());
        SessionPlan today = SessionPlan.of(now.program("five-minutes").orElseThrow(), PlanChoices.DEFAULT);

        ActiveSession again = stand.services()
                .sessions()
                .resume(Interruption.read(stand.diary(), interruptedBefore(), new ProgramReader()))
                .orElseThrow();

        SessionPlan plan = again.live().player().plan();
        assertThat(again.live().player().index()).isEqualTo(12);
        assertThat(plan.size()).isEqualTo(45);
        assertThat(plan.fingerprint()).isEqualTo(2_348_923_377L).isNotEqualTo(today.fingerprint());
        assertThat(sides(again)).filteredOn(Side.LEFT::equals).hasSize(12);
    }
}
