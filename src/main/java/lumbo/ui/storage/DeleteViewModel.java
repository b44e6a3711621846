package lumbo.ui.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lumbo.diary.Diary;
import lumbo.diary.DiaryFacts;
import lumbo.diary.backup.Backups;
import lumbo.diary.backup.DiaryEraser;
import lumbo.diary.export.DiaryExport;
import lumbo.files.RealFile;
import lumbo.i18n.Messages;
import lumbo.report.DoctorReport;
import lumbo.settings.DataFolders;
import lumbo.settings.Settings;
import lumbo.ui.CurrentSession;
import lumbo.ui.DiaryModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import lumbo.ui.Task;

/** Deleting all of the diary. */
public final class DeleteViewModel {

    private final DataFolders folders;
    private final LiveSettings settings;
    private final DiaryModel diary;
    private final CurrentSession current;
    private final Clock clock;
    private final SafetyModel safety;
    private final Navigator navigator;
    private final StorageFileChooser files;
    private final Route from;
    private final Messages words;
    private final StorageWords keepWords;
    private final Task said;
    private final StringProperty word = new SimpleStringProperty("");
    private final BooleanProperty backupsToo = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper inIt = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper which = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper backups = new ReadOnlyStringWrapper("");

    /**
     * What there is.
     *
     * @param file the diary's file, through links
     * @param names how many names it has
     */
    private record DeletionScope(Optional<DiaryFacts> facts, int backups, Path file, int names) {}

    /** Nothing is deleted yet. */
    public DeleteViewModel(
            Messages words,
            DataFolders folders,
            LiveSettings settings,
            DiaryModel diary,
            CurrentSession current,
            Clock clock,
            SafetyModel safety,
            Navigator navigator,
            StorageFileChooser files,
            Route from) {
        this.folders = folders;
        this.settings = settings;
        this.diary = diary;
        this.current = current;
        this.clock = clock;
        this.safety = safety;
        this.navigator = navigator;
        this.files = files;
        this.from = from;
        this.said = new Task(navigator.owner());
        this.words = words;
        this.keepWords = new StorageWords(words, diary);
    }

    /** Reads what there is. */
    void shown() {
        Path diary = this.folders.diary();
        Settings.Backup wanted = settings.get().backup();
        boolean isOpen = this.diary.get().isPresent();
        navigator
                .owner()
                .run(
                        () -> new DeletionScope(
                                isOpen ? Optional.of(Diary.facts(diary)) : Optional.empty(),
                                wanted.all(this.folders).stream()
                                        .mapToInt(folder -> new Backups(folder, this.clock)
                                                .list()
                                                .size())
                                        .sum(),
                                RealFile.of(diary),
                                RealFile.names(diary)),
                        found -> {
                            found.facts()
                                    .ifPresent(facts ->
                                            inIt.set(words.format("keeping.delete.in-it", keepWords.facts(facts))));
                            which.set(which(diary, found));
                            backups.set(words.format("keeping.delete.backups", found.backups(), folder().toString()));
                        },
                        failure -> said.trouble(keepWords.trouble(diary, failure)));
    }

    /** Which file goes; and what else goes with it, where it is a link or has other names. */
    private String which(Path diary, DeletionScope found) {
        String file = found.file().equals(diary.toAbsolutePath())
                ? words.format("keeping.delete.file", diary.toString())
                : words.format(
                        "keeping.delete.linked", diary.toString(), found.file().toString());
        return found.names() > 1 ? file + " " + words.format("keeping.delete.names", found.names() - 1) : file;
    }

    private Path folder() {
        return settings.get().backup().in(this.folders);
    }

    /** Saves all of the diary as a file from which it can be made again. */
    void saveFirst() {
        if (said.busyProperty().get()) {
            return;
        }
        Optional<Diary> open = this.diary.get();
        if (open.isEmpty()) {
            said.trouble(words.get("keeping.trouble.no-diary"));
            return;
        }
        files.save("lumbo-diary-" + LocalDate.now(this.clock) + ".json").ifPresent(to -> {
            OffsetDateTime now = OffsetDateTime.now(this.clock);
            DiaryExport.Selection all =
                    new DiaryExport.Selection(DiaryExport.Format.JSON, null, null, null, Set.of(), words.locale());
            said.make(
                    words.get("task.export"),
                    lastMoment -> {
                        if (Files.exists(to)) {
                            return Optional.<Path>empty();
                        }
                        return Optional.of(DiaryExport.write(open.get(), all, to, now, new DoctorReport(words))
                                .getFirst());
                    },
                    made -> made.ifPresentOrElse(
                            file -> said.done(words.format("keeping.export.done", file.toString())),
                            () -> said.trouble(words.format("keeping.delete.there", to.toString()))),
                    failure -> said.trouble(keepWords.trouble(to, failure)));
        });
    }

    /** Deletes all of it, when the word is written. Then Lumbo is as when it was first started. */
    void delete() {
        if (said.busyProperty().get()) {
            return;
        }
        if (current.isPlaying()) {
            said.trouble(words.get("keeping.trouble.playing-delete"));
            return;
        }
        String sure = words.get("keeping.delete.word");
        if (!word.get().strip().toLowerCase(Locale.ROOT).equals(sure.toLowerCase(Locale.ROOT))) {
            said.trouble(words.format("keeping.delete.no-word", sure));
            return;
        }
        current.forget();
        Path diary = this.folders.diary();
        boolean isAll = backupsToo.get();
        Settings.Backup wanted = settings.get().backup();
        Clock clock = this.clock;
        AtomicReference<List<Path>> deleted = new AtomicReference<>(List.of());
        this.diary.replace(
                words.get("task.delete"),
                lastMoment -> {
                    lastMoment.run();
                    List<Path> folders = isAll ? wanted.all(this.folders) : List.of();
                    deleted.set(DiaryEraser.all(diary, folders, clock));
                    return Optional.empty();
                },
                () -> {
                    tell(deleted.get());
                    safety.whenRead(state -> navigator.go(new Route.Welcome()));
                },
                failure -> said.trouble(keepWords.trouble(diary, failure)));
    }

    private void tell(List<Path> gone) {
        if (!gone.isEmpty()) {
            this.diary.tell(words.format("keeping.delete.done", gone.getFirst().toString(), gone.size() - 1));
        }
    }

    /** Back; nothing was deleted. */
    void cancel() {
        navigator.go(new Route.Storage(from, ""));
    }

    /** The word that has to be typed. */
    String wanted() {
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

    /** What is in the diary, to follow; empty until it is known. */
    ReadOnlyStringProperty inItProperty() {
        return inIt.getReadOnlyProperty();
    }

    /** Which file the diary is, to follow; empty until it is known. */
    ReadOnlyStringProperty whichProperty() {
        return which.getReadOnlyProperty();
    }

    /** How many backups there are and where, to follow; empty until it is known. */
    ReadOnlyStringProperty backupsProperty() {
        return backups.getReadOnlyProperty();
    }

    /** What came of it. */
    Task said() {
        return said;
    }
}
