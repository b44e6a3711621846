package lumbo.ui.programs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lumbo.i18n.Messages;
import lumbo.program.Coded;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.Stage;

/**
 * Picks programs by one word: a stage or a tag.
 *
 * @param id the stage's or the tag's id; empty for all programs
 * @param label what its chip says
 */
record ProgramFilter(Optional<String> id, String label) {

    /** The filters that make sense for a library: all, the stages, and the tags that have a name of their own. */
    static List<ProgramFilter> of(Library library, Messages words) {
        List<ProgramFilter> filters = new ArrayList<>();
        filters.add(new ProgramFilter(Optional.empty(), words.get("programs.all")));
        for (Stage stage : Stage.values()) {
            if (library.programs().stream().anyMatch(program -> program.stages().contains(stage))) {
                filters.add(new ProgramFilter(Optional.of(stage.id()), words.get("stage." + stage.id())));
            }
        }
        Set<String> tags = new LinkedHashSet<>();
        library.programs().forEach(program -> tags.addAll(program.tags()));
        for (String tag : tags) {
            if (words.has("tag." + tag) && Coded.find(Stage.class, tag).isEmpty()) {
                filters.add(new ProgramFilter(Optional.of(tag), words.get("tag." + tag)));
            }
        }
        return filters;
    }

    /** Whether a program is picked. */
    boolean picks(Program program) {
        return id.isEmpty()
                || program.tags().contains(id.get())
                || program.stages().stream().anyMatch(stage -> stage.id().equals(id.get()));
    }
}
