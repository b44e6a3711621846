package lumbo.diary.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import lumbo.diary.Diary;

/** A process that exports a whole diary as JSON and as CSV to nowhere, and says how many bytes that were. */
final class Exported {

    private Exported() {}

    /** Exports the diary that the argument names. */
    public static void main(String[] args) {
        AtomicLong bytes = new AtomicLong();
        OutputStream counted = new OutputStream() {
            @Override
            public void write(int one) {
                bytes.incrementAndGet();
            }

            @Override
            public void write(byte[] some, int from, int length) throws IOException {
                bytes.addAndGet(length);
            }
        };
        LocalDate first = LocalDate.of(1, 1, 1);
        LocalDate last = LocalDate.of(9999, 1, 1);
        try (Diary diary = Diary.open(Path.of(args[0]))) {
            diary.state(state -> {
                JsonExport.write(state, counted);
                CsvExport.write(state, first, last, Locale.ENGLISH, counted, counted);
                CsvExport.writePain(state, first, last, counted);
                MeasureCsv.write(state, first, last, counted);
            });
        }
        System.out.println(bytes);
    }
}
