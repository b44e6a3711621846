package lumbo.diary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import lumbo.diary.Database.Work;
import lumbo.measure.MeasureKind;

/**
 * What is read of a diary. It waits for the answer, and belongs off the user interface's thread. It sees all that was
 * committed before, and throws a {@link DiaryException} when the file can't be read.
 */
public abstract sealed class DiaryReading permits Diary {

    private final DiarySearch search = new DiarySearch();

    DiaryReading() {}

    abstract <T> T read(Work<T> work);

    /** The questionnaires answered from the first to the last of these dates, both included, oldest first. */
    public List<MeasureEntry> measures(LocalDate from, LocalDate to) {
        return read(handle -> MeasureSql.between(handle, from, to));
    }

    /** A questionnaire that was answered. */
    public Optional<MeasureEntry> measure(UUID id) {
        return read(handle -> MeasureSql.byId(handle, id));
    }

    /** The one of a kind that was answered last; what lies after now does not count. */
    public Optional<MeasureEntry> newestMeasure(MeasureKind kind, OffsetDateTime now) {
        return read(handle -> MeasureSql.newest(handle, kind, now));
    }

    /** The one of the same kind that was answered last before another. */
    public Optional<MeasureEntry> measureBefore(MeasureEntry entry) {
        return read(handle -> MeasureSql.before(handle, entry));
    }

    /**
     * The newest questionnaires that have all words of a text, whole or in part, in their note or in the names of activities,
     * newest first.
     */
    public List<MeasureEntry> searchMeasures(String text, int most) {
        return read(handle -> DiarySearch.measures(handle, text, most));
    }

    /** How many sessions {@linkplain SessionSummary#counts count}. */
    public long countedSessions(OffsetDateTime now) {
        return read(handle -> SessionQueries.counted(handle, now));
    }

    /** The sessions that were begun and not ended, newest first; also one that is being played. */
    public List<InterruptedSession> interrupted() {
        return read(SessionQueries::interrupted);
    }

    /** The sessions begun from the first to the last of these dates, both included, oldest first. */
    public List<SessionSummary> sessions(LocalDate from, LocalDate to) {
        return read(handle -> SessionQueries.sessions(handle, from, to));
    }

    /** The days of a month that have a session, a pain entry or a questionnaire, oldest first. */
    public List<DiaryDay> days(YearMonth month) {
        return read(handle -> SessionQueries.days(handle, month));
    }

    /** All about one session. */
    public Optional<SessionDetail> session(UUID id) {
        return read(handle -> SessionQueries.session(handle, id));
    }

    /** The steps of work that were done in a session, in order, repeated ones included. */
    public List<StepRecord> steps(UUID session) {
        return read(handle -> SessionQueries.steps(handle, session));
    }

    /** The session begun last among those that {@linkplain SessionSummary#counts count}. */
    public Optional<SessionSummary> lastSession(OffsetDateTime now) {
        return read(handle -> SessionQueries.last(handle, now));
    }

    /**
     * When the newest session was begun, or pain entry or questionnaire made; empty where there is none. What lies after now
     * does not count.
     */
    public Optional<OffsetDateTime> newest(OffsetDateTime now) {
        return read(handle -> SessionQueries.newest(handle, now));
    }

    /** The pain entries of one date, oldest first. */
    public List<PainEntry> painOn(LocalDate date) {
        return read(handle -> SessionQueries.painOn(handle, date));
    }

    /** The pain entries that belong to no session, from the first to the last of these dates, oldest first. */
    public List<PainEntry> painBetween(LocalDate from, LocalDate to) {
        return read(handle -> SessionQueries.painBetween(handle, from, to));
    }

    /**
     * The newest sessions that have all words of a text, whole or in part, in their title, their notes or the name of an
     * exercise as they are shown in a language; newest first. Case and accents don't count.
     */
    public List<SessionSummary> search(String text, Locale locale, int most) {
        return read(handle -> search.sessions(handle, text, locale, most));
    }

    /** The newest pain entries of no session that have all words of a text, whole or in part, in their note, newest first. */
    public List<PainEntry> searchPain(String text, int most) {
        return read(handle -> DiarySearch.pain(handle, text, most));
    }

    /**
     * All sessions that are over, oldest first, with what their course is told by. What lies after now is left out. Reads
     * most of the file.
     */
    public List<PlayedSession> played(OffsetDateTime now) {
        return read(handle -> PlayedQueries.played(handle, now));
    }

    /** The safety log in the order in which it was written. */
    public List<LogEntry> log() {
        return read(LogSql::all);
    }

    /** What the safety log has of a session, in the order in which it was written. */
    public List<LogEntry> logOf(UUID session) {
        return read(handle -> LogSql.of(handle, session));
    }

    /** What is made of one state of the diary, soon: nothing that takes long. */
    public <T> T fromState(Function<DiaryState, T> work) {
        return read(handle -> work.apply(new DiaryState(handle)));
    }

    /**
     * Those of these pain entries that are not in the diary: neither by their id, nor by another entry of no session with
     * the same time, value, place and note.
     */
    public List<PainEntry> unknownPain(List<PainEntry> entries) {
        return read(handle -> EditSql.unknown(handle, entries));
    }

    /**
     * The sessions that were deleted and not restored, in the order of their deletion, as they were: the rules go on
     * minding what hurt in them.
     */
    public List<DeletedSession> deletedSessions() {
        return read(DeletedQueries::all);
    }
}
