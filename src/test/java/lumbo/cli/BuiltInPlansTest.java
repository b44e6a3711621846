package lumbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what {@code plan --json} prints of the built-in programs against the article. */
class BuiltInPlansTest {

    private static final List<String> PROGRAMS = List.of("acute", "subacute", "remission", "fitball", "bubnovsky");

    /**
     * What the article says of a row: repetitions of each side, or of both where it does not say "each"; how the sides
     * take turns; seconds of hold. A dash stands where it says nothing; a range is played at its low end.
     */
    private static final String ARTICLE = """
            ACUTE 1     | - | -         | -
            ACUTE 2     | 8 in all | -  | -
            ACUTE 3     | - | alternate | -
            ACUTE 4     | - | each      | -
            ACUTE 5     | - | -         | -
            ACUTE 6     | - | alternate | -
            ACUTE 7     | - | -         | -
            ACUTE 8     | - | alternate | -
            ACUTE 9     | - | -         | -
            ACUTE 10    | - | -         | -
            ACUTE 11    | - | alternate | -
            SUBACUTE 1  | 4 | each      | -
            SUBACUTE 2  | - | -         | -
            SUBACUTE 3  | - | -         | -
            SUBACUTE 4  | - | -         | -
            SUBACUTE 5  | - | alternate | -
            SUBACUTE 6  | - | -         | -
            REMISSION 1 | 5 | each      | -
            REMISSION 2 | - | -         | -
            REMISSION 3 | - | -         | -
            REMISSION 4 | - | -         | -
            REMISSION 5 | - | -         | -
            REMISSION 6 | - | -         | -
            REMISSION 7 | - | alternate | -
            REMISSION 8 | 5 | each      | -
            FITBALL 1   | 20 in all | - | -
            FITBALL 2   | 20 | -         | -
            FITBALL 3   | 20 | -         | -
            FITBALL 4   | 20 | -         | -
            FITBALL 5   | 20 in all | - | -
            BUBNOVSKY 1 | - | alternate | 10
            BUBNOVSKY 2 | - | -         | 5
            BUBNOVSKY 3 | - | alternate | 7
            BUBNOVSKY 4 | - | -         | 10
            BUBNOVSKY 5 | - | -         | 6
            """;

    private static JsonNode plan(String program) {
        Typed typed = new Typed(Path.of("there", "is", "no", "such", "folder"));

        assertThat(typed.run("plan", "--json", program)).isZero();
        assertThat(typed.err()).isEmpty();
        return JsonMapper.shared().readTree(typed.out());
    }

    private static Map<String, List<JsonNode>> stepsByRef() {
        Map<String, List<JsonNode>> steps = new LinkedHashMap<>();
        for (String program : PROGRAMS) {
            for (JsonNode step : plan(program)) {
                steps.computeIfAbsent(step.path("ref").asString(), ref -> new ArrayList<>())
                        .add(step);
            }
        }
        return steps;
    }

    private static List<JsonNode> only(String kind, List<JsonNode> steps) {
        return steps.stream()
                .filter(step -> step.path("kind").asString().equals(kind))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> playWhatTheArticleGives() {
        Map<String, List<JsonNode>> steps = stepsByRef();
        assertThat(steps).hasSize(35);
        return ARTICLE.lines()
                .map(line -> line.split(" *\\| *", -1))
                .map(row -> DynamicTest.dynamicTest(row[0], () -> {
                    assertThat(steps).containsKey(row[0]);
                    List<JsonNode> own = steps.getOrDefault(row[0], List.of());
                    if (row[1].endsWith(" in all")) {
                        playsInAll(own, Integer.parseInt(row[1].replace(" in all", "")));
                    } else if (!row[1].equals("-")) {
                        playsReps(own, Integer.parseInt(row[1]));
                    }
                    switch (row[2]) {
                        case "each" -> playsOneSideThenTheOther(own);
                        case "alternate" -> playsTheSidesInTurn(own);
                        default -> {}
                    }
                    if (!row[3].equals("-")) {
                        assertThat(only("rep", own))
                                .isNotEmpty()
                                .allSatisfy(rep ->
                                        assertThat(rep.path("hold").asDouble()).isEqualTo(Double.parseDouble(row[3])));
                    }
                }));
    }

    private static void playsReps(List<JsonNode> steps, int reps) {
        Map<String, List<Integer>> numbers = only("rep", steps).stream()
                .collect(Collectors.groupingBy(
                        rep -> rep.path("side").asString(),
                        Collectors.mapping(rep -> rep.path("rep").asInt(), Collectors.toList())));
        assertThat(numbers.keySet()).isIn(Set.of("both"), Set.of("left", "right"));
        assertThat(numbers.values())
                .allSatisfy(side -> assertThat(side)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, reps).boxed().toList()));
        assertThat(only("rep", steps))
                .allSatisfy(rep -> assertThat(rep.path("reps").asInt()).isEqualTo(reps));
    }

    private static void playsInAll(List<JsonNode> steps, int reps) {
        Map<String, Long> sides = only("rep", steps).stream()
                .collect(Collectors.groupingBy(rep -> rep.path("side").asString(), Collectors.counting()));
        assertThat(sides).containsOnly(Map.entry("left", reps / 2L), Map.entry("right", reps / 2L));
    }

    private static void playsOneSideThenTheOther(List<JsonNode> steps) {
        List<String> turns = Stream.concat(only("rep", steps).stream(), only("switch", steps).stream())
                .sorted((a, b) ->
                        Integer.compare(a.path("step").asInt(), b.path("step").asInt()))
                .map(step ->
                        step.path("kind").asString() + " " + step.path("side").asString())
                .distinct()
                .toList();
        assertThat(turns).containsExactly("rep left", "switch right", "rep right");
    }

    private static void playsTheSidesInTurn(List<JsonNode> steps) {
        List<JsonNode> reps = only("rep", steps);
        assertThat(reps).isNotEmpty();
        assertThat(reps.size() % 2).isZero();
        for (int i = 0; i < reps.size(); i++) {
            assertThat(reps.get(i).path("side").asString()).isEqualTo(i % 2 == 0 ? "left" : "right");
        }
        assertThat(only("switch", steps)).isEmpty();
    }

    @Test
    void numberTheirStepsAndUseOnlyTheKeysAndKindsOfTheFormat() {
        for (String program : PROGRAMS) {
            JsonNode plan = plan(program);
            Set<String> kinds = new TreeSet<>();
            for (int i = 0; i < plan.size(); i++) {
                JsonNode step = plan.path(i);
                assertThat(step.path("step").asInt()).isEqualTo(i + 1);
                kinds.add(step.path("kind").asString());
                assertThat(step.propertyNames())
                        .contains("step", "kind", "exercise", "ref", "side", "seconds")
                        .isSubsetOf(
                                "step",
                                "kind",
                                "exercise",
                                "ref",
                                "set",
                                "of",
                                "side",
                                "rep",
                                "reps",
                                "hold",
                                "seconds");
            }
            assertThat(kinds).isSubsetOf("ready", "rep", "timed", "rest", "switch", "open");
        }
    }

    @Test
    void beginEachExerciseWithTimeToGetReady() {
        stepsByRef()
                .forEach(
                        (ref, steps) -> assertThat(only("ready", steps)).as(ref).hasSize(1));
    }
}
