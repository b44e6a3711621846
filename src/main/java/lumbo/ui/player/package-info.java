/** The screen on which a session is played. */
@NullMarked
package lumbo.ui.player;

import org.jspecify.annotations.NullMarked;
