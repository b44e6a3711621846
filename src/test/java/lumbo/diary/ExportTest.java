package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lumbo.diary.export.CsvExport;
import lumbo.diary.export.FhirExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("diary.sqlite");
    }

    private List<String> csv(LocalDate from, LocalDate to) {
        ByteArrayOutputStream sessions = new ByteArrayOutputStream();
        ByteArrayOutputStream exercises = new ByteArrayOutputStream();
        try (Diary diary = Diary.open(file())) {
            diary.state(state -> CsvExport.write(state, from, to, Locale.GERMAN, sessions, exercises));
        }
        return List.of(sessions.toString(StandardCharsets.UTF_8), exercises.toString(StandardCharsets.UTF_8));
    }

    @Test
    void writesARowForEachSession() {
        Filled.small(file(), "=1+1, \"so\"\r\nand more");

        assertThat(csv(FIRST, LAST).getFirst())
                .isEqualTo(
                        "\uFEFFsession,started_at,ended_at,state,written_afterwards,program_id,program,planned_steps,"
                                + "done_steps,active_seconds,pain_before_0_10,pain_worst_24h_before_0_10,"
                                + "pain_worst_during_0_10,pain_after_0_10,pain_next_morning_0_10,effort_0_10,"
                                + "heart_rate_before_per_min,heart_rate_after_per_min,note\r\n"
                                + id(1)
                                + ",2026-11-22T18:30:00.000+01:00,2026-11-22T18:40:00.000+01:00,finished,no,gentle,"
                                + "\"Sanft \"\"und\"\" ruhig\",20,20,353.600,3,6,4,2,1,5,72,118,"
                                + "\"'=1+1, \"\"so\"\"\r\nand more\"\r\n");
    }

    @Test
    void writesARowForEachExerciseAndSide() {
        Filled.small(file(), "");

        List<String> lines = csv(FIRST, LAST).getLast().lines().toList();

        assertThat(lines.getFirst())
                .isEqualTo("\uFEFFsession,started_at,number,round,exercise_id,exercise,source_row,side,sets,"
                        + "reps_per_side_and_set,seconds_per_set,hold_seconds,planned_steps,done_steps,repeated_steps,"
                        + "work_seconds,pain_worst_during_0_10,pain_places");
        String begin = id(1) + ",2026-11-22T18:30:00.000+01:00,";
        assertThat(lines.subList(1, 7))
                .containsExactly(
                        begin + "1,1,cat,Exercise cat,GENTLE 1,both,1,3,,2,3,3,0,27.000,,",
                        begin + "2,1,leg-raise,Exercise leg-raise,GENTLE 2,left,1,2,,,2,2,0,14.000,,",
                        begin + "2,1,leg-raise,Exercise leg-raise,GENTLE 2,right,1,2,,,2,2,0,14.000,,",
                        begin + "3,1,side-plank,Exercise side-plank,,left,1,,20,,1,1,0,20.000,4,leg",
                        begin + "3,1,side-plank,Exercise side-plank,,right,1,,20,,1,1,0,20.000,4,leg",
                        begin + "4,1,walking,Exercise walking,,both,1,,,,1,1,0,1.700,,");
        assertThat(lines).hasSize(13);
    }

    @Test
    void keepsNoSpreadsheetFromNumbersAndNoFormulaFromText() {
        for (String begin : List.of("=", "+", "-", "@", "\t", "\r")) {
            Path file = folder.resolve("diary" + (int) begin.charAt(0) + ".sqlite");
            Filled.small(file, begin + "x");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Diary diary = Diary.open(file)) {
                diary.state(
                        state -> CsvExport.write(state, FIRST, LAST, Locale.ENGLISH, out, new ByteArrayOutputStream()));
            }
            String cell = begin.charAt(0) < ' ' ? "\"'" + begin + "x\"" : "'" + begin + "x";
            assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("," + cell + "\r\n");
        }
    }

    @Test
    void writesOnlyTheDaysThatAreWanted() {
        Filled.small(file(), "");

        assertThat(csv(FIRST.plusDays(1), LAST))
                .allSatisfy(table -> assertThat(table.lines()).hasSize(1));
        assertThat(csv(FIRST, FIRST).getFirst().lines()).hasSize(2);
    }

    private JsonNode fhir(Optional<String> name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Diary diary = Diary.open(file())) {
            diary.state(state -> FhirExport.write(state, FIRST, LAST, Locale.ENGLISH, name.orElse(null), START, out));
        }
        return JsonMapper.shared().readTree(out.toByteArray());
    }

    private static List<JsonNode> observations(JsonNode bundle, String code) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode entry : bundle.get("entry")) {
            for (JsonNode coding : entry.at("/resource/code/coding")) {
                if (coding.get("code").stringValue().equals(code)) {
                    found.add(entry.get("resource"));
                }
            }
        }
        return found;
    }

    @Test
    void writesABundleWhoseReferencesAreAllInIt() {
        Filled.small(file(), "a note");
        JsonNode bundle = fhir(Optional.empty());

        assertThat(bundle.get("resourceType").stringValue()).isEqualTo("Bundle");
        assertThat(bundle.get("type").stringValue()).isEqualTo("collection");
        Set<String> urls = new HashSet<>();
        bundle.get("entry")
                .forEach(entry ->
                        assertThat(urls.add(entry.get("fullUrl").stringValue())).isTrue());
        assertThat(urls).allMatch(url -> url.matches("urn:uuid:[0-9a-f-]{36}"));
        JsonNode patient = bundle.at("/entry/0/resource");
        assertThat(patient.get("resourceType").stringValue()).isEqualTo("Patient");
        assertThat(patient.has("name")).isFalse();
        assertThat(patient.at("/identifier/0/value").stringValue()).startsWith("urn:uuid:");
        assertThat(bundle.toString()).doesNotContain("82290-8");
        for (JsonNode entry : bundle.get("entry")) {
            JsonNode resource = entry.get("resource");
            if (resource.get("resourceType").stringValue().equals("Observation")) {
                assertThat(resource.get("status").stringValue()).isEqualTo("final");
                assertThat(resource.at("/subject/reference").stringValue())
                        .isEqualTo(bundle.at("/entry/0/fullUrl").stringValue());
                assertThat(resource.get("effectiveDateTime").stringValue()).endsWith("+01:00");
                resource.path("hasMember")
                        .forEach(member -> assertThat(urls)
                                .contains(member.get("reference").stringValue()));
            }
        }
        JsonNode session = observations(bundle, "exercise-session").getFirst();
        assertThat(session.get("hasMember")).hasSize(9);
        assertThat(session.at("/note/0/text").stringValue()).isEqualTo("a note");
    }

    @Test
    void writesEachValueWithItsCodeAndUnit() {
        Filled.small(file(), "");
        JsonNode bundle = fhir(Optional.empty());

        List<JsonNode> pain = observations(bundle, "72514-3");
        assertThat(pain)
                .extracting(each -> each.at("/code/coding/1/code").stringValue() + " "
                        + each.at("/valueQuantity/value").intValue())
                .containsExactly(
                        "pain-before-session 3",
                        "pain-worst-24h-before-session 6",
                        "pain-during-session 4",
                        "pain-after-session 2",
                        "pain-morning-after-session 1",
                        "pain-other 7");
        assertThat(pain).allSatisfy(each -> {
            assertThat(each.at("/category/0/coding/0/code").stringValue()).isEqualTo("survey");
            assertThat(each.at("/valueQuantity/code").stringValue()).isEqualTo("{score}");
            assertThat(each.at("/valueQuantity/system").stringValue()).isEqualTo("http://unitsofmeasure.org");
        });
        assertThat(observations(bundle, "8867-4"))
                .extracting(each -> each.at("/valueQuantity/value").intValue() + " "
                        + each.at("/valueQuantity/code").stringValue())
                .containsExactly("72 /min", "118 /min");
        assertThat(observations(bundle, "82289-0")
                        .getFirst()
                        .at("/valueQuantity/value")
                        .intValue())
                .isEqualTo(5);
        assertThat(observations(bundle, "55411-3")
                        .getFirst()
                        .at("/valueQuantity/code")
                        .stringValue())
                .isEqualTo("min");
        assertThat(observations(bundle, "rmdq-24")
                        .getFirst()
                        .at("/valueQuantity/value")
                        .doubleValue())
                .isEqualTo(2.0);
    }

    @Test
    void writesANameOnlyWhereItIsGiven() {
        Filled.small(file(), "");

        assertThat(fhir(Optional.of("Ada")).at("/entry/0/resource/name/0/text").stringValue())
                .isEqualTo("Ada");
    }

    @Test
    void makesTheSameBundleAgain() {
        Filled.small(file(), "");

        assertThat(fhir(Optional.empty())).isEqualTo(fhir(Optional.empty()));
    }

    @Test
    void carriesTheNoticeOfLoincWithEveryCodeThatIsUsed() {
        assertThat(FhirExport.notice()).contains("http://loinc.org/license", "72514-3", "8867-4", "82289-0", "55411-3");
    }
}
