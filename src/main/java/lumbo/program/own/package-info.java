/** Programs of one's own: the folder that holds them, and what goes into it and out of it. */
@NullMarked
package lumbo.program.own;

import org.jspecify.annotations.NullMarked;
