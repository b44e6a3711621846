package lumbo.ui.diary;

import java.time.Clock;
import java.time.OffsetDateTime;
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
import lumbo.ui.SafetyModel;
import lumbo.ui.SingleRequest;

/** Writes what a person changes in the diary, says what went wrong, and takes the last deletion back. */
final class DiaryEdits {

    private final Messages words;
    private final DiaryModel diary;
    private final Clock clock;
    private final Background background;
    private final SafetyModel safety;
    private final ReadOnlyObjectWrapper<Optional<LastDeletion>> deleted = new ReadOnlyObjectWrapper<>(Optional.empty());
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
        writes.ask(background, () -> this.diary.outbox().ask(writing), (_, failure) -> {
            if (failure == null) {
                trouble.set("");
                then.run();
            } else {
                trouble.set(this.diary.sentence(failure));
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
        deleted.set(Optional.of(one));
    }

    /** Offers that no more. */
    void forget() {
        deleted.set(Optional.empty());
    }

    /** Takes the last deletion back. The advice follows. */
    void undo(Consumer<LastDeletion> then) {
        deleted.get()
                .ifPresent(one -> write(diary -> one.back().apply(diary, now()), () -> {
                    forget();
                    safety.refresh();
                    then.accept(one);
                }));
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
