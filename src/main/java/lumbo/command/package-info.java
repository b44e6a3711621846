/** The commands of the command line, beside the window. */
@NullMarked
package lumbo.command;

import org.jspecify.annotations.NullMarked;
