/** How is the pain before a session? */
@NullMarked
package lumbo.ui.checkin;

import org.jspecify.annotations.NullMarked;
