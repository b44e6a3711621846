package lumbo.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The version stands once, in the build's file; what is built has it from there. */
class ReleaseInfoTest {

    private static String ofTheBuild() throws IOException {
        Matcher version = Pattern.compile("<artifactId>lumbo</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    @Test
    void isTheOneOfTheBuild() throws IOException {
        assertThat(ReleaseInfo.VERSION).isEqualTo(ofTheBuild()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void standsNowhereElse() throws IOException {
        String number = ofTheBuild().replace("-SNAPSHOT", "");
        Pattern alone = Pattern.compile("\"" + Pattern.quote(number) + "[\"-]");
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            List<Path> all = files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".properties"))
                    .toList();
            for (Path file : all) {
                assertThat(alone.matcher(Files.readString(file)).find())
                        .as(file.toString())
                        .isFalse();
            }
        }
    }
}
