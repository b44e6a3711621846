package lumbo.diary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;
import lumbo.files.Access;
import lumbo.files.SafeFile;

/**
 * Lies beside a diary while it is open, and says which content of the file its log belongs to. SQLite itself can't tell the log of
 * one file from that of another, and takes both together.
 *
 * @param size the file's length in bytes
 * @param checksum CRC-32C of the file
 */
record OpenMark(long size, long checksum) {

    static final String SUFFIX = "-open";

    private static final int CHUNK = 1 << 16;

    /** What would be said of a file that is not open. */
    static OpenMark of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    /** What would be said of a file with this content. */
    static OpenMark of(InputStream in) throws IOException {
        CRC32C sum = new CRC32C();
        long size = 0;
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            sum.update(chunk, 0, read);
            size += read;
        }
        return new OpenMark(size, sum.getValue());
    }

    /** What is said beside a diary; empty where nothing is, or nothing that can be read. */
    static Optional<OpenMark> read(Path diary) throws IOException {
        try {
            String[] words = new String(Files.readAllBytes(at(diary)), StandardCharsets.ISO_8859_1)
                    .strip()
                    .split(" ", 2);
            return Optional.of(new OpenMark(Long.parseLong(words[0]), Long.parseLong(words[1], 16)));
        } catch (NoSuchFileException | NumberFormatException | ArrayIndexOutOfBoundsException nothing) {
            return Optional.empty();
        }
    }

    /** Says it beside a diary. */
    void write(Path diary) throws IOException {
        SafeFile.write(
                at(diary),
                Access.OWNER,
                out -> out.write(
                        String.format(Locale.ROOT, "%d %x%n", size, checksum).getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Says nothing more: the file is changed now, or closed. */
    static void remove(Path diary) throws IOException {
        Files.deleteIfExists(at(diary));
    }

    static Path at(Path diary) {
        return DiaryFile.beside(diary, SUFFIX);
    }
}
