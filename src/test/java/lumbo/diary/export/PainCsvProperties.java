package lumbo.diary.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lumbo.diary.BodySpot;
import lumbo.diary.Diary;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.PainPlace;
import lumbo.program.ReadResult;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PainCsvProperties {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T18:30:00+01:00");

    @Provide
    Arbitrary<List<String>> notes() {
        Arbitrary<String> odd =
                Arbitraries.strings().withChars("'=+-@\t\r\n,;\" \uFEFFa\u00FC").ofMaxLength(6);
        Arbitrary<String> any = Arbitraries.strings()
                .ofMaxLength(30)
                .filter(text -> text.codePoints()
                        .noneMatch(point ->
                                point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)));
        return Arbitraries.oneOf(odd, any).list().ofMinSize(1).ofMaxSize(40);
    }

    @Property(tries = 60, seed = "16")
    void anExportedTableReadInAgainIsTheSame(@ForAll("notes") List<String> notes) throws IOException {
        Path folder = Files.createTempDirectory("pain");
        Path table = folder.resolve("pain.csv");
        List<PainEntry> entries = new ArrayList<>();
        for (String note : notes) {
            int number = entries.size();
            entries.add(new PainEntry(
                    new UUID(0, number),
                    NOW.minusDays(notes.size() - number),
                    PainMoment.OTHER,
                    number % 11,
                    null,
                    null,
                    number % 3 == 0 ? PainPlace.LEG : null,
                    note,
                    number % 2 == 0 ? Set.of(BodySpot.LEFT_FOOT, BodySpot.LOW_BACK) : Set.of()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Diary diary = Diary.open(folder.resolve("diary.sqlite"))) {
            diary.addPain(entries, NOW).join();
            diary.state(state -> CsvExport.writePain(state, NOW.toLocalDate().minusYears(1), NOW.toLocalDate(), out));
        }
        Files.write(table, out.toByteArray());

        assertThat(PainCsv.read(table, NOW))
                .isInstanceOfSatisfying(
                        ReadResult.Valid.class,
                        sound -> assertThat((List<?>) sound.value())
                                .usingRecursiveComparison()
                                .ignoringFields("id")
                                .isEqualTo(entries));
    }
}
