package lumbo.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which entries of a table are in the diary already. */
class AddPainTest {

    @TempDir
    Path folder;

    private static PainEntry entry(int number, Set<BodySpot> spots) {
        return new PainEntry(
                Samples.id(number), Samples.START, PainMoment.OTHER, 4, null, null, null, "the stairs", spots);
    }

    @Test
    void anotherPlaceIsAnotherEntryAndNoPlaceIsAny() {
        PainEntry kept = entry(1, Set.of(BodySpot.LOW_BACK));
        PainEntry same = entry(2, Set.of(BodySpot.LOW_BACK));
        PainEntry elsewhere = entry(3, Set.of(BodySpot.LEFT_FOOT));
        PainEntry nowhere = entry(4, Set.of());
        try (Diary diary = Diary.open(folder.resolve("diary.sqlite"))) {
            diary.writeDown(kept, kept.at()).join();

            assertThat(diary.unknownPain(List.of(same))).isEmpty();
            assertThat(diary.unknownPain(List.of(nowhere))).isEmpty();
            assertThat(diary.unknownPain(List.of(elsewhere))).containsExactly(elsewhere);
        }
    }
}
