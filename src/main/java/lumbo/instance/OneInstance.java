package lumbo.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Holds a data folder for one process, by a lock that the system lets go of when the process ends, however it ends.
 * Others can hand it a file to open, or only ask it to show itself, through a socket in the folder that only the owner may
 * use. Nothing of it can be reached over a network.
 */
public final class OneInstance implements AutoCloseable {

    private static final String LOCK = "lumbo.lock";
    private static final String SOCKET = "lumbo.socket";
    private static final int MOST_BYTES = 64 * 1024;
    private static final byte HEARD = 1;

    private static final Logger LOG = Logger.getLogger(OneInstance.class.getName());

    private final Path folder;
    private final FileChannel channel;
    private Optional<ServerSocketChannel> server = Optional.empty();

    private OneInstance(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes a data folder, which is made where it is missing.
     *
     * @return none when another holds it
     * @throws IOException when the folder can't be written
     */
    public static Optional<OneInstance> take(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, forOwner(folder, "rwx------"));
        }
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (isLocked(channel)) {
                return Optional.of(new OneInstance(folder, channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException failure) {
            try (channel) {
                throw failure;
            }
        }
    }

    /** The lock is let go of with the channel. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldHere) {
            LOG.log(Level.FINEST, "held by this process", heldHere);
            return false;
        }
    }

    private static FileAttribute<?>[] forOwner(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * Listens to others from now on, on a thread of its own. What an earlier holder left behind is taken over.
     *
     * @param asked called on that thread each time, with the file that was handed over, if there was one
     * @throws IOException when the system has no such sockets here; the folder is held all the same
     */
    public void listen(Consumer<Optional<Path>> asked) throws IOException {
        Path socket = folder.resolve(SOCKET);
        ServerSocketChannel opened;
        try {
            opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        } catch (UnsupportedOperationException noSockets) {
            throw new IOException("no sockets between programs", noSockets);
        }
        try {
            // whoever made it is gone: the lock is ours
            Files.deleteIfExists(socket);
            opened.bind(UnixDomainSocketAddress.of(socket));
            if (socket.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException failure) {
            try (opened) {
                throw failure;
            }
        }
        server = Optional.of(opened);
        Thread.ofPlatform().daemon().name("lumbo-door").start(() -> accept(opened, asked));
    }

    private static void accept(ServerSocketChannel server, Consumer<Optional<Path>> asked) {
        while (server.isOpen()) {
            try {
                SocketChannel other = server.accept();
                Thread.ofVirtual().start(() -> hear(other, asked));
            } catch (ClosedChannelException closed) {
                LOG.log(Level.FINEST, "nobody is listened to any more", closed);
            } catch (IOException failure) {
                LOG.log(Level.WARNING, "nobody is listened to any more", failure);
                return;
            }
        }
    }

    private static void hear(SocketChannel other, Consumer<Optional<Path>> asked) {
        try (other) {
            String said = new String(Channels.newInputStream(other).readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            asked.accept(said.isEmpty() ? Optional.empty() : Optional.of(Path.of(said)));
            other.write(ByteBuffer.wrap(new byte[] {HEARD}));
        } catch (IOException | InvalidPathException failure) {
            LOG.log(Level.WARNING, "what another said could not be heard", failure);
        }
    }

    /**
     * Asks whoever holds a data folder to show its window, and hands it a file.
     *
     * @param file what it shall open
     * @param patience how long an answer is waited for
     * @return whether it was heard
     */
    public static boolean hand(Path folder, Optional<Path> file, Duration patience) {
        CompletableFuture<Boolean> heard = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                heard.complete(isHeard(folder, file));
            } catch (IOException | UnsupportedOperationException | IllegalArgumentException failure) {
                LOG.log(Level.FINE, "nobody is there", failure);
                heard.complete(false);
            }
        });
        try {
            return heard.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException silent) {
            LOG.log(Level.FINE, "nobody answers", silent);
            return false;
        }
    }

    private static boolean isHeard(Path folder, Optional<Path> file) throws IOException {
        String said = file.map(path -> path.toAbsolutePath().toString()).orElse("");
        try (SocketChannel other = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(SOCKET)))) {
            ByteBuffer bytes = ByteBuffer.wrap(said.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                other.write(bytes);
            }
            other.shutdownOutput();
            ByteBuffer answer = ByteBuffer.allocate(1);
            return other.read(answer) == 1 && answer.get(0) == HEARD;
        }
    }

    /** Listens to nobody any more, and lets others take the folder. Closing again has no effect. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (server.isPresent()) {
                server.get().close();
                server = Optional.empty();
                Files.deleteIfExists(folder.resolve(SOCKET));
            }
        }
    }
}
