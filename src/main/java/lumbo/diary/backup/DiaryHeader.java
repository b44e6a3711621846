package lumbo.diary.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lumbo.files.Beginning;

/** The first 100 bytes of an SQLite file, see https://www.sqlite.org/fileformat2.html#the_database_header. */
final class DiaryHeader {

    /** How long it is, bytes. */
    static final int LENGTH = 100;

    private static final int PAGE_SIZE_AT = 16;
    private static final int USUAL_PAGE_SIZE = 4096;
    private static final int VERSIONS_AT = 18;
    private static final int CHANGES_AT = 24;
    private static final int PAGES_AT = 28;
    private static final int FREE_AT = 32;
    private static final int SCHEMA_FORMAT_AT = 44;
    private static final int LARGEST_ROOT_AT = 52;
    private static final int ENCODING_AT = 56;
    private static final int VACUUM_AT = 64;
    private static final int RESERVED_AT = 72;
    private static final int PAGES_VALID_FOR_AT = 92;

    private DiaryHeader() {}

    /** Writes what stands there in every diary, and makes the rest fit the file. */
    static void repair(Path copy) throws IOException {
        boolean hasLog = Files.exists(OwnerFiles.beside(copy, "-wal"));
        ByteBuffer header = ByteBuffer.allocate(LENGTH);
        try (FileChannel file = FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            file.read(header, 0);
            header.put(0, Beginning.sqlite());
            int pageSize = Short.toUnsignedInt(header.getShort(PAGE_SIZE_AT));
            if (Integer.bitCount(pageSize) != 1 || pageSize < 512) {
                pageSize = USUAL_PAGE_SIZE;
                header.putShort(PAGE_SIZE_AT, (short) pageSize);
            }
            byte version = (byte) (hasLog ? 2 : 1);
            header.put(VERSIONS_AT, new byte[] {version, version, 0, 64, 32, 32});
            header.putInt(CHANGES_AT, 1);
            header.putInt(PAGES_AT, (int) (file.size() / pageSize));
            header.putLong(FREE_AT, 0);
            header.putInt(SCHEMA_FORMAT_AT, 4);
            header.putInt(LARGEST_ROOT_AT, 0);
            header.putInt(ENCODING_AT, 1);
            header.putInt(VACUUM_AT, 0);
            header.put(RESERVED_AT, new byte[20]);
            header.putInt(PAGES_VALID_FOR_AT, 1);
            file.write(header.rewind(), 0);
        }
    }
}
