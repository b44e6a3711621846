package lumbo.diary.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Map;
import lumbo.diary.Diary;
import lumbo.diary.DiaryException;
import lumbo.diary.DiaryTable;
import lumbo.files.Access;
import lumbo.files.RealFile;
import lumbo.files.SafeFile;
import lumbo.files.Share;
import lumbo.files.TemporaryFolder;

/** Saves what can be read of a diary that is damaged, row by row, into a new one. The damaged file itself stays. */
public final class Recovery {

    private Recovery() {}

    /**
     * What came over.
     *
     * @param rows how many rows came over, by table; each 0 or more
     * @param refused how many rows could be read but make no sense any more, and were left out; 0 or more
     * @param isWhole whether all of every table came over
     */
    public record Recovered(Map<DiaryTable, Integer> rows, int refused, boolean isWhole) {

        /** Takes the numbers as they are now. */
        public Recovered {
            rows = Map.copyOf(rows);
        }

        /** How many sessions came over. */
        public int sessions() {
            return rows.getOrDefault(DiaryTable.SESSION, 0);
        }

        /** How many pain entries came over. */
        public int painEntries() {
            return rows.getOrDefault(DiaryTable.PAIN, 0);
        }
    }

    /**
     * What became of a damaged diary.
     *
     * @param found what came over into the new one
     * @param setAside where the damaged one is
     */
    public record Replaced(Recovered found, Path setAside) {}

    /**
     * Reads what can be read of a file, and reads the new diary through as it will be read.
     *
     * @param damaged a diary, or anything else; it and what is beside it are only read
     * @param target where the new diary is made; missing or empty
     * @throws IOException when the new one can't be written, or there is no room for a copy of the old one
     */
    public static Recovered recover(Path damaged, Path target) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.in(SafeFile.folderOf(target), "lumbo-recovery-")) {
            Path copy = folder.file("copy.sqlite");
            Files.copy(damaged, copy);
            OwnerFiles.copyLogs(damaged, copy);
            Diary.open(target).close();
            Recovered found;
            try (Connection to = Salvage.connect(target)) {
                found = new Salvage(to).from(copy);
                to.commit();
            }
            try (Diary whole = Diary.open(target)) {
                whole.refuseUnreadable(Share.UNTOLD);
            }
            return found;
        } catch (SQLException | DiaryException failure) {
            throw new IOException("what was saved can't be written", failure);
        }
    }

    /** What can be read of a damaged diary, beside it and not in its place yet; closed before that, it is gone. */
    public static final class Saved implements AutoCloseable {

        private final Path file;
        private final Path part;
        private final Recovered found;

        private Saved(Path file, Path part, Recovered found) {
            this.file = file;
            this.part = part;
            this.found = found;
        }

        /** What it has. */
        public Recovered found() {
            return found;
        }

        /** Where it is until it is put in its place. */
        public Path part() {
            return part;
        }

        /**
         * Puts it in place of the damaged one, which is set aside under a free name, as in {@code
         * diary-damaged-2026-11-22T18-30-00.sqlite}, with all that is beside it.
         *
         * @param now the local time, for the name
         * @throws IOException when that is not possible; the damaged diary is then as it was
         */
        public Replaced putInPlace(LocalDateTime now) throws IOException {
            Path aside = OwnerFiles.keepAs(file, "damaged-" + Backups.stamp(now));
            OwnerFiles.removeLogs(file);
            SafeFile.put(part, file);
            return new Replaced(found, aside);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(part);
            OwnerFiles.removeLogs(part);
        }
    }

    /**
     * Saves what can be read of a damaged diary beside it.
     *
     * @param diary the damaged diary, which nobody has open
     * @throws IOException when there is no room for it, or it can't be written
     */
    public static Saved save(Path diary) throws IOException {
        Path file = RealFile.of(diary);
        Path part = Access.OWNER.part(SafeFile.folderOf(file), "lumbo-recovered-");
        try {
            return new Saved(file, part, recover(file, part));
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(part);
            OwnerFiles.removeLogs(part);
            throw failure;
        }
    }

    /**
     * Puts a new diary with what can be read in place of a damaged one, which is set aside.
     *
     * @param diary the damaged diary, which nobody has open
     * @param now the local time, for the name
     * @throws IOException when that is not possible; the damaged diary is then as it was
     */
    public static Replaced replace(Path diary, LocalDateTime now) throws IOException {
        try (Saved saved = save(diary)) {
            return saved.putInPlace(now);
        }
    }
}
