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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program in a process of its own, without a display. */
public final class OwnProcess {

    private static final int PATIENCE_SECONDS = 120;

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
        Map<Boolean, String> paths = Stream.of(
                        classes(Main.class),
                        classes(OwnProcess.class),
                        System.getProperty("java.class.path", ""),
                        System.getProperty("jdk.module.path", ""))
                .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
                .collect(Collectors.partitioningBy(
                        path -> new File(path).getName().startsWith("javafx-"),
                        Collectors.joining(File.pathSeparator)));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                "-Duser.language=en",
                "-Dorg.sqlite.tmpdir=" + folder,
                "--module-path=" + paths.get(true),
                "--add-modules=javafx.controls",
                "-cp",
                paths.get(false),
                main.getName()));
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
