/** A walk through the real application without a screen: plays a session, takes pictures, says what it did. */
@NullMarked
package lumbo.tour;

import org.jspecify.annotations.NullMarked;
