package lumbo.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lumbo.settings.DataFolders;

/**
 * A line that opens the window and asks for nothing else: none at all, as from a menu, a file that was double-clicked, or where
 * Lumbo keeps its files. Such a line is understood here as {@link Cli} understands it, without what reads commands, which
 * would take a tenth of the time that the window needs.
 *
 * @param folders where files lie
 * @param files program files to add, which are there
 */
public record WindowLine(DataFolders folders, List<Path> files) {

    private static final String DATA = "--data";

    /** Keeps a copy of the list. */
    public WindowLine {
        files = List.copyOf(files);
    }

    /** What a line says; empty where it may say anything that is for {@link Cli} to read. */
    public static Optional<WindowLine> of(String... line) {
        List<String> words = List.of(line);
        try {
            Path data = null;
            if (words.size() > 1 && words.getFirst().equals(DATA) && isPlain(words.get(1))) {
                data = Path.of(words.get(1));
                words = words.subList(2, words.size());
            }
            List<Path> files = new ArrayList<>();
            for (String word : words) {
                Path file = Path.of(word);
                // what has no folder before it may be a command
                if (!isPlain(word) || !file.isAbsolute() || Files.notExists(file)) {
                    return Optional.empty();
                }
                files.add(file);
            }
            return Optional.of(new WindowLine(data == null ? DataFolders.ofPlatform() : new DataFolders(data), files));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** Neither an option, nor a file of arguments, nor in quotes. */
    private static boolean isPlain(String word) {
        return !word.isBlank() && "-@\"'".indexOf(word.charAt(0)) < 0;
    }
}
