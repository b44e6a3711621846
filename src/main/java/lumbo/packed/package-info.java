/** Values that were read and checked when Lumbo was built. */
@NullMarked
package lumbo.packed;

import org.jspecify.annotations.NullMarked;
