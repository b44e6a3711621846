package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Optional;
import lumbo.diary.Diary;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.tour.KnownPerson;
import lumbo.tour.PastSessions;
import org.junit.jupiter.api.Test;

/** How few presses the ordinary errands take, counted where they are pressed. */
class FewPressesJourney extends Journey {

    private static final int MOST_TO_THE_FIRST_MOVEMENT = 3;
    private static final int MOST_OF_THE_FIRST_START = 9;

    /** Somebody played a program two days ago, and was not asked about the morning after. */
    private void played() {
        OffsetDateTime now = OffsetDateTime.now(CLOCK);
        Program program =
                Library.builtIn(new ProgramReader()).program("remission").orElseThrow();
        KnownPerson.into(folders().diary(), now.minusDays(10));
        try (Diary diary = Diary.open(folders().diary())) {
            new PastSessions(diary).play(program, now.minusDays(2), 1, 1, Optional.empty(), Optional.empty());
        }
    }

    @Test
    void anOrdinaryDayFromTheStartOfLumboToTheFirstMovement() {
        played();
        openAsItIs();
        waitUntilSeen("Start");
        int before = presses();

        click("How is your back? 1 of 10, mild");
        waitUntilSeenWithin("How strong was it the morning after ");
        click("How strong was it at its worst in the last 24 hours? 2 of 10, mild");
        click("No, nothing new");
        waitUntilSeen("READY");
        advance(10_000);
        waitUntilGone("READY");

        assertThat(presses() - before).isLessThanOrEqualTo(MOST_TO_THE_FIRST_MOVEMENT);
        assertThat(isPlaying()).isTrue();
    }

    @Test
    void theFirstStartOfSomebodyMostlyWithoutPain() {
        openAsItIs();
        waitUntilSeen("Welcome to Lumbo");
        int before = presses();

        click("Next");
        for (int page = 1; page <= 4; page++) {
            waitUntilSeen(page + " of 5");
            waitUntil("all of the page was in sight", () -> isUsable("None of these"));
            click("None of these");
        }
        waitUntilSeen("5 of 5");
        click("I am mostly without pain");
        click("Done");
        waitUntilSeen("Good evening", "Start");

        assertThat(presses() - before).isLessThanOrEqualTo(MOST_OF_THE_FIRST_START);
    }
}
