package lumbo.outbox;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;

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
    default Topic topic() {
        return switch (this) {
            case Begun _, Steps _, Over _, Afterwards _ -> Topic.SESSION;
            case Hurt _, Morning _ -> Topic.PAIN;
            case Told _ -> Topic.ANSWERS;
        };
    }

    /** The sessions that it is said about; none where it is about the person. */
    default Set<UUID> sessions() {
        Stream<@Nullable UUID> about = switch (this) {
            case Begun(NewSession session) -> Stream.of(session.id());
            case Steps steps -> Stream.of(steps.session());
            case Over over -> Stream.of(over.session());
            case Afterwards later -> Stream.of(later.session());
            case Hurt(PainEntry entry) -> Stream.of(entry.session());
            case Morning morning -> morning.days().stream();
            case Told _ -> Stream.empty();
        };
        return Stream.concat(about, log().stream().map(SafetyLogEntry::session))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The entries of the safety log that go with it. */
    default List<SafetyLogEntry> log() {
        return List.of();
    }

    /** A session begins. */
    record Begun(NewSession session) implements Said {}

    /**
     * A session has come further.
     *
     * @param done finished steps of work since the last time, in order; may be empty
     * @param cursor where it is
     * @param at when that is, in the person's time zone
     */
    record Steps(UUID session, List<StepRecord> done, Cursor cursor, OffsetDateTime at) implements Said {

        public Steps {
            done = List.copyOf(done);
        }
    }

    /** A session is over. */
    record Over(UUID session, SessionEnd close) implements Said {}

    /** What is said of a session that is over, in the place of what was said of it before. */
    record Afterwards(UUID session, SessionEnd close) implements Said {}

    /** Something hurts. */
    record Hurt(PainEntry entry) implements Said {}

    /** Answers and decisions, all of them or none. */
    record Told(List<SafetyLogEntry> log) implements Said {

        public Told {
            log = List.copyOf(log);
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
    }
}
