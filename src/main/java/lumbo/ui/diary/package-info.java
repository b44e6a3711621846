/** What was done, day by day. */
@NullMarked
package lumbo.ui.diary;

import org.jspecify.annotations.NullMarked;
