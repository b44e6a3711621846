package lumbo.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.NewSession;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.diary.SessionDetail;
import lumbo.diary.SessionEnd;
import lumbo.diary.SessionState;
import lumbo.diary.StepRecord;
import lumbo.player.PlanChoices;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerEvent;
import lumbo.player.PlayerMode;
import lumbo.player.PlayerUpdate;
import lumbo.player.SessionPlan;
import lumbo.program.Program;
import lumbo.program.ProgramWriter;
import lumbo.program.Programs;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.Size;

/** Whatever was acknowledged is in the diary after the next start, in order and once, whatever happens meanwhile. */
class OutboxProperties {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-22T18:30:00+01:00");
    private static final Program PROGRAM =
            Programs.oneExercise(Programs.reps(6).tempo(1, 0, 1, 0).dose());
    private static final SessionPlan PLAN = SessionPlan.of(PROGRAM, PlanChoices.DEFAULT);
    /** Steps most often: what is kept without them can't be put right. */
    private static final List<String> TABLES =
            List.of("step_done", "session", "step_done", "pain", "step_done", "safety_log");

    private static final UUID NOBODY = new UUID(0, 0);

    /** What a person or the computer does. */
    enum Deed {
        BEGIN,
        PLAY,
        PLAY_ON,
        END,
        AFTERWARDS,
        HURT,
        TELL,
        TELL_NONSENSE,
        MORNING,
        /** A table takes nothing more. */
        BREAK,
        MEND,
        /** The diary is closed; then what is said waits. */
        CLOSE,
        OPEN,
        TRY_AGAIN,
        /** The window is closed, and Lumbo is started anew. */
        RESTART,
        /** The process ends, and Lumbo is started anew. */
        KILL
    }

    @Provide
    Arbitrary<Tuple2<Deed, Integer>> deeds() {
        Arbitrary<Deed> deeds = Arbitraries.frequency(
                Tuple.of(3, Deed.BEGIN),
                Tuple.of(12, Deed.PLAY),
                Tuple.of(6, Deed.PLAY_ON),
                Tuple.of(8, Deed.END),
                Tuple.of(4, Deed.AFTERWARDS),
                Tuple.of(5, Deed.HURT),
                Tuple.of(6, Deed.TELL),
                Tuple.of(1, Deed.TELL_NONSENSE),
                Tuple.of(3, Deed.MORNING),
                Tuple.of(8, Deed.BREAK),
                Tuple.of(4, Deed.MEND),
                Tuple.of(2, Deed.CLOSE),
                Tuple.of(3, Deed.OPEN),
                Tuple.of(3, Deed.TRY_AGAIN),
                Tuple.of(1, Deed.RESTART),
                Tuple.of(1, Deed.KILL));
        return deeds.flatMap(deed -> Arbitraries.integers().between(0, 10).map(number -> Tuple.of(deed, number)));
    }

    @Property(tries = 25, seed = "8142")
    void keepsWhateverItHasAcknowledged(
            @ForAll @Size(min = 20, max = 60) List<@From("deeds") Tuple2<Deed, Integer>> all) throws Exception {
        live(all);
    }

    @Property(tries = 1000)
    @Tag("campaign")
    void keepsWhateverItHasAcknowledgedInALongCampaign(
            @ForAll @Size(min = 10, max = 150) List<@From("deeds") Tuple2<Deed, Integer>> all) throws Exception {
        live(all);
    }

    private static void live(List<Tuple2<Deed, Integer>> all) throws Exception {
        Path folder = Files.createTempDirectory("lumbo-outbox");
        try (Life life = new Life(folder.resolve("diary.sqlite"))) {
            // so that there is a session from the first deed on, past the time to get ready
            life.does(Deed.BEGIN, 1);
            life.does(Deed.PLAY_ON, 5);
            for (Tuple2<Deed, Integer> deed : all) {
                life.does(deed.get1(), deed.get2());
            }
            life.endsWell();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A session: what was played of it, and what is known to be kept. */
    private static final class Session {
        private final UUID id = UUID.randomUUID();
        private final List<StepRecord> said = new ArrayList<>();
        private final List<StepRecord> kept = Collections.synchronizedList(new ArrayList<>());
        private Player player = Player.of(PLAN);
        private volatile boolean begun;
        private volatile boolean over;
        private volatile String note = "";
        private volatile int morning = -1;
    }

    /** What a window with a diary lives through. */
    private static final class Life implements AutoCloseable {
        private final Path file;
        private final Map<UUID, Session> sessions = new HashMap<>();
        private final List<UUID> log = Collections.synchronizedList(new ArrayList<>());
        private final List<PainEntry> pain = Collections.synchronizedList(new ArrayList<>());
        private final List<Said> saidNow = new ArrayList<>();
        private final List<Said> keptNow = Collections.synchronizedList(new ArrayList<>());
        private final Set<String> broken = new TreeSet<>();
        private final List<Diary> all = new ArrayList<>();
        private Optional<Session> session = Optional.empty();
        private Optional<Diary> diary = Optional.empty();
        private Outbox outbox = new Outbox((pause, task) -> {}, Runnable::run);
        private long nanos = 1;
        private int number;

        Life(Path file) {
            this.file = file;
            open();
        }

        private OffsetDateTime at() {
            return START.plusSeconds(++number);
        }

        private void say(Said said, Runnable kept) {
            saidNow.add(said);
            CompletableFuture<Void> _ = outbox.keep(said).thenRun(() -> {
                keptNow.add(said);
                kept.run();
            });
        }

        void does(Deed deed, int any) throws Exception {
            switch (deed) {
                case BEGIN -> begin(any);
                case PLAY -> play(1);
                case PLAY_ON -> play(any);
                case END -> end();
                case AFTERWARDS ->
                    session.filter(one -> one.player.mode().isOver()).ifPresent(one -> {
                        String note = "note " + any + " " + number;
                        say(new Said.Afterwards(one.id, close(one, note)), () -> one.note = note);
                    });
                case HURT -> session.ifPresent(one -> hurt(one, any));
                case TELL -> tell("{\"number\":" + any + "}");
                case TELL_NONSENSE -> tell("{");
                case MORNING -> session.ifPresent(one -> morning(one, any));
                case BREAK -> {
                    String table = TABLES.get(any % TABLES.size());
                    if (broken.add(table)) {
                        sql("CREATE TRIGGER no_" + table + " BEFORE INSERT ON " + table
                                + " BEGIN SELECT RAISE(ABORT, 'no space'); END");
                    }
                }
                case MEND -> mend();
                case CLOSE -> {
                    outbox.closed();
                    diary.ifPresent(Diary::close);
                    diary = Optional.empty();
                }
                case OPEN -> open();
                case TRY_AGAIN -> outbox.tryAgain();
                case RESTART -> {
                    boolean kept = outbox.flush(Duration.ofSeconds(60)).join();
                    assertThat(kept).isEqualTo(outbox.state().waiting().isEmpty());
                    outbox.closed();
                    diary.ifPresent(Diary::close);
                    begins();
                }
                case KILL -> {
                    outbox.closed();
                    // what was on its way to the writing thread just now may come behind the first
                    diary.ifPresent(Life::drained);
                    diary.ifPresent(Life::drained);
                    begins();
                }
            }
        }

        private void begins() {
            outbox = new Outbox((pause, task) -> {}, Runnable::run);
            saidNow.clear();
            keptNow.clear();
            session = Optional.empty();
            diary = Optional.empty();
            open();
            check();
        }

        /** What is being written just now is committed or not, and nothing more comes. */
        private static void drained(Diary diary) {
            boolean failed = diary.closeInterrupted(NOBODY, START)
                    .handle((none, failure) -> failure != null)
                    .join();
            assertThat(failed).isTrue();
        }

        private void open() {
            if (diary.isEmpty()) {
                Diary opened = Diary.open(file);
                all.add(opened);
                diary = Optional.of(opened);
                outbox.opened(opened);
            }
        }

        private void sql(String statement) throws SQLException {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement run = connection.createStatement()) {
                run.execute(statement);
            }
        }

        private void mend() throws SQLException {
            for (String table : broken) {
                sql("DROP TRIGGER no_" + table);
            }
            broken.clear();
        }

        private void begin(int any) {
            Session one = new Session();
            sessions.put(one.id, one);
            session = Optional.of(one);
            say(
                    new Said.Begun(new NewSession(one.id, at(), ProgramWriter.write(PROGRAM), "{}", PLAN, any, null)),
                    () -> one.begun = true);
            turn(one, one.player.on(PlayerCommand.START, nanos));
        }

        private void play(int seconds) {
            for (int i = 0; i < seconds; i++) {
                session.filter(one -> one.player.mode() == PlayerMode.RUNNING).ifPresent(one -> {
                    nanos += Duration.ofMillis(2500).toNanos();
                    turn(one, one.player.at(nanos));
                });
            }
        }

        private void turn(Session one, PlayerUpdate turn) {
            one.player = turn.player();
            if (turn.events().isEmpty()) {
                return;
            }
            OffsetDateTime at = at();
            List<StepRecord> done = new ArrayList<>();
            for (PlayerEvent event : turn.events()) {
                if (event instanceof PlayerEvent.StepDone step
                        && step.step().kind().isWork()) {
                    done.add(StepRecord.of(step, at));
                }
            }
            one.said.addAll(done);
            say(new Said.Steps(one.id, done, one.player.cursor(), at), () -> one.kept.addAll(done));
            if (one.player.mode().isOver()) {
                say(new Said.Over(one.id, close(one, "")), () -> one.over = true);
            }
        }

        private void end() {
            session.filter(one -> one.player.allows(PlayerCommand.END))
                    .ifPresent(one -> turn(one, one.player.on(PlayerCommand.END, nanos)));
        }

        private static SessionEnd close(Session one, String note) {
            return new SessionEnd(
                    one.player.mode() == PlayerMode.FINISHED ? SessionState.FINISHED : SessionState.ENDED,
                    START.plusHours(1),
                    null,
                    null,
                    null,
                    null,
                    note);
        }

        private void hurt(Session one, int any) {
            PainEntry entry =
                    new PainEntry(UUID.randomUUID(), at(), PainMoment.DURING, any, one.id, 0, null, "", Set.of());
            say(new Said.Hurt(entry), () -> pain.add(entry));
        }

        private void tell(String json) {
            SafetyLogEntry entry = new SafetyLogEntry(UUID.randomUUID(), at(), SafetyLogKind.OFFER, null, json);
            say(new Said.Told(List.of(entry)), () -> log.add(entry.id()));
        }

        private void morning(Session one, int any) {
            SafetyLogEntry entry = new SafetyLogEntry(UUID.randomUUID(), at(), SafetyLogKind.MORNING, one.id, "{}");
            say(new Said.Morning(Set.of(one.id), at(), any, List.of(entry)), () -> {
                one.morning = any;
                log.add(entry.id());
            });
        }

        /** Nothing stands in the way any more: all that was said since the start is kept but what never can be. */
        void endsWell() throws SQLException, IOException {
            mend();
            open();
            boolean _ = outbox.flush(Duration.ofSeconds(60)).join();
            assertThat(outbox.state().waiting())
                    .allMatch(said ->
                            said.log().stream().anyMatch(entry -> entry.json().equals("{")));
            assertThat(saidNow.size())
                    .isEqualTo(keptNow.size() + outbox.state().waiting().size());
            session.ifPresent(one -> assertThat(one.kept).isEqualTo(one.said));
            check();
            outbox.closed();
            diary.ifPresent(Diary::close);
            diary = Optional.of(Diary.open(file));
            all.add(diary.get());
            check();
        }

        private void check() {
            Diary open = diary.orElseThrow();
            List<UUID> inDiary = open.log().stream().map(SafetyLogEntry::id).toList();
            assertThat(inDiary).doesNotHaveDuplicates().containsSubsequence(List.copyOf(log));
            sessions.values().forEach(one -> check(open, one));
            for (PainEntry entry : List.copyOf(pain)) {
                assertThat(open.session(Objects.requireNonNull(entry.session()))
                                .orElseThrow()
                                .pain())
                        .filteredOn(kept -> kept.id().equals(entry.id()))
                        .containsExactly(entry);
            }
            assertThat(open.problems()).isEmpty();
        }

        private static void check(Diary open, Session one) {
            Optional<SessionDetail> found = open.session(one.id);
            List<StepRecord> steps = found.isPresent() ? open.steps(one.id) : List.of();
            assertThat(found.isPresent() || !one.begun).isTrue();
            List<StepRecord> kept = List.copyOf(one.kept);
            assertThat(steps).isEqualTo(one.said.subList(0, steps.size()));
            assertThat(steps).hasSizeGreaterThanOrEqualTo(kept.size());
            assertThat(kept).isEqualTo(steps.subList(0, kept.size()));
            if (one.over) {
                assertThat(found.orElseThrow().summary().state()).isNotEqualTo(SessionState.RUNNING);
                assertThat(steps).isEqualTo(one.said);
                assertThat(found.orElseThrow().note()).isEqualTo(one.note);
            }
            if (one.morning >= 0) {
                assertThat(found.orElseThrow().pain())
                        .filteredOn(entry -> entry.moment() == PainMoment.NEXT_MORNING)
                        .extracting(PainEntry::value)
                        .containsExactly(one.morning);
            }
        }

        @Override
        public void close() {
            all.forEach(Diary::close);
        }
    }
}
