package lumbo.tour;

import java.io.PrintWriter;
import javafx.scene.input.KeyCode;
import lumbo.i18n.Messages;
import lumbo.player.PlayerCommand;
import lumbo.player.StepKind;
import lumbo.program.Phase;
import lumbo.settings.Theme;
import lumbo.ui.Route;

/** The way of a person through one day with Lumbo, with one picture of each place that matters, in their order. */
final class ShortTour {

    private static final int WEEKS = 13;
    private static final String HURTS_IN = "remission";

    private final Onlooker camera;
    private final Messages words;
    private int number;

    ShortTour(Onlooker camera, Messages words) {
        this.camera = camera;
        this.words = words;
    }

    /** The first page that somebody new sees. */
    void somebodyNew(TourDriver guide) throws Exception {
        picture(guide, "welcome");
    }

    /** From Today to the end of a session, and to the diary that has it. */
    void aSession(TourDriver guide, PrintWriter out) throws Exception {
        TourSession session = new TourSession(guide, words);
        guide.go(new Route.Today());
        picture(guide, "today");
        guide.go(new Route.Programs());
        picture(guide, "programs");
        guide.go(new Route.ProgramPage(TourSession.PROGRAM));
        picture(guide, "program");
        guide.go(new Route.CheckIn(TourSession.PROGRAM, TourSession.PAIN));
        picture(guide, "check-in");
        session.begin(out);
        guide.reach(step -> step.kind() == StepKind.REP && step.rep() > 1, Phase.BACK);
        picture(guide, "player");
        session.toTheEnd();
        picture(guide, "finish");
        session.close();
        guide.go(new Route.Diary(null));
        picture(guide, "diary");
        session.tell(out);
    }

    /** What some weeks look like afterwards, and what the player asks when it hurts. */
    void someWeeksLater(TourDriver guide) throws Exception {
        new DiaryTour(guide, camera, words).fill(WEEKS);
        guide.go(new Route.Trends());
        guide.settle();
        guide.press(words.get("trends.span.days-90"));
        guide.settle();
        picture(guide, "trends");
        number++;
        new ReportTour(guide, camera, words).firstPage(WEEKS, numbered("report"));
        TourSession.begin(guide, HURTS_IN);
        guide.go(new Route.Play());
        guide.look(Theme.DARK, 100);
        guide.reach(step -> step.kind() == StepKind.REP, Phase.BACK);
        picture(guide, "player-dark");
        guide.give(PlayerCommand.HURT);
        guide.press(KeyCode.DIGIT3);
        guide.press(KeyCode.B);
        guide.look(Theme.LIGHT, 200);
        guide.size(1000, 700);
        picture(guide, "it-hurts-large-text");
    }

    private void picture(TourDriver guide, String name) throws Exception {
        number++;
        guide.picture(camera, numbered(name));
    }

    private String numbered(String name) {
        return (number < 10 ? "0" : "") + number + "-" + name;
    }
}
