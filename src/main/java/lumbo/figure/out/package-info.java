/** Writes drawings of the figure as pictures: SVG, PNG and animated GIF. */
@NullMarked
package lumbo.figure.out;

import org.jspecify.annotations.NullMarked;
