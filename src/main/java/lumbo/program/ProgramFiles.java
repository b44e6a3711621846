package lumbo.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The files of a folder of programs, read into memory.
 *
 * @param origin whose folder it is
 * @param programs the program files, by name
 * @param exercises the exercise files, by name
 * @param problems files that could not even be read
 */
public record ProgramFiles(Library.Origin origin, List<File> programs, List<File> exercises, List<Problem> problems) {

    private static final Logger LOG = Logger.getLogger(ProgramFiles.class.getName());
    private static final String UNREADABLE = "problem.unreadable";
    private static final String ANCHOR = "/lumbo/programs/schema/program.schema.json";
    private static final String MOTION_ANCHOR = "/lumbo/assets/motions/schema/motion.schema.json";

    /** The largest file that is looked into though its name is not one of a program. */
    private static final int MOST_OF_OTHERS = Bundle.MAX_BYTES;

    private static final int BEGIN = 4096;

    /** The folder for exercises, inside the folder for programs. */
    public static final String EXERCISES = "exercises";

    /** A file: its name as a person knows it, and its content. */
    public static final class File {
        private final String name;
        private final byte[] bytes;

        /** A file with this content, which must not be changed afterwards. */
        public File(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        public String name() {
            return name;
        }

        /** The content, which must not be changed. */
        public byte[] bytes() {
            return bytes;
        }

        /**
         * A file that came with Lumbo, by its name without folders.
         *
         * @param path where it is among Lumbo's resources, such as {@code assets/safety/screening.json}
         */
        public static Optional<File> builtIn(String path) {
            try (InputStream in = File.class.getResourceAsStream("/lumbo/" + path)) {
                String name = path.substring(path.lastIndexOf('/') + 1);
                return in == null ? Optional.empty() : Optional.of(new File(name, in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * A file that is a part of every Lumbo.
         *
         * @throws IllegalStateException when it is not part of this build
         */
        public static File ofBuild(String path) {
            return builtIn(path).orElseThrow(() -> new IllegalStateException(path + " is not part of this build"));
        }
    }

    /** The files that came with Lumbo. */
    public static ProgramFiles builtIn() {
        return besides(ANCHOR, ProgramFiles::in);
    }

    static List<String> motionFiles() {
        return besides(
                MOTION_ANCHOR,
                folder -> list(folder).stream()
                        .map(path -> String.valueOf(path.getFileName()))
                        .toList());
    }

    private interface Listing<T> {
        T at(Path folder) throws IOException;
    }

    /**
     * What a folder of Lumbo's own holds, of which one file in a folder inside it is known. One at a time: a jar can't be
     * opened twice at once.
     */
    private static synchronized <T> T besides(String known, Listing<T> look) {
        URL anchor = ProgramFiles.class.getResource(known);
        if (anchor == null) {
            throw new IllegalStateException("not part of this build: " + known);
        }
        try {
            URI uri = anchor.toURI();
            if (!uri.getScheme().equals("jar")) {
                return look.at(above(Path.of(uri)));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return look.at(above(jar.getPath(known)));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no place: " + anchor, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path above(Path schema) {
        return schema.resolve("../..").normalize();
    }

    private static ProgramFiles in(Path folder) {
        List<Problem> problems = new ArrayList<>();
        List<File> programs = read(folder, problems);
        List<File> exercises = read(folder.resolve(EXERCISES), problems);
        return new ProgramFiles(Library.Origin.BUILT_IN, programs, exercises, problems);
    }

    private static List<File> read(Path folder, List<Problem> problems) {
        List<File> files = new ArrayList<>();
        try {
            for (Path path : list(folder)) {
                ReadResult<File> read = file(path, String.valueOf(path.getFileName()));
                read.sound().ifPresent(files::add);
                problems.addAll(read.problems());
            }
        } catch (IOException e) {
            problems.add(Problem.ofFile(folder.toString(), UNREADABLE));
        }
        return files;
    }

    /**
     * The files of a folder that are meant as programs or exercises: those that end with {@code .json} or {@code .lumbo}
     * and are not hidden; by name. None when there is no such folder.
     *
     * @throws IOException when the folder can't be read
     */
    public static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> FileNames.isRead(String.valueOf(path.getFileName())))
                    .sorted(Comparator.comparing(path -> String.valueOf(path.getFileName())))
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    /**
     * The files of a folder of programs, and of its folder for exercises, that hold what a program does and are not read
     * because of their names, such as {@code my-back.json.txt}.
     */
    public static List<Problem> passedOver(Path folder) {
        List<Problem> found = new ArrayList<>();
        passedOver(folder, "", found);
        passedOver(folder.resolve(EXERCISES), EXERCISES + "/", found);
        return found;
    }

    private static void passedOver(Path folder, String before, List<Problem> found) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.sorted().toList()) {
                String name = String.valueOf(path.getFileName());
                if (!FileNames.isRead(name) && FileNames.isPerhapsMeant(name) && Files.isRegularFile(path)) {
                    byte[] begin = begin(path);
                    boolean bundle = ZipArchive.begins(begin);
                    if (bundle || isLikeJson(begin)) {
                        FileNames.problem(before + name, name, bundle).ifPresent(found::add);
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.FINE, e, () -> "can't look at all of " + folder);
        }
    }

    private static byte[] begin(Path path) throws IOException {
        if (Files.size(path) > MOST_OF_OTHERS) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(BEGIN);
        }
    }

    /** Whether this begins like a program's text. */
    static boolean isLikeJson(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, BEGIN), StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .stripLeading()
                .startsWith("{");
    }

    /** What keeps a path from being read as a file that the person knows by this name, told without opening it. */
    public static Optional<Problem> closed(Path path, String name) {
        String key = "";
        if (Files.isSymbolicLink(path) && !Files.exists(path)) {
            key = "problem.dead-link";
        } else if (Files.notExists(path)) {
            key = "problem.no-such-file";
        } else if (Files.isDirectory(path)) {
            key = "problem.is-folder";
        } else if (!Files.isReadable(path)) {
            key = "problem.not-allowed";
        } else if (!Files.isRegularFile(path)) {
            key = UNREADABLE;
        }
        return key.isEmpty() ? Optional.empty() : Optional.of(Problem.ofFile(name, key));
    }

    /** Reads a file that the person knows by this name, unless it is larger than any program or bundle may be. */
    public static ReadResult<File> file(Path path, String name) {
        Optional<Problem> closed = closed(path, name);
        if (closed.isPresent()) {
            return broken(closed.get());
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] begin = in.readNBytes(4);
            boolean bundle = Bundle.hasEnding(name) || ZipArchive.begins(begin);
            int most = bundle ? Bundle.MAX_BYTES : LocatedJson.MAX_BYTES;
            long size = Files.size(path);
            if (size <= most) {
                byte[] rest = in.readNBytes(most + 1 - begin.length);
                size = begin.length + (long) rest.length;
                if (size <= most) {
                    byte[] bytes = Arrays.copyOf(begin, (int) size);
                    System.arraycopy(rest, 0, bytes, begin.length, rest.length);
                    return new ReadResult.Valid<>(new File(name, bytes));
                }
            }
            return broken(bundle ? Bundle.tooLarge(name, size) : LocatedJson.tooLarge(name, size));
        } catch (IOException e) {
            LOG.log(Level.FINE, e, () -> "can't read " + path);
            return broken(Problem.ofFile(name, UNREADABLE));
        }
    }

    private static ReadResult<File> broken(Problem problem) {
        return new ReadResult.Invalid<>(List.of(problem));
    }
}
