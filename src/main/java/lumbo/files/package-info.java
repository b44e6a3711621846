/** Which file a name stands for. */
@NullMarked
package lumbo.files;

import org.jspecify.annotations.NullMarked;
