package lumbo.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lumbo.diary.ExerciseDone;
import lumbo.diary.MeasureEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.diary.SessionDetail;
import lumbo.diary.stats.WorstPain;
import lumbo.program.LocalizedText;
import lumbo.safety.Clearance;
import lumbo.trend.PainComparison;
import lumbo.trend.Trend;
import org.jspecify.annotations.Nullable;

/**
 * What a report tells.
 *
 * @param from the first day
 * @param to the last day
 * @param origin what was written first in the diary, by its id; empty for an empty diary
 * @param person what stays the same about the person
 * @param program the program that was played last; empty where none was
 * @param sessions how the sessions went
 * @param pain what pain was at first and lately
 * @param worst the worst pain; empty where there is none
 * @param trouble what hurt, and what came of it
 * @param signs what was answered with yes
 * @param measures the questionnaires that were answered
 * @param cards what goes up and down
 * @param eased what an easier exercise took the place of, newest first
 * @param newest the newest sessions, newest first
 */
record ReportFacts(
        LocalDate from,
        LocalDate to,
        String origin,
        Person person,
        @Nullable Played program,
        Sessions sessions,
        List<PainComparison> pain,
        @Nullable WorstPain worst,
        PainfulExercises trouble,
        Signs signs,
        List<Measured> measures,
        List<Trend> cards,
        List<Eased> eased,
        List<Line> newest) {

    /**
     * How many sessions there were.
     *
     * @param count in how many something was done
     * @param over how many are over, also those in which nothing was done
     * @param minutes how long they took in all, pauses left out
     * @param weeks how many weeks the time has, counted from the first day of which there is anything
     * @param goal how many there should be a week, 1 to 14
     * @param fullWeeks how many weeks lie whole in the time
     * @param reached in how many of these the goal was reached
     * @param share how much of what was planned in them was done, 0 to 1
     */
    record Sessions(
            int count, int over, long minutes, double weeks, int goal, int fullWeeks, int reached, double share) {}

    /**
     * What stays the same about the person.
     *
     * @param yearOfBirth 1900 to 2100
     * @param conditions what a doctor has found, each with who agreed that one may exercise with it
     */
    record Person(@Nullable Integer yearOfBirth, List<Condition> conditions) {

        Person {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * Something that a doctor has found.
     *
     * @param name in words
     * @param clearance who agreed, and when; empty where nobody has
     */
    record Condition(String name, @Nullable Clearance clearance) {}

    /**
     * A program.
     *
     * @param title as it was last
     * @param since the first day on which it was played
     * @param exercises what was planned of it in its last session
     */
    record Played(LocalizedText title, LocalDate since, List<ExerciseDone> exercises) {

        Played {
            exercises = List.copyOf(exercises);
        }
    }

    /**
     * An exercise that an easier one took the place of.
     *
     * @param day when
     * @param exercise what hurt
     * @param easier what was done instead
     * @param pain how much it hurt, NRS 0 to 10; empty where that was not told
     */
    record Eased(
            LocalDate day,
            String exercise,
            String easier,
            @Nullable Integer pain) {}

    /**
     * What hurt in sessions.
     *
     * @param hurt exercises for which pain was told
     * @param tooMuch those of them that hurt so much that a rule ended the session
     * @param ended sessions that a rule ended
     * @param eased exercises that an easier one took the place of
     */
    record PainfulExercises(int hurt, int tooMuch, int ended, int eased) {}

    /**
     * The answers to questions about warning signs.
     *
     * @param asked how often the questions were answered
     * @param yes what was answered with yes, the gravest first
     * @param unread entries that this Lumbo can't read
     */
    record Signs(int asked, List<Sign> yes, int unread) {

        Signs {
            yes = List.copyOf(yes);
        }
    }

    /**
     * Something that was answered with yes.
     *
     * @param question what was asked
     * @param kind what a yes means, by the name of its {@link lumbo.safety.ScreeningQuestionClass}
     * @param times how often
     * @param last the last day
     */
    record Sign(String question, String kind, int times, LocalDate last) {}

    /**
     * A questionnaire.
     *
     * @param last the last time
     * @param before the first time in these days, or else the last one before them; empty at the first time of all
     */
    record Measured(MeasureEntry last, @Nullable MeasureEntry before) {}

    /**
     * A session in the list.
     *
     * @param session the session
     * @param isByHand whether it was written down afterwards
     */
    record Line(SessionDetail session, boolean isByHand) {

        /** The pain of a moment, NRS 0 to 10. */
        Optional<Integer> pain(PainMoment moment) {
            return session.pain().stream()
                    .filter(entry -> entry.moment() == moment)
                    .map(lumbo.diary.PainEntry::value)
                    .max(Integer::compare);
        }
    }

    ReportFacts {
        pain = List.copyOf(pain);
        measures = List.copyOf(measures);
        cards = List.copyOf(cards);
        eased = List.copyOf(eased);
        newest = List.copyOf(newest);
    }

    /** Whether nothing was written down in this time. */
    boolean isEmpty() {
        return sessions.over() == 0
                && pain.isEmpty()
                && worst == null
                && measures.isEmpty()
                && signs.asked() == 0
                && signs.yes().isEmpty()
                && signs.unread() == 0;
    }

    /** Whether an entry of the log is of a kind and lies in the time. */
    static boolean is(SafetyLogEntry entry, SafetyLogKind kind, LocalDate from, LocalDate to) {
        LocalDate day = entry.at().toLocalDate();
        return entry.kind() == kind && !day.isBefore(from) && !day.isAfter(to);
    }
}
