package lumbo.ui.player;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.guidance.Guidance;
import lumbo.guidance.ProgramGuidance;
import lumbo.i18n.Messages;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerMode;
import lumbo.program.Exercise;
import lumbo.session.ActiveSession;
import lumbo.session.SessionRecorder;
import lumbo.ui.GuidanceModel;
import lumbo.ui.words.RuleLine;
import lumbo.ui.words.RuleWords;
import org.jspecify.annotations.Nullable;

/**
 * What to take care of, for those who want to read it while a session is played. It lies where the figure is, and so the session
 * stands still until the person goes on with it.
 */
public final class CareViewModel {

    private final SessionRecorder session;
    private final Messages words;
    private final GuidanceModel guidance;
    private final ReadOnlyObjectWrapper<Optional<CareAdvice>> care = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Now shown;

    /** What to take care of in the exercise under way, and what to think of in every one, in words. */
    record CareAdvice(String exercise, List<String> cautions, List<RuleLine> rules) {}

    private record Now(Exercise exercise, Guidance guidance) {}

    /** What to take care of in this session. */
    public CareViewModel(ActiveSession active, Messages words, GuidanceModel guidance) {
        this.session = active.live();
        this.words = words;
        this.guidance = guidance;
    }

    void toggle() {
        if (shown != null) {
            close();
        } else {
            if (session.player().mode() == PlayerMode.RUNNING) {
                session.give(PlayerCommand.PAUSE);
            }
            show(now());
        }
    }

    void close() {
        shown = null;
        care.set(Optional.empty());
    }

    /** Keeps it at the exercise under way, and closes it when the session goes on; called with each frame. */
    void follow() {
        if (shown != null && session.player().mode() == PlayerMode.RUNNING) {
            close();
        }
        if (shown != null) {
            Now now = now();
            if (!shown.equals(now)) {
                show(now);
            }
        }
    }

    private Now now() {
        Player player = session.player();
        return new Now(player.plan().unitOf(player.step()).exercise(), guidance.get());
    }

    private void show(Now now) {
        shown = now;
        ProgramGuidance rules =
                new ProgramGuidance(now.guidance(), session.plan().program());
        List<String> cautions = now.exercise().cautions().stream()
                .map(caution -> caution.text().in(words.locale()))
                .toList();
        care.set(Optional.of(new CareAdvice(
                now.exercise().name().in(words.locale()), cautions, new RuleWords(words).lines(rules.during()))));
    }

    /** What to take care of; empty while it is closed. */
    ReadOnlyObjectProperty<Optional<CareAdvice>> careProperty() {
        return care.getReadOnlyProperty();
    }
}
