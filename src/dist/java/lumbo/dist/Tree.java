package lumbo.dist;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Folders and archives. */
final class Tree {

    private Tree() {}

    /** Everything in a folder, what is in a folder after it, in the order of names. */
    static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    /** An empty folder, whatever was there. */
    static Path empty(Path folder) throws IOException {
        delete(folder);
        return Files.createDirectories(folder);
    }

    /** Takes a folder away, if there is one. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path file :
                    all(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Copies a folder with links, times and permissions. */
    static void copy(Path from, Path to) throws IOException {
        for (Path file : all(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.toAbsolutePath().getParent());
            Files.copy(
                    file,
                    copy,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Gives a file, or a folder with all in it, the time of the release: a cache knows its jars by their times. */
    static void stamp(Path folder, Release release) throws IOException {
        FileTime time = FileTime.from(release.time());
        for (Path file : all(folder)) {
            Files.setLastModifiedTime(file, time);
        }
    }

    /** How many bytes the files of a folder have, links left out. */
    static long size(Path folder) throws IOException {
        return all(folder).stream()
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .mapToLong(Tree::length)
                .sum();
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the files of an archive of these names into one folder, without the folders that they are in. */
    static void unpack(Path archive, Predicate<String> wanted, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (wanted.test(name) && !entry.isDirectory()) {
                    Files.copy(in, folder.resolve(name.substring(name.lastIndexOf('/') + 1)));
                }
            }
        }
    }

    /** Copies an archive without the files of these names. */
    static void without(Path archive, Predicate<String> unwanted, Path to) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!unwanted.test(entry.getName())) {
                    ZipEntry copy = new ZipEntry(entry.getName());
                    copy.setTimeLocal(entry.getTimeLocal());
                    out.putNextEntry(copy);
                    in.transferTo(out);
                    out.closeEntry();
                }
            }
        }
    }

    /** A folder as an archive, beginning with the folder's own name. */
    static void zip(Path folder, Path to, Release release) throws IOException {
        Path in = Objects.requireNonNull(folder.toAbsolutePath().getParent());
        try (OutputStream file = Files.newOutputStream(to);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Path each : all(folder.toAbsolutePath())) {
                if (Files.isRegularFile(each)) {
                    ZipEntry entry = new ZipEntry(in.relativize(each).toString().replace('\\', '/'));
                    // kept in seconds since 1970 beside the local time
                    entry.setLastModifiedTime(FileTime.from(release.time()));
                    out.putNextEntry(entry);
                    Files.copy(each, out);
                    out.closeEntry();
                }
            }
        }
    }
}
