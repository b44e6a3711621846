package lumbo.ui.fault;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.log.Faults;
import lumbo.log.LogFile;
import lumbo.ui.DesktopServices;
import lumbo.ui.control.Nodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Says above any screen that something went wrong which nobody caught. It takes no key and ends nothing: a session goes on
 * beneath it. There is one at most. It is made when the window is, so that it can be shown where no class can be loaded any more.
 */
public final class FaultBar extends VBox {

    private final Messages words;
    private final Label copied = Nodes.label("", "muted");
    private Supplier<String> details = () -> "";

    /**
     * A bar that is hidden yet.
     *
     * @param worker where details are read
     * @param screen the screen's thread
     * @param copy puts a text where other programs can paste it from
     */
    private FaultBar(Messages words, Executor worker, Executor screen, Consumer<String> copy) {
        this.words = words;
        Label told = Nodes.label(words.get("fault.text"), "caution");
        told.setGraphic(Nodes.icon(Material2MZ.WARNING));
        Button copying = Nodes.button(Material2AL.CONTENT_COPY, words.get("fault.copy"), () -> {
            Supplier<String> wanted = details;
            worker.execute(() -> {
                String text = wanted.get();
                screen.execute(() -> {
                    copy.accept(text);
                    copied.setText(this.words.get("fault.copied"));
                });
            });
        });
        FlowPane buttons =
                new FlowPane(copying, Nodes.button(words.get("fault.close"), () -> setVisible(false)), copied);
        buttons.getStyleClass().add("chips");
        getChildren().addAll(told, buttons);
        getStyleClass().addAll("fault-bar", "trouble");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        setMinHeight(Region.USE_PREF_SIZE);
        copied.managedProperty().bind(copied.textProperty().isNotEmpty());
    }

    /**
     * Shows in a window what nobody catches, for as long as what is returned gets it.
     *
     * @param worker where details are read
     * @param screen the screen's thread
     * @param desk gets what is copied
     * @param file where the log is
     * @param column what lies below each other in the window; the bar pushes it down
     * @param log what keeps it in a file; none where no file can be had
     */
    public static Faults in(
            Messages words,
            Executor worker,
            Executor screen,
            DesktopServices desk,
            Path file,
            VBox column,
            @Nullable LogFile log) {
        FaultBar bar = new FaultBar(words, worker, screen, desk::copy);
        column.getChildren().addFirst(bar);
        return new Faults(failure -> {
            String outline = log == null ? "" : log.outline(failure);
            screen.execute(() -> bar.show(() -> Details.of(file, outline)));
        });
    }

    /**
     * Says that there was a fault, the last one where there were several.
     *
     * @param what what can be copied of it; called off the screen's thread
     */
    private void show(Supplier<String> what) {
        details = what;
        copied.setText("");
        setVisible(true);
    }
}
