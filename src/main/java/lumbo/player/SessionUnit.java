package lumbo.player;

import lumbo.program.Exercise;
import lumbo.program.Item;

/**
 * One exercise of a session: a line of the program in one round of its block.
 *
 * @param number its place in the session, from 0
 * @param item the program's line
 * @param exercise the movement; an easier one than the line's, where the person {@linkplain Player#ease eased} it
 * @param first the index of its first step, where the person gets ready
 * @param last the index of its last step of work
 */
public record SessionUnit(int number, Item item, Exercise exercise, int first, int last) {}
