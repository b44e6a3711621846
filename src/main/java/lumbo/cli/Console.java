package lumbo.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import lumbo.i18n.Messages;
import lumbo.program.Problem;

/**
 * What commands read, and where they print.
 *
 * @param words all words
 * @param in standard input
 * @param out for what was asked for
 * @param err for what is wrong
 */
public record Console(Messages words, InputStream in, PrintWriter out, PrintWriter err) {

    void say(String key, Object... arguments) {
        out.println(words.format(key, arguments));
    }

    /** Tells problems; gives the exit code, which is 0 where there are none. */
    int report(List<Problem> problems) {
        problems.forEach(problem -> err.println(problem.describe(words)));
        return problems.isEmpty() ? CommandErrors.DONE : CommandErrors.FAILED;
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
