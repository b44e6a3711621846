/** A program made flat, and the state machine that plays it. No clock and no threads: time is an argument. */
@NullMarked
package lumbo.player;

import org.jspecify.annotations.NullMarked;
