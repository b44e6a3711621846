package lumbo.ui.control;

import java.util.Optional;

/**
 * A rule of the source as it is shown.
 *
 * @param text the rule
 * @param note what to know beside it
 * @param contested whether the source or others contradict it
 * @param source where it stands
 */
public record RuleLine(String text, Optional<String> note, boolean contested, String source) {}
