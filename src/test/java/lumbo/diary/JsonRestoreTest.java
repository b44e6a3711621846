package lumbo.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lumbo.diary.export.JsonImport;
import lumbo.diary.export.JsonImport.Restored;
import lumbo.files.Share;
import lumbo.program.Problem;
import lumbo.program.ReadResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonRestoreTest {

    private static final String HEAD = "{\"format\":\"lumbo-diary\",\"version\":3,\"tables\":{";

    @TempDir
    Path folder;

    private Path target;
    private Path json;

    @BeforeEach
    void aDiaryThatIsThere() {
        target = folder.resolve("diary.sqlite");
        json = folder.resolve("export.json");
        Filled.small(target, "before");
    }

    private Restored restore() {
        return switch (JsonImport.restore(json, target, Share.UNTOLD)) {
            case ReadResult.Valid<Restored> sound -> sound.value();
            case ReadResult.Invalid<Restored> broken -> throw new AssertionError(broken.problems());
        };
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void replacesADiaryAndKeepsItBesideUnderAFreeName() throws IOException {
        Map<String, List<List<String>>> before = Filled.rows(target);
        Path other = folder.resolve("other.sqlite");
        Filled.small(other, "after");
        Files.write(json, Filled.json(other));
        Files.createFile(folder.resolve("diary-before-restore.sqlite"));

        Restored restored = restore();

        Path kept = folder.resolve("diary-before-restore-2.sqlite");
        assertThat(restored.kept()).isEqualTo(kept);
        assertThat(restored.sessions()).isEqualTo(1);
        assertThat(Filled.rows(kept)).isEqualTo(before);
        assertThat(Filled.rows(target)).isEqualTo(Filled.rows(other)).isNotEqualTo(before);
        assertThat(names())
                .containsExactly(
                        "diary-before-restore-2.sqlite",
                        "diary-before-restore.sqlite",
                        "diary.sqlite",
                        "export.json",
                        "other.sqlite");
        try (Diary diary = Diary.open(target)) {
            assertThat(diary.problems()).isEmpty();
            assertThat(diary.lastSession(Ever.END)).isPresent();
        }
    }

    @Test
    void makesADiaryWhereThereIsNone() throws IOException {
        Files.write(json, Filled.json(target));
        Path fresh = folder.resolve("new").resolve("diary.sqlite");

        assertThat(JsonImport.restore(json, fresh, Share.UNTOLD)).isInstanceOf(ReadResult.Valid.class);

        assertThat(Filled.rows(fresh)).isEqualTo(Filled.rows(target));
        assertThat(NewDiaryFile.look(fresh)).isEqualTo(new NewDiaryFile.Old(true, 1, 6, 2));
    }

    @Test
    void replacesWhatIsDamaged() throws IOException {
        Files.write(json, Filled.json(target));
        Map<String, List<List<String>>> before = Filled.rows(target);
        Files.writeString(target, "no diary at all");
        assertThat(NewDiaryFile.look(target).isEmpty()).isFalse();

        Path kept = restore().kept();

        assertThat(kept).hasContent("no diary at all");
        assertThat(Filled.rows(target)).isEqualTo(before);
    }

    @Test
    void refusesWhileTheDiaryIsOpenElsewhere() throws IOException {
        Files.write(json, Filled.json(target));
        Map<String, List<List<String>>> before = Filled.rows(target);
        try (Diary open = Diary.open(target)) {
            assertThat(open.lastSession(Ever.END)).isPresent();

            assertThatThrownBy(() -> JsonImport.restore(json, target, Share.UNTOLD))
                    .isInstanceOfSatisfying(
                            DiaryException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(DiaryException.Kind.LOCKED));
        }
        assertThat(Filled.rows(target)).isEqualTo(before);
        assertThat(names()).containsExactly("diary.sqlite", "export.json");
    }

    @Test
    void readsWhatAnOlderLumboExported() throws IOException {
        String session = Files.readString(write(Filled.json(target)))
                .replace("\"version\":" + NewDiaryFile.latestVersion(), "\"version\":2")
                .replaceAll(",\"by_hand\":\\d", "")
                .replaceAll(",\"spots\":\"\\[]\"", "")
                .replaceAll("(?s)\n,\"measure\".*$", "}}");
        Files.writeString(json, session);
        List<List<String>> counted = Filled.rows(target).get("exercise_done");

        restore();

        Map<String, List<List<String>>> rows = Filled.rows(target);
        assertThat(rows.get("exercise_done")).isEqualTo(counted).isNotEmpty();
        assertThat(rows.get("measure")).isEmpty();
        assertThat(rows.get("pain")).hasSize(6);
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(json, bytes);
    }

    private static String measure(String kind, String score) {
        return HEAD
                + "\"snapshot\":[],\"session\":[],\"session_exercise\":[],\"step_done\":[],\"pain\":[],\"measure\":[{\"id\":\""
                + Samples.id(1) + "\",\"at\":\"2026-11-22T18:30:00.000+01:00\",\"kind\":\"" + kind
                + "\",\"answers\":\"{}\",\"score\":" + score + "}]}}";
    }

    static Stream<Arguments> broken() {
        String pain = "[{\"id\":\"" + Samples.id(1) + "\",\"at\":\"2026-11-22T18:30:00.000+01:00\","
                + "\"moment\":\"OTHER\",\"value\":";
        String empty = "\"snapshot\":[],\"session\":[],\"session_exercise\":[],\"step_done\":[],\"pain\":";
        return Stream.of(
                Arguments.of("", "problem.ends-early", ""),
                Arguments.of("[]", "import.other-kind", ""),
                Arguments.of("{}", "import.other-kind", ""),
                Arguments.of("nonsense", "problem.syntax", ""),
                Arguments.of("{\"schema\":1,\"id\":\"a-program\"}", "import.other-kind", "/schema"),
                Arguments.of("{\"format\":\"other\",\"version\":3}", "import.other-kind", "/format"),
                Arguments.of("{\"format\":\"lumbo-diary\"}", "import.no-tables", ""),
                Arguments.of("{\"format\":\"lumbo-diary\",\"tables\":{}}", "import.no-version", "/tables"),
                Arguments.of("{\"format\":\"lumbo-diary\",\"version\":\"3\"}", "import.no-version", "/version"),
                Arguments.of("{\"format\":\"lumbo-diary\",\"version\":0}", "import.no-version", "/version"),
                Arguments.of(
                        "{\"format\":\"lumbo-diary\",\"version\":" + (NewDiaryFile.latestVersion() + 1) + "}",
                        "import.newer",
                        "/version"),
                Arguments.of(
                        "{\"format\":\"lumbo-diary\",\"version\":99999999999999999999}", "import.value", "/version"),
                Arguments.of("{\"format\":\"lumbo-diary\",\"more\":1}", "import.unknown-key", "/more"),
                Arguments.of("{\"format\":\"lumbo-diary\",\"format\":\"lumbo-diary\"}", "problem.syntax", ""),
                Arguments.of(HEAD, "problem.ends-early", ""),
                Arguments.of(HEAD + "}}", "import.missing-table", "/tables"),
                Arguments.of(HEAD + "\"sqlite_schema\":[]}}", "import.unknown-table", "/tables/sqlite_schema"),
                Arguments.of(HEAD + "\"exercise_done\":[]}}", "import.unknown-table", "/tables/exercise_done"),
                Arguments.of(HEAD + "\"snapshot\":{}}}", "import.no-rows", "/tables/snapshot"),
                Arguments.of(HEAD + "\"snapshot\":[1]}}", "import.no-row", "/tables/snapshot/0"),
                Arguments.of(HEAD + "\"snapshot\":[{\"id\":[]}]}}", "import.value", "/tables/snapshot/0/id"),
                Arguments.of(HEAD + "\"snapshot\":[{\"id\":true}]}}", "import.value", "/tables/snapshot/0/id"),
                Arguments.of(HEAD + "\"snapshot\":[{}]}}", "import.row", "/tables/snapshot/0"),
                Arguments.of(HEAD + "\"snapshot\":[{\"id\":1,\"x\\\" y\":2}]}}", "import.row", "/tables/snapshot/0"),
                Arguments.of(HEAD + empty + pain + "11}]}}", "import.row", "/tables/pain/0"),
                Arguments.of(HEAD + empty + pain + "-1}]}}", "import.row", "/tables/pain/0"),
                Arguments.of(HEAD + empty + pain + "52}]}}", "import.row", "/tables/pain/0"),
                Arguments.of(HEAD + empty + pain + "3.5}]}}", "import.row", "/tables/pain/0"),
                Arguments.of(measure("RMDQ_24", "52"), "import.row", "/tables/measure/0"),
                Arguments.of(measure("RMDQ_24", "-1"), "import.row", "/tables/measure/0"),
                Arguments.of(measure("PSFS", "10.5"), "import.row", "/tables/measure/0"),
                Arguments.of(measure("PSFS", "1e999"), "import.row", "/tables/measure/0"),
                Arguments.of(measure("GLOBAL_CHANGE", "4"), "import.row", "/tables/measure/0"),
                Arguments.of(HEAD + empty + pain + "\"3x\"}]}}", "import.row", "/tables/pain/0"),
                Arguments.of(HEAD + empty + pain + "3,\"day\":\"2026-11-22\"}]}}", "import.row", "/tables/pain/0"),
                Arguments.of(
                        HEAD + empty + pain + "3,\"session\":\"" + Samples.id(2) + "\"}]}}",
                        "import.row",
                        "/tables/pain/0"),
                Arguments.of(HEAD + empty + pain + "3},\n3]}}", "import.no-row", "/tables/pain/1"),
                Arguments.of(
                        HEAD + empty + "[],\"safety_log\":[],\"measure\":[],\"change\":[]}} x", "problem.syntax", ""),
                Arguments.of(
                        HEAD + empty + "[],\"safety_log\":[],\"measure\":[],\"change\":[]}}{}", "problem.trailing", ""),
                Arguments.of(
                        HEAD + empty + "[],\"safety_log\":[],\"measure\":[],\"change\":[]},\"more\":1}",
                        "import.unknown-key",
                        "/more"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void saysWhatIsWrongAndChangesNothing(String text, String key, String pointer) throws IOException {
        Files.writeString(json, text);
        Map<String, List<List<String>>> before = Filled.rows(target);

        ReadResult<Restored> result = JsonImport.restore(json, target, Share.UNTOLD);

        assertThat(result).isInstanceOfSatisfying(ReadResult.Invalid.class, broken -> {
            Problem problem = (Problem) broken.problems().getFirst();
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.line()).isPositive();
        });
        assertThat(Filled.rows(target)).isEqualTo(before);
        assertThat(names()).containsExactly("diary.sqlite", "export.json");
    }

    @Test
    void saysOfAByteThatIsNotUtf8WhereItIs() throws IOException {
        byte[] bytes = Filled.json(target);
        String text = new String(bytes, StandardCharsets.UTF_8);
        bytes[text.indexOf("before")] = (byte) 0xff;
        Files.write(json, bytes);

        assertThat(JsonImport.restore(json, target, Share.UNTOLD))
                .isInstanceOfSatisfying(ReadResult.Invalid.class, broken -> {
                    Problem problem = (Problem) broken.problems().getFirst();
                    assertThat(problem.key()).isEqualTo("problem.syntax");
                    assertThat(problem.line()).isGreaterThan(2);
                });
    }

    @Test
    void saysThatThereIsNoFile() {
        assertThat(JsonImport.restore(folder.resolve("none.json"), target, Share.UNTOLD))
                .isInstanceOfSatisfying(
                        ReadResult.Invalid.class,
                        broken -> assertThat(((Problem) broken.problems().getFirst()).key())
                                .isEqualTo("problem.no-such-file"));
    }
}
