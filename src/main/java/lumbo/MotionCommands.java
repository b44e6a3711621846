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

        @Option(names = "--look", defaultValue = "anna", description = "Who it is: ${COMPLETION-CANDIDATES}.")
        private Look look = Look.ANNA;

        abstract int run(FigureCommands commands, Look who, CommandLine command);

        @Override
        final int run(Line line) {
            System.setProperty("java.awt.headless", "true");
            return run(new FigureCommands(line.words(), line.out(), line.err()), look, line.command());
        }
    }

    /** Draws contact sheets. */
    @Command(
            name = "sheet",
            mixinStandardHelpOptions = true,
            description = "Check motions, and draw each as a contact sheet: start, middle, end and the way back.")
    static final class Sheet extends MotionCommand {

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the sheets.")
        private Path out = Path.of(".");

        @Parameters(arity = "0..*", paramLabel = "MOTION", description = "Ids or files; none for all.")
        private List<String> motions = List.of();

        @Override
        int run(FigureCommands commands, Look who, CommandLine command) {
            return commands.sheet(out, motions, who);
        }
    }

    /** Draws a figure. */
    @Command(
            name = "figure",
            mixinStandardHelpOptions = true,
            description = "Draw one moment of a motion as SVG or PNG, or the whole of it as an animated GIF.")
    static final class Figure extends MotionCommand {

        @Parameters(paramLabel = "MOTION", description = "The id of a motion, or a motion file.")
        private String motion = "";

        @Option(
                names = "--phase",
                defaultValue = "out:0",
                description = "The moment: out, hold, back or pause, and how much of it is over: out:0.5.")
        private String phase = "out:0";

        @Option(names = "--side", defaultValue = "left", description = "The side that works: left or right.")
        private BodySide side = BodySide.LEFT;

        @Option(names = "--theme", defaultValue = "light", description = "Its colours: ${COMPLETION-CANDIDATES}.")
        private Theme theme = Theme.LIGHT;

        @Option(names = "--format", required = true, description = "What is written: ${COMPLETION-CANDIDATES}.")
        private FigureCommands.Format format = FigureCommands.Format.SVG;

        @Option(names = "--width", defaultValue = "800", description = "Pixels, of PNG and GIF.")
        private int width = 800;

        @Option(names = "--height", defaultValue = "600", description = "Pixels, of PNG and GIF.")
        private int height = 600;

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
        private Path out = Path.of(".");

        @Override
        int run(FigureCommands commands, Look who, CommandLine command) {
            FigureCommands.Picture picture = new FigureCommands.Picture(
                    phaseOf(command),
                    fractionOf(command),
                    side,
                    who,
                    theme,
                    Math.clamp(width, 16, 8000),
                    Math.clamp(height, 16, 8000));
            return commands.figure(motion, picture, format, out);
        }

        private Phase phaseOf(CommandLine command) {
            String name = phase.split(":", 2)[0];
            return Arrays.stream(Phase.values())
                    .filter(known -> known.id().equals(name))
                    .findFirst()
                    .orElseThrow(() -> notAMoment(command));
        }

        private double fractionOf(CommandLine command) {
            String[] parts = phase.split(":", 2);
            try {
                double fraction = parts.length < 2 ? 0 : Double.parseDouble(parts[1]);
                if (fraction >= 0 && fraction <= 1) {
                    return fraction;
                }
            } catch (NumberFormatException e) {
                throw notAMoment(command);
            }
            throw notAMoment(command);
        }

        private CommandLine.ParameterException notAMoment(CommandLine command) {
            return new CommandLine.ParameterException(
                    command, "\"" + phase + "\" is no moment; write a phase and how much of it is over, as in out:0.5");
        }
    }
}
