package lumbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the glossary names is there, and each word stands in it once. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("src", "docs", "glossary.md");
    private static final Pattern MARKED = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern CLASS = Pattern.compile("(?:[a-z0-9]+\\.)+([A-Z]\\w*)");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| ([^|]+) \\|");

    private static List<String> all(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(GLOSSARY))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static boolean isThere(String name) {
        try {
            Class.forName("lumbo." + name, false, GlossaryTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    @Test
    void eachClassThatItNamesIsThere() throws IOException {
        List<String> names = all(MARKED).stream()
                .filter(name -> CLASS.matcher(name).matches())
                .toList();

        assertThat(names)
                .hasSizeGreaterThan(50)
                .allSatisfy(name -> assertThat(isThere(name)).as(name).isTrue());
    }

    @Test
    void eachClassIsNamedWithItsPackage() throws IOException {
        assertThat(all(MARKED))
                .filteredOn(name -> Character.isUpperCase(name.charAt(0)) && !name.equals("GlossaryTest"))
                .isEmpty();
    }

    @Test
    void eachTermStandsInItOnce() throws IOException {
        List<String> terms = all(FIRST_CELL).stream()
                .flatMap(cell -> Pattern.compile(", ").splitAsStream(cell))
                .filter(term -> !term.equals("term") && !term.equals("class"))
                .toList();

        assertThat(terms).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }
}
