package lumbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.i18n.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What each command says of itself: all of it in the messages, and none of it in the code. */
class HelpTest {

    private static final int COLUMNS = 80;
    private static final Messages WORDS = Messages.of(Locale.UK);

    @TempDir
    private Path folder;

    private static Stream<CommandLine> commands() {
        CommandLine whole = new Typed(Path.of("none")).cli().line();
        return Stream.concat(Stream.of(whole), whole.getSubcommands().values().stream());
    }

    /** The commands as somebody names them; the line without a command has no name. */
    static Stream<String> names() {
        return commands().map(HelpTest::name);
    }

    private static String name(CommandLine command) {
        return command.getParent() == null ? "" : command.getCommandName();
    }

    private static Set<String> said(String prefix) {
        return WORDS.keys().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Field> fields(Class<?> command) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> at = command; at != null; at = at.getSuperclass()) {
            fields.addAll(List.of(at.getDeclaredFields()));
        }
        return fields;
    }

    @Test
    void everyCommandAndAllThatItTakesHasWords() {
        assertThat(commands()).hasSizeGreaterThan(10).allSatisfy(command -> {
            String name = command.getCommandName();
            UsageMessageSpec usage = command.getCommandSpec().usageMessage();
            assertThat(usage.description())
                    .as(name)
                    .hasSize(1)
                    .allSatisfy(words -> assertThat(words).isNotBlank());
            for (ArgSpec argument : command.getCommandSpec().args()) {
                assertThat(argument.description()).as("%s %s", name, argument).hasSize(1);
                assertThat(argument.description()[0])
                        .as("%s %s", name, argument)
                        .isNotBlank();
                assertThat(argument.arity().max() == 0 || !argument.paramLabel().matches(".*[$<{].*"))
                        .as("%s %s", name, argument)
                        .isTrue();
            }
        });
    }

    @Test
    void noWordsStandInTheCode() {
        assertThat(commands()).allSatisfy(command -> {
            Class<?> type = command.getCommandSpec().userObject().getClass();
            Command declared = type.getAnnotation(Command.class);
            assertThat(List.of(
                            declared.description(),
                            declared.header(),
                            declared.footer(),
                            declared.customSynopsis(),
                            declared.version()))
                    .as(type.getName())
                    .allSatisfy(words -> assertThat(words).isEmpty());
            assertThat(fields(type)).allSatisfy(field -> {
                Option option = field.getAnnotation(Option.class);
                Parameters parameters = field.getAnnotation(Parameters.class);
                if (option != null) {
                    assertThat(option.description()).as(field.toString()).isEmpty();
                    assertThat(option.paramLabel()).as(field.toString()).matches("|\\$\\{bundle:label\\.[a-z-]+}");
                }
                if (parameters != null) {
                    assertThat(parameters.description()).as(field.toString()).isEmpty();
                    assertThat(parameters.paramLabel()).as(field.toString()).matches("\\$\\{bundle:label\\.[a-z-]+}");
                }
            });
        });
    }

    @Test
    void allWordsOfCommandsBelongToOne() throws IOException {
        List<String> shown = commands().map(CommandLine::getUsageMessage).toList();
        Set<String> names = commands()
                .map(command -> "cli." + command.getCommandSpec().qualifiedName(".") + ".")
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(said("cli.lumbo.")).allMatch(key -> names.contains(key.replaceFirst("(usage\\.)?[^.]+$", "")));
        assertThat(said("cli.label."))
                .hasSizeGreaterThan(10)
                .allSatisfy(key -> assertThat(shown)
                        .anyMatch(usage -> Pattern.compile("\\b" + WORDS.get(key) + "\\b")
                                .matcher(usage)
                                .find()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void helpIsPrintedAsASuccessAndFitsATerminal(String name) {
        Typed typed = new Typed(folder);

        int code = name.isEmpty() ? typed.run("--help") : typed.run(name, "--help");

        assertThat(code).isZero();
        assertThat(typed.err()).isEmpty();
        assertThat(typed.out()).startsWith(("Usage: lumbo " + name).strip()).doesNotContain("{", "}", "<");
        assertThat(typed.out().lines())
                .hasSizeGreaterThan(6)
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(COLUMNS));
    }

    @ParameterizedTest
    @MethodSource("names")
    void tellsWhichLumboThisIs(String name) {
        Typed typed = new Typed(folder);

        assertThat(name.isEmpty() ? typed.run("--version") : typed.run(name, "--version"))
                .isZero();
        assertThat(typed.out().strip()).matches("Lumbo \\S+");
    }

    @Test
    void saysWhatMayBeWrittenAndWhatTheExitCodesMean() throws IOException {
        Typed typed = new Typed(folder);
        typed.run("export", "--help");
        assertThat(typed.out()).contains("Export the diary", "JSON, CSV, FHIR, PDF", "--debug", "--format=FORMAT");
        typed.clear();
        typed.run("--help");

        assertThat(typed.out().lines()).anyMatch(line -> line.startsWith("Exit codes: 0 "));
        assertThat(Files.readString(Path.of("README.md"))).contains("exit code 0", "1 ", "2 ");
    }

    /** What picocli would say itself, in its own English. */
    private static final Pattern NOT_OURS = Pattern.compile(
            "Unknown option|Unmatched|Missing required|Invalid value|should be|expected|Did you mean|Possible solutions");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list --json=perhaps",
                "list --data",
                "list more",
                "list --debug=perhaps",
                "plan one two three",
                "plan",
                "export --format",
                "export --format= --out x",
                "export --format json --format csv --out x",
                "export --format json --out",
                "export --format json --out x --from 2026-02-30",
                "figure cat-camel --format svg --out x --width 1e3",
                "figure cat-camel --format svg --out x --look nobody",
                "figure cat-camel --format svg --out x --side both",
                "sheet --out",
                "restore --yes",
                "restore --yes=1 x",
                "backup --password-file",
                "advise x --program",
                "advise -x",
                "backup --",
                "-z",
                "--nothing=here"
            })
    void whatIsWrittenWronglyIsToldInItsWordsToo(String line) {
        Typed typed = new Typed(folder.resolve("data"));
        String[] words = line.split(" ");

        int code = typed.run(words[0], List.of(words).subList(1, words.length).toArray());

        assertThat(code).as(typed.err()).isNotZero();
        assertThat(typed.err().lines()).hasSizeBetween(1, 2);
        assertThat(typed.err()).doesNotContainPattern(NOT_OURS);
    }
}
