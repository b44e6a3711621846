package lumbo.tour;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lumbo.diary.Diary;
import lumbo.diary.SafetyLogKind;
import lumbo.outbox.Outbox;
import lumbo.player.PlanChoices;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerMode;
import lumbo.program.Program;
import lumbo.safety.CheckIn;
import lumbo.session.ActiveSession;
import lumbo.session.PersonRecord;
import lumbo.session.SessionRecorder;
import lumbo.session.SessionStarter;
import lumbo.session.Workout;

/** Puts sessions of earlier days into a diary, played to their end like any other. */
public final class PastSessions {

    private static final long STEP_MILLIS = 1000;

    private final Diary diary;

    /** Sessions for this diary. */
    public PastSessions(Diary diary) {
        this.diary = diary;
    }

    /**
     * How fast the heart beat.
     *
     * @param before before a session, beats a minute
     * @param after after it, beats a minute
     */
    public record Beats(int before, int after) {}

    /**
     * Plays a session as it was at an instant, and waits until all of it is kept.
     *
     * @param before pain before it, NRS 0 to 10, and at its worst one more
     * @param after pain after it, NRS 0 to 10
     * @param morning pain on the next morning, NRS 0 to 10
     * @param heart heart rate before and after it, beats a minute
     */
    public void play(
            Program program,
            OffsetDateTime at,
            int before,
            int after,
            Optional<Integer> morning,
            Optional<Beats> heart) {
        ManualTicker ticker = new ManualTicker();
        Clock clock = Clock.fixed(at.toInstant(), at.getOffset());
        CheckIn said = new CheckIn(at, before, Math.min(10, before + 1), false);
        diary.log(List.of(PersonRecord.entry(at, SafetyLogKind.CHECK_IN, null, said)))
                .join();
        Outbox outbox = new Outbox((pause, task) -> {}, Runnable::run);
        outbox.opened(diary);
        ActiveSession session = new SessionStarter(outbox, ticker, clock, Runnable::run)
                .begin(Workout.whole(program, PlanChoices.DEFAULT), said);
        SessionRecorder live = session.live();
        live.give(PlayerCommand.START);
        while (live.player().mode() == PlayerMode.RUNNING) {
            ticker.advance(STEP_MILLIS);
            live.give(PlayerCommand.DONE);
        }
        session.close().join();
        CompletableFuture<Void> kept = session.say(
                after,
                3,
                heart.map(Beats::before).orElse(null),
                heart.map(Beats::after).orElse(null),
                "");
        kept.join();
        morning.ifPresent(pain -> diary.morning(Set.of(session.id()), at.plusDays(1), pain, List.of())
                .join());
    }
}
