package lumbo.session;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import lumbo.player.Cursor;
import lumbo.player.PlayerEvent;

/** Where a session is kept while it is played. */
@FunctionalInterface
public interface SessionSink {

    /**
     * Keeps steps of work that are done, and where the session is.
     *
     * @param done finished steps of work, in order; may be empty
     * @return complete when it is kept for good, however long that takes
     */
    CompletableFuture<?> record(List<PlayerEvent.StepDone> done, Cursor cursor);
}
