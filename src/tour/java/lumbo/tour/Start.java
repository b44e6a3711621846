package lumbo.tour;

import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import lumbo.Main;
import lumbo.cli.Cli;
import lumbo.cli.Console;
import lumbo.i18n.Messages;
import lumbo.time.LocalClock;

/** Lumbo as it is started from its sources: with the command {@code tour}, which is also played where there is no display. */
public final class Start {

    /** Where the words of the tour are, beside those of Lumbo. */
    static final String WORDS = "/lumbo/tour/messages";

    private Start() {}

    /** Does what the line says, and ends with its exit code. */
    public static void main(String[] arguments) {
        boolean _ = LocalClock.begin();
        Messages words = Messages.ofSystem(WORDS);
        Console console = Main.console(words);
        Clock clock = Main.clock();
        TourCommand tour = new TourCommand(console, clock);
        Cli.Window window = (folders, files) -> {
            Optional<String> missing = Main.noWindow();
            if (missing.isEmpty()) {
                return Main.open(words, folders, files);
            }
            console.out().println(words.get(missing.get()) + " " + words.get("tour.instead"));
            return tour.play(Tour.Extent.DAY, Files.createTempDirectory("lumbo"));
        };
        System.exit(new Cli(console, clock, window, tour).run(arguments));
    }
}
