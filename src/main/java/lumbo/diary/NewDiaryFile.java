package lumbo.diary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lumbo.diary.Database.Work;
import lumbo.files.Access;
import lumbo.files.RealFile;
import lumbo.files.SafeFile;
import lumbo.files.TemporaryFolder;

/**
 * A diary that is written beside another one and takes its place when it is whole. Until then nothing of the other is
 * touched; closed before that, it leaves nothing behind.
 */
public final class NewDiaryFile implements AutoCloseable {

    private final Path target;
    private final TemporaryFolder folder;
    private final Path part;
    private final Connection connection;
    private final Database database;

    private NewDiaryFile(Path target, TemporaryFolder folder, Path part, Connection connection) throws SQLException {
        this.target = target;
        this.folder = folder;
        this.part = part;
        this.connection = connection;
        this.database = Database.writing(connection);
    }

    /** The version of the tables that this Lumbo writes; the oldest is 1. */
    public static int latestVersion() {
        return Migrations.shipped().latest();
    }

    /**
     * Begins an empty diary in the folder of the one whose place it is to take.
     *
     * @param target where it is to be; need not exist
     * @param version the version of the tables, 1 to {@link #latestVersion()}
     * @throws DiaryException when that is not possible
     */
    public static NewDiaryFile beside(Path target, int version) {
        Path whole = RealFile.of(target);
        Path parent = whole.getParent();
        if (parent == null) {
            throw new DiaryException(DiaryException.Kind.OTHER, "not a file: " + target);
        }
        try {
            Access.OWNER.makeFolder(parent);
            TemporaryFolder folder = TemporaryFolder.in(parent, "diary-restore-");
            Path part = folder.file("diary.sqlite");
            Migrations first =
                    new Migrations(Migrations.shippedSteps().subList(0, Math.clamp(version, 1, latestVersion())));
            try {
                DiaryFile file = DiaryFile.prepare(part, first);
                return new NewDiaryFile(whole, folder, part, file.connectWriting());
            } catch (SQLException | RuntimeException failure) {
                try (folder) {
                    throw failure;
                }
            }
        } catch (IOException | SQLException failure) {
            throw DiaryException.of("a new diary can't be begun beside " + target, failure);
        }
    }

    /** The {@linkplain DiaryTable#written() written tables} that this version has. */
    public List<DiaryTable> tables() {
        List<DiaryTable> there = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (DiaryTable table : DiaryTable.written()) {
                if (table.isThere(statement)) {
                    there.add(table);
                }
            }
        } catch (SQLException failure) {
            throw DiaryException.of("the new diary can't be read", failure);
        }
        return there;
    }

    /** What fills a new diary. */
    @FunctionalInterface
    public interface Filling {

        /** Puts in all rows; what it throws, it throws before anything was kept. */
        void with(Rows.Inserter inserter) throws SQLException;
    }

    /**
     * Puts in rows, all or none.
     *
     * @throws DiaryException when that fails
     */
    public void fill(Filling filling) {
        transact(sql -> {
            try (Rows.Inserter inserter = Rows.inserter(sql)) {
                filling.with(inserter);
            }
            return true;
        });
    }

    private <T> T transact(Work<T> work) {
        try {
            return database.transact(work);
        } catch (SQLException failure) {
            throw DiaryException.of("the new diary can't be written", failure);
        }
    }

    /**
     * Brings the tables up to date, looks through all of them, and puts the diary in its place. The one that was there
     * is kept beside it, as in {@code diary-before-restore.sqlite}, never over another file.
     *
     * @return where the one before is kept; none where there was none
     * @throws DiaryException DAMAGED when the new one is not sound, LOCKED when another program has the one before open;
     *     that one is then as it was
     */
    public Optional<Path> putInPlace() {
        try {
            database.checkpoint();
            connection.close();
            examine();
            Files.deleteIfExists(DiaryFile.beside(part, "-shm"));
            Diary.intoOneFile(target);
            Optional<Path> kept = keepOld();
            for (String rest : List.of("-wal", "-shm", "-journal")) {
                Files.deleteIfExists(DiaryFile.beside(target, rest));
            }
            SafeFile.put(part, target);
            return kept;
        } catch (IOException | SQLException failure) {
            throw DiaryException.of("the new diary can't be put in its place, " + target, failure);
        }
    }

    private void examine() throws SQLException {
        DiaryFile file = DiaryFile.prepare(part, Migrations.shipped());
        try (Connection latest = file.connectWriting();
                Database whole = Database.writing(latest)) {
            List<String> problems = whole.transact(sql -> new SessionQueries(sql).problems());
            if (!problems.isEmpty()) {
                throw new DiaryException(
                        DiaryException.Kind.DAMAGED, "the new diary is not sound: " + problems.getFirst());
            }
            whole.checkpoint();
        }
    }

    private Optional<Path> keepOld() throws IOException {
        if (Files.notExists(target) || Files.size(target) == 0) {
            return Optional.empty();
        }
        Path kept = copy(target);
        Path log = DiaryFile.beside(target, "-wal");
        if (Files.exists(log) && Files.size(log) > 0) {
            // only where the old diary is damaged; what its log has may still be read from it
            Files.copy(log, DiaryFile.beside(kept, "-wal"));
        }
        return Optional.of(kept);
    }

    private Path copy(Path from) throws IOException {
        Path copy = folder.file("before.part");
        Files.copy(from, copy, StandardCopyOption.COPY_ATTRIBUTES);
        return DiaryFile.moveToFreeName(copy, target, "restore");
    }

    /** Leaves nothing behind but a diary that was put in its place. */
    @Override
    public void close() {
        try {
            connection.close();
            folder.close();
        } catch (IOException | SQLException failure) {
            throw DiaryException.of("the folder can't be removed beside " + target, failure);
        }
    }

    /**
     * What a diary has that would be replaced.
     *
     * @param readable whether it could be read at all; the numbers are 0 where not
     * @param sessions how many sessions
     * @param pain how many pain entries
     * @param rest how many entries of any other kind
     */
    public record Old(boolean readable, long sessions, long pain, long rest) {

        /** Whether nothing is lost with it. */
        public boolean isEmpty() {
            return readable && sessions + pain + rest == 0;
        }
    }

    /** What is in a diary's file, which is not changed; an empty one where there is none. */
    public static Old look(Path target) {
        try {
            if (Files.notExists(target) || Files.size(target) == 0) {
                return new Old(true, 0, 0, 0);
            }
            DiaryFile file = DiaryFile.prepare(target, Migrations.shipped());
            try (Connection old = file.connectReading();
                    Statement statement = old.createStatement()) {
                EnumSet<DiaryTable> rest = EnumSet.copyOf(DiaryTable.entries());
                rest.add(DiaryTable.SAFETY_LOG);
                rest.removeAll(EnumSet.of(DiaryTable.SESSION, DiaryTable.PAIN));
                return new Old(
                        true,
                        DiaryTable.SESSION.count(statement),
                        DiaryTable.PAIN.count(statement),
                        DiaryTable.count(rest.stream(), statement));
            }
        } catch (IOException | SQLException | DiaryException failure) {
            return new Old(false, 0, 0, 0);
        }
    }
}
