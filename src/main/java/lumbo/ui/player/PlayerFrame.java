package lumbo.ui.player;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the player's screen says at one instant.
 *
 * @param title the program and which exercise this is
 * @param program the program alone
 * @param place which exercise this is alone
 * @param left the time that is left in the session
 * @param name the exercise
 * @param side the side that is worked, or nothing
 * @param phase the large word: MOVE, HOLD, BACK, REST ...
 * @param look how the phase looks
 * @param count the largest number
 * @param countCaption what the number counts
 * @param ring how much of the phase is over, 0 to 1
 * @param seconds seconds left of the phase, where a count stands in the ring; or nothing
 * @param heading what stands above the text
 * @param lines the text, large
 * @param activeLine the line that belongs to the phase, or -1
 * @param picture the name of the picture that belongs to the line, or to the exercise; or nothing
 * @param note what the program says about this line, or nothing
 * @param cue what to think of
 * @param breath what the breath does, or nothing
 * @param next what comes next
 * @param nextLabel the words of the button that leaves out what is under way
 * @param canAdd whether ten seconds can be added
 * @param mustTap whether the person says when this is done
 * @param tapLabel what they say then
 * @param shares how much of each exercise is over, 0 to 1
 * @param underWay the exercise under way
 * @param paused whether the session stands still
 */
record PlayerFrame(
        String title,
        String program,
        String place,
        String left,
        String name,
        String side,
        String phase,
        Look look,
        String count,
        String countCaption,
        double ring,
        String seconds,
        String heading,
        List<String> lines,
        int activeLine,
        @Nullable String picture,
        String note,
        String cue,
        String breath,
        String next,
        String nextLabel,
        boolean canAdd,
        boolean mustTap,
        String tapLabel,
        List<Double> shares,
        int underWay,
        boolean paused) {

    /** How a phase looks; each has its colour and its word. */
    enum Look {
        READY,
        MOVE,
        HOLD,
        BACK,
        REST,
        SWITCH
    }
}
