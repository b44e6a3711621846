/** The window's frame: the rail and the screen beside it. */
@NullMarked
package lumbo.ui.shell;

import org.jspecify.annotations.NullMarked;
