/** The programs, and the page of one. */
@NullMarked
package lumbo.ui.programs;

import org.jspecify.annotations.NullMarked;
