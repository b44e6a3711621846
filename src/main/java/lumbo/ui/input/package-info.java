/** Keys and clicks of the whole window: which key it is on whatever keyboard, and what does not count. */
@NullMarked
package lumbo.ui.input;

import org.jspecify.annotations.NullMarked;
