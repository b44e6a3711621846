package lumbo.ui.shell;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import lumbo.i18n.Messages;
import lumbo.player.PlayerCommand;
import lumbo.ui.Question;
import lumbo.ui.input.InputFilter;

/** Closes the window once all that was said is kept, and asks first where something can't be. */
final class Closing {

    /** How long what is said may take into the diary before the person is asked. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Services services;
    private final Stage stage;
    private final Runnable close;
    private final Pane root;
    private final BooleanProperty asking;
    private boolean begun;

    /**
     * Closes {@code stage}, by {@code close}.
     *
     * @param root what the question lies over
     * @param asking whether a person is asked something, so that nothing else takes keys and clicks
     */
    Closing(Services services, Stage stage, Runnable close, Pane root, BooleanProperty asking) {
        this.services = services;
        this.stage = stage;
        this.close = close;
        this.root = root;
        this.asking = asking;
    }

    /**
     * Whether the window may close now. Otherwise it closes by itself in a moment, or the person is asked; asked for once
     * more, it may.
     */
    boolean mayClose() {
        services.current().active().ifPresent(session -> session.live().give(PlayerCommand.PAUSE));
        if (begun || services.diary().outbox().state().waiting().isEmpty()) {
            return true;
        }
        begun = true;
        flush();
        return false;
    }

    private void flush() {
        CompletableFuture<Void> _ = services.diary()
                .outbox()
                .flush(PATIENCE)
                .thenAcceptAsync(this::flushed, services.background().screen());
    }

    private void flushed(boolean all) {
        if (all) {
            close.run();
        } else if (stage.isShowing()) {
            ask();
        }
    }

    private void ask() {
        Messages words = services.words();
        asking.set(true);
        OverlayQuestion question = new OverlayQuestion(
                new Question(
                        words.get("closing.unkept"),
                        words.format("closing.unkept.text", services.diary().unkeptSentence()),
                        words.get("closing.unkept.again"),
                        words.get("closing.unkept.anyway")),
                () -> {
                    answered();
                    flush();
                },
                () -> {
                    answered();
                    close.run();
                },
                () -> {
                    answered();
                    begun = false;
                });
        root.getChildren().add(question);
        InputFilter.came(root);
        question.takeFocus();
    }

    private void answered() {
        root.getChildren().removeIf(OverlayQuestion.class::isInstance);
        asking.set(false);
        InputFilter.came(root);
    }
}
