package lumbo.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    private static final String FOLDER = "/lumbo/assets/guidance/";

    /** The files that came with Lumbo. */
    public static GuidanceFiles builtIn() {
        return new GuidanceFiles(
                file("rules.json"), file("topics.json"), file("lists.json"), file("contradictions.json"));
    }

    private static File file(String name) {
        try (InputStream in = GuidanceFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the guidance " + name + " is not part of this build");
            }
            return new File(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
