package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import lumbo.diary.Diary;
import lumbo.diary.TwentyYears;
import lumbo.settings.DataFolders;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How it goes is looked at, by keys, as numbers, as a table, and taken away as pictures. */
class TrendsJourney extends Journey {

    private void lookAtTrends() throws IOException {
        DataFolders folders = foldersNamed("years");
        Files.createDirectories(folders.data());
        try (Diary diary = Diary.open(folders.diary())) {
            TwentyYears.fill(diary, 60);
        }
        open(folders);
        pressWithControl(KeyCode.R);
        waitUntilSeen("Trends", "Pain", "Sessions per week", "Minutes per week", "Heart rate");
        waitUntilSeenWithin("60 sessions in 9 weeks");

        tabTo("Pain. ");
        press(KeyCode.LEFT);
        waitUntilSeenWithin("Week from 16 Nov 2026. Before a session: ");
        press(KeyCode.LEFT);
        waitUntilSeenWithin("Week from 9 Nov 2026. Before a session: ");
        click("After a session");
        tabTo("Pain. ");
        press(KeyCode.LEFT, KeyCode.LEFT, KeyCode.DOWN);
        waitUntilSeenWithin("Week from 9 Nov 2026. After a session: ");
        press(KeyCode.HOME);
        waitUntilSeenWithin("Week from 21 Sept 2026. After a session: ");
        tabTo("Pain as a table");
        press(KeyCode.SPACE);
        waitUntilSeen("When", "Week from 16 Nov 2026", "Week from 9 Nov 2026");

        tabTo("Save or copy: Pain");
        press(KeyCode.SPACE);
        tabTo("Copy picture");
        press(KeyCode.ENTER);
        waitUntilSeen("The picture is copied. You can paste it elsewhere.");
        assertThat(desk().pictures())
                .singleElement()
                .satisfies(picture -> assertThat(picture.getWidth()).isEqualTo(1800));
        Path out = Files.createDirectories(foldersNamed("out").data());
        desk().choose(out);
        tabTo("Save as PNG");
        press(KeyCode.ENTER);
        waitUntilSeen("Saved: " + out.resolve("Pain.png"));
        assertThat(ImageIO.read(out.resolve("Pain.png").toFile()).getHeight()).isEqualTo(960);
        desk().choose(out);
        tabTo("Save as SVG");
        press(KeyCode.ENTER);
        waitUntilSeen("Saved: " + out.resolve("Pain.svg"));
        assertThat(out.resolve("Pain.svg")).content().contains("<title>Pain</title>");
        desk().choose(out.resolve("missing"));
        tabTo("Save as PNG");
        press(KeyCode.ENTER);
        waitUntilSeenWithin("could not be saved as " + out.resolve("missing"));

        click("30 days");
        waitUntilSeenWithin("35 sessions in 5 weeks");
        close();
    }

    @Test
    void trendsAreLookedAtAndTakenAway() throws IOException {
        lookAtTrends();
    }

    @Tag("campaign")
    @RepeatedTest(20)
    void trendsAreLookedAtTwentyTimes() throws IOException {
        lookAtTrends();
    }
}
