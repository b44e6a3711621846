package lumbo.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One word for one thing, and a plain one: none of the old words is left anywhere a person reads. */
class OldWordsTest {

    private static final List<Path> MESSAGES = List.of(
            Path.of("src/main/resources/lumbo/messages.properties"),
            Path.of("src/tour/resources/lumbo/tour/messages.properties"));
    private static final List<Path> TEXTS =
            List.of(Path.of("programs"), Path.of("assets/guidance"), Path.of("assets/safety"));

    /** A questionnaire's own wording is never changed. */
    private static final String QUESTIONNAIRE = "measure.rmdq.";

    /** What the article calls something, where it is quoted. */
    private static final Pattern QUOTED =
            Pattern.compile("/source/name/|/rules/\\d+/(text|note)/|/contradictions/\\d+/text/");

    /** What chooses between words, which nobody reads: the {@code acute} before a brace. */
    private static final Pattern CHOICE = Pattern.compile("[\\w=-]+ \\{");

    private static final List<Old> OLD = List.of(
            new Old("clinicians?\\b", "people say doctor or physiotherapist"),
            new Old("herniat|\\bhernias?\\b", "slipped disc: the word that patients use"),
            new Old("\\blow back\\b", "lower back"),
            new Old("\\blasting disease", "long-term illness"),
            new Old("\\bremission\\b", "a word for cancer; the stage is Mostly without pain"),
            new Old("\\b(sub)?acute\\b", "doctors' words; the stages are Strong pain and Getting better"),
            new Old("\\bmarked pain\\b|\\bpain is marked\\b", "one scale: mild, moderate, severe"),
            new Old("\\bmedium pain\\b|^medium$", "one scale: mild, moderate, severe"),
            new Old("\\bgreen sessions?\\b|without trouble", "a session that went well"),
            new Old("\\btick what is so\\b|\\bis any of this so\\b", "no English"),
            new Old("\\bkeep (it|my answers|the note)$|^write down$", "the button is called Save"),
            new Old("\\bnot kept\\b|\\bis kept\\b|\\bare kept\\b|\\bwas kept\\b|^kept\\b", "what is written is saved"),
            new Old("\\bget (it|pain entries) (out|in)\\b", "Export, Import"),
            new Old("\\bbring (a|the|this) backup back\\b", "Restore a backup"),
            new Old("\\bdiary of now\\b", "your present diary"),
            new Old("\\bgo on there\\b|\\bclose it as it is\\b", "Continue, End it here"),
            new Old("^go on$", "Continue"),
            new Old("\\bit opens (with|when|tomorrow)\\b", "a program is no door: You can do this"),
            new Old("\\bstill minds\\b|\\badvice minds\\b", "counts"),
            new Old("\\bput aside\\b", "saved"),
            new Old("\\blights of pain\\b", "pain limits"),
            new Old("^ok$", "a button says what it does"),
            new Old("\\bchecked? in\\b", "a hotel's word"),
            new Old("\\bis there already\\b|\\bthere already\\b", "already exists"),
            new Old("\\bthrow (it )?away\\b", "Discard"),
            new Old("\\blike the system\\b", "Same as the computer"),
            new Old("\\ball i could\\b|\\bas it reads best\\b", "no English"),
            new Old("\\bfitball", "exercise ball"));

    private static final List<Said> SAID = new ArrayList<>();

    private record Old(Pattern pattern, String why) {
        Old(String pattern, String why) {
            this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), why);
        }
    }

    private record Said(String where, String text) {}

    @BeforeAll
    static void read() throws IOException {
        for (Path file : MESSAGES) {
            Properties words = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                words.load(in);
            }
            words.stringPropertyNames().stream()
                    .filter(key -> !key.startsWith(QUESTIONNAIRE))
                    .forEach(key -> SAID.add(
                            new Said(key, CHOICE.matcher(words.getProperty(key)).replaceAll("{"))));
        }
        for (Path folder : TEXTS) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                        .filter(path -> !path.toString().contains("schema"))
                        .toList()) {
                    texts(file + ":", new ObjectMapper().readTree(Files.readString(file)));
                }
            }
        }
    }

    /** All that is said in English: what stands under {@code en}. */
    private static void texts(String at, JsonNode node) {
        node.properties().forEach(entry -> {
            String here = at + "/" + entry.getKey();
            if (entry.getKey().equals("en")) {
                SAID.add(new Said(here, entry.getValue().asString("")));
            } else {
                texts(here, entry.getValue());
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            texts(at + "/" + i, node.get(i));
        }
    }

    @Test
    void readsWhatPeopleRead() {
        assertThat(SAID).hasSizeGreaterThan(2500);
        assertThat(SAID)
                .extracting(Said::text)
                .contains("Mostly without pain", "Do not eat for one and a half hours beforehand.", "A slipped disc");
    }

    @Test
    void nobodyReadsAnOldWord() {
        List<String> found = SAID.stream()
                .filter(said -> !QUOTED.matcher(said.where()).find())
                .flatMap(said -> OLD.stream()
                        .filter(old -> old.pattern().matcher(said.text()).find())
                        .map(old -> said.where() + "=" + said.text() + " (" + old.why() + ")"))
                .toList();

        assertThat(found).isEmpty();
    }
}
