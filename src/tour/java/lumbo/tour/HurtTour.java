package lumbo.tour;

import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import lumbo.i18n.Messages;
import lumbo.player.PlayerCommand;
import lumbo.player.StepKind;
import lumbo.program.Phase;
import lumbo.program.Stage;
import lumbo.safety.PainBands;
import lumbo.safety.Profile;
import lumbo.ui.Route;

/** What the player asks and says when it hurts. */
final class HurtTour {

    private static final int YEAR_OF_BIRTH = 1952;

    private final TourDriver guide;
    private final Messages words;
    private final Onlooker camera;

    HurtTour(TourDriver guide, Onlooker camera) {
        this.guide = guide;
        this.words = guide.services().words();
        this.camera = camera;
    }

    /** Begins while an exercise is played that has an easier one, with pain of 1 before; ends when the session is over. */
    void hurting() throws Exception {
        guide.give(PlayerCommand.HURT);
        guide.press(KeyCode.B);
        guide.everywhere(camera, "player-hurts");
        guide.press(words.get("player.hurt.other"));
        guide.everywhere(camera, "player-symptoms");
        guide.press(KeyCode.ESCAPE);
        guide.press(KeyCode.DIGIT3);
        guide.everywhere(camera, "player-hurts-ease");
        guide.press(words.get("player.choice.ease"));
        guide.everywhere(camera, "player-eased");
        guide.give(PlayerCommand.HURT);
        guide.press(KeyCode.DIGIT1);
        guide.press(words.get("player.hurt.next"));
        guide.everywhere(camera, "player-hurts-little");
        guide.press(words.get("player.choice.go-on"));
        guide.give(PlayerCommand.HURT);
        guide.press(KeyCode.DIGIT7);
        guide.press(words.get("player.hurt.next"));
        guide.everywhere(camera, "player-hurts-end");
        guide.press(words.get("player.choice.end"));
        guide.settle();
        guide.everywhere(camera, "finish-hurts");
    }

    /** A sign that calls for help ends the session. */
    void somethingElse() throws Exception {
        guide.give(PlayerCommand.HURT);
        guide.press(words.get("player.hurt.other"));
        guide.press("My chest hurts");
        guide.everywhere(camera, "player-call");
        guide.press(words.get("emergency.close"));
        guide.settle();
        guide.everywhere(camera, "finish-call");
    }

    /** The heart rate after a program for which one is named, first without a year of birth. */
    void heartRate() throws Exception {
        finish();
        guide.everywhere(camera, "finish-heart-without-age");
        TourDriver.onScreen(() -> {
            Profile born = new Profile(YEAR_OF_BIRTH, Set.of(), List.of(), PainBands.NARROW, 3, Stage.REMISSION);
            guide.services().safety().keep(born);
            return null;
        });
        guide.settle();
        finish();
        guide.everywhere(camera, "finish-heart");
    }

    /** Plays a little, ends the session, and unfolds what is asked last; leaving that page would be the end of it. */
    private void finish() throws Exception {
        TourSession.begin(guide, "training");
        guide.go(new Route.Play());
        guide.reach(step -> step.kind() == StepKind.REP && step.rep() > 1, Phase.OUT);
        guide.give(PlayerCommand.END);
        guide.go(new Route.Finish());
        guide.settle();
        guide.unfold(".finish-more");
        guide.reveal(".finish-more");
    }
}
