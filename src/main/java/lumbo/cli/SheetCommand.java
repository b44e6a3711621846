package lumbo.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lumbo.figure.Motion;
import lumbo.figure.MotionCheck;
import lumbo.figure.out.MotionImages;
import lumbo.files.Access;
import lumbo.files.SafeFile;
import lumbo.program.Library;
import lumbo.program.ProgramReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes contact sheets of motions, of those of all exercises where none is named, and says what is not right with them. */
@Command(name = "sheet")
final class SheetCommand extends MotionCommand {

    /** Of each picture, in pixels. */
    private static final int WIDTH = 240;

    private static final int HEIGHT = 180;

    @Option(names = "--out", required = true, paramLabel = Label.DIR)
    private Path out = Path.of(".");

    @Parameters(arity = "0..*", paramLabel = Label.MOTION, descriptionKey = "motions")
    private List<String> motions = List.of();

    @Override
    int run() throws Refusal {
        boolean right = true;
        try {
            Access.SYSTEM.makeFolder(out);
            for (String name : motions.isEmpty() ? all() : motions) {
                right &= sheet(name);
            }
        } catch (IOException failure) {
            throw notWritten(out, failure);
        }
        return right ? CommandErrors.DONE : CommandErrors.FAILED;
    }

    private boolean sheet(String name) throws IOException {
        Motion motion;
        try {
            motion = motion(name);
        } catch (Refusal refusal) {
            console().err().println(refusal.sentence());
            return false;
        }
        List<MotionCheck.Finding> findings = MotionCheck.of(motion);
        findings.forEach(finding -> console().err().println(finding));
        Path file = out.resolve(motion.id() + ".png");
        BufferedImage image = MotionImages.sheet(motion, look(), motion.id(), WIDTH, HEIGHT);
        SafeFile.write(file, Access.SYSTEM, to -> ImageIO.write(image, "png", to));
        console().say("figure.written", file.toString());
        return findings.isEmpty();
    }

    private static List<String> all() {
        return Library.builtIn(new ProgramReader()).exercises().values().stream()
                .flatMap(exercise -> Stream.ofNullable(exercise.motion()))
                .distinct()
                .sorted()
                .toList();
    }
}
