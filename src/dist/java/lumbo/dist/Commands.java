package lumbo.dist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the tools of the JDK and of the system are told, word by word. Runs nothing. */
final class Commands {

    /** The modules of the JDK that Lumbo and its jars need; without jdk.zipfs it can't look into its own jar. */
    static final List<String> MODULES = List.of(
            "java.base",
            "java.desktop",
            "java.logging",
            "java.sql",
            "java.xml",
            "jdk.localedata",
            "jdk.unsupported",
            "jdk.zipfs",
            "javafx.controls");

    /** The main class of the program. */
    static final String MAIN = "lumbo.Main";

    /** The jar of Lumbo's own classes. */
    static final String JAR = "lumbo.jar";

    /** The cache of classes in the folder of the jars. */
    static final String CACHE = "lumbo.aot";

    /** What languages are called, money and time zones, in all languages but English: Lumbo writes none of it. */
    private static final String UNUSED =
            "regex:/jdk\\.localedata/sun/util/resources/(cldr/)?ext/(TimeZone|Currency|Locale)Names_(?!en).*";

    private static final String DESCRIPTION = "Exercise therapy player with a diary";

    /** How Windows knows that a newer Lumbo replaces an older one; never changes. */
    private static final String UPGRADE = "6c0e3f0a-6d0c-4f0c-9f3b-2c5d1f4b7a61";

    private Commands() {}

    /** For jar: Lumbo's classes, and what was packed, as one file. */
    static List<String> jar(Path classes, Path packed, Path file, Release release) {
        return List.of(
                "--create",
                "--file",
                file.toString(),
                "--main-class",
                MAIN,
                "--date",
                release.time().toString(),
                "-C",
                classes.toString(),
                ".",
                "-C",
                packed.toString(),
                ".");
    }

    /** For jmod: a module of JavaFX whose libraries lie in the runtime, where nothing has to unpack them. */
    static List<String> jmod(Path jar, Path libraries, Path file) {
        return List.of("create", "--class-path", jar.toString(), "--libs", libraries.toString(), file.toString());
    }

    /**
     * For jlink. Of the classes that are packed, most are never unpacked, since they come from the cache. The commands
     * stay: it is {@code java} that puts a cache together.
     */
    static List<String> jlink(Path modules, Path out) {
        return List.of(
                "--module-path",
                modules.toString(),
                "--add-modules",
                String.join(",", MODULES),
                "--compress",
                "zip-9",
                "--exclude-resources",
                UNUSED,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                out.toString());
    }

    /** What the Java of a packaged Lumbo is told; the same when the cache is trained, or it would be refused later. */
    static List<String> javaOptions() {
        return List.of(
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                // the cache is refused where the heap could be larger than 32 GB
                "-Xmx512m",
                // a small young part: what a moving figure leaves behind is gone in little pauses, and pages are used
                // again
                "-XX:+UseSerialGC",
                "-Xms24m",
                "-Xmn8m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                // the compiler and the toolkit leave much behind that the C library keeps
                "-XX:TrimNativeHeapInterval=10000",
                // standard output belongs to the commands
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Dorg.sqlite.lib.path=$APPDIR",
                // without it, each constructor and method that is called by reflection gets a class of its own at each
                // start
                "-Djdk.reflect.useNativeAccessorOnly=true");
    }

    /**
     * What Java is told besides while the cache is trained: to compile quickly and not well. The cache remembers how far a method
     * was compiled, and a start would compile all that a training found worth it at once, for a second of processor time. What
     * draws moving figures is left out, since it is to be compiled well as soon as it turns out to be used.
     */
    static List<String> trainingOptions() {
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:CompileCommand=quiet",
                "-XX:CompileCommand=exclude,lumbo.figure.*::*",
                "-XX:CompileCommand=exclude,lumbo.figure.draw.*::*");
    }

    /** The line that the launcher's settings have when there is a cache. */
    static String cacheSetting() {
        return "java-options=-XX:AOTCache=$APPDIR/" + CACHE;
    }

    /**
     * For jpackage: the folder with launcher, jars and runtime.
     *
     * @param runtime made by jlink
     * @param jars all that goes beside the launcher
     * @param icon of the form that the system has
     * @param settings the folder with what a second launcher and the file type are
     * @param out where the folder goes
     */
    static List<String> image(
            Target target, Release release, Path runtime, Path jars, Path icon, Path settings, Path out) {
        List<String> line = new ArrayList<>(List.of(
                "--type",
                "app-image",
                "--name",
                target.program(),
                "--app-version",
                release.of(target),
                "--vendor",
                "Lumbo",
                "--description",
                DESCRIPTION,
                "--dest",
                out.toString(),
                "--runtime-image",
                runtime.toString(),
                "--input",
                jars.toString(),
                "--main-jar",
                JAR,
                "--main-class",
                MAIN,
                "--icon",
                icon.toString()));
        for (String option : javaOptions()) {
            line.add("--java-options");
            line.add(option);
        }
        switch (target) {
            case LINUX -> {}
            case WINDOWS -> {
                // a program of windows has no console: this one is for the commands
                line.add("--add-launcher");
                line.add("lumbo-cli=" + settings.resolve("lumbo-cli.properties"));
            }
            case MACOS ->
                line.addAll(List.of(
                        "--mac-package-identifier",
                        "lumbo.Lumbo",
                        "--file-associations",
                        settings.resolve("lumbo-file.properties").toString()));
        }
        return List.copyOf(line);
    }

    /** For jpackage: what a person installs on Windows or macOS, made of the image with its cache. */
    static List<String> installer(Target target, Release release, Path image, Path licence, Path settings, Path out) {
        List<String> line = new ArrayList<>(List.of(
                "--type",
                target == Target.WINDOWS ? "msi" : "dmg",
                "--name",
                target.program(),
                "--app-version",
                release.of(target),
                "--vendor",
                "Lumbo",
                "--description",
                DESCRIPTION,
                "--dest",
                out.toString(),
                "--app-image",
                image.toString(),
                "--license-file",
                licence.toString()));
        if (target == Target.WINDOWS) {
            line.addAll(List.of(
                    "--file-associations",
                    settings.resolve("lumbo-file.properties").toString(),
                    // nobody needs an administrator for it
                    "--win-per-user-install",
                    "--win-menu",
                    "--win-shortcut-prompt",
                    "--win-dir-chooser",
                    "--win-upgrade-uuid",
                    UPGRADE));
        }
        return List.copyOf(line);
    }

    /** For tar: the image as it is, nobody's, with one time for all. */
    static List<String> tar(Path image, Release release, Path file) {
        Path in = Objects.requireNonNull(image.toAbsolutePath().getParent());
        return List.of(
                "tar",
                "--create",
                "--gzip",
                "--file",
                file.toString(),
                "--directory",
                in.toString(),
                "--sort=name",
                "--owner=0",
                "--group=0",
                "--numeric-owner",
                "--mtime=@" + release.time().getEpochSecond(),
                String.valueOf(image.getFileName()));
    }

    /** For strip: takes the names out of a library that only somebody who looks for a fault in it reads. */
    static List<String> strip(Path library) {
        return List.of("strip", "--strip-unneeded", library.toString());
    }

    /** For dpkg-deb: the tree as a package. */
    static List<String> deb(Path tree, Path file) {
        return List.of("dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree.toString(), file.toString());
    }

    /** For a screen that nobody sees; prints its number. */
    static List<String> screen() {
        return List.of("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp");
    }

    /** Closes the window of a process on Windows as a person would; what is ended by force writes no cache. */
    static List<String> closeOnWindows(long process) {
        return List.of("taskkill", "/T", "/PID", Long.toString(process));
    }
}
