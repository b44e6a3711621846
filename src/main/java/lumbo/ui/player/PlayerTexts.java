package lumbo.ui.player;

import java.util.List;

/**
 * What a session says in large letters: by the longest of it the sizes are chosen once, so that nothing changes its size from
 * one exercise to the next.
 *
 * @param names the longest names of exercises, as they stand above everything
 * @param phases the words of all phases that it has
 * @param sides the words of the sides, or none
 * @param words the longest instructions
 * @param setups the longest of how one gets into position
 * @param beginnings the longest beginnings of both, for where there is little room
 * @param reps the words beside the dots, as long as they come; empty where nothing is counted
 * @param dots how many dots stand there at most
 * @param sets the words of sets and rounds, as long as they come; empty where there is one of each
 * @param hasCaption whether a word stands below the number, as at one's own pace
 * @param place the words of which exercise it is, as long as they come
 * @param left the words of the time that is left, as long as they come
 * @param buttons for each button but the last all words that it may say
 * @param hurts the words on the last button, which is twice as wide as others
 */
record PlayerTexts(
        List<String> names,
        List<String> phases,
        List<String> sides,
        List<String> words,
        List<String> setups,
        List<String> beginnings,
        String reps,
        int dots,
        String sets,
        boolean hasCaption,
        String place,
        String left,
        List<List<String>> buttons,
        String hurts) {

    PlayerTexts {
        names = List.copyOf(names);
        phases = List.copyOf(phases);
        sides = List.copyOf(sides);
        words = List.copyOf(words);
        setups = List.copyOf(setups);
        beginnings = List.copyOf(beginnings);
        buttons = List.copyOf(buttons);
    }
}
