package lumbo.tour;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import lumbo.diary.SessionDetail;
import lumbo.diary.SessionSummary;
import lumbo.i18n.Messages;
import lumbo.player.Player;
import lumbo.player.PlayerEvent;
import lumbo.player.PlayerMode;
import lumbo.player.Step;
import lumbo.player.WorkSide;
import lumbo.program.Program;
import lumbo.safety.CheckIn;
import lumbo.session.ActiveSession;
import lumbo.session.Workout;
import lumbo.ui.Route;
import lumbo.ui.shell.Services;

/** A session of the tour, told step by step while it is played at high speed. */
final class TourSession {

    /** The program that is played. */
    static final String PROGRAM = "fitball";

    /** How the pain is before it and after it, NRS. */
    static final int PAIN = 1;

    private static final int PAIN_WORST = 2;
    private static final int EFFORT = 4;

    private final TourDriver guide;
    private final Messages words;
    private final Clock clock;

    TourSession(TourDriver guide, Messages words) {
        this.guide = guide;
        this.words = words;
        this.clock = guide.services().clock();
    }

    /** Begins it and opens the player, which waits for the person; what comes is printed. */
    void begin(PrintWriter out) throws Exception {
        begin(guide, PROGRAM);
        ActiveSession session = guide.session();
        Program program = session.live().plan().program();
        out.println(words.format("tour.playing", program.title().in(words.locale())));
        TourDriver.onScreen(() -> {
            session.live().listen((player, events) -> events.forEach(event -> print(out, player, event)));
            return null;
        });
        guide.go(new Route.Play());
    }

    /** Begins a session of a program, of which nothing is printed. */
    static void begin(TourDriver guide, String program) throws Exception {
        Services services = guide.services();
        CheckIn said = new CheckIn(OffsetDateTime.now(services.clock()), PAIN, PAIN_WORST, false);
        TourDriver.onScreen(() -> {
            services.current()
                    .play(services.sessions()
                            .begin(
                                    Workout.whole(
                                            services.library()
                                                    .get()
                                                    .program(program)
                                                    .orElseThrow(),
                                            services.settings().get().choices()),
                                    said));
            return null;
        });
    }

    /** Plays what is left of it, and waits until all of it is kept. */
    void toTheEnd() throws Exception {
        ActiveSession session = guide.session();
        Player player = guide.pass(1000);
        while (player.mode() == PlayerMode.RUNNING) {
            player = guide.pass(10_000);
        }
        TourDriver.await(
                () -> session.live().kept() == session.live().plan().workSteps().size());
        guide.settle();
    }

    /** Says how it was, and leaves it. */
    void close() throws Exception {
        CompletableFuture<Void> said = TourDriver.onScreen(() -> guide.session().say(PAIN, EFFORT, null, null, ""));
        said.join();
        TourDriver.onScreen(() -> {
            guide.services().current().clear();
            return null;
        });
    }

    /** Prints what the diary has of it. */
    void tell(PrintWriter out) {
        LocalDate today = LocalDate.now(clock);
        guide.services().diary().get().ifPresent(diary -> {
            for (SessionSummary session : diary.sessions(today.minusDays(1), today)) {
                int exercises = diary.session(session.id())
                        .map(SessionDetail::exercises)
                        .map(List::size)
                        .orElse(0);
                out.println();
                out.println(words.format(
                        "tour.summary",
                        session.title().in(words.locale()),
                        exercises,
                        session.done(),
                        session.planned(),
                        clock(session.activeMillis()).strip(),
                        Objects.toString(session.painBefore(), "\u2013"),
                        Objects.toString(session.painAfter(), "\u2013")));
            }
        });
    }

    private void print(PrintWriter out, Player player, PlayerEvent event) {
        if (!(event instanceof PlayerEvent.StepBegan(Step step, long _))) {
            return;
        }
        String name = player.plan().unitOf(step).exercise().name().in(words.locale());
        String side = step.side() == WorkSide.BOTH
                ? ""
                : words.get("side." + step.side().id());
        out.println(words.format(
                        "tour.step." + step.kind().id(),
                        clock(player.activeMillis()),
                        name,
                        step.rep(),
                        step.reps(),
                        side)
                .stripTrailing());
        out.flush();
    }

    private static String clock(long millis) {
        return String.format(Locale.ROOT, "%2d:%02d", millis / 60_000, millis / 1000 % 60);
    }
}
