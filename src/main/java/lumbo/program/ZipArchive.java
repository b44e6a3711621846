package lumbo.program;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A zip in memory, read by its table of contents, which is what other programs show of it.
 *
 * <p>Nothing that it declares is believed: an entry is inflated no further than asked for, whatever its size is said to
 * be, and entries that share bytes, hide bytes or stand under two names are refused. Zip64 and zips of several parts are
 * refused as well.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE, 4.3: the format</a>
 */
final class ZipArchive {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int MOST_COMMENT = 0xffff;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int CHUNK = 8192;

    /** The zip is damaged, or not one at all, or of a kind that is not read here. */
    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1L;

        DamagedException(String message) {
            super(message);
        }
    }

    static final class TooManyException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** A file with its name in the zip, in which its bytes stand compressed from {@code from} to {@code to}. */
    record Entry(String name, int flags, int method, int crc, int header, int from, int to, long size) {

        boolean isEncrypted() {
            return (flags & ENCRYPTED) != 0;
        }

        /** Whether it is stored as it is or deflated; no other way is known here. */
        boolean isReadable() {
            return method == STORED || method == DEFLATED;
        }
    }

    private final byte[] bytes;
    private final ByteBuffer buffer;
    private final List<Entry> entries = new ArrayList<>();
    private long inflated;

    /** A zip with these bytes, which must not be changed, and with so many entries at the most. */
    ZipArchive(byte[] bytes, int most) throws DamagedException, TooManyException {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        contents(most);
    }

    /** Whether these could be the first bytes of a zip. */
    static boolean begins(byte[] bytes) {
        return bytes.length >= 4
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && ((bytes[2] == 3 && bytes[3] == 4) || (bytes[2] == 5 && bytes[3] == 6));
    }

    private void contents(int most) throws DamagedException, TooManyException {
        int end = end();
        int first = offset(buffer.getInt(end + 16));
        if (buffer.getInt(end + 4) != 0 || first + (long) offset(buffer.getInt(end + 12)) != end) {
            throw new DamagedException("the table of contents is not where it should be");
        }
        int at = first;
        while (at < end) {
            if (entries.size() == most) {
                throw new TooManyException();
            }
            at = entry(at, first, end);
        }
        if (entries.size() != Short.toUnsignedInt(buffer.getShort(end + 10))) {
            throw new DamagedException("the table of contents has another length");
        }
        refuseSharedBytes();
    }

    /** Where the end record begins, which only a comment may follow. */
    private int end() throws DamagedException {
        int last = bytes.length - END_SIZE;
        for (int at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
            if (buffer.getInt(at) == END && Short.toUnsignedInt(buffer.getShort(at + 20)) == last - at) {
                return at;
            }
        }
        throw new DamagedException("there is no end record");
    }

    /** Reads the row of the table of contents at {@code at}; gives the place of the next one. */
    private int entry(int at, int first, int end) throws DamagedException {
        if (end - at < CENTRAL_SIZE || buffer.getInt(at) != CENTRAL) {
            throw new DamagedException("a row of the table of contents is cut off");
        }
        int name = Short.toUnsignedInt(buffer.getShort(at + 28));
        int next = at
                + CENTRAL_SIZE
                + name
                + Short.toUnsignedInt(buffer.getShort(at + 30))
                + Short.toUnsignedInt(buffer.getShort(at + 32));
        int header = offset(buffer.getInt(at + 42));
        if (next > end || first - (long) header < LOCAL_SIZE || buffer.getInt(header) != LOCAL) {
            throw new DamagedException("an entry is not where it should be");
        }
        int nameHere = Short.toUnsignedInt(buffer.getShort(header + 26));
        long from = header + (long) LOCAL_SIZE + nameHere + Short.toUnsignedInt(buffer.getShort(header + 28));
        long to = from + Integer.toUnsignedLong(buffer.getInt(at + 20));
        // the name stands at the entry too: a program that goes by that one must not see another file than this one
        // does
        int nameAt = at + CENTRAL_SIZE;
        int nameHereAt = header + LOCAL_SIZE;
        if (to > first || !Arrays.equals(bytes, nameAt, nameAt + name, bytes, nameHereAt, nameHereAt + nameHere)) {
            throw new DamagedException("an entry is cut off, or stands under two names");
        }
        entries.add(new Entry(
                new String(bytes, nameAt, name, StandardCharsets.UTF_8),
                buffer.getShort(at + 8),
                buffer.getShort(at + 10),
                buffer.getInt(at + 16),
                header,
                (int) from,
                (int) to,
                Integer.toUnsignedLong(buffer.getInt(at + 24))));
        return next;
    }

    private static int offset(int unsigned) throws DamagedException {
        if (unsigned < 0) {
            throw new DamagedException("a place beyond two gigabytes");
        }
        return unsigned;
    }

    /** Entries that share bytes let a small file stand for many large ones, each of which is within its limit. */
    private void refuseSharedBytes() throws DamagedException {
        List<Entry> inOrder =
                entries.stream().sorted(Comparator.comparingInt(Entry::header)).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).header() < inOrder.get(i - 1).to()) {
                throw new DamagedException("two entries share bytes");
            }
        }
    }

    /** What is in it, in the order of its table of contents. */
    List<Entry> entries() {
        return entries;
    }

    /** How many bytes all entries that were read came to so far, those that were given up included. */
    long inflated() {
        return inflated;
    }

    /** An entry's content; empty when it comes to more than so many bytes. */
    Optional<byte[]> read(Entry entry, int most) throws DamagedException {
        Optional<byte[]> content = entry.method() == STORED ? stored(entry, most) : inflate(entry, most);
        if (content.isPresent() && !isWhole(entry, content.get())) {
            throw new DamagedException(entry.name() + " is not what it was");
        }
        return content;
    }

    private static boolean isWhole(Entry entry, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return content.length == entry.size() && (int) sum.getValue() == entry.crc();
    }

    private Optional<byte[]> stored(Entry entry, int most) {
        int length = entry.to() - entry.from();
        if (length > most) {
            return Optional.empty();
        }
        inflated += length;
        return Optional.of(Arrays.copyOfRange(bytes, entry.from(), entry.to()));
    }

    private Optional<byte[]> inflate(Entry entry, int most) throws DamagedException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(bytes, entry.from(), entry.to() - entry.from());
            while (!inflater.finished()) {
                int more = inflater.inflate(chunk, 0, Math.min(CHUNK, most - content.size() + 1));
                inflated += more;
                content.write(chunk, 0, more);
                if (content.size() > most) {
                    return Optional.empty();
                }
                if (more == 0 && !inflater.finished()) {
                    throw new DamagedException(entry.name() + " is cut off");
                }
            }
            if (inflater.getRemaining() > 0) {
                throw new DamagedException(entry.name() + " hides bytes");
            }
        } catch (DataFormatException e) {
            throw new DamagedException(entry.name() + " can't be inflated: " + e.getMessage());
        }
        return Optional.of(content.toByteArray());
    }
}
