package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the five programs against the article: what it gives, and nothing that it does not give. */
class BuiltInProgramsTest {

    /** Every row of the article's five sets: its start position, and the dose that it gives in the program format. */
    private static final String ARTICLE = """
            ACUTE 1     | supine     | {}
            ACUTE 2     | supine     | {"reps":8}
            ACUTE 3     | supine     | {"sides":"alternate"}
            ACUTE 4     | supine     | {"sides":"each"}
            ACUTE 5     | supine     | {}
            ACUTE 6     | supine     | {"sides":"alternate"}
            ACUTE 7     | supine     | {}
            ACUTE 8     | supine     | {"sides":"alternate"}
            ACUTE 9     | supine     | {}
            ACUTE 10    | supine     | {}
            ACUTE 11    | supine     | {"sides":"alternate"}
            SUBACUTE 1  | supine     | {"reps":4,"sides":"each"}
            SUBACUTE 2  | supine     | {}
            SUBACUTE 3  | supine     | {}
            SUBACUTE 4  | supine     | {}
            SUBACUTE 5  | supine     | {"sides":"alternate"}
            SUBACUTE 6  | supine     | {}
            REMISSION 1 | side-lying | {"reps":{"min":5,"max":7},"sides":"each"}
            REMISSION 2 | all-fours  | {}
            REMISSION 3 | sitting    | {}
            REMISSION 4 | all-fours  | {}
            REMISSION 5 | standing   | {}
            REMISSION 6 | all-fours  | {}
            REMISSION 7 | kneeling   | {"sides":"alternate"}
            REMISSION 8 | all-fours  | {"reps":5,"sides":"each"}
            FITBALL 1   | supported  | {"reps":20}
            FITBALL 2   | supported  | {"reps":20}
            FITBALL 3   | supine     | {"reps":20}
            FITBALL 4   | supine     | {"reps":20}
            FITBALL 5   | supine     | {"reps":20}
            BUBNOVSKY 1 | prone      | {"hold":10,"sides":"alternate"}
            BUBNOVSKY 2 | all-fours  | {"hold":5}
            BUBNOVSKY 3 | supine     | {"hold":7,"sides":"alternate"}
            BUBNOVSKY 4 | supine     | {"hold":10}
            BUBNOVSKY 5 | sitting    | {"hold":{"min":6,"max":7}}
            """;

    /** The steps for which the article says what the breath does. */
    private static final Map<String, List<Optional<Breath>>> BREATHS = Map.of(
            "ACUTE 7", List.of(Optional.of(Breath.OUT), Optional.of(Breath.IN)),
            "FITBALL 2", List.of(Optional.of(Breath.IN), Optional.of(Breath.OUT)),
            "FITBALL 3", List.of(Optional.of(Breath.OUT), Optional.of(Breath.IN)),
            "BUBNOVSKY 5",
                    List.of(Optional.empty(), Optional.of(Breath.IN), Optional.of(Breath.OUT), Optional.empty()));

    /** Exercises without anything to take care of. */
    private static final Set<String> HARMLESS = Set.of("elbow-bends");

    private static final Set<String> NAMES = Set.of("title", "name");
    private static final int MOST_WORDS = 14;
    private static final Pattern PLAIN = Pattern.compile("[A-Z0-9][A-Za-z0-9 ,;'-]*");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?<!')\\b(approx|deg|eg|etc|ie|max|min|mins|nr|rep|reps|resp|sec|secs|vs|[b-hj-z])\\b",
            Pattern.CASE_INSENSITIVE);

    private static final ProgramFiles FILES = ProgramFiles.builtIn();
    private static final Library LIBRARY = Library.load(new ProgramReader(), List.of(FILES));

    private static Stream<Item> items() {
        return LIBRARY.programs().stream().flatMap(program -> program.items().stream());
    }

    private static String ref(Item item) {
        return item.ref().orElse("none");
    }

    private static Map<String, JsonNode> documents() {
        Map<String, JsonNode> documents = new HashMap<>();
        Stream.concat(FILES.programs().stream(), FILES.exercises().stream())
                .forEach(file -> documents.put(file.name(), JsonMapper.shared().readTree(file.bytes())));
        return documents;
    }

    @Test
    void areSoundByTheirOwnSchema() {
        assertThat(LIBRARY.problems()).isEmpty();
        assertThat(LIBRARY.programs())
                .extracting(Program::id)
                .containsExactly("acute", "subacute", "bubnovsky", "fitball", "remission");
    }

    @ParameterizedTest
    @CsvSource({
        "acute, ACUTE, 11",
        "subacute, SUBACUTE, 6",
        "remission, REMISSION, 8",
        "fitball, FITBALL, 5",
        "bubnovsky, BUBNOVSKY, 5"
    })
    void holdEveryRowOfTheirSectionOnce(String id, String section, int rows) {
        Program program = LIBRARY.program(id).orElseThrow();
        List<String> wanted = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            wanted.add(section + " " + row);
        }

        assertThat(program.items()).extracting(BuiltInProgramsTest::ref).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(program.source())
                .hasValueSatisfying(source -> assertThat(source.work()).isEqualTo("article"))
                .hasValueSatisfying(source -> assertThat(source.section()).contains(section));
    }

    @TestFactory
    Stream<DynamicTest> giveWhatTheArticleGivesAndNothingElse() {
        Map<String, JsonNode> doses = new HashMap<>();
        documents()
                .values()
                .forEach(program -> program.path("blocks")
                        .forEach(block -> block.path("items")
                                .forEach(item -> doses.put(item.path("ref").asString(""), item.path("dose")))));
        Map<String, Position> positions = new HashMap<>();
        LIBRARY.programs()
                .forEach(program -> program.items()
                        .forEach(item ->
                                positions.put(ref(item), program.exercise(item).position())));

        return ARTICLE.lines().map(line -> line.split("\\|", -1)).map(row -> {
            String ref = row[0].strip();
            return DynamicTest.dynamicTest(ref, () -> {
                assertThat(doses)
                        .hasEntrySatisfying(
                                ref, dose -> assertThat(dose.toString()).isEqualTo(row[2].strip()));
                assertThat(positions)
                        .hasEntrySatisfying(
                                ref, position -> assertThat(position.id()).isEqualTo(row[1].strip()));
            });
        });
    }

    @Test
    void giveTheBreathOnlyWhereTheArticleDoes() {
        Map<String, List<Optional<Breath>>> found = new HashMap<>();
        for (Program program : LIBRARY.programs()) {
            for (Item item : program.items()) {
                List<Optional<Breath>> breaths = program.exercise(item).steps().stream()
                        .map(Instruction::breath)
                        .toList();
                if (breaths.stream().anyMatch(Optional::isPresent)) {
                    found.put(ref(item), breaths);
                }
            }
        }

        assertThat(found).isEqualTo(BREATHS);
    }

    @Test
    void canBePlayedLineByLine() {
        assertThat(items()).isNotEmpty().allSatisfy(item -> {
            Dose dose = item.wholeDose();
            boolean open = dose.pace().equals(Optional.of(Pace.OPEN));
            boolean guided = dose.pace().orElse(Pace.GUIDED) == Pace.GUIDED;
            assertThat(dose.reps().isPresent() ^ dose.seconds().isPresent() ^ open)
                    .as("%s has reps, seconds or an open pace", ref(item))
                    .isTrue();
            assertThat(!guided || dose.reps().isEmpty() || dose.tempo().isPresent())
                    .as("%s has a tempo to count in", ref(item))
                    .isTrue();
            assertThat(dose.sides()).as("%s says what the sides do", ref(item)).isPresent();
        });
    }

    @Test
    void sayWhoHasToBeThereAndWhen() {
        Program acute = LIBRARY.program("acute").orElseThrow();

        assertThat(acute.supervision()).isEqualTo(Supervision.ALWAYS);
        assertThat(acute.stages()).containsExactly(Stage.ACUTE);
        assertThat(LIBRARY.programs()).allSatisfy(program -> {
            assertThat(program.supervision()).isNotEqualTo(Supervision.NONE);
            assertThat(program.stages()).hasSize(1);
            assertThat(program.tags()).contains(program.id());
            assertThat(program.advice()).isNotEmpty();
        });
    }

    @Test
    void lieInFilesOfTheirOwnNames() {
        assertThat(documents())
                .hasSize(40)
                .allSatisfy((name, document) ->
                        assertThat(name).isEqualTo(document.path("id").asString("") + ".json"));
    }

    @Test
    void useEveryExercise() {
        Set<String> used = new TreeSet<>();
        items().forEach(item -> used.add(item.exercise()));

        assertThat(LIBRARY.exercises()).containsOnlyKeys(used);
    }

    @Test
    void linkEasierAndHarderVariantsBothWays() {
        Map<String, Exercise> exercises = LIBRARY.exercises();
        exercises.forEach((id, exercise) -> {
            exercise.easier()
                    .ifPresent(easier -> assertThat(exercises)
                            .hasEntrySatisfying(
                                    easier,
                                    it -> assertThat(it.harder())
                                            .as("harder than %s", easier)
                                            .contains(id)));
            exercise.harder()
                    .ifPresent(harder -> assertThat(exercises)
                            .hasEntrySatisfying(
                                    harder,
                                    it -> assertThat(it.easier())
                                            .as("easier than %s", harder)
                                            .contains(id)));
        });
    }

    @Test
    void describeEveryExerciseInFull() {
        assertThat(LIBRARY.exercises().values()).allSatisfy(exercise -> {
            assertThat(exercise.steps()).as("steps of %s", exercise.id()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(exercise.cues()).as("cues of %s", exercise.id()).isNotEmpty();
            assertThat(exercise.mistakes()).as("mistakes of %s", exercise.id()).isNotEmpty();
            assertThat(exercise.focus()).as("focus of %s", exercise.id()).isNotEmpty();
            assertThat(exercise.cautions().isEmpty())
                    .as("%s has no cautions", exercise.id())
                    .isEqualTo(HARMLESS.contains(exercise.id()));
        });
    }

    @Test
    void nameOnlyRulesOfTheArticle() {
        List<String> rules = new ArrayList<>();
        LIBRARY.programs().forEach(program -> rules.addAll(program.advice()));
        LIBRARY.exercises()
                .values()
                .forEach(exercise -> exercise.cautions().forEach(caution -> rules.addAll(caution.rules())));

        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule).matches("R\\d{3}");
            assertThat(Integer.parseInt(rule.substring(1))).isBetween(1, 130);
        });
    }

    @Test
    void speakInShortPlainSentences() {
        List<String> faults = new ArrayList<>();
        documents()
                .forEach((file, document) -> texts(document, "", (key, text) -> {
                    boolean sentence = !NAMES.contains(key);
                    if (sentence != text.endsWith(".")) {
                        faults.add(file + ": " + (sentence ? "no full stop: " : "a full stop: ") + text);
                    }
                    for (String part : text.split("[.] ?", 0)) {
                        judge(part).forEach(fault -> faults.add(file + ": " + fault + ": " + part));
                    }
                }));

        assertThat(faults).isEmpty();
    }

    private static List<String> judge(String sentence) {
        List<String> faults = new ArrayList<>();
        int words = sentence.split(" ", -1).length;
        if (words > MOST_WORDS) {
            faults.add(words + " words");
        }
        if (!PLAIN.matcher(sentence).matches()) {
            faults.add("a sign that nobody can say");
        }
        if (ABBREVIATION.matcher(sentence).find()) {
            faults.add("an abbreviation");
        }
        return faults;
    }

    private interface Listener {
        void hear(String key, String text);
    }

    /** Tells each English text with the key of what it belongs to. */
    private static void texts(JsonNode node, String key, Listener listener) {
        if (node.path("en").isString()) {
            listener.hear(key, node.path("en").asString());
        }
        node.properties().forEach(entry -> texts(entry.getValue(), entry.getKey(), listener));
        if (node.isArray()) {
            node.forEach(element -> texts(element, key, listener));
        }
    }
}
