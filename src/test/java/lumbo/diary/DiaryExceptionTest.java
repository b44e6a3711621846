package lumbo.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import lumbo.diary.backup.BackupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite and the system say is told as what a person can do something about. */
class DiaryExceptionTest {

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, FULL",
        // on a full disk, there is no room for an empty log either, and this is all that is said of it
        "SQLITE_IOERR_SHMSIZE, FULL",
        "SQLITE_IOERR_READ, OTHER",
        "SQLITE_BUSY_SNAPSHOT, LOCKED",
        "SQLITE_LOCKED, LOCKED",
        "SQLITE_READONLY_DIRECTORY, READ_ONLY",
        "SQLITE_CORRUPT_INDEX, DAMAGED",
        "SQLITE_NOTADB, DAMAGED",
        "SQLITE_INTERRUPT, CLOSED",
        "SQLITE_CONSTRAINT_UNIQUE, OTHER"
    })
    void eachCodeIsOfAKind(SQLiteErrorCode code, DiaryException.Kind kind) {
        Sql.Failure failure = new Sql.Failure(new SQLiteException("said", code));

        assertThat(DiaryException.of("done", failure).kind()).isEqualTo(kind);
    }

    @Test
    void aFullDiskIsNamedByABackupToo() {
        DiaryException failure =
                DiaryException.of("done", new SQLiteException("said", SQLiteErrorCode.SQLITE_IOERR_SHMSIZE));

        assertThat(BackupException.of(Path.of("stick"), failure).kind()).isEqualTo(BackupException.Kind.FULL);
    }

    @Test
    void whatWasBrokenOffIsClosed() {
        assertThat(DiaryException.of("done", new ClosedByInterruptException()).kind())
                .isEqualTo(DiaryException.Kind.CLOSED);
    }
}
