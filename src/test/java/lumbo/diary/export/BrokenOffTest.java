package lumbo.diary.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.DiaryException;
import lumbo.diary.DiarySnapshot;
import lumbo.diary.FullDiary;
import lumbo.i18n.Messages;
import lumbo.report.DoctorReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An export that is cancelled midway leaves nothing but what was there. */
class BrokenOffTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2027-11-22T18:30:00+01:00");
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 1, 1);
    private static final Messages WORDS = Messages.of(Locale.UK);

    @TempDir
    Path folder;

    private Diary diary;

    /** What is broken off, and where: the thread that does it is interrupted there, as by Cancel. */
    enum What {
        JSON {
            @Override
            void write(DiaryExport.Pages report, DiarySnapshot state, OutputStream out) {
                JsonExport.write(state, new Interrupting(out));
            }
        },
        FHIR {
            @Override
            void write(DiaryExport.Pages report, DiarySnapshot state, OutputStream out) {
                FhirExport.write(state, FIRST, LAST, Locale.UK, null, NOW, new Interrupting(out));
            }
        },
        CSV {
            @Override
            void write(DiaryExport.Pages report, DiarySnapshot state, OutputStream out) {
                CsvExport.write(state, FIRST, LAST, Locale.UK, new Interrupting(out), OutputStream.nullOutputStream());
            }
        },
        REPORT {
            @Override
            void write(DiaryExport.Pages report, DiarySnapshot state, OutputStream out) throws IOException {
                Thread.currentThread().interrupt();
                report.write(state, wanted(), NOW, out);
            }
        };

        abstract void write(DiaryExport.Pages report, DiarySnapshot state, OutputStream out) throws IOException;
    }

    /** Interrupts the thread that writes when the first bytes have come, and goes on taking what comes. */
    private static final class Interrupting extends FilterOutputStream {

        Interrupting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            Thread.currentThread().interrupt();
        }
    }

    @BeforeEach
    void aFullDiary() {
        Path file = folder.resolve("diary.sqlite");
        FullDiary.write(file, 60);
        diary = Diary.open(file);
    }

    @AfterEach
    void close() {
        boolean _ = Thread.interrupted();
        diary.close();
    }

    private static DiaryExport.Selection wanted() {
        return new DiaryExport.Selection(DiaryExport.Format.PDF, null, null, null, Set.of(), Locale.UK);
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static void isBrokenOff(Throwable failure) {
        if (failure instanceof DiaryException diary) {
            assertThat(diary.kind()).isEqualTo(DiaryException.Kind.CLOSED);
        } else {
            assertThat(failure).isInstanceOf(ClosedByInterruptException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingButWhatWasThere(What what) throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path there = Files.writeString(out.resolve("there"), "as it was");
        DiaryExport.Pages report = new DoctorReport(WORDS);
        for (Path to : List.of(there, out.resolve("new"))) {
            assertThatThrownBy(() -> DiaryExport.write(
                            diary, wanted(), to, NOW, (state, _, _, stream) -> what.write(report, state, stream)))
                    .as(to.toString())
                    .satisfies(BrokenOffTest::isBrokenOff);
            boolean _ = Thread.interrupted();
        }

        assertThat(names(out)).containsExactly("there");
        assertThat(there).hasContent("as it was");
        // the connection is as good as before
        Path whole = out.resolve("whole");
        DiaryExport.write(diary, wanted(), whole, NOW, report);
        assertThat(Files.readString(whole, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }
}
