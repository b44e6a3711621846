/** What do I do today? */
@NullMarked
package lumbo.ui.today;

import org.jspecify.annotations.NullMarked;
