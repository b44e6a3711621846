package lumbo.diary.stats;

import java.time.LocalDate;
import lumbo.program.LocalizedText;

/**
 * A program that was played in a day, a week or a month.
 *
 * @param start its first day
 * @param program the program's id
 * @param title its title as it was then
 * @param first the first day in that time on which it was played
 * @param count how many sessions there were of it, at least 1
 */
public record PlayedProgram(LocalDate start, String program, LocalizedText title, LocalDate first, int count) {}
