package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the built-in programs against the article: what it gives, and nothing that it does not give. */
class BuiltInProgramsTest {

    /** The steps for which the article says what the breath does. */
    private static final Map<String, List<Optional<Breath>>> BREATHS = Map.of(
            "ACUTE 7", List.of(Optional.of(Breath.OUT), Optional.of(Breath.IN)),
            "FITBALL 2", List.of(Optional.of(Breath.IN), Optional.of(Breath.OUT)),
            "FITBALL 3", List.of(Optional.of(Breath.OUT), Optional.of(Breath.IN)),
            "BUBNOVSKY 5", List.of(Optional.empty(), Optional.of(Breath.IN), Optional.of(Breath.OUT), Optional.empty()),
            "GENTLE S1", List.of(Optional.of(Breath.IN), Optional.of(Breath.OUT)),
            "GENTLE S7", List.of(Optional.of(Breath.IN), Optional.empty(), Optional.empty()),
            "GENTLE S10", List.of(Optional.of(Breath.IN), Optional.of(Breath.OUT), Optional.empty()),
            "BEGINNER 1", List.of(Optional.of(Breath.IN), Optional.of(Breath.OUT), Optional.empty()));

    /** Exercises without anything to take care of. */
    private static final Set<String> HARMLESS = Set.of("elbow-bends");

    /** The one program that does not come from the article. */
    private static final String OURS = "warm-up";

    private static final Set<String> NAMES = Set.of("title", "name");
    private static final int MOST_WORDS = 14;
    private static final Pattern PLAIN = Pattern.compile("[A-Z0-9][A-Za-z0-9 ,;'-]*");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?<!')\\b(approx|deg|eg|etc|ie|max|min|mins|nr|rep|reps|resp|sec|secs|vs|[b-hj-z])\\b",
            Pattern.CASE_INSENSITIVE);

    private static final ProgramFiles FILES = ProgramFiles.builtIn();
    private static final Library LIBRARY = Library.builtIn(new ProgramReader());

    private static Stream<Item> items() {
        return LIBRARY.programs().stream().flatMap(program -> program.items().stream());
    }

    private static String ref(Item item) {
        return item.ref() == null ? "none" : item.ref();
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
                .containsExactlyInAnyOrder(
                        "acute",
                        "acute-pain",
                        "bar",
                        "beginners",
                        "bubnovsky",
                        "fitball",
                        "five-minutes",
                        "gentle",
                        "level-2",
                        "level-3",
                        "pinched",
                        "remission",
                        "subacute",
                        "training",
                        "warm-up");
    }

    private static List<String[]> article() throws IOException {
        try (InputStream in = BuiltInProgramsTest.class.getResourceAsStream("/lumbo/article-doses.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .toList();
        }
    }

    @Test
    void holdEachOfTheArticlesRowsOnce() throws IOException {
        List<String> wanted = article().stream().map(row -> row[0]).toList();

        List<String> found = items().filter(item -> item.ref() != null)
                .map(BuiltInProgramsTest::ref)
                .toList();

        assertThat(wanted).hasSize(97).doesNotHaveDuplicates();
        assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void keepTheRowsOfASectionTogether() {
        assertThat(LIBRARY.programs()).allSatisfy(program -> {
            Set<String> sections = new TreeSet<>();
            program.items()
                    .forEach(item ->
                            Optional.ofNullable(item.ref()).ifPresent(ref -> sections.add(ref.split(" ", 2)[0])));
            if (program.id().equals(OURS)) {
                assertThat(sections).isEmpty();
                assertThat(program.items())
                        .allSatisfy(item -> assertThat(item.dose().fields()).isEmpty());
                assertThat(Objects.requireNonNull(program.source()).work()).isEqualTo("lumbo");
            } else {
                assertThat(sections)
                        .containsExactly(
                                Objects.requireNonNull(program.source()).section());
                assertThat(program.source().work()).isEqualTo("article");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> giveWhatTheArticleGivesAndNothingElse() throws IOException {
        Map<String, JsonNode> doses = new HashMap<>();
        documents()
                .values()
                .forEach(program -> program.path("blocks")
                        .forEach(block -> block.path("items")
                                .forEach(item -> doses.put(item.path("ref").asString(""), item.path("dose")))));
        return article().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row[0],
                        () -> assertThat(doses)
                                .hasEntrySatisfying(
                                        row[0],
                                        dose -> assertThat(dose)
                                                .isEqualTo(JsonMapper.shared().readTree(row[1])))));
    }

    /** The rows whose number the article gives without saying for whom, while the sides take turns. */
    private static final Set<String> IN_ALL = Set.of(
            "ACUTE 2",
            "GENTLE S4",
            "GENTLE S5",
            "GENTLE S8",
            "GENTLE S11",
            "GENTLE S12",
            "GENTLE S13",
            "GENTLE F1",
            "GENTLE F3",
            "GENTLE F5",
            "GENTLE F8",
            "TRAINING B2",
            "TRAINING B5",
            "TRAINING P3",
            "FIVEMIN 2",
            "FIVEMIN 4",
            "FIVEMIN 5",
            "FITBALL 1",
            "FITBALL 5",
            "LEVEL2 2");

    @Test
    void takeANumberThatIsNotSaidToBeForEachSideAsOneInAllAndSaySo() {
        Map<String, Dose> numbered = new HashMap<>();
        items().filter(item -> item.dose().reps() != null)
                .filter(item -> (item.wholeDose().sides() == null
                                ? SideOrder.BOTH
                                : item.wholeDose().sides())
                        != SideOrder.BOTH)
                .forEach(item -> numbered.put(ref(item), item.dose().or(item.assumed())));

        assertThat(numbered.entrySet().stream()
                        .filter(entry -> entry.getValue().isShared())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(IN_ALL);
        assertThat(items()).allSatisfy(item -> {
            boolean ours = item.assumed().number() != null;
            assertThat(ours).as(ref(item)).isEqualTo(IN_ALL.contains(ref(item)));
            if (numbered.containsKey(ref(item)) && !ours) {
                assertThat(item.dose().number()).as(ref(item)).isEqualTo(CountScope.EACH_SIDE);
            }
        });
    }

    @Test
    void giveTheBreathOnlyWhereTheArticleDoes() {
        Map<String, List<Optional<Breath>>> found = new HashMap<>();
        for (Program program : LIBRARY.programs()) {
            for (Item item : program.items()) {
                List<Optional<Breath>> breaths = program.exercise(item).steps().stream()
                        .map(instruction -> Optional.ofNullable(instruction.breath()))
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
            boolean open = dose.pace() == Pacing.OPEN;
            boolean guided = (dose.pace() == null ? Pacing.GUIDED : dose.pace()) == Pacing.GUIDED;
            assertThat((dose.reps() != null) ^ (dose.seconds() != null) ^ open)
                    .as("%s has reps, seconds or an open pace", ref(item))
                    .isTrue();
            assertThat(!guided || dose.reps() == null || dose.tempo() != null)
                    .as("%s has a tempo to count in", ref(item))
                    .isTrue();
            assertThat(dose.sides()).as("%s says what the sides do", ref(item)).isNotNull();
        });
    }

    @Test
    void sayWhoHasToBeThereAndWhen() {
        Program acute = LIBRARY.program("acute").orElseThrow();

        assertThat(acute.supervision()).isEqualTo(Supervision.ALWAYS);
        assertThat(acute.stages()).containsExactly(Stage.ACUTE);
        assertThat(LIBRARY.programs()).allSatisfy(program -> {
            assertThat(program.supervision() == Supervision.NONE)
                    .as("%s may be done alone from the start", program.id())
                    .isEqualTo(program.id().equals(OURS));
            assertThat(program.stages()).isNotEmpty();
            assertThat(program.tags()).contains(program.id());
            assertThat(program.advice()).isNotEmpty();
        });
    }

    @Test
    void lieInFilesOfTheirOwnNames() {
        assertThat(documents())
                .isNotEmpty()
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
            if (exercise.easier() != null) {
                assertThat(exercises)
                        .hasEntrySatisfying(
                                exercise.easier(),
                                it -> assertThat(it.harder())
                                        .as("harder than %s", exercise.easier())
                                        .isEqualTo(id));
            }
            if (exercise.harder() != null) {
                assertThat(exercises)
                        .hasEntrySatisfying(
                                exercise.harder(),
                                it -> assertThat(it.easier())
                                        .as("easier than %s", exercise.harder())
                                        .isEqualTo(id));
            }
        });
    }

    @Test
    void sayWhereOneKeepsMovingInAHoldOrForATimeAndWhereOneStaysStill() {
        Map<String, HoldStyle> said = new HashMap<>();
        LIBRARY.exercises()
                .forEach((id, exercise) -> Optional.ofNullable(exercise.hold()).ifPresent(hold -> said.put(id, hold)));

        assertThat(said)
                .isEqualTo(Map.of(
                        "low-back-roll", HoldStyle.MOVING,
                        "prone-press-up-with-head-turns", HoldStyle.MOVING,
                        "shoulder-circles", HoldStyle.MOVING,
                        "marching-on-the-spot", HoldStyle.MOVING,
                        "relaxed-hang", HoldStyle.STILL));
        assertThat(items())
                .filteredOn(item -> item.wholeDose().seconds() != null)
                .as("work for a time says what one does in it")
                .allSatisfy(item -> assertThat(said).containsKey(item.exercise()));
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
