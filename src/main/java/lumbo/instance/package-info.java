/** One window for each data folder. */
@NullMarked
package lumbo.instance;

import org.jspecify.annotations.NullMarked;
