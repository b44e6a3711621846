package lumbo.ui.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lumbo.i18n.Messages;
import lumbo.safety.DecisionRow;
import lumbo.safety.ProgramAdvice;
import lumbo.safety.Reason;
import lumbo.safety.Reason.Subject;
import lumbo.safety.Suitability;
import lumbo.ui.safety.ProgramRefusal.Clinician;
import lumbo.ui.safety.ProgramRefusal.Line;
import org.junit.jupiter.api.Test;

/** Each thing is said once, with what changes it, and no rule has a number on the screen. */
class ProgramRefusalTest {

    private static final Messages WORDS = Messages.of(Locale.UK);
    private static final String ALLOW = " A doctor or physiotherapist can allow it.";

    private static ProgramRefusal of(Suitability fit, Reason... reasons) {
        return ProgramRefusal.of(
                new ProgramAdvice("bar", fit, List.of(reasons), Map.of(), Map.of(), List.of(), null), WORDS);
    }

    private static Reason reason(DecisionRow row, Subject why, String subject, int needs, int has) {
        return new Reason(row, why, subject, needs, has);
    }

    @Test
    void whatLastsIsSaidOnceWithWhoCanAllowIt() {
        ProgramRefusal refusal = of(
                Suitability.NOT_TODAY,
                reason(DecisionRow.DEMANDING, Subject.CONDITION, "hernia", 0, 0),
                reason(DecisionRow.OWN_GATE, Subject.CONDITION, "hernia", 0, 0),
                reason(DecisionRow.DEMANDING, Subject.CONDITION, "pregnancy", 0, 0));

        assertThat(refusal.title()).isEqualTo("Not for you as it is now");
        assertThat(refusal.lines())
                .containsExactly(new Line(
                        "This is not for you as long as you have a slipped disc."
                                + " This is not for you as long as you are pregnant." + ALLOW,
                        0,
                        0));
        assertThat(refusal.allows()).isEqualTo(Clinician.DECIDE);
    }

    @Test
    void ofPainTheStricterNumberIsSaidInsteadOfItsRow() {
        ProgramRefusal refusal = of(
                Suitability.NOT_TODAY,
                reason(DecisionRow.SOME_PAIN, Subject.ROW, "", 0, 0),
                reason(DecisionRow.SOME_PAIN, Subject.PAIN_NOW, "", 1, 3),
                reason(DecisionRow.OWN_GATE, Subject.PAIN_NOW, "", 2, 3),
                reason(DecisionRow.OWN_GATE, Subject.WORST, "", 2, 4));

        assertThat(refusal.title()).isEqualTo("Not today");
        assertThat(refusal.lines())
                .extracting(Line::text)
                .containsExactly(
                        "You can do this when your pain is 1 or less. Now it is 3.",
                        "You can do this when your day's worst pain is 2 or less. It was 4.");
    }

    @Test
    void sessionsAreCountedThatStillHaveToGoWell() {
        assertThat(of(
                                Suitability.NOT_TODAY,
                                reason(DecisionRow.OWN_GATE, Subject.GREENS, "", 3, 2),
                                reason(DecisionRow.DEMANDING, Subject.GREENS, "", 6, 2))
                        .lines())
                .containsExactly(new Line("4 more sessions have to go well first.", 2, 6));
        assertThat(of(Suitability.NOT_TODAY, reason(DecisionRow.DEMANDING, Subject.GREENS, "", 6, 5))
                        .lines())
                .containsExactly(new Line("1 more session has to go well first.", 5, 6));
    }

    @Test
    void aLaterStageSaysWhatItIsForAndWhatLeadsThere() {
        assertThat(of(Suitability.NOT_TODAY, reason(DecisionRow.STAGE, Subject.STAGE, "remission", 0, 0))
                        .lines())
                .extracting(Line::text)
                .containsExactly("This is for times mostly without pain."
                        + " Lumbo offers it after three sessions that went well."
                        + " A doctor or physiotherapist can also allow it.");
    }

    @Test
    void whatNeedsSomebodyThereSaysNoMoreThanThat() {
        ProgramRefusal present = of(Suitability.WITH_CLINICIAN, reason(DecisionRow.PRESENT, Subject.ROW, "", 0, 0));
        ProgramRefusal pain = of(Suitability.WITH_CLINICIAN, reason(DecisionRow.STRONG_PAIN, Subject.ROW, "", 0, 0));

        assertThat(present.title()).isEqualTo("Only with a doctor or physiotherapist");
        assertThat(present.lines())
                .extracting(Line::text)
                .containsExactly("Do this only while a doctor or physiotherapist is with you.");
        assertThat(pain.lines())
                .extracting(Line::text)
                .containsExactly("Your pain is severe. Do this only while a doctor or physiotherapist is with you.");
        assertThat(present.allows()).isEqualTo(Clinician.BE_THERE);
    }

    @Test
    void nobodyAllowsWhatIsForbiddenToday() {
        assertThat(of(Suitability.NOT_TODAY, reason(DecisionRow.NOT_TODAY, Subject.ANSWER, "malaise", 0, 0))
                        .allows())
                .isEqualTo(Clinician.NOTHING);
    }
}
