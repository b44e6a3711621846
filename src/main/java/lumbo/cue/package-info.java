/** What is sounded and flashed during a session, and when. Knows neither a toolkit nor a sound card. */
@NullMarked
package lumbo.cue;

import org.jspecify.annotations.NullMarked;
