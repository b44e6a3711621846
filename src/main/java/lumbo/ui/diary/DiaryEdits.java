package lumbo.ui.diary;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lumbo.diary.Diary;
import lumbo.i18n.Messages;
import lumbo.ui.Background;
import lumbo.ui.DiaryModel;
import lumbo.ui.Navigator;
import lumbo.ui.Question;
import lumbo.ui.SafetyModel;
import lumbo.ui.SingleRequest;

/** Writes what a person changes in the diary, says what went wrong, and takes the last deletion back or makes it one for good. */
final class DiaryEdits {

    private final Messages words;
    private final DiaryModel diary;
    private final Clock clock;
    private final Background background;
    private final SafetyModel safety;
    private final ReadOnlyObjectWrapper<Optional<LastDeletion>> deleted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper deletion = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper deletionTrouble = new ReadOnlyStringWrapper("");
    private final SingleRequest writes = new SingleRequest();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    DiaryEdits(Messages words, DiaryModel diary, Clock clock, Background background, SafetyModel safety) {
        this.words = words;
        this.diary = diary;
        this.clock = clock;
        this.background = background;
        this.safety = safety;
    }

    /** Now, in the person's time zone. */
    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /**
     * Writes, and then goes on; says what went wrong where nothing was written. Nothing more is written until that is
     * known.
     */
    void write(Function<Diary, CompletableFuture<Void>> writing, Runnable then) {
        write(writing, then, failure -> trouble.set(diary.sentence(failure)));
    }

    private void write(Function<Diary, CompletableFuture<Void>> writing, Runnable then, Consumer<Throwable> otherwise) {
        writes.ask(background, () -> diary.outbox().ask(writing), (_, failure) -> {
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
        trouble.set(words.format(key, arguments));
    }

    /** Says a sentence. */
    void tell(String sentence) {
        trouble.set(sentence);
    }

    /** Has nothing more to say. */
    void silence() {
        trouble.set("");
    }

    /** Offers to take a deletion back. */
    void deleted(LastDeletion one) {
        deletionTrouble.set("");
        deletion.set(one.sentence());
        deleted.set(Optional.of(one));
    }

    /** Offers that no more. */
    void forget() {
        deleted.set(Optional.empty());
        deletion.set("");
        deletionTrouble.set("");
    }

    /** Takes the last deletion back. The advice follows. */
    void undo(Consumer<LastDeletion> then) {
        deleted.get()
                .ifPresent(one -> write(
                        open -> one.back().apply(open, now()),
                        () -> {
                            forget();
                            safety.refresh();
                            then.accept(one);
                        },
                        failure -> deletionTrouble.set(diary.sentence(failure))));
    }

    /** Deletes for good what was deleted last, after asking once; says what copies may still have it. */
    void purge(Navigator navigator) {
        deleted.get()
                .ifPresent(one -> navigator
                        .owner()
                        .run(
                                diary::copies,
                                copies -> {
                                    if (deleted.get().equals(Optional.of(one))) {
                                        navigator.ask(question(one, copies), () -> purge(one));
                                    }
                                },
                                failure -> {
                                    throw new IllegalStateException("no copies can be counted", failure);
                                }));
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

    /** What was deleted last and can be restored. */
    ReadOnlyObjectProperty<Optional<LastDeletion>> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /** What is missing, or why something could not be kept; empty while all is well. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
