package lumbo.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import lumbo.player.PlanChoices;
import lumbo.player.SessionPlan;
import lumbo.player.WorkSide;
import lumbo.program.Item;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.ProgramWriter;
import lumbo.program.ReadResult;
import lumbo.program.WarmUp;
import lumbo.safety.Advice;
import lumbo.safety.DecisionRow;
import lumbo.safety.ExerciseResult;
import lumbo.safety.ProgramAdvice;
import lumbo.safety.Reason;
import lumbo.safety.SafetyHistory;
import lumbo.safety.SafetySession;
import lumbo.safety.Suitability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkoutPlannerTest {

    private static final Library LIBRARY = Library.builtIn(new ProgramReader());
    private static final Reason NOT_NOW = new Reason(DecisionRow.DEMANDING, Reason.Subject.GREENS, "", 6, 0);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final long MINUTE = 60_000;

    private final Map<String, List<Reason>> leftOut = new LinkedHashMap<>();
    private final List<SafetySession> sessions = new ArrayList<>();
    private final Map<String, SessionOptions> wishes = new LinkedHashMap<>();
    private Suitability warmUpFits = Suitability.FITS;
    private final Map<String, WorkSide> oddFirst = new LinkedHashMap<>();
    private boolean first;
    private int turnedOff;
    private LocalDate today = DAY;

    static List<Program> programs() {
        return LIBRARY.programs();
    }

    private static Program program(String id) {
        return LIBRARY.program(id).orElseThrow();
    }

    private ProgramAdvice advice(Program program) {
        boolean warms = program.id().equals(WarmUp.PROGRAM);
        return new ProgramAdvice(
                program.id(),
                warms ? warmUpFits : Suitability.FITS,
                List.of(),
                leftOut,
                Map.of(),
                first ? List.of(DecisionRow.FIRST_TIME) : List.of(),
                null);
    }

    private Workout workout(Program program) {
        Advice advice = new Advice(
                DecisionRow.LITTLE_PAIN,
                List.of(),
                null,
                lumbo.program.Stage.REMISSION,
                first,
                false,
                List.of(advice(program), advice(program(WarmUp.PROGRAM))),
                List.of());
        PersonRecord person = new PersonRecord(
                null,
                new SafetyHistory(List.of(), List.of(), sessions, List.of(), List.of()),
                Set.of(),
                oddFirst,
                turnedOff);
        return new WorkoutPlanner(
                        PlanChoices.DEFAULT,
                        advice,
                        person,
                        LIBRARY.program(WarmUp.PROGRAM).orElse(null),
                        today,
                        wishes)
                .of(program);
    }

    private void wish(Program program, SessionOptions.SessionLength length) {
        wishes.put(
                program.id(),
                wishes.getOrDefault(program.id(), SessionOptions.NONE).with(length));
    }

    private void withoutWarmUp(Program program) {
        wishes.put(
                program.id(),
                wishes.getOrDefault(program.id(), SessionOptions.NONE).withWarmUp(false));
    }

    /** The program's own lines that are played. */
    private static List<String> keys(Workout workout) {
        return workout.plan().units().stream()
                .filter(unit -> !WarmUp.holds(unit.item()))
                .map(unit -> unit.item().key())
                .toList();
    }

    private static List<String> keys(Program program) {
        return program.items().stream().map(Item::key).toList();
    }

    /** Plays as many exercises of a workout as these, warm-up counted. */
    private void play(Workout workout, int exercises) {
        List<ExerciseResult> played = new ArrayList<>();
        workout.plan()
                .units()
                .forEach(unit ->
                        played.add(new ExerciseResult(unit.item().key(), played.size() < exercises, List.of())));
        OffsetDateTime start = today.atTime(10, 0).atOffset(ZoneOffset.UTC);
        sessions.add(new SafetySession(
                "session " + sessions.size(),
                start,
                workout.program().id(),
                Set.of(),
                false,
                exercises >= played.size(),
                true,
                null,
                null,
                null,
                null,
                false,
                false,
                played,
                null));
    }

    private void play(Workout workout) {
        play(workout, Integer.MAX_VALUE);
    }

    // ---- the first session

    @ParameterizedTest
    @MethodSource("programs")
    void theFirstSessionIsTheBeginningOfTheProgramAndNoLongerThanTwentyMinutesWithItsWarmUp(Program program) {
        first = true;

        Workout workout = workout(program);

        assertThat(workout.plan().totalMillis() <= 20 * MINUTE || keys(workout).size() == 1)
                .isTrue();
        assertThat(keys(workout))
                .isEqualTo(keys(program).subList(0, keys(workout).size()));
        assertThat(workout.part() != null)
                .isEqualTo(keys(workout).size() < program.items().size());
    }

    @ParameterizedTest
    @EnumSource(SessionOptions.SessionLength.class)
    void noWishMakesTheFirstSessionLongerThanTwentyMinutes(SessionOptions.SessionLength length) {
        first = true;
        wish(program("gentle"), length);

        Workout workout = workout(program("gentle"));

        assertThat(workout.plan().totalMillis()).isLessThanOrEqualTo(20 * MINUTE);
        assertThat(workout.lengths())
                .containsExactly(SessionOptions.SessionLength.TEN, SessionOptions.SessionLength.TWENTY);
    }

    // ---- later sessions

    @ParameterizedTest
    @MethodSource("programs")
    void laterSessionsOfAProgramThatIsNotLongAreWhole(Program program) {
        withoutWarmUp(program);
        if (SessionPlan.of(program, PlanChoices.DEFAULT).totalMillis() <= 22 * MINUTE) {

            Workout workout = workout(program);

            assertThat(workout.choices()).isEqualTo(PlanChoices.DEFAULT);
            assertThat(workout.program()).isEqualTo(program);
            assertThat(workout.part()).isNull();
            assertThat(workout.lengths()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void whatIsNotAdvisedIsLeftOut(Program program) {
        withoutWarmUp(program);
        wish(program, SessionOptions.SessionLength.ALL);
        String key = program.items().getLast().key();
        leftOut.put(key, List.of(NOT_NOW));

        Workout workout = workout(program);

        assertThat(workout.choices().leftOut()).containsExactly(key);
        assertThat(workout.part()).isNull();
    }

    @Test
    void whatIsNotKnownYetIsToldOfTheWholeProgram() {
        WorkoutPlanner workouts = new WorkoutPlanner(PlanChoices.DEFAULT, null, PersonRecord.NEW, null, DAY, Map.of());

        assertThat(workouts.of(program("gentle")).choices()).isEqualTo(PlanChoices.DEFAULT);
    }

    // ---- parts

    @ParameterizedTest
    @CsvSource({"TEN, 11", "TWENTY, 22"})
    void aLongProgramIsPlayedInPartsOfAboutAsManyMinutesAsWished(SessionOptions.SessionLength length, int most) {
        Program gentle = program("gentle");
        wish(gentle, length);

        for (int i = 0; i < 12; i++) {
            Workout workout = workout(gentle);
            assertThat(workout.plan().totalMillis()).isBetween(5 * MINUTE, most * MINUTE);
            play(workout);
            today = today.plusDays(1);
        }
    }

    @Test
    void aLongProgramIsPlayedForAboutTwentyMinutesUnlessOtherwiseWished() {
        Workout workout = workout(program("gentle"));

        assertThat(workout.length()).isEqualTo(SessionOptions.SessionLength.TWENTY);
        assertThat(workout.lengths()).containsExactly(SessionOptions.SessionLength.values());
        assertThat(workout.part()).satisfies(part -> {
            assertThat(part.first()).isEqualTo(1);
            assertThat(part.of()).isEqualTo(25);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyExerciseIsPlayedOnceBeforeAnyIsRepeated(long seed) {
        Random random = new Random(seed);
        Program gentle = program("gentle");
        List<String> all = keys(gentle);
        all.stream().filter(key -> random.nextInt(6) == 0).forEach(key -> leftOut.put(key, List.of(NOT_NOW)));
        Set<String> advised = new LinkedHashSet<>(all);
        advised.removeAll(leftOut.keySet());
        first = random.nextBoolean();
        List<String> played = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            wish(gentle, random.nextBoolean() ? SessionOptions.SessionLength.TEN : SessionOptions.SessionLength.TWENTY);
            boolean warm = random.nextBoolean();
            wishes.computeIfPresent(gentle.id(), (id, wish) -> wish.withWarmUp(warm));
            Workout workout = workout(gentle);
            played.addAll(keys(workout));
            play(workout);
            first = false;
            today = today.plusDays(1 + random.nextInt(3));
        }

        int round = advised.size();
        for (int i = 0; i + round <= played.size(); i += round) {
            assertThat(new HashSet<>(played.subList(i, i + round))).isEqualTo(advised);
        }
        assertThat(played.size()).isGreaterThan(2 * round);
    }

    @Test
    void theNextPartBeginsWhereTheLastOneStopped() {
        Program gentle = program("gentle");
        withoutWarmUp(gentle);
        play(workout(gentle), 4);
        today = today.plusDays(1);

        Workout next = workout(gentle);

        assertThat(keys(next).getFirst()).isEqualTo(keys(gentle).get(4));
        assertThat(Objects.requireNonNull(next.part()).first()).isEqualTo(5);
    }

    @Test
    void anExerciseThatWasSkippedOnTheWayIsNotAskedForAgainBeforeTheOthers() {
        Program gentle = program("gentle");
        withoutWarmUp(gentle);
        Workout workout = workout(gentle);
        play(workout, 6);
        SafetySession whole = sessions.removeLast();
        List<ExerciseResult> skipped = new ArrayList<>(whole.exercises());
        skipped.set(2, new ExerciseResult(skipped.get(2).key(), false, List.of()));
        sessions.add(new SafetySession(
                whole.id(),
                whole.start(),
                whole.program(),
                whole.stages(),
                false,
                false,
                true,
                null,
                null,
                null,
                null,
                false,
                false,
                skipped,
                null));

        assertThat(Objects.requireNonNull(workout(gentle).part()).first()).isEqualTo(7);
    }

    @Test
    void allOfALongProgramCanBePlayedAtAnyTime() {
        Program gentle = program("gentle");
        play(workout(gentle));
        wish(gentle, SessionOptions.SessionLength.ALL);

        Workout workout = workout(gentle);

        assertThat(keys(workout)).isEqualTo(keys(gentle));
        assertThat(workout.part()).isNull();
        play(workout);
        wish(gentle, SessionOptions.SessionLength.TWENTY);
        assertThat(Objects.requireNonNull(workout(gentle).part()).first()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"28, false", "29, true"})
    void beginsAnewAfterMoreThanFourWeeks(int days, boolean anew) {
        Program gentle = program("gentle");
        play(workout(gentle));

        today = today.plusDays(days);

        assertThat(Objects.requireNonNull(workout(gentle).part()).first() == 1).isEqualTo(anew);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aSessionIsReadBackFromTheDiaryAsTheSamePlan(Program program) {
        Workout workout = workout(program);
        String kept = ProgramWriter.write(workout.program());

        ReadResult<Program> read = new ProgramReader()
                .program(program.id(), kept.getBytes(java.nio.charset.StandardCharsets.UTF_8), Map.of());

        assertThat(read)
                .isInstanceOfSatisfying(
                        ReadResult.Valid.class,
                        sound -> assertThat(SessionPlan.of(
                                                (Program) sound.value(), ChoicesJson.read(ChoicesJson.write(workout)))
                                        .fingerprint())
                                .isEqualTo(workout.plan().fingerprint()));
        assertThat(ProgramPart.in(ChoicesJson.write(workout))).isEqualTo(Optional.ofNullable(workout.part()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"part\": 3}", "{\"part\": {\"first\": 4, \"last\": 2, \"of\": 9}}", "[]", "nonsense"})
    void aSessionWithoutAPartThatCanBeReadWasNone(String choices) {
        assertThat(ProgramPart.in(choices)).isEmpty();
    }

    // ---- the side with one more

    @Test
    void theSideThatWasSecondBeginsNextTimeWhereTheTwoShareAnOddNumber() {
        Program fitball = program("fitball");

        assertThat(workout(fitball).choices().oddFirst()).isEqualTo(PlanChoices.DEFAULT.oddFirst());
        for (WorkSide last : List.of(WorkSide.LEFT, WorkSide.RIGHT)) {
            oddFirst.put(fitball.id(), last);
            assertThat(workout(fitball).choices().oddFirst()).isEqualTo(last.other());
        }
        assertThat(workout(program("beginners")).choices().oddFirst()).isEqualTo(PlanChoices.DEFAULT.oddFirst());
    }

    @Test
    void theSidesOfALongProgramChangeOverWithTheRoundAndNotWithThePart() {
        Program gentle = program("gentle");
        oddFirst.put(gentle.id(), WorkSide.LEFT);
        assertThat(workout(gentle).choices().oddFirst()).isEqualTo(WorkSide.RIGHT);

        play(workout(gentle));

        assertThat(workout(gentle).choices().oddFirst()).isEqualTo(WorkSide.LEFT);
    }

    // ---- the warm-up

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramThatAsksForAWarmUpBeginsWithOne(Program program) {
        Workout workout = workout(program);

        boolean asks = WarmUp.isAskedBy(program);
        assertThat(workout.warmUp()).isEqualTo(asks ? Workout.WarmUpChoice.ON : Workout.WarmUpChoice.NONE);
        assertThat(workout.plan().units())
                .filteredOn(unit -> WarmUp.holds(unit.item()))
                .hasSize(asks ? 5 : 0);
        assertThat(workout.warmUpMinutes()).isEqualTo(asks ? 5 : 0);
        assertThat(workout.program().id()).isEqualTo(program.id());
    }

    @Test
    void isNotPlayedWhereThePersonDoesNotWantIt() {
        Program fitball = program("fitball");
        long with = workout(fitball).minutes();
        withoutWarmUp(fitball);

        Workout workout = workout(fitball);

        assertThat(workout.warmUp()).isEqualTo(Workout.WarmUpChoice.OFF);
        assertThat(workout.program()).isEqualTo(fitball);
        assertThat(workout.warmUpMinutes()).isEqualTo(5);
        assertThat(with - workout.minutes()).isBetween(4L, 6L);
        assertThat(ChoicesJson.isWithoutWarmUp(ChoicesJson.write(workout))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, ON", "1, ON", "2, OFF", "3, OFF"})
    void isOffWhenItWasTurnedOffTwiceRunning(int times, Workout.WarmUpChoice expected) {
        turnedOff = times;

        assertThat(workout(program("fitball")).warmUp()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = Suitability.class,
            names = {"NOT_TODAY", "WITH_CLINICIAN"})
    void isNotPlayedWhereItIsNotAdvised(Suitability fit) {
        warmUpFits = fit;

        assertThat(workout(program("fitball")).warmUp()).isEqualTo(Workout.WarmUpChoice.NONE);
    }

    @Test
    void leavesOutOfTheWarmUpWhatIsNotAdvised() {
        leftOut.put("cat-camel", List.of(NOT_NOW));

        Workout workout = workout(program("fitball"));

        assertThat(workout.plan().units())
                .filteredOn(unit -> WarmUp.holds(unit.item()))
                .extracting(unit -> unit.exercise().id())
                .doesNotContain("cat-camel")
                .hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void noLineOfAWarmUpIsALineOfTheProgram(Program program) {
        Program joined = WarmUp.before(program, program(WarmUp.PROGRAM));

        assertThat(joined.items().stream().filter(WarmUp::holds).map(Item::key).toList())
                .doesNotContainAnyElementsOf(keys(program));
    }
}
