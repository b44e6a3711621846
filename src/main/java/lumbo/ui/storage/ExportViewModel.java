package lumbo.ui.storage;

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
import lumbo.diary.export.DiaryExport;
import lumbo.diary.export.DiaryExport.Choice;
import lumbo.diary.export.DiaryExport.Format;
import lumbo.diary.export.DiaryExport.Selection;
import lumbo.diary.export.DiaryExport.Table;
import lumbo.files.Ending;
import lumbo.report.DoctorReport;
import org.jspecify.annotations.Nullable;

/** Getting the diary out as a file. */
final class ExportViewModel extends StorageAction {

    private record Pending(Selection wanted, Path to) {}

    private final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.CSV);
    private final DayRange days;
    private final Map<Table, BooleanProperty> tables = new EnumMap<>(Table.class);
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper asks = new ReadOnlyStringWrapper("");
    private @Nullable Pending pending;
    /** The name that was written into a file. */
    private String used = "";

    /** Tables of the last 90 days, until something else is chosen. */
    ExportViewModel(StorageTools tools) {
        super(tools);
        this.days = new DayRange(words, clock);
        format.addListener((property, before, now) -> leave());
        days.rangeProperty().addListener((property, before, now) -> leave());
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
        } else {
            where(wanted).ifPresent(place -> save(new Pending(wanted, place)));
        }
    }

    /** What is wrong with the days, when days are chosen; empty for nothing. */
    private String wrongDay() {
        return format.get().has(Choice.DAYS) ? days.trouble(words) : "";
    }

    private Selection wanted(Set<Table> chosen) {
        boolean hasDays = format.get().has(Choice.DAYS);
        String person = format.get().has(Choice.NAME) ? name.get().strip() : "";
        return new Selection(
                format.get(),
                hasDays ? days.first() : null,
                hasDays ? days.last() : null,
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
                        lastMoment -> read(
                                open,
                                one -> DiaryExport.write(one, now.wanted(), now.to(), at, new DoctorReport(words)),
                                List.<Path>of()),
                        made -> {
                            if (made.isEmpty()) {
                                said().trouble(noDiary());
                            } else {
                                used = Objects.requireNonNullElse(now.wanted().name(), used);
                                said().done(written(now, made));
                            }
                        },
                        failed(now.to()));
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
    DayRange days() {
        return days;
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
