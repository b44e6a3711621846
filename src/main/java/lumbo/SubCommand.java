package lumbo;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import lumbo.i18n.Messages;
import lumbo.settings.Folders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command after the name of the program. */
abstract class SubCommand implements Callable<Integer> {

    @CommandLine.ParentCommand
    private @Nullable Main main;

    @Spec
    private @Nullable CommandSpec spec;

    /**
     * What a command works with.
     *
     * @param words all words
     * @param out for what was asked for
     * @param err for what is wrong
     * @param folders where files lie
     * @param command the command line itself
     */
    record Line(Messages words, PrintWriter out, PrintWriter err, Folders folders, CommandLine command) {}

    /** Does it, and gives the exit code. */
    abstract int run(Line line) throws Exception;

    @Override
    public final Integer call() throws Exception {
        if (main == null || spec == null) {
            throw new IllegalStateException("only runs as a command");
        }
        CommandLine command = spec.commandLine();
        return run(new Line(main.words(), command.getOut(), command.getErr(), main.folders(), command));
    }
}
