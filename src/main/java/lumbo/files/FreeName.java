package lumbo.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Names that nothing has yet, if need be with a number: {@code diary-why.sqlite}, then {@code diary-why-2.sqlite}, and so on. */
public final class FreeName {

    private FreeName() {}

    /** Takes a name. */
    @FunctionalInterface
    public interface Taking {

        /** Whether it was free, and is ours now. */
        boolean of(Path name) throws IOException;
    }

    /** The first name beside a file, with why it is there, that could be taken. */
    public static Path beside(Path file, String why, Taking taking) throws IOException {
        for (int number = 1; ; number++) {
            Path name = file.resolveSibling(stem(file) + "-" + numbered(why, number) + ending(file));
            if (taking.of(name)) {
                return name;
            }
        }
    }

    /** A file in a folder that is not there. */
    public static Path in(Path folder, String stem, String ending) {
        int number = 1;
        Path name = folder.resolve(stem + ending);
        while (Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
            number++;
            name = folder.resolve(numbered(stem, number) + ending);
        }
        return name;
    }

    private static String numbered(String text, int number) {
        return number == 1 ? text : text + "-" + number;
    }

    /** A file's name without its ending. */
    public static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ending(file).length());
    }

    /** How a file's name ends, with the dot; empty where it has no dot but the first letter. */
    public static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot) : "";
    }

    /**
     * Gives a file a second name, or makes a copy where the disk knows one name for each file only.
     *
     * @throws FileAlreadyExistsException when something has that name
     */
    public static void link(Path file, Path name) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | FileSystemException oneNameOnly) {
            Files.copy(file, name);
            SafeFile.force(name);
        }
    }
}
