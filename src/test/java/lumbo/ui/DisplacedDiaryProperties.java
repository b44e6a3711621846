package lumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.DiaryException;
import lumbo.diary.FullDiary;
import lumbo.diary.NewSession;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.diary.SessionEnd;
import lumbo.diary.SessionState;
import lumbo.diary.StepRecord;
import lumbo.outbox.Said;
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

/**
 * Whatever happens to the diary's file, its log or its folder while Lumbo is open, closed or killed: what was acknowledged is in
 * the diary, or in a file that the person was told of, in order and once; or they were told before the next answer was kept.
 */
class DisplacedDiaryProperties {

    private static final List<DisplacedDiaryTest.Deed> DEEDS = List.of(DisplacedDiaryTest.Deed.values());
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-22T18:30:00+01:00");
    private static final Program PROGRAM =
            Programs.oneExercise(Programs.reps(6).tempo(1, 0, 1, 0).dose());
    private static final SessionPlan PLAN = SessionPlan.of(PROGRAM, PlanChoices.DEFAULT);
    private static final List<String> TABLES = List.of("step_done", "session", "pain", "safety_log");

    enum Deed {
        BEGIN,
        PLAY,
        END,
        HURT,
        TELL,
        /** Something happens to the file; which, the number says. */
        DISPLACE,
        /** Another program has the diary, as an older state of it. */
        OLDER,
        LOCK,
        BREAK,
        MEND,
        JOIN,
        LEAVE,
        RESTART,
        KILL,
        KILL_AND_REPLACE
    }

    @Provide
    Arbitrary<Tuple2<Deed, Integer>> deeds() {
        Arbitrary<Deed> deeds = Arbitraries.frequency(
                Tuple.of(3, Deed.BEGIN),
                Tuple.of(14, Deed.PLAY),
                Tuple.of(3, Deed.END),
                Tuple.of(6, Deed.HURT),
                Tuple.of(8, Deed.TELL),
                Tuple.of(6, Deed.DISPLACE),
                Tuple.of(2, Deed.OLDER),
                Tuple.of(1, Deed.LOCK),
                Tuple.of(2, Deed.BREAK),
                Tuple.of(2, Deed.MEND),
                Tuple.of(3, Deed.JOIN),
                Tuple.of(1, Deed.LEAVE),
                Tuple.of(1, Deed.RESTART),
                Tuple.of(1, Deed.KILL),
                Tuple.of(1, Deed.KILL_AND_REPLACE));
        return deeds.flatMap(deed -> Arbitraries.integers().between(0, 39).map(number -> Tuple.of(deed, number)));
    }

    @Property(tries = 4, seed = "2907")
    void losesNothingWithoutAWord(@ForAll @Size(min = 20, max = 40) List<@From("deeds") Tuple2<Deed, Integer>> all)
            throws Exception {
        live(all);
    }

    @Property(tries = 600)
    @Tag("campaign")
    void losesNothingWithoutAWordInALongCampaign(
            @ForAll @Size(min = 10, max = 120) List<@From("deeds") Tuple2<Deed, Integer>> all) throws Exception {
        live(all);
    }

    private static void live(List<Tuple2<Deed, Integer>> all) throws Exception {
        Path root = Files.createTempDirectory("lumbo-displaced");
        try (Life life = new Life(root)) {
            for (Tuple2<Deed, Integer> deed : all) {
                life.does(deed.get1(), deed.get2());
            }
            life.mend();
            life.does(Deed.JOIN, 0);
            life.does(Deed.RESTART, 0);
        } finally {
            DisplacedDiaryTest.delete(root);
        }
    }

    private static final class Session {
        private final UUID id = UUID.randomUUID();
        private final List<StepRecord> said = new ArrayList<>();
        private Player player = Player.of(PLAN);
        private volatile int kept;
        private volatile boolean over;
    }

    private static final class Life implements AutoCloseable {
        private final Path root;
        private final Path other;
        private final Path older;
        private final List<ScreenFixture> stands = new ArrayList<>();
        /** What has to be somewhere. */
        private final List<UUID> log = new ArrayList<>();

        private final List<PainEntry> pain = new ArrayList<>();
        private final Map<UUID, Session> sessions = new HashMap<>();
        /** What of it was there when the diary was opened last: only files have it, and it may be lost with their content. */
        private final Set<Object> onlyInFiles = new HashSet<>();

        private final List<String> broken = new ArrayList<>();
        private Path folder;
        private ScreenFixture stand;
        private Optional<Session> session = Optional.empty();
        private long nanos = 1;
        private int number;
        private int places;

        Life(Path root) throws IOException {
            this.root = root;
            this.other = root.resolve("other.sqlite");
            this.older = root.resolve("older.sqlite");
            this.folder = Files.createDirectory(root.resolve("data"));
            FullDiary.write(other, 2);
            FullDiary.write(file(), 2);
            Files.copy(file(), older);
            stand = started();
        }

        private Path file() {
            return folder.resolve("diary.sqlite");
        }

        private DiaryModel diary() {
            return stand.services().diary();
        }

        private ScreenFixture started() {
            ScreenFixture one = new ScreenFixture(folder);
            stands.add(one);
            one.withDiary();
            one.settle();
            if (one.services().diary().lostProperty().get() != null) {
                one.services().diary().goOnWithout();
                one.settle();
            }
            session = Optional.empty();
            return one;
        }

        private OffsetDateTime at() {
            return START.plusSeconds(++number);
        }

        private void say(Said said, Runnable kept) {
            CompletableFuture<Void> _ = diary().outbox().keep(said).thenRun(() -> {
                synchronized (log) {
                    kept.run();
                }
            });
            stand.settle();
        }

        void does(Deed deed, int any) throws Exception {
            switch (deed) {
                case BEGIN -> begin();
                case PLAY -> play();
                case END ->
                    session.filter(one -> one.player.allows(PlayerCommand.END))
                            .ifPresent(one -> turn(one, one.player.on(PlayerCommand.END, nanos)));
                case HURT -> {
                    PainEntry entry = new PainEntry(
                            UUID.randomUUID(), at(), PainMoment.OTHER, any % 11, null, null, null, "", Set.of());
                    say(new Said.Hurt(entry), () -> pain.add(entry));
                }
                case TELL -> tell();
                case DISPLACE -> displace(DEEDS.get(any % DEEDS.size()), any >= 20);
                case OLDER -> {
                    if (diary().get().isPresent() && Files.exists(diary().file())) {
                        Files.deleteIfExists(older);
                        Diary.copy(diary().file(), Files.createFile(older));
                    }
                }
                case LOCK -> locked();
                case BREAK -> {
                    String table = TABLES.get(any % TABLES.size());
                    if (!broken.contains(table)) {
                        broken.add(table);
                        sql("CREATE TRIGGER IF NOT EXISTS no_" + table + " BEFORE INSERT ON " + table
                                + " BEGIN SELECT RAISE(ABORT, 'no space'); END");
                    }
                }
                case MEND -> mend();
                case JOIN -> {
                    mend();
                    for (Path kept = diary().besideProperty().get();
                            kept != null;
                            kept = diary().besideProperty().get()) {
                        diary().join();
                        stand.settle();
                        assertThat(diary().besideProperty().get())
                                .as(diary().noticeProperty().get())
                                .isNotEqualTo(kept);
                        begins();
                    }
                }
                case LEAVE -> {
                    mend();
                    if (diary().besideProperty().get() != null) {
                        diary().leaveBoth();
                        stand.settle();
                        begins();
                    }
                }
                case RESTART -> {
                    diary().close();
                    stand.settle();
                    stand = started();
                    begins();
                }
                case KILL -> {
                    killed();
                    stand = started();
                    begins();
                }
                case KILL_AND_REPLACE -> {
                    Path log = killed().resolveSibling("diary.sqlite-wal");
                    boolean isOpenHere = Files.exists(log)
                            && Files.size(log) > 0
                            && Files.mismatch(file(), any % 2 == 0 ? other : older) >= 0;
                    if (isOpenHere) {
                        Files.delete(file());
                        Files.copy(any % 2 == 0 ? other : older, file());
                    }
                    stand = started();
                    if (isOpenHere) {
                        assertThat(diary().noticeProperty().get()).isNotEmpty();
                        assertThat(diary().troubleProperty().get()).isEmpty();
                        forget();
                    }
                    begins();
                }
            }
        }

        /** What lies on the disk when the process ends lies in another folder then, as its files are still open here. */
        private Path killed() throws IOException {
            Path next = Files.createDirectory(root.resolve("data-" + ++places));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path one : files.filter(Files::isRegularFile)
                        .filter(path -> !path.toString().endsWith("-shm"))
                        .toList()) {
                    Files.copy(one, next.resolve(one.getFileName()));
                }
            }
            folder = next;
            return file();
        }

        private void forget() {
            log.clear();
            pain.clear();
            sessions.clear();
            onlyInFiles.clear();
        }

        private void begins() throws IOException {
            session = Optional.empty();
            // also what was broken in a copy
            mendQuietly();
            check(Set.of());
            onlyInFiles.addAll(log);
            onlyInFiles.addAll(pain);
            onlyInFiles.addAll(sessions.keySet());
        }

        private void displace(DisplacedDiaryTest.Deed deed, boolean isOlder) throws IOException {
            Path now = diary().file();
            if (diary().get().isEmpty() || Files.notExists(now)) {
                return;
            }
            mendQuietly();
            diary().noticed();
            if (changesNothing(deed, now, isOlder ? older : other)) {
                return;
            }
            int keptBefore = log.size();
            // told in the one case, and in the other deleted by the person with all that lay beside
            Set<Object> mayBeLost = deed.isLoss()
                    ? onlyInFiles
                    : deed == DisplacedDiaryTest.Deed.FOLDER_REMOVED
                            ? notIn(diary().get().orElseThrow())
                            : Set.of();
            deed.happens(now, isOlder ? older : other);
            session.filter(one -> one.player.mode() == PlayerMode.RUNNING)
                    .ifPresentOrElse(one -> playOne(), this::tell);
            assertThat(diary().noticeProperty().get()
                            + diary().troubleProperty().get())
                    .isNotEmpty();
            assertThat(diary().troubleProperty().get()).isEmpty();
            assertThat(log).hasSizeGreaterThanOrEqualTo(keptBefore);
            check(mayBeLost);
        }

        private static boolean changesNothing(DisplacedDiaryTest.Deed deed, Path file, Path with) throws IOException {
            Path log = file.resolveSibling(file.getFileName() + "-wal");
            return switch (deed) {
                case LOG_REMOVED, LOG_REPLACED, LOG_EMPTIED -> Files.notExists(log) || Files.size(log) == 0;
                case COPIED_INTO -> Files.mismatch(file, with) < 0;
                default -> false;
            };
        }

        private Set<Object> notIn(Diary open) {
            Set<Object> missing = new HashSet<>(log);
            missing.removeAll(ids());
            missing.addAll(pain);
            missing.removeAll(open.painOn(START.toLocalDate()));
            sessions.values().stream().filter(one -> !has(open, one)).forEach(one -> missing.add(one.id));
            return missing;
        }

        private List<UUID> ids() {
            return diary().get().orElseThrow().log().stream()
                    .map(SafetyLogEntry::id)
                    .toList();
        }

        private void tell() {
            SafetyLogEntry entry = new SafetyLogEntry(UUID.randomUUID(), at(), SafetyLogKind.OFFER, null, "{}");
            say(new Said.Told(List.of(entry)), () -> log.add(entry.id()));
        }

        private void begin() {
            Session one = new Session();
            session = Optional.of(one);
            say(
                    new Said.Begun(new NewSession(one.id, at(), ProgramWriter.write(PROGRAM), "{}", PLAN, 3, null)),
                    () -> sessions.put(one.id, one));
            turn(one, one.player.on(PlayerCommand.START, nanos));
            // past the time to get ready
            for (int i = 0; i < 5; i++) {
                playOne();
            }
        }

        private void play() {
            playOne();
        }

        private void playOne() {
            session.filter(one -> one.player.mode() == PlayerMode.RUNNING).ifPresent(one -> {
                nanos += 2_500_000_000L;
                turn(one, one.player.at(nanos));
            });
        }

        private void turn(Session one, PlayerUpdate turn) {
            one.player = turn.player();
            OffsetDateTime at = at();
            List<StepRecord> done = new ArrayList<>();
            for (PlayerEvent event : turn.events()) {
                if (event instanceof PlayerEvent.StepDone step
                        && step.step().kind().isWork()) {
                    done.add(StepRecord.of(step, at));
                }
            }
            one.said.addAll(done);
            int all = one.said.size();
            say(new Said.Steps(one.id, done, one.player.cursor(), at), () -> one.kept = all);
            if (one.player.mode().isOver()) {
                SessionState how =
                        one.player.mode() == PlayerMode.FINISHED ? SessionState.FINISHED : SessionState.ENDED;
                say(
                        new Said.Over(one.id, new SessionEnd(how, START.plusHours(1), null, null, null, null, "")),
                        () -> one.over = true);
            }
        }

        /** Another program writes for longer than the diary waits for it. */
        private void locked() throws SQLException {
            if (diary().get().isEmpty() || Files.notExists(diary().file())) {
                return;
            }
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + diary().file());
                    Statement run = connection.createStatement()) {
                run.execute("BEGIN IMMEDIATE");
                tell();
                assertThat(diary().troubleProperty().get()).isNotEmpty();
                run.execute("ROLLBACK");
            }
            diary().outbox().tryAgain();
            stand.settle();
            if (broken.isEmpty()) {
                assertThat(diary().troubleProperty().get()).isEmpty();
            }
        }

        private void sql(String statement) throws SQLException {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + diary().file());
                    Statement run = connection.createStatement()) {
                run.execute(statement);
            }
        }

        private void mendQuietly() {
            try {
                mend();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        void mend() throws SQLException {
            for (String table : TABLES) {
                sql("DROP TRIGGER IF EXISTS no_" + table);
            }
            broken.clear();
            diary().outbox().tryAgain();
            stand.settle();
        }

        /** All is somewhere but what may be lost, which is not looked for again. */
        private void check(Set<Object> mayBeLost) throws IOException {
            Diary open = diary().get().orElseThrow();
            assertThat(open.problems()).isEmpty();
            List<UUID> there = ids();
            assertThat(there).doesNotHaveDuplicates();
            List<UUID> found = log.stream().filter(there::contains).toList();
            assertThat(there.stream().filter(found::contains).toList()).isEqualTo(found);
            Set<UUID> missing = new HashSet<>(log);
            missing.removeAll(there);
            List<PainEntry> pains = new ArrayList<>(pain);
            pains.removeAll(open.painOn(START.toLocalDate()));
            Map<UUID, Session> left = new HashMap<>(sessions);
            left.values().removeIf(one -> has(open, one));
            if (missing.isEmpty() && pains.isEmpty() && left.isEmpty()) {
                return;
            }
            for (Path file : others()) {
                Path copy = Files.createTempDirectory(root, "look-").resolve("diary.sqlite");
                for (String rest : List.of("", "-wal")) {
                    Path one = file.resolveSibling(file.getFileName() + rest);
                    if (Files.exists(one)) {
                        Files.copy(one, copy.resolveSibling("diary.sqlite" + rest));
                    }
                }
                try (Diary diary = Diary.open(copy)) {
                    diary.log().forEach(entry -> missing.remove(entry.id()));
                    pains.removeAll(diary.painOn(START.toLocalDate()));
                    left.values().removeIf(one -> has(diary, one));
                } catch (DiaryException damaged) {
                    assertThat(damaged.kind()).isEqualTo(DiaryException.Kind.DAMAGED);
                }
            }
            log.removeIf(id -> missing.contains(id) && mayBeLost.contains(id));
            pain.removeIf(entry -> pains.contains(entry) && mayBeLost.contains(entry));
            sessions.keySet().removeIf(id -> left.containsKey(id) && mayBeLost.contains(id));
            missing.removeAll(mayBeLost);
            pains.removeAll(mayBeLost);
            left.keySet().removeAll(mayBeLost);
            assertThat(missing).isEmpty();
            assertThat(pains).isEmpty();
            assertThat(left).isEmpty();
        }

        private static boolean has(Diary diary, Session one) {
            List<StepRecord> steps = diary.steps(one.id);
            return diary.session(one.id).isPresent()
                    && steps.size() >= one.kept
                    && steps.equals(one.said.subList(0, steps.size()))
                    && (!one.over
                            || diary.session(one.id).orElseThrow().summary().state() != SessionState.RUNNING);
        }

        /** The files that the person has; what is put in their place is ours. */
        private List<Path> others() throws IOException {
            try (Stream<Path> files = Files.walk(root)) {
                return files.filter(Files::isRegularFile)
                        .filter(path -> !path.equals(older) && !path.equals(other))
                        .filter(path -> path.toString().endsWith(".sqlite"))
                        .filter(path -> !path.toString().contains("look-"))
                        .toList();
            }
        }

        @Override
        public void close() {
            stands.forEach(one -> one.services().diary().close());
            stands.forEach(ScreenFixture::close);
        }
    }
}
