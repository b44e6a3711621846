/** The source's rules in Lumbo's words: by topic, in short lists around a session, and where the source contradicts itself. */
@NullMarked
package lumbo.guidance;

import org.jspecify.annotations.NullMarked;
