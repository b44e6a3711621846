/** Questionnaires: choosing one, answering it, and what came of it. */
@NullMarked
package lumbo.ui.measure;

import org.jspecify.annotations.NullMarked;
