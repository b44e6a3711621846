/** A session that is being played: the player, time, and what is kept of it. */
@NullMarked
package lumbo.session;

import org.jspecify.annotations.NullMarked;
