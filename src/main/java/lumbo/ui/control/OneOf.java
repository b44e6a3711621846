package lumbo.ui.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/**
 * Buttons of which one is lit: the one whose value is kept, however it was chosen. By mouse, by Space, and by the arrow
 * keys, which go to the next button and choose it.
 */
public final class OneOf<T> {

    private final ToggleGroup group = new ToggleGroup();
    private final Map<ToggleButton, T> values = new LinkedHashMap<>();
    private final Property<@Nullable T> value;
    private final boolean mayBeNone;

    /**
     * No buttons yet.
     *
     * @param value what is chosen, to follow and to be set; null for nothing
     * @param mayBeNone whether pressing the lit button chooses nothing
     */
    public OneOf(Property<@Nullable T> value, boolean mayBeNone) {
        this.value = value;
        this.mayBeNone = mayBeNone;
        group.selectedToggleProperty().addListener((property, before, now) -> lit());
        value.addListener((property, before, now) -> light());
    }

    /** Buttons of which the one with {@code first} is lit, and that tell what is chosen after that. */
    public static <T> OneOf<T> telling(T first, Consumer<T> chosen) {
        Property<@Nullable T> value = new SimpleObjectProperty<>(first);
        value.addListener((property, before, now) -> {
            if (now != null) {
                chosen.accept(now);
            }
        });
        return new OneOf<>(value, false);
    }

    /** Adds a button that stands for a value. */
    public <B extends ToggleButton> B add(B button, T of) {
        values.put(button, of);
        button.setToggleGroup(group);
        light();
        return button;
    }

    /** A value that is chosen is kept; where one has to be chosen the lit button stays lit. */
    private void lit() {
        T now = group.getSelectedToggle() instanceof ToggleButton lit ? values.get(lit) : null;
        if (now != null || mayBeNone) {
            value.setValue(now);
        } else {
            light();
        }
    }

    private void light() {
        T now = value.getValue();
        ToggleButton wanted = null;
        for (Map.Entry<ToggleButton, T> one : values.entrySet()) {
            if (one.getValue().equals(now)) {
                wanted = one.getKey();
            }
        }
        if (group.getSelectedToggle() != wanted) {
            group.selectToggle(wanted);
        }
    }
}
