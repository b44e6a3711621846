package lumbo.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What came of work whose screen was left: told one after the other, each until it is read. Used on the screen's thread. */
public final class Notices {

    private final ReadOnlyObjectWrapper<List<Notice>> all = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * What there is to tell.
     *
     * @param sentence in words
     * @param more where more of it is told; null where that is all
     */
    public record Notice(String sentence, @Nullable Route more) {}

    Notices() {}

    /** Tells something. */
    public void tell(String sentence) {
        tell(new Notice(sentence, null));
    }

    /** Tells something, and where more of it is told. */
    public void tell(String sentence, Route more) {
        tell(new Notice(sentence, more));
    }

    private void tell(Notice one) {
        List<Notice> now = new ArrayList<>(all.get());
        now.add(one);
        all.set(List.copyOf(now));
    }

    /** The first has been read. */
    public void read() {
        all.set(all.get().stream().skip(1).toList());
    }

    /** What is told first, until it is read. */
    public Optional<Notice> first() {
        return all.get().stream().findFirst();
    }

    /** What is told, in order, to follow. */
    public ReadOnlyObjectProperty<List<Notice>> property() {
        return all.getReadOnlyProperty();
    }
}
