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
import lumbo.player.Cursor;
import lumbo.player.PlanChoices;
import lumbo.player.PlayerCommand;
import lumbo.player.SessionPlan;
import lumbo.player.Step;
import lumbo.player.WorkSide;
import lumbo.program.CountScope;
import lumbo.program.Library;
import lumbo.program.LocalizedText;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.Programs;
import lumbo.program.SideOrder;
import lumbo.ui.ScreenFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions in which the two sides share a number, in a real diary; and those of programs as they were before. */
class SharedNumberTest {

    private static final Program FIVE_IN_ALL = Programs.oneExercise(Programs.reps(5)
            .tempo(1, 0, 1, 0)
            .sides(SideOrder.ALTERNATE)
            .number(CountScope.IN_ALL)
            .dose());

    @TempDir
    Path folder;

    private ScreenFixture stand;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder).withDiary();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private ActiveSession begin(PlanChoices choices) {
        ActiveSession session = stand.services().sessions().begin(Workout.whole(FIVE_IN_ALL, choices), null);
        session.live().give(PlayerCommand.START);
        return session;
    }

    private PlanChoices next() {
        PersonRecord person = PersonRecord.of(stand.diary().played(Ever.END), List.of(), Ever.END);
        return new WorkoutPlanner(PlanChoices.DEFAULT, null, person, null, ScreenFixture.START.toLocalDate(), Map.of())
                .of(FIVE_IN_ALL)
                .choices();
    }

    private static List<WorkSide> sides(ActiveSession session) {
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
        assertThat(sides(first))
                .containsExactly(WorkSide.LEFT, WorkSide.RIGHT, WorkSide.LEFT, WorkSide.RIGHT, WorkSide.LEFT);
        playToItsEnd(first);

        ActiveSession second = begin(next());
        assertThat(sides(second))
                .containsExactly(WorkSide.RIGHT, WorkSide.LEFT, WorkSide.RIGHT, WorkSide.LEFT, WorkSide.RIGHT);
        playToItsEnd(second);

        assertThat(next().oddFirst()).isEqualTo(WorkSide.LEFT);
        Map<WorkSide, WorkCount> work = stand.diary()
                .session(second.id())
                .orElseThrow()
                .exercises()
                .getFirst()
                .work();
        assertThat(work.get(WorkSide.RIGHT))
                .extracting(WorkCount::planned, WorkCount::done)
                .containsExactly(3, 3);
        assertThat(work.get(WorkSide.LEFT))
                .extracting(WorkCount::planned, WorkCount::done)
                .containsExactly(2, 2);
    }

    @Test
    void doNotCountASessionInWhichNothingWasDone() {
        ActiveSession nothing = begin(PlanChoices.DEFAULT);
        nothing.live().give(PlayerCommand.END);
        CompletableFuture<Void> _ = nothing.close();
        stand.settle();

        assertThat(stand.diary().played(Ever.END)).hasSize(1);
        assertThat(next()).isEqualTo(PlanChoices.DEFAULT);
    }

    @Test
    void goOnWithTheSidesThatTheyBeganWith() {
        begin(PlanChoices.DEFAULT.withOddFirst(WorkSide.RIGHT));
        stand.settle();

        InterruptedSession interrupted = stand.diary().interrupted().getFirst();
        ActiveSession again = stand.services()
                .sessions()
                .resume(ResumePoint.read(stand.diary(), interrupted, new ProgramReader()))
                .orElseThrow();

        assertThat(sides(again))
                .containsExactly(WorkSide.RIGHT, WorkSide.LEFT, WorkSide.RIGHT, WorkSide.LEFT, WorkSide.RIGHT);
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
                    LocalizedText.en("Five minutes"),
                    program,
                    choices,
                    cursor,
                    ScreenFixture.START,
                    ScreenFixture.START,
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
                .resume(ResumePoint.read(stand.diary(), interruptedBefore(), new ProgramReader()))
                .orElseThrow();

        SessionPlan plan = again.live().player().plan();
        assertThat(again.live().player().index()).isEqualTo(12);
        assertThat(plan.size()).isEqualTo(45);
        assertThat(plan.fingerprint()).isEqualTo(2_348_923_377L).isNotEqualTo(today.fingerprint());
        assertThat(sides(again)).filteredOn(WorkSide.LEFT::equals).hasSize(12);
    }
}
