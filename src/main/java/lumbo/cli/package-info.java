/** The command line: each command with its words and what it does; the window is opened by whoever starts it. */
@NullMarked
package lumbo.cli;

import org.jspecify.annotations.NullMarked;
