@NullMarked
package lumbo.cue.audio;

import org.jspecify.annotations.NullMarked;
