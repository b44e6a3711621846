package lumbo.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LocalClockTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T22:30:00Z"));
    private final AtomicReference<ZoneId> zone = new AtomicReference<>(ZoneId.of("Europe/Berlin"));

    private final Clock instants = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return Clock.fixed(now.get(), other);
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };

    @Test
    void tellsTheDayOfThePlaceWhereOneHasTravelledTo() {
        Clock clock = new LocalClock(instants, zone::get);
        assertThat(OffsetDateTime.now(clock)).isEqualTo(OffsetDateTime.parse("2026-11-22T23:30:00+01:00"));

        zone.set(ZoneId.of("Asia/Tokyo"));
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(2)));

        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(clock.instant()).isEqualTo(now.get());
    }

    @Test
    void noticesItAlsoWhereTheClockWasSetBack() {
        Clock clock = new LocalClock(instants, zone::get);
        zone.set(ZoneId.of("America/Los_Angeles"));
        now.updateAndGet(at -> at.minus(Duration.ofDays(400)));

        assertThat(clock.getZone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
    }
}
