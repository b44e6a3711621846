/** What the person has chosen, and where Lumbo keeps its files. */
@NullMarked
package lumbo.settings;

import org.jspecify.annotations.NullMarked;
