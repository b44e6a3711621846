package lumbo.ui.safety;

import java.util.Optional;
import java.util.stream.Stream;
import lumbo.i18n.Messages;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.safety.Proposal;
import lumbo.safety.Suitability;
import lumbo.session.Workout;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.words.WorkoutWords;
import org.jspecify.annotations.Nullable;

/**
 * The program to play instead of one that is not for now: the first that the proposal for today has.
 *
 * @param id the program's id
 * @param title its name
 * @param size how many exercises are played and how long that takes
 * @param fits why it fits; empty where the pain has to be asked first
 * @param motion the moving figure of its first exercise that has one
 */
public record Alternative(
        String id,
        String title,
        String size,
        String fits,
        @Nullable String motion) {

    /** What to play instead of a program; none where nothing may be played alone today. */
    public static Optional<Alternative> to(
            String program, State state, SessionStart starting, Library library, Messages words) {
        Proposal proposal = starting.proposal(state);
        return Stream.concat(
                        Stream.ofNullable(proposal.first()).map(Proposal.Proposed::program), proposal.others().stream())
                .filter(id -> !id.equals(program))
                .filter(id -> state.advice()
                        .of(id)
                        .filter(one -> one.fit() == Suitability.FITS || one.fit() == Suitability.ASK)
                        .isPresent())
                .flatMap(id -> library.program(id).stream())
                .findFirst()
                .map(found -> of(found, starting.workouts().of(found), state, words));
    }

    private static Alternative of(Program program, Workout workout, State state, Messages words) {
        return new Alternative(
                program.id(),
                program.title().in(words.locale()),
                new WorkoutWords(words).size(program, workout),
                new SuitabilityWords(words)
                        .line(state, program.id())
                        .filter(line -> line.fit() == Suitability.FITS)
                        .map(line -> line.text())
                        .orElse(""),
                program.items().stream()
                        .filter(workout::plays)
                        .flatMap(
                                item -> Stream.ofNullable(program.exercise(item).motion()))
                        .findFirst()
                        .orElse(null));
    }
}
