package lumbo.program;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a picture says about itself in its first bytes.
 *
 * @param kind the format, by its own mark and not by any file name
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
record PictureHeader(Kind kind, int width, int height) {

    enum Kind {
        PNG,
        JPEG;

        /** The format that the name of a picture stands for; names are known to end in png, jpg or jpeg. */
        static Kind of(String name) {
            return name.endsWith(".png") ? PNG : JPEG;
        }
    }

    private static final long PNG_MARK = 0x89504e470d0a1a0aL;
    private static final long PNG_HEADER = 0x0000000d49484452L;
    private static final int PNG_SIZE = 33;
    private static final int JPEG_BEGIN = 0xffd8;
    private static final int FRAME_SIZE = 7;

    /**
     * Reads the header of a picture, and nothing after it.
     *
     * @return empty when it is neither PNG (W3C PNG, section 11.2.1) nor baseline, extended or progressive JPEG (ITU
     *     T.81, section B.2.2), or is cut off before its size
     */
    static Optional<PictureHeader> of(byte[] picture) {
        ByteBuffer bytes = ByteBuffer.wrap(picture);
        if (bytes.remaining() >= PNG_SIZE && bytes.getLong(0) == PNG_MARK && bytes.getLong(8) == PNG_HEADER) {
            return of(Kind.PNG, bytes.getInt(16), bytes.getInt(20));
        }
        return bytes.remaining() >= 2 && Short.toUnsignedInt(bytes.getShort()) == JPEG_BEGIN
                ? jpeg(bytes)
                : Optional.empty();
    }

    private static Optional<PictureHeader> of(Kind kind, int width, int height) {
        return width < 1 || height < 1 ? Optional.empty() : Optional.of(new PictureHeader(kind, width, height));
    }

    /** Goes from marker to marker up to the frame, which tells the size. */
    private static Optional<PictureHeader> jpeg(ByteBuffer bytes) {
        while (bytes.remaining() >= 4 && bytes.get() == (byte) 0xff) {
            int marker = Byte.toUnsignedInt(bytes.get());
            if (marker == 0xff) {
                bytes.position(bytes.position() - 1);
                continue;
            }
            int length = Short.toUnsignedInt(bytes.getShort(bytes.position()));
            if (marker >= 0xc0 && marker <= 0xc2) {
                return length >= FRAME_SIZE && bytes.remaining() >= FRAME_SIZE
                        ? of(
                                Kind.JPEG,
                                Short.toUnsignedInt(bytes.getShort(bytes.position() + 5)),
                                Short.toUnsignedInt(bytes.getShort(bytes.position() + 3)))
                        : Optional.empty();
            }
            if (!isSkipped(marker) || length < 2 || length > bytes.remaining()) {
                return Optional.empty();
            }
            bytes.position(bytes.position() + length);
        }
        return Optional.empty();
    }

    /** Tables, comments and what applications add; not the scan, the end, or a frame of another kind. */
    private static boolean isSkipped(int marker) {
        return marker == 0xc4 || marker == 0xcc || (marker >= 0xdb && marker <= 0xfe);
    }
}
