/** The diary in files for others: JSON that can be read in again, tables for a spreadsheet, and FHIR for a clinic. */
@NullMarked
package lumbo.diary.export;

import org.jspecify.annotations.NullMarked;
