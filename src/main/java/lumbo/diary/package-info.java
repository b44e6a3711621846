/**
 * The diary: sessions, what was planned and done in them, pain, and the safety log, in one SQLite file. All SQL of Lumbo
 * is here.
 */
@NullMarked
package lumbo.diary;

import org.jspecify.annotations.NullMarked;
