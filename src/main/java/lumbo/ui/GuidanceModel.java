package lumbo.ui;

import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.guidance.Guidance;

/** The guidance, read in the background; empty until then, and if it can't be read. */
public final class GuidanceModel {

    private final ReadOnlyObjectWrapper<Guidance> guidance = new ReadOnlyObjectWrapper<>(Guidance.EMPTY);
    private final ReadOnlyBooleanWrapper missing = new ReadOnlyBooleanWrapper();
    private final Callable<Guidance> source;
    private final Background background;

    /** A guidance that is not read yet, and where it will come from. */
    public GuidanceModel(Callable<Guidance> source, Background background) {
        this.source = source;
        this.background = background;
    }

    /** Reads the guidance, and shows it when it is read. */
    public void load() {
        background.run(source, guidance::set, failure -> missing.set(true));
    }

    /** The guidance, to follow. */
    public ReadOnlyObjectProperty<Guidance> property() {
        return guidance.getReadOnlyProperty();
    }

    /** The guidance now. */
    public Guidance get() {
        return guidance.get();
    }

    /** Whether it could not be read, to follow. */
    public ReadOnlyBooleanProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }
}
