/** Programs of one's own: adding files, what is wrong with them, copies, saving, removing. */
@NullMarked
package lumbo.ui.own;

import org.jspecify.annotations.NullMarked;
