/**
 * How life is with one's back, by questionnaires: what may be answered, what it scores, what a change from one time to the
 * next means by the authors' own numbers, and when to ask again. Pure functions.
 */
@NullMarked
package lumbo.measure;

import org.jspecify.annotations.NullMarked;
