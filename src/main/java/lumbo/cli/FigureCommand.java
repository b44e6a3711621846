package lumbo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import lumbo.figure.BodySide;
import lumbo.figure.Motion;
import lumbo.figure.Motion.Phase;
import lumbo.figure.draw.DrawList;
import lumbo.figure.draw.FigureColors;
import lumbo.figure.draw.Shot;
import lumbo.figure.draw.Shot.Moment;
import lumbo.figure.out.MotionImages;
import lumbo.figure.out.SvgPainter;
import lumbo.files.Access;
import lumbo.files.SafeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes one moment of a motion, or as a GIF all of it. */
@Command(name = "figure")
final class FigureCommand extends MotionCommand {

    private static final int SMALLEST = 16;
    private static final int LARGEST = 8000;

    enum Format {
        SVG,
        PNG,
        GIF
    }

    @Parameters(paramLabel = Label.MOTION, descriptionKey = "motion")
    private String name = "";

    @Option(names = "--phase", paramLabel = Label.MOMENT, defaultValue = "out:0")
    private String phase = "out:0";

    @Option(names = "--side", paramLabel = Label.SIDE, defaultValue = "left")
    private BodySide side = BodySide.LEFT;

    @Option(names = "--theme", paramLabel = Label.COLOURS, defaultValue = "light")
    private FigureColors theme = FigureColors.LIGHT;

    @Option(names = "--format", paramLabel = Label.FORMAT, required = true)
    private Format format = Format.SVG;

    @Option(names = "--width", paramLabel = Label.PIXELS, defaultValue = "800")
    private int width = 800;

    @Option(names = "--height", paramLabel = Label.PIXELS, defaultValue = "600")
    private int height = 600;

    @Option(names = "--out", required = true, paramLabel = Label.FILE)
    private Path out = Path.of(".");

    @Override
    int run() throws Refusal {
        Phase wanted = phase();
        double fraction = fraction();
        Motion motion = motion(name);
        Shot shot = new Shot(motion, look(), theme);
        Moment moment = Moment.of(motion, wanted, fraction, side);
        try {
            SafeFile.write(out, Access.SYSTEM, to -> write(shot, moment, to));
        } catch (IOException failure) {
            throw notWritten(out, failure);
        }
        console().say("figure.written", out.toString());
        return CommandErrors.DONE;
    }

    private void write(Shot shot, Moment moment, OutputStream to) throws IOException {
        int wide = Math.clamp(width, SMALLEST, LARGEST);
        int high = Math.clamp(height, SMALLEST, LARGEST);
        switch (format) {
            case SVG -> {
                DrawList list = new DrawList();
                shot.draw(moment, list);
                String svg =
                        SvgPainter.of(list, shot.bounds(moment), shot.motion().id());
                to.write(svg.getBytes(StandardCharsets.UTF_8));
            }
            case PNG -> ImageIO.write(MotionImages.still(shot, moment, theme, wide, high), "png", to);
            case GIF -> MotionImages.animation(shot, theme, side, wide, high, to);
        }
    }

    private Phase phase() {
        String id = phase.split(":", 2)[0];
        return Arrays.stream(Phase.values())
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(this::notAMoment);
    }

    private double fraction() {
        String[] parts = phase.split(":", 2);
        try {
            double fraction = parts.length < 2 ? 0 : Double.parseDouble(parts[1]);
            if (fraction >= 0 && fraction <= 1) {
                return fraction;
            }
        } catch (NumberFormatException e) {
            throw notAMoment();
        }
        throw notAMoment();
    }

    private RuntimeException notAMoment() {
        return wrong(words().format("cli.error.moment", phase));
    }
}
