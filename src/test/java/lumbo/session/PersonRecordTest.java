package lumbo.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lumbo.diary.Ever;
import lumbo.diary.PastSession;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.diary.SessionState;
import lumbo.program.Stage;
import lumbo.safety.CheckIn;
import lumbo.safety.DecisionRow;
import lumbo.safety.Profile;
import lumbo.safety.SafetyStop;
import lumbo.safety.Screening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A safety log with an entry that can't be read. */
class PersonRecordTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-20T18:30:00+01:00");
    private static final UUID SESSION = new UUID(1, 1);

    private final List<SafetyLogEntry> log = new ArrayList<>();

    private void said(SafetyLogKind kind, Object content) {
        log.add(PersonRecord.entry(AT.plusMinutes(log.size()), kind, SESSION, content));
    }

    private void damaged(SafetyLogKind kind, String json) {
        log.add(new SafetyLogEntry(UUID.randomUUID(), AT.plusMinutes(log.size()), kind, SESSION, json));
    }

    private PersonRecord person() {
        PastSession session = new PastSession(
                SESSION,
                SessionState.FINISHED,
                AT,
                AT.plusMinutes(9),
                "gentle",
                List.of(),
                List.of(),
                10,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                false,
                false);
        return PersonRecord.of(List.of(session), log, Ever.END);
    }

    @ParameterizedTest
    @EnumSource(SafetyLogKind.class)
    void isStillKnownWhateverIsDamaged(SafetyLogKind kind) {
        Profile profile = Profile.UNKNOWN.withStart(Stage.REMISSION);
        said(SafetyLogKind.PROFILE, profile);
        said(SafetyLogKind.CHECK_IN, new CheckIn(AT, 3, 4, false));
        damaged(kind, "{\"nonsense\": true}");

        PersonRecord person = person();

        assertThat(person.profile()).isEqualTo(profile);
        assertThat(person.history().checkIns()).hasSize(1);
        assertThat(person.history().sessions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[]", "7", "{\"row\": \"NO_SUCH_ROW\", \"signs\": []}"})
    void aStopThatCantBeReadIsAStopForAnAlarmSign(String json) {
        damaged(SafetyLogKind.STOP, json);

        assertThat(person().history().sessions().getFirst().stopped()).isTrue();
    }

    @Test
    void aCallForHelpStandsUntilTheQuestionsAreAnsweredAfterIt() {
        said(SafetyLogKind.SCREENING, new Screening(AT, Set.of()));
        said(SafetyLogKind.STOP, new SafetyStop(DecisionRow.STOP, List.of("chest-pain-now")));
        assertThat(PersonRecord.called(log, List.of(), AT.plusHours(1))).isPresent();
        assertThat(PersonRecord.called(log, List.of(), AT.plusDays(1)))
                .as("on another day everything is asked anew")
                .isEmpty();

        said(SafetyLogKind.SCREENING, new Screening(AT.plusMinutes(2), Set.of()));

        assertThat(PersonRecord.called(log, List.of(), AT.plusHours(1))).isEmpty();
    }

    @Test
    void anotherSignCallsForNoHelp() {
        said(SafetyLogKind.STOP, new SafetyStop(DecisionRow.STOP, List.of("dizzy")));

        assertThat(PersonRecord.called(log, List.of(), AT.plusHours(1))).isEmpty();
    }

    @Test
    void answersThatCantBeReadAreAskedForAgain() {
        said(SafetyLogKind.SCREENING, new Screening(AT, Set.of()));
        assertThat(person().history().screenings()).hasSize(1);

        damaged(SafetyLogKind.SCREENING, "{}");
        assertThat(person().history().screenings()).isEmpty();

        said(SafetyLogKind.SCREENING, new Screening(AT.plusDays(1), Set.of()));
        assertThat(person().history().screenings()).hasSize(1);
    }
}
