/** What screens say, put into words. */
@NullMarked
package lumbo.ui.words;

import org.jspecify.annotations.NullMarked;
