package lumbo.diary.stats;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An exercise that hurt in a session.
 *
 * @param day the day of it
 * @param before pain before that session, NRS 0 to 10
 * @param worst the worst pain during the exercise, NRS 0 to 10
 */
public record PainfulExercise(LocalDate day, @Nullable Integer before, int worst) {}
