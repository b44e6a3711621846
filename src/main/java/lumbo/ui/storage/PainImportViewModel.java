package lumbo.ui.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.diary.Diary;
import lumbo.diary.PainEntry;
import lumbo.diary.export.PainCsv;
import lumbo.i18n.Messages;
import lumbo.outbox.Outbox;
import lumbo.program.ReadResult;
import lumbo.ui.DiaryModel;
import lumbo.ui.Navigator;
import lumbo.ui.Task;

/** Getting pain entries in from a table, and out again. */
final class PainImportViewModel {

    /**
     * What is in a table.
     *
     * @param title its file
     * @param lines what is in it or wrong with it, in words
     * @param unknown the entries that the diary has not
     * @param isSound whether it can be read
     */
    record Preview(String title, List<String> lines, List<PainEntry> unknown, boolean isSound) {

        Preview {
            lines = List.copyOf(lines);
            unknown = List.copyOf(unknown);
        }

        /** Whether there is anything to add. */
        boolean canAdd() {
            return isSound && !unknown.isEmpty();
        }
    }

    private final DiaryModel diary;
    private final Outbox outbox;
    private final Clock clock;
    private final StorageFileChooser files;
    private final Messages words;
    private final StorageWords keepWords;
    private final Task said;
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private List<PainEntry> added = List.of();

    PainImportViewModel(Messages words, DiaryModel diary, Clock clock, Navigator navigator, StorageFileChooser files) {
        this.diary = diary;
        this.outbox = diary.outbox();
        this.clock = clock;
        this.said = new Task(navigator.owner());
        this.files = files;
        this.words = words;
        this.keepWords = new StorageWords(words, diary);
    }

    /** Asks for a table and tells what is in it. */
    void choose() {
        files.painTable().ifPresent(this::look);
    }

    private void look(Path file) {
        cancel();
        withDiary(diary -> {
            said.look(
                    words.get("task.pain"),
                    lastMoment -> previewOf(file, diary),
                    found -> {
                        said.nothing();
                        preview.set(Optional.of(found));
                    },
                    failure -> said.trouble(keepWords.trouble(file, failure)));
        });
    }

    private void withDiary(Consumer<Diary> work) {
        this.diary.get().ifPresentOrElse(work, () -> said.trouble(words.get("keeping.trouble.no-diary")));
    }

    private Preview previewOf(Path file, Diary diary) {
        return switch (PainCsv.read(file, now())) {
            case ReadResult.Valid<List<PainEntry>> sound -> sound(file, sound.value(), diary);
            case ReadResult.Invalid<List<PainEntry>> broken ->
                new Preview(
                        words.format("keeping.pain.broken", file.toString()),
                        broken.problems().stream()
                                .map(problem -> problem.line() == 0
                                        ? words.format(
                                                problem.key(),
                                                problem.arguments().toArray())
                                        : words.format(
                                                "keeping.pain.line",
                                                problem.line(),
                                                words.format(
                                                        problem.key(),
                                                        problem.arguments().toArray())))
                                .toList(),
                        List.of(),
                        false);
        };
    }

    private Preview sound(Path file, List<PainEntry> entries, Diary diary) {
        List<PainEntry> unknown = diary.unknownPain(entries);
        Comparator<PainEntry> inTime = Comparator.comparing(entry -> entry.at().toInstant());
        Optional<LocalDate> first =
                entries.stream().min(inTime).map(entry -> entry.at().toLocalDate());
        Optional<LocalDate> last =
                entries.stream().max(inTime).map(entry -> entry.at().toLocalDate());
        return new Preview(
                words.format("keeping.pain.in", file.toString()),
                List.of(
                        words.format(
                                "keeping.pain.entries",
                                entries.size(),
                                keepWords.day(first.orElse(null)),
                                keepWords.day(last.orElse(null))),
                        words.format("keeping.pain.known", entries.size() - unknown.size()),
                        words.format("keeping.pain.new", unknown.size())),
                unknown,
                true);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Adds what is new. */
    void add() {
        preview.get()
                .filter(Preview::canAdd)
                .ifPresent(found -> withDiary(diary -> {
                    preview.set(Optional.empty());
                    after(() -> outbox.ask(open -> open.addPain(found.unknown(), now())), entries -> {
                        added = entries;
                        undoable.set(!entries.isEmpty());
                        said.done(words.format("keeping.pain.added", entries.size()));
                    });
                }));
    }

    /** Adds nothing. */
    void cancel() {
        preview.set(Optional.empty());
        said.nothing();
        undoable.set(false);
    }

    /** Takes out what was added last. */
    void undo() {
        if (said.busyProperty().get() || !undoable.get()) {
            return;
        }
        withDiary(diary -> {
            undoable.set(false);
            List<UUID> ids = added.stream().map(PainEntry::id).toList();
            after(() -> outbox.ask(open -> open.deletePain(ids, now())), nothing -> {
                said.done(words.format("keeping.pain.undone", added.size()));
                added = List.of();
            });
        });
    }

    private <T> void after(Supplier<CompletableFuture<T>> writing, Consumer<T> then) {
        said.follow(writing, then, failure -> said.trouble(this.diary.sentence(failure)));
    }

    /** What is in the table that was chosen, to follow. */
    ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Whether what was added last can be taken out, to follow. */
    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** What came of it. */
    Task said() {
        return said;
    }
}
