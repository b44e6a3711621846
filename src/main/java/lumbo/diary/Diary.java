package lumbo.diary;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import lumbo.diary.Database.Work;
import lumbo.files.FileState;
import lumbo.files.Share;
import lumbo.measure.MeasureKind;
import lumbo.player.Cursor;

/**
 * The diary of one installation: sessions as they were played, pain, questionnaires, and the safety log, in one SQLite file
 * that only its owner may read. For use from any thread.
 *
 * <p>What writes returns at once. It is done in the order in which it was asked for, on one thread, each in a
 * transaction of its own; the future is completed after the commit, when the data is on the disk, or completed
 * exceptionally with a {@link DiaryException} when nothing of it was written. Later writing goes on after a failure.
 * What depends on a future without an executor of its own runs on the writing thread and has to be short.
 *
 * <p>What reads waits for the answer, and belongs off the user interface's thread. It sees all that was committed
 * before, and throws a {@link DiaryException} when the file can't be read.
 *
 * <p>A date is the local date of an instant with the offset that it was kept with.
 */
public final class Diary implements AutoCloseable {

    /** How much of the time of reading all has gone when the file is looked through. */
    private static final double LOOKED_THROUGH = 0.3;

    private final DiaryFile file;
    private final DiaryWriter writer;
    private final DiaryReaders readers;
    private final DiarySearch search = new DiarySearch();

    private Diary(DiaryFile file, DiaryWriter writer, DiaryReaders readers) {
        this.file = file;
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * Opens the diary, making the file and its folder when they are missing, and bringing the tables up to date. What
     * an older Lumbo wrote is copied beside the file before that, as in {@code diary-before-v2.sqlite}.
     *
     * @throws DiaryException when that is not possible. A file that is DAMAGED or NEWER is left as it is
     */
    public static Diary open(Path file) {
        return open(file, Migrations.shipped());
    }

    static Diary open(Path path, Migrations migrations) {
        DiaryFile file = DiaryFile.prepareToOpen(path, migrations);
        DiaryWriter writer = DiaryWriter.start(file.path(), () -> Database.writing(file.connectWriting()));
        try {
            FileState opened = file.state();
            return new Diary(file, writer, new DiaryReaders(() -> reading(file, opened)));
        } catch (SQLException | RuntimeException failure) {
            DiaryException why = DiaryException.of("the diary can't be opened, " + path, failure);
            try {
                writer.close(database -> {}).join();
            } catch (CompletionException notClosed) {
                why.addSuppressed(notClosed);
            }
            throw why;
        }
    }

    /**
     * A reader finds the file by its name, which may lead elsewhere by now: what lies there is not the diary, its log is not the
     * log of that file, and whoever wants to use that file must not find it held.
     */
    private static Database reading(DiaryFile file, FileState opened) throws SQLException {
        refuseAnother(file, opened);
        Database database = Database.reading(file.connectReading());
        try {
            refuseAnother(file, opened);
            return database;
        } catch (DiaryException another) {
            database.close();
            throw another;
        }
    }

    private static void refuseAnother(DiaryFile file, FileState opened) {
        if (!file.state().isSameFile(opened)) {
            throw new DiaryException(DiaryException.Kind.DISPLACED, "the diary is another file by now, " + file.path());
        }
    }

    /**
     * Copies what is committed to a diary now, also while it is open here or elsewhere; it goes on being written
     * meanwhile.
     *
     * @param file a diary
     * @param empty a file that is there and has nothing in it; not yet on the disk for good when this returns
     * @throws DiaryException when that fails; DAMAGED or NEWER when it is no diary that this Lumbo knows
     */
    public static void copy(Path file, Path empty) {
        try {
            DiaryFile.at(file).copyTo(empty);
        } catch (IOException | SQLException failure) {
            throw DiaryException.of("the diary can't be copied, " + file, failure);
        }
    }

    /**
     * Looks through a whole file and counts what is in it. The file is not changed, and not brought up to date.
     *
     * @throws DiaryException when it can't be read; DAMAGED or NEWER when it is no diary that this Lumbo knows
     */
    public static DiaryFacts facts(Path file) {
        return DiaryFile.at(file).facts();
    }

    /**
     * Whether a file begins as a diary that this Lumbo can read, and is as long as it says. Nothing more of it is read:
     * parts may be damaged all the same.
     */
    public static boolean beginsWell(Path file) throws IOException {
        return DiaryFile.at(file).beginsWell();
    }

    /**
     * Counts what a diary has and another one has not. Neither is changed.
     *
     * @param file a diary
     * @param other another one, which may be of an older version
     * @throws DiaryException when one can't be read
     */
    public static DiaryLoss loss(Path file, Path other) {
        return notIn(other, file, false);
    }

    private static DiaryLoss notIn(Path known, Path entries, boolean deletedCount) {
        try {
            return DiaryLoss.of(
                    DiaryFile.at(entries).ids(false), DiaryFile.at(known).ids(deletedCount));
        } catch (IOException | SQLException failure) {
            throw DiaryException.of("the diaries can't be compared, " + entries, failure);
        }
    }

    /**
     * Whether a diary has all entries of another one, or knows that the person deleted them. Neither is changed.
     *
     * @throws DiaryException when one can't be read
     */
    public static boolean hasAllOf(Path file, Path other) {
        return notIn(file, other, true).isNothing();
    }

    /**
     * Brings all of a diary into its one file, which succeeds only where no other program has it open. A missing or damaged
     * one is left as it is.
     *
     * @throws DiaryException when it is open elsewhere, or can't be written
     */
    public static void intoOneFile(Path file) {
        DiaryFile.intoOneFile(file);
    }

    /** Where the diary is. */
    public Path file() {
        return file.path();
    }

    /** What was found beside the file when it was opened: a log that is not its own, or none where there should be one. */
    public DiaryLog foundLog() {
        return file.foundLog();
    }

    // ---- what becomes of its file

    /**
     * Tells {@code listener} when the file is not where it was, or is another one, as soon as that is seen: before and after
     * each writing, and when it is {@linkplain #look looked} for. It is told before anybody is told that something was
     * written. From then on nothing is written any more, which fails as DISPLACED, until it was {@linkplain #rescue rescued}.
     *
     * @param listener has to be short; runs on the writing thread
     */
    public void listen(Consumer<Displaced> listener) {
        CompletableFuture<Boolean> _ = writer.watching((watch, database) -> {
            watch.listen(listener);
            return true;
        });
    }

    /** Looks whether the file is still the one that is open, after what was asked for before. */
    public CompletableFuture<Optional<Displaced>> look() {
        return writer.watching((watch, database) -> {
            watch.after(database);
            return watch.displaced();
        });
    }

    /**
     * Saves all that was kept in a diary whose file is {@link Displaced}, and closes it. What cannot be saved any more, as its
     * content was overwritten, is said by that there is no file.
     *
     * @param elsewhere folders for it where its own is away; the first that can be written is taken
     * @throws DiaryException when it can't be saved; it is then held as before, and this may be tried again
     */
    public Rescued rescue(List<Path> elsewhere) {
        try {
            return writer.watching((watch, database) -> {
                        Rescued saved = new Rescue(file.path(), database, readers, watch).save(elsewhere);
                        writer.abandon();
                        return saved;
                    })
                    .join();
        } catch (CompletionException failure) {
            throw DiaryException.of("the diary can't be saved", failure);
        }
    }

    /**
     * Begins a session: keeps the program, what is planned, and what was said before it. It is
     * {@link SessionState#RUNNING} from then on, and offered as {@linkplain #interrupted interrupted} until it ends.
     */
    public CompletableFuture<Void> begin(NewSession session) {
        return writer.run("the session can't be begun", sql -> new SessionStore(sql).begin(session));
    }

    /**
     * Keeps finished steps together with the cursor: all of it or nothing.
     *
     * <p>After a failure the caller passes the steps that were not kept again, with the newest cursor.
     *
     * @param session a running session
     * @param finished steps of work that were done since the last call, in order; may be empty
     * @param cursor where the session is now
     * @param at when that is, in the person's time zone; kept to the millisecond
     * @return how many steps the session has in the diary, repeated ones included
     */
    public CompletableFuture<Integer> record(
            UUID session, List<StepRecord> finished, Cursor cursor, OffsetDateTime at) {
        List<StepRecord> kept = List.copyOf(finished);
        return writer.write("the step can't be kept", sql -> new SessionStore(sql).record(session, kept, cursor, at));
    }

    /** Keeps a pain entry. */
    public CompletableFuture<Void> pain(PainEntry entry) {
        return writer.run("the pain entry can't be kept", sql -> new PainStore(sql).add(entry));
    }

    /**
     * Keeps the pain of the morning after sessions, and the {@linkplain #log answers} that belong to it: all of it or nothing.
     * An earlier answer gives way to it.
     *
     * @param at when it was said, in the person's time zone; kept to the millisecond
     * @param pain NRS 0 to 10
     * @throws IllegalArgumentException when the pain is not 0 to 10
     */
    public CompletableFuture<Void> morning(
            Set<UUID> sessions, OffsetDateTime at, int pain, List<SafetyLogEntry> answers) {
        InputRanges.zeroToTen("pain", pain);
        Set<UUID> kept = Set.copyOf(sessions);
        List<SafetyLogEntry> entries = List.copyOf(answers);
        return writer.run("the morning's pain can't be kept", sql -> {
            PainStore pains = new PainStore(sql);
            kept.forEach(session -> pains.asked(session, PainMoment.NEXT_MORNING, at, pain));
            new SafetyLogStore(sql).add(entries);
        });
    }

    /**
     * Keeps entries of the safety log, in this order, for ever or until their session is deleted: all of them or none. One with
     * an id that is kept already has no effect, so that it may be tried again.
     */
    public CompletableFuture<Void> log(List<SafetyLogEntry> entries) {
        List<SafetyLogEntry> kept = List.copyOf(entries);
        return writer.run("the safety log can't be kept", sql -> new SafetyLogStore(sql).add(kept));
    }

    /** Keeps a pain entry that was written down by hand, and that it was. */
    public CompletableFuture<Void> writeDown(PainEntry entry, OffsetDateTime at) {
        return writer.run(
                "the pain entry can't be kept", sql -> new PainStore(sql).add(entry, at, ChangeLog.How.ADDED));
    }

    /** Gives a pain entry another time, value, place and note. What it was before stays known. */
    public CompletableFuture<Void> change(PainEntry entry, OffsetDateTime at) {
        return writer.run("the pain entry can't be changed", sql -> new PainStore(sql).change(entry, at));
    }

    /** Deletes a pain entry. What it was stays known, and it can be {@linkplain #restore restored}. */
    public CompletableFuture<Void> deletePain(UUID entry, OffsetDateTime at) {
        return writer.run("the pain entry can't be deleted", sql -> new PainStore(sql).delete(entry, at));
    }

    /** Keeps a pain entry again that was deleted. */
    public CompletableFuture<Void> restore(PainEntry entry, OffsetDateTime at) {
        return writer.run(
                "the pain entry can't be restored", sql -> new PainStore(sql).add(entry, at, ChangeLog.How.RESTORED));
    }

    // ---- questionnaires

    /**
     * Keeps a questionnaire that was answered.
     *
     * @throws IllegalArgumentException when it can't have that score
     */
    public CompletableFuture<Void> keep(MeasureEntry entry, OffsetDateTime at) {
        if (!entry.kind().hasScore(entry.score())) {
            throw new IllegalArgumentException(entry.score() + " is no score of " + entry.kind());
        }
        return writer.run(
                "the answers can't be kept", sql -> new MeasureStore(sql).add(entry, at, ChangeLog.How.ADDED));
    }

    /** Gives a questionnaire another time, other answers and another note. What it was before stays known. */
    public CompletableFuture<Void> change(MeasureEntry entry, OffsetDateTime at) {
        return writer.run("the answers can't be changed", sql -> new MeasureStore(sql).change(entry, at));
    }

    /** Deletes a questionnaire. What it was stays known, and it can be {@linkplain #restore restored}. */
    public CompletableFuture<Void> deleteMeasure(UUID entry, OffsetDateTime at) {
        return writer.run("the answers can't be deleted", sql -> new MeasureStore(sql).delete(entry, at));
    }

    /** Keeps a questionnaire again that was deleted. */
    public CompletableFuture<Void> restore(MeasureEntry entry, OffsetDateTime at) {
        return writer.run(
                "the answers can't be restored", sql -> new MeasureStore(sql).add(entry, at, ChangeLog.How.RESTORED));
    }

    // ---- sessions by hand

    /** Keeps a session that was written down afterwards, and that it was. */
    public CompletableFuture<Void> writeDown(ManualSession session, OffsetDateTime at) {
        return writer.run("the session can't be kept", sql -> new SessionStore(sql).add(session, at));
    }

    /**
     * Gives a session that was written down afterwards another time, other amounts and other words. What it was before
     * stays known. One that was played fails: what was played never changes.
     */
    public CompletableFuture<Void> change(ManualSession session, OffsetDateTime at) {
        return writer.run("the session can't be changed", sql -> new SessionStore(sql).change(session, at));
    }

    /** Replaces what was said about a session that is over. What was said before stays known. */
    public CompletableFuture<Void> change(UUID session, SessionFeedback said, OffsetDateTime at) {
        return writer.run("the session can't be changed", sql -> new SessionStore(sql).change(session, said, at));
    }

    /**
     * Deletes a session that is over with all that belongs to it. What it was stays known, and it can be {@linkplain
     * #restoreSession restored}; the rules go on minding what hurt in it, see {@link #deletedSessions}.
     */
    public CompletableFuture<Void> deleteSession(UUID session, OffsetDateTime at) {
        return writer.run("the session can't be deleted", sql -> new SessionStore(sql).delete(session, at));
    }

    /** Keeps a session again that was deleted, with all that belonged to it. */
    public CompletableFuture<Void> restoreSession(UUID session, OffsetDateTime at) {
        return writer.run("the session can't be restored", sql -> new SessionStore(sql).restore(session, at));
    }

    /**
     * Takes a session, a pain entry or a questionnaire that is deleted out of the file for good, with all that it was before:
     * it can't be restored any more. That it was deleted stays known, and the numbers that the rules go on minding. The file
     * is written anew. May be asked again after a failure, by which not all of it may be gone yet.
     *
     * <p>Copies of the diary that were made before keep it.
     */
    public CompletableFuture<Void> purge(UUID entry) {
        return writer.run("the entry can't be deleted for good", sql -> new Purge(sql).entry(entry), Database::rewrite);
    }

    // ---- the end of a session

    /** Ends a running session. Pain after it becomes an entry of {@link PainMoment#AFTER}. */
    public CompletableFuture<Void> finish(UUID session, SessionEnd close) {
        return writer.run("the session can't be finished", sql -> new SessionStore(sql).finish(session, close));
    }

    /**
     * {@linkplain #record Keeps} the last steps of a session and {@linkplain #finish(UUID, SessionEnd) ends} it: both or
     * neither, as no step can be kept of a session that is over.
     */
    public CompletableFuture<Void> finish(
            UUID session, List<StepRecord> last, Cursor cursor, OffsetDateTime at, SessionEnd close) {
        List<StepRecord> kept = List.copyOf(last);
        return writer.run("the session can't be finished", sql -> {
            SessionStore sessions = new SessionStore(sql);
            sessions.record(session, kept, cursor, at);
            sessions.finish(session, close);
        });
    }

    /** Replaces how a session ended, and what the person said then; it may not be running. */
    public CompletableFuture<Void> updateClose(UUID session, SessionEnd close) {
        return writer.run("the session can't be changed", sql -> new SessionStore(sql).updateClose(session, close));
    }

    /**
     * Closes a session that was interrupted and will not go on.
     *
     * @param at what is kept as its end; {@link InterruptedSession#savedAt()} is the last that is known of it
     */
    public CompletableFuture<Void> closeInterrupted(UUID session, OffsetDateTime at) {
        return writer.run("the session can't be closed", sql -> new SessionStore(sql).closeInterrupted(session, at));
    }

    /**
     * Keeps pain entries that come from elsewhere, all of them or none, and that they were added. One that is {@linkplain
     * #unknownPain known} already has no effect, so that a list may be given again.
     *
     * @param at when that is, in the person's time zone; kept to the millisecond
     * @return those that were not known before
     */
    public CompletableFuture<List<PainEntry>> addPain(List<PainEntry> entries, OffsetDateTime at) {
        List<PainEntry> kept = List.copyOf(entries);
        return writer.write("the pain entries can't be kept", sql -> new PainStore(sql).addAll(kept, at));
    }

    /** Deletes pain entries, all of them or none. What they were stays known. */
    public CompletableFuture<Void> deletePain(List<UUID> entries, OffsetDateTime at) {
        List<UUID> kept = List.copyOf(entries);
        return writer.run(
                "the pain entries can't be deleted",
                sql -> kept.forEach(entry -> new PainStore(sql).delete(entry, at)));
    }

    /**
     * What is wrong with the file, a line for each problem; empty when it is sound. Reads the whole file, and keeps nobody
     * from reading meanwhile.
     */
    public List<String> problems() {
        return readers.atLeisure("the diary can't be looked through", sql -> new SessionQueries(sql).problems());
    }

    /**
     * Looks through the file, and reads all that is in it as the screens and the exports do.
     *
     * @param share told how much is read
     * @throws DiaryException DAMAGED when it is not sound, or something can't be read
     */
    public void refuseUnreadable(Share share) {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new DiaryException(DiaryException.Kind.DAMAGED, "the diary is not sound: " + problems.getFirst());
        }
        try {
            readers.atLeisure("the diary can't be read", sql -> ReadThrough.of(sql, share.part(LOOKED_THROUGH, 1)));
        } catch (DiaryException failure) {
            throw failure.kind() == DiaryException.Kind.OTHER
                    ? new DiaryException(DiaryException.Kind.DAMAGED, String.valueOf(failure.getMessage()), failure)
                    : failure;
        }
    }

    private <T> T read(Work<T> work) {
        return readers.soon("the diary can't be read", work);
    }

    /** Reads one state of the diary from its beginning to its end; what is written meanwhile is not in it. */
    public void state(Consumer<DiarySnapshot> work) {
        readers.atLeisure("the diary can't be read", sql -> {
            work.accept(new DiarySnapshot(sql));
            return true;
        });
    }

    // ---- reading

    /** The questionnaires answered from the first to the last of these dates, both included, oldest first. */
    public List<MeasureEntry> measures(LocalDate from, LocalDate to) {
        List<MeasureEntry> found = new ArrayList<>();
        return read(sql -> {
            new MeasureStore(sql).between(from, to, found::add);
            return found;
        });
    }

    /** A questionnaire that was answered. */
    public Optional<MeasureEntry> measure(UUID id) {
        return read(sql -> new MeasureStore(sql).byId(id));
    }

    /** The one of a kind that was answered last; what lies after now does not count. */
    public Optional<MeasureEntry> newestMeasure(MeasureKind kind, OffsetDateTime now) {
        return read(sql -> new MeasureStore(sql).newest(kind, now));
    }

    /** The one of the same kind that was answered last before another. */
    public Optional<MeasureEntry> measureBefore(MeasureEntry entry) {
        return read(sql -> new MeasureStore(sql).before(entry));
    }

    /**
     * The newest questionnaires that have all words of a text, whole or in part, in their note or in the names of activities,
     * newest first.
     */
    public List<MeasureEntry> searchMeasures(String text, int most) {
        return read(sql -> DiarySearch.measures(sql, text, most));
    }

    /** How many sessions {@linkplain SessionSummary#counts count}. */
    public long countedSessions(OffsetDateTime now) {
        return read(sql -> new SessionQueries(sql).counted(now));
    }

    /** The sessions that were begun and not ended, newest first; also one that is being played. */
    public List<InterruptedSession> interrupted() {
        return read(sql -> new SessionQueries(sql).interrupted());
    }

    /** The sessions begun from the first to the last of these dates, both included, oldest first. */
    public List<SessionSummary> sessions(LocalDate from, LocalDate to) {
        return read(sql -> new SessionQueries(sql).sessions(from, to));
    }

    /** The days of a month that have a session, a pain entry or a questionnaire, oldest first. */
    public List<DiaryDay> days(YearMonth month) {
        return read(sql -> new SessionQueries(sql).days(month));
    }

    /** All about one session. */
    public Optional<SessionDetail> session(UUID id) {
        return read(sql -> new SessionQueries(sql).session(id));
    }

    /** The steps of work that were done in a session, in order, repeated ones included. */
    public List<StepRecord> steps(UUID session) {
        return read(sql -> new SessionQueries(sql).steps(session));
    }

    /** The session begun last among those that {@linkplain SessionSummary#counts count}. */
    public Optional<SessionSummary> lastSession(OffsetDateTime now) {
        return read(sql -> new SessionQueries(sql).last(now));
    }

    /**
     * When the newest session was begun, or pain entry or questionnaire made; empty where there is none. What lies after now
     * does not count.
     */
    public Optional<OffsetDateTime> newest(OffsetDateTime now) {
        return read(sql -> new SessionQueries(sql).newest(now));
    }

    /** The pain entries of one date, oldest first. */
    public List<PainEntry> painOn(LocalDate date) {
        return read(sql -> new PainStore(sql).on(date));
    }

    /** The pain entries that belong to no session, from the first to the last of these dates, oldest first. */
    public List<PainEntry> painBetween(LocalDate from, LocalDate to) {
        List<PainEntry> found = new ArrayList<>();
        return read(sql -> {
            new PainStore(sql).between(from, to, found::add);
            return found;
        });
    }

    /**
     * The newest sessions that have all words of a text, whole or in part, in their title, their notes or the name of an
     * exercise as they are shown in a language; newest first. Case and accents don't count.
     */
    public List<SessionSummary> search(String text, Locale locale, int most) {
        return read(sql -> search.sessions(sql, text, locale, most));
    }

    /** The newest pain entries of no session that have all words of a text, whole or in part, in their note, newest first. */
    public List<PainEntry> searchPain(String text, int most) {
        return read(sql -> DiarySearch.pain(sql, text, most));
    }

    /**
     * All sessions that are over, oldest first, with what their course is told by. What lies after now is left out. Reads
     * most of the file.
     */
    public List<PastSession> played(OffsetDateTime now) {
        return read(sql -> new PlayedSessions(sql).played(now));
    }

    /** The safety log in the order in which it was written. */
    public List<SafetyLogEntry> log() {
        return read(sql -> new SafetyLogStore(sql).all());
    }

    /** What the safety log has of a session, in the order in which it was written. */
    public List<SafetyLogEntry> logOf(UUID session) {
        return read(sql -> new SafetyLogStore(sql).of(session));
    }

    /** What is made of one state of the diary, soon: nothing that takes long. */
    public <T> T fromState(Function<DiarySnapshot, T> work) {
        return read(sql -> work.apply(new DiarySnapshot(sql)));
    }

    /**
     * Those of these pain entries that are not in the diary: neither by their id, nor by another entry of no session with
     * the same time, value, place and note.
     */
    public List<PainEntry> unknownPain(List<PainEntry> entries) {
        return read(sql -> new PainStore(sql).unknown(entries));
    }

    /**
     * The sessions that were deleted and not restored, in the order of their deletion, as they were: the rules go on
     * minding what hurt in them.
     */
    public List<LoggedSession> deletedSessions() {
        return read(PlayedSessions::deleted);
    }

    /** Work of a test on the writing connection. */
    DiaryWriter writer() {
        return writer;
    }

    /**
     * Writes what was asked for before, and closes the file. Writing or reading afterwards fails as CLOSED; closing
     * again has no effect. What is still being read is broken off. On the writing thread it does not wait until it is closed.
     *
     * @throws DiaryException when the file did not close cleanly; what was committed is safe
     */
    @Override
    public void close() {
        CompletableFuture<Void> closed = writer.close(database -> {
            readers.close();
            database.checkpoint();
        });
        if (writer.isWriting()) {
            return;
        }
        try {
            closed.join();
        } catch (CompletionException failure) {
            throw DiaryException.of("the diary did not close cleanly", failure);
        }
    }
}
