package lumbo.cli;

import java.io.IOException;
import java.nio.file.Path;
import lumbo.figure.Motion;
import lumbo.figure.MotionReader;
import lumbo.figure.draw.Appearance;
import lumbo.program.FileNames;
import lumbo.program.ProgramFiles;
import lumbo.program.ReadResult;
import picocli.CommandLine.Option;

/** A command for those who write motions; it draws somebody. */
abstract class MotionCommand extends Subcommand {

    @Option(names = "--look", paramLabel = Label.WHO, defaultValue = "anna")
    private Appearance look = Appearance.ANNA;

    final Appearance look() {
        return look;
    }

    /**
     * The motion of a file, or that came with Lumbo.
     *
     * @throws Refusal with all that is wrong with it
     */
    final Motion motion(String name) throws Refusal {
        // pictures are made by a toolkit that would look for a display else
        System.setProperty("java.awt.headless", "true");
        MotionReader reader = new MotionReader();
        ReadResult<Motion> read = FileNames.isRead(name)
                ? ProgramFiles.file(Path.of(name), name).then(reader::motion)
                : reader.builtIn(name).orElseThrow(() -> new Refusal(words().format("figure.no-motion", name)));
        return Refusal.unlessSound(read, words());
    }

    final Refusal notWritten(Path file, IOException failure) {
        String reason = Failures.sentence(words(), failure, () -> "");
        return new Refusal(words().format("figure.not-written", file.toString(), reason), failure);
    }
}
