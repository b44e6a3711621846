package lumbo.diary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lumbo.files.Access;
import lumbo.files.FreeName;
import lumbo.files.RealFile;
import lumbo.files.SafeFile;
import lumbo.files.Share;
import lumbo.files.TemporaryFolder;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * A diary that is written beside another one and takes its place when it is whole: made of our own tables, looked through,
 * and read by the same code that will read it there. Of what comes from outside only rows come in. Until then nothing of the
 * other is touched; closed before that, it leaves nothing behind.
 */
public final class NewDiaryFile implements AutoCloseable {

    /**
     * The longest text that is taken over from elsewhere, in bytes: more than any that is meant, and so short that a report
     * of it ends.
     */
    public static final int MOST_TEXT = 20_000_000;

    private final Path target;
    private final TemporaryFolder folder;
    private final Path part;
    private final Connection connection;
    private final Database database;
    private final int version;
    private @Nullable DiaryFacts examined;

    private NewDiaryFile(Path target, TemporaryFolder folder, Path part, Connection connection, int version)
            throws SQLException {
        this.target = target;
        this.folder = folder;
        this.part = part;
        this.connection = connection;
        this.database = Database.writing(connection);
        this.version = version;
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
            int known = Math.clamp(version, 1, latestVersion());
            try {
                DiaryFile file = DiaryFile.prepare(
                        part, new Migrations(Migrations.shippedSteps().subList(0, known)));
                Connection connection = file.connectWriting();
                connection.unwrap(SQLiteConnection.class).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, MOST_TEXT);
                return new NewDiaryFile(whole, folder, part, connection, known);
            } catch (SQLException | RuntimeException failure) {
                try (folder) {
                    throw failure;
                }
            }
        } catch (IOException | SQLException failure) {
            throw DiaryException.of("a new diary can't be begun beside " + target, failure);
        }
    }

    /**
     * Begins a diary with all rows of another file. Its triggers, views and whatever else is in it stay behind.
     *
     * @param source a diary that nobody has open, of any version that this Lumbo knows; it is not changed
     * @param target where the new one is to be; need not exist
     * @param share told how much is copied
     * @throws DiaryException DAMAGED or NEWER when the other is no whole diary of the version that it says
     */
    public static NewDiaryFile of(Path source, Path target, Share share) {
        DiaryFile from = DiaryFile.at(source);
        NewDiaryFile made = beside(target, from.lookedThrough());
        try {
            made.copy(from, share);
            return made;
        } catch (SQLException | RuntimeException failure) {
            made.close();
            throw damaged(source, failure);
        }
    }

    /** What can't be taken over for another reason than the disk's is the fault of the file that it comes from. */
    private static DiaryException damaged(Path source, Exception failure) {
        DiaryException known = DiaryException.of("not a diary of the version that it says, " + source, failure);
        return known.kind() == DiaryException.Kind.OTHER
                ? new DiaryException(DiaryException.Kind.DAMAGED, String.valueOf(known.getMessage()), failure)
                : known;
    }

    private void copy(DiaryFile source, Share share) throws SQLException {
        double size = Math.max(1, source.path().toFile().length());
        Database.endWithThread(connection, () -> share.is(part.toFile().length() / size));
        database.execute("PRAGMA trusted_schema = OFF");
        // all of that is looked at once, when it is examined
        database.execute("PRAGMA ignore_check_constraints = ON");
        database.execute("PRAGMA foreign_keys = OFF");
        // a part that is broken off is thrown away, and a whole one is forced onto the disk before it has a name
        database.execute("PRAGMA journal_mode = OFF");
        database.execute("PRAGMA synchronous = OFF");
        database.execute("PRAGMA secure_delete = OFF");
        database.execute("PRAGMA cache_size = -65536");
        from(source, sql -> {
            for (DiaryTable table : DiaryTable.values()) {
                copy(sql, table);
            }
        });
    }

    /** Does all of the work or nothing, beside a {@code source}. */
    private void from(DiaryFile source, Consumer<Sql> work) throws SQLException {
        database.execute("ATTACH " + source.attached() + " AS source");
        try {
            boolean _ = database.transact(sql -> {
                work.accept(sql);
                return true;
            });
        } finally {
            database.execute("DETACH source");
        }
    }

    /**
     * Adds what another diary has and this one has not: sessions with all that belongs to them, pain, questionnaires, the safety
     * log, and what was changed. Of what both have, that of the other one is taken where it goes on from this one: where more of a
     * session was done, or where it was changed after all changes that are known here.
     *
     * @param other a diary of the {@linkplain #latestVersion() latest version} that nobody has open; it is not changed
     * @throws DiaryException when that fails; nothing was added then
     */
    public void join(Path other) {
        DiaryFile from = DiaryFile.at(other);
        if (from.lookedThrough() != version || version != latestVersion()) {
            throw new DiaryException(DiaryException.Kind.OTHER, "an older diary can't be joined, " + other);
        }
        try {
            from(from, DiaryJoin::into);
        } catch (SQLException failure) {
            throw DiaryException.of("the diaries can't be joined, " + other, failure);
        }
    }

    private static void copy(Sql sql, DiaryTable table) {
        List<String> columns = RowMaps.columns(sql, "main", table);
        List<String> found = sql.of(
                        // what has no pages of its own, as a view, has no rows of its own either
                        "SELECT iif(rootpage > 0, type, '') FROM source.sqlite_schema WHERE name = :name COLLATE"
                                + " NOCASE")
                .with("name", table.sqlName())
                .texts();
        Set<String> there = new HashSet<>(found.isEmpty() ? List.of() : RowMaps.columns(sql, "source", table));
        if (!found.equals(columns.isEmpty() ? List.of() : List.of("table")) || !there.equals(Set.copyOf(columns))) {
            throw new DiaryException(
                    DiaryException.Kind.DAMAGED,
                    "the diary has another table " + table.sqlName() + " than its version");
        }
        if (!columns.isEmpty()) {
            // a text that is too long is told by SQLite
            String names = RowMaps.quoted(columns);
            // what is counted has come by itself with the steps; where those were lost, only the count is left
            String how = table.role() == DiaryTable.Role.COUNT ? "INSERT OR IGNORE" : "INSERT";
            sql.of(how + " INTO main." + table.sqlName() + " (" + names + ") SELECT " + names + " FROM source."
                            + table.sqlName() + " ORDER BY " + String.join(", ", table.order()))
                    .update();
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

    /** Takes the rows of a new diary. */
    @FunctionalInterface
    public interface Rows {

        /**
         * Puts in one row.
         *
         * @param row values by columns; columns that are left out get what the table has for them
         * @return false when the table can't hold such a row, or has it already
         */
        boolean insert(DiaryTable table, Map<String, Object> row);
    }

    /**
     * Puts in rows, all or none.
     *
     * @param filling gives all rows; what it throws, it throws before anything was kept
     * @throws DiaryException when that fails
     */
    public void fill(Consumer<Rows> filling) {
        try {
            boolean _ = database.transact(sql -> {
                filling.accept((table, row) -> isInserted(sql, table, row));
                return true;
            });
        } catch (SQLException | Sql.Failure failure) {
            throw DiaryException.of("the new diary can't be written", failure);
        }
    }

    private static boolean isInserted(Sql sql, DiaryTable table, Map<String, Object> row) {
        try {
            RowMaps.insert(sql, table, row);
            return true;
        } catch (Sql.Failure refused) {
            if (refused.isOfTheRow()) {
                return false;
            }
            throw refused;
        }
    }

    /** Where it is until it is put in its place. */
    public Path file() {
        return part;
    }

    /**
     * Brings the tables up to date, looks through all of them, and reads all that is in them as it will be read later. Nothing
     * more can be put in then.
     *
     * @param share told how much is read; asked again, nothing is
     * @return what is in it
     * @throws DiaryException DAMAGED when it is not sound, or parts of it can't be read
     */
    public DiaryFacts examine(Share share) {
        DiaryFacts known = examined;
        if (known == null) {
            try {
                database.checkpoint();
                connection.close();
                try (Diary whole = Diary.open(part)) {
                    whole.refuseUnreadable(share);
                }
                Diary.intoOneFile(part);
                known = DiaryFile.at(part).count();
                examined = known;
            } catch (SQLException failure) {
                throw DiaryException.of("the new diary can't be read", failure);
            }
        }
        return known;
    }

    /**
     * {@linkplain #examine Examines} it, and puts it in its place. The one that was there is kept beside it under a free name,
     * as in {@code diary-before-restore.sqlite}.
     *
     * @param why what the name of the one before says, as in {@code restore}
     * @return where the one before is kept; none where there was none
     * @throws DiaryException DAMAGED when the new one is not sound, LOCKED when another program has the one before open;
     *     that one is then as it was
     */
    public Optional<Path> putInPlace(String why) {
        examine(Share.UNTOLD);
        try {
            if (Files.exists(DiaryFile.beside(target, "-wal")) || Files.exists(DiaryFile.beside(target, "-journal"))) {
                // else what is in its log would be missing where this is broken off before the end
                Diary.intoOneFile(target);
            }
            Optional<Path> kept = keepOld(why);
            for (String rest : List.of("-wal", "-shm", "-journal", OpenMark.SUFFIX)) {
                Files.deleteIfExists(DiaryFile.beside(target, rest));
            }
            SafeFile.put(part, target);
            return kept;
        } catch (IOException failure) {
            throw DiaryException.of("the new diary can't be put in its place, " + target, failure);
        }
    }

    private Optional<Path> keepOld(String why) throws IOException {
        if (Files.notExists(target) || Files.size(target) == 0) {
            return Optional.empty();
        }
        Path second = folder.file("before.part");
        FreeName.link(target, second);
        Path kept = DiaryFile.moveToFreeName(second, target, why);
        Path log = DiaryFile.beside(target, "-wal");
        if (Files.exists(log) && Files.size(log) > 0) {
            // only where the old diary is damaged; what its log has may still be read from it
            Files.copy(log, DiaryFile.beside(kept, "-wal"));
        }
        return Optional.of(kept);
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
