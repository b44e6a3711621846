/** Keeping the diary safe: backups, bringing one back, and saving what can be read of a damaged file. */
@NullMarked
package lumbo.diary.backup;

import org.jspecify.annotations.NullMarked;
