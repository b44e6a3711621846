package lumbo.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lumbo.OwnProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A diary that is open is seen to be open by other programs, also after its file was looked at. */
class HeldDiaryTest {

    @TempDir
    Path folder;

    @Test
    void noOtherProgramTakesItForOneThatNobodyHasOpen() throws IOException, InterruptedException {
        Path file = Files.createDirectory(folder.resolve("data")).resolve("diary.sqlite");
        Filled.small(file, "what there was");

        try (Diary diary = Diary.open(file)) {
            diary.pain(Samples.pain(900, Samples.START, PainMoment.OTHER, 4)).join();
            assertThat(diary.look().join()).isEmpty();

            assertThat(OwnProcess.run(OtherProgram.class, folder, file.toString())
                            .code())
                    .isEqualTo(OtherProgram.IS_OPEN);

            diary.pain(Samples.pain(901, Samples.START, PainMoment.OTHER, 5)).join();
            assertThat(diary.look().join()).isEmpty();
        }
        assertThat(OwnProcess.run(OtherProgram.class, folder, file.toString()).code())
                .isEqualTo(OtherProgram.GOT_IT);
    }
}
