package lumbo.tour;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import lumbo.cli.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays a session without a screen, and takes pictures. */
@Command(name = "tour", mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {

    private final Console console;
    private final Clock clock;

    @Option(names = "--out", required = true, paramLabel = "${bundle:label.dir}")
    private Path out = Path.of(".");

    @Option(names = "--all")
    private boolean all;

    TourCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        return play(all ? Tour.Extent.EVERYTHING : Tour.Extent.DAY, out);
    }

    int play(Tour.Extent extent, Path folder) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        return new Tour(extent, console.words(), console.out(), folder, clock).run();
    }
}
