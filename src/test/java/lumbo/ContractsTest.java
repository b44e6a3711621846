package lumbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What others may call says what it does. */
class ContractsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final String TYPES = "(static |final |abstract |sealed |non-sealed )*(record|enum|interface|class) ";
    private static final Pattern CALLED =
            Pattern.compile(" {4}public (?!" + TYPES + ").*\\(.*[^;]| *public " + TYPES + ".*");

    @Test
    void everyPublicTypeMethodAndConstructorHasADescription() throws IOException {
        List<String> silent = new ArrayList<>();
        int described = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (CALLED.matcher(lines.get(i)).matches()) {
                        String above = above(lines, i);
                        described += above.endsWith("*/") ? 1 : 0;
                        if (!above.endsWith("*/") && !above.equals("@Override")) {
                            silent.add(file + ":" + (i + 1));
                        }
                    }
                }
            }
        }

        assertThat(silent).isEmpty();
        assertThat(described).isGreaterThan(500);
    }

    /** The line above, but for annotations that say nothing of who describes it. */
    private static String above(List<String> lines, int line) {
        int at = line - 1;
        while (lines.get(at).strip().startsWith("@") && !lines.get(at).strip().equals("@Override")) {
            at--;
        }
        return lines.get(at).strip();
    }
}
