@NullMarked
package lumbo.cue;

import org.jspecify.annotations.NullMarked;
