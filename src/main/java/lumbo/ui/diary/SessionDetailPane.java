package lumbo.ui.diary;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lumbo.diary.ExerciseDone;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.SessionDetail;
import lumbo.diary.SessionState;
import lumbo.diary.SessionSummary;
import lumbo.diary.WorkCount;
import lumbo.i18n.Messages;
import lumbo.player.Side;
import lumbo.ui.control.Nodes;

/** One session: what was said before and after, and what was planned and done of each exercise. */
final class SessionDetailPane extends VBox {

    private final Messages words;

    SessionDetailPane(SessionDetail session, Messages words) {
        this.words = words;
        SessionSummary summary = session.summary();
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(summary.startedAt());
        getStyleClass().add("stack");
        getChildren()
                .addAll(
                        Nodes.label(summary.title().in(words.locale()), "section-title"),
                        Nodes.label(words.format("diary.detail.when", when, state(summary, words)), "muted"),
                        facts(session));
        if (!session.note().isBlank()) {
            getChildren()
                    .add(Nodes.card(
                            Nodes.label(words.get("diary.detail.note"), "fact-name"), Nodes.label(session.note())));
        }
        getChildren().add(exercises(session.exercises()));
    }

    /** How a session ended. */
    static String state(SessionSummary session, Messages words) {
        SessionState state = session.state();
        return words.get("diary.state." + state.name().toLowerCase(Locale.ROOT));
    }

    private FlowPane facts(SessionDetail session) {
        SessionSummary summary = session.summary();
        FlowPane facts = new FlowPane();
        facts.getStyleClass().add("facts");
        facts.getChildren()
                .addAll(
                        fact(
                                "diary.detail.done",
                                words.format("diary.detail.done.value", summary.done(), summary.planned())),
                        fact("diary.detail.time", clock(summary.activeMillis())),
                        fact("diary.detail.pain-before", number(summary.painBefore())),
                        fact("diary.detail.pain-worst", pain(session, PainMoment.WORST_24H)),
                        fact("diary.detail.pain-after", number(summary.painAfter())));
        String during = pain(session, PainMoment.DURING);
        if (!during.equals(words.get("diary.unknown"))) {
            facts.getChildren().add(fact("diary.detail.pain-during", during));
        }
        session.effort().ifPresent(effort -> facts.getChildren().add(fact("diary.detail.effort", effort.toString())));
        if (session.heartRateBefore().isPresent() || session.heartRateAfter().isPresent()) {
            facts.getChildren()
                    .add(fact(
                            "diary.detail.heart",
                            number(session.heartRateBefore()) + ", " + number(session.heartRateAfter())));
        }
        return facts;
    }

    private VBox fact(String key, String value) {
        VBox fact = Nodes.card(Nodes.label(words.get(key), "fact-name"), Nodes.label(value, "fact-value"));
        fact.getStyleClass().add("fact");
        return fact;
    }

    private String pain(SessionDetail session, PainMoment moment) {
        String values = session.pain().stream()
                .filter(entry -> entry.moment() == moment)
                .map(PainEntry::value)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? words.get("diary.unknown") : values;
    }

    private String number(Optional<Integer> value) {
        return value.map(Object::toString).orElse(words.get("diary.unknown"));
    }

    private static String clock(long millis) {
        long seconds = millis / 1000;
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private VBox exercises(List<ExerciseDone> exercises) {
        GridPane table = new GridPane();
        table.getStyleClass().add("exercise-table");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setPercentWidth(44);
        ColumnConstraints narrow = new ColumnConstraints();
        narrow.setPercentWidth(28);
        table.getColumnConstraints().addAll(wide, narrow, narrow);
        table.addRow(0, head("diary.detail.exercise"), head("diary.detail.planned"), head("diary.detail.played"));
        int row = 1;
        for (ExerciseDone exercise : exercises) {
            table.addRow(
                    row++,
                    Nodes.label(exercise.name().in(words.locale()), "exercise-name"),
                    Nodes.label(planned(exercise)),
                    Nodes.label(done(exercise)));
        }
        return Nodes.card(table);
    }

    private Label head(String key) {
        return Nodes.label(words.get(key), "fact-name");
    }

    private String planned(ExerciseDone exercise) {
        String one = exercise.repsPerSide()
                .map(reps -> words.format("diary.detail.reps", reps))
                .or(() -> exercise.seconds().map(seconds -> words.format("diary.detail.seconds", seconds)))
                .orElse(words.get("diary.detail.open"));
        String sets = exercise.sets() > 1 ? words.format("diary.detail.sets", exercise.sets(), one) : one;
        String hold = exercise.holdSeconds()
                .map(seconds -> words.format("diary.detail.hold", seconds))
                .orElse("");
        return sets + hold;
    }

    private String done(ExerciseDone exercise) {
        return exercise.work().entrySet().stream()
                .filter(entry -> entry.getValue().planned() > 0)
                .map(this::done)
                .collect(Collectors.joining("\n"));
    }

    private String done(Map.Entry<Side, WorkCount> side) {
        WorkCount work = side.getValue();
        String count = words.format("diary.detail.done.value", work.done(), work.planned());
        String again = work.again() > 0 ? words.format("diary.detail.again", work.again()) : "";
        return switch (side.getKey()) {
            case BOTH -> count + again;
            case LEFT -> words.format("diary.detail.left", count) + again;
            case RIGHT -> words.format("diary.detail.right", count) + again;
        };
    }
}
