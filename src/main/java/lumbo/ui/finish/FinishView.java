package lumbo.ui.finish;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.player.Mode;
import lumbo.player.Outcome;
import lumbo.player.Player;
import lumbo.session.ActiveSession;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.Screen;
import lumbo.ui.Services;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PainScale;

/** Closing a session: what was done, and what the person wants to say about it. It is saved already. */
public final class FinishView implements Screen {

    private final Services services;
    private final Messages words;
    private final Navigator navigator;
    private final ActiveSession session;
    private final PainScale pain;
    private final PainScale effort;
    private final TextField before = new TextField();
    private final TextField after = new TextField();
    private final TextArea note = new TextArea();
    private final Label trouble = Nodes.label("", "caution");
    private final Button done;
    private final ScrollPane root;

    /** The end of a session. */
    public FinishView(Services services, Navigator navigator, ActiveSession session) {
        this.services = services;
        this.words = services.words();
        this.navigator = navigator;
        this.session = session;
        this.pain = new PainScale(
                words, words.get("finish.pain"), words.get("pain.least"), words.get("pain.most"), "pain.word.");
        this.effort = new PainScale(
                words,
                words.get("finish.effort"),
                words.get("finish.effort.least"),
                words.get("finish.effort.most"),
                "effort.word.");
        this.done = Nodes.button(words.get("finish.done"), this::accept, "accent", "big");
        root = Nodes.narrowPage(page());
    }

    private VBox page() {
        Player player = session.live().player();
        List<Integer> work = player.plan().workSteps();
        long finished = work.stream()
                .filter(step -> player.outcomes().of(step) == Outcome.DONE)
                .count();
        String title = player.mode() == Mode.FINISHED ? "finish.title.finished" : "finish.title.ended";
        VBox summary = Nodes.card(
                Nodes.label(
                        words.format("finish.summary", finished, work.size(), clock(player.activeMillis())),
                        "card-title"),
                Nodes.label(words.get(session.isKept() ? "finish.saved" : "finish.not-kept"), "muted"));
        before.setAccessibleText(words.get("finish.heart.before"));
        after.setAccessibleText(words.get("finish.heart.after"));
        note.setAccessibleText(words.get("finish.note"));
        note.setPromptText(words.get("finish.note.prompt"));
        note.setPrefRowCount(2);
        note.setWrapText(true);
        before.setPrefColumnCount(4);
        after.setPrefColumnCount(4);
        HBox rates = new HBox(labelled("finish.heart.before", before), labelled("finish.heart.after", after));
        rates.getStyleClass().add("row");
        done.setDefaultButton(true);
        HBox buttons = new HBox(Nodes.spacer(), done);
        buttons.getStyleClass().add("row");
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        VBox page = new VBox(
                Nodes.label(words.get(title), "page-title"),
                summary,
                Nodes.card(Nodes.label(words.get("finish.pain"), "card-title"), pain),
                Nodes.card(Nodes.label(words.get("finish.effort"), "card-title"), effort),
                Nodes.card(Nodes.label(words.get("finish.heart"), "card-title"), rates),
                Nodes.card(Nodes.label(words.get("finish.note"), "card-title"), note),
                trouble,
                buttons);
        return page;
    }

    private VBox labelled(String key, TextField field) {
        Label label = Nodes.label(words.get(key), "muted");
        label.setLabelFor(field);
        return new VBox(label, field);
    }

    private static String clock(long millis) {
        long seconds = millis / 1000;
        return String.format(java.util.Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private void accept() {
        HeartRate first = HeartRate.read(before.getText());
        HeartRate second = HeartRate.read(after.getText());
        if (!first.valid() || !second.valid()) {
            trouble.setText(words.get("finish.heart.bad"));
            (first.valid() ? after : before).requestFocus();
            return;
        }
        done.setDisable(true);
        CompletableFuture<Void> _ = session.say(
                        Optional.ofNullable(pain.valueProperty().get()),
                        Optional.ofNullable(effort.valueProperty().get()),
                        first.beats(),
                        second.beats(),
                        note.getText().strip())
                .whenCompleteAsync(
                        (_, failure) -> {
                            if (failure == null) {
                                leave();
                            } else {
                                trouble.setText(services.diary().sentence(failure));
                                done.setDisable(false);
                            }
                        },
                        services.background().screen());
    }

    private void leave() {
        services.current().clear();
        navigator.go(session.isKept() ? new Route.Diary(Optional.of(session.id().toString())) : new Route.Today());
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public boolean wholeWindow() {
        return true;
    }

    @Override
    public boolean takeFocus() {
        pain.focusScale();
        return true;
    }
}
