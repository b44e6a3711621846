/** Keeping the diary safe: backups, bringing one back, and saving what can be read of a damaged file. */
@NullMarked
package lumbo.diary.keep;

import org.jspecify.annotations.NullMarked;
