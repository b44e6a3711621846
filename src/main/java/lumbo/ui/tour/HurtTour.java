package lumbo.ui.tour;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import lumbo.i18n.Messages;
import lumbo.player.Command;
import lumbo.program.Stage;
import lumbo.safety.Bands;
import lumbo.safety.Profile;
import lumbo.ui.Route;

/** What the player asks and says when it hurts. */
final class HurtTour {

    private static final int YEAR_OF_BIRTH = 1952;

    private final Guide guide;
    private final Messages words;
    private final Pictures pictures;

    /** Takes pictures of the screen that is shown. */
    @FunctionalInterface
    interface Pictures {

        /** As large as usual and as small as can be. */
        void take(Guide guide, String name) throws Exception;
    }

    HurtTour(Guide guide, Pictures pictures) {
        this.guide = guide;
        this.words = guide.services().words();
        this.pictures = pictures;
    }

    /** Begins while an exercise is played that has an easier one, with pain of 1 before; ends when the session is over. */
    void hurting() throws Exception {
        guide.give(Command.HURT);
        guide.press(KeyCode.DIGIT3);
        guide.press(KeyCode.B);
        pictures.take(guide, "player-hurts");
        guide.press(words.get("player.hurt.other"));
        pictures.take(guide, "player-symptoms");
        guide.press(KeyCode.ESCAPE);
        guide.press(words.get("player.hurt.next"));
        pictures.take(guide, "player-hurts-ease");
        guide.press(words.get("player.choice.ease"));
        pictures.take(guide, "player-eased");
        guide.give(Command.HURT);
        guide.press(KeyCode.DIGIT1);
        guide.press(words.get("player.hurt.next"));
        pictures.take(guide, "player-hurts-little");
        guide.press(words.get("player.choice.go-on"));
        guide.give(Command.HURT);
        guide.press(KeyCode.DIGIT7);
        guide.press(words.get("player.hurt.next"));
        pictures.take(guide, "player-hurts-end");
        guide.press(words.get("player.choice.end"));
        guide.settle();
        pictures.take(guide, "finish-hurts");
    }

    /** A sign that calls for help ends the session. */
    void somethingElse() throws Exception {
        guide.give(Command.HURT);
        guide.press(words.get("player.hurt.other"));
        guide.press("My chest hurts");
        pictures.take(guide, "player-call");
        guide.press(words.get("player.choice.end"));
        guide.settle();
        pictures.take(guide, "finish-call");
    }

    /** The heart rate after a program for which one is named, first without a year of birth. */
    void heartRate() throws Exception {
        finish();
        pictures.take(guide, "finish-heart-without-age");
        Guide.onScreen(() -> {
            Profile born =
                    new Profile(Optional.of(YEAR_OF_BIRTH), Set.of(), List.of(), Bands.NARROW, 3, Stage.REMISSION);
            guide.services().safety().keep(born);
            return null;
        });
        guide.settle();
        finish();
        pictures.take(guide, "finish-heart");
    }

    private void finish() throws Exception {
        guide.give(Command.END);
        guide.go(new Route.Finish());
    }
}
