/** All words of the application, by key and language. */
@NullMarked
package lumbo.i18n;

import org.jspecify.annotations.NullMarked;
