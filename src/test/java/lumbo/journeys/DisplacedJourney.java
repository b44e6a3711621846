package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.FullDiary;
import org.junit.jupiter.api.Test;

/** Another file is put in the place of the diary while Lumbo is open. */
class DisplacedJourney extends Journey {

    @Test
    void isToldAndJoinedWhenThePersonWants() throws IOException {
        Path file = folders().diary();
        Files.createDirectories(folders().data());
        FullDiary.write(file, 3);
        Path other = folders().data().resolve("sync.tmp");
        FullDiary.write(other, 1);
        openAsItIs();

        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        waitUntilSeenWithin("Another file was put in place of your diary");
        waitUntilSeen("Add it to my diary", "Leave both");
        click("Add it to my diary");
        waitUntilSeenWithin("Everything is in your diary now");
        waitUntilGone("Leave both");
        close();

        assertThat(Diary.facts(file).sessions()).isEqualTo(3);
        assertThat(file.resolveSibling("diary-kept.sqlite")).doesNotExist();
    }

    @Test
    void closingAsksWhileADiaryThatIsHeldCanBeSavedNowhere() throws Exception {
        FullDiary.write(folders().diary(), 3);
        openAsItIs();
        Path data = folders().data();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
        // nobody can make a folder there, nor at home
        Files.write(data, new byte[0]);
        String home = System.getProperty("user.home");
        System.setProperty("user.home", data.toString());
        try {
            assertThat(closesWhenAsked()).isFalse();
            see("Not everything is saved yet", "Close anyway");
            Files.delete(data);
            click("Try again");
            waitUntil("closed", () -> !driven().stage().isShowing());
        } finally {
            System.setProperty("user.home", home);
        }
        close();

        assertThat(Diary.facts(folders().diary()).sessions()).isEqualTo(3);
    }
}
