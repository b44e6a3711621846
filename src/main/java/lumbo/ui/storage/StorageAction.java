package lumbo.ui.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lumbo.diary.Diary;
import lumbo.diary.DiaryCopy;
import lumbo.settings.DataFolders;
import lumbo.settings.Settings;
import lumbo.ui.Background;
import lumbo.ui.DiaryModel;
import lumbo.ui.FileChoice;
import lumbo.ui.FileChoiceRequest;
import lumbo.ui.ScreenViewModel;
import lumbo.ui.Task;
import org.jspecify.annotations.Nullable;

/** Something that is done with the diary's file, and what came of it. */
abstract class StorageAction extends ScreenViewModel {

    final DataFolders folders;
    final DiaryModel diary;
    final Clock clock;
    final FileChoice files;
    final StorageWords keepWords;
    final StorageTools tools;
    private final Task said;

    StorageAction(StorageTools tools) {
        super(tools.words(), tools.navigator());
        this.folders = tools.folders();
        this.diary = tools.diary();
        this.clock = tools.clock();
        this.files = tools.files();
        this.tools = tools;
        this.keepWords = new StorageWords(words, diary);
        this.said = new Task(navigator.owner());
    }

    /** What came of it. */
    Task said() {
        return said;
    }

    /** Whether and where backups are made now. */
    Settings.Backup wanted() {
        return tools.settings().get().backup();
    }

    void want(Settings.Backup other) {
        tools.settings().change(now -> now.with(other));
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Whether nothing is being done. */
    boolean isFree() {
        return !said.busyProperty().get();
    }

    /**
     * The same, for what brings another diary: that can't be while a session is played, and then it is said.
     *
     * @param playing the key of the sentence
     */
    boolean mayReplace(String playing) {
        boolean mayBe = isFree() && !tools.current().isPlaying();
        if (isFree() && !mayBe) {
            said.trouble(words.get(playing));
        }
        return mayBe;
    }

    /**
     * Closes the diary, lets another one be put in its place, and goes on when that is open.
     *
     * @param what is being done, by the key of its words
     * @param about the file that is told of where it fails
     */
    void replace(String what, Background.Work<@Nullable Path> work, Path about, Runnable then) {
        tools.current().forget();
        diary.replace(words.get(what), work, then, failed(about));
    }

    /** Says what was in the way with a file. */
    Consumer<Exception> failed(Path place) {
        return failure -> said.trouble(keepWords.trouble(place, failure));
    }

    /** Does something with the diary, or says that there is none. */
    void withDiary(Consumer<Diary> work) {
        diary.get().ifPresentOrElse(work, () -> said.trouble(words.get("keeping.trouble.no-diary")));
    }

    /** What is done with a diary. */
    interface Reading<T> {
        T of(Diary diary) throws IOException;
    }

    /** Reads the diary that is open, or one that may only be read and can't be opened; {@code none} where there is none. */
    <T> T read(@Nullable Diary open, Reading<T> work, T none) throws IOException {
        if (open != null) {
            return work.of(open);
        }
        if (!DiaryCopy.isNeeded(folders.diary())) {
            return none;
        }
        try (DiaryCopy copy = DiaryCopy.of(folders.diary())) {
            return work.of(copy.diary());
        }
    }

    /** Why there is no diary. */
    String noDiary() {
        String why = diary.troubleProperty().get();
        return why.isEmpty() ? words.get("keeping.trouble.no-diary") : why;
    }

    /** Asks where to save a report, where the name is one's, or else a diary; empty when nowhere was chosen. */
    Optional<Path> saveAs(String name) {
        boolean isReport = name.endsWith(".pdf");
        return files.save(new FileChoiceRequest(
                words.get("keeping.export.where"),
                words.get(isReport ? "keeping.kind.report" : "keeping.kind.diary"),
                List.of(isReport ? "*.pdf" : "*.json"),
                name));
    }
}
