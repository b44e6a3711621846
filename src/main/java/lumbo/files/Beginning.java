package lumbo.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is, by how it begins. */
public final class Beginning {

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_BEFORE_JSON = 64;

    private Beginning() {}

    /** The bytes that every file of SQLite's begins with. */
    public static byte[] sqlite() {
        return SQLITE.clone();
    }

    /** Whether a file begins as those of SQLite's do. */
    public static boolean isSqlite(Path file) throws IOException {
        return is(file, SQLITE);
    }

    /** Whether a file begins with these bytes. */
    public static boolean is(Path file, byte[] bytes) throws IOException {
        return Arrays.equals(read(file, bytes.length), bytes);
    }

    /** Whether a file begins as JSON does, with a brace or a bracket. No table and no diary does. */
    public static boolean isJson(Path file) throws IOException {
        String begin = new String(read(file, MOST_BEFORE_JSON), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        return begin.startsWith("{") || begin.startsWith("[");
    }

    /** The first bytes of a file, or all where it has fewer. */
    public static byte[] read(Path file, int bytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(bytes);
        }
    }
}
