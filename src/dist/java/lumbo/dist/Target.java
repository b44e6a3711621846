package lumbo.dist;

import java.nio.file.Path;
import java.util.Locale;

/** The system that a package is for, which is the one that makes it: a runtime and a cache can't be made for another. */
enum Target {
    LINUX("linux", "lumbo", "lumbo", "bin/lumbo", "lib/app", "lib/runtime", ".so"),
    WINDOWS("windows", "Lumbo", "Lumbo", "Lumbo.exe", "app", "runtime", ".dll"),
    MACOS(
            "macos",
            "Lumbo",
            "Lumbo.app",
            "Contents/MacOS/Lumbo",
            "Contents/app",
            "Contents/runtime/Contents/Home",
            ".dylib");

    private final String id;
    private final String program;
    private final String folder;
    private final String launcher;
    private final String app;
    private final String runtime;
    private final String library;

    Target(String id, String program, String folder, String launcher, String app, String runtime, String library) {
        this.id = id;
        this.program = program;
        this.folder = folder;
        this.launcher = launcher;
        this.app = app;
        this.runtime = runtime;
        this.library = library;
    }

    /** The system of this name, as the property {@code os.name} has it. */
    static Target of(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") ? MACOS : LINUX;
    }

    /** In the names of files: {@code linux}. */
    String id() {
        return id;
    }

    /** What the program is called; on Linux it is typed. */
    String program() {
        return program;
    }

    /** The image that jpackage makes in a folder. */
    Path image(Path in) {
        return in.resolve(folder);
    }

    /** What starts Lumbo in an image. */
    Path launcher(Path image) {
        return image.resolve(launcher);
    }

    /** The jars of an image, the cache and the library of SQLite. */
    Path app(Path image) {
        return image.resolve(app);
    }

    /** The Java runtime of an image. */
    Path runtime(Path image) {
        return image.resolve(runtime);
    }

    /** How the name of a library of the system ends: {@code .so}. */
    String library() {
        return library;
    }

    /** The folder in SQLite's jar that has this system's library, for a processor as {@code os.arch} names it. */
    String sqliteFolder(String arch) {
        String system = switch (this) {
            case LINUX -> "Linux";
            case WINDOWS -> "Windows";
            case MACOS -> "Mac";
        };
        return "org/sqlite/native/" + system + "/" + (isArm(arch) ? "aarch64" : "x86_64") + "/";
    }

    /** What a processor is called in the names of files: {@code x64} or {@code arm64}. */
    static String processor(String arch) {
        return isArm(arch) ? "arm64" : "x64";
    }

    /** What Debian calls a processor. */
    static String debianProcessor(String arch) {
        return isArm(arch) ? "arm64" : "amd64";
    }

    private static boolean isArm(String arch) {
        return arch.equals("aarch64") || arch.equals("arm64");
    }
}
