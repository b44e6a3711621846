/** Everything that a person says, on its way into the diary. */
@NullMarked
package lumbo.outbox;

import org.jspecify.annotations.NullMarked;
