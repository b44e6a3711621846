package lumbo.ui.storage;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.diary.Diary;
import lumbo.diary.PainEntry;
import lumbo.diary.export.PainCsv;
import lumbo.program.Problem;
import lumbo.program.ReadResult;
import lumbo.ui.FileChoiceRequest;
import org.jspecify.annotations.Nullable;

/** Getting pain entries in from a table, and out again. */
final class PainImportViewModel extends StorageAction {

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

    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private List<PainEntry> added = List.of();

    PainImportViewModel(StorageTools tools) {
        super(tools);
    }

    /** Asks for a table and tells what is in it. */
    void choose() {
        files.open(new FileChoiceRequest(
                        words.get("keeping.pain.choose"), words.get("keeping.kind.table"), List.of("*.csv"), ""))
                .ifPresent(this::look);
    }

    private void look(Path file) {
        cancel();
        withDiary(open -> said().look(
                        words.get("task.pain"),
                        lastMoment -> previewOf(file, open),
                        found -> {
                            said().nothing();
                            preview.set(found);
                        },
                        failed(file)));
    }

    private Preview previewOf(Path file, Diary open) {
        return switch (PainCsv.read(file, now())) {
            case ReadResult.Valid<List<PainEntry>> sound -> sound(file, sound.value(), open);
            case ReadResult.Invalid<List<PainEntry>> broken ->
                new Preview(
                        words.format("keeping.pain.broken", file.toString()),
                        broken.problems().stream().map(this::wrong).toList(),
                        List.of(),
                        false);
        };
    }

    private String wrong(Problem problem) {
        String sentence = words.format(problem.key(), problem.arguments().toArray());
        return problem.line() == 0 ? sentence : words.format("keeping.pain.line", problem.line(), sentence);
    }

    private Preview sound(Path file, List<PainEntry> entries, Diary open) {
        List<PainEntry> unknown = open.unknownPain(entries);
        List<LocalDate> days = entries.stream()
                .map(PainEntry::at)
                .sorted(Comparator.comparing(OffsetDateTime::toInstant))
                .map(OffsetDateTime::toLocalDate)
                .toList();
        return new Preview(
                words.format("keeping.pain.in", file.toString()),
                List.of(
                        words.format(
                                "keeping.pain.entries",
                                entries.size(),
                                keepWords.day(days.isEmpty() ? null : days.getFirst()),
                                keepWords.day(days.isEmpty() ? null : days.getLast())),
                        words.format("keeping.pain.known", entries.size() - unknown.size()),
                        words.format("keeping.pain.new", unknown.size())),
                unknown,
                true);
    }

    /** Adds what is new. */
    void add() {
        Preview found = preview.get();
        if (found != null && found.canAdd()) {
            withDiary(there -> {
                preview.set(null);
                write(open -> open.addPain(found.unknown(), now()), entries -> {
                    added = entries;
                    undoable.set(!entries.isEmpty());
                    said().done(words.format("keeping.pain.added", entries.size()));
                });
            });
        }
    }

    /** Adds nothing. */
    void cancel() {
        preview.set(null);
        said().nothing();
        undoable.set(false);
    }

    /** Takes out what was added last. */
    void undo() {
        if (isFree() && undoable.get()) {
            withDiary(there -> {
                undoable.set(false);
                List<UUID> ids = added.stream().map(PainEntry::id).toList();
                write(open -> open.deletePain(ids, now()), nothing -> {
                    said().done(words.format("keeping.pain.undone", added.size()));
                    added = List.of();
                });
            });
        }
    }

    private <T> void write(Function<Diary, CompletableFuture<T>> writing, Consumer<T> then) {
        said().follow(() -> diary.outbox().ask(writing), then, failure -> said().trouble(diary.sentence(failure)));
    }

    /** What is in the table that was chosen, to follow; null while there is none. */
    ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Whether what was added last can be taken out, to follow. */
    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }
}
