package lumbo.ui.words;

import lumbo.i18n.Messages;
import lumbo.safety.SafetyStop;

/** What is said when a rule has ended a session. */
public final class StopWords {

    private StopWords() {}

    /** The main thing. */
    public static String of(Messages words, SafetyStop why) {
        if (why.callsForHelp()) {
            return words.get("safety.row.emergency");
        }
        return words.get(
                switch (why.row()) {
                    case STOP -> "safety.row.stop";
                    case HURTS -> "safety.row.hurts";
                    default -> "player.hurt.twice";
                });
    }
}
