package lumbo.ui.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lumbo.diary.BodySpot;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.PainPlace;
import lumbo.i18n.Regional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An entry that is looked at in a form and kept as it is, is the same entry. */
class KeptFormsProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Provide
    Arbitrary<PainEntry> entries() {
        Arbitrary<OffsetDateTime> at = Combinators.combine(
                        Arbitraries.longs().between(631_152_000_000L, 1_795_000_000_000L),
                        Arbitraries.integers().between(-12 * 60, 14 * 60))
                .as((millis, minutes) ->
                        java.time.Instant.ofEpochMilli(millis).atOffset(ZoneOffset.ofTotalSeconds(minutes * 60)));
        Arbitrary<String> note =
                Arbitraries.strings().withChars("a \t\r\n\u0007\u007F'ü\u05D0").ofMaxLength(12);
        Arbitrary<Set<BodySpot>> spots = Arbitraries.of(BodySpot.values()).set().ofMaxSize(4);
        return Combinators.combine(
                        at,
                        Arbitraries.of(PainMoment.values()),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.of(PainPlace.values()).injectNull(0.1),
                        Arbitraries.integers().between(0, 5).injectNull(0.1),
                        note,
                        spots)
                .as((when, moment, value, place, exercise, text, where) -> new PainEntry(
                        new UUID(1, 1),
                        when,
                        moment,
                        value,
                        exercise == null ? null : new UUID(2, 2),
                        exercise,
                        place,
                        text,
                        where.isEmpty() ? Set.of() : EnumSet.copyOf(where)));
    }

    @Property(tries = 400, seed = "11")
    void painThatIsNotTouchedStaysWhatItWas(@ForAll("entries") PainEntry entry, @ForAll boolean here) {
        for (Locale region : List.of(Locale.UK, Locale.US, Locale.JAPAN, Locale.forLanguageTag("ar-EG"))) {
            ZoneId zone = here ? entry.at().getOffset() : ZoneId.of("Europe/Berlin");
            PainForm form = new PainForm(entry, zone, Regional.of(Locale.ENGLISH, region), TODAY);

            assertThat(form.made(
                            form.when().at().orElseThrow(),
                            Optional.ofNullable(form.painProperty().get()).orElseThrow()))
                    .isEqualTo(entry);
        }
    }

    @Property(tries = 200, seed = "11")
    void painOfWhichOnlyTheNoteIsChangedKeepsAllElse(@ForAll("entries") PainEntry entry) {
        PainForm form = new PainForm(entry, ZoneId.of("Europe/Berlin"), Regional.of(Locale.ENGLISH, Locale.US), TODAY);
        form.noteProperty().set(" another ");

        assertThat(form.made(form.when().at().orElseThrow(), entry.value()))
                .usingRecursiveComparison()
                .ignoringFields("note")
                .isEqualTo(entry);
        assertThat(form.made(form.when().at().orElseThrow(), entry.value()).note())
                .isEqualTo("another");
    }
}
