package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** From the diary to a questionnaire and back. */
class QuestionnaireJourney extends Journey {

    @Test
    void aQuestionnaireIsAnsweredFoundInTheDiaryDeletedAndBroughtBack() throws SQLException {
        open();
        pressWithControl(KeyCode.D);
        waitUntilSeen("Your diary is empty");
        click("Questionnaires");
        waitUntilSeen("How is life with your back?");
        click("Answer: Your back in daily life");
        waitUntilSeen("I stay at home most of the time because of my back.");
        press(KeyCode.SPACE);
        press(KeyCode.TAB, KeyCode.TAB, KeyCode.SPACE);
        click("I stay in bed most of the time because of my back.");
        seeNothingOf("3 things are hard now.");
        click("Save");

        waitUntilSeen("3 things are hard now.", "This was the first time. Next time you will see what has changed.");
        click("See it in the diary");
        waitUntilSeen("Your back in daily life: 3 of 24", "I walk more slowly than usual because of my back.");
        seeNothingOf("I change position frequently to try and get my back comfortable.");
        click("Delete");
        waitUntilSeen("The questionnaire was deleted.");
        waitUntilGone("Your back in daily life: 3 of 24");
        assertThat(diary().rows("SELECT count(*) FROM measure")).containsExactly("0");
        click("Undo");
        waitUntilSeen("Your back in daily life: 3 of 24");
        close();

        assertThat(diary().rows("SELECT kind, score, answers FROM measure"))
                .containsExactly("RMDQ_24 3.0 {\"ticked\":[1,3,24]}");
        assertThat(diary().rows("SELECT what, how FROM change ORDER BY seq"))
                .containsExactly("MEASURE ADDED", "MEASURE DELETED", "MEASURE RESTORED");
    }
}
