package lumbo.diary;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lumbo.files.Access;
import lumbo.files.FileState;
import lumbo.files.FreeName;
import lumbo.files.RealFile;
import lumbo.files.SafeFile;
import org.sqlite.SQLiteConfig;

/** The diary's file: made for its owner only, looked at before it is touched, and connected to. */
final class DiaryFile {

    /** "LUMB" in the file's header, set by the first migration. */
    static final int APPLICATION_ID = 0x4C554D42;

    /** How long a lock of another program is waited for, in milliseconds. */
    private static final int BUSY_MILLIS = 2_500;

    /** Pain belongs to a session, and went with it. */
    private static final String PAIN_OF_DELETED =
            "SELECT json_extract(p.value, '$.id') FROM change, json_each(before, '$.pain') p WHERE how = 'DELETED'";

    private final Path path;
    private final Migrations migrations;
    private DiaryLog foundLog = DiaryLog.AS_EXPECTED;

    private DiaryFile(Path path, Migrations migrations) {
        this.path = path;
        this.migrations = migrations;
    }

    /**
     * The file, made when it is missing, with its folder; refused when it isn't one that this Lumbo can write.
     *
     * @param migrations what this Lumbo can make of a file
     * @throws DiaryException READ_ONLY, DAMAGED or NEWER; such a file is left as it is
     */
    static DiaryFile prepare(Path path, Migrations migrations) {
        return prepare(path, migrations, false);
    }

    /** The same, for who opens the diary anew: a log beside it that is another file's is set aside. */
    static DiaryFile prepareToOpen(Path path, Migrations migrations) {
        return prepare(path, migrations, true);
    }

    private static DiaryFile prepare(Path path, Migrations migrations, boolean opensAnew) {
        DiaryFile file = at(path, migrations);
        try {
            if (RealFile.leadsNowhere(path)) {
                // a new diary there would hide the one that comes back with its disk
                throw new NoSuchFileException(file.path.toString(), null, "the link " + path + " leads nowhere");
            }
            file.make();
            if (opensAnew) {
                file.lookAtLog();
            }
            file.inspect();
            file.makePrivate();
        } catch (IOException | SQLException failure) {
            throw DiaryException.of("the diary can't be opened, " + path, failure);
        }
        return file;
    }

    /** The file as it is: nothing is made, looked at or changed yet. */
    static DiaryFile at(Path path) {
        return at(path, Migrations.shipped());
    }

    private static DiaryFile at(Path path, Migrations migrations) {
        return new DiaryFile(RealFile.of(path), migrations);
    }

    Path path() {
        return path;
    }

    /** What was found of its log when it was prepared. */
    DiaryLog foundLog() {
        return foundLog;
    }

    /**
     * Sets a log aside that belongs to another file: that of a diary which was open when its process ended, and in whose place
     * another one was put. Taken together, they would be damaged, or the other one hidden.
     */
    private void lookAtLog() throws IOException {
        OpenMark mark = OpenMark.read(path).orElse(null);
        boolean hasLog = !isEmpty(beside("-wal"));
        if (hasLog && !isEmpty(path) && isSoundAlone()) {
            boolean isForeign = mark == null ? !isSoundWithLog() : !mark.equals(OpenMark.of(path));
            if (isForeign) {
                foundLog = new DiaryLog(Rescue.logAside(path), false);
            }
        } else if (mark != null && Files.notExists(beside("-wal"))) {
            foundLog = new DiaryLog(null, true);
        }
    }

    private boolean isSoundAlone() throws IOException {
        FileHeader header = FileHeader.read(path).orElse(null);
        if (header == null || Files.size(path) < header.bytes()) {
            return false;
        }
        try {
            return readOnly(url() + "?immutable=1", this::isSound);
        } catch (SQLException | DiaryException unsound) {
            return false;
        }
    }

    private boolean isSound(Statement statement) throws SQLException {
        check(statement);
        refuseDamaged(statement);
        return true;
    }

    private boolean isSoundWithLog() {
        try {
            return readOnly(url(), this::isSound);
        } catch (SQLException | DiaryException failure) {
            return DiaryException.of("the diary can't be read", failure).kind() != DiaryException.Kind.DAMAGED;
        }
    }

    /**
     * Copies what is committed into a file that is empty.
     *
     * @throws DiaryException DAMAGED or NEWER when it is no diary of this Lumbo
     */
    void copyTo(Path empty) throws IOException, SQLException {
        checkHeader();
        // where nothing can be written, nothing is made beside it either
        String from = Files.isWritable(folder()) && Files.isWritable(path) ? url() : readingUrl();
        try (Connection connection = connect(from, this::check);
                Statement statement = connection.createStatement()) {
            Database.endWithThread(connection, () -> {});
            vacuumInto(empty, statement);
        }
    }

    /**
     * Looks through the whole file, without changing it, and counts what is in it.
     *
     * @throws DiaryException DAMAGED or NEWER when it is no diary of this Lumbo, or parts of it can't be read
     */
    DiaryFacts facts() {
        return lookThrough(DiaryFacts::count);
    }

    /** What is read of a file. */
    private interface Read<T> {
        T of(Statement statement) throws SQLException;
    }

    /** Reads by a connection that can only read, and leaves file and log as they are. */
    private static <T> T readOnly(String url, Read<T> read) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection(url);
                Statement statement = connection.createStatement()) {
            return read.of(statement);
        }
    }

    private <T> T lookThrough(Read<T> read) {
        try {
            checkHeader();
            return readOnly(readingUrl(), statement -> {
                Database.endWithThread(statement.getConnection(), () -> {});
                check(statement);
                refuse(statement, "PRAGMA integrity_check(1)");
                return read.of(statement);
            });
        } catch (IOException | SQLException failure) {
            DiaryException told = DiaryException.of("the diary can't be read, " + path, failure);
            throw told.kind() == DiaryException.Kind.OTHER && failure instanceof SQLException
                    ? damaged(String.valueOf(failure.getMessage()))
                    : told;
        } catch (DateTimeException noTime) {
            throw damaged(String.valueOf(noTime.getMessage()));
        }
    }

    /** Counts what is in it, which nobody writes meanwhile. */
    DiaryFacts count() throws SQLException {
        return readOnly(url(), DiaryFacts::count);
    }

    /**
     * Looks through the whole file, without changing it.
     *
     * @return the version of its tables
     * @throws DiaryException DAMAGED or NEWER when it is no diary of this Lumbo, or parts of it can't be read
     */
    int lookedThrough() {
        return lookThrough(statement -> {
            int version = number(statement, "PRAGMA user_version");
            if (version < 1) {
                throw damaged("its tables are of no version");
            }
            return version;
        });
    }

    /** Its name as SQL has it, to be read beside another one, and never to be written. */
    String attached() {
        return "'" + path.toUri().toString().replace("'", "''") + "?mode=ro&immutable=1'";
    }

    /**
     * The ids of what a person wrote, by tables; a table that an older version has not is empty.
     *
     * @param deleted whether also of what the person deleted
     */
    Map<DiaryTable, Set<String>> ids(boolean deleted) throws IOException, SQLException {
        return readOnly(readingUrl(), statement -> {
            Map<DiaryTable, Set<String>> ids = new EnumMap<>(DiaryTable.class);
            for (DiaryTable table : DiaryTable.entries()) {
                Set<String> found = new HashSet<>();
                if (table.isThere(statement)) {
                    add(statement, "SELECT id FROM " + table.sqlName(), found);
                }
                if (deleted && DiaryTable.CHANGE.isThere(statement)) {
                    add(statement, "SELECT entry FROM change WHERE how = 'DELETED'", found);
                    add(statement, PAIN_OF_DELETED, found);
                }
                ids.put(table, found);
            }
            return ids;
        });
    }

    /** Whether its header is that of a diary of this Lumbo, and it is as long as that says. */
    boolean beginsWell() throws IOException {
        try {
            checkHeader();
            FileHeader header = FileHeader.read(path).orElseThrow();
            check(header.hasTables(), header.applicationId(), header.userVersion());
            return true;
        } catch (DiaryException other) {
            return false;
        }
    }

    private static void add(Statement statement, String sql, Set<String> ids) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
    }

    private void checkHeader() throws IOException {
        FileHeader header = FileHeader.read(path).orElseThrow(() -> damaged("it is no diary"));
        if (!header.hasTables() && isEmpty(beside("-wal"))) {
            throw damaged("it is empty");
        }
        if (isEmpty(beside("-wal")) && Files.size(path) < header.bytes()) {
            throw damaged("its end is missing");
        }
    }

    private void make() throws IOException {
        Path folder = folder();
        Access.OWNER.makeFolder(folder);
        if (Files.notExists(path)) {
            try {
                Files.createFile(path, Access.OWNER.ofFile(path));
            } catch (FileAlreadyExistsException madeMeanwhile) {
                return;
            }
        }
        if (!Files.isWritable(folder) || !Files.isWritable(path)) {
            throw new DiaryException(DiaryException.Kind.READ_ONLY, "the diary may not be written, " + path);
        }
    }

    private Path folder() throws IOException {
        Path folder = path.getParent();
        if (folder == null) {
            throw new IOException("not a file: " + path);
        }
        return folder;
    }

    private void inspect() throws IOException, SQLException {
        if (isEmpty(path) || !isEmpty(beside("-journal"))) {
            // nothing to look at, or a change that broke off and that only SQLite can take back
            return;
        }
        FileHeader header = FileHeader.read(path).orElseThrow(() -> damaged("it is no diary"));
        check(header.hasTables(), header.applicationId(), header.userVersion());
        if (!isEmpty(beside("-wal"))) {
            // the last one who wrote did not close it: its log has more than the header tells, and files get damaged
            // then
            boolean _ = readOnly(url(), this::isSound);
        } else if (Files.size(path) < header.bytes()) {
            throw damaged("its end is missing");
        }
    }

    private static boolean isEmpty(Path file) throws IOException {
        return Files.notExists(file) || Files.size(file) == 0;
    }

    private void check(Statement statement) throws SQLException {
        boolean hasTables = number(statement, "SELECT count(*) FROM sqlite_schema") > 0;
        int application = number(statement, "PRAGMA application_id");
        check(hasTables, application, number(statement, "PRAGMA user_version"));
    }

    private void check(boolean hasTables, int application, int version) {
        if (hasTables && application != APPLICATION_ID) {
            throw damaged("it belongs to another program");
        }
        migrations.refuseNewer(version, path);
    }

    /**
     * Looks through the whole file.
     *
     * @throws DiaryException DAMAGED
     */
    void refuseDamaged(Statement statement) throws SQLException {
        refuse(statement, "PRAGMA quick_check(1)");
    }

    private void refuse(Statement statement, String look) throws SQLException {
        try (ResultSet found = statement.executeQuery(look)) {
            String first = found.getString(1);
            if (!first.equals("ok")) {
                throw damaged(first);
            }
        }
    }

    private DiaryException damaged(String how) {
        return new DiaryException(DiaryException.Kind.DAMAGED, "the diary is damaged, " + path + ": " + how);
    }

    /** SQLite gives the files that it makes beside the diary the diary's own permissions. */
    private void makePrivate() throws IOException {
        for (Path each : List.of(path, beside("-wal"), beside("-shm"), beside("-journal"))) {
            Access.keepForOwner(each);
        }
    }

    private Path beside(String suffix) {
        return beside(path, suffix);
    }

    /** What SQLite keeps beside a file: {@code -wal}, {@code -shm} or {@code -journal}. */
    static Path beside(Path path, String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    /** Brings all of a file's log into it, and leaves no log; see {@link Diary#intoOneFile}. */
    static void intoOneFile(Path name) {
        Path path = RealFile.of(name);
        try {
            if (Files.notExists(path) || Files.size(path) == 0) {
                return;
            }
            try (Connection whole = plain(path);
                    Statement statement = whole.createStatement()) {
                statement.execute("PRAGMA journal_mode = DELETE");
            }
        } catch (IOException | SQLException failure) {
            DiaryException why = DiaryException.of("the diary is open in another program, " + path, failure);
            if (why.kind() != DiaryException.Kind.DAMAGED) {
                throw why;
            }
        }
    }

    /**
     * Which file it is that the diary's name leads to now.
     *
     * @throws DiaryException DISPLACED when there is none
     */
    FileState state() {
        try {
            return FileState.of(path)
                    .orElseThrow(() ->
                            new DiaryException(DiaryException.Kind.DISPLACED, "the diary's file is gone, " + path));
        } catch (IOException failure) {
            throw DiaryException.of("the diary's file can't be looked at, " + path, failure);
        }
    }

    /** A connection to any file as it is, whatever it holds. */
    static Connection plain(Path path) throws SQLException {
        return config().createConnection(url(path));
    }

    /**
     * The connection that writes, with the tables brought up to date.
     *
     * @throws DiaryException when that fails
     */
    Connection connectWriting() throws SQLException {
        return connect(url(), statement -> {
            check(statement);
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA secure_delete = ON");
            migrations.apply(statement, this);
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA foreign_keys = ON");
        });
    }

    /** A connection that refuses to write. */
    Connection connectReading() throws SQLException {
        return connect(url(), statement -> statement.execute("PRAGMA query_only = ON"));
    }

    private interface Setup {
        void on(Statement statement) throws SQLException;
    }

    private static Connection connect(String from, Setup setup) throws SQLException {
        Connection connection = config().createConnection(from);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA temp_store = MEMORY");
            setup.on(statement);
            return connection;
        } catch (SQLException | RuntimeException failure) {
            try (connection) {
                throw failure;
            }
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setGetGeneratedKeys(false);
        return config;
    }

    /** As a URI: a file's name may hold what the driver would take for options. */
    private String url() {
        return url(path);
    }

    /**
     * For looking through a whole file: without its log and locks where nobody has it open, so that nothing is made beside it.
     * Who has it open has a log, be it empty, and may bring it into the file meanwhile.
     */
    private String readingUrl() {
        boolean isAlone = Stream.of("-wal", "-shm", "-journal").allMatch(rest -> Files.notExists(beside(rest)));
        return isAlone ? url() + "?immutable=1" : url();
    }

    private static String url(Path path) {
        return "jdbc:sqlite:" + path.toUri();
    }

    /**
     * Copies the diary beside itself, as in {@code diary-before-v2.sqlite}; the copy has that name only when it is
     * complete.
     *
     * @throws DiaryException when that fails
     */
    void copyBefore(int version, Statement statement) throws SQLException {
        try {
            Path part = Access.OWNER.part(SafeFile.folderOf(path), "diary-copy-");
            try {
                vacuumInto(part, statement);
                moveToFreeName(part, path, "v" + version);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw DiaryException.of("the diary can't be copied before it is upgraded, " + path, failure);
        }
    }

    private static void vacuumInto(Path empty, Statement statement) throws SQLException {
        statement.execute("VACUUM INTO '" + empty.toString().replace("'", "''") + "'");
    }

    /**
     * Never over an older copy: {@code diary-before-v2.sqlite}, then {@code diary-before-v2-2.sqlite}, and so on.
     *
     * @return the name that was free
     */
    static Path moveToFreeName(Path part, Path path, String what) throws IOException {
        return FreeName.beside(path, "before-" + what, free -> SafeFile.putIfFree(part, free));
    }

    /** The one number that a statement gives. */
    static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.getInt(1);
        }
    }
}
