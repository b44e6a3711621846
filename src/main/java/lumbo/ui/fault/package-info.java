/** What is said of a fault that nobody caught. */
@NullMarked
package lumbo.ui.fault;

import org.jspecify.annotations.NullMarked;
