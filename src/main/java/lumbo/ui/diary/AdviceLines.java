package lumbo.ui.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lumbo.diary.ExerciseDone;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SessionDetail;
import lumbo.i18n.Messages;
import lumbo.program.Exercise;
import lumbo.safety.NextMorning;
import lumbo.safety.SafetyJson;
import lumbo.safety.SafetyStop;
import lumbo.safety.Substitution;
import lumbo.ui.words.StopWords;

/** Puts into words what hurt in a session, where, and what the rules said. */
final class AdviceLines {

    private final Messages words;
    private final SessionDetail session;

    AdviceLines(Messages words, SessionDetail session) {
        this.words = words;
        this.session = session;
    }

    /**
     * The lines, in the order of what happened.
     *
     * @param log what the safety log has of the session
     * @param known the exercises that have a name
     */
    List<String> of(List<SafetyLogEntry> log, Map<String, Exercise> known) {
        List<String> lines = new ArrayList<>();
        session.pain().stream()
                .filter(entry -> entry.moment() == PainMoment.DURING)
                .forEach(entry -> lines.add(pain(entry)));
        for (SafetyLogEntry entry : log) {
            switch (entry.kind()) {
                case EASING -> lines.add(eased(SafetyJson.read(entry.json(), Substitution.class), known));
                case STOP -> lines.add(StopWords.of(words, SafetyJson.read(entry.json(), SafetyStop.class)));
                case MORNING -> lines.addAll(morning(SafetyJson.read(entry.json(), NextMorning.class)));
                case PROFILE, SCREENING, CHECK_IN, OFFER, OVERRIDE, ADVICE -> {}
            }
        }
        return lines;
    }

    private String pain(PainEntry entry) {
        String exercise = entry.exercise() == null ? words.get("diary.unknown") : exercise(entry.exercise());
        return entry.place() == null
                ? words.format("diary.advice.pain", entry.value(), exercise)
                : words.format(
                        "diary.advice.pain.place", entry.value(), exercise, new PainWords(words).place(entry.place()));
    }

    private String exercise(int number) {
        return session.exercises().stream()
                .filter(exercise -> exercise.number() == number)
                .map(ExerciseDone::name)
                .map(name -> name.in(words.locale()))
                .findFirst()
                .orElse(words.get("diary.unknown"));
    }

    private String eased(Substitution easing, Map<String, Exercise> known) {
        String easier = Optional.ofNullable(known.get(easing.exercise()))
                .map(exercise -> exercise.name().in(words.locale()))
                .orElse(easing.exercise());
        return words.format("diary.advice.eased", exercise(easing.unit()), easier);
    }

    private List<String> morning(NextMorning morning) {
        List<String> lines = new ArrayList<>();
        if (morning.settled() != null) {
            lines.add(words.get(morning.settled() ? "diary.advice.settled" : "diary.advice.not-settled"));
        }
        if (morning.leg()) {
            lines.add(words.get("diary.advice.leg"));
        }
        return lines;
    }
}
