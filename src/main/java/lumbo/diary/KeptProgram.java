package lumbo.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import lumbo.files.Sha256;

/**
 * A program as it was played, which its checksum is kept with: one that was altered by damage is never taken for what was
 * played. Where it is lost, an empty object stands in its place, so that the sessions that played it can be kept.
 */
public final class KeptProgram {

    /** What stands in the place of a program that is lost. */
    public static final String LOST = "{}";

    private static final Logger LOG = Logger.getLogger(KeptProgram.class.getName());

    private KeptProgram() {}

    /**
     * What stands in the place of a checksum where a program is lost.
     *
     * @param id the number that the program was kept under
     */
    public static String lost(long id) {
        return String.format(Locale.ROOT, "%064x", id);
    }

    /** Whether this is the program that was kept, or what stands in the place of one that is known to be lost. */
    public static boolean isWhole(long id, String sha256, String program) {
        return (program.equals(LOST) && sha256.equals(lost(id))) || sha256.equals(Sha256.of(program));
    }

    /** The program in a row with the columns {@code snapshot}, {@code sha256} and {@code program}; lost where it was altered. */
    static String of(Row row) {
        String program = row.text("program");
        if (isWhole(row.number("snapshot"), row.text("sha256"), program)) {
            return program;
        }
        LOG.log(Level.WARNING, "the kept program {0} is not what was played", row.number("snapshot"));
        return LOST;
    }

    /** A line for each that was altered. */
    static List<String> problems(Sql sql) {
        List<String> problems = new ArrayList<>();
        sql.of("SELECT id, sha256, program FROM snapshot ORDER BY id").each(row -> {
            if (!isWhole(row.number("id"), row.text("sha256"), row.text("program"))) {
                problems.add("the kept program " + row.number("id") + " is not what was played");
            }
        });
        return problems;
    }
}
