package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.i18n.Messages;
import lumbo.player.PlanChoices;
import lumbo.player.SessionPlan;
import org.junit.jupiter.api.Test;

/** What the documentation of the format says is so. */
class ProgramFormatDocTest {

    private static final Path DOC = Path.of("src", "docs", "program-format.md");
    private static final Path SCHEMAS = Path.of("programs", "schema");
    private static final Pattern JSON = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("`([a-z][A-Za-z-]*)`");

    private static List<String> examples() throws IOException {
        return JSON.matcher(Files.readString(DOC))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @Test
    void theExampleIsASoundProgramThatCanBePlayed() throws IOException {
        Library library = Library.builtIn(new ProgramReader());
        Messages english = Messages.of(Locale.ENGLISH);
        assertThat(examples()).hasSize(1);

        byte[] example = examples().getFirst().getBytes(StandardCharsets.UTF_8);
        ReadResult<Program> read =
                new ProgramReader().program(new ProgramFiles.File("example.json", example), library.exercises());

        switch (read) {
            case ReadResult.Invalid<Program> broken ->
                throw new AssertionError(broken.problems().stream()
                        .map(problem -> problem.describe(english))
                        .collect(Collectors.joining("\n")));
            case ReadResult.Valid<Program> sound -> {
                assertThat(library.entry(sound.value().id())).isEmpty();
                assertThat(SessionPlan.of(sound.value(), PlanChoices.DEFAULT).size())
                        .isPositive();
            }
        }
    }

    @Test
    void itNamesTheFieldsOfADoseAllOfThem() throws IOException {
        String doc = Files.readString(DOC);
        String doses = doc.substring(doc.indexOf("## A dose"), doc.indexOf("## An exercise"));

        List<String> named =
                KEY.matcher(doses).results().map(result -> result.group(1)).toList();

        assertThat(named)
                .containsAll(Stream.of(DoseField.values()).map(DoseField::key).toList());
    }

    @Test
    void itNamesTheKeysOfAProgramAllOfThem() throws IOException {
        String doc = Files.readString(DOC);
        String program = doc.substring(doc.indexOf("## The program"), doc.indexOf("## A dose"));
        String schema = Files.readString(SCHEMAS.resolve("program.schema.json"));
        String properties = schema.substring(schema.indexOf("\"properties\""), schema.indexOf("\"$defs\""));

        List<String> known = Pattern.compile("^    \"([a-z]+)\": ", Pattern.MULTILINE)
                .matcher(properties)
                .results()
                .map(result -> result.group(1))
                .toList();

        assertThat(known).contains("format", "blocks");
        assertThat(KEY.matcher(program).results().map(MatchResult::group).map(key -> key.replace("`", "")))
                .containsAll(known);
    }

    @Test
    void theLimitsAreTheOnesInForce() throws IOException {
        int mebi = 1024 * 1024;
        assertThat(Files.readString(DOC))
                .contains(
                        LocatedJson.MAX_BYTES / mebi + " MiB, " + ProgramReader.MAX_ITEMS + " items, 20 000 steps",
                        Bundle.MAX_BYTES / mebi + " MiB, " + Bundle.MAX_ENTRIES + " files, "
                                + Bundle.MAX_INFLATED / mebi + " MiB unpacked",
                        Bundle.MAX_PICTURE_BYTES / mebi + " MiB, " + Bundle.MAX_PICTURE_SIDE + " by "
                                + Bundle.MAX_PICTURE_SIDE);
        assertThat(ProgramReader.MAX_STEPS).isEqualTo(20_000);
    }
}
