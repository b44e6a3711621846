package lumbo.ui.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lumbo.diary.Diary;
import lumbo.diary.DiaryCopy;
import lumbo.diary.export.DiaryExport;
import lumbo.diary.export.DiaryExport.Choice;
import lumbo.diary.export.DiaryExport.Format;
import lumbo.diary.export.DiaryExport.Selection;
import lumbo.diary.export.DiaryExport.Table;
import lumbo.files.Ending;
import lumbo.i18n.Messages;
import lumbo.report.DoctorReport;
import lumbo.settings.DataFolders;
import lumbo.ui.DiaryModel;
import lumbo.ui.Navigator;
import lumbo.ui.Task;
import lumbo.ui.control.DayText;

/** Getting the diary out as a file. */
final class ExportViewModel {

    /** Which days are written. */
    enum Range {
        /** The last 30 days, today among them. */
        DAYS_30(30),
        /** The last 90 days. */
        DAYS_90(90),
        /** The last 365 days. */
        DAYS_365(365),
        /** All days. */
        ALL(0),
        /** From a day to another. */
        FROM_TO(0);

        private final int days;

        Range(int days) {
            this.days = days;
        }
    }

    private record Pending(Selection wanted, Path to) {}

    private final DataFolders folders;
    private final DiaryModel diary;
    private final Clock clock;
    private final StorageFileChooser files;
    private final Messages words;
    private final StorageWords keepWords;
    private final Task said;
    private final ObjectProperty<Format> format;
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.DAYS_90);
    private final DayText from;
    private final DayText to;
    private final Map<Table, BooleanProperty> tables = new EnumMap<>(Table.class);
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper asks = new ReadOnlyStringWrapper("");
    private Optional<Pending> pending = Optional.empty();
    /** The name that was written into a file. */
    private String used = "";

    /**
     * What was chosen of the last 90 days, until something else is chosen.
     *
     * @param first as what it is written at first
     */
    ExportViewModel(
            Messages words,
            DataFolders folders,
            DiaryModel diary,
            Clock clock,
            Navigator navigator,
            StorageFileChooser files,
            Format first) {
        this.folders = folders;
        this.diary = diary;
        this.clock = clock;
        this.said = new Task(navigator.owner());
        this.files = files;
        this.words = words;
        this.keepWords = new StorageWords(words, diary);
        this.format = new SimpleObjectProperty<>(first);
        this.to = new DayText(words.regional(), today());
        this.from = new DayText(words.regional(), today());
        to.dateProperty().set(today());
        from.dateProperty().set(today().minusDays(Range.DAYS_90.days - 1L));
        format.addListener((property, before, now) -> leave());
        range.addListener((property, before, now) -> leave());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Asks where to, and writes; asks first where something is there already. */
    void save() {
        if (said.busyProperty().get()) {
            return;
        }
        leave();
        Set<Table> chosen = EnumSet.allOf(Table.class).stream()
                .filter(table -> tableProperty(table).get())
                .collect(Collectors.toSet());
        Selection wanted = wanted(chosen);
        if (wanted.format().has(Choice.TABLES) && chosen.isEmpty()) {
            said.trouble(words.get("keeping.export.no-table"));
        } else if (!wrongDay().isEmpty()) {
            said.trouble(wrongDay());
        } else if (!wanted.hasDays()) {
            said.trouble(words.get("keeping.export.no-days"));
        } else {
            where(wanted).ifPresent(place -> save(new Pending(wanted, place)));
        }
    }

    /** What is wrong with the days, when days are chosen; empty for nothing. */
    private String wrongDay() {
        if (!format.get().has(Choice.DAYS) || range.get() != Range.FROM_TO) {
            return "";
        }
        String first = from.trouble(words);
        return first.isEmpty() ? to.trouble(words) : first;
    }

    private Selection wanted(Set<Table> chosen) {
        boolean isAll = !format.get().has(Choice.DAYS) || range.get() == Range.ALL;
        boolean isChosen = range.get() == Range.FROM_TO;
        LocalDate first = isChosen ? from.dateProperty().get() : today().minusDays(range.get().days - 1L);
        LocalDate last = isChosen ? to.dateProperty().get() : today();
        String person = name.get().strip();
        return new Selection(
                format.get(),
                isAll ? null : first,
                isAll ? null : last,
                format.get().has(Choice.NAME) && !person.isEmpty() ? person : null,
                chosen,
                words.locale());
    }

    /** Tables get a folder of their own; all else is one file. */
    private Optional<Path> where(Selection wanted) {
        String file = wanted.format().fileName(today());
        return wanted.format().has(Choice.TABLES)
                ? files.tables(folders.data()).map(folder -> folder.resolve(file))
                : files.save(file)
                        .map(chosen -> Ending.put(chosen, wanted.format().ending()));
    }

    private void save(Pending now) {
        said.look(
                words.get("keeping.busy"),
                lastMoment -> DiaryExport.files(now.wanted(), now.to()).stream()
                        .filter(Files::exists)
                        .toList(),
                there -> {
                    if (there.isEmpty()) {
                        write(now);
                    } else {
                        said.nothing();
                        pending = Optional.of(now);
                        asks.set(words.format(
                                "keeping.export.there",
                                there.size(),
                                there.getFirst().toString()));
                    }
                },
                failure -> said.trouble(keepWords.trouble(now.to(), failure)));
    }

    /** Replaces what is there. */
    void replace() {
        Optional<Pending> now = pending;
        leave();
        now.ifPresent(this::write);
    }

    /** Leaves what is there as it is. */
    void leave() {
        pending = Optional.empty();
        asks.set("");
        said.nothing();
    }

    private void write(Pending now) {
        OffsetDateTime at = OffsetDateTime.now(clock);
        Optional<Diary> open = this.diary.get();
        said.make(
                words.get("task.export"),
                lastMoment -> made(open, now, at),
                made -> made.ifPresentOrElse(
                        files -> {
                            used = Objects.requireNonNullElse(now.wanted().name(), used);
                            said.done(written(now, files));
                        },
                        () -> said.trouble(notOpen())),
                failure -> said.trouble(keepWords.trouble(now.to(), failure)));
    }

    /** The files that were written; also of a diary that may only be read and can't be opened. None where there is no diary. */
    private Optional<List<Path>> made(Optional<Diary> open, Pending now, OffsetDateTime at) throws IOException {
        if (open.isPresent()) {
            return Optional.of(write(open.get(), now, at));
        }
        Path file = folders.diary();
        if (!DiaryCopy.isNeeded(file)) {
            return Optional.empty();
        }
        try (DiaryCopy copy = DiaryCopy.of(file)) {
            return Optional.of(write(copy.diary(), now, at));
        }
    }

    private List<Path> write(Diary diary, Pending now, OffsetDateTime at) throws IOException {
        return DiaryExport.write(diary, now.wanted(), now.to(), at, new DoctorReport(words));
    }

    private String notOpen() {
        String why = this.diary.troubleProperty().get();
        return why.isEmpty() ? words.get("keeping.trouble.no-diary") : why;
    }

    /** Whether a name is written that is in no file yet. */
    boolean isHalfWritten() {
        String written = name.get().strip();
        return !said.busyProperty().get() && !written.isEmpty() && !written.equals(used);
    }

    private String written(Pending now, List<Path> made) {
        return made.size() == 1
                ? words.format("keeping.export.done", made.getFirst().toString())
                : words.format(
                        "keeping.export.done.tables", made.size(), now.to().toString());
    }

    /** As what it is written. */
    ObjectProperty<Format> formatProperty() {
        return format;
    }

    /** Which days are written, where they may be chosen. */
    ObjectProperty<Range> rangeProperty() {
        return range;
    }

    /** The first day, when days are chosen. */
    DayText from() {
        return from;
    }

    /** The last day, when days are chosen. */
    DayText to() {
        return to;
    }

    /** Whether a table is written, where tables are. */
    BooleanProperty tableProperty(Table table) {
        return tables.computeIfAbsent(table, chosen -> new SimpleBooleanProperty(true));
    }

    /** The person's name, where there is a place for it. */
    StringProperty nameProperty() {
        return name;
    }

    /** That something is there already, to follow; empty when nothing is asked. */
    ReadOnlyStringProperty asksProperty() {
        return asks.getReadOnlyProperty();
    }

    /** What came of it. */
    Task said() {
        return said;
    }
}
