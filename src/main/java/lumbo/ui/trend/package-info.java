/** How things go over weeks, months and years. */
@NullMarked
package lumbo.ui.trend;

import org.jspecify.annotations.NullMarked;
