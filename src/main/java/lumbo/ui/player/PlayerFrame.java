package lumbo.ui.player;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the player's screen says at one instant. The number in the ring is time, repetitions are dots; only where a person
 * goes at their own pace, and there is no time, the number is the repetition.
 *
 * @param title the program and which exercise this is
 * @param place which exercise this is alone
 * @param left the time that is left in the session
 * @param name the exercise; in a rest the one that comes
 * @param exercise the exercise alone
 * @param side the side that is worked, or nothing
 * @param phase the large word: MOVE, HOLD, RETURN, REST ...
 * @param look how the phase looks
 * @param count the largest number
 * @param countCaption what it counts, where that is not seconds
 * @param countSpoken the number as a screen reader says it
 * @param ring how much of the time is left, 1 to 0
 * @param rep the repetition, from 1; 0 where none is counted
 * @param reps how many there are; 0 where none are counted
 * @param repWords the repetition in words, or nothing
 * @param sets the set and the round, or nothing
 * @param heading what stands above the words where there is no figure
 * @param choices the words, large, then fewer of them, for where there is less room; at least one list
 * @param preparing whether the person gets into position, or soon will
 * @param activeLine the line that belongs to the phase, or -1
 * @param picture the name of the picture that belongs to the line, or to the exercise; or nothing
 * @param note what the program says about this line, or nothing
 * @param next what comes next, or nothing where that stands above already; why it stands still while it does
 * @param nextLabel the word of the button that leaves out what is under way
 * @param nextSpoken the same as a screen reader says it
 * @param canAdd whether ten seconds can be added
 * @param mustTap whether the person says when this is done
 * @param tapLabel what they say then
 * @param shares how much of each exercise is over, 0 to 1
 * @param underWay the exercise under way
 * @param paused whether the session stands still
 */
record PlayerFrame(
        String title,
        String place,
        String left,
        String name,
        String exercise,
        String side,
        String phase,
        Look look,
        String count,
        String countCaption,
        String countSpoken,
        double ring,
        int rep,
        int reps,
        String repWords,
        String sets,
        String heading,
        List<List<String>> choices,
        boolean preparing,
        int activeLine,
        @Nullable String picture,
        String note,
        String next,
        String nextLabel,
        String nextSpoken,
        boolean canAdd,
        boolean mustTap,
        String tapLabel,
        List<Double> shares,
        int underWay,
        boolean paused) {

    /** All of the words. */
    List<String> lines() {
        return choices.getFirst();
    }

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
