package lumbo.ui.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/**
 * Buttons of which one is lit: the one whose value is kept, however it was chosen. By mouse, by Space, and by the arrow
 * keys, which go to the next button and choose it.
 */
public final class ChoiceButtons<T> {

    private final ToggleGroup group = new ToggleGroup();
    private final Map<ToggleButton, T> values = new LinkedHashMap<>();
    private final Supplier<@Nullable T> kept;
    private final Consumer<@Nullable T> keep;
    private final boolean mayBeNone;

    /**
     * No buttons yet.
     *
     * @param value what is chosen, to follow and to be set; null for nothing
     * @param mayBeNone whether pressing the lit button chooses nothing
     */
    public ChoiceButtons(Property<@Nullable T> value, boolean mayBeNone) {
        this(value, value::getValue, value::setValue, mayBeNone);
    }

    private ChoiceButtons(
            ObservableValue<?> value, Supplier<@Nullable T> kept, Consumer<@Nullable T> keep, boolean mayBeNone) {
        this.kept = kept;
        this.keep = keep;
        this.mayBeNone = mayBeNone;
        group.selectedToggleProperty().addListener((property, before, now) -> lit());
        value.addListener((Observable changed) -> light());
    }

    /** Buttons of which one is always lit. */
    public static <T> ChoiceButtons<T> always(Property<T> value) {
        return new ChoiceButtons<>(
                value,
                value::getValue,
                now -> {
                    if (now != null) {
                        value.setValue(now);
                    }
                },
                false);
    }

    /** Buttons of which the one with {@code first} is lit, and that tell what is chosen after that. */
    public static <T> ChoiceButtons<T> telling(T first, Consumer<T> chosen) {
        Property<T> value = new SimpleObjectProperty<>(first);
        value.addListener((property, before, now) -> chosen.accept(now));
        return always(value);
    }

    /** Adds a button that stands for a value. */
    public <B extends ToggleButton> B add(B button, T of) {
        values.put(button, of);
        button.setToggleGroup(group);
        light();
        return button;
    }

    /** A chip for each of these values, with its name. */
    public FlowPane chips(T[] values, Function<T, String> name) {
        FlowPane chips = Nodes.flow("chips");
        for (T value : values) {
            chips.getChildren().add(add(Nodes.chip(name.apply(value)), value));
        }
        return chips;
    }

    /** A value that is chosen is kept; where one has to be chosen the lit button stays lit. */
    private void lit() {
        T now = group.getSelectedToggle() instanceof ToggleButton lit ? values.get(lit) : null;
        if (now != null || mayBeNone) {
            keep.accept(now);
        } else {
            light();
        }
    }

    private void light() {
        T now = kept.get();
        ToggleButton wanted = null;
        for (Map.Entry<ToggleButton, T> one : values.entrySet()) {
            if (one.getValue().equals(now)) {
                wanted = one.getKey();
            }
        }
        if (!Objects.equals(group.getSelectedToggle(), wanted)) {
            group.selectToggle(wanted);
        }
    }
}
