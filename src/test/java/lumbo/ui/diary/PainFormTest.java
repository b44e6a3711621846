package lumbo.ui.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.i18n.Regional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When pain was, where clocks are moved. */
class PainFormTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static PainForm of(String at) {
        return new PainForm(
                new PainEntry(
                        new UUID(1, 1), OffsetDateTime.parse(at), PainMoment.OTHER, 4, null, null, null, "", Set.of()),
                BERLIN,
                Regional.of(Locale.UK, Locale.UK),
                LocalDate.of(2026, 11, 22));
    }

    /** In another time zone; in either hour that there is twice in autumn; with its seconds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-04T20:00:00-05:00",
                "2026-10-25T02:30:00+02:00",
                "2026-10-25T02:30:00+01:00",
                "2026-11-22T18:30:05.250+01:00"
            })
    void aTimeThatIsNotTouchedStaysWhatItWas(String at) {
        PainForm form = of(at);
        form.noteProperty().set("only the note");

        assertThat(form.when().at()).contains(OffsetDateTime.parse(at));
    }

    @Test
    void aTimeThatIsWrittenIsOfThePlaceWhereOneIs() {
        PainForm form = of("2026-07-04T20:00:00-05:00");
        form.when().timeProperty().set("21:00");

        assertThat(form.when().at()).contains(OffsetDateTime.parse("2026-07-04T21:00:00+02:00"));
    }

    /** In spring the clock goes from 2 to 3. */
    @Test
    void anHourThatThereIsNotIsTheNextOne() {
        PainForm form = of("2026-03-28T20:00:00+01:00");
        form.when().dateProperty().set(LocalDate.of(2026, 3, 29));
        form.when().timeProperty().set("02:30");

        assertThat(form.when().at()).contains(OffsetDateTime.parse("2026-03-29T03:30:00+02:00"));
    }
}
