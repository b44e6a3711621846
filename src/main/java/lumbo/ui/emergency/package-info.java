/** What is shown in an emergency: whom to call, and what to say. */
@NullMarked
package lumbo.ui.emergency;

import org.jspecify.annotations.NullMarked;
