package lumbo.command;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import lumbo.figure.BodySide;
import lumbo.figure.Motion;
import lumbo.figure.Motion.Phase;
import lumbo.figure.MotionCheck;
import lumbo.figure.MotionReader;
import lumbo.figure.draw.DrawList;
import lumbo.figure.draw.Look;
import lumbo.figure.draw.Shot;
import lumbo.figure.draw.Shot.Moment;
import lumbo.figure.draw.Theme;
import lumbo.figure.out.Pictures;
import lumbo.figure.out.Svg;
import lumbo.files.Access;
import lumbo.files.SafeFile;
import lumbo.i18n.Messages;
import lumbo.program.Exercise;
import lumbo.program.FileNames;
import lumbo.program.Library;
import lumbo.program.Problem;
import lumbo.program.ProgramFiles;
import lumbo.program.ProgramReader;
import lumbo.program.ReadResult;

/** What the commands for authors of motions do; each gives the exit code 0, or 1 with the problems on {@code err}. */
public final class FigureCommands {

    private static final int SHEET_WIDTH = 240;
    private static final int SHEET_HEIGHT = 180;

    private final Messages messages;
    private final PrintWriter out;
    private final PrintWriter err;
    private final MotionReader reader = new MotionReader();

    /** What a picture of a motion is to be. */
    public enum Format {
        SVG,
        PNG,
        GIF
    }

    /**
     * What of a motion is shown and how.
     *
     * @param phase the part of the repetition
     * @param fraction how much of it is over, 0 to 1
     * @param side the side that works
     * @param look who it is
     * @param theme its colours
     * @param width pixels, of PNG and GIF
     * @param height pixels, of PNG and GIF
     */
    public record Picture(Phase phase, double fraction, BodySide side, Look look, Theme theme, int width, int height) {}

    /** Commands that print to these writers. */
    public FigureCommands(Messages messages, PrintWriter out, PrintWriter err) {
        this.messages = messages;
        this.out = out;
        this.err = err;
    }

    /**
     * Writes contact sheets and says what is not right with the motions.
     *
     * @param names ids of motions that came with Lumbo, or motion files; none for the motions of all exercises
     */
    public int sheet(Path folder, List<String> names, Look look) {
        List<String> wanted = names.isEmpty() ? all() : names;
        boolean right = true;
        try {
            Access.SYSTEM.makeFolder(folder);
            for (String name : wanted) {
                Optional<Motion> motion = motion(name);
                if (motion.isEmpty()) {
                    right = false;
                    continue;
                }
                List<MotionCheck.Finding> findings = MotionCheck.of(motion.get());
                findings.forEach(finding -> err.println(finding));
                right &= findings.isEmpty();
                Path file = folder.resolve(motion.get().id() + ".png");
                BufferedImage image =
                        Pictures.sheet(motion.get(), look, motion.get().id(), SHEET_WIDTH, SHEET_HEIGHT);
                SafeFile.write(file, Access.SYSTEM, to -> ImageIO.write(image, "png", to));
                out.println(messages.format("figure.written", file.toString()));
            }
        } catch (IOException e) {
            err.println(messages.format("figure.not-written", folder.toString(), Failures.sentence(messages, e)));
            right = false;
        }
        out.flush();
        err.flush();
        return right ? 0 : 1;
    }

    /** The motions of all exercises that came with Lumbo, by name. */
    private static List<String> all() {
        Library library = Library.load(new ProgramReader(), List.of(ProgramFiles.builtIn()));
        TreeSet<String> ids = new TreeSet<>();
        for (Exercise exercise : library.exercises().values()) {
            exercise.motion().ifPresent(ids::add);
        }
        return new ArrayList<>(ids);
    }

    /** Writes one moment of a motion, or as a GIF all of it. */
    public int figure(String name, Picture picture, Format format, Path file) {
        Optional<Motion> motion = motion(name);
        if (motion.isEmpty()) {
            err.flush();
            return 1;
        }
        Shot shot = new Shot(motion.get(), picture.look(), picture.theme());
        Moment moment = Moment.of(motion.get(), picture.phase(), picture.fraction(), picture.side());
        try {
            SafeFile.write(file, Access.SYSTEM, to -> {
                switch (format) {
                    case SVG -> to.write(svg(shot, moment));
                    case PNG ->
                        ImageIO.write(
                                Pictures.still(shot, moment, picture.theme(), picture.width(), picture.height()),
                                "png",
                                to);
                    case GIF ->
                        Pictures.animation(
                                shot, picture.theme(), picture.side(), picture.width(), picture.height(), to);
                }
            });
        } catch (IOException e) {
            err.println(messages.format("figure.not-written", file.toString(), Failures.sentence(messages, e)));
            err.flush();
            return 1;
        }
        out.println(messages.format("figure.written", file.toString()));
        out.flush();
        return 0;
    }

    private static byte[] svg(Shot shot, Moment moment) {
        DrawList list = new DrawList();
        shot.draw(moment, list);
        return Svg.of(list, shot.bounds(moment), shot.motion().id()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private Optional<Motion> motion(String name) {
        Optional<ReadResult<Motion>> read =
                FileNames.isRead(name) ? Optional.of(file(Path.of(name))) : reader.builtIn(name);
        if (read.isEmpty()) {
            err.println(messages.format("figure.no-motion", name));
            return Optional.empty();
        }
        return switch (read.get()) {
            case ReadResult.Sound<Motion> sound -> Optional.of(sound.value());
            case ReadResult.Broken<Motion> broken -> {
                for (Problem problem : broken.problems()) {
                    err.println(problem.describe(messages));
                }
                yield Optional.empty();
            }
        };
    }

    private ReadResult<Motion> file(Path path) {
        return switch (ProgramFiles.file(path, path.toString())) {
            case ReadResult.Sound<ProgramFiles.File> sound -> reader.motion(sound.value());
            case ReadResult.Broken<ProgramFiles.File> broken -> new ReadResult.Broken<>(broken.problems());
        };
    }
}
