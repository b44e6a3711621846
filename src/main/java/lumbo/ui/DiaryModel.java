package lumbo.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lumbo.diary.Diary;
import lumbo.diary.DiaryException;
import lumbo.i18n.Messages;

/** The diary, opened in the background; screens work without it until then, and if it can't be opened. */
public final class DiaryModel {

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Path file;
    private final Messages words;
    private final Background background;
    private Optional<Diary> diary = Optional.empty();

    /** A diary that is not opened yet. */
    public DiaryModel(Path file, Messages words, Background background) {
        this.file = file;
        this.words = words;
        this.background = background;
    }

    /** Opens the diary in the background; may be asked again after trouble. One that is open already is only tried. */
    public void open() {
        if (diary.isPresent()) {
            read(Diary::lastSession, found -> trouble.set(""));
            return;
        }
        background.run(
                () -> Diary.open(file),
                opened -> {
                    diary = Optional.of(opened);
                    trouble.set("");
                    open.set(true);
                },
                failure -> trouble.set(sentence(failure)));
    }

    /** What a failure of the diary means, and what to do. */
    public String sentence(Throwable failure) {
        Throwable cause =
                failure.getCause() != null && !(failure instanceof DiaryException) ? failure.getCause() : failure;
        String kind = cause instanceof DiaryException known
                ? known.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
                : "other";
        return words.format("diary.trouble." + kind, file.toString());
    }

    /** The diary, once it is open. */
    public Optional<Diary> get() {
        return diary;
    }

    /** Reads from the diary in the background; does nothing while it is not open. */
    public <T> void read(Function<Diary, T> query, Consumer<T> then) {
        diary.ifPresent(
                opened -> background.run(() -> query.apply(opened), then, failure -> trouble.set(sentence(failure))));
    }

    /** Whether the diary is open, to follow. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Why there is no diary; empty while all is well. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Writes what waits to be written, and closes. */
    public void close() {
        diary.ifPresent(Diary::close);
        diary = Optional.empty();
    }
}
