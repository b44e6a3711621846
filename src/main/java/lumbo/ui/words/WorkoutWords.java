package lumbo.ui.words;

import java.util.Optional;
import lumbo.i18n.Messages;
import lumbo.program.Program;
import lumbo.session.ProgramPart;
import lumbo.session.Workout;

/** Puts into words how much is played of a program. */
public final class WorkoutWords {

    private final Messages words;

    /** Words of one language. */
    public WorkoutWords(Messages words) {
        this.words = words;
    }

    /** How long a session takes. */
    public String time(Workout workout) {
        return words.format(
                workout.warmUp() == Workout.WarmUpChoice.ON ? "workout.minutes.warm-up" : "programs.minutes",
                workout.minutes());
    }

    /** How many of a program's exercises are played. */
    public String exercises(Program program, Workout workout) {
        int all = program.items().size();
        long played = program.items().stream().filter(workout::plays).count();
        return played == all
                ? words.format("programs.exercises", all)
                : words.format("workout.exercises.some", played, all);
    }

    /** How many exercises there are today and how long they take. */
    public String size(Program program, Workout workout) {
        return exercises(program, workout) + " \u00b7 " + time(workout);
    }

    /** Which part of the program a session is; empty where it is no part. */
    public String part(Workout workout) {
        return Optional.ofNullable(workout.part())
                .map(part -> words.format(
                        "workout.part",
                        part.first(),
                        part.last(),
                        part.of(),
                        part.first() == part.last() ? "one" : "some",
                        part.last() == part.of() ? "last" : "more"))
                .orElse("");
    }

    /** Which part of its program a session was. */
    public String was(ProgramPart part) {
        return words.format(
                "workout.part.was", part.first(), part.last(), part.of(), part.first() == part.last() ? "one" : "some");
    }
}
