package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileExcerptTest {

    private static ProgramFiles.File file(String text) {
        return new ProgramFiles.File("my.json", Bundles.bytes(text));
    }

    private static Problem at(int line, int column) {
        return new Problem("my.json", line, column, "", "problem.syntax", List.of());
    }

    private static FileExcerpt excerpt(String text, int line, int column) {
        return FileExcerpt.of(file(text), at(line, column)).orElseThrow();
    }

    private static String marked(FileExcerpt excerpt) {
        return excerpt.lines().get(excerpt.marked()).substring(excerpt.from(), excerpt.to());
    }

    @Test
    void marksTheValueAmongItsNeighbours() {
        FileExcerpt excerpt = excerpt("{\n  \"a\": 1,\n  \"b\": \"x \\\" y\",\n  \"c\": 3,\n  \"d\": 4\n}", 3, 8);

        assertThat(excerpt.first()).isEqualTo(1);
        assertThat(excerpt.lines()).containsExactly("{", "  \"a\": 1,", "  \"b\": \"x \\\" y\",", "  \"c\": 3,");
        assertThat(excerpt.marked()).isEqualTo(2);
        assertThat(marked(excerpt)).isEqualTo("\"x \\\" y\"");
    }

    @Test
    void marksNumbersWordsAndBraces() {
        assertThat(marked(excerpt("{\"a\": -1.5e3}", 1, 7))).isEqualTo("-1.5e3");
        assertThat(marked(excerpt("{\"a\": maybe}", 1, 7))).isEqualTo("maybe");
        assertThat(marked(excerpt("{\"a\": {}}", 1, 7))).isEqualTo("{");
    }

    @Test
    void marksThePlaceAfterTheLastCharacter() {
        assertThat(marked(excerpt("{", 1, 2))).isEqualTo("\u00a0");
        assertThat(marked(excerpt("", 1, 1))).isEqualTo("\u00a0");
        assertThat(marked(excerpt("{\"a\": \"open", 1, 7))).isEqualTo("\"open");
    }

    @Test
    void cutsLongLines() {
        String text = "{\"a\": \"" + "x".repeat(5000) + "\", \"b\": 7}";

        FileExcerpt far = excerpt(text, 1, text.indexOf('7') + 1);
        FileExcerpt near = excerpt(text, 1, 7);

        assertThat(marked(far)).isEqualTo("7");
        assertThat(far.lines().getFirst()).startsWith("\u2026xxx").hasSizeLessThan(120);
        assertThat(marked(near)).startsWith("\"xxx").endsWith("x\u2026");
        assertThat(near.lines().getFirst()).hasSizeLessThan(120);
    }

    @Test
    void countsLinesAndColumnsAsTheReaderDoes() {
        ProgramReader reader = new ProgramReader();
        String text = "\uFEFF{\r\n\"format\": 1,\r\"x-a\": \"\uD83D\uDE00\",\n\"id\": \"No\"}";

        ReadResult<Program> read = reader.program("my.json", Bundles.bytes(text), Map.of());

        assertThat(read)
                .isInstanceOfSatisfying(
                        ReadResult.Invalid.class,
                        broken -> assertThat(((ReadResult.Invalid<?>) broken).problems())
                                .filteredOn(problem -> problem.pointer().equals("/id"))
                                .singleElement()
                                .satisfies(problem -> assertThat(marked(FileExcerpt.of(file(text), problem)
                                                .orElseThrow()))
                                        .isEqualTo("\"No\"")));
    }

    @Test
    void showsTheProgramOfABundle() {
        ProgramFiles.File bundle = new ProgramFiles.File("my.lumbo", Bundles.sound());
        Problem problem = new Problem("my.lumbo/program.json", 3, 9, "/id", "problem.syntax", List.of());

        assertThat(marked(FileExcerpt.of(bundle, problem).orElseThrow())).isEqualTo("\"my-bridge\"");
        assertThat(problem.fileName()).isEqualTo("my.lumbo");
    }

    @Test
    void isAbsentWhereThereIsNoPlace() {
        assertThat(FileExcerpt.of(file("{}"), at(0, 0))).isEqualTo(Optional.empty());
        assertThat(FileExcerpt.of(file("{}"), at(7, 1))).isEqualTo(Optional.empty());
        assertThat(FileExcerpt.of(new ProgramFiles.File("my.lumbo", new byte[0]), at(1, 1)))
                .isEqualTo(Optional.empty());
    }
}
