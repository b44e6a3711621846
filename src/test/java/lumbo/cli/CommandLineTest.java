package lumbo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.FullDiary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Whatever a command is given: it ends with an exit code and sentences, and never with a stack trace. */
class CommandLineTest {

    /** A diary with two sessions, which each test gets a copy of. */
    @TempDir
    private static Path filled;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fill() {
        FullDiary.write(filled.resolve("diary.sqlite"), 2);
    }

    private record Ended(int code, List<String> out, List<String> err) {

        /** It failed, and said so in sentences. */
        void isTold(String asWhat) {
            assertThat(code).as("%s: %s", asWhat, err).isEqualTo(1);
            isInSentences(asWhat);
            assertThat(err).as(asWhat).isNotEmpty();
        }

        void isInSentences(String asWhat) {
            assertThat(err)
                    .as(asWhat)
                    .hasSizeLessThan(110)
                    .allSatisfy(line -> assertThat(line)
                            .doesNotContain("Exception", "\tat ", "java.", "lumbo.", "null")
                            .isNotBlank());
        }
    }

    private Ended run(String... arguments) {
        return run(folder.resolve("data"), arguments);
    }

    private Ended run(Path data, String... arguments) {
        Typed typed = new Typed(data);
        Object[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        int code = typed.run(arguments[0], rest);
        return new Ended(code, typed.out().lines().toList(), typed.err().lines().toList());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.write(file, bytes);
    }

    private Path diary() {
        return folder.resolve("data/diary.sqlite");
    }

    private void fillDiary() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.copy(filled.resolve("diary.sqlite"), diary());
    }

    @Nested
    class WrittenWrongly {

        @ParameterizedTest
        @CsvSource({
            "validate, FILE is missing.",
            "plan, PROGRAM is missing.",
            "'export --out x', --format FORMAT is missing.",
            "'export --format odt --out x', '\"odt\" can''t be read for --format FORMAT. Write json, csv, fhir, pdf'",
            "'export --format json --out x --from 1.7.2026', '\"1.7.2026\" can''t be read for --from DATE. Write a day such as 2026-07-22'",
            "'list --jsno', --jsno is not known here; did you mean --json?",
            "'list --json --json', --json is given twice. Keep only one.",
            "'figure cat-camel --format svg --out x --width wide', '\"wide\" can''t be read for --width PIXELS. Write a whole number'",
            "'figure cat-camel --format svg --out x --phase up', '\"up\" is not a moment. Write a phase and how much of it is over, as in out:0.5'",
            "'restore', FILE is missing.",
            "'sheet', --out DIR is missing.",
        })
        void isToldWithExitCodeTwo(String line, String sentence) {
            Ended ended = run(line.split(" "));

            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.err()).containsExactly(sentence, "See lumbo " + line.replaceFirst(" .*", "") + " --help.");
            assertThat(ended.out()).isEmpty();
        }

        @Test
        void aWordThatIsNoCommandIsTold() {
            Ended ended = run("validat");

            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.err()).singleElement().asString().contains("validat", "validate", "restore");
        }

        @Test
        void aFileThatIsNotThereIsNoWrongUsage() {
            Ended ended = run("none.json");

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.err()).containsExactly("none.json: There is no such file. Check its name and folder.");
        }
    }

    @Nested
    class GivenAFileThatIsNone {

        private Path bad(String kind) throws IOException {
            return switch (kind) {
                case "missing" -> folder.resolve("missing.json");
                case "folder" -> Files.createDirectories(folder.resolve("folder.json"));
                case "dead link" -> Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("nothing"));
                case "loop" -> {
                    Path loop = folder.resolve("loop.json");
                    yield Files.createSymbolicLink(loop, loop);
                }
                case "below a file" -> write("file", new byte[] {1}).resolve("below.json");
                case "unreadable" -> {
                    Path closed = write("closed.json", new byte[] {'{'});
                    assumeTrue(Files.getFileStore(closed).supportsFileAttributeView("posix"));
                    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
                    assumeTrue(!Files.isReadable(closed), "whoever may read everything can't try this");
                    yield closed;
                }
                case "empty" -> write("empty.json", new byte[0]);
                case "device" -> {
                    Path device = Path.of("/dev/zero");
                    assumeTrue(Files.exists(device));
                    yield Files.createSymbolicLink(folder.resolve("endless.json"), device);
                }
                case "zeros" -> write("zeros.json", new byte[5000]);
                case "noise" -> {
                    byte[] noise = new byte[5000];
                    new Random(7).nextBytes(noise);
                    yield write("noise.json", noise);
                }
                default -> throw new IllegalArgumentException(kind);
            };
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "missing",
                    "folder",
                    "dead link",
                    "loop",
                    "below a file",
                    "unreadable",
                    "empty",
                    "device",
                    "zeros",
                    "noise"
                })
        void everyCommandTellsItInSentences(String kind) throws IOException {
            fillDiary();
            String file = bad(kind).toString();

            run("validate", file).isTold("validate");
            run("validate", "--json", file).isTold("validate --json");
            run("plan", file).isTold("plan");
            run("advise", file).isTold("advise");
            run("sheet", "--out", folder.resolve("sheets").toString(), file).isTold("sheet");
            run(
                            "figure",
                            file,
                            "--format",
                            "svg",
                            "--out",
                            folder.resolve("x.svg").toString())
                    .isTold("figure");
            run("import", file).isTold("import");
            run("import", "--replace", file).isTold("import --replace");
            run("restore", file).isTold("restore");
            run("restore", "--yes", file).isTold("restore --yes");
            String copy = folder.resolve("copy").toString();
            run("backup", "--out", copy, "--password-file", file).isTold("backup");
            run("restore", diary().toString(), "--password-file", file).isTold("restore with a password");
            if (!kind.equals("zeros") && !kind.equals("noise")) {
                assertThat(run("backup", "--out", copy, "--password-file", file).err())
                        .noneMatch(line -> line.contains("first line") && !kind.equals("empty"));
            }
            assertThat(Diary.facts(diary()).sessions()).isEqualTo(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"folder", "dead link", "loop", "below a file", "empty", "device", "zeros", "noise"})
        void everyCommandTellsItWhereItIsTheDiary(String kind) throws IOException {
            Files.createDirectories(folder.resolve("data"));
            Path bad = bad(kind);
            if (kind.equals("below a file")) {
                Files.createSymbolicLink(diary(), folder.resolve("file"));
            } else {
                Files.move(bad, diary());
            }
            Path csv =
                    write("pain.csv", "at,pain_0_10\n2026-07-23T08:00:00+02:00,3\n".getBytes(StandardCharsets.UTF_8));

            for (String format : List.of("json", "csv", "fhir", "pdf")) {
                Ended ended = run(
                        "export",
                        "--format",
                        format,
                        "--out",
                        folder.resolve("out." + format).toString());
                ended.isInSentences("export " + format);
                assertThat(ended.code() == 0).as("export " + format).isEqualTo(kind.equals("empty"));
            }
            run("backup", "--out", folder.resolve("copy").toString()).isInSentences("backup");
            run("import", csv.toString()).isInSentences("import");
            run("list").isInSentences("list");
        }

        @ParameterizedTest
        @ValueSource(strings = {"folder", "loop", "below a file", "device", "empty"})
        void everyCommandTellsItWhereItIsTheFolderOfTheData(String kind) throws IOException {
            Path data = kind.equals("folder") ? bad(kind).resolve("more") : bad(kind);
            Path csv =
                    write("pain.csv", "at,pain_0_10\n2026-07-23T08:00:00+02:00,3\n".getBytes(StandardCharsets.UTF_8));

            run(
                            data,
                            "export",
                            "--format",
                            "json",
                            "--out",
                            folder.resolve("out.json").toString())
                    .isTold("export");
            run(data, "backup", "--out", folder.resolve("copy").toString()).isTold("backup");
            if (!kind.equals("folder")) {
                run(data, "import", csv.toString()).isTold("import");
            }
            run(data, "list").isInSentences("list");
        }

        @ParameterizedTest
        @ValueSource(strings = {"folder", "dead link", "loop", "below a file", "empty", "device"})
        void everyCommandTellsItWhereItShouldWriteThere(String kind) throws IOException {
            fillDiary();
            Path bad = bad(kind);
            String below = bad.resolve("x").toString();
            boolean mayBeMade = kind.equals("folder");

            for (String format : List.of("json", "fhir", "pdf")) {
                Ended ended = run("export", "--format", format, "--out", below);
                ended.isInSentences(format);
                assertThat(ended.code() == 0).as(format).isEqualTo(mayBeMade);
                if (mayBeMade) {
                    Files.delete(bad.resolve("x"));
                }
            }
            Ended tables = run("export", "--format", "csv", "--out", bad.toString());
            tables.isInSentences("csv");
            Ended backup = run("backup", "--out", below);
            backup.isInSentences("backup");
            assertThat(backup.code() == 0).isEqualTo(mayBeMade);
            Ended sheet = run("sheet", "--out", below, "cat-camel");
            sheet.isInSentences("sheet");
            assertThat(sheet.code() == 0).isEqualTo(mayBeMade);
            if (mayBeMade) {
                run("export", "--format", "json", "--force", "--out", bad.toString())
                        .isTold("a folder");
                run("figure", "cat-camel", "--format", "png", "--out", bad.toString())
                        .isTold("a folder");
                assertThat(run("export", "--format", "json", "--out", bad.toString())
                                .err())
                        .singleElement()
                        .asString()
                        .contains("is a folder")
                        .doesNotContain("--force");
            } else {
                run("figure", "cat-camel", "--format", "png", "--out", below).isTold("figure");
            }
        }

        @Test
        void aFullDiskIsNamed() throws IOException {
            Path full = Path.of("/dev/full");
            assumeTrue(Files.isWritable(full), "only Linux has such a device");

            Ended svg = run("figure", "cat-camel", "--format", "svg", "--out", full.toString());

            svg.isTold("figure");
            assertThat(svg.err()).singleElement().asString().contains("The disk is full");
        }
    }

    @Nested
    class WithADiaryThatCantBeHad {

        private Path csv() throws IOException {
            return write("pain.csv", "at,pain_0_10\n2026-07-23T08:00:00+02:00,3\n".getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void oneThatIsBeingWrittenIsTold() throws Exception {
            fillDiary();
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + diary());
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");

                Ended table = run("import", csv().toString());

                table.isTold("import of a table");
                assertThat(table.err())
                        .containsExactly(diary() + " is open in another program. Close Lumbo, and try again.");
            }
        }

        @Test
        void oneThatNobodyElseMayReadIsTold() throws Exception {
            fillDiary();
            Path csv = csv();
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + diary());
                    Statement statement = other.createStatement()) {
                statement.execute("PRAGMA locking_mode = EXCLUSIVE");
                statement.execute("BEGIN EXCLUSIVE");
                String to = folder.resolve("to").toString();

                // each waits a while for the other program; they may do so together
                Map<String, CompletableFuture<Ended>> all = Map.of(
                        "export", together("export", "--format", "csv", "--out", to),
                        "import", together("import", csv.toString()),
                        "backup", together("backup", "--out", to));

                all.forEach((command, ended) -> ended.join().isTold(command));
            }
        }

        private CompletableFuture<Ended> together(String... arguments) {
            CompletableFuture<Ended> ended = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    ended.complete(run(arguments));
                } catch (RuntimeException failure) {
                    ended.completeExceptionally(failure);
                }
            });
            return ended;
        }

        @ParameterizedTest
        @CsvSource({
            "session, started_at, nonsense",
            "session, state, ASLEEP",
            "snapshot, program, '{'",
            "pain, moment, NEVER",
            "safety_log, content, '{'"
        })
        void oneWithWhatCantBeReadIsTold(String table, String column, String value) throws Exception {
            isTold(table, column, value);
        }

        @Tag("campaign")
        @ParameterizedTest
        @CsvSource({
            "session, started_at, 2026-99-99T10:00:00.000+00:00",
            "session, saved_at, ''",
            "session, ended_at, soon",
            "session, title, '{'",
            "session, choices, nonsense",
            "session_exercise, name, nonsense",
            "session_exercise, sides, MANY",
            "step_done, at, nonsense",
            "pain, at, nonsense",
            "pain, at, ''",
            "pain, spots, nonsense",
            "measure, at, nonsense",
            "measure, answers, '{'",
            "safety_log, at, nonsense",
            "change, at, nonsense"
        })
        void oneWithWhatCantBeReadAnywhereElseIsToldToo(String table, String column, String value) throws Exception {
            isTold(table, column, value);
        }

        private void isTold(String table, String column, String value) throws Exception {
            fillDiary();
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + diary());
                    Statement statement = other.createStatement()) {
                statement.execute("PRAGMA ignore_check_constraints = ON");
                for (String trigger : triggers(statement)) {
                    statement.execute("DROP TRIGGER " + trigger);
                }
                statement.execute("UPDATE " + table + " SET " + column + " = '" + value + "'");
            }
            Path bad = Files.copy(diary(), folder.resolve("bad.sqlite"));

            for (String format : List.of("json", "csv", "fhir", "pdf")) {
                run(
                                "export",
                                "--format",
                                format,
                                "--out",
                                folder.resolve("out." + format).toString())
                        .isInSentences(format);
            }
            run("import", csv().toString()).isInSentences("import");
            run("backup", "--out", folder.resolve("copy").toString()).isInSentences("backup");
            run("restore", bad.toString()).isInSentences("restore");
            run("restore", "--yes", bad.toString()).isInSentences("restore --yes");
            Path json = folder.resolve("out.json");
            if (Files.exists(json)) {
                run("import", "--replace", json.toString()).isInSentences("import --replace");
            }
        }

        private static List<String> triggers(Statement statement) throws SQLException {
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }

        @Test
        void oneThatAWindowHoldsIsNotReplaced() throws Exception {
            fillDiary();
            Path json = folder.resolve("all.json");
            run("export", "--format", "json", "--out", json.toString());
            assertThat(run("backup", "--out", folder.resolve("copy").toString()).code())
                    .isZero();
            Path backup;
            try (Stream<Path> made = Files.list(folder.resolve("copy"))) {
                backup = made.findFirst().orElseThrow();
            }
            Path lock = folder.resolve("data/lumbo.lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                assertThat(held.isValid()).isTrue();

                run("import", "--replace", json.toString()).isTold("import");
                run("restore", "--yes", backup.toString()).isTold("restore");
            }
            assertThat(run("import", "--replace", json.toString()).code()).isZero();
        }

        @Test
        void oneThatMayOnlyBeReadIsExportedAllTheSame() throws Exception {
            fillDiary();
            Path data = folder.resolve("data");
            assumeTrue(Files.getFileStore(data).supportsFileAttributeView("posix"));
            Files.setPosixFilePermissions(diary(), PosixFilePermissions.fromString("r--------"));
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-x------"));
            try {
                assumeTrue(!Files.isWritable(data), "whoever may write everywhere can't try this");

                for (String format : List.of("json", "csv", "fhir", "pdf")) {
                    assertThat(run(
                                            "export",
                                            "--format",
                                            format,
                                            "--out",
                                            folder.resolve("out." + format).toString())
                                    .code())
                            .as(format)
                            .isZero();
                }
                run("import", csv().toString()).isTold("import");
            } finally {
                Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    @Nested
    class WhenSomethingGoesWrongInside {

        @Test
        void oneSentenceIsSaidAndWithDebugThePlace() {
            Cli cli = new Typed(folder).cli();
            CommandLine line = cli.line();
            StringWriter err = new StringWriter();
            line.setErr(new PrintWriter(err, true));
            line.setExecutionStrategy(parsed -> {
                throw new CommandLine.ExecutionException(line, "x", new IllegalStateException("no such thing"));
            });
            line.execute("list");
            assertThat(err.toString().lines()).hasSize(1).allMatch(text -> text.contains("--debug"));

            line.execute("--debug", "list");

            assertThat(err.toString()).contains("\tat ");
        }
    }
}
