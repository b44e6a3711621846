package lumbo.tour;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/**
 * Has what is logged written into a file until it is closed. Where things are broken on purpose, what is logged about them
 * looks on a console as if something had gone wrong.
 */
final class TourLog implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private final List<Handler> before = List.of(root.getHandlers());
    private final StreamHandler file;

    TourLog(Path path) throws IOException {
        file = new StreamHandler(Files.newOutputStream(path), new SimpleFormatter());
        file.setEncoding(StandardCharsets.UTF_8.name());
        before.forEach(root::removeHandler);
        root.addHandler(file);
    }

    @Override
    public void close() {
        root.removeHandler(file);
        before.forEach(root::addHandler);
        file.close();
    }
}
