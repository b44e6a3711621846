package lumbo.program.own;

import java.util.List;
import lumbo.program.Library;
import lumbo.program.Problem;
import lumbo.program.Program;
import lumbo.program.ProgramFiles;
import org.jspecify.annotations.Nullable;

/** What became of a file that was to be added to one's own programs. */
public sealed interface ImportResult {

    /** What would become of it. */
    sealed interface Examined {}

    /** It can be added; the candidate is sound. */
    record Ready(Candidate candidate) implements Examined {}

    /** It is there now. */
    record Added(String id) implements ImportResult {}

    /** The very same program is there already. */
    record Known(String id) implements ImportResult, Examined {}

    sealed interface Refused extends ImportResult {}

    /** Another program has its id; the candidate is sound. */
    record Conflict(Candidate candidate, Library.Entry existing) implements Refused, Examined {

        /** Whether the other one may be replaced: one that came with Lumbo may not. */
        public boolean canReplace() {
            return existing.origin() == Library.Origin.OWN;
        }
    }

    /**
     * It can't be used.
     *
     * @param name the file's name
     * @param file its content; absent when it could not be read
     * @param problems what is wrong, at least one
     */
    record Broken(String name, ProgramFiles.@Nullable File file, List<Problem> problems) implements Refused, Examined {

        public Broken {
            problems = List.copyOf(problems);
        }

        /** Whether it was written for a newer Lumbo. */
        public boolean isNewer() {
            return problems.stream().anyMatch(problem -> problem.key().equals("problem.newer-format"));
        }
    }

    record Unwritten(Problem problem) implements Refused {}

    /** A sound file that may be added, and what it holds. */
    record Candidate(ProgramFiles.File file, Program program) {}
}
