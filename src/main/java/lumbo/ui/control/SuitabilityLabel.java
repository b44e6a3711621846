package lumbo.ui.control;

import lumbo.safety.Suitability;

/**
 * Whether a program fits today, in a few words.
 *
 * @param fit whether it does
 * @param text the words
 */
public record SuitabilityLabel(Suitability fit, String text) {}
