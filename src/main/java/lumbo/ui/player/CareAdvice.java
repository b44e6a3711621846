package lumbo.ui.player;

import java.util.List;
import lumbo.ui.words.RuleLine;

/**
 * What to take care of right now, in words.
 *
 * @param exercise the exercise under way
 * @param cautions what to take care of in it
 * @param rules what to think of while exercising
 */
record CareAdvice(String exercise, List<String> cautions, List<RuleLine> rules) {}
