package lumbo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lumbo.i18n.Messages;
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
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int exit = new Commands(
                        Messages.of(Locale.ENGLISH),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        Path.of("target", "no-programs"))
                .advise("-", new ByteArrayInputStream(harmed), List.of("level-2"));

        if (exit == 0) {
            assertThat(JsonMapper.shared().readTree(out.toString()).path("programs"))
                    .hasSize(1);
            assertThat(err.toString()).isEmpty();
        } else {
            assertThat(out.toString()).isEmpty();
            assertThat(err.toString().lines()).isNotEmpty().allMatch(line -> line.startsWith("-:"));
        }
    }
}
