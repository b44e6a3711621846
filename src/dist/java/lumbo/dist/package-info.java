/** Makes of a build what a person installs. Runs with the profile {@code dist}, and is not shipped itself. */
@NullMarked
package lumbo.dist;

import org.jspecify.annotations.NullMarked;
