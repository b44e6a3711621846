/** A walk through the real application without a screen: plays a session, takes pictures, says what it did. */
@NullMarked
package lumbo.ui.tour;

import org.jspecify.annotations.NullMarked;
