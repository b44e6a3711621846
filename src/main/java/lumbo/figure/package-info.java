/**
 * The figure: a skeleton, its motions as data, and where each bone is at any moment of a repetition. Nothing here draws
 * and nothing here knows a toolkit. Lengths are metres, angles degrees, quaternions {@code w, x, y, z}. The world: x to
 * the right of the picture, y up from the floor, z towards the viewer.
 */
@NullMarked
package lumbo.figure;

import org.jspecify.annotations.NullMarked;
