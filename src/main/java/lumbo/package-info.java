/** The command line and the application that wires everything together. */
@NullMarked
package lumbo;

import org.jspecify.annotations.NullMarked;
