package lumbo.diary.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import lumbo.cli.Typed;
import lumbo.diary.Diary;
import lumbo.diary.FullDiary;
import lumbo.diary.backup.Backups;
import lumbo.diary.backup.Password;
import lumbo.diary.export.DiaryExport.Format;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A diary that may only be read can be taken along in every way, and nothing beside it changes. */
class ReadOnlyDiaryTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2027-11-22T23:00:00+01:00");
    private static final int SESSIONS = 2;

    @TempDir
    Path folder;

    private Path data;
    private Path diary;

    enum What {
        FILE,
        FOLDER,
        BOTH
    }

    @BeforeEach
    void write() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        data = Files.createDirectories(folder.resolve("data"));
        diary = data.resolve("diary.sqlite");
        FullDiary.write(diary, SESSIONS);
    }

    @AfterEach
    void free() throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    }

    private void close(What what) throws IOException {
        if (what != What.FOLDER) {
            Files.setPosixFilePermissions(diary, PosixFilePermissions.fromString("r--------"));
        }
        if (what != What.FILE) {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-x------"));
        }
        assumeFalse(Files.isWritable(what == What.FOLDER ? data : diary), "whoever runs this may write everywhere");
    }

    private void nothingChanged(byte[] before) throws IOException {
        assertThat(diary).hasBinaryContent(before);
        try (Stream<Path> there = Files.list(data)) {
            assertThat(there).containsExactly(diary);
        }
    }

    @ParameterizedTest
    @EnumSource(What.class)
    void isExportedInEveryFormat(What what) throws IOException {
        byte[] before = Files.readAllBytes(diary);
        close(what);
        for (Format format : Format.values()) {
            Typed typed = new Typed(data).now(NOW);
            Path out = folder.resolve("out-" + format);

            int code = typed.run("export", "--format", format, "--out", out);

            assertThat(code).as(typed.err()).isZero();
            assertThat(out).exists();
        }
        nothingChanged(before);
    }

    @ParameterizedTest
    @EnumSource(What.class)
    void isBackedUpLockedAndOpen(What what) throws Exception {
        byte[] before = Files.readAllBytes(diary);
        close(what);
        Backups backups = new Backups(
                folder.resolve("backups"), Clock.fixed(Instant.parse("2027-11-22T22:00:00Z"), ZoneOffset.UTC));

        Path open = backups.make(diary, null);
        assertThat(Diary.facts(open).sessions()).isEqualTo(SESSIONS);
        Path locked = backups.make(diary, new Password("a long sentence"));
        assertThat(Backups.look(locked)).isInstanceOf(Backups.Content.Locked.class);
        nothingChanged(before);
    }
}
