/** Sources of time. */
@NullMarked
package lumbo.time;

import org.jspecify.annotations.NullMarked;
