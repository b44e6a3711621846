package lumbo.packed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What came with Lumbo, as it was read and checked when the image was built: reading the files themselves, and checking them by
 * their schemas, is most of the work of a start. Where Lumbo runs from its sources nothing is packed, and the files are read.
 */
public final class Packed {

    /** The folder of packed values among Lumbo's resources. */
    public static final String FOLDER = "lumbo/packed/";

    private Packed() {}

    /**
     * The packed value of this name; empty where nothing is packed.
     *
     * @throws IllegalStateException where it is damaged
     */
    public static <T> Optional<T> value(String name, Class<T> type) {
        try (InputStream in = Packed.class.getResourceAsStream("/" + FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(unpack(in.readAllBytes(), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The value that {@link Packer} made these bytes of.
     *
     * @throws IllegalStateException where it did not
     */
    public static <T> T unpack(byte[] bytes, Class<T> type) {
        return Unpacker.unpack(bytes, type);
    }
}
