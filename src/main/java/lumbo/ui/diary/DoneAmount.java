package lumbo.ui.diary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import lumbo.player.WorkSide;

/** How much of an exercise was done, as a person says: nothing, or so much on each side. */
final class DoneAmount {

    private final String name;
    private final String planned;
    private final Map<WorkSide, Integer> most;
    private final Map<WorkSide, IntegerProperty> done = new EnumMap<>(WorkSide.class);
    private final BooleanProperty did = new SimpleBooleanProperty();

    /**
     * An exercise.
     *
     * @param name its name
     * @param planned what was planned of it, in words
     * @param most how many steps of work were planned on each side that has any
     * @param done how many of them were done
     */
    DoneAmount(String name, String planned, Map<WorkSide, Integer> most, Map<WorkSide, Integer> done) {
        this.name = name;
        this.planned = planned;
        this.most = Collections.unmodifiableMap(new EnumMap<>(most));
        most.forEach((side, steps) ->
                this.done.put(side, new SimpleIntegerProperty(Math.min(steps, done.getOrDefault(side, 0)))));
        did.set(this.done.values().stream().anyMatch(count -> count.get() > 0));
        did.subscribe(now -> {
            if (now && this.done.values().stream().allMatch(count -> count.get() == 0)) {
                this.done.forEach((side, count) -> count.set(most.getOrDefault(side, 0)));
            }
        });
    }

    String name() {
        return name;
    }

    /** What was planned of it, in words. */
    String planned() {
        return planned;
    }

    /** How many steps of work were planned on each side that has any. */
    Map<WorkSide, Integer> most() {
        return most;
    }

    /** Whether anything was done of it. What was never done begins as planned. */
    BooleanProperty didProperty() {
        return did;
    }

    /** How many steps of work were done on a side. */
    IntegerProperty doneProperty(WorkSide side) {
        return done.computeIfAbsent(side, none -> new SimpleIntegerProperty());
    }

    /** So many steps more or less on a side, within what was planned. Nothing on any side means that it was not done. */
    void change(WorkSide side, int by) {
        IntegerProperty count = doneProperty(side);
        count.set(Math.clamp(count.get() + by, 0, most.getOrDefault(side, 0)));
        did.set(done.values().stream().anyMatch(steps -> steps.get() > 0));
    }

    /** How many steps of work were done on each side. */
    Map<WorkSide, Integer> done() {
        Map<WorkSide, Integer> now = new EnumMap<>(WorkSide.class);
        done.forEach((side, count) -> now.put(side, did.get() ? count.get() : 0));
        return now;
    }
}
