package lumbo.diary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lumbo.files.RealFile;
import lumbo.files.TemporaryFolder;

/**
 * A copy of a diary that may only be read, as on a stick with a lock: opening one may write. The copy is among the temporary
 * files, for its owner only, and gone once this is closed.
 */
public final class DiaryCopy implements AutoCloseable {

    private final TemporaryFolder folder;
    private final Diary diary;

    private DiaryCopy(TemporaryFolder folder, Diary diary) {
        this.folder = folder;
        this.diary = diary;
    }

    /** Whether a diary is there that can't be opened because it or its folder may not be written. */
    public static boolean isNeeded(Path diary) {
        Path file = RealFile.of(diary);
        return Files.isReadable(file) && (!Files.isWritable(file) || !Files.isWritable(file.resolveSibling("")));
    }

    /**
     * Copies a diary with its log, and opens the copy.
     *
     * @throws IOException when it can't be copied
     * @throws DiaryException when the copy can't be opened
     */
    public static DiaryCopy of(Path diary) throws IOException {
        Path file = RealFile.of(diary);
        TemporaryFolder folder = TemporaryFolder.ofSystem("lumbo-diary-");
        try {
            Path copy = folder.file("diary.sqlite");
            for (String end : List.of("", "-wal", "-journal")) {
                Path part = DiaryFile.beside(file, end);
                if (Files.exists(part)) {
                    // as a stream, which takes no permissions along
                    try (InputStream in = Files.newInputStream(part)) {
                        Files.copy(in, DiaryFile.beside(copy, end));
                    }
                }
            }
            return new DiaryCopy(folder, Diary.open(copy));
        } catch (IOException | RuntimeException failure) {
            try (folder) {
                throw failure;
            }
        }
    }

    /** The copy, open. */
    public Diary diary() {
        return diary;
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            diary.close();
        }
    }
}
