package lumbo.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import lumbo.i18n.Messages;
import lumbo.instance.SingleInstance;
import lumbo.settings.DataFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command after the name of the program. What it throws is told by {@link Failures}, and ends it with exit code 1. */
@Command(mixinStandardHelpOptions = true)
abstract class Subcommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Root root;

    @Spec
    private @Nullable CommandSpec spec;

    /** Does it, and gives the exit code. */
    abstract int run() throws Exception;

    @Override
    public final Integer call() throws Exception {
        return run();
    }

    private Root root() {
        if (root == null) {
            throw new IllegalStateException("only runs as a command");
        }
        return root;
    }

    Console console() {
        return root().console();
    }

    Messages words() {
        return console().words();
    }

    DataFolders folders() {
        return root().folders();
    }

    Clock clock() {
        return root().clock();
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock());
    }

    /** What is done to the diary while nobody else may open a window or restore. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {

        T done() throws E;
    }

    /**
     * Does something to the diary, which no window may hold meanwhile.
     *
     * @throws Refusal where a window does
     */
    <T, E extends Exception> T holdingTheFolder(Work<T, E> work) throws Refusal, IOException, E {
        try (SingleInstance held = SingleInstance.take(folders().data()).orElse(null)) {
            if (held == null) {
                throw new Refusal(words().get("restore.window-open"));
            }
            return work.done();
        }
    }

    /** The command is written wrongly, which this sentence says. */
    CommandLine.ParameterException wrong(String sentence) {
        if (spec == null) {
            throw new IllegalStateException("only runs as a command");
        }
        return new CommandErrors.WrongUsage(spec.commandLine(), sentence);
    }
}
