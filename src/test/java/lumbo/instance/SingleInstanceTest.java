package lumbo.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class SingleInstanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final BlockingQueue<List<Path>> asked = new LinkedBlockingQueue<>();

    @Test
    void asksTheFirstAndHandsItAFile() throws Exception {
        Path file = folder.resolve("programs/my b\u00e4ck.json");
        try (SingleInstance first = SingleInstance.take(folder).orElseThrow()) {
            first.listen(asked::add);

            assertThat(SingleInstance.take(folder)).isEmpty();
            assertThat(SingleInstance.hand(folder, List.of(file), PATIENCE)).isTrue();
            assertThat(SingleInstance.hand(folder, List.of(), PATIENCE)).isTrue();

            assertThat(asked.poll(60, TimeUnit.SECONDS)).isEqualTo(List.of(file));
            assertThat(asked.poll(60, TimeUnit.SECONDS)).isEqualTo(List.of());
        }
    }

    @Test
    void letsTheNextTakeTheFolderWhenItIsClosed() throws IOException {
        SingleInstance first = SingleInstance.take(folder).orElseThrow();
        first.listen(asked::add);
        first.close();
        first.close();

        try (SingleInstance next = SingleInstance.take(folder).orElseThrow()) {
            next.listen(asked::add);
            assertThat(SingleInstance.hand(folder, List.of(), PATIENCE)).isTrue();
        }
        assertThat(folder.resolve("lumbo.socket")).doesNotExist();
        assertThat(SingleInstance.hand(folder, List.of(), PATIENCE)).isFalse();
    }

    @Test
    void takesOverASocketThatNobodyListensTo() throws IOException {
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(folder.resolve("lumbo.socket")));
        }
        assertThat(folder.resolve("lumbo.socket")).exists();
        assertThat(SingleInstance.hand(folder, List.of(), PATIENCE)).isFalse();

        try (SingleInstance next = SingleInstance.take(folder).orElseThrow()) {
            next.listen(asked::add);
            assertThat(SingleInstance.hand(folder, List.of(), PATIENCE)).isTrue();
        }
    }

    @Test
    void takesOverFromAProcessThatWasKilled() throws Exception {
        String java = ProcessHandle.current().info().command().orElse("java");
        Process other = new ProcessBuilder(java, "-cp", classPath(), HoldingProcess.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("holding");
            assertThat(SingleInstance.take(folder)).isEmpty();
            assertThat(SingleInstance.hand(folder, List.of(), PATIENCE)).isTrue();
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve("lumbo.socket")).exists();

        try (SingleInstance next = SingleInstance.take(folder).orElseThrow()) {
            next.listen(asked::add);
            assertThat(SingleInstance.hand(folder, List.of(), PATIENCE)).isTrue();
        }
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path made = folder.resolve("made");
        try (SingleInstance first = SingleInstance.take(made).orElseThrow()) {
            first.listen(asked::add);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve("lumbo.socket"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void handsOverSeveralFiles() throws Exception {
        List<Path> files = List.of(folder.resolve("one.json"), folder.resolve("two\nlines.json"));
        try (SingleInstance first = SingleInstance.take(folder).orElseThrow()) {
            first.listen(asked::add);

            assertThat(SingleInstance.hand(folder, files, PATIENCE)).isTrue();

            assertThat(asked.poll(60, TimeUnit.SECONDS)).isEqualTo(files);
        }
    }

    @Test
    void isReachedInAFolderWhoseNameIsTooLongForASocket() throws Exception {
        Path deep = folder.resolve(Stream.generate(() -> "folder").limit(40).collect(Collectors.joining("/")));
        Path link = folder.resolve("link");
        Path file = folder.resolve("one.json");
        try (SingleInstance first = SingleInstance.take(deep).orElseThrow()) {
            first.listen(asked::add);
            Files.createSymbolicLink(link, deep);

            assertThat(SingleInstance.take(deep)).isEmpty();
            assertThat(SingleInstance.hand(deep, List.of(file), PATIENCE)).isTrue();
            assertThat(SingleInstance.hand(link, List.of(), PATIENCE)).isTrue();
            assertThat(asked.poll(60, TimeUnit.SECONDS)).isEqualTo(List.of(file));
            assertThat(deep.resolve("lumbo.socket")).doesNotExist();
        }
        assertThat(SingleInstance.hand(deep, List.of(), PATIENCE)).isFalse();
        try (SingleInstance next = SingleInstance.take(deep).orElseThrow()) {
            next.listen(asked::add);
            assertThat(SingleInstance.hand(deep, List.of(), PATIENCE)).isTrue();
        }
    }

    @Test
    void keepsItsLockFromOthersAlsoWhereAnEarlierLumboDidNot() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path lock = Files.createFile(folder.resolve("lumbo.lock"));
        Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("rw-rw-rw-"));
        try (SingleInstance first = SingleInstance.take(folder).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lock)))
                    .isEqualTo("rw-------");
        }
        Files.delete(lock);
        try (SingleInstance next = SingleInstance.take(folder).orElseThrow()) {
            assertThat(next).isNotNull();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lock)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void goesOnListeningWhenSomebodyCouldNotComeIn() throws Exception {
        AtomicInteger knocked = new AtomicInteger();
        Path socket = folder.resolve("s");
        try (ServerSocketChannel real = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            real.bind(UnixDomainSocketAddress.of(socket));
            try (SocketChannel other = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                other.shutdownOutput();
                SingleInstance.accept(
                        () -> knocked.get() < 4,
                        () -> {
                            if (knocked.incrementAndGet() < 4) {
                                throw new IOException("Too many open files");
                            }
                            return real.accept();
                        },
                        asked::add);

                assertThat(asked.poll(60, TimeUnit.SECONDS)).isEqualTo(List.of());
            }
        }
    }

    @Test
    void givesUpOnOneThatDoesNotAnswer() throws IOException {
        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(folder.resolve("lumbo.socket")));

            assertThat(SingleInstance.hand(folder, List.of(), Duration.ofMillis(50)))
                    .isFalse();
        }
    }

    private static String classPath() {
        Path target = Path.of(System.getProperty("basedir", ""), "target");
        return String.join(
                File.pathSeparator,
                target.resolve("test-classes").toString(),
                target.resolve("classes").toString(),
                System.getProperty("java.class.path", ""),
                System.getProperty("jdk.module.path", ""));
    }
}
