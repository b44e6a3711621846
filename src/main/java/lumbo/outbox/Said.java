package lumbo.outbox;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.diary.NewSession;
import lumbo.diary.PainEntry;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SessionEnd;
import lumbo.diary.StepRecord;
import lumbo.player.Cursor;

/** Something that is said or done once, and goes into the diary in one transaction. */
public sealed interface Said {

    /** What it is of, for telling a person what is not kept yet. */
    enum Topic {
        /** What was done in a session, and what was said after it. */
        SESSION,
        /** How much something hurts. */
        PAIN,
        /** Answers, decisions and what is told of oneself. */
        ANSWERS
    }

    /** What it is of. */
    Topic topic();

    /** The sessions that it is said about; none where it is about the person. */
    Set<UUID> sessions();

    /** The entries of the safety log that go with it. */
    default List<SafetyLogEntry> log() {
        return List.of();
    }

    /** A session begins. */
    record Begun(NewSession session) implements Said {

        @Override
        public Topic topic() {
            return Topic.SESSION;
        }

        @Override
        public Set<UUID> sessions() {
            return Set.of(session.id());
        }
    }

    /**
     * A session has come further.
     *
     * @param done finished steps of work since the last time, in order; may be empty
     * @param cursor where it is
     * @param at when that is, in the person's time zone
     */
    record Steps(UUID session, List<StepRecord> done, Cursor cursor, OffsetDateTime at) implements Said {

        /** Keeps a copy of the list. */
        public Steps {
            done = List.copyOf(done);
        }

        @Override
        public Topic topic() {
            return Topic.SESSION;
        }

        @Override
        public Set<UUID> sessions() {
            return Set.of(session);
        }
    }

    /** A session is over. */
    record Over(UUID session, SessionEnd close) implements Said {

        @Override
        public Topic topic() {
            return Topic.SESSION;
        }

        @Override
        public Set<UUID> sessions() {
            return Set.of(session);
        }
    }

    /** What is said of a session that is over, in the place of what was said of it before. */
    record Afterwards(UUID session, SessionEnd close) implements Said {

        @Override
        public Topic topic() {
            return Topic.SESSION;
        }

        @Override
        public Set<UUID> sessions() {
            return Set.of(session);
        }
    }

    /** Something hurts. */
    record Hurt(PainEntry entry) implements Said {

        @Override
        public Topic topic() {
            return Topic.PAIN;
        }

        @Override
        public Set<UUID> sessions() {
            return entry.session().stream().collect(Collectors.toSet());
        }
    }

    /** Answers and decisions, all of them or none. */
    record Told(List<SafetyLogEntry> log) implements Said {

        /** Keeps a copy of the list. */
        public Told {
            log = List.copyOf(log);
        }

        @Override
        public Topic topic() {
            return Topic.ANSWERS;
        }

        @Override
        public Set<UUID> sessions() {
            return log.stream().flatMap(entry -> entry.session().stream()).collect(Collectors.toSet());
        }
    }

    /**
     * The morning after sessions, with the answers that belong to it.
     *
     * @param days the sessions
     * @param at when it was said, in the person's time zone
     * @param pain NRS 0 to 10
     */
    record Morning(Set<UUID> days, OffsetDateTime at, int pain, List<SafetyLogEntry> log) implements Said {

        private static final int MOST = 10;

        /**
         * Keeps copies of set and list.
         *
         * @throws IllegalArgumentException when the pain is not 0 to 10
         */
        public Morning {
            if (pain < 0 || pain > MOST) {
                throw new IllegalArgumentException("pain is " + pain + ", not 0 to 10");
            }
            days = Set.copyOf(days);
            log = List.copyOf(log);
        }

        @Override
        public Topic topic() {
            return Topic.PAIN;
        }

        @Override
        public Set<UUID> sessions() {
            return Stream.concat(days.stream(), new Told(log).sessions().stream())
                    .collect(Collectors.toSet());
        }
    }
}
