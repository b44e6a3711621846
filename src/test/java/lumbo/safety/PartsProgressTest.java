package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lumbo.program.Item;
import lumbo.program.Program;
import lumbo.program.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of a long program are whole sessions for the rules, and raise only what was played in them. */
class PartsProgressTest {

    private static final Program GENTLE = Story.BUILT_IN.stream()
            .filter(program -> program.id().equals("gentle"))
            .findFirst()
            .orElseThrow();
    private static final List<String> LINES =
            GENTLE.items().stream().map(Item::key).toList();

    private final List<SafetySession> sessions = new ArrayList<>();

    private void part(int daysAgo, int from, int to) {
        sessions.add(new SafetySession(
                "part " + daysAgo,
                Story.time(daysAgo, 10),
                GENTLE.id(),
                Set.of(Stage.SUBACUTE),
                false,
                true,
                true,
                0,
                0,
                0,
                null,
                false,
                false,
                LINES.subList(from, to).stream()
                        .map(key -> new ExerciseResult(key, null, List.of()))
                        .toList(),
                Set.copyOf(LINES.subList(from, to))));
    }

    private Progression progression() {
        return new Progression(
                Profile.UNKNOWN, new SafetyHistory(List.of(), List.of(), sessions, List.of(), List.of()));
    }

    private Set<String> raised() {
        return progression()
                .offer(GENTLE, Set.of(), Story.TODAY)
                .map(offer -> offer.to().keySet())
                .orElse(Set.of());
    }

    @Test
    void aPartIsAGreenSessionLikeAnyOther() {
        part(6, 0, 9);
        part(4, 9, 17);
        part(2, 17, 25);

        assertThat(progression().greens(Story.TODAY)).isEqualTo(3);
        assertThat(PainRules.light(PainBands.NARROW, sessions.getFirst())).isEqualTo(TrafficLight.GREEN);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void nothingIsRaisedBeforeALineWasPlayedTwice(int parts) {
        for (int i = 0; i < parts; i++) {
            part(6 - 2 * i, 8 * i, 8 * (i + 1));
        }

        assertThat(raised()).isEmpty();
    }

    @Test
    void onlyTheLinesThatWerePlayedTwiceAreRaised() {
        part(6, 0, 13);
        part(4, 13, 25);
        part(2, 0, 13);

        assertThat(raised()).isNotEmpty().isSubsetOf(LINES.subList(0, 13));
    }

    @Test
    void sessionsOfTheWholeProgramRaiseAllLinesAsEver() {
        sessions.add(Went.green(GENTLE.id(), 4).session());
        sessions.add(Went.green(GENTLE.id(), 2).session());

        assertThat(raised()).containsAnyElementsOf(LINES.subList(0, 13)).containsAnyElementsOf(LINES.subList(13, 25));
    }
}
