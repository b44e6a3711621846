package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import lumbo.diary.backup.Backups;
import org.junit.jupiter.api.Test;

/** What takes long says so and can be cancelled, and nothing waits for it. */
class LongWorkJourney extends Journey {

    private static final String BACKUP = "Making a backup \u2026";

    private void backUp() {
        goToKeeping("Back up");
        waitForTheBackupOfTheStart();
        hold();
        tabTo("Back up now");
        press(KeyCode.ENTER);
        waitUntilSeen(BACKUP);
    }

    private List<Backups.Backup> backups() {
        return new Backups(folders().backups(), CLOCK).list();
    }

    @Test
    void isToldAndCancelled() {
        open();
        backUp();

        tabTo("Cancel");
        press(KeyCode.ENTER);

        waitUntilSeen("Cancelled. Nothing was changed.");
        seeNothingOf(BACKUP);
        answer();
        assertThat(backups()).hasSize(1);
    }

    @Test
    void isToldWhereverOneIsAndFinished() {
        open();
        backUp();

        pressWithControl(KeyCode.R);
        waitUntilSeen("30 days", BACKUP);
        answer();

        waitUntilSeenWithin("Done. Your diary is backed up.");
        see("30 days");
        seeNothingOf(BACKUP);
        click("Close");
        waitUntilGone(BACKUP);
        assertThat(backups())
                .as("of a day the last is kept")
                .extracting(Backups.Backup::at)
                .containsExactly(LocalDateTime.now(CLOCK).plusSeconds(1));
    }

    @Test
    void closingSaysThatItTakesLongAndTheWindowCanBeClosedAllTheSame() {
        open();
        CountDownLatch told = new CountDownLatch(1);
        closingWaitsFor(told);

        askToClose();
        waitUntilSeen("Lumbo is closing");
        assertThat(isShowing()).isTrue();

        askToClose();
        assertThat(isShowing()).isFalse();
        told.countDown();
    }

    @Test
    void theWindowGoesWhenAllIsKept() {
        open();
        CountDownLatch told = new CountDownLatch(1);
        closingWaitsFor(told);

        askToClose();
        waitUntilSeen("Lumbo is closing");
        told.countDown();

        assertThat(closesWhenAsked()).isTrue();
    }
}
