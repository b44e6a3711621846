package lumbo.safety;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the sessions of one program went of late. */
final class GreenStreak {

    private final List<SafetySession> green = new ArrayList<>();
    private @Nullable SafetySession last;

    /** How many sessions without trouble lie behind since anything last changed, running. */
    int greens() {
        return green.size();
    }

    /** How many of these sessions were about a line: all that were no part of the program, and the parts with it. */
    long greens(String line) {
        return green.stream().filter(session -> session.isAbout(line)).count();
    }

    Optional<SafetySession> last() {
        return Optional.ofNullable(last);
    }

    /** Days from the last session to a date; 0 before the first. */
    long gap(LocalDate day) {
        return last == null ? 0L : ChronoUnit.DAYS.between(last.day(), day);
    }

    void played(RatedSession seen) {
        passed(seen.session().day());
        if (seen.isGreen()) {
            green.add(seen.session());
        } else {
            green.clear();
        }
        if (seen.session().isPlan()) {
            last = seen.session();
        }
    }

    void passed(LocalDate day) {
        if (gap(day) > Progression.GAP_STEP) {
            green.clear();
        }
    }

    /** Something ended the run: an answer to an offer, or trouble in any program. */
    void ended() {
        green.clear();
    }
}
