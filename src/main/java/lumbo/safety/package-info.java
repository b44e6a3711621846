/**
 * Whether a program may be offered, and how much of it: questions, entry conditions, pain rules and progress, as pure
 * functions over what is known of a person. By itself it only eases, stops or refuses.
 */
@NullMarked
package lumbo.safety;

import org.jspecify.annotations.NullMarked;
