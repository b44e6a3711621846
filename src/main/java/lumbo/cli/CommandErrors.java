package lumbo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lumbo.i18n.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What a person is told where a command is written wrongly (exit code 2) or fails (exit code 1): sentences on standard error, and
 * never a stack trace unless it is asked for.
 */
record CommandErrors(Messages words, Root root) implements IParameterExceptionHandler, IExecutionExceptionHandler {

    static final int DONE = CommandLine.ExitCode.OK;
    static final int FAILED = CommandLine.ExitCode.SOFTWARE;
    static final int WRONG_USAGE = CommandLine.ExitCode.USAGE;

    /** A command is written wrongly in a way that only the command knows; the message is the sentence. */
    static final class WrongUsage extends ParameterException {

        private static final long serialVersionUID = 1L;

        WrongUsage(CommandLine command, String sentence) {
            super(command, sentence);
        }
    }

    @Override
    public int handleParseException(ParameterException wrong, String @Nullable [] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(wrong));
        err.println(words.format("cli.error.help", command.getCommandSpec().qualifiedName()));
        err.flush();
        return WRONG_USAGE;
    }

    private String sentence(ParameterException wrong) {
        return switch (wrong) {
            case WrongUsage told -> String.valueOf(told.getMessage());
            case UnmatchedArgumentException unknown -> unknown(unknown);
            case MissingParameterException missing -> words.format("cli.error.missing", labels(missing.getMissing()));
            case OverwrittenOptionException twice -> words.format("cli.error.twice", label(twice.getOverwritten()));
            default -> {
                ArgSpec argument = wrong.getArgSpec();
                yield argument == null
                        ? words.format("cli.error.other", String.valueOf(wrong.getMessage()))
                        : value(argument, wrong.getValue());
            }
        };
    }

    private String value(ArgSpec argument, @Nullable String value) {
        String given = value == null ? "" : value;
        // the system knows no such name, as where the language setting has no umlauts
        return List.of(argument.auxiliaryTypes()).contains(Path.class)
                ? words.format("cli.fail.name", given)
                : words.format("cli.error.value", given, label(argument), allowed(argument));
    }

    private String unknown(UnmatchedArgumentException unknown) {
        String first = unknown.getUnmatched().getFirst();
        List<String> near = unknown.getSuggestions();
        return near.isEmpty()
                ? words.format("cli.error.unknown", first)
                : words.format("cli.error.unknown-near", first, near.getFirst());
    }

    private static String labels(List<ArgSpec> arguments) {
        return String.join(", ", arguments.stream().map(CommandErrors::label).toList());
    }

    /** An option with what it takes, such as {@code --out FILE}; or what else is given, such as {@code FILE}. */
    private static String label(ArgSpec argument) {
        String parameter = argument.arity().max() == 0 ? "" : argument.paramLabel();
        return argument instanceof OptionSpec option ? (option.longestName() + " " + parameter).strip() : parameter;
    }

    /** What may be written, where it is one of a few words or a date; otherwise nothing. */
    private String allowed(ArgSpec argument) {
        List<String> known = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(word -> known.add(word.toLowerCase(Locale.ROOT)));
        }
        String kind = argument.type().getSimpleName().toLowerCase(Locale.ROOT);
        return known.isEmpty() ? words.format("cli.error.form", kind) : String.join(", ", known);
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, @Nullable ParseResult parsed) {
        tell(failure, command.getErr());
        return FAILED;
    }

    /** Says what went wrong in a sentence, and with {@code --debug} where. */
    void tell(Throwable failure, PrintWriter err) {
        err.println(
                Failures.sentence(words, failure, () -> root.folders().diary().toString()));
        if (root.isDebugging()) {
            failure.printStackTrace(err);
        }
        err.flush();
    }
}
