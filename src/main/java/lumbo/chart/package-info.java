/** Charts over time as lines, bars and words that any pen can draw: on a screen, in a file, on paper. */
@NullMarked
package lumbo.chart;

import org.jspecify.annotations.NullMarked;
