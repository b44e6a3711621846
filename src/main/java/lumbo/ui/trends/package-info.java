/** How things go over weeks, months and years. */
@NullMarked
package lumbo.ui.trends;

import org.jspecify.annotations.NullMarked;
