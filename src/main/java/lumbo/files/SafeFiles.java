package lumbo.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that are all there, whole and on the disk, or of which none has changed. Each is written as a part beside its place. What
 * is no file, such as a pipe or a device, is written into as it is.
 */
public final class SafeFiles implements AutoCloseable {

    private final List<One> all = new ArrayList<>();

    /**
     * A file in the making.
     *
     * @param place where it is to be; links are followed
     * @param part where it is now; the place itself for what is no file
     */
    private record One(Path place, Path part, OutputStream out) {

        boolean isPart() {
            return !part.equals(place);
        }
    }

    private SafeFiles() {}

    /**
     * Begins files.
     *
     * @param access who may read those that are new; whom {@link Access#SYSTEM} lets, also stays who could read one before
     * @throws NoSuchFileException when the folder of one is not there; it has the name of that file, as others have
     * @throws IOException when one can't be written there
     */
    public static SafeFiles open(List<Path> files, Access access) throws IOException {
        SafeFiles begun = new SafeFiles();
        try {
            for (Path file : files) {
                begun.all.add(begin(file, access));
            }
            return begun;
        } catch (IOException | RuntimeException failure) {
            try (begun) {
                throw failure;
            }
        }
    }

    private static One begin(Path file, Access access) throws IOException {
        refuseFolder(file);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new One(file, file, Files.newOutputStream(file, StandardOpenOption.WRITE));
        }
        Path place = RealFile.of(file);
        if (!Files.isDirectory(SafeFile.folderOf(place))) {
            throw new NoSuchFileException(file.toString());
        }
        Path part = part(file, place, access);
        try {
            if (access == Access.SYSTEM) {
                Access.likeBefore(part, place);
            }
            return new One(place, part, new BufferedOutputStream(Files.newOutputStream(part)));
        } catch (IOException failure) {
            Files.deleteIfExists(part);
            throw failure;
        }
    }

    private static void refuseFolder(Path file) throws FileSystemException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder");
        }
    }

    private static Path part(Path file, Path place, Access access) throws IOException {
        try {
            return access.part(SafeFile.folderOf(place), SafeFile.BEGIN);
        } catch (AccessDeniedException failure) {
            // nobody knows the part by its name
            throw named(new AccessDeniedException(file.toString(), null, failure.getReason()), failure);
        } catch (FileSystemException failure) {
            throw named(new FileSystemException(file.toString(), null, failure.getReason()), failure);
        }
    }

    private static FileSystemException named(FileSystemException told, FileSystemException failure) {
        told.initCause(failure);
        return told;
    }

    /** What the files are written with, in their order; may be closed before they are kept. */
    public List<OutputStream> streams() {
        return all.stream().map(One::out).toList();
    }

    /**
     * Gives all files their names. Where one can't have it, those that were there before get theirs again.
     *
     * @throws IOException when that is not possible; then every file is as it was, unless it can't be put back either
     */
    public void keep() throws IOException {
        for (One one : all) {
            one.out().close();
            if (one.isPart()) {
                SafeFile.force(one.part());
            }
        }
        List<One> parts = all.stream().filter(One::isPart).toList();
        List<Undo> done = new ArrayList<>();
        try {
            for (One one : parts) {
                // a file alone is replaced at once, and needs no way back
                if (parts.size() > 1) {
                    done.add(Undo.of(one.place()));
                }
                SafeFile.move(one.part(), one.place());
            }
        } catch (IOException failure) {
            done.reversed().forEach(undo -> undo.back(failure));
            throw failure;
        } finally {
            for (Undo undo : done) {
                undo.forget();
            }
        }
    }

    /**
     * The way back to how a place was.
     *
     * @param place the place
     * @param before what was there, under another name; the place itself for nothing
     */
    private record Undo(Path place, Path before) {

        static Undo of(Path place) throws IOException {
            refuseFolder(place);
            if (Files.notExists(place)) {
                return new Undo(place, place);
            }
            Path before = Access.OWNER.part(SafeFile.folderOf(place), SafeFile.BEGIN);
            Files.delete(before);
            // a second name, or a copy where the disk knows one name for each file only
            FreeName.link(place, before);
            return new Undo(place, before);
        }

        void back(IOException failure) {
            try {
                if (!before.equals(place)) {
                    SafeFile.move(before, place);
                } else {
                    Files.deleteIfExists(place);
                }
            } catch (IOException stays) {
                failure.addSuppressed(stays);
            }
        }

        void forget() throws IOException {
            if (!before.equals(place)) {
                Files.deleteIfExists(before);
            }
        }
    }

    /** Takes away what was not kept. */
    @Override
    public void close() throws IOException {
        for (One one : all) {
            if (one.isPart() && Files.exists(one.part())) {
                closeUnkept(one.out());
                Files.deleteIfExists(one.part());
            }
        }
    }

    /** What is thrown away needs not be written. */
    private static void closeUnkept(OutputStream out) {
        try {
            out.close();
        } catch (IOException unwritten) {
            return;
        }
    }
}
