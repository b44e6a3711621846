package lumbo.diary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lumbo.player.Cursor;
import org.jspecify.annotations.Nullable;

/** The statements that keep a finished step with the cursor, prepared once: they run between two repetitions. */
final class StepRecorder {

    private static final String MOVE = """
            UPDATE session
            SET saved_at = ?, active_millis = ?, cursor_step = ?, cursor_step_nanos = ?, cursor_extra_millis = ?,
                cursor_active_nanos = ?, cursor_again = ?, cursor_outcomes = ?
            WHERE id = ? AND state = 'RUNNING' AND plan_fingerprint = ?""";

    private static final String LAST = "SELECT coalesce(max(seq), 0) FROM step_done WHERE session = ?";

    private static final String ADD = """
            INSERT INTO step_done (session, seq, step, kind, exercise, set_number, side, rep, again, millis, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final long NANOS = 1_000_000L;

    private @Nullable Prepared prepared;

    /**
     * Keeps finished steps and the cursor; belongs into a transaction.
     *
     * @param connection always the same
     * @return how many steps the session has now
     */
    int record(Connection connection, UUID session, List<StepRecord> finished, Cursor cursor, OffsetDateTime at)
            throws SQLException {
        Prepared statements = prepared == null ? Prepared.on(connection) : prepared;
        prepared = statements;
        try {
            return statements.record(session, finished, cursor, at);
        } catch (SQLException | RuntimeException failure) {
            // the driver closes a statement that fails for want of space, so all are prepared anew the next time
            prepared = null;
            try (statements) {
                throw failure;
            }
        }
    }

    private record Prepared(PreparedStatement move, PreparedStatement last, PreparedStatement add)
            implements AutoCloseable {

        static Prepared on(Connection connection) throws SQLException {
            return new Prepared(
                    connection.prepareStatement(MOVE),
                    connection.prepareStatement(LAST),
                    connection.prepareStatement(ADD));
        }

        int record(UUID session, List<StepRecord> finished, Cursor cursor, OffsetDateTime at) throws SQLException {
            move(session, cursor, at);
            int seq = last(session);
            for (StepRecord step : finished) {
                seq++;
                add(session, seq, step);
            }
            return seq;
        }

        private void move(UUID session, Cursor cursor, OffsetDateTime at) throws SQLException {
            move.setString(1, Times.text(at));
            move.setLong(2, cursor.activeNanos() / NANOS);
            move.setInt(3, cursor.step());
            move.setLong(4, cursor.stepNanos());
            move.setLong(5, cursor.extraMillis());
            move.setLong(6, cursor.activeNanos());
            move.setInt(7, cursor.again());
            move.setString(8, cursor.outcomes());
            move.setString(9, session.toString());
            move.setLong(10, cursor.fingerprint());
            if (move.executeUpdate() != 1) {
                throw new DiaryException(
                        DiaryException.Kind.OTHER,
                        "no session " + session + " with the plan of this cursor is running");
            }
        }

        private int last(UUID session) throws SQLException {
            last.setString(1, session.toString());
            try (ResultSet row = last.executeQuery()) {
                return row.getInt(1);
            }
        }

        private void add(UUID session, int seq, StepRecord step) throws SQLException {
            add.setString(1, session.toString());
            add.setInt(2, seq);
            add.setInt(3, step.step());
            add.setString(4, step.kind().name());
            add.setInt(5, step.exercise());
            add.setInt(6, step.set());
            add.setString(7, step.side().name());
            add.setInt(8, step.rep());
            add.setInt(9, step.again() ? 1 : 0);
            add.setLong(10, step.millis());
            add.setString(11, Times.text(step.at()));
            add.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            try (move;
                    last;
                    add) {
                // closes each, whatever becomes of the others
            }
        }
    }
}
