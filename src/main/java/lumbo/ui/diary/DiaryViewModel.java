package lumbo.ui.diary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import lumbo.diary.Diary;
import lumbo.diary.DiaryDay;
import lumbo.diary.MeasureEntry;
import lumbo.diary.PainEntry;
import lumbo.program.Exercise;
import lumbo.ui.DiaryModel;
import lumbo.ui.ScreenViewModel;
import lumbo.ui.diary.DiaryEdits.LastDeletion;
import lumbo.ui.measure.MeasureWords;
import org.jspecify.annotations.Nullable;

/** A month of the diary, or a day of it, or what a search finds; and what is looked at. */
public final class DiaryViewModel extends ScreenViewModel {

    /**
     * What is shown.
     *
     * @param month the month of the calendar
     * @param today the day of today
     * @param marks what it shows of its days
     * @param day the day that is chosen; null for the whole month
     * @param rows what there is, newest first
     * @param first the one to look at; null when there is none
     * @param isEmpty whether there is nothing at all in the diary
     */
    record Shown(
            YearMonth month,
            LocalDate today,
            Map<LocalDate, DayMark> marks,
            @Nullable LocalDate day,
            List<DiaryRow> rows,
            @Nullable DiaryRow first,
            boolean isEmpty) {}

    private final DiaryTools tools;
    private final DiaryModel diary;
    private final SessionWords sessionWords;
    private final PainWords painWords;
    private final MeasureWords measureWords;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable DiaryPage> page = new ReadOnlyObjectWrapper<>();
    private final DiaryEdits edits;
    private final SessionEdits sessions;
    private final ReadOnlyObjectWrapper<@Nullable UUID> kept = new ReadOnlyObjectWrapper<>();
    private final boolean isAskedFor;
    private final Map<UUID, PainEntry> entries = new HashMap<>();
    private DiaryQuery wish;
    private @Nullable DiaryRow lookedAt;
    private long asked;

    /** The diary, at the session or questionnaire with this id if one is given. */
    public DiaryViewModel(DiaryTools tools, @Nullable String wanted) {
        super(tools.words(), tools.navigator());
        this.tools = tools;
        this.diary = tools.diary();
        this.edits = new DiaryEdits(tools);
        this.sessions = new SessionEdits(tools, edits, page, this::at, () -> choose(lookedAt), this::gone);
        this.sessionWords = new SessionWords(words);
        this.painWords = new PainWords(words);
        this.measureWords = new MeasureWords(words);
        this.isAskedFor = wanted != null;
        this.wish = new DiaryQuery(null, null, "", wanted == null ? null : UUID.fromString(wanted));
    }

    @Override
    protected Subscription follow() {
        read();
        return diary.follow(() -> {
            // what is being written down stays as it is
            if (!isHalfWritten()) {
                read();
            }
        });
    }

    // ---- what is shown

    private void ask(DiaryQuery other) {
        wish = other;
        read();
    }

    private void read() {
        long number = ++asked;
        DiaryQuery now = wish;
        OffsetDateTime at = tools.now();
        diary.read(open -> DiarySearchResult.read(open, now, at, words.locale()), found -> {
            if (number == asked) {
                show(now, found);
            }
        });
    }

    private void show(DiaryQuery asking, DiarySearchResult found) {
        entries.clear();
        found.pain().forEach(entry -> entries.put(entry.id(), entry));
        List<DiaryRow> rows = Stream.of(
                        found.sessions().stream().map(sessionWords::row),
                        found.pain().stream().map(painWords::row),
                        found.measures().stream().map(this::row))
                .flatMap(Function.identity())
                .map(row -> asking.text().isBlank() ? row.on(brief(row.at())) : row)
                .sorted(Comparator.comparing((DiaryRow row) -> row.at().toInstant())
                        .reversed())
                .toList();
        Map<LocalDate, DayMark> marks =
                found.days().stream().collect(Collectors.toUnmodifiableMap(DiaryDay::date, painWords::mark));
        DiaryRow first = rows.stream()
                .filter(row -> row.id().equals(asking.wanted()))
                .findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst());
        boolean isEmpty = rows.isEmpty() && marks.isEmpty() && asking.text().isBlank() && asking.month() == null;
        wish = asking.in(found.month());
        shown.set(new Shown(found.month(), today(), marks, asking.day(), rows, first, isEmpty));
        // a session that was changed may look the same in the list
        if (first != null && first.kind() == DiaryRow.Kind.SESSION && first.equals(lookedAt)) {
            choose(first);
        }
    }

    /** A time of a month that is named above. */
    private String brief(OffsetDateTime at) {
        return words.format(
                "diary.row.when",
                words.regional().dayAndMonth(at.toLocalDate()),
                words.regional().time(at));
    }

    /** Goes so many months on, or back. */
    void turn(int months) {
        Shown now = shown.get();
        if (now != null) {
            ask(new DiaryQuery(now.month().plusMonths(months), null, wish.text(), null));
        }
    }

    /** Goes to the month of today. */
    void toToday() {
        ask(new DiaryQuery(YearMonth.from(today()), null, "", null));
    }

    /** Shows a day alone, or the whole month again. */
    void chooseDay(@Nullable LocalDate day) {
        ask(new DiaryQuery(day == null ? wish.month() : YearMonth.from(day), day, "", null));
    }

    /** Shows what has a text in it; nothing written shows the month again. */
    void search(String text) {
        if (!text.strip().equals(wish.text().strip())) {
            ask(new DiaryQuery(wish.month(), null, text, null));
        }
    }

    // ---- what is looked at

    /** Looks at something, or at nothing. */
    void choose(@Nullable DiaryRow row) {
        lookedAt = row;
        if (page.get() instanceof SessionForm) {
            // it is looked at when the form is left
            return;
        }
        if (row == null) {
            page.set(null);
            return;
        }
        UUID id = row.id();
        wish = wish.at(id);
        switch (row.kind()) {
            case SESSION -> {
                Map<String, Exercise> known = tools.library().get().exercises();
                look(id, open -> open.session(id).map(session -> sessionWords.page(session, open.logOf(id), known)));
            }
            case MEASURE -> {
                edits.tell("");
                look(
                        id,
                        open -> open.measure(id)
                                .map(entry -> MeasurePage.of(
                                        entry, open.measureBefore(entry).orElse(null), row.when(), measureWords)));
            }
            case PAIN -> {
                edits.tell("");
                PainEntry entry = entries.get(id);
                page.set(entry == null ? null : new PainForm(entry, zone(), words.regional(), today()));
            }
        }
    }

    private void look(UUID id, Function<Diary, Optional<? extends DiaryPage>> reading) {
        diary.read(reading, found -> {
            if (found.isPresent() && id.equals(wish.wanted()) && !(page.get() instanceof SessionForm)) {
                page.set(found.get());
            }
        });
    }

    private <P extends DiaryPage> Optional<P> page(Class<P> kind) {
        return Optional.ofNullable(page.get()).filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public boolean isHalfWritten() {
        return page(DiaryPage.class).filter(DiaryPage::isHalfWritten).isPresent();
    }

    private LocalDate today() {
        return tools.now().toLocalDate();
    }

    private ZoneId zone() {
        return tools.clock().getZone();
    }

    /** What was kept or came back is looked at. */
    private void at(UUID id, OffsetDateTime at) {
        edits.forget();
        kept.set(null);
        kept.set(id);
        ask(new DiaryQuery(YearMonth.from(at), null, "", id));
    }

    /** What was looked at is there no more. */
    private void gone() {
        page.set(null);
        lookedAt = null;
        read();
    }

    // ---- pain that is written down

    /** Begins a new pain entry: now, or at noon of the day that is chosen. */
    void writeDown() {
        LocalDate day = wish.day();
        OffsetDateTime at = day == null || day.equals(today())
                ? tools.now()
                : day.atTime(12, 0).atZone(zone()).toOffsetDateTime();
        edits.tell("");
        page.set(new PainForm(at, zone(), words.regional(), today()));
    }

    /** Keeps the entry on its way; says what is missing. */
    void keep() {
        PainForm now = page(PainForm.class).orElseThrow(() -> new IllegalStateException("nothing is written down"));
        if (now.isDone()) {
            return;
        }
        Integer strength = now.painProperty().get();
        Optional<OffsetDateTime> at = now.when().at();
        String wrong = now.when().trouble(words);
        if (strength == null) {
            edits.say("diary.pain.missing");
        } else if (!wrong.isEmpty() || at.isEmpty()) {
            edits.tell(wrong);
        } else if (at.get().isAfter(tools.now())) {
            edits.say("diary.pain.future");
        } else {
            PainEntry entry = now.made(at.get(), strength);
            if (entry.equals(now.entry())) {
                edits.tell("");
                at(entry.id(), entry.at());
                return;
            }
            edits.write(
                    open -> now.isKept() ? open.change(entry, tools.now()) : open.writeDown(entry, tools.now()), () -> {
                        now.done();
                        at(entry.id(), entry.at());
                    });
        }
    }

    /** Leaves what was being written down, and looks at what was looked at before. */
    void leaveForm() {
        navigator.leave(() -> {
            page.set(null);
            choose(lookedAt);
        });
    }

    /** Deletes the entry that is looked at. */
    void delete() {
        page(PainForm.class)
                .map(PainForm::entry)
                .ifPresent(entry -> edits.delete(
                        open -> open.deletePain(entry.id(), tools.now()),
                        new LastDeletion(
                                entry.id(),
                                entry.at(),
                                words.get("diary.pain.deleted"),
                                words.get("diary.purge.pain"),
                                (open, at) -> open.restore(entry, at)),
                        this::deleted));
    }

    private void deleted() {
        page.set(null);
        read();
    }

    /** Takes the last deletion back. */
    void undo() {
        edits.undo(one -> at(one.id(), one.at()));
    }

    // ---- sessions by hand

    /** Begins a new session that is written down afterwards. */
    void writeSession() {
        sessions.write(wish.day());
    }

    /** Sessions that are written down afterwards, changed and deleted. */
    SessionEdits sessions() {
        return sessions;
    }

    // ---- questionnaires

    private DiaryRow row(MeasureEntry entry) {
        return new DiaryRow(
                DiaryRow.Kind.MEASURE,
                entry.id(),
                entry.at(),
                words.regional().dateAndTime(entry.at()),
                measureWords.row(entry),
                List.of(NotePreview.of(entry.note())),
                "");
    }

    /** Keeps the note of the questionnaire that is looked at. */
    void keepNote() {
        page(MeasurePage.class)
                .filter(MeasurePage::isHalfWritten)
                .map(MeasurePage::changed)
                .ifPresent(entry -> edits.write(open -> open.change(entry, tools.now()), () -> {
                    edits.forget();
                    read();
                }));
    }

    /** Leaves what was written as a note. */
    void leaveNote() {
        navigator.leave(
                () -> page(MeasurePage.class).ifPresent(now -> now.note().takeBack()));
    }

    /** Deletes the questionnaire that is looked at. */
    void deleteMeasure() {
        page(MeasurePage.class)
                .map(MeasurePage::entry)
                .ifPresent(entry -> edits.delete(
                        open -> open.deleteMeasure(entry.id(), tools.now()),
                        new LastDeletion(
                                entry.id(),
                                entry.at(),
                                words.get("measure.deleted"),
                                words.get("diary.purge.measure"),
                                (open, at) -> open.restore(entry, at)),
                        this::deleted));
    }

    // ---- to follow

    /** What is shown; null until it is read. */
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What is looked at; null for nothing. */
    ReadOnlyObjectProperty<@Nullable DiaryPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** What was kept or came back last, to be looked at; null for nothing yet. */
    ReadOnlyObjectProperty<@Nullable UUID> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** Whether the diary was opened to look at something in it. */
    boolean isAskedFor() {
        return isAskedFor;
    }

    /** What was changed, and what came of it. */
    DiaryEdits edits() {
        return edits;
    }
}
