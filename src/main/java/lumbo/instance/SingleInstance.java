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
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.files.Access;
import lumbo.files.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Holds a data folder for one process, by a lock that the system lets go of when the process ends, however it ends.
 * Others can hand it a file to open, or only ask it to show itself, through a socket that only the owner may use. Nothing of it can be reached over a network.
 */
public final class SingleInstance implements AutoCloseable {

    private static final String LOCK = "lumbo.lock";
    private static final String SOCKET = "lumbo.socket";
    private static final int MOST_BYTES = 1024 * 1024;

    /** The longest name of a socket that every system takes, in bytes. */
    private static final int MOST_OF_A_NAME = 100;

    /** What stands between the names of two files; no name can hold it. */
    private static final String BETWEEN = "\0";

    /** How long after a failure nobody is let in. */
    private static final Duration REST = Duration.ofMillis(100);

    private static final byte HEARD = 1;

    private static final Logger LOG = Logger.getLogger(SingleInstance.class.getName());

    private final Path folder;
    private final FileChannel channel;
    private @Nullable Listening server;

    /** A socket that is listened to, and where it is. */
    private record Listening(ServerSocketChannel channel, Path socket) {}

    private SingleInstance(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes a data folder, which is made where it is missing.
     *
     * @return none when another holds it
     * @throws IOException when the folder can't be written
     */
    public static Optional<SingleInstance> take(Path folder) throws IOException {
        Access.OWNER.makeFolder(folder);
        Path lock = folder.resolve(LOCK);
        FileChannel channel = FileChannel.open(
                lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), Access.OWNER.ofFile(lock));
        try {
            keepForOwner(lock);
            if (isLocked(channel)) {
                return Optional.of(new SingleInstance(folder, channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException failure) {
            try (channel) {
                throw failure;
            }
        }
    }

    /** Whoever could open the lock of an earlier Lumbo could hold it, and so keep this one from starting. */
    private static void keepForOwner(Path lock) {
        try {
            Access.keepForOwner(lock);
        } catch (IOException failure) {
            LOG.log(Level.FINE, "the lock stays as it is", failure);
        }
    }

    /** The lock is released with the channel. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldHere) {
            LOG.log(Level.FINEST, "held by this process", heldHere);
            return false;
        }
    }

    /**
     * Where the socket of a data folder is: in it, or where that name is too long for a socket, in a folder of the owner among
     * the temporary files, under a name that the data folder decides.
     */
    private static Path socket(Path folder) throws IOException {
        Path real = folder.toRealPath();
        Path beside = real.resolve(SOCKET);
        if (beside.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_OF_A_NAME) {
            return beside;
        }
        Path ours = Path.of(
                System.getProperty("java.io.tmpdir", ""),
                "lumbo-" + Sha256.of(System.getProperty("user.name", "")).substring(0, 8));
        Access.OWNER.makeFolder(ours);
        if (!Files.isDirectory(ours, LinkOption.NOFOLLOW_LINKS)
                || !Files.isWritable(ours)
                || !Access.isForOwner(ours)) {
            throw new IOException("not a folder of one's own: " + ours);
        }
        return ours.resolve(Sha256.of(real.toString()).substring(0, 16) + ".socket");
    }

    /**
     * Listens to others from now on, on a thread of its own. What an earlier holder left behind is taken over.
     *
     * @param asked called on that thread each time, with the files that were handed over
     * @throws IOException when the system has no such sockets here; the folder is held all the same
     */
    public void listen(Consumer<List<Path>> asked) throws IOException {
        Path socket = socket(folder);
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
            Access.keepForOwner(socket);
        } catch (IOException failure) {
            try (opened) {
                throw failure;
            }
        }
        server = new Listening(opened, socket);
        Thread.ofPlatform().daemon().name("lumbo-door").start(() -> accept(opened::isOpen, opened::accept, asked));
    }

    /** What somebody comes in by. */
    interface Door {
        SocketChannel accept() throws IOException;
    }

    /**
     * Lets others in until the door is closed. One that can't come in, as when there are too many open files, keeps nobody out
     * who comes later.
     */
    static void accept(BooleanSupplier open, Door door, Consumer<List<Path>> asked) {
        while (open.getAsBoolean()) {
            try {
                SocketChannel other = door.accept();
                Thread.ofVirtual().start(() -> hear(other, asked));
            } catch (ClosedChannelException closed) {
                LOG.log(Level.FINEST, "nobody is listened to any more", closed);
            } catch (IOException failure) {
                LOG.log(Level.WARNING, "somebody could not be listened to", failure);
                if (!isRested()) {
                    return;
                }
            }
        }
    }

    private static boolean isRested() {
        try {
            Thread.sleep(REST);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void hear(SocketChannel other, Consumer<List<Path>> asked) {
        try (other) {
            String said = new String(Channels.newInputStream(other).readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            asked.accept(
                    said.isEmpty()
                            ? List.of()
                            : Stream.of(said.split(BETWEEN)).map(Path::of).toList());
            other.write(ByteBuffer.wrap(new byte[] {HEARD}));
        } catch (IOException | InvalidPathException failure) {
            LOG.log(Level.WARNING, "a message from a second start could not be read", failure);
        }
    }

    /**
     * Asks whoever holds a data folder to show its window, and hands it files.
     *
     * @param files what it shall open
     * @param patience how long an answer is waited for
     * @return whether it was heard
     */
    public static boolean hand(Path folder, List<Path> files, Duration patience) {
        return CompletableFuture.supplyAsync(() -> isHeard(folder, files), Thread::startVirtualThread)
                .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static boolean isHeard(Path folder, List<Path> files) {
        String said =
                files.stream().map(path -> path.toAbsolutePath().toString()).collect(Collectors.joining(BETWEEN));
        try (SocketChannel other = SocketChannel.open(UnixDomainSocketAddress.of(socket(folder)))) {
            ByteBuffer bytes = ByteBuffer.wrap(said.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                other.write(bytes);
            }
            other.shutdownOutput();
            ByteBuffer answer = ByteBuffer.allocate(1);
            return other.read(answer) == 1 && answer.get(0) == HEARD;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException failure) {
            LOG.log(Level.FINE, "nobody is there", failure);
            return false;
        }
    }

    /** Listens to nobody any more, and lets others take the folder. Closing again has no effect. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (server != null) {
                Listening ended = server;
                server = null;
                ended.channel().close();
                Files.deleteIfExists(ended.socket());
            }
        }
    }
}
