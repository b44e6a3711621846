package lumbo.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import lumbo.measure.Activity;
import lumbo.measure.GlobalChange;
import lumbo.measure.MeasureKind;
import lumbo.measure.RolandMorris;
import lumbo.safety.CheckIn;
import lumbo.safety.SafetyJson;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No record takes a number that its scale has not. */
class OutOfRangeTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-22T18:30:00+01:00");
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(ints = {-1, 11, 52, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void recordsRefuseWhatIsNotZeroToTen(int number) {
        List<ThrowingCallable> all = List.of(
                () -> new PainEntry(ID, AT, PainMoment.OTHER, number, null, null, null, "", Set.of()),
                () -> new CheckIn(AT, number, 3, false),
                () -> new CheckIn(AT, 3, number, false),
                () -> SafetyJson.read(
                        "{\"at\":\"2026-11-22T18:30:00+01:00\",\"now\":" + number
                                + ",\"worst\":3,\"somethingNew\":false}",
                        CheckIn.class),
                () -> new Activity("socks", number),
                () -> new GlobalChange(number == -1 ? -4 : number),
                () -> new RolandMorris(new TreeSet<>(List.of(number == 11 ? 25 : number))));
        for (ThrowingCallable one : all) {
            assertThatThrownBy(one).isInstanceOf(IllegalArgumentException.class);
        }
    }

    static Stream<MeasureEntry> impossible() {
        return Stream.of(
                new MeasureEntry(ID, AT, MeasureKind.RMDQ_24, 25, "{}", ""),
                new MeasureEntry(ID, AT, MeasureKind.RMDQ_24, Double.NaN, "{}", ""),
                new MeasureEntry(ID, AT, MeasureKind.PSFS, -.5, "{}", ""),
                new MeasureEntry(ID, AT, MeasureKind.GLOBAL_CHANGE, 3.5, "{}", ""));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void theDiaryKeepsNoScoreThatAQuestionnaireHasNot(MeasureEntry entry, @TempDir Path folder) {
        try (Diary diary = Diary.open(folder.resolve("diary.sqlite"))) {
            assertThatThrownBy(() -> diary.keep(entry, AT)).isInstanceOf(IllegalArgumentException.class);
            assertThat(diary.measures(AT.toLocalDate(), AT.toLocalDate())).isEmpty();
        }
    }
}
