package lumbo.ui.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import lumbo.report.DoctorReport;
import lumbo.ui.control.DayText;
import org.jspecify.annotations.Nullable;

/** Getting the diary out as a file. */
final class ExportViewModel extends StorageAction {

    /** Which days are written. */
    enum Range {
        /** The last 30 days, today among them. */
        DAYS_30(30),
        DAYS_90(90),
        DAYS_365(365),
        ALL(0),
        FROM_TO(0);

        private final int days;

        Range(int days) {
            this.days = days;
        }
    }

    private record Pending(Selection wanted, Path to) {}

    private final ObjectProperty<Format> format;
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.DAYS_90);
    private final DayText from;
    private final DayText to;
    private final Map<Table, BooleanProperty> tables = new EnumMap<>(Table.class);
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper asks = new ReadOnlyStringWrapper("");
    private @Nullable Pending pending;
    /** The name that was written into a file. */
    private String used = "";

    /**
     * What was chosen of the last 90 days, until something else is chosen.
     *
     * @param first as what it is written at first
     */
    ExportViewModel(StorageTools tools, Format first) {
        super(tools);
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
        if (!isFree()) {
            return;
        }
        leave();
        Set<Table> chosen = EnumSet.allOf(Table.class).stream()
                .filter(table -> tableProperty(table).get())
                .collect(Collectors.toSet());
        Selection wanted = wanted(chosen);
        if (wanted.format().has(Choice.TABLES) && chosen.isEmpty()) {
            said().trouble(words.get("keeping.export.no-table"));
        } else if (!wrongDay().isEmpty()) {
            said().trouble(wrongDay());
        } else if (!wanted.hasDays()) {
            said().trouble(words.get("keeping.export.no-days"));
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
        boolean isTyped = range.get() == Range.FROM_TO;
        LocalDate first = isTyped ? from.dateProperty().get() : today().minusDays(range.get().days - 1L);
        LocalDate last = isTyped ? to.dateProperty().get() : today();
        String person = format.get().has(Choice.NAME) ? name.get().strip() : "";
        return new Selection(
                format.get(),
                isAll ? null : first,
                isAll ? null : last,
                person.isEmpty() ? null : person,
                chosen,
                words.locale());
    }

    /** Tables get a folder of their own; all else is one file. */
    private Optional<Path> where(Selection wanted) {
        String file = wanted.format().fileName(today());
        return wanted.format().has(Choice.TABLES)
                ? files.folder(words.get("keeping.export.folder"), folders.data())
                        .map(folder -> folder.resolve(file))
                : saveAs(file).map(chosen -> Ending.put(chosen, wanted.format().ending()));
    }

    private void save(Pending now) {
        said().look(
                        words.get("keeping.busy"),
                        lastMoment -> DiaryExport.files(now.wanted(), now.to()).stream()
                                .filter(Files::exists)
                                .toList(),
                        there -> {
                            if (there.isEmpty()) {
                                write(now);
                            } else {
                                said().nothing();
                                pending = now;
                                asks.set(words.format(
                                        "keeping.export.there",
                                        there.size(),
                                        there.getFirst().toString()));
                            }
                        },
                        failed(now.to()));
    }

    /** Replaces what is there. */
    void replace() {
        Pending now = pending;
        leave();
        if (now != null) {
            write(now);
        }
    }

    /** Leaves what is there as it is. */
    void leave() {
        pending = null;
        asks.set("");
        said().nothing();
    }

    private void write(Pending now) {
        OffsetDateTime at = now();
        Diary open = diary.get().orElse(null);
        said().make(
                        words.get("task.export"),
                        lastMoment -> made(open, now, at),
                        made -> {
                            if (made.isEmpty()) {
                                String why = diary.troubleProperty().get();
                                said().trouble(why.isEmpty() ? words.get("keeping.trouble.no-diary") : why);
                            } else {
                                used = Objects.requireNonNullElse(now.wanted().name(), used);
                                said().done(written(now, made));
                            }
                        },
                        failed(now.to()));
    }

    /** The files that were written; also of a diary that may only be read and can't be opened. None where there is no diary. */
    private List<Path> made(@Nullable Diary open, Pending now, OffsetDateTime at) throws IOException {
        if (open != null) {
            return write(open, now, at);
        }
        if (!DiaryCopy.isNeeded(folders.diary())) {
            return List.of();
        }
        try (DiaryCopy copy = DiaryCopy.of(folders.diary())) {
            return write(copy.diary(), now, at);
        }
    }

    private List<Path> write(Diary open, Pending now, OffsetDateTime at) throws IOException {
        return DiaryExport.write(open, now.wanted(), now.to(), at, new DoctorReport(words));
    }

    @Override
    public boolean isHalfWritten() {
        String written = name.get().strip();
        return isFree() && !written.isEmpty() && !written.equals(used);
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
}
