/** Programs and exercises: the records, the reader that turns a JSON file into a program or into located problems, and the library of what is there. */
@NullMarked
package lumbo.program;

import org.jspecify.annotations.NullMarked;
