/** Help: the rules of the source by topic, where it contradicts itself, keys, and where everything comes from. */
@NullMarked
package lumbo.ui.help;

import org.jspecify.annotations.NullMarked;
