package lumbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program in a process of its own, without a display. */
public final class OwnProcess {

    private static final int PATIENCE_SECONDS = 120;

    /** The libraries that only tests have; on a module path they would require more than Lumbo does. */
    private static final Pattern ONLY_FOR_TESTS = Pattern.compile(
            "(junit|testfx|hamcrest|assertj|jqwik|archunit|opentest4j|apiguardian|surefire).*|test-classes|test");

    private OwnProcess() {}

    /**
     * How it ended.
     *
     * @param code its exit code
     * @param said what it printed on either stream
     */
    public record Ended(int code, String said) {}

    /** Runs a main class to its end. */
    public static Ended run(Class<?> main, Path folder, String... arguments) throws IOException, InterruptedException {
        // the toolkit complains where it is no module
        Map<Boolean, String> paths = paths(classes(Main.class), classes(OwnProcess.class))
                .collect(Collectors.partitioningBy(
                        path -> new File(path).getName().startsWith("javafx-"),
                        Collectors.joining(File.pathSeparator)));
        return run(
                folder,
                List.of(
                        "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                        "--module-path=" + paths.get(true),
                        "--add-modules=javafx.controls",
                        "-cp",
                        paths.get(false),
                        main.getName()),
                arguments);
    }

    /** Runs Lumbo to its end as it is started: as a module, with no other module than those that it requires. */
    public static Ended runModule(Path folder, String... arguments) throws IOException, InterruptedException {
        String path = paths(classes(Main.class))
                .filter(one -> !ONLY_FOR_TESTS.matcher(new File(one).getName()).matches())
                .collect(Collectors.joining(File.pathSeparator));
        return run(folder, List.of("--module-path=" + path, "--module=lumbo/lumbo.Main"), arguments);
    }

    private static Stream<String> paths(String... first) {
        return Stream.concat(
                        Stream.of(first),
                        Stream.of(System.getProperty("java.class.path", ""), System.getProperty("jdk.module.path", "")))
                .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)));
    }

    private static Ended run(Path folder, List<String> what, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Duser.language=en",
                "-Dorg.sqlite.tmpdir=" + folder));
        command.addAll(what);
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().remove("DISPLAY");
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    private static String classes(Class<?> of) {
        try {
            return Path.of(of.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
