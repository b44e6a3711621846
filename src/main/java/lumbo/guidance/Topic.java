package lumbo.guidance;

import lumbo.program.LocalizedText;

/**
 * What a group of rules is about.
 *
 * @param id its id, such as {@code preparing}
 * @param title its name
 * @param summary what it is about, in one sentence
 */
public record Topic(String id, LocalizedText title, LocalizedText summary) {}
