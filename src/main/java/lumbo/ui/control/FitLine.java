package lumbo.ui.control;

import lumbo.safety.Fit;

/**
 * Whether a program fits today, in a few words.
 *
 * @param fit whether it does
 * @param text the words
 */
public record FitLine(Fit fit, String text) {}
