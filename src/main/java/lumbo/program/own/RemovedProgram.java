package lumbo.program.own;

import lumbo.program.LocalizedText;

/** A program that was removed and can be brought back, with the name of its file among the removed ones. */
public record RemovedProgram(String name, String id, LocalizedText title) {}
