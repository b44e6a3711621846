package lumbo.ui.diary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import lumbo.diary.Diary;
import lumbo.diary.MeasureEntry;
import lumbo.diary.PainEntry;
import lumbo.i18n.Messages;
import lumbo.program.Exercise;
import lumbo.ui.Background;
import lumbo.ui.DiaryModel;
import lumbo.ui.LibraryModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import lumbo.ui.measure.MeasureWords;

/** A month of the diary, or a day of it, or what a search finds; and what is looked at. */
public final class DiaryViewModel {

    /**
     * What is shown.
     *
     * @param month the month of the calendar
     * @param today the day of today
     * @param marks what it shows of its days
     * @param day the day that is chosen; empty for the whole month
     * @param rows what there is, newest first
     * @param first the one to look at; absent when there is none
     * @param isEmpty whether there is nothing at all in the diary
     */
    record Shown(
            YearMonth month,
            LocalDate today,
            Map<LocalDate, DayMark> marks,
            Optional<LocalDate> day,
            List<DiaryRow> rows,
            Optional<DiaryRow> first,
            boolean isEmpty) {}

    private final Messages words;
    private final LibraryModel library;
    private final DiaryModel diary;
    private final Clock clock;
    private final Navigator navigator;
    private final SessionWords sessionWords;
    private final PainWords painWords;
    private final MeasureWords measureWords;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SessionPage>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PainForm>> form = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MeasurePage>> measure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final DiaryEdits edits;
    private final SessionEdits sessions;
    private final Map<UUID, PainEntry> entries = new HashMap<>();
    private final InvalidationListener onDiary = property -> readUnlessWritten();
    private DiaryQuery wish;
    private Optional<DiaryRow> lookedAt = Optional.empty();
    private long asked;

    /** The diary, at the session or questionnaire with this id if one is given. */
    public DiaryViewModel(
            Messages words,
            LiveSettings settings,
            LibraryModel library,
            DiaryModel diary,
            Clock clock,
            Background background,
            SafetyModel safety,
            Navigator navigator,
            Optional<String> session) {
        this.words = words;
        this.library = library;
        this.diary = diary;
        this.clock = clock;
        this.navigator = navigator;
        this.edits = new DiaryEdits(words, diary, clock, background, safety);
        this.sessions = new SessionEdits(
                words,
                settings,
                library,
                diary,
                clock,
                background,
                safety,
                navigator,
                edits,
                this::at,
                () -> choose(lookedAt),
                this::gone);
        this.sessionWords = new SessionWords(words);
        this.painWords = new PainWords(words);
        this.measureWords = new MeasureWords(words);
        this.wish = new DiaryQuery(Optional.empty(), Optional.empty(), "", session.map(UUID::fromString));
    }

    /** Follows the diary from now on. */
    void shown() {
        this.diary.openProperty().addListener(onDiary);
        this.diary.caughtUpProperty().addListener(onDiary);
        read();
    }

    /** Follows nothing any more. */
    void hidden() {
        this.diary.openProperty().removeListener(onDiary);
        this.diary.caughtUpProperty().removeListener(onDiary);
    }

    // ---- what is shown

    /** What is being written down stays as it is. */
    private void readUnlessWritten() {
        if (!isHalfWritten()) {
            read();
        }
    }

    private void read() {
        long number = ++asked;
        DiaryQuery now = wish;
        OffsetDateTime at = edits.now();
        this.diary.read(diary -> DiarySearchResult.read(diary, now, at, words.locale()), found -> {
            if (number == asked) {
                show(now, found);
            }
        });
    }

    private void show(DiaryQuery asking, DiarySearchResult found) {
        entries.clear();
        found.pain().forEach(entry -> entries.put(entry.id(), entry));
        List<DiaryRow> rows = new ArrayList<>();
        found.sessions().forEach(session -> rows.add(sessionWords.row(session)));
        found.pain().forEach(entry -> rows.add(painWords.row(entry)));
        found.measures().forEach(entry -> rows.add(row(entry)));
        rows.sort(Comparator.comparing((DiaryRow row) -> row.at().toInstant()).reversed());
        Map<LocalDate, DayMark> marks = new HashMap<>();
        found.days().forEach(day -> marks.put(day.date(), painWords.mark(day)));
        Optional<DiaryRow> first = rows.stream()
                .filter(row -> asking.wanted().filter(row.id()::equals).isPresent())
                .findFirst()
                .or(() -> rows.stream().findFirst());
        boolean isEmpty = rows.isEmpty()
                && marks.isEmpty()
                && asking.text().isBlank()
                && asking.month().isEmpty();
        wish = new DiaryQuery(Optional.of(found.month()), asking.day(), asking.text(), asking.wanted());
        shown.set(
                Optional.of(new Shown(found.month(), today(), Map.copyOf(marks), asking.day(), rows, first, isEmpty)));
        // a session that was changed may look the same in the list
        first.filter(row -> row instanceof SessionRow && lookedAt.equals(Optional.of(row)))
                .ifPresent(row -> choose(first));
    }

    /** Goes so many months on, or back. */
    void turn(int months) {
        shown.get().ifPresent(now -> {
            wish = new DiaryQuery(
                    Optional.of(now.month().plusMonths(months)), Optional.empty(), wish.text(), Optional.empty());
            read();
        });
    }

    /** Goes to the month of today. */
    void toToday() {
        YearMonth month = YearMonth.now(clock);
        wish = new DiaryQuery(Optional.of(month), Optional.empty(), "", Optional.empty());
        read();
    }

    /** Shows a day alone, or the whole month again. */
    void chooseDay(Optional<LocalDate> day) {
        wish = new DiaryQuery(day.map(YearMonth::from).or(() -> wish.month()), day, "", Optional.empty());
        read();
    }

    /** Shows what has a text in it; nothing written shows the month again. */
    void search(String text) {
        if (!text.strip().equals(wish.text().strip())) {
            wish = new DiaryQuery(wish.month(), Optional.empty(), text, Optional.empty());
            read();
        }
    }

    // ---- what is looked at

    /** Looks at something, or at nothing. */
    void choose(Optional<DiaryRow> row) {
        lookedAt = row;
        if (row.isEmpty()) {
            page.set(Optional.empty());
            form.set(Optional.empty());
            measure.set(Optional.empty());
            return;
        }
        UUID id = row.get().id();
        Map<String, Exercise> known = library.get().exercises();
        wish = new DiaryQuery(wish.month(), wish.day(), wish.text(), Optional.of(id));
        switch (row.get()) {
            case SessionRow _ ->
                this.diary.read(
                        diary -> page(diary, id, known),
                        found -> found.filter(
                                        one -> wish.wanted().filter(id::equals).isPresent())
                                .ifPresent(one -> {
                                    form.set(Optional.empty());
                                    measure.set(Optional.empty());
                                    page.set(Optional.of(one));
                                }));
            case MeasureRow one ->
                this.diary.read(
                        diary -> measurePage(diary, one),
                        found -> found.filter(
                                        now -> wish.wanted().filter(id::equals).isPresent())
                                .ifPresent(now -> {
                                    form.set(Optional.empty());
                                    page.set(Optional.empty());
                                    edits.silence();
                                    measure.set(Optional.of(now));
                                }));
            case PainRow _ -> {
                page.set(Optional.empty());
                measure.set(Optional.empty());
                edits.silence();
                form.set(Optional.ofNullable(entries.get(id))
                        .map(entry -> new PainForm(entry, clock.getZone(), words.regional(), today())));
            }
        }
    }

    private Optional<SessionPage> page(Diary diary, UUID id, Map<String, Exercise> known) {
        return diary.session(id).map(session -> sessionWords.page(session, diary.logOf(id), known));
    }

    /** To what can be done with the diary's file. */
    void keeping() {
        navigator.go(new Route.Storage(new Route.Diary(null), ""));
    }

    /** To the programs, from a diary that is empty. */
    void choosePrograms() {
        navigator.go(new Route.Programs());
    }

    // ---- pain that is written down

    /** Begins a new pain entry: now, or at noon of the day that is chosen. */
    void writeDown() {
        OffsetDateTime at = wish.day()
                .filter(day -> !day.equals(edits.now().toLocalDate()))
                .map(day -> day.atTime(12, 0).atZone(clock.getZone()).toOffsetDateTime())
                .orElseGet(edits::now);
        page.set(Optional.empty());
        measure.set(Optional.empty());
        edits.silence();
        form.set(Optional.of(new PainForm(at, clock.getZone(), words.regional(), today())));
    }

    private LocalDate today() {
        return edits.now().toLocalDate();
    }

    /** Keeps the entry on its way; says what is missing. */
    void keep() {
        PainForm now = form.get().orElseThrow(() -> new IllegalStateException("nothing is written down"));
        Integer strength = now.painProperty().get();
        Optional<OffsetDateTime> at = now.at();
        String wrong = now.when().trouble(words);
        if (now.isDone()) {
            return;
        }
        if (strength == null) {
            edits.say("diary.pain.missing");
        } else if (!wrong.isEmpty() || at.isEmpty()) {
            edits.tell(wrong);
        } else if (at.get().isAfter(edits.now())) {
            edits.say("diary.pain.future");
        } else {
            PainEntry entry = now.made(at.get(), strength);
            if (now.entry().filter(entry::equals).isPresent()) {
                edits.silence();
                at(entry.id(), entry.at());
                return;
            }
            edits.write(
                    diary -> now.isKept() ? diary.change(entry, edits.now()) : diary.writeDown(entry, edits.now()),
                    () -> {
                        now.done();
                        at(entry.id(), entry.at());
                    });
        }
    }

    /** Leaves what was being written down, and looks at what was looked at before. */
    void leaveForm() {
        navigator.leave(() -> {
            form.set(Optional.empty());
            choose(lookedAt);
        });
    }

    /** Whether something is written that is not kept yet. */
    boolean isHalfWritten() {
        return form.get().filter(one -> one.touchedProperty().get()).isPresent()
                || measure.get()
                        .filter(one -> !one.changed().equals(one.entry()))
                        .isPresent()
                || sessions.isHalfWritten();
    }

    private void at(UUID id, OffsetDateTime at) {
        edits.forget();
        wish = new DiaryQuery(Optional.of(YearMonth.from(at)), Optional.empty(), "", Optional.of(id));
        read();
    }

    /** Deletes the entry that is looked at. */
    void delete() {
        form.get()
                .flatMap(PainForm::entry)
                .ifPresent(entry -> edits.write(diary -> diary.deletePain(entry.id(), edits.now()), () -> {
                    edits.deleted(new LastDeletion(
                            entry.id(),
                            entry.at(),
                            words.get("diary.pain.deleted"),
                            words.get("diary.purge.pain"),
                            (open, at) -> open.restore(entry, at)));
                    form.set(Optional.empty());
                    read();
                }));
    }

    /** Takes the last deletion back. */
    void undo() {
        edits.undo(one -> at(one.id(), one.at()));
    }

    /** Deletes what was deleted last for good, after asking. */
    void purge() {
        edits.purge(navigator);
    }

    // ---- sessions by hand

    /** Begins a new session that is written down afterwards. */
    void writeSession() {
        page.set(Optional.empty());
        measure.set(Optional.empty());
        form.set(Optional.empty());
        sessions.write(wish.day());
    }

    /** Sessions that are written down afterwards, changed and deleted. */
    SessionEdits sessions() {
        return sessions;
    }

    /** What was looked at is there no more. */
    private void gone() {
        page.set(Optional.empty());
        lookedAt = Optional.empty();
        read();
    }

    // ---- questionnaires

    private MeasureRow row(MeasureEntry entry) {
        return new MeasureRow(
                entry.id(), entry.at(), when(entry), measureWords.row(entry), NotePreview.of(entry.note()));
    }

    private String when(MeasureEntry entry) {
        return words.regional().dateAndTime(entry.at());
    }

    private Optional<MeasurePage> measurePage(Diary diary, MeasureRow row) {
        return diary.measure(row.id())
                .map(entry -> new MeasurePage(entry, diary.measureBefore(entry), row.when(), measureWords));
    }

    /** To the questionnaires. */
    void toMeasures() {
        navigator.go(new Route.Measures());
    }

    /** Keeps the note of the questionnaire that is looked at. */
    void keepNote() {
        measure.get()
                .filter(page -> !page.changed().equals(page.entry()))
                .map(MeasurePage::changed)
                .ifPresent(entry -> edits.write(diary -> diary.change(entry, edits.now()), () -> {
                    edits.forget();
                    read();
                }));
    }

    /** Leaves what was written as a note. */
    void leaveNote() {
        navigator.leave(() -> measure.get().ifPresent(MeasurePage::takeBack));
    }

    /** Deletes the questionnaire that is looked at. */
    void deleteMeasure() {
        measure.get()
                .map(MeasurePage::entry)
                .ifPresent(entry -> edits.write(diary -> diary.deleteMeasure(entry.id(), edits.now()), () -> {
                    edits.deleted(new LastDeletion(
                            entry.id(),
                            entry.at(),
                            words.get("measure.deleted"),
                            words.get("diary.purge.measure"),
                            (open, at) -> open.restore(entry, at)));
                    measure.set(Optional.empty());
                    read();
                }));
    }

    /** The questionnaire that is looked at. */
    ReadOnlyObjectProperty<Optional<MeasurePage>> measureProperty() {
        return measure.getReadOnlyProperty();
    }

    // ---- to follow

    /** What is shown; absent until it is read. */
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The session that is looked at. */
    ReadOnlyObjectProperty<Optional<SessionPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The pain entry that is looked at, or on its way. */
    ReadOnlyObjectProperty<Optional<PainForm>> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** What was deleted last and can be restored. */
    ReadOnlyObjectProperty<Optional<LastDeletion>> deletedProperty() {
        return edits.deletedProperty();
    }

    /** That something was deleted, and can be restored or not any more; empty for nothing. */
    ReadOnlyStringProperty deletionProperty() {
        return edits.deletionProperty();
    }

    /** Why a deletion could not be taken back or made one for good; empty while all is well. */
    ReadOnlyStringProperty deletionTroubleProperty() {
        return edits.deletionTroubleProperty();
    }

    /** What is missing, or why something could not be kept; empty while all is well. */
    ReadOnlyStringProperty troubleProperty() {
        return edits.troubleProperty();
    }
}
