package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lumbo.program.Amount;
import lumbo.program.Condition;
import lumbo.program.Stage;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SafetyJsonProperties {

    private static final OffsetDateTime EVENING = OffsetDateTime.parse("2026-07-22T23:30:00+03:00");

    @Provide
    Arbitrary<Record> records() {
        return AnyRecords.records();
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void readsBackWhatItWrote(@ForAll("records") Record written) {
        assertThat(SafetyJson.read(SafetyJson.write(written), written.getClass()))
                .isEqualTo(written);
        assertThat(SafetyJson.read(SafetyJson.pretty(written), written.getClass()))
                .isEqualTo(written);
    }

    @Example
    void writesWordsByTheirIdsAndLeavesOutWhatIsEmpty() {
        Profile profile = new Profile(
                null,
                Set.of(Condition.VERTEBRAL_DEFORMITY),
                List.of(new Clearance("hernia", "Dr Adams", LocalDate.of(2026, 7, 1))),
                PainBands.WIDE,
                3,
                Stage.SUBACUTE);

        assertThat(SafetyJson.write(profile))
                .isEqualTo("{\"conditions\":[\"vertebral-deformity\"],"
                        + "\"clearances\":[{\"of\":\"hernia\",\"clinician\":\"Dr Adams\",\"date\":\"2026-07-01\"}],"
                        + "\"bands\":\"wide\",\"weeklyGoal\":3,\"start\":\"subacute\"}");
    }

    @Example
    void keepsTheOffsetOfATime() {
        assertThat(SafetyJson.write(new CheckIn(EVENING, 1, 2, false)))
                .isEqualTo("{\"at\":\"2026-07-22T23:30:00+03:00\",\"now\":1,\"worst\":2,\"somethingNew\":false}");
        assertThat(SafetyJson.read(
                                "{\"at\": \"2026-07-22T23:30:00Z\", \"now\": 1, \"worst\": 2, \"somethingNew\": false}",
                                CheckIn.class)
                        .at())
                .isEqualTo(OffsetDateTime.parse("2026-07-22T23:30:00+00:00"));
    }

    @Example
    void writesTheIdOfAnOfferAndItsRow() {
        Offer offer = new Offer(
                DecisionRow.MORE, Offer.Kind.AMOUNT, "acute", "s1", Map.of("bridge", Amount.NONE.withReps(7)), null);

        assertThat(SafetyJson.write(new OfferDecision(EVENING, OfferDecision.Answer.ACCEPTED, offer)))
                .isEqualTo("{\"at\":\"2026-07-22T23:30:00+03:00\",\"answer\":\"accepted\",\"offer\":"
                        + "{\"id\":\"acute/amount/s1\",\"row\":\"S18\",\"kind\":\"amount\",\"program\":\"acute\","
                        + "\"after\":\"s1\",\"to\":{\"bridge\":{\"reps\":7}}}}");
    }

    @Example
    void passesOverKeysThatItDoesNotKnow() {
        assertThat(SafetyJson.read(
                        "{\"at\": \"2026-07-22T23:30:00+03:00\", \"yes\": [\"fever\"], \"mood\": {\"of\": [1]}}",
                        Screening.class))
                .isEqualTo(new Screening(EVENING, Set.of("fever")));
    }

    @Example
    void takesWhatIsOptionalAsUnknownWhereItIsMissingOrNull() {
        String session = "{\"id\": \"s1\", \"start\": \"2026-07-22T23:30:00+03:00\", \"program\": \"acute\","
                + " \"stages\": [], \"warmUp\": false, \"finished\": true, \"done\": true, \"before\": null,"
                + " \"leg\": false, \"stopped\": false, \"exercises\": []}";

        SafetySession read = SafetyJson.read(session, SafetySession.class);

        assertThat(read.before()).isNull();
        assertThat(read.morning()).isNull();
        assertThat(read.settled()).isNull();
    }

    @Example
    void saysWhatIsWrongAndWhere() {
        isNo(Screening.class, "", "this is no Screening");
        isNo(Screening.class, "null", "this is no Screening: null");
        isNo(Screening.class, "[1", "this is no Screening");
        isNo(Screening.class, "{\"yes\": []}", "at /at (line 1, column 11): it is missing");
        isNo(Screening.class, "{\"at\": \"2026-07-22T23:30:00+03:00\"}", "/yes");
        isNo(Screening.class, "{\"at\": \"2026-07-22T23:30:00+03:00\", \"yes\": null}", "/yes");
        isNo(Screening.class, "{\"at\": \"yesterday\", \"yes\": []}", "/at", "yesterday");
        isNo(Screening.class, "{\"at\": \"2026-07-22T23:30:00+03:00\", \"yes\": [null]}", "Screening");
        isNo(Screening.class, "{\"at\": \"2026-07-22T23:30:00\", \"yes\": []}", "/at", "2026-07-22T23:30:00");
        isNo(Screening.class, "{\"yes\": [], \"yes\": []}", "yes");
        String time = "{\"at\": \"2026-07-22T23:30:00+03:00\", \"somethingNew\": false, ";
        isNo(CheckIn.class, time + "\"now\": 11, \"worst\": 2}", "pain is 0 to 10, not 11");
        isNo(CheckIn.class, time + "\"now\": \"1\", \"worst\": 2}", "/now", "line 1");
        isNo(CheckIn.class, time + "\"now\": 1.5, \"worst\": 2}", "/now");
        isNo(CheckIn.class, time + "\"worst\": 2}", "/now", "it is missing");
        isNo(CheckIn.class, time + "\"now\": 1, \"worst\": 2} {}", "CheckIn");
        isNo(
                Profile.class,
                "{\"conditions\": [], \"clearances\": [], \"bands\": \"broad\", \"weeklyGoal\": 3, \"start\": \"acute\"}",
                "/bands",
                "broad",
                "narrow, wide");
    }

    private static void isNo(Class<?> type, String text, String... parts) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SafetyJson.read(text, type))
                .satisfies(e -> assertThat(e.getMessage()).contains(parts).doesNotContain("lumbo.safety", "\n"));
    }
}
