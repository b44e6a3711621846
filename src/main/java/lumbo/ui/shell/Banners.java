package lumbo.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.DiaryModel;
import lumbo.ui.Navigator;
import lumbo.ui.Notices;
import lumbo.ui.Notices.Notice;
import lumbo.ui.Task;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.TaskProgress;

/** What is said above every screen: that something is wrong with the diary, what takes long, and what came of it. */
final class Banners extends VBox {

    private static final double BUTTONS_APART = 12;

    private final Services services;
    private final Messages words;
    private final BooleanBinding notPlaying;
    private final VBox goingOn = new VBox();

    /**
     * What is said above the screens.
     *
     * @param playing whether a session is on the screen, from which nothing leads away
     */
    Banners(Services services, Navigator window, ObservableBooleanValue playing) {
        this.services = services;
        this.words = services.words();
        this.notPlaying = Bindings.not(playing);
        Nodes.showWhile(Bindings.isNotEmpty(goingOn.getChildren()), goingOn);
        Nodes.present(this, trouble(), notice(), goingOn, came(window));
        services.background().longTasksProperty().addListener((property, before, now) -> showGoingOn());
    }

    /** Work that takes long is told here where it is not told on the screen that is shown. */
    void showGoingOn() {
        goingOn.getChildren()
                .setAll(services.background().longTasksProperty().get().stream()
                        .filter(task ->
                                !task.isHere() || task.equals(services.diary().task()))
                        .map(this::row)
                        .toList());
    }

    private Node row(Task task) {
        TaskProgress progress = new TaskProgress(task, words);
        progress.getStyleClass().add("going-on");
        return progress;
    }

    private Node trouble() {
        DiaryModel diary = services.diary();
        return Nodes.showWhile(
                diary.troubleProperty().isNotEmpty(),
                banner(
                        "trouble",
                        diary.troubleProperty().concat(" ").concat(words.get("diary.trouble.play")),
                        Nodes.button(words.get("diary.trouble.retry"), diary::open)));
    }

    private Node notice() {
        DiaryModel diary = services.diary();
        ObservableBooleanValue isSaid = diary.noticeProperty().isNotEmpty();
        // below, so that large words keep their room beside few buttons
        FlowPane answers = new FlowPane(
                BUTTONS_APART,
                BUTTONS_APART,
                Nodes.button(words.get("diary.beside.join"), diary::join),
                Nodes.button(words.get("diary.beside.leave"), diary::leaveBoth));
        answers.getStyleClass().addAll("row", "trouble");
        return Nodes.showWhile(
                isSaid,
                Nodes.present(
                        new VBox(),
                        banner(
                                "trouble",
                                diary.noticeProperty(),
                                Nodes.button(words.get("diary.notice.ok"), diary::noticed)),
                        Nodes.showWhile(diary.besideProperty().isNotNull().and(notPlaying), answers)));
    }

    /** What came of work whose screen was left; it waits while a session is on the screen. */
    private Node came(Navigator window) {
        Notices notices = services.background().notices();
        ReadOnlyObjectProperty<List<Notice>> all = notices.property();
        Button more = Nodes.button(
                words.get("notice.more"),
                () -> notices.first().ifPresent(now -> {
                    notices.read();
                    if (now.more() != null) {
                        window.go(now.more());
                    }
                }));
        return Nodes.showWhile(
                Bindings.createBooleanBinding(() -> !all.get().isEmpty(), all).and(notPlaying),
                banner(
                        "going-on",
                        all.map(now -> now.isEmpty() ? "" : now.getFirst().sentence()),
                        Nodes.showWhile(
                                all.map(now -> !now.isEmpty() && now.getFirst().more() != null), more),
                        Nodes.button(words.get("diary.notice.ok"), notices::read)));
    }

    private static HBox banner(String style, ObservableValue<String> sentence, Node... buttons) {
        Label told = Nodes.label("", "trouble-text");
        told.textProperty().bind(sentence);
        HBox banner = Nodes.row(told, Nodes.spacer());
        banner.getChildren().addAll(buttons);
        banner.getStyleClass().add(style);
        return banner;
    }
}
