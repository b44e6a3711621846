/** Whole errands of a person, by keyboard and mouse, on the real application. */
@NullMarked
package lumbo.journeys;

import org.jspecify.annotations.NullMarked;
