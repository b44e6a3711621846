package lumbo.dist;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual's page, written from what the command line knows of itself, so that the two can't differ. */
final class ManPage {

    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    /** The page as troff with the macros {@code man}. */
    static String of(CommandSpec lumbo, Release release) {
        ManPage made = new ManPage();
        made.write(lumbo, LocalDate.ofInstant(release.time(), ZoneOffset.UTC), release.version());
        return made.page.toString();
    }

    private void write(CommandSpec lumbo, LocalDate day, String version) {
        macro("TH", "LUMBO", "1", day.toString(), "Lumbo " + version, "");
        macro("SH", "NAME");
        line("lumbo \\- " + text("exercise therapy player with a diary"));
        macro("SH", "SYNOPSIS");
        synopsis(lumbo);
        for (CommandSpec command : commands(lumbo)) {
            line(".br");
            synopsis(command);
        }
        macro("SH", "DESCRIPTION");
        line(text(String.join(" ", lumbo.usageMessage().description())));
        macro("SH", "OPTIONS");
        lumbo.positionalParameters().forEach(this::argument);
        lumbo.options().forEach(this::argument);
        macro("SH", "COMMANDS");
        for (CommandSpec command : commands(lumbo)) {
            macro("SS", command.name());
            line(text(String.join(" ", command.usageMessage().description())));
            command.positionalParameters().forEach(this::argument);
            command.options().stream().filter(option -> !option.inherited()).forEach(option -> {
                if (!option.usageHelp() && !option.versionHelp()) {
                    argument(option);
                }
            });
        }
        macro("SH", "EXIT STATUS");
        line(text(String.join(" ", lumbo.usageMessage().footer())));
        macro("SH", "FILES");
        macro("TP");
        line("\\fI~/.local/share/lumbo\\fP");
        line(text("The diary, settings, backups and programs of one's own, unless --data says otherwise."));
    }

    private static List<CommandSpec> commands(CommandSpec lumbo) {
        return lumbo.subcommands().values().stream()
                .map(command -> command.getCommandSpec())
                .distinct()
                .toList();
    }

    private void synopsis(CommandSpec command) {
        String needed = command.options().stream()
                .filter(OptionSpec::required)
                .map(option -> " \\fB" + text(option.longestName()) + "\\fP \\fI" + text(option.paramLabel()) + "\\fP")
                .collect(Collectors.joining());
        String files = command.positionalParameters().stream()
                .map(ManPage::named)
                .map(name -> " " + name)
                .collect(Collectors.joining());
        line("\\fB" + text(command.qualifiedName()) + "\\fP [\\fIOPTION\\fP]..." + needed + files);
    }

    private static String named(PositionalParamSpec parameter) {
        String label = "\\fI" + text(parameter.paramLabel()) + "\\fP";
        String more = parameter.arity().max() > 1 ? label + "..." : label;
        return parameter.arity().min() == 0 ? "[" + more + "]" : more;
    }

    private void argument(ArgSpec argument) {
        if (argument.hidden()) {
            return;
        }
        macro("TP");
        if (argument instanceof OptionSpec option) {
            String label = option.arity().max() > 0 ? "=\\fI" + text(option.paramLabel()) + "\\fP" : "";
            String names = Stream.of(option.names())
                    .map(name -> "\\fB" + text(name) + "\\fP")
                    .collect(Collectors.joining(", "));
            line(names + label);
        } else if (argument instanceof PositionalParamSpec parameter) {
            line(named(parameter));
        }
        line(text(String.join(" ", argument.description())));
    }

    private void macro(String name, String... arguments) {
        StringBuilder made = new StringBuilder("." + name);
        for (String argument : arguments) {
            made.append(" \"").append(text(argument)).append('"');
        }
        line(made.toString());
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    /** Plain words: a line of them that begins with a dot or an apostrophe would be an order. */
    static String text(String words) {
        String plain = words.replace("%n", " ")
                .replace("%%", "%")
                .replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("\"", "\\(dq")
                .strip();
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
