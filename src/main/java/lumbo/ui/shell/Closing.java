package lumbo.ui.shell;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import lumbo.i18n.Messages;
import lumbo.player.PlayerCommand;
import lumbo.ui.Background;
import lumbo.ui.Question;
import lumbo.ui.Task;
import lumbo.ui.control.Nodes;

/**
 * Closes the window once all that was said is kept and Lumbo has done what it has to before it ends. Asks first where something
 * can't be kept.
 */
final class Closing {

    /** How long what is said may take into the diary before the person is asked. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The longest that the window stays after that. */
    private static final Duration TAKES = Duration.ofSeconds(10);

    private final Services services;
    private final Stage stage;
    private final ClosingSteps end;
    private final Questions questions;
    private final Runnable leaves;
    private boolean hasBegun;
    private boolean isClosing;

    /**
     * Closes {@code stage}.
     *
     * @param end what is done before the window goes
     * @param leaves leaves what is on the screen
     */
    Closing(Services services, Stage stage, ClosingSteps end, Questions questions, Runnable leaves) {
        this.services = services;
        this.stage = stage;
        this.end = end;
        this.questions = questions;
        this.leaves = leaves;
    }

    /** Whether the window goes, asked for once more, at once. */
    boolean isClosing() {
        return isClosing;
    }

    /** Closes in a moment, or asks; asked for once more, closes. */
    void begin() {
        services.current().active().ifPresent(session -> session.live().give(PlayerCommand.PAUSE));
        questions.answered();
        if (hasBegun) {
            close();
        } else {
            hasBegun = true;
            keep();
        }
    }

    private void keep() {
        services.diary().settle(PATIENCE, isKept -> {
            if (isKept) {
                close();
            } else if (stage.isShowing() && !isClosing) {
                ask();
            }
        });
    }

    private void ask() {
        Messages words = services.words();
        questions.ask(
                new Question(
                        words.get("closing.unkept"),
                        words.format("closing.unkept.text", services.diary().unkeptSentence()),
                        words.get("closing.unkept.again"),
                        words.get("closing.unkept.anyway")),
                this::keep,
                this::close,
                () -> hasBegun = false);
    }

    private void close() {
        isClosing = true;
        leaves.run();
        Background background = services.background();
        Runnable note = background.after(Task.LONG, () -> questions.cover(note()));
        Runnable give = background.after(TAKES, stage::close);
        CompletableFuture<Void> _ = end.begin()
                .thenRunAsync(
                        () -> {
                            note.run();
                            give.run();
                            stage.close();
                        },
                        background.screen());
    }

    private VBox note() {
        String title = services.words().get("closing.title");
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(title);
        VBox card = Nodes.column(
                "overlay-card",
                Nodes.label(title, "page-title"),
                Nodes.label(services.words().get("closing.text")),
                bar);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        return Nodes.column("player-overlay", card);
    }
}
