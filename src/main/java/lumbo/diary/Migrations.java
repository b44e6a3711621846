package lumbo.diary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The steps by which a file comes from nothing, or from what an older Lumbo wrote, to the tables of this one.
 *
 * <p>A file's version is its {@code user_version}: the number of the last step applied to it. A step that was ever
 * shipped never changes. Each is applied in a transaction of its own, and before the first of them a file that has
 * tables already is copied.
 */
final class Migrations {

    /** One step: statements that may not contain {@code BEGIN} or {@code COMMIT} of their own. */
    record Migration(String name, String sql) {}

    private final List<Migration> steps;

    /**
     * These steps.
     *
     * @param steps the first leads to version 1, the second from there to version 2, and so on
     */
    Migrations(List<Migration> steps) {
        this.steps = List.copyOf(steps);
    }

    static Migrations shipped() {
        return new Migrations(shippedSteps());
    }

    /** All files {@code V001.sql}, {@code V002.sql} and so on, up to the first number that is missing. */
    static List<Migration> shippedSteps() {
        List<Migration> steps = new ArrayList<>();
        for (Migration step = shipped(1); step != null; step = shipped(steps.size() + 1)) {
            steps.add(step);
        }
        return steps;
    }

    private static @Nullable Migration shipped(int version) {
        String name = String.format(Locale.ROOT, "V%03d.sql", version);
        try (@Nullable InputStream in = Migrations.class.getResourceAsStream("sql/" + name)) {
            return in == null ? null : new Migration(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The version that the last step leads to. */
    int latest() {
        return steps.size();
    }

    /**
     * Brings a file to the latest version. Foreign keys must be off, so that a step can rebuild a table; they are
     * checked before its commit.
     *
     * @param statement a statement of the file's connection
     * @param file the file
     * @throws DiaryException when the file is damaged or can't be copied; it is then left at its version
     */
    void apply(Statement statement, DiaryFile file) throws SQLException {
        int version = version(statement);
        if (version > 0 && version < latest()) {
            file.refuseDamaged(statement);
            file.copyBefore(latest(), statement);
        }
        for (int next = version + 1; next <= latest(); next++) {
            applyOne(statement, next);
        }
    }

    /**
     * Refuses what this Lumbo does not know.
     *
     * @throws DiaryException NEWER when the version is beyond the latest
     */
    void refuseNewer(int version, Path file) {
        if (version > latest()) {
            throw new DiaryException(
                    DiaryException.Kind.NEWER,
                    "a newer Lumbo wrote the diary, version " + version + " instead of " + latest() + ", " + file);
        }
    }

    private void applyOne(Statement statement, int next) throws SQLException {
        Migration step = steps.get(next - 1);
        boolean _ = Database.writing(statement.getConnection()).transact(sql -> {
            if (version(statement) < next) {
                statement.executeUpdate(step.sql());
                refuseDangling(statement, step);
                statement.execute("PRAGMA user_version = " + next);
            }
            return true;
        });
    }

    private static int version(Statement statement) throws SQLException {
        return DiaryFile.number(statement, "PRAGMA user_version");
    }

    private static void refuseDangling(Statement statement, Migration step) throws SQLException {
        try (ResultSet dangling = statement.executeQuery("PRAGMA foreign_key_check")) {
            if (dangling.next()) {
                throw new DiaryException(
                        DiaryException.Kind.OTHER,
                        step.name() + " leaves rows of " + dangling.getString(1) + " that belong to none");
            }
        }
    }
}
