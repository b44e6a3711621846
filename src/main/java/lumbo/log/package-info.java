/** What went wrong, kept in a file that holds nothing a person wrote, and what nobody caught. */
@NullMarked
package lumbo.log;

import org.jspecify.annotations.NullMarked;
