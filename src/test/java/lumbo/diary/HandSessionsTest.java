package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import lumbo.player.PlanChoices;
import lumbo.player.Player;
import lumbo.player.WorkSide;
import lumbo.program.ProgramReader;
import lumbo.program.Programs;
import lumbo.program.SideOrder;
import lumbo.safety.PainRules;
import lumbo.safety.TrafficLight;
import lumbo.session.ManualSessionFactory;
import lumbo.session.PersonRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandSessionsTest {

    private static final OffsetDateTime NOW = START.plusDays(30);
    private static final SessionFeedback SAID = new SessionFeedback(4, 3, 2, 5, 70, 95, "At my sister's.");

    static final ManualSessionFactory PLAN = ManualSessionFactory.of(
            Programs.inOrder(
                    Programs.item(
                            "bridge",
                            Programs.reps(2)
                                    .sets(2)
                                    .hold(3)
                                    .sides(SideOrder.EACH)
                                    .dose()),
                    Programs.item("plank", Programs.seconds(5).dose())),
            PlanChoices.DEFAULT);

    static final List<Map<WorkSide, Integer>> ALL =
            PLAN.plan().units().stream().map(PLAN::planned).toList();

    static final List<Map<WorkSide, Integer>> LESS = List.of(Map.of(WorkSide.LEFT, 3, WorkSide.RIGHT, 0), Map.of());

    @TempDir
    Path folder;

    private Path file;
    private Diary diary;

    @BeforeEach
    void open() {
        file = folder.resolve("diary.sqlite");
        diary = Diary.open(file);
    }

    @AfterEach
    void close() {
        diary.close();
    }

    private UUID written(int number, OffsetDateTime at, List<Map<WorkSide, Integer>> done) {
        diary.writeDown(PLAN.session(id(number), at, 20, done, SAID), NOW).join();
        return id(number);
    }

    private List<String> changes() {
        return Filled.rows(file).getOrDefault("change", List.of()).stream()
                .map(row -> row.get(2) + " " + row.get(4) + " " + !row.get(5).equals("null"))
                .toList();
    }

    /** All rows but what is known of changes, whatever their order. */
    static Map<String, List<List<String>>> kept(Path file) {
        return Filled.rows(file).entrySet().stream()
                .filter(table ->
                        !table.getKey().equals("change") && !table.getKey().equals("snapshot"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        table -> table.getValue().stream()
                                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                                .toList()));
    }

    private static void refused(CompletableFuture<Void> writing) {
        assertThatThrownBy(writing::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(DiaryException.class);
    }

    @Test
    void aSessionByHandIsLikeAnyOther() {
        UUID id = written(1, START, ALL);

        SessionDetail session = diary.session(id).orElseThrow();
        assertThat(session.summary().byHand()).isTrue();
        assertThat(session.summary().state()).isEqualTo(SessionState.FINISHED);
        assertThat(session.summary().endedAt()).isEqualTo(START.plusMinutes(20));
        assertThat(session.summary().activeMillis()).isEqualTo(1_200_000);
        assertThat(session.summary().done())
                .isEqualTo(session.summary().planned())
                .isEqualTo(9);
        assertThat(session.pain())
                .extracting(PainEntry::moment, PainEntry::value)
                .containsExactly(
                        tuple(PainMoment.BEFORE, 4), tuple(PainMoment.AFTER, 3), tuple(PainMoment.NEXT_MORNING, 2));
        assertThat(diary.steps(id)).hasSize(9).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(diary.steps(id).getLast().at()).isEqualTo(START.plusMinutes(20));
        assertThat(diary.played(Ever.END)).extracting(PastSession::doneWork).containsExactly(9);
        assertThat(diary.days(YearMonth.from(START)).getFirst().sessions()).hasSize(1);
        assertThat(diary.search("sister", Locale.UK, 9)).hasSize(1);
        assertThat(Player.restore(PLAN.plan(), session.cursor()).activeMillis()).isEqualTo(1_200_000);
        assertThat(changes()).containsExactly("SESSION ADDED false");
        assertThat(diary.problems()).isEmpty();
    }

    @Test
    void whatWasLeftOutIsNotDone() {
        UUID id = written(1, START, LESS);

        SessionDetail session = diary.session(id).orElseThrow();
        assertThat(session.summary().state()).isEqualTo(SessionState.ENDED);
        assertThat(session.exercises().getFirst().work())
                .extractingFromEntries(side -> side.getValue().done())
                .containsExactly(3, 0);
        assertThat(session.exercises().getLast().work())
                .extractingFromEntries(side -> side.getValue().done())
                .containsExactly(0);
        assertThat(ManualSessionFactory.of(session, new ProgramReader()))
                .map(plan -> plan.plan().fingerprint())
                .contains(session.cursor().fingerprint());
    }

    @Test
    void changesItAndKeepsWhatTheFormDoesNotAsk() {
        UUID id = written(1, START, ALL);
        diary.log(List.of(new SafetyLogEntry(id(7), NOW, SafetyLogKind.MORNING, id, "{\"leg\": true}")))
                .join();
        diary.pain(new PainEntry(id(8), START, PainMoment.DURING, 6, id, 1, null, "", Set.of()))
                .join();

        diary.change(PLAN.session(id, START.minusDays(1), 10, LESS, SessionFeedback.NOTHING), NOW)
                .join();

        SessionDetail session = diary.session(id).orElseThrow();
        assertThat(session.summary().startedAt()).isEqualTo(START.minusDays(1));
        assertThat(session.summary().done()).isEqualTo(3);
        assertThat(session.summary().byHand()).isTrue();
        assertThat(session.pain()).extracting(PainEntry::moment).containsExactly(PainMoment.DURING);
        assertThat(diary.logOf(id)).extracting(SafetyLogEntry::id).containsExactly(id(7));
        assertThat(changes()).containsExactly("SESSION ADDED false", "SESSION CHANGED true");
    }

    @Test
    void changesOnlyWhatWasSaidOfAPlayedSession() {
        diary.close();
        Filled.small(file, "before");
        diary = Diary.open(file);
        SessionDetail before = diary.session(id(1)).orElseThrow();

        diary.change(id(1), SAID, NOW).join();

        SessionDetail now = diary.session(id(1)).orElseThrow();
        assertThat(now.note()).isEqualTo("At my sister's.");
        assertThat(now.effort()).isEqualTo(5);
        assertThat(now.exercises()).isEqualTo(before.exercises());
        assertThat(now.summary().endedAt()).isEqualTo(before.summary().endedAt());
        assertThat(now.pain())
                .extracting(PainEntry::moment, PainEntry::value)
                .containsExactlyInAnyOrder(
                        tuple(PainMoment.BEFORE, 4),
                        tuple(PainMoment.WORST_24H, 6),
                        tuple(PainMoment.DURING, 4),
                        tuple(PainMoment.AFTER, 3),
                        tuple(PainMoment.NEXT_MORNING, 2));
        refused(diary.change(PLAN.session(id(1), START, 10, ALL, SAID), NOW));
        assertThat(changes()).containsExactly("MEASURE ADDED false", "SESSION CHANGED true");
    }

    @Test
    void leavesASessionThatRunsAlone() {
        diary.begin(Samples.session(id(1), START, Samples.smallPlan())).join();

        refused(diary.change(id(1), SAID, NOW));
        refused(diary.deleteSession(id(1), NOW));
        refused(diary.deleteSession(id(2), NOW));
        refused(diary.restoreSession(id(1), NOW));

        assertThat(diary.interrupted()).hasSize(1);
        assertThat(changes()).isEmpty();
    }

    @Test
    void aDeletedSessionComesBackExactlyAsItWas() {
        diary.close();
        Filled.small(file, "a note");
        diary = Diary.open(file);
        diary.log(List.of(new SafetyLogEntry(
                        id(7), START, SafetyLogKind.STOP, id(1), "{\"row\": \"S11\", \"signs\": []}")))
                .join();
        Map<String, List<List<String>>> before = kept(file);

        diary.deleteSession(id(1), NOW).join();
        assertThat(diary.session(id(1))).isEmpty();
        assertThat(kept(file).get("step_done")).isEmpty();
        assertThat(kept(file).get("exercise_done")).isEmpty();
        assertThat(kept(file).get("safety_log")).hasSize(1);
        // what is logged meanwhile takes the free place
        diary.log(List.of(new SafetyLogEntry(id(9), NOW, SafetyLogKind.PROFILE, null, "{}")))
                .join();
        diary.restoreSession(id(1), NOW).join();

        assertThat(diary.logOf(id(1))).extracting(SafetyLogEntry::id).containsExactly(id(7));
        Map<String, List<List<String>>> after = kept(file);
        assertThat(after.get("safety_log")).hasSize(3);
        for (String table : List.of("session", "session_exercise", "step_done", "exercise_done", "pain", "measure")) {
            assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
        }
        refused(diary.restoreSession(id(1), NOW));
        assertThat(changes()).containsExactly("MEASURE ADDED false", "SESSION DELETED true", "SESSION RESTORED false");
    }

    @Test
    void theRulesMindWhatHurtInASessionThatWasDeleted() {
        diary.close();
        Filled.small(file, "a note");
        diary = Diary.open(file);
        diary.log(List.of(new SafetyLogEntry(
                        id(7), START, SafetyLogKind.STOP, id(1), "{\"row\": \"S10\", \"signs\": []}")))
                .join();
        written(2, START.plusDays(1), ALL);
        List<SafetyLogEntry> log = diary.log().stream()
                .filter(entry -> entry.kind() == SafetyLogKind.STOP)
                .toList();
        PersonRecord before = PersonRecord.of(diary.played(Ever.END), log, diary.deletedSessions(), Ever.END);
        assertThat(PainRules.light(
                        before.known().bands(), before.history().sessions().getFirst()))
                .isEqualTo(TrafficLight.RED);

        diary.deleteSession(id(1), NOW).join();
        diary.deleteSession(id(2), NOW).join();
        PersonRecord after = PersonRecord.of(diary.played(Ever.END), List.of(), diary.deletedSessions(), Ever.END);

        assertThat(after.history().sessions())
                .containsExactly(before.history().sessions().getFirst());
        assertThat(after.deleted()).containsExactly(id(1).toString());
        diary.restoreSession(id(1), NOW).join();
        assertThat(diary.deletedSessions())
                .extracting(one -> one.session().id())
                .containsExactly(id(2));
    }
}
