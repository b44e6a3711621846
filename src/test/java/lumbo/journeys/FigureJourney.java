package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import lumbo.figure.BodySide;
import lumbo.figure.Motion.Phase;
import lumbo.figure.Motion.View;
import lumbo.figure.draw.Shot.Hint;
import lumbo.figure.draw.Shot.Moment;
import lumbo.ui.control.ProgramCard;
import lumbo.ui.figure.FigureView;
import org.junit.jupiter.api.Test;

/** Following an exercise by its figure. */
class FigureJourney extends Journey {

    private static final String HEEL_SLIDE = "Figure: Heel slide";
    private static final String PELVIC_TILT = "Figure: Pelvic tilt";
    private static final String CARD = "Six movements lying down, ";
    private static final int MANY_FRAMES = 10;

    /** How far what is painted may be behind the count. */
    private static final double A_LITTLE = .05;

    @Test
    void inASessionItIsWhereTheCountIs() throws IOException {
        ownProgram("sides.json", ProgramTexts.SIDES);
        open();
        begin("Both sides", KeyCode.DIGIT1, KeyCode.DIGIT2);
        waitForFigure(HEEL_SLIDE, "heel-slide");
        isAt(HEEL_SLIDE, Phase.OUT, 0, BodySide.LEFT, Hint.WAY);
        advance(5_000);
        see("READY");
        isAt(HEEL_SLIDE, Phase.OUT, 0, BodySide.LEFT, Hint.WAY);

        advance(5_000 + 500);
        see("MOVE", "1 of 2");
        isAt(HEEL_SLIDE, Phase.OUT, .25, BodySide.LEFT, Hint.WAY);
        int begun = picture(HEEL_SLIDE);
        double height = heightOf(HEEL_SLIDE);
        advance(2_000);
        see("HOLD", "Slide one heel away from you until this leg is long.");
        assertThat(heightOf(HEEL_SLIDE)).as("keeps its size").isEqualTo(height);
        advance(1_000);
        see("RETURN");
        isAt(HEEL_SLIDE, Phase.BACK, .25, BodySide.LEFT, Hint.NONE);
        assertThat(picture(HEEL_SLIDE)).isNotEqualTo(begun);
        advance(3_000);
        see("MOVE", "2 of 2");
        isAt(HEEL_SLIDE, Phase.OUT, .25, BodySide.LEFT, Hint.NONE);
    }

    @Test
    void itStandsStillWhileTheSessionDoes() throws IOException {
        ownProgram("sides.json", ProgramTexts.SIDES);
        open();
        begin("Both sides", KeyCode.DIGIT1, KeyCode.DIGIT2);
        waitForFigure(HEEL_SLIDE, "heel-slide");
        advance(10_000 + 500);
        isAt(HEEL_SLIDE, Phase.OUT, .25, BodySide.LEFT, Hint.WAY);

        press(KeyCode.SPACE);
        see("PAUSED");
        int paused = picture(HEEL_SLIDE);
        advance(60_000);
        see("PAUSED");
        isAt(HEEL_SLIDE, Phase.OUT, .25, BodySide.LEFT, Hint.WAY);
        assertThat(picture(HEEL_SLIDE)).isEqualTo(paused);

        press(KeyCode.SPACE);
        advance(1_000);
        see("MOVE");
        isAt(HEEL_SLIDE, Phase.OUT, .75, BodySide.LEFT, Hint.WAY);
        assertThat(picture(HEEL_SLIDE)).isNotEqualTo(paused);
    }

    @Test
    void itIsMirroredForTheOtherSideAndShowsWhatComesNextInARest() throws IOException {
        ownProgram("sides.json", ProgramTexts.SIDES);
        open();
        begin("Both sides", KeyCode.DIGIT1, KeyCode.DIGIT2);
        waitForFigure(HEEL_SLIDE, "heel-slide");
        advance(10_000 + 6_000 + 1_000);
        isAt(HEEL_SLIDE, Phase.OUT, .5, BodySide.LEFT, Hint.NONE);
        int left = picture(HEEL_SLIDE);

        advance(5_000 + 2_500);
        see("SWITCH", "RIGHT");
        isAt(HEEL_SLIDE, Phase.OUT, 0, BodySide.RIGHT, Hint.WAY);
        advance(2_500 + 6_000 + 1_000);
        see("MOVE", "RIGHT", "2 of 2");
        isAt(HEEL_SLIDE, Phase.OUT, .5, BodySide.RIGHT, Hint.NONE);
        assertThat(picture(HEEL_SLIDE)).isNotEqualTo(left);

        advance(5_000 + 1_000);
        see("REST");
        waitForFigure(PELVIC_TILT, "pelvic-tilt");
        isAt(PELVIC_TILT, Phase.OUT, .5, BodySide.LEFT, Hint.END);
        advance(2_300);
        see("REST");
        isAt(PELVIC_TILT, Phase.BACK, .25, BodySide.LEFT, Hint.END);
        advance(6_700 + 3_000);
        see("READY");
        isAt(PELVIC_TILT, Phase.OUT, 0, BodySide.LEFT, Hint.WAY);
    }

    @Test
    void inADemoItIsSeenFromAllSides() throws IOException {
        ownProgram("sides.json", ProgramTexts.SIDES);
        open();
        goToProgram("Both sides");
        click("Demo");
        waitForFigure(HEEL_SLIDE, "heel-slide");
        View best = painted(HEEL_SLIDE).view();
        see("Best view");

        press(KeyCode.V);
        see("From the front");
        assertThat(painted(HEEL_SLIDE).view()).isEqualTo(new View(-90, 14));
        press(KeyCode.V);
        see("Between the two");
        assertThat(painted(HEEL_SLIDE).view()).isEqualTo(new View(-45, 14));
        press(KeyCode.V);
        see("From the side");
        assertThat(painted(HEEL_SLIDE).view()).isEqualTo(new View(0, 14));
        press(KeyCode.V);
        see("Best view");
        assertThat(painted(HEEL_SLIDE).view()).isEqualTo(best);
    }

    @Test
    void onACardItMovesWhileOneIsAtTheCardOnly() {
        open();
        pressWithControl(KeyCode.P);
        waitUntilSeenWithin(CARD);
        waitUntil("the card has its figure", scene -> onCard(scene).isPresent());
        restsOnCard();

        wheelTo(CARD);
        pointAt(CARD);
        movesOnCard();
        pointAt("Search programs");
        restsOnCard();

        tabTo(CARD);
        movesOnCard();
        press(KeyCode.TAB);
        restsOnCard();
    }

    @Test
    void whoWantsNoMotionSeesStills() throws IOException {
        ownProgram("sides.json", ProgramTexts.SIDES);
        open();
        pressWithControl(KeyCode.S);
        waitUntilSeen("Still pictures");
        click("Still pictures");

        pressWithControl(KeyCode.P);
        waitUntilSeenWithin(CARD);
        waitUntil("the card has its figure", scene -> onCard(scene).isPresent());
        wheelTo(CARD);
        pointAt(CARD);
        restsOnCard();

        begin("Both sides", KeyCode.DIGIT1, KeyCode.DIGIT2);
        waitForFigure(HEEL_SLIDE, "heel-slide");
        advance(10_000 + 500);
        see("MOVE");
        int stills = picture(HEEL_SLIDE);
        advance(1_000);
        see("MOVE");
        assertThat(picture(HEEL_SLIDE)).isEqualTo(stills);
        advance(1_000);
        see("HOLD");
        assertThat(picture(HEEL_SLIDE)).isEqualTo(stills);
        advance(1_500);
        see("RETURN");
        assertThat(picture(HEEL_SLIDE)).isEqualTo(stills);
    }

    @Test
    void whereThereIsNoFigureTheWordsTellAll() throws IOException {
        ownProgram("words.json", ProgramTexts.WITHOUT_FIGURES);
        open();
        begin("Words only", KeyCode.DIGIT1, KeyCode.DIGIT2);
        advance(10_000 + 1_000);
        see("Of my-own", "How to do it", "Up.", "Down.");
        assertThat(figures()).isZero();

        advance(11_000 + 10_000 + 10_000 + 1_000);
        see("Of my-other", "How to do it", "Up.", "Down.");
        assertThat(figures()).isZero();
    }

    // ---- the figure that has a name

    private void waitForFigure(String words, String motion) {
        waitUntil(
                motion + " is shown",
                scene -> nodesOf(scene, FigureView.class)
                        .filter(view -> words.equals(view.getAccessibleText()))
                        .anyMatch(view -> view.painted().isPresent()
                                && view.motion()
                                        .filter(shown -> shown.id().equals(motion))
                                        .isPresent()));
        frame();
    }

    private void isAt(String words, Phase phase, double fraction, BodySide side, Hint hint) {
        Moment painted = painted(words);
        assertThat(painted.phase()).isEqualTo(phase);
        assertThat(painted.fraction()).isCloseTo(fraction, within(A_LITTLE));
        assertThat(painted.side()).isEqualTo(side);
        assertThat(painted.hint()).isEqualTo(hint);
    }

    private Moment painted(String words) {
        return look(scene -> ((FigureView) nodeOf(scene, words)).painted().orElseThrow());
    }

    /** A number for how it looks. */
    private int picture(String words) {
        return look(scene -> Arrays.hashCode(pixels(nodeOf(scene, words))));
    }

    private double heightOf(String words) {
        return look(scene -> nodeOf(scene, words).getLayoutBounds().getHeight());
    }

    private static int[] pixels(Node node) {
        WritableImage image = node.snapshot(null, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private long figures() {
        return look(scene -> nodesOf(scene, FigureView.class).count());
    }

    // ---- the figure on a card

    private static Optional<Moment> onCard(Scene scene) {
        return nodesOf(scene, ProgramCard.class)
                .filter(card -> card.getAccessibleText().startsWith(CARD))
                .flatMap(card -> card.lookupAll(".figure").stream())
                .flatMap(node -> node instanceof FigureView view ? Stream.of(view) : Stream.empty())
                .flatMap(view -> view.painted().stream())
                .findFirst();
    }

    private Moment onCard() {
        return look((Function<Scene, Moment>) scene -> onCard(scene).orElseThrow());
    }

    private void movesOnCard() {
        Moment first = onCard();
        waitUntil("the figure moves", scene -> !onCard(scene).equals(Optional.of(first)));
        Moment second = onCard();
        waitUntil("the figure goes on moving", scene -> !onCard(scene).equals(Optional.of(second)));
    }

    /** It stands at the end of its movement, and stays there. */
    private void restsOnCard() {
        Moment rest = onCard();
        assertThat(rest.phase()).isIn(Phase.OUT, Phase.HOLD);
        assertThat(rest.phase() == Phase.HOLD || rest.fraction() > 1 - A_LITTLE).isTrue();
        for (int i = 0; i < MANY_FRAMES; i++) {
            frame();
            assertThat(onCard()).isEqualTo(rest);
        }
    }
}
