/** Shows the moving figure on screens. */
@NullMarked
package lumbo.ui.figure;

import org.jspecify.annotations.NullMarked;
