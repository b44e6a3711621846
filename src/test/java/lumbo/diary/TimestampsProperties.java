package lumbo.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TimestampsProperties {

    private static final DateTimeFormatter SLOWLY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    /** From the year 0 to 9999. */
    @Property(tries = 500)
    void readsWhatItHasWritten(
            @ForAll @LongRange(min = -62_000_000_000_000L, max = 253_000_000_000_000L) long millis,
            @ForAll @IntRange(min = -1_080, max = 1_080) int offsetMinutes) {
        OffsetDateTime at =
                java.time.Instant.ofEpochMilli(millis).atOffset(ZoneOffset.ofTotalSeconds(60 * offsetMinutes));

        assertThat(Timestamps.parse(Timestamps.text(at)))
                .isEqualTo(at)
                .isEqualTo(OffsetDateTime.parse(Timestamps.text(at), SLOWLY));
    }

    /** Whatever is wrong with a text, it is refused, or read, just as the formatter does. */
    @Property(tries = 1000)
    void readsNoOtherTextThanBefore(
            @ForAll @IntRange(min = 0, max = 28) int at, @ForAll @IntRange(min = 32, max = 126) int letter) {
        StringBuilder text = new StringBuilder("2026-02-29T18:30:05.250+01:00");
        text.setCharAt(at, (char) letter);

        assertThat(read(() -> Timestamps.parse(text.toString())))
                .isEqualTo(read(() -> OffsetDateTime.parse(text.toString(), SLOWLY)));
    }

    private static String read(java.util.function.Supplier<OffsetDateTime> reading) {
        try {
            return reading.get().toString();
        } catch (DateTimeParseException refused) {
            return "refused";
        }
    }

    @Example
    void refusesWhatIsNoTime() {
        for (String text :
                new String[] {"", "2026-02-28", "2026-13-01T00:00:00.000+00:00", "2026-02-28T00:00:00.000+19:00"}) {
            assertThatThrownBy(() -> Timestamps.parse(text)).isInstanceOf(DateTimeParseException.class);
        }
    }
}
