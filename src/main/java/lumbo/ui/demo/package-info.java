/** Showing a program to somebody; nothing is written. */
@NullMarked
package lumbo.ui.demo;

import org.jspecify.annotations.NullMarked;
