package lumbo.safety;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How the sessions of one program went of late. */
final class Run {

    private int greens;
    private Optional<Session> last = Optional.empty();

    /** How many sessions without trouble lie behind since anything last changed, running. */
    int greens() {
        return greens;
    }

    /** The last session. */
    Optional<Session> last() {
        return last;
    }

    /** Days from the last session to a date; 0 before the first. */
    long gap(LocalDate day) {
        return last.map(session -> ChronoUnit.DAYS.between(session.day(), day)).orElse(0L);
    }

    /** A session of this program. */
    void played(Seen seen) {
        passed(seen.session().day());
        greens = seen.isGreen() ? greens + 1 : 0;
        if (seen.session().isPlan()) {
            last = Optional.of(seen.session());
        }
    }

    /** Time went by until a date. */
    void passed(LocalDate day) {
        greens = gap(day) > Progression.GAP_STEP ? 0 : greens;
    }

    /** Something ended the run: an answer to an offer, or trouble in any program. */
    void ended() {
        greens = 0;
    }
}
