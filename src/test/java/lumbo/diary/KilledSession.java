package lumbo.diary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import lumbo.player.Player;
import lumbo.player.SessionPlan;

/**
 * A process that says {@code OPENING}, opens a diary, plays a session as fast as the diary takes it, says {@code ACK} and
 * the number of steps kept after each commit, and waits to be killed. Arguments: the diary's file, and the seed of the
 * plan.
 */
final class KilledSession {

    static final UUID SESSION = Samples.id(1);
    static final String OPENING = "OPENING";
    static final String ACK = "ACK ";

    /** How many commits may be under way: the diary is asked faster than it answers. */
    private static final int AHEAD = 4;

    private KilledSession() {}

    static SessionPlan plan(long seed) {
        return Samples.generatedPlan(seed);
    }

    static List<Played> played(SessionPlan plan) {
        return Played.toTheEnd(Player.of(plan), Samples.START);
    }

    /** Plays until it is killed. */
    public static void main(String[] args) throws IOException, InterruptedException {
        SessionPlan plan = plan(Long.parseLong(args[1]));
        List<Played> played = played(plan);
        say(OPENING);
        Diary diary = Diary.open(Path.of(args[0]));
        diary.begin(Samples.session(SESSION, Samples.START, plan)).join();
        Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();
        for (Played moment : played) {
            underWay.add(diary.record(SESSION, moment.finished(), moment.cursor(), moment.at())
                    .thenAccept(steps -> say(ACK + steps)));
            if (underWay.size() > AHEAD) {
                underWay.remove().join();
            }
        }
        new CountDownLatch(1).await();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
