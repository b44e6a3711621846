package lumbo.program.own;

import lumbo.program.LocalizedText;

/**
 * A program that was removed and can be brought back.
 *
 * @param name the file's name in the folder of removed ones
 * @param id the program's id
 * @param title the program's title
 */
public record RemovedProgram(String name, String id, LocalizedText title) {}
