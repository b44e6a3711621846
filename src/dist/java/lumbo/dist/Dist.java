package lumbo.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lumbo.cli.CommandModel;
import lumbo.i18n.Messages;

/**
 * Makes of compiled classes and their jars what a person installs on this system. Called by the build with the project's
 * folder, the version and the time of the release; reads {@code target/classes}, {@code target/dist/jars} and
 * {@code target/bom.json}, and leaves the packages in {@code target/dist}.
 */
public final class Dist {

    private static final String NATIVES = "org/sqlite/native/";

    private final Target target = Target.of(System.getProperty("os.name", ""));
    private final String arch = System.getProperty("os.arch", "");
    private final Path project;
    private final Path packages;
    private final Path work;
    private final Release release;

    private Dist(Path project, Release release) {
        this.project = project;
        this.packages = project.resolve("target/dist");
        this.work = packages.resolve("work");
        this.release = release;
    }

    /**
     * Makes the packages.
     *
     * @param arguments the project's folder, the version, and the time with which files are stamped
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("java.awt.headless", "true");
        Instant time = Instant.parse(arguments[2]).truncatedTo(ChronoUnit.SECONDS);
        new Dist(Path.of(arguments[0]).toAbsolutePath(), new Release(arguments[1], time)).make();
    }

    private void make() throws IOException, InterruptedException {
        Tree.empty(work);
        forget();
        Icon icon = new Icon();
        String bill = Files.readString(project.resolve("target/bom.json"));
        List<Path> jars = jars(bill);
        Path image = image(icon, jars);
        Training training = new Training(target, image, Tree.empty(work.resolve("training")));
        training.train(release);
        training.check();
        List<Path> all = Stream.concat(Stream.of(work.resolve("app").resolve(Commands.JAR)), jars.stream())
                .toList();
        String notice = LicenceNotice.of(release, bill, Files.readString(project.resolve("LICENSE")), all);
        switch (target) {
            case LINUX -> linux(image, new DebianTree.Extras(templates(), notice, bill, manual(), icon));
            case WINDOWS, MACOS -> elsewhere(image, notice);
        }
    }

    private Path templates() {
        return project.resolve("src/dist").resolve(target.id());
    }

    /** Takes away the packages of a build before, which may have another version. */
    private void forget() throws IOException {
        try (Stream<Path> files = Files.list(packages)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    /** All that Lumbo needs now; those of a build before may lie beside them. */
    private List<Path> jars(String bill) throws IOException {
        try (Stream<Path> files = Files.list(packages.resolve("jars"))) {
            return LicenceNotice.named(bill, files.sorted().toList());
        }
    }

    /** The launcher with its jars and its runtime, every file stamped; without a cache. */
    private Path image(Icon icon, List<Path> jars) throws IOException, InterruptedException {
        Path app = Files.createDirectories(work.resolve("app"));
        Path modules = Files.createDirectories(work.resolve("modules"));
        for (Path jar : jars) {
            String name = jar.getFileName().toString();
            if (name.startsWith("javafx-")) {
                if (!isEmpty(jar)) {
                    module(jar, modules);
                }
            } else if (name.startsWith("sqlite-jdbc-")) {
                Tree.without(jar, entry -> entry.startsWith(NATIVES), app.resolve(name));
                String library = target.sqliteFolder(arch);
                Tree.unpack(jar, entry -> entry.startsWith(library), app);
            } else if (name.startsWith("icu4j-")) {
                Tree.without(jar, Icu::isUnused, app.resolve(name));
            } else {
                Files.copy(jar, app.resolve(name));
            }
        }
        Path classes = project.resolve("target/classes");
        Path packed = Tree.empty(work.resolve("packed"));
        Packing.into(classes, packed);
        Tools.jdk("jar", Commands.jar(classes, packed, app.resolve(Commands.JAR), release));
        Path runtime = work.resolve("runtime");
        Tools.jdk("jlink", Commands.jlink(modules, runtime));
        if (target == Target.LINUX) {
            Tools.run(Commands.strip(runtime.resolve("lib/server/libjvm.so")), Map.of());
        }
        Path images = work.resolve("images");
        Tools.jdk("jpackage", Commands.image(target, release, runtime, app, icon(icon), templates(), images));
        Path image = target.image(images);
        Tree.stamp(image, release);
        return image;
    }

    /** Beside each jar of JavaFX with classes lies one without, only for the sake of its dependencies. */
    private static boolean isEmpty(Path jar) throws IOException {
        Path none = Files.createTempDirectory("lumbo-dist");
        try {
            Tree.unpack(jar, name -> name.equals("module-info.class"), none);
            return Tree.all(none).size() == 1;
        } finally {
            Tree.delete(none);
        }
    }

    private void module(Path jar, Path modules) throws IOException {
        String name = jar.getFileName().toString();
        Predicate<String> isLibrary = entry -> entry.endsWith(target.library());
        Path libraries = Files.createDirectories(work.resolve("libraries").resolve(name));
        Tree.unpack(jar, isLibrary, libraries);
        Path classes = work.resolve(name);
        Tree.without(jar, isLibrary, classes);
        Tools.jdk("jmod", Commands.jmod(classes, libraries, modules.resolve(name.replace(".jar", ".jmod"))));
    }

    private Path icon(Icon icon) throws IOException {
        return switch (target) {
            case LINUX -> Files.write(work.resolve("lumbo.png"), icon.png(256));
            case WINDOWS -> Files.write(work.resolve("lumbo.ico"), icon.ico());
            case MACOS -> Files.write(work.resolve("lumbo.icns"), icon.icns());
        };
    }

    private String manual() {
        return ManPage.of(CommandModel.of(Messages.of(Locale.ENGLISH)), release);
    }

    private String named(String ending) {
        return "lumbo-" + release.version() + "-" + target.id() + "-" + Target.processor(arch) + ending;
    }

    private void linux(Path image, DebianTree.Extras extras) throws IOException, InterruptedException {
        Map<String, String> epoch =
                Map.of("SOURCE_DATE_EPOCH", Long.toString(release.time().getEpochSecond()));
        String processor = Target.debianProcessor(arch);
        Path tree = Tree.empty(work.resolve("debian"));
        DebianTree.lay(image, tree, release, processor, extras);
        Path deb = packages.resolve("lumbo_" + release.debian() + "_" + processor + ".deb");
        Tools.run(Commands.deb(tree, deb), epoch);
        String manifest = "lumbo.desktop.Lumbo.json";
        Files.writeString(
                packages.resolve(manifest),
                DebianTree.filled(
                        Files.readString(project.resolve("src/dist/flatpak").resolve(manifest)),
                        release,
                        processor,
                        0));
        Files.writeString(image.resolve("NOTICE.txt"), extras.notice());
        Files.writeString(image.resolve("lumbo.cdx.json"), extras.bill());
        Tree.stamp(image, release);
        Path archive = packages.resolve(named(".tar.gz"));
        Tools.run(Commands.tar(image, release, archive), epoch);
        say(image, deb, archive);
    }

    /** Windows and macOS: made here as nowhere else, since jpackage makes installers only for its own system. */
    private void elsewhere(Path image, String notice) throws IOException {
        Path licence = Files.writeString(work.resolve("NOTICE.txt"), notice);
        if (target == Target.WINDOWS) {
            Path archive = packages.resolve(named(".zip"));
            Tree.zip(image, archive, release);
            say(image, archive);
        }
        Tools.jdk("jpackage", Commands.installer(target, release, image, licence, templates(), packages));
    }

    private static void say(Path image, Path... made) throws IOException {
        System.out.println("Image " + megabytes(Tree.size(image)) + " MB: " + image);
        for (Path file : made) {
            System.out.println(megabytes(Files.size(file)) + " MB: " + file);
        }
    }

    private static String megabytes(long bytes) {
        return Long.toString(Math.round(bytes / 1e6));
    }
}
