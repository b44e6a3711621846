package lumbo.ui.today;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.i18n.Messages;
import lumbo.program.Equipment;
import lumbo.program.Program;
import lumbo.session.Workout;
import org.jspecify.annotations.Nullable;

/**
 * The program that is proposed for today, in words.
 *
 * @param id the program's id
 * @param title its name
 * @param line since when it is followed, if it is, and how long it takes today
 * @param why why it is proposed, in a sentence
 * @param needs what has to be fetched; empty where nothing has
 * @param motion the moving figure of its first exercise that has one
 * @param workout what would be played of it
 */
record ProposedProgram(
        String id,
        String title,
        String line,
        String why,
        String needs,
        @Nullable String motion,
        Workout workout) {

    static ProposedProgram of(Program program, Workout workout, String line, String why, Messages words) {
        String needs = workout.program().allEquipment().stream()
                .map(Equipment::id)
                .map(one -> words.get("equipment." + one))
                .collect(Collectors.joining(", "));
        return new ProposedProgram(
                program.id(),
                program.title().in(words.locale()),
                line,
                why,
                needs.isEmpty() ? "" : words.format("today.proposed.needs", needs),
                program.items().stream()
                        .filter(workout::plays)
                        .flatMap(
                                item -> Stream.ofNullable(program.exercise(item).motion()))
                        .findFirst()
                        .orElse(null),
                workout);
    }
}
