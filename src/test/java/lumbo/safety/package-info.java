/** Tests of the rules: from the decision table, and with random histories. */
@NullMarked
package lumbo.safety;

import org.jspecify.annotations.NullMarked;
