/** What is advised, why, and what would change it, in words; and the way into a session. */
@NullMarked
package lumbo.ui.safety;

import org.jspecify.annotations.NullMarked;
