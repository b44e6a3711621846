package lumbo.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.player.StepKind;
import lumbo.player.WorkSide;
import lumbo.program.Breath;
import lumbo.program.CodedEnum;
import lumbo.program.Condition;
import lumbo.program.DoseField;
import lumbo.program.Equipment;
import lumbo.program.Position;
import lumbo.program.SideOrder;
import lumbo.program.Stage;
import lumbo.program.Supervision;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path WORDS = Path.of("src", "main", "resources", "lumbo");

    /** The tour has words of its own, which are not shipped. */
    private static final Path TOUR_SOURCES = Path.of("src", "tour", "java");

    private static final Path TOUR_WORDS = Path.of("src", "tour", "resources", "lumbo", "tour");

    /** What looks like a key, such as {@code problem.syntax}. */
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9-]*(\\.[a-zA-Z0-9-]+)+");

    /** What looks like the beginning of keys whose end is put to it: {@code pain.word.} or {@code switch-}. */
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-zA-Z0-9.-]*[.-]");

    /** The name of a file, which looks like a key. */
    private static final Pattern FILE =
            Pattern.compile(".*\\.(css|csv|html|json|lock|md|pdf|png|properties|sql|sqlite|txt|wav)");

    /** Comments, which don't count; then text blocks, texts and characters, of which the texts do. */
    private static final Pattern LITERAL = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?[^\\\\]\"\"\"|\"(?<text>(?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\\\n]|\\\\.)+'",
            Pattern.DOTALL);

    /** The words of the program format: every constant has its name under the prefix. */
    private static final Map<String, List<String>> NAMED = Map.of(
            "stage.", ids(Stage.values()),
            "condition.", ids(Condition.values()),
            "position.", ids(Position.values()),
            "equipment.", ids(Equipment.values()),
            "supervision.", ids(Supervision.values()),
            "sides.", ids(SideOrder.values()),
            "side.", ids(WorkSide.values()),
            "breath.", ids(Breath.values()),
            "plan.step.", ids(StepKind.values()),
            "plan.field.", Stream.of(DoseField.values()).map(DoseField::key).toList());

    private static List<String> ids(CodedEnum[] constants) {
        return Arrays.stream(constants).map(CodedEnum::id).toList();
    }

    private static Set<String> named() {
        Set<String> keys = new TreeSet<>();
        NAMED.forEach((prefix, ids) -> ids.forEach(id -> keys.add(prefix + id)));
        return keys;
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> keys(Path words) throws IOException {
        return new TreeSet<>(properties(words.resolve("messages.properties")).stringPropertyNames());
    }

    private static Set<String> keys() throws IOException {
        return both(keys(WORDS), keys(TOUR_WORDS));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static List<Path> files() throws IOException {
        return below(WORDS, TOUR_WORDS)
                .filter(file -> file.getFileName().toString().matches("messages.*\\.properties"))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        return below(SOURCES, TOUR_SOURCES)
                .filter(path -> path.toString().endsWith(".java"))
                .toList();
    }

    private static Stream<Path> below(Path... folders) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.forEach(all::add);
            }
        }
        return all.stream();
    }

    /** The texts that stand in the Java sources. */
    private static Set<String> literals() throws IOException {
        return literals(sources());
    }

    private static Set<String> literals(List<Path> sources) throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Path file : sources) {
            literals.addAll(literals(Files.readString(file)));
        }
        return literals;
    }

    private static List<String> literals(String source) {
        List<String> literals = new ArrayList<>();
        Matcher matcher = LITERAL.matcher(source);
        while (matcher.find()) {
            String text = matcher.group("text");
            if (text != null) {
                literals.add(text);
            }
        }
        return literals;
    }

    /** The literals that look like keys, but for the beginnings of keys that are given where the rest is put to them. */
    private static Set<String> looksLikeKeys(Set<String> literals, Set<String> keys) {
        return literals.stream()
                .filter(text ->
                        KEY.matcher(text).matches() && !FILE.matcher(text).matches())
                .filter(text -> !beginsKeys(text, keys))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a literal is the beginning of keys: up to a dot or hyphen that it ends with, or that follows. */
    private static boolean beginsKeys(String literal, Set<String> keys) {
        String beginning = PREFIX.matcher(literal).matches() ? literal : literal + ".";
        return keys.stream().anyMatch(key -> key.startsWith(beginning) && !key.equals(beginning));
    }

    /** The keys that a literal stands for: the key itself, and those that begin with it. */
    private static boolean uses(String literal, String key) {
        return key.equals(literal)
                || (KEY.matcher(literal).matches() && key.startsWith(literal + "."))
                || (PREFIX.matcher(literal).matches() && key.startsWith(literal));
    }

    private static String group(String key) {
        return key.substring(0, key.indexOf('.') + 1);
    }

    private static Set<String> without(Set<String> known, Set<String> all) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }

    @Test
    void haveWordsForEveryKeyThatTheCodeNames() throws IOException {
        Set<String> keys = keys();
        Set<String> groups = keys.stream().map(MessagesTest::group).collect(Collectors.toSet());

        Set<String> wanted = looksLikeKeys(literals(), keys);
        wanted.removeIf(key -> !groups.contains(group(key)));

        assertThat(wanted).isNotEmpty();
        assertThat(without(keys, wanted)).isEmpty();
    }

    @Test
    void haveWordsForEveryKeyThatIsAskedForOutright() throws IOException {
        Pattern call = Pattern.compile("(?:messages|words)\\s*\\.(?:get|format)\\(\\s*\"([^\"]*[^\".])\"\\s*[,)]");
        Set<String> wanted = new TreeSet<>();
        for (Path file : sources()) {
            call.matcher(Files.readString(file)).results().forEach(result -> wanted.add(result.group(1)));
        }

        assertThat(wanted).isNotEmpty();
        assertThat(without(keys(), wanted)).isEmpty();
    }

    @Test
    void haveWordsForEveryConstantOfTheProgramFormat() throws IOException {
        assertThat(without(keys(), named())).isEmpty();
    }

    @Test
    void haveNoWordsThatNobodyUses() throws IOException {
        Set<String> shipped = literals(
                sources().stream().filter(file -> file.startsWith(SOURCES)).toList());

        assertThat(unused(without(named(), keys(WORDS)), shipped)).isEmpty();
        assertThat(unused(keys(TOUR_WORDS), literals())).isEmpty();
    }

    private static Set<String> unused(Set<String> keys, Set<String> literals) {
        Set<String> unused = new TreeSet<>(keys);
        unused.removeIf(key -> literals.stream().anyMatch(literal -> uses(literal, key)));
        return unused;
    }

    @Test
    void haveEachKeyOnce() throws IOException {
        for (Path file : files()) {
            List<String> keys = Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();

            assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
            assertThat(keys)
                    .as(file.toString())
                    .containsExactlyInAnyOrderElementsOf(properties(file).stringPropertyNames());
        }
    }

    @Test
    void arePatternsThatCanBeFilledIn() throws IOException {
        for (Path file : files()) {
            Properties words = properties(file);
            for (String key : words.stringPropertyNames()) {
                assertThatCode(() -> new MessageFormat(words.getProperty(key), Locale.ROOT))
                        .as("%s in %s", key, file)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void areTranslatedOnlyWhereThereIsSomethingToTranslateAndWithTheSameArguments() throws IOException {
        for (Path file : files()) {
            Properties english = properties(file.resolveSibling("messages.properties"));
            Properties words = properties(file);

            assertThat(without(english.stringPropertyNames(), words.stringPropertyNames()))
                    .as(file.toString())
                    .isEmpty();
            for (String key : words.stringPropertyNames()) {
                assertThat(arguments(words.getProperty(key)))
                        .as("%s in %s", key, file)
                        .isSubsetOf(arguments(english.getProperty(key)));
            }
        }
    }

    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            switch (pattern.getPartType(i)) {
                case ARG_NUMBER, ARG_NAME -> names.add(pattern.getSubstring(pattern.getPart(i)));
                default -> {}
            }
        }
        return names;
    }

    @Nested
    class TheScannerOfThisTest {

        @Test
        void seesTextsAndNoComments() {
            String source = """
                    /** A {@code "doc.key"}. */
                    a("some.key"); // "not.this"
                    char quote = '"'; b("another.key" + 'x' + "escaped\\"key", "prefix." + id); /* "nor.this" */
                    c("http://none.of//this");
                    """;

            assertThat(literals(source))
                    .containsExactly("some.key", "another.key", "escaped\\\"key", "prefix.", "http://none.of//this");
        }

        @Test
        void tellsKeysFromOtherTexts() {
            Set<String> keys = Set.of("pain.word.none", "next.switch-left", "some.key");
            Set<String> texts = Set.of(
                    "some.key",
                    "some.kee",
                    "a.restBetweenReps",
                    "word",
                    "A.b",
                    "a. b",
                    "a.",
                    "settings.json",
                    "pain.word",
                    "next.switch-");

            assertThat(looksLikeKeys(texts, keys))
                    .containsExactlyInAnyOrder("some.key", "some.kee", "a.restBetweenReps");
        }

        @ParameterizedTest
        @CsvSource({
            "some.key, some.key, true", "some.key, some.key-too, false", "some.key, some.keys, false",
            "loading, loading, true", "some, some.key, false", "some., some.key, true",
            "pain.word, pain.word.none, true", "pain.word, pain.words, false", "next.switch-, next.switch-left, true",
            "next.switch, next.switch-left, false"
        })
        void knowsWhichKeysALiteralStandsFor(String literal, String key, boolean used) {
            assertThat(uses(literal, key)).isEqualTo(used);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{0, plural, one {# day}}", "{0, select, left {L} right {R}}", "{0} {", "{a b}"})
        void refusesAPatternWithAHoleInIt(String pattern) {
            assertThatThrownBy(() -> new MessageFormat(pattern, Locale.ROOT))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Speak {

        private final Map<Locale, Messages> messages = new HashMap<>();

        private Messages in(Locale locale) {
            return messages.computeIfAbsent(locale, Messages::of);
        }

        @Test
        void withTheRightPlural() {
            Messages english = in(Locale.ENGLISH);

            assertThat(english.format("list.program", "a", "A", 1, "about 1 minute"))
                    .isEqualTo("a: A, 1 exercise, about 1 minute");
            assertThat(english.format("list.program", "a", "A", 3, "about 9 minutes"))
                    .isEqualTo("a: A, 3 exercises, about 9 minutes");
        }

        @Test
        void withPlainApostrophesWhetherThereAreArgumentsOrNot() {
            assertThat(in(Locale.ENGLISH).get("problem.unreadable")).startsWith("This file can't be read.");
            assertThat(in(Locale.ENGLISH).format("problem.not-an-id", "x", "y")).startsWith("x can't be an id:");
        }

        @Test
        void englishWhereALanguageHasNoWordsOfItsOwn() {
            assertThat(in(Locale.of("tlh")).get("side.left")).isEqualTo("left");
            assertThat(in(Locale.of("tlh")).keys()).isEqualTo(in(Locale.ENGLISH).keys());
        }

        @Test
        void andRefuseAKeyThatThereIsNot() {
            assertThat(in(Locale.ENGLISH).has("side.middle")).isFalse();
            assertThatThrownBy(() -> in(Locale.ENGLISH).get("side.middle"))
                    .isInstanceOf(MissingResourceException.class)
                    .hasMessageContaining("side.middle");
        }
    }
}
