package lumbo.safety;

import org.jspecify.annotations.Nullable;

/**
 * What a person says about a session on the next morning, beside the pain.
 *
 * @param settled whether it had settled within a day; empty where it was not asked
 * @param leg whether pain went further down a leg than before
 */
public record NextMorning(@Nullable Boolean settled, boolean leg) {}
