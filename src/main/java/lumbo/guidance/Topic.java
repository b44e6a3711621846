package lumbo.guidance;

import lumbo.program.LocalizedText;

/** What a group of rules is about, by its id, such as {@code preparing}; the summary is one sentence. */
public record Topic(String id, LocalizedText title, LocalizedText summary) {}
