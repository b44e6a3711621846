package lumbo.program;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip made byte by byte, so that it can be made wrong. */
public final class RawZip {

    /**
     * An entry as it is written.
     *
     * @param name the name in the table of contents
     * @param localName the name before the content
     * @param packed the content as it stands in the file
     * @param method 0 for stored, 8 for deflated
     * @param flags the flags in both places
     * @param crc the declared checksum
     * @param packedSize the declared size of {@code packed}
     * @param size the declared size of the content
     */
    record Entry(
            String name,
            String localName,
            ByteBuffer packed,
            int method,
            int flags,
            int crc,
            int packedSize,
            int size) {

        Entry named(String other) {
            return new Entry(other, other, packed, method, flags, crc, packedSize, size);
        }

        Entry locallyNamed(String other) {
            return new Entry(name, other, packed, method, flags, crc, packedSize, size);
        }

        Entry withMethod(int other) {
            return new Entry(name, localName, packed, other, flags, crc, packedSize, size);
        }

        Entry withFlags(int other) {
            return new Entry(name, localName, packed, method, other, crc, packedSize, size);
        }

        Entry withCrc(int other) {
            return new Entry(name, localName, packed, method, flags, other, packedSize, size);
        }

        Entry withPackedSize(int other) {
            return new Entry(name, localName, packed, method, flags, crc, other, size);
        }

        Entry withSize(int other) {
            return new Entry(name, localName, packed, method, flags, crc, packedSize, other);
        }
    }

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    private final List<Entry> entries = new ArrayList<>();

    /** An entry that is stored as it is. */
    static Entry stored(String name, byte[] content) {
        return new Entry(name, name, ByteBuffer.wrap(content), 0, 0, crc(content), content.length, content.length);
    }

    /** An entry that is deflated. */
    static Entry deflated(String name, byte[] content) {
        byte[] packed = deflate(content);
        return new Entry(name, name, ByteBuffer.wrap(packed), 8, 0, crc(content), packed.length, content.length);
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        while (!deflater.finished()) {
            packed.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static int crc(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return (int) sum.getValue();
    }

    RawZip with(Entry entry) {
        entries.add(entry);
        return this;
    }

    /** The zip. */
    public byte[] bytes() {
        return bytes(entries.size(), "");
    }

    /** The zip, declaring this many entries, with this comment. */
    byte[] bytes(int declared, String comment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            int at = out.size();
            out.writeBytes(local(entry));
            out.writeBytes(entry.packed().array());
            contents.writeBytes(central(entry, at));
        }
        int at = out.size();
        out.writeBytes(contents.toByteArray());
        byte[] words = comment.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(little(22)
                .putInt(END)
                .putInt(0)
                .putShort((short) declared)
                .putShort((short) declared)
                .putInt(contents.size())
                .putInt(at)
                .putShort((short) words.length)
                .array());
        out.writeBytes(words);
        return out.toByteArray();
    }

    private static byte[] local(Entry entry) {
        byte[] name = entry.localName().getBytes(StandardCharsets.UTF_8);
        return common(little(30 + name.length).putInt(LOCAL), entry, name.length)
                .putShort((short) 0)
                .put(name)
                .array();
    }

    private static byte[] central(Entry entry, int at) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        return common(little(46 + name.length).putInt(CENTRAL).putShort((short) 20), entry, name.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(at)
                .put(name)
                .array();
    }

    private static ByteBuffer common(ByteBuffer header, Entry entry, int name) {
        return header.putShort((short) 20)
                .putShort((short) entry.flags())
                .putShort((short) entry.method())
                .putInt(0)
                .putInt(entry.crc())
                .putInt(entry.packedSize())
                .putInt(entry.size())
                .putShort((short) name);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
