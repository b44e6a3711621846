package lumbo.program;

import static lumbo.program.ProgramFilters.LONGER;
import static lumbo.program.ProgramFilters.NOTHING;
import static lumbo.program.ProgramFilters.ONLY_TO_LIE_ON;
import static lumbo.program.ProgramFilters.UP_TO_TEN;
import static lumbo.program.ProgramFilters.UP_TO_TWENTY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lumbo.program.ProgramFilters.Chip;
import lumbo.program.ProgramFilters.Filter;
import lumbo.program.ProgramFilters.Kind;
import org.junit.jupiter.api.Test;

class ProgramFiltersTest {

    private static final Filter ACUTE = new Filter(Kind.STAGE, "acute");
    private static final Filter REMISSION = new Filter(Kind.STAGE, "remission");
    private static final Filter FITBALL = new Filter(Kind.NEEDS, "fitball");
    private static final Filter CHAIR = new Filter(Kind.NEEDS, "chair");
    private static final Filter SITTING = new Filter(Kind.POSITION, "sitting");
    private static final Filter SUPINE = new Filter(Kind.POSITION, "supine");

    /** 0: lying on a bed for the acute stage; 1: on the ball; 2: sitting on a chair; 3: standing, with nothing. */
    private static final List<Program> PROGRAMS = List.of(
            program("lying", Stage.ACUTE, List.of(Equipment.BED), Position.SUPINE, List.of()),
            program("ball", Stage.REMISSION, List.of(), Position.SUPINE, List.of(Equipment.MAT, Equipment.FITBALL)),
            program("chair", Stage.REMISSION, List.of(), Position.SITTING, List.of(Equipment.CHAIR)),
            program("stand", Stage.REMISSION, List.of(), Position.STANDING, List.of()));

    private static final Map<String, Long> MINUTES = Map.of("lying", 10L, "ball", 11L, "chair", 20L, "stand", 21L);

    private static Program program(
            String id, Stage stage, List<Equipment> own, Position position, List<Equipment> equipment) {
        Program sample = Programs.oneExercise(Programs.reps(3).dose());
        Map<String, Exercise> exercises = new LinkedHashMap<>();
        sample.exercises().forEach((name, one) -> exercises.put(name, exercise(one, position, equipment)));
        return new Program(
                1,
                id,
                LocalizedText.en(id),
                LocalizedText.en("A program."),
                List.of(stage),
                List.of("remission", "chair", "shown", "hidden"),
                Supervision.NONE,
                EntryConditions.NONE,
                null,
                List.of(),
                own,
                sample.blocks(),
                exercises);
    }

    private static Exercise exercise(Exercise one, Position position, List<Equipment> equipment) {
        return new Exercise(
                one.format(),
                one.id(),
                one.name(),
                position,
                equipment,
                one.setup(),
                one.steps(),
                one.cues(),
                one.mistakes(),
                one.cautions(),
                false,
                one.notWith(),
                one.easier(),
                one.harder(),
                one.focus(),
                one.motion(),
                one.hold());
    }

    private static ProgramFilters filters() {
        return ProgramFilters.of(
                PROGRAMS, program -> MINUTES.getOrDefault(program.id(), 0L), tag -> !tag.equals("hidden"));
    }

    private static List<String> picked(Filter... chosen) {
        return filters().picked(Set.of(chosen)).stream()
                .mapToObj(number -> PROGRAMS.get(number).id())
                .toList();
    }

    private static BitSet among(int... numbers) {
        BitSet among = new BitSet();
        for (int number : numbers) {
            among.set(number);
        }
        return among;
    }

    private static Chip chip(Filter filter, Set<Filter> chosen, BitSet among) {
        return filters().chips(chosen, among).stream()
                .filter(chip -> chip.filter().equals(filter))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void areOnlyThoseThatPickSomethingAndSayItOnce() {
        assertThat(filters().all())
                .containsExactly(
                        ACUTE,
                        REMISSION,
                        UP_TO_TEN,
                        UP_TO_TWENTY,
                        LONGER,
                        new Filter(Kind.TAG, "shown"),
                        NOTHING,
                        ONLY_TO_LIE_ON,
                        CHAIR,
                        FITBALL,
                        SUPINE,
                        SITTING,
                        new Filter(Kind.POSITION, "standing"));
    }

    @Test
    void pickEverythingWhereNothingIsChosen() {
        assertThat(picked()).containsExactly("lying", "ball", "chair", "stand");
    }

    @Test
    void ofOneKindShowMore() {
        assertThat(picked(FITBALL)).containsExactly("ball");
        assertThat(picked(FITBALL, CHAIR)).containsExactly("ball", "chair");
    }

    @Test
    void ofSeveralKindsShowFewer() {
        assertThat(picked(SUPINE)).containsExactly("lying", "ball");
        assertThat(picked(SUPINE, REMISSION)).containsExactly("ball");
        assertThat(picked(ACUTE, SITTING)).isEmpty();
    }

    @Test
    void tellNothingAtAllFromOnlyAPlaceToLie() {
        assertThat(picked(NOTHING)).containsExactly("stand");
        assertThat(picked(ONLY_TO_LIE_ON)).containsExactly("lying", "stand");
    }

    @Test
    void countTheMinutesThatAreShown() {
        assertThat(picked(UP_TO_TEN)).containsExactly("lying");
        assertThat(picked(UP_TO_TWENTY)).containsExactly("lying", "ball", "chair");
        assertThat(picked(LONGER)).containsExactly("stand");
    }

    @Test
    void showWhatEachWouldGiveWithWhatIsChosenOfTheOtherKinds() {
        Set<Filter> chosen = Set.of(REMISSION, FITBALL);

        assertThat(chip(FITBALL, chosen, among(0, 1, 2, 3))).isEqualTo(new Chip(FITBALL, 1, true));
        assertThat(chip(CHAIR, chosen, among(0, 1, 2, 3))).isEqualTo(new Chip(CHAIR, 1, false));
        assertThat(chip(REMISSION, chosen, among(0, 1, 2, 3))).isEqualTo(new Chip(REMISSION, 1, true));
        assertThat(chip(ACUTE, chosen, among(0, 1, 2, 3)).isUsable()).isFalse();
        assertThat(chip(SITTING, chosen, among(0, 1, 2, 3)).isUsable()).isFalse();
    }

    @Test
    void countOnlyWhatWasFound() {
        assertThat(chip(REMISSION, Set.of(), among(0, 2)).count()).isEqualTo(1);
        assertThat(chip(FITBALL, Set.of(), among(0, 2)).isUsable()).isFalse();
        assertThat(chip(FITBALL, Set.of(FITBALL), among(0, 2)).isUsable()).isTrue();
    }

    @Test
    void leaveOutWhatIsChosenButNoLongerThere() {
        assertThat(picked(new Filter(Kind.NEEDS, "roller"))).hasSize(4);
        assertThat(picked(new Filter(Kind.NEEDS, "roller"), FITBALL)).containsExactly("ball");
    }

    @Test
    void areChosenAndTakenBackByPressing() {
        Set<Filter> one = ProgramFilters.pressed(CHAIR, Set.of());
        assertThat(one).containsExactly(CHAIR);
        assertThat(ProgramFilters.pressed(FITBALL, one)).containsExactly(CHAIR, FITBALL);
        assertThat(ProgramFilters.pressed(CHAIR, one)).isEmpty();
    }

    @Test
    void haveOneLengthAtATime() {
        assertThat(ProgramFilters.pressed(LONGER, Set.of(UP_TO_TEN, CHAIR))).containsExactlyInAnyOrder(LONGER, CHAIR);
    }
}
