package lumbo.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;
import lumbo.i18n.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** What the command line understands, for those who write about it. */
public final class CommandModel {

    private CommandModel() {}

    /** All commands, with their words. */
    public static CommandSpec of(Messages words) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Console silent = new Console(words, InputStream.nullInputStream(), nowhere, nowhere);
        return new Cli(silent, Clock.systemUTC(), (folders, files) -> 0).line().getCommandSpec();
    }
}
