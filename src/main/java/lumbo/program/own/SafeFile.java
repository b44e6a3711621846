package lumbo.program.own;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import lumbo.files.RealFile;

/** Files that are there whole or not at all, whatever happens while they are written. */
final class SafeFile {

    private static final String BEGIN = ".";
    private static final String END = ".tmp";

    private SafeFile() {}

    /** Writes a file, or writes it anew, by way of a hidden one beside it; makes its folder if need be. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path target = RealFile.of(file);
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException("not a file: " + file);
        }
        Files.createDirectories(folder);
        Path half = folder.resolve(BEGIN + target.getFileName() + END);
        try {
            try (FileChannel out = FileChannel.open(
                    half, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            move(half, target);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** Gives a file another name or folder; what was there before is gone. */
    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what was left half written in a folder when Lumbo was killed. */
    static void deleteHalves(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(SafeFile::isHalf).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isHalf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(BEGIN) && name.endsWith(END);
    }
}
