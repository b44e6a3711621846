/** The screen of settings. */
@NullMarked
package lumbo.ui.settings;

import org.jspecify.annotations.NullMarked;
