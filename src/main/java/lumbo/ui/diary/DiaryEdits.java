package lumbo.ui.diary;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lumbo.diary.Diary;
import lumbo.i18n.Messages;
import lumbo.ui.DiaryModel;
import lumbo.ui.Question;
import lumbo.ui.SingleRequest;
import org.jspecify.annotations.Nullable;

/** Writes what a person changes in the diary, says what went wrong, and takes the last deletion back or makes it one for good. */
final class DiaryEdits {

    private final DiaryTools tools;
    private final Messages words;
    private final DiaryModel diary;
    private final ReadOnlyObjectWrapper<@Nullable LastDeletion> deleted = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper deletion = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper deletionTrouble = new ReadOnlyStringWrapper("");
    private final SingleRequest writes = new SingleRequest();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /**
     * What was deleted last, and how it comes back.
     *
     * @param id what it was in the diary
     * @param at when it was
     * @param sentence that it was deleted, in words
     * @param goes what goes when it is deleted for good, in words
     * @param back keeps it again, at the time that is given
     */
    record LastDeletion(
            UUID id,
            OffsetDateTime at,
            String sentence,
            String goes,
            BiFunction<Diary, OffsetDateTime, CompletableFuture<Void>> back) {}

    DiaryEdits(DiaryTools tools) {
        this.tools = tools;
        this.words = tools.words();
        this.diary = tools.diary();
    }

    /**
     * Writes, and then goes on; says what went wrong where nothing was written. Nothing more is written until that is
     * known.
     */
    void write(Function<Diary, CompletableFuture<Void>> writing, Runnable then) {
        write(writing, then, failure -> trouble.set(diary.sentence(failure)));
    }

    private void write(Function<Diary, CompletableFuture<Void>> writing, Runnable then, Consumer<Throwable> otherwise) {
        writes.ask(tools.navigator().owner().background(), () -> diary.outbox().ask(writing), (_, failure) -> {
            if (failure == null) {
                trouble.set("");
                deletionTrouble.set("");
                then.run();
            } else {
                otherwise.accept(failure);
            }
        });
    }

    /** Says what is missing, by the key of a message. */
    void say(String key, Object... arguments) {
        tell(words.format(key, arguments));
    }

    /** Says a sentence; empty for nothing. */
    void tell(String sentence) {
        trouble.set(sentence);
    }

    /** Deletes something, offers to take that back, and goes on. */
    void delete(Function<Diary, CompletableFuture<Void>> deleting, LastDeletion one, Runnable then) {
        write(deleting, () -> {
            deletion.set(one.sentence());
            deleted.set(one);
            then.run();
        });
    }

    /** Offers that no more. */
    void forget() {
        deleted.set(null);
        deletion.set("");
        deletionTrouble.set("");
    }

    /** Takes the last deletion back. The advice follows. */
    void undo(Consumer<LastDeletion> then) {
        LastDeletion one = deleted.get();
        if (one != null) {
            write(
                    open -> one.back().apply(open, tools.now()),
                    () -> {
                        forget();
                        tools.safety().refresh();
                        then.accept(one);
                    },
                    failure -> deletionTrouble.set(diary.sentence(failure)));
        }
    }

    /** Deletes for good what was deleted last, after asking once; says what copies may still have it. */
    void purge() {
        LastDeletion one = deleted.get();
        if (one != null) {
            tools.navigator()
                    .owner()
                    .run(
                            diary::copies,
                            copies -> {
                                if (one.equals(deleted.get())) {
                                    tools.navigator().ask(question(one, copies), () -> purge(one));
                                }
                            },
                            failure -> {
                                throw new IllegalStateException("no copies can be counted", failure);
                            });
        }
    }

    private Question question(LastDeletion one, Map<Path, Integer> copies) {
        StringBuilder text = new StringBuilder(one.goes()).append("\n\n");
        copies.forEach((folder, count) -> text.append(words.format("diary.purge.copies", count, folder.toString()))
                .append(' '));
        text.append(words.get("diary.purge.files"));
        return new Question(
                words.get("diary.purge.title"), text.toString(), words.get("diary.purge.no"), words.get("diary.purge"));
    }

    private void purge(LastDeletion one) {
        write(
                open -> open.purge(one.id()),
                () -> {
                    forget();
                    deletion.set(words.get("diary.purge.done"));
                },
                failure -> deletionTrouble.set(words.format("diary.purge.trouble", diary.sentence(failure))));
    }

    /** That something was deleted, and can be restored or not any more; empty for nothing. */
    ReadOnlyStringProperty deletionProperty() {
        return deletion.getReadOnlyProperty();
    }

    /** Why a deletion could not be taken back or made one for good; empty while all is well. */
    ReadOnlyStringProperty deletionTroubleProperty() {
        return deletionTrouble.getReadOnlyProperty();
    }

    /** What was deleted last and can be restored; null for nothing. */
    ReadOnlyObjectProperty<@Nullable LastDeletion> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /** What is missing, or why something could not be kept; empty while all is well. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
