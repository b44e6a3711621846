package lumbo.guidance;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lumbo.program.Equipment;
import lumbo.program.Program;

/** The few rules around a session of one program. Its own advice comes first; what is true of every session follows. */
public final class ProgramGuidance {

    /** Where the source is at odds about what to lie on: a bed, a mat or a hard floor. */
    static final String SURFACE = "C12";

    private final Guidance guidance;
    private final Program program;
    private final List<Rule> advice;

    /** The rules around a session of {@code program}. */
    public ProgramGuidance(Guidance guidance, Program program) {
        this.guidance = guidance;
        this.program = program;
        this.advice = guidance.rules(program.advice());
    }

    /** The program's own advice to read before a session: all of it that belongs neither into it nor after it. */
    public List<Rule> ownBefore() {
        return advice.stream()
                .filter(rule -> rule.helps(GuidanceMoment.BEFORE)
                        || !(rule.helps(GuidanceMoment.DURING) || rule.helps(GuidanceMoment.AFTER)))
                .toList();
    }

    /**
     * What to think of before every session. What the program's own advice answers already is left out, and so are floor
     * and mat where the program is done on a bed.
     */
    public List<Rule> alwaysBefore() {
        List<String> own = ownBefore().stream().map(Rule::id).toList();
        boolean onBed = program.allEquipment().contains(Equipment.BED);
        Predicate<Contradiction> answered = one -> one.rules().stream().anyMatch(own::contains)
                || (onBed && one.id().equals(SURFACE));
        List<String> leftOut = guidance.contradictions().stream()
                .filter(answered)
                .flatMap(one -> one.rules().stream())
                .toList();
        return guidance.list(GuidanceMoment.BEFORE).stream()
                .filter(rule -> !own.contains(rule.id()) && !leftOut.contains(rule.id()))
                .toList();
    }

    /** What to think of while exercising. */
    public List<Rule> during() {
        return ownFirst(GuidanceMoment.DURING);
    }

    /** What to think of when the session is over. */
    public List<Rule> after() {
        return ownFirst(GuidanceMoment.AFTER);
    }

    private List<Rule> ownFirst(GuidanceMoment moment) {
        Stream<Rule> own = advice.stream().filter(rule -> rule.helps(moment));
        return Stream.concat(own, guidance.list(moment).stream()).distinct().toList();
    }
}
