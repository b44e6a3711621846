package lumbo.ui.own;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.material2.Material2AL;

/** Lets files be dropped anywhere on the window, and says so while one is held over it. */
public final class DropTarget {

    private final StackPane hint;
    private final BooleanSupplier open;
    private final Consumer<List<Path>> dropped;

    /**
     * Makes a window take files.
     *
     * @param open whether it takes any just now
     * @param dropped gets the files
     */
    public static void install(StackPane window, Messages words, BooleanSupplier open, Consumer<List<Path>> dropped) {
        DropTarget target = new DropTarget(window, words, open, dropped);
        window.addEventHandler(DragEvent.DRAG_OVER, target::over);
        window.addEventHandler(DragEvent.DRAG_EXITED, event -> target.hint.setVisible(false));
        window.addEventHandler(DragEvent.DRAG_DROPPED, target::drop);
    }

    private DropTarget(StackPane window, Messages words, BooleanSupplier open, Consumer<List<Path>> dropped) {
        this.open = open;
        this.dropped = dropped;
        Label label = Nodes.label(words.get("own.drop"), "drop-text");
        label.setGraphic(Nodes.icon(Material2AL.ADD));
        this.hint = new StackPane(label);
        hint.getStyleClass().add("drop-hint");
        hint.setMouseTransparent(true);
        hint.setVisible(false);
        hint.visibleProperty().addListener((property, before, now) -> {
            if (now) {
                window.getChildren().add(hint);
            } else {
                window.getChildren().remove(hint);
            }
        });
    }

    private boolean takes(DragEvent event) {
        return open.getAsBoolean() && event.getDragboard().hasFiles();
    }

    private void over(DragEvent event) {
        if (takes(event)) {
            event.acceptTransferModes(TransferMode.COPY);
            hint.setVisible(true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        hint.setVisible(false);
        boolean taken = takes(event);
        if (taken) {
            dropped.accept(
                    event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(taken);
        event.consume();
    }
}
