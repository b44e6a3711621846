/** Draws the figure as a list of flat shapes. It knows bodies and things, and no toolkit; see {@link lumbo.figure.out}. */
@NullMarked
package lumbo.figure.draw;

import org.jspecify.annotations.NullMarked;
