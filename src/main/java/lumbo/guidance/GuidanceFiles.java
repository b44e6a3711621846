package lumbo.guidance;

import lumbo.program.ProgramFiles.File;

/**
 * The files that hold the guidance, read into memory.
 *
 * @param rules the rules
 * @param topics the topics
 * @param lists the short lists around a session
 * @param contradictions where the source contradicts itself
 */
public record GuidanceFiles(File rules, File topics, File lists, File contradictions) {

    private static final String FOLDER = "assets/guidance/";

    /** The files that came with Lumbo. */
    public static GuidanceFiles builtIn() {
        return new GuidanceFiles(
                File.ofBuild(FOLDER + "rules.json"),
                File.ofBuild(FOLDER + "topics.json"),
                File.ofBuild(FOLDER + "lists.json"),
                File.ofBuild(FOLDER + "contradictions.json"));
    }
}
