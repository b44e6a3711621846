package lumbo.ui.own;

import java.util.List;
import lumbo.program.FileExcerpt;
import org.jspecify.annotations.Nullable;

/**
 * Why files can't be used, in words.
 *
 * @param title what it is about
 * @param lead what it means, and what can be done
 * @param sections what is wrong, file by file; empty when nothing in a file is
 * @param answers the answers to a question, where one is asked
 */
record ProblemsPage(
        String title,
        String lead,
        List<Section> sections,
        @Nullable ConflictAnswers answers) {

    /** Keeps a copy of the list. */
    ProblemsPage {
        sections = List.copyOf(sections);
    }

    /**
     * What is wrong with one file.
     *
     * @param used whether it is used all the same
     */
    record Section(String file, boolean used, List<Entry> problems) {

        /** Keeps a copy of the list. */
        Section {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One problem.
     *
     * @param sentence what is wrong and what to write instead
     * @param where line, column and pointer; empty when it concerns the whole file
     * @param excerpt the lines of the file around the place
     */
    record Entry(String sentence, String where, @Nullable FileExcerpt excerpt) {}

    /**
     * The answers to the question which of two programs to keep.
     *
     * @param canReplace whether the one that is there may be replaced
     * @param differences what differs between the two, sentence by sentence
     */
    record ConflictAnswers(boolean canReplace, List<String> differences) {

        /** Keeps a copy of the list. */
        ConflictAnswers {
            differences = List.copyOf(differences);
        }
    }
}
