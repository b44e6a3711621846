package lumbo.diary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import lumbo.files.Beginning;

/**
 * The beginning of an SQLite file, read without SQLite, which would touch the file. See
 * https://www.sqlite.org/fileformat2.html#the_database_header.
 *
 * @param hasTables whether it ever had tables
 * @param applicationId whose file it is
 * @param userVersion the version of its tables
 * @param bytes how long the file must be; 0 where that is not known
 */
record FileHeader(boolean hasTables, int applicationId, int userVersion, long bytes) {

    private static final int LENGTH = 100;
    private static final int PAGE_SIZE_AT = 16;
    private static final int CHANGES_AT = 24;
    private static final int PAGES_AT = 28;
    private static final int SCHEMA_COOKIE_AT = 40;
    private static final int USER_VERSION_AT = 60;
    private static final int APPLICATION_ID_AT = 68;
    private static final int PAGES_VALID_FOR_AT = 92;

    /** The header of a file; none when it isn't one of SQLite's. */
    static Optional<FileHeader> read(Path file) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(Beginning.read(file, LENGTH));
        byte[] magic = Beginning.sqlite();
        boolean known =
                header.limit() == LENGTH && header.slice(0, magic.length).equals(ByteBuffer.wrap(magic));
        return known ? Optional.of(of(header)) : Optional.empty();
    }

    private static FileHeader of(ByteBuffer header) {
        return new FileHeader(
                header.getInt(SCHEMA_COOKIE_AT) != 0,
                header.getInt(APPLICATION_ID_AT),
                header.getInt(USER_VERSION_AT),
                bytes(header));
    }

    private static long bytes(ByteBuffer header) {
        int written = Short.toUnsignedInt(header.getShort(PAGE_SIZE_AT));
        long pageSize = written == 1 ? 65_536 : written;
        boolean valid = header.getInt(CHANGES_AT) == header.getInt(PAGES_VALID_FOR_AT);
        return valid ? pageSize * Integer.toUnsignedLong(header.getInt(PAGES_AT)) : 0;
    }
}
