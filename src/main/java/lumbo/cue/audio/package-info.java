/** Sounds cues through the computer's sound output. */
@NullMarked
package lumbo.cue.audio;

import org.jspecify.annotations.NullMarked;
