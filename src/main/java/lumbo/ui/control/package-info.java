/** Controls that several screens use. */
@NullMarked
package lumbo.ui.control;

import org.jspecify.annotations.NullMarked;
