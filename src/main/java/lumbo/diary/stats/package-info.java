/** What the diary counts and averages over days, weeks and months. */
@NullMarked
package lumbo.diary.stats;

import org.jspecify.annotations.NullMarked;
