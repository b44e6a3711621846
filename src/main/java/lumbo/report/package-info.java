/** The diary as a page or two to print: what a doctor wants to know of it, as a PDF. */
@NullMarked
package lumbo.report;

import org.jspecify.annotations.NullMarked;
