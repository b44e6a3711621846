package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionException;
import lumbo.diary.export.FhirExport;
import lumbo.diary.export.JsonExport;
import lumbo.diary.export.JsonImport;
import lumbo.diary.export.MeasureCsv;
import lumbo.files.Share;
import lumbo.measure.Activity;
import lumbo.measure.GlobalChange;
import lumbo.measure.MeasureKind;
import lumbo.measure.PatientSpecific;
import lumbo.measure.RolandMorris;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MeasuresTest {

    private static final LocalDate DAY = START.toLocalDate();

    private static final MeasureEntry TICKS =
            MeasureEntry.of(id(1), START, RolandMorris.of(Set.of(3, 1, 24)), "A hard week, \"really\".");
    private static final MeasureEntry NAMED = MeasureEntry.of(
            id(2),
            START.plusDays(1),
            new PatientSpecific(List.of(new Activity("Put on \"socks\"", 4), new Activity("Stairs", 7))),
            "");
    private static final MeasureEntry SAID = MeasureEntry.of(id(3), START.plusDays(2), new GlobalChange(-2), "=1+1");

    @TempDir
    Path folder;

    private Diary diary;

    @BeforeEach
    void open() {
        diary = Diary.open(folder.resolve("diary.sqlite"));
    }

    @AfterEach
    void close() {
        diary.close();
    }

    private void keepAll() {
        List.of(TICKS, NAMED, SAID)
                .forEach(entry -> diary.keep(entry, entry.at()).join());
    }

    private List<String> changes() throws SQLException {
        List<String> changes = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + diary.file());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT what || ' ' || how || ' ' || coalesce(before -> '$.measure[0]', '-')"
                                + " FROM change ORDER BY seq")) {
            while (row.next()) {
                changes.add(row.getString(1));
            }
        }
        return changes;
    }

    @Test
    void keepsEachWhole() {
        keepAll();

        assertThat(diary.measures(DAY, DAY.plusDays(2))).containsExactly(TICKS, NAMED, SAID);
        assertThat(diary.measures(DAY.plusDays(1), DAY.plusDays(1))).containsExactly(NAMED);
        assertThat(diary.measure(id(2))).contains(NAMED);
        assertThat(diary.newestMeasure(MeasureKind.RMDQ_24, Ever.END)).contains(TICKS);
        assertThat(TICKS.read()).contains(RolandMorris.of(Set.of(1, 3, 24)));
        assertThat(NAMED.score()).isEqualTo(5.5);
        assertThat(NAMED.read().orElseThrow().score()).isEqualTo(5.5);
        assertThat(SAID.read()).contains(new GlobalChange(-2));
        assertThat(diary.newest(Ever.END)).contains(SAID.at());
    }

    @Test
    void findsTheOneBefore() {
        MeasureEntry later = MeasureEntry.of(id(4), START.plusDays(28), RolandMorris.of(Set.of()), "");
        keepAll();
        diary.keep(later, later.at()).join();

        assertThat(diary.measureBefore(later)).contains(TICKS);
        assertThat(diary.measureBefore(TICKS)).isEmpty();
        assertThat(diary.newestMeasure(MeasureKind.RMDQ_24, Ever.END)).contains(later);
    }

    @Test
    void whatWasChangedAndDeletedStaysKnown() throws SQLException {
        diary.keep(TICKS, START).join();
        diary.change(TICKS.withNote("Less hard."), START.plusMinutes(1)).join();
        diary.deleteMeasure(id(1), START.plusMinutes(2)).join();
        assertThat(diary.measure(id(1))).isEmpty();
        diary.restore(TICKS.withNote("Less hard."), START.plusMinutes(3)).join();

        assertThat(diary.measure(id(1))).contains(TICKS.withNote("Less hard."));
        String row = "{\"id\":\"" + id(1)
                + "\",\"at\":\"2026-11-22T18:30:00.000+01:00\",\"kind\":\"RMDQ_24\",\"score\":3.0,"
                + "\"answers\":\"{\\\"ticked\\\":[1,3,24]}\",\"note\":\"";
        assertThat(changes())
                .containsExactly(
                        "MEASURE ADDED -",
                        "MEASURE CHANGED " + row + "A hard week, \\\"really\\\".\"}",
                        "MEASURE DELETED " + row + "Less hard.\"}",
                        "MEASURE RESTORED -");
    }

    @Test
    void nothingIsWrittenOfWhatIsNotThere() throws SQLException {
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> diary.deleteMeasure(id(9), START).join())
                .withCauseInstanceOf(DiaryException.class);
        assertThat(changes()).isEmpty();
    }

    @Test
    void aDayTellsHowManyThereWere() {
        keepAll();

        assertThat(diary.days(YearMonth.from(DAY)))
                .containsExactly(
                        new DiaryDay(DAY, List.of(), null, 1),
                        new DiaryDay(DAY.plusDays(1), List.of(), null, 1),
                        new DiaryDay(DAY.plusDays(2), List.of(), null, 1));
    }

    @Test
    void findsNotesAndActivities() {
        keepAll();

        assertThat(diary.searchMeasures("hard week", 9)).containsExactly(TICKS);
        assertThat(diary.searchMeasures("stairs", 9)).containsExactly(NAMED);
        assertThat(diary.searchMeasures("ticked", 9)).isEmpty();
        assertThat(diary.searchMeasures("%", 9)).isEmpty();
    }

    @Test
    void readsNoAnswersThatAreWrittenOtherwise() {
        for (String json : List.of("[1, 2]", "{}", "{\"ticked\":[25]}", "{\"ticked\":3}", "1", "\"\"")) {
            assertThat(new MeasureEntry(id(1), START, MeasureKind.RMDQ_24, 2, json, "").read())
                    .isEmpty();
        }
        assertThat(new MeasureEntry(id(1), START, MeasureKind.PSFS, 2, "{\"activities\":[{\"value\":1}]}", "").read())
                .isEmpty();
        assertThat(new MeasureEntry(id(1), START, MeasureKind.GLOBAL_CHANGE, 2, "{\"change\":9}", "").read())
                .isEmpty();
    }

    @Test
    void comesBackWholeFromJson() {
        keepAll();
        diary.deleteMeasure(id(2), START.plusDays(3)).join();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        diary.state(state -> JsonExport.write(state, out));
        Path json = folder.resolve("diary.json");
        Path to = folder.resolve("to.sqlite");
        write(json, out.toByteArray());

        JsonImport.restore(json, to, Share.UNTOLD);

        try (Diary again = Diary.open(to)) {
            assertThat(again.measures(DAY, DAY.plusDays(9))).containsExactly(TICKS, SAID);
        }
        assertThat(Filled.rows(to)).isEqualTo(Filled.rows(diary.file()));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            java.nio.file.Files.write(file, bytes);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void becomesATable() {
        keepAll();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        diary.state(state -> MeasureCsv.write(state, DAY, DAY.plusDays(2), out));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFquestionnaire_entry,answered_at,questionnaire,score,score_from,score_to,answers,note\r\n"
                                + id(1) + ",2026-11-22T18:30:00.000+01:00,rmdq-24,3.0,0,24,1 3 24,"
                                + "\"A hard week, \"\"really\"\".\"\r\n"
                                + id(2) + ",2026-11-23T18:30:00.000+01:00,psfs,5.5,0,10,"
                                + "\"Put on \"\"socks\"\": 4; Stairs: 7\",\r\n"
                                + id(3) + ",2026-11-24T18:30:00.000+01:00,global-change,-2.0,-3,3,2 worse,'=1+1\r\n");
    }

    @Test
    void becomesObservationsWithParts() {
        keepAll();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        diary.state(state -> FhirExport.write(state, DAY, DAY.plusDays(2), Locale.ENGLISH, null, START, out));

        JsonNode entries = JsonMapper.shared().readTree(out.toByteArray()).get("entry");
        JsonNode ticks = entries.get(1).get("resource");
        assertThat(ticks.at("/note/0/text").stringValue()).isEqualTo(TICKS.note());
        assertThat(ticks.get("component")).hasSize(24);
        assertThat(ticks.at("/component/2/valueBoolean").booleanValue()).isTrue();
        assertThat(ticks.at("/component/3/valueBoolean").booleanValue()).isFalse();
        JsonNode named = entries.get(2).get("resource");
        assertThat(named.at("/component/0/code/text").stringValue()).isEqualTo("Put on \"socks\"");
        assertThat(named.at("/component/0/valueQuantity/value").intValue()).isEqualTo(4);
        JsonNode said = entries.get(3).get("resource");
        assertThat(said.has("component")).isFalse();
        assertThat(said.at("/valueQuantity/value").doubleValue()).isEqualTo(-2);
    }
}
