package lumbo.ui.you;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import lumbo.i18n.Messages;
import lumbo.program.Condition;
import lumbo.safety.Clearance;
import lumbo.safety.PainBands;
import lumbo.safety.Profile;
import lumbo.safety.ScreeningQuestion;
import lumbo.safety.ScreeningQuestionClass;
import lumbo.safety.ScreeningQuestions;
import lumbo.ui.safety.ScreeningAnswers;

/** A profile while it is written. */
final class ProfileDraft {

    /** What a doctor may have found, as it is asked; fever is asked each time. */
    static final List<Condition> CONDITIONS = List.copyOf(EnumSet.complementOf(EnumSet.of(Condition.FEVER)));

    private static final int LEAST_GOAL = 1;
    private static final int MOST_GOAL = 14;
    private static final int FIRST_YEAR = 1900;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final ScreeningQuestions questions;
    private final Messages words;
    private final LocalDate today;
    private final StringProperty year = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper yearTrouble = new ReadOnlyStringWrapper("");
    private final ObservableSet<Condition> conditions = FXCollections.observableSet(EnumSet.noneOf(Condition.class));
    private final IntegerProperty goal = new SimpleIntegerProperty();
    private final ObjectProperty<PainBands> bands;
    private final Map<String, Agreement> written = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<Agreement>> needed = new ReadOnlyObjectWrapper<>(List.of());
    private Set<String> said;

    /**
     * A profile to change.
     *
     * @param said the ids of the questions that were answered with yes
     */
    ProfileDraft(ScreeningQuestions questions, Profile profile, Set<String> said, LocalDate today, Messages words) {
        this.questions = questions;
        this.words = words;
        this.today = today;
        this.said = new TreeSet<>(said);
        year.set(profile.yearOfBirth() == null ? "" : Integer.toString(profile.yearOfBirth()));
        conditions.addAll(profile.conditions());
        goal.set(profile.weeklyGoal());
        bands = new SimpleObjectProperty<>(profile.bands());
        for (ScreeningQuestion question : questions.of(ScreeningQuestionClass.CLEARANCE)) {
            Optional<Clearance> kept = profile.clearances().stream()
                    .filter(clearance -> clearance.of().equals(question.id()))
                    .reduce((before, last) -> last);
            written.put(question.id(), new Agreement(question, kept.orElse(null), today, words));
        }
        conditions.addListener((SetChangeListener<Condition>) change -> update());
        update();
    }

    private void update() {
        needed.set(written.values().stream()
                .filter(agreement -> isNeeded(agreement.about()))
                .toList());
    }

    private boolean isNeeded(ScreeningQuestion question) {
        return said.contains(question.id())
                || (question.lasting() && question.condition() != null && conditions.contains(question.condition()));
    }

    void answered(Set<String> yes) {
        said = new TreeSet<>(yes);
        update();
    }

    StringProperty yearProperty() {
        return year;
    }

    /** What is wrong with the year, as far as it was checked; empty for nothing. */
    ReadOnlyStringProperty yearTroubleProperty() {
        return yearTrouble.getReadOnlyProperty();
    }

    ObservableSet<Condition> conditions() {
        return conditions;
    }

    void have(Set<Condition> wanted) {
        conditions.retainAll(wanted);
        conditions.addAll(wanted);
    }

    IntegerProperty goalProperty() {
        return goal;
    }

    /** One session a week more or fewer, as far as that goes. */
    void changeGoal(int by) {
        goal.set(Math.clamp(goal.get() + by, LEAST_GOAL, MOST_GOAL));
    }

    /** Where the lights of pain change. */
    ObjectProperty<PainBands> bandsProperty() {
        return bands;
    }

    /** What a clinician has to agree to, to follow. */
    ReadOnlyObjectProperty<List<Agreement>> neededProperty() {
        return needed.getReadOnlyProperty();
    }

    private boolean isYear() {
        String text = year.get().strip();
        return text.isEmpty() || (YEAR.matcher(text).matches() && isBetween(Integer.parseInt(text)));
    }

    private boolean isBetween(int born) {
        return born >= FIRST_YEAR && born <= today.getYear();
    }

    /** Says what is wrong with the year, and whether nothing is. */
    boolean checkYear() {
        yearTrouble.set(isYear() ? "" : words.format("you.year.wrong", today.getYear()));
        return isYear();
    }

    /** Says what is wrong with anything, and whether nothing is. */
    boolean check() {
        boolean sound = checkYear();
        for (Agreement agreement : needed.get()) {
            sound &= agreement.check();
        }
        return sound;
    }

    /** Whether something is written that can't be kept as it stands there. */
    boolean isUnfinished() {
        return !isYear()
                || needed.get().stream()
                        .anyMatch(agreement ->
                                !agreement.isEmpty() && agreement.clearance().isEmpty());
    }

    /** {@code before} with what was written, as far as it can be kept; what is wrong stays as it was. */
    Profile profile(Profile before) {
        String text = year.get().strip();
        return new Profile(
                !isYear() ? before.yearOfBirth() : text.isEmpty() ? null : Integer.parseInt(text),
                conditions,
                clearances(before),
                bands.get(),
                goal.get(),
                before.start());
    }

    /** The words of clinicians. One about what is no longer so does not hold for the next time, and is left out. */
    private List<Clearance> clearances(Profile before) {
        List<Clearance> all = new ArrayList<>();
        for (Agreement agreement : written.values()) {
            String id = agreement.about().id();
            if (ScreeningAnswers.lasts(questions, id) && !isNeeded(agreement.about())) {
                continue;
            }
            if (agreement.isEmpty()) {
                continue;
            }
            agreement
                    .clearance()
                    .or(() -> before.clearances().stream()
                            .filter(clearance -> clearance.of().equals(id))
                            .reduce((one, last) -> last))
                    .ifPresent(all::add);
        }
        return all;
    }
}
