package lumbo.ui.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lumbo.diary.Diary;
import lumbo.diary.backup.Backups;
import lumbo.diary.backup.DiaryEraser;
import lumbo.diary.export.DiaryExport;
import lumbo.files.RealFile;
import lumbo.report.DoctorReport;
import lumbo.settings.Settings;
import lumbo.ui.Route;

/** Deleting all of the diary. */
public final class DeleteViewModel extends StorageAction {

    private final Route from;
    private final StringProperty word = new SimpleStringProperty("");
    private final BooleanProperty backupsToo = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<DeletionScope> scope =
            new ReadOnlyObjectWrapper<>(new DeletionScope("", "", ""));

    /**
     * What there is, in words.
     *
     * @param inIt what is in the diary; empty where it can't be opened
     * @param which which file it is, and what else goes with it
     * @param backups how many backups there are and where
     */
    record DeletionScope(String inIt, String which, String backups) {}

    /** Nothing is deleted yet. */
    public DeleteViewModel(StorageTools tools, Route from) {
        super(tools);
        this.from = from;
    }

    @Override
    public void shown() {
        Settings.Backup wanted = wanted();
        boolean isOpen = diary.get().isPresent();
        navigator.owner().run(() -> read(wanted, isOpen), scope::set, failed(folders.diary()));
    }

    private DeletionScope read(Settings.Backup wanted, boolean isOpen) {
        int copies = wanted.all(folders).stream()
                .mapToInt(folder -> new Backups(folder, clock).list().size())
                .sum();
        return new DeletionScope(
                isOpen ? words.format("keeping.delete.in-it", keepWords.facts(Diary.facts(folders.diary()))) : "",
                which(folders.diary()),
                words.format(
                        "keeping.delete.backups", copies, wanted.in(folders).toString()));
    }

    /** Which file goes; and what else goes with it, where it is a link or has other names. */
    private String which(Path diary) {
        Path real = RealFile.of(diary);
        int names = RealFile.names(diary);
        String file = real.equals(diary.toAbsolutePath())
                ? words.format("keeping.delete.file", diary.toString())
                : words.format("keeping.delete.linked", diary.toString(), real.toString());
        return names > 1 ? file + " " + words.format("keeping.delete.names", names - 1) : file;
    }

    /** Saves all of the diary as a file from which it can be made again. */
    void saveFirst() {
        if (isFree()) {
            withDiary(open ->
                    saveAs("lumbo-diary-" + LocalDate.now(clock) + ".json").ifPresent(to -> save(open, to)));
        }
    }

    private void save(Diary open, Path to) {
        OffsetDateTime now = now();
        DiaryExport.Selection all =
                new DiaryExport.Selection(DiaryExport.Format.JSON, null, null, null, Set.of(), words.locale());
        said().make(
                        words.get("task.export"),
                        lastMoment -> Files.exists(to)
                                ? List.<Path>of()
                                : DiaryExport.write(open, all, to, now, new DoctorReport(words)),
                        made -> {
                            if (made.isEmpty()) {
                                said().trouble(words.format("keeping.delete.there", to.toString()));
                            } else {
                                said().done(words.format(
                                        "keeping.export.done", made.getFirst().toString()));
                            }
                        },
                        failed(to));
    }

    /** Deletes all of it, when the word is written. Then Lumbo is as when it was first started. */
    void delete() {
        if (!mayReplace("keeping.trouble.playing-delete")) {
            return;
        }
        String sure = words.get("keeping.delete.word");
        if (!word.get().strip().toLowerCase(Locale.ROOT).equals(sure.toLowerCase(Locale.ROOT))) {
            said().trouble(words.format("keeping.delete.no-word", sure));
            return;
        }
        List<Path> backups = backupsToo.get() ? wanted().all(folders) : List.of();
        AtomicReference<List<Path>> deleted = new AtomicReference<>(List.of());
        replace(
                "task.delete",
                lastMoment -> {
                    lastMoment.run();
                    deleted.set(DiaryEraser.all(folders.diary(), backups, clock));
                    return null;
                },
                folders.diary(),
                () -> {
                    tell(deleted.get());
                    tools.safety().whenRead(state -> go(new Route.Welcome()));
                });
    }

    private void tell(List<Path> gone) {
        if (!gone.isEmpty()) {
            diary.tell(words.format("keeping.delete.done", gone.getFirst().toString(), gone.size() - 1));
        }
    }

    /** Back; nothing was deleted. */
    void cancel() {
        go(from);
    }

    /** The word that has to be typed. */
    String sure() {
        return words.get("keeping.delete.word");
    }

    /** What was typed. */
    StringProperty wordProperty() {
        return word;
    }

    /** Whether backups are deleted too. */
    BooleanProperty backupsTooProperty() {
        return backupsToo;
    }

    /** What there is, to follow. */
    ReadOnlyObjectProperty<DeletionScope> scopeProperty() {
        return scope.getReadOnlyProperty();
    }
}
