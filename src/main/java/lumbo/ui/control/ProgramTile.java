package lumbo.ui.control;

import java.util.List;
import java.util.stream.Stream;
import lumbo.i18n.Messages;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.Stage;
import lumbo.session.Workout;
import lumbo.ui.words.WorkoutWords;
import org.jspecify.annotations.Nullable;

/**
 * What a card says of a program.
 *
 * @param id the program's id
 * @param title its name
 * @param size how many exercises it has and how long it takes
 * @param summary the first sentence of what it is for
 * @param stages the stages that it is for
 * @param isOwn whether it is one's own
 * @param motion the moving figure of its first exercise that has one
 * @param fit whether it fits today, where that is known
 * @param foundIn the name of the exercise for which it was found, where the rest does not tell
 */
public record ProgramTile(
        String id,
        String title,
        String size,
        String summary,
        List<Stage> stages,
        boolean isOwn,
        @Nullable String motion,
        @Nullable SuitabilityLabel fit,
        @Nullable String foundIn) {

    /** Keeps a copy of the list. */
    public ProgramTile {
        stages = List.copyOf(stages);
    }

    /** What there is to say of a program of which so much is played today. */
    public static ProgramTile of(Library.Entry entry, Workout workout, Messages words) {
        Program program = entry.program();
        return new ProgramTile(
                program.id(),
                program.title().in(words.locale()),
                new WorkoutWords(words).size(program, workout),
                firstSentence(program.summary().in(words.locale())),
                program.stages(),
                entry.origin() == Library.Origin.OWN,
                program.items().stream()
                        .flatMap(
                                item -> Stream.ofNullable(program.exercise(item).motion()))
                        .findFirst()
                        .orElse(null),
                null,
                null);
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    /** The same, found for an exercise of this name. */
    public ProgramTile foundIn(String exercise) {
        return new ProgramTile(id, title, size, summary, stages, isOwn, motion, fit, exercise);
    }

    /** The same, with whether it fits today. */
    public ProgramTile fitting(@Nullable SuitabilityLabel line) {
        return new ProgramTile(id, title, size, summary, stages, isOwn, motion, line, foundIn);
    }
}
