/** What becomes of the log while tests run. */
@NullMarked
package lumbo.log;

import org.jspecify.annotations.NullMarked;
