/** What stays the same about the person: said at the first start, and changed on a page of its own. */
@NullMarked
package lumbo.ui.you;

import org.jspecify.annotations.NullMarked;
