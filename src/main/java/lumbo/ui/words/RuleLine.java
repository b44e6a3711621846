package lumbo.ui.words;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the source as it is shown.
 *
 * @param text the rule, and where the source contradicts itself what Lumbo decided
 * @param article the source's own words, where Lumbo decided; otherwise empty
 * @param note what to know beside it
 * @param contested whether the source or others contradict it
 * @param origin its id and where it stands, as {@code R125 · article, lines 575-576}
 */
public record RuleLine(
        String text, @Nullable String article, @Nullable String note, boolean contested, String origin) {}
