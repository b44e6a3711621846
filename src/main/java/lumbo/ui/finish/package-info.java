/** Closing a session. */
@NullMarked
package lumbo.ui.finish;

import org.jspecify.annotations.NullMarked;
