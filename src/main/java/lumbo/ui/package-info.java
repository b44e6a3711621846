/** The window: what all screens share. */
@NullMarked
package lumbo.ui;

import org.jspecify.annotations.NullMarked;
