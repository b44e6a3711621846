package lumbo.ui.shell;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
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
    private final ObservableBooleanValue playing;
    private final VBox goingOn = new VBox();

    /**
     * What is said above the screens.
     *
     * @param playing whether a session is on the screen, from which nothing leads away
     * @param lookAtOffered shows the backup that is offered
     */
    Banners(Services services, Navigator window, ObservableBooleanValue playing, Runnable lookAtOffered) {
        this.services = services;
        this.words = services.words();
        this.playing = playing;
        getChildren().addAll(trouble(), notice(lookAtOffered), goingOn, came(window));
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
        Button again = Nodes.button(words.get("diary.trouble.retry"), diary::open);
        HBox banner = banner(again);
        Label sentence = (Label) banner.getChildren().getFirst();
        sentence.textProperty().bind(diary.troubleProperty().concat(" ").concat(words.get("diary.trouble.play")));
        when(banner, diary.troubleProperty().isNotEmpty());
        return banner;
    }

    private Node notice(Runnable lookAtOffered) {
        DiaryModel diary = services.diary();
        Button look = Nodes.button(words.get("diary.notice.look"), lookAtOffered);
        when(
                look,
                Bindings.createBooleanBinding(
                        () -> diary.offerProperty().get().isPresent() && !playing.get(),
                        diary.offerProperty(),
                        playing));
        Button join = Nodes.button(words.get("diary.beside.join"), diary::join);
        Button leave = Nodes.button(words.get("diary.beside.leave"), diary::leaveBoth);
        // below, so that large words keep their room beside few buttons
        FlowPane answers = new FlowPane(BUTTONS_APART, BUTTONS_APART, join, leave);
        answers.getStyleClass().addAll("row", "trouble");
        when(
                answers,
                Bindings.createBooleanBinding(
                        () -> diary.besideProperty().get().isPresent()
                                && !diary.noticeProperty().get().isEmpty()
                                && !playing.get(),
                        diary.besideProperty(),
                        diary.noticeProperty(),
                        playing));
        HBox banner = banner(look, Nodes.button(words.get("diary.notice.ok"), diary::noticed));
        Label sentence = (Label) banner.getChildren().getFirst();
        sentence.textProperty().bind(diary.noticeProperty());
        when(banner, diary.noticeProperty().isNotEmpty());
        return new VBox(banner, answers);
    }

    /** What came of work whose screen was left; it waits while a session is on the screen. */
    private Node came(Navigator window) {
        Notices notices = services.background().notices();
        Button more = Nodes.button(
                words.get("notice.more"),
                () -> notices.first().ifPresent(now -> {
                    notices.read();
                    if (now.more() != null) {
                        window.go(now.more());
                    }
                }));
        HBox banner = banner(more, Nodes.button(words.get("diary.notice.ok"), notices::read));
        Label sentence = (Label) banner.getChildren().getFirst();
        InvalidationListener show = property -> {
            sentence.setText(notices.first().map(Notice::sentence).orElse(""));
            more.setVisible(notices.first().filter(now -> now.more() != null).isPresent());
            banner.setVisible(notices.first().isPresent() && !playing.get());
        };
        banner.getStyleClass().remove("trouble");
        banner.getStyleClass().add("going-on");
        more.managedProperty().bind(more.visibleProperty());
        banner.managedProperty().bind(banner.visibleProperty());
        notices.property().addListener(show);
        playing.addListener(show);
        show.invalidated(playing);
        return banner;
    }

    private static HBox banner(Node... buttons) {
        HBox banner = new HBox(Nodes.label("", "trouble-text"), Nodes.spacer());
        banner.getChildren().addAll(buttons);
        banner.getStyleClass().addAll("row", "trouble");
        return banner;
    }

    private static void when(Node node, ObservableBooleanValue holds) {
        node.visibleProperty().bind(holds);
        node.managedProperty().bind(node.visibleProperty());
    }
}
