package lumbo.diary.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lumbo.cli.Failures;
import lumbo.diary.Diary;
import lumbo.diary.TwentyYears;
import lumbo.diary.backup.BackupException;
import lumbo.diary.export.DiaryExport.Format;
import lumbo.diary.export.DiaryExport.Selection;
import lumbo.diary.export.DiaryExport.Table;
import lumbo.i18n.Messages;
import lumbo.report.DoctorReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disk that is full while a diary is written to it is told as that, in every format. */
class FullDiskTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T23:00:00+01:00");
    private static final Messages WORDS = Messages.of(Locale.UK);

    @TempDir
    Path folder;

    private Path diary;

    @BeforeEach
    void fill() {
        diary = folder.resolve("diary.sqlite");
        try (Diary open = Diary.open(diary)) {
            TwentyYears.fill(open, 20);
        }
    }

    private static Selection all(Format format) {
        return new Selection(format, null, null, null, EnumSet.allOf(Table.class), Locale.UK);
    }

    /** As a disk does that has room for some bytes. */
    private static OutputStream room(int bytes) {
        return new OutputStream() {
            private int left = bytes;

            @Override
            public void write(int one) throws IOException {
                if (left-- <= 0) {
                    throw new IOException("No space left on device");
                }
            }
        };
    }

    private Throwable written(Format format, Stream<OutputStream> to) {
        try (Diary open = Diary.open(diary)) {
            return catchThrowable(() -> DiaryExport.fill(open, all(format), NOW, new DoctorReport(WORDS), to.toList()));
        }
    }

    private static void isTold(Throwable failure) {
        assertThat(failure).isInstanceOf(IOException.class);
        assertThat(BackupException.of(Path.of("stick"), (IOException) failure).kind())
                .isEqualTo(BackupException.Kind.FULL);
        assertThat(Failures.sentence(WORDS, failure, () -> "")).contains("full");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void isToldWhereverTheRoomEnds(Format format) {
        for (int bytes : List.of(0, 1, 500, 9_000)) {
            isTold(written(format, Stream.generate(() -> room(bytes)).limit(Table.values().length)));
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void isToldOfARealOne(Format format) throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "a system with a device that is always full");

        List<OutputStream> open = List.of(
                Files.newOutputStream(full),
                Files.newOutputStream(full),
                Files.newOutputStream(full),
                Files.newOutputStream(full));
        isTold(written(format, open.stream()));
    }

    @Test
    void whereOneTableCannotHaveItsNameTheOthersAreAsTheyWere() throws IOException {
        Path to = Files.createDirectories(folder.resolve("tables"));
        Files.writeString(to.resolve("sessions.csv"), "mine");
        Files.createDirectories(to.resolve("pain.csv").resolve("in the way"));

        try (Diary open = Diary.open(diary)) {
            assertThat(catchThrowable(() -> DiaryExport.write(open, all(Format.CSV), to, NOW, new DoctorReport(WORDS))))
                    .isInstanceOf(IOException.class);
        }

        assertThat(to.resolve("sessions.csv")).hasContent("mine");
        try (Stream<Path> files = Files.list(to)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("sessions.csv", "pain.csv");
        }
    }

    @Test
    void tablesInAFolderThatLumboMakesAreTheirOwnersOnly() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path plain = Files.createFile(folder.resolve("plain"));
        Path there = Files.createDirectory(folder.resolve("there"));
        Path made = folder.resolve("made");
        Path json = folder.resolve("diary.json");

        try (Diary open = Diary.open(diary)) {
            DiaryExport.write(open, all(Format.CSV), made, NOW, new DoctorReport(WORDS));
            DiaryExport.write(open, all(Format.CSV), there, NOW, new DoctorReport(WORDS));
            DiaryExport.write(open, all(Format.JSON), json, NOW, new DoctorReport(WORDS));
        }

        assertThat(permissions(made)).isEqualTo("rwx------");
        assertThat(permissions(made.resolve("pain.csv"))).isEqualTo("rw-------");
        assertThat(permissions(there.resolve("pain.csv"))).isEqualTo(permissions(plain));
        assertThat(permissions(json)).isEqualTo(permissions(plain));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "CSV", mode = EnumSource.Mode.EXCLUDE)
    void writesToTheFileThatALinkLeadsTo(Format format) throws IOException {
        Path real = Files.writeString(
                Files.createDirectories(folder.resolve("elsewhere")).resolve("real"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        try (Diary open = Diary.open(diary)) {
            DiaryExport.write(open, all(format), link, NOW, new DoctorReport(WORDS));
        }

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.size(real)).isGreaterThan(100);
    }
}
