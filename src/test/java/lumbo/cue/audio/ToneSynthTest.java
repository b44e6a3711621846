package lumbo.cue.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import lumbo.cue.Cue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ToneSynthTest {

    private static final int RATE = 44_100;

    @Test
    void noTwoCuesFollowTheSameContour() {
        List<String> contours = new ArrayList<>();

        for (Cue cue : Cue.values()) {
            contours.add(heard(cue).contour());
        }

        assertThat(contours).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTDOWN_3, ==", "COUNTDOWN_2, =", "COUNTDOWN_1, ''",
        "GO, UU", "REP, U", "FINISH, UUU",
        "HOLD_END, D", "REST, DD", "PAUSED, D=",
        "HALF_TIME, UD", "SWITCH_SIDES, DUD"
    })
    void theContourSaysWhatItIs(Cue cue, String contour) {
        assertThat(heard(cue).contour()).isEqualTo(contour);
    }

    @Test
    void theCountdownStaysOnOnePitchThatTheStartOfWorkRisesFrom() {
        double counting = heard(Cue.COUNTDOWN_1).pitches().getFirst();

        assertThat(heard(Cue.COUNTDOWN_3).pitches())
                .allSatisfy(pitch -> assertThat(pitch).isCloseTo(counting, within(12.0)));
        assertThat(heard(Cue.GO).pitches().getFirst()).isCloseTo(counting, within(12.0));
        assertThat(heard(Cue.GO).pitches().getLast()).isGreaterThan(1.4 * counting);
    }

    @ParameterizedTest
    @EnumSource(Cue.class)
    void everyNoteLiesWhereHearingLastsLongest(Cue cue) {
        assertThat(heard(cue).pitches()).allSatisfy(pitch -> assertThat(pitch).isBetween(500.0, 2500.0));
        assertThat(heard(cue).shareBetween(500, 2500)).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @EnumSource(Cue.class)
    void isShortAndOnlyTheEndOfTheSessionTakesItsTime(Cue cue) {
        double longest = cue == Cue.FINISH ? 1.2 : 0.35;

        assertThat(heard(cue).seconds()).isBetween(0.08, longest);
    }

    @ParameterizedTest
    @EnumSource(Cue.class)
    void isLoudEnoughAndNeverClips(Cue cue) {
        Listener heard = heard(cue);

        assertThat(heard.peak()).isBetween(0.25, 0.7);
        assertThat(heard.loudness()).isGreaterThan(0.08);
    }

    @ParameterizedTest
    @EnumSource(Cue.class)
    void doesNotClick(Cue cue) {
        short[] samples = ToneSynth.samples(cue, RATE);

        assertThat(Math.abs(samples[0])).isLessThanOrEqualTo((short) 10);
        assertThat(Math.abs(samples[samples.length - 1])).isLessThanOrEqualTo((short) 10);
        assertThat(heard(cue).steepest()).isLessThan(0.15);
    }

    @ParameterizedTest
    @EnumSource(Cue.class)
    void swingsAroundZero(Cue cue) {
        assertThat(heard(cue).mean()).isCloseTo(0, within(0.001));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 22_050, 48_000, 96_000})
    void soundsTheSameAtAnySampleRate(int sampleRate) {
        for (Cue cue : Cue.values()) {
            Listener heard = new Listener(ToneSynth.samples(cue, sampleRate), sampleRate);

            assertThat(heard.contour()).isEqualTo(heard(cue).contour());
            assertThat(heard.seconds()).isCloseTo(heard(cue).seconds(), within(0.001));
        }
    }

    @Test
    void refusesASampleRateTooLowForItsNotes() {
        assertThatThrownBy(() -> ToneSynth.samples(Cue.GO, 7_999)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Listener heard(Cue cue) {
        return new Listener(ToneSynth.samples(cue, RATE), RATE);
    }
}
