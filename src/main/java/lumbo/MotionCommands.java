package lumbo;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lumbo.command.FigureCommands;
import lumbo.figure.BodySide;
import lumbo.figure.Motion.Phase;
import lumbo.figure.draw.Look;
import lumbo.figure.draw.Theme;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands for authors of motions. */
final class MotionCommands {

    private MotionCommands() {}

    /** One that draws somebody. */
    abstract static class MotionCommand extends SubCommand {

        @Option(names = "--look", paramLabel = "WHO", defaultValue = "anna")
        private Look look = Look.ANNA;

        abstract int run(FigureCommands commands, Look who, Line line);

        @Override
        final int run(Line line) {
            System.setProperty("java.awt.headless", "true");
            return run(new FigureCommands(line.words(), line.out(), line.err()), look, line);
        }
    }

    /** Draws contact sheets. */
    @Command(name = "sheet", mixinStandardHelpOptions = true)
    static final class Sheet extends MotionCommand {

        @Option(names = "--out", required = true, paramLabel = "DIR")
        private Path out = Path.of(".");

        @Parameters(arity = "0..*", paramLabel = "MOTION", descriptionKey = "motions")
        private List<String> motions = List.of();

        @Override
        int run(FigureCommands commands, Look who, Line line) {
            return commands.sheet(out, motions, who);
        }
    }

    /** Draws a figure. */
    @Command(name = "figure", mixinStandardHelpOptions = true)
    static final class Figure extends MotionCommand {

        @Parameters(paramLabel = "MOTION", descriptionKey = "motion")
        private String motion = "";

        @Option(names = "--phase", paramLabel = "MOMENT", defaultValue = "out:0")
        private String phase = "out:0";

        @Option(names = "--side", paramLabel = "SIDE", defaultValue = "left")
        private BodySide side = BodySide.LEFT;

        @Option(names = "--theme", paramLabel = "COLOURS", defaultValue = "light")
        private Theme theme = Theme.LIGHT;

        @Option(names = "--format", paramLabel = "FORMAT", required = true)
        private FigureCommands.Format format = FigureCommands.Format.SVG;

        @Option(names = "--width", paramLabel = "PIXELS", defaultValue = "800")
        private int width = 800;

        @Option(names = "--height", paramLabel = "PIXELS", defaultValue = "600")
        private int height = 600;

        @Option(names = "--out", required = true, paramLabel = "FILE")
        private Path out = Path.of(".");

        @Override
        int run(FigureCommands commands, Look who, Line line) {
            FigureCommands.Picture picture = new FigureCommands.Picture(
                    phaseOf(line),
                    fractionOf(line),
                    side,
                    who,
                    theme,
                    Math.clamp(width, 16, 8000),
                    Math.clamp(height, 16, 8000));
            return commands.figure(motion, picture, format, out);
        }

        private Phase phaseOf(Line line) {
            String name = phase.split(":", 2)[0];
            return Arrays.stream(Phase.values())
                    .filter(known -> known.id().equals(name))
                    .findFirst()
                    .orElseThrow(() -> notAMoment(line));
        }

        private double fractionOf(Line line) {
            String[] parts = phase.split(":", 2);
            try {
                double fraction = parts.length < 2 ? 0 : Double.parseDouble(parts[1]);
                if (fraction >= 0 && fraction <= 1) {
                    return fraction;
                }
            } catch (NumberFormatException e) {
                throw notAMoment(line);
            }
            throw notAMoment(line);
        }

        private CommandLine.ParameterException notAMoment(Line line) {
            return new CommandLine.ParameterException(
                    line.command(), line.words().format("cli.error.moment", phase));
        }
    }
}
