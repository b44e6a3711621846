/** Files as a person can rely on them: there whole or not at all, for whom they are meant, and never over another one. */
@NullMarked
package lumbo.files;

import org.jspecify.annotations.NullMarked;
