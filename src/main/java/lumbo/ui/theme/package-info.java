/** Colours and sizes. */
@NullMarked
package lumbo.ui.theme;

import org.jspecify.annotations.NullMarked;
