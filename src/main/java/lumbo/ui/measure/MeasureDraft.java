package lumbo.ui.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lumbo.i18n.Messages;
import lumbo.measure.Activity;
import lumbo.measure.GlobalChange;
import lumbo.measure.MeasureAnswers;
import lumbo.measure.MeasureKind;
import lumbo.measure.PatientSpecific;
import lumbo.measure.RolandMorris;
import org.jspecify.annotations.Nullable;

/** A questionnaire on its way: nothing of it is kept before it is whole. */
final class MeasureDraft {

    private final MeasureKind kind;
    private final Messages words;
    private final Set<Integer> ticked = new TreeSet<>();
    private final ObservableList<ActivityDraft> activities = FXCollections.observableArrayList();
    private List<String> offered = List.of("");
    private final ObjectProperty<@Nullable Integer> change = new SimpleObjectProperty<>(null);

    MeasureDraft(MeasureKind kind, Messages words) {
        this.kind = kind;
        this.words = words;
        activities.add(new ActivityDraft(""));
    }

    /** Something is missing; the message is the sentence that says what. */
    static final class IncompleteException extends Exception {

        private static final long serialVersionUID = 1L;

        IncompleteException(String sentence) {
            super(sentence);
        }
    }

    /** Ticks a statement, 1 to 24, or takes its tick away. */
    void tick(int statement, boolean holds) {
        if (holds) {
            ticked.add(statement);
        } else {
            ticked.remove(statement);
        }
    }

    /** The activities, to follow; at least one row, at most five. */
    ObservableList<ActivityDraft> activities() {
        return activities;
    }

    /** How the back has changed, -3 to 3; null until it is chosen. */
    ObjectProperty<@Nullable Integer> changeProperty() {
        return change;
    }

    /** Offers activities of last time again, without their values; not where something was written already. */
    void offerAgain(List<Activity> last) {
        if (activities.stream().allMatch(ActivityDraft::isBlank) && !last.isEmpty()) {
            offered = last.stream().map(Activity::name).toList();
            activities.setAll(last.stream()
                    .map(activity -> new ActivityDraft(activity.name()))
                    .toList());
        }
    }

    /** Adds an empty row, where there is room for one. */
    void addActivity() {
        if (activities.size() < PatientSpecific.MOST) {
            activities.add(new ActivityDraft(""));
        }
    }

    /** Leaves an activity out; one row stays. */
    void leaveOut(ActivityDraft activity) {
        activities.remove(activity);
        if (activities.isEmpty()) {
            activities.add(new ActivityDraft(""));
        }
    }

    /** Whether anything is answered, or named otherwise than it was offered. */
    boolean isTouched() {
        return !ticked.isEmpty()
                || change.get() != null
                || activities.stream()
                        .anyMatch(activity -> activity.valueProperty().get() != null)
                || !activities.stream()
                        .map(activity -> activity.nameProperty().get().strip())
                        .filter(name -> !name.isEmpty())
                        .toList()
                        .equals(offered.stream().filter(name -> !name.isEmpty()).toList());
    }

    MeasureAnswers whole() throws IncompleteException {
        return switch (kind) {
            case RMDQ_24 -> RolandMorris.of(ticked);
            case PSFS -> named();
            case GLOBAL_CHANGE -> changed();
        };
    }

    private MeasureAnswers changed() throws IncompleteException {
        Integer chosen = change.get();
        if (chosen == null) {
            throw new IncompleteException(words.get("measure.change.none"));
        }
        return new GlobalChange(chosen);
    }

    private MeasureAnswers named() throws IncompleteException {
        List<Activity> named = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (ActivityDraft draft : activities) {
            if (draft.isBlank()) {
                continue;
            }
            String name = draft.nameProperty().get().strip();
            Integer value = draft.valueProperty().get();
            if (name.isEmpty()) {
                throw new IncompleteException(words.format("measure.psfs.no-name", activities.indexOf(draft) + 1));
            }
            if (value == null) {
                throw new IncompleteException(words.format("measure.psfs.no-value", name));
            }
            if (!known.add(Activity.key(name))) {
                throw new IncompleteException(words.format("measure.psfs.twice", name));
            }
            named.add(new Activity(name, value));
        }
        if (named.isEmpty()) {
            throw new IncompleteException(words.get("measure.psfs.none"));
        }
        return new PatientSpecific(named);
    }
}
