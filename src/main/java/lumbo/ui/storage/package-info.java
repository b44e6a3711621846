/** The pages by which a person keeps the diary safe, gets it out and in, and deletes it. */
@NullMarked
package lumbo.ui.storage;

import org.jspecify.annotations.NullMarked;
