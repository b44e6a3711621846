package lumbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lumbo.program.Mutation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever becomes of what is known of a person on its way, there is advice, or it is said what is wrong. */
class AdviseFuzzTest {

    private static final byte[] SOUND = example();

    private static byte[] example() {
        try {
            String doc = Files.readString(Path.of("src", "docs", "safety.md"));
            int begin = doc.indexOf("```json\n") + "```json\n".length();
            return doc.substring(begin, doc.indexOf("```", begin)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        return Arbitraries.oneOf(
                Mutation.gentle().list().ofMinSize(1).ofMaxSize(2),
                Mutation.any().list().ofMinSize(1).ofMaxSize(4));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED, seed = "20261122")
    void whatIsHarmedGivesAdviceOrProblems(@ForAll("mutations") List<Mutation> mutations) {
        byte[] harmed = SOUND;
        for (Mutation mutation : mutations) {
            harmed = mutation.applyTo(harmed);
        }
        Typed typed = new Typed(Path.of("target", "no-data")).in(harmed);

        int exit = typed.run("advise", "-", "--program", "level-2");

        if (exit == 0) {
            assertThat(JsonMapper.shared().readTree(typed.out()).path("programs"))
                    .hasSize(1);
            assertThat(typed.err()).isEmpty();
        } else {
            assertThat(typed.out()).isEmpty();
            assertThat(typed.err().lines()).isNotEmpty().allMatch(line -> line.startsWith("-:"));
        }
    }
}
