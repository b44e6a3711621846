package lumbo.session;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lumbo.i18n.DurationWords;
import lumbo.player.PlanChoices;
import lumbo.player.SessionPlan;
import lumbo.player.Step;
import lumbo.program.Block;
import lumbo.program.Item;
import lumbo.program.Program;
import lumbo.program.WarmUp;
import lumbo.safety.Advice;
import lumbo.safety.ExerciseResult;
import lumbo.safety.ProgramAdvice;
import lumbo.safety.SafetySession;
import lumbo.safety.Suitability;
import lumbo.session.SessionOptions.SessionLength;
import lumbo.session.Workout.WarmUpChoice;
import org.jspecify.annotations.Nullable;

/**
 * What is played of each program on a day when advice is followed: its amounts, without the lines that are not advised, with
 * a warm-up where the program asks for one, and of a long program a part. Immutable.
 *
 * <p>A long program is played in rounds: a part begins with the first line that no session of the round has come to, and
 * when there is none left, a new round begins. The very first session of all is at most {@value Advice#FIRST_MINUTES} minutes
 * long. At least one line is always played.
 *
 * @param usual what the person has chosen for all sessions
 * @param advice what is advised; empty while it is not known, and then programs are whole
 * @param person what is known of the person
 * @param warmUp the program that warms up, where there is one
 * @param today the day
 * @param wishes what the person wants of the next session of a program, by the program's id
 */
public record WorkoutPlanner(
        PlanChoices usual,
        @Nullable Advice advice,
        PersonRecord person,
        @Nullable Program warmUp,
        LocalDate today,
        Map<String, SessionOptions> wishes) {

    /** A program of more than so many minutes is long: more than the article's 15 to 20, roughly. */
    static final int LONG_MINUTES = 22;

    private static final int TEN_MINUTES_AT_MOST = 11;
    private static final long MILLIS_A_MINUTE = 60_000;

    /** After so many days without it, a program begins anew, as the questions do. */
    private static final int FORGOTTEN_DAYS = 28;

    /** A warm-up that was turned off so often running is off until it is turned on. */
    private static final int TURNED_OFF = 2;

    public WorkoutPlanner {
        wishes = Map.copyOf(wishes);
    }

    /** What is played of a program; all of it where none of its lines is advised, so that there is something to tell. */
    public Workout of(Program program) {
        Optional<ProgramAdvice> about = advised(program);
        if (about.isEmpty()) {
            return Workout.whole(program, oddFirst(program, usual, false));
        }
        PlanChoices advised = usual.withAmounts(about.get().amounts())
                .withLeftOut(about.get().leftOut().keySet());
        if (program.items().stream().noneMatch(advised::plays)) {
            return Workout.whole(program, usual);
        }
        return new Planning(program, advised).workout();
    }

    private Optional<ProgramAdvice> advised(Program program) {
        return advice == null ? Optional.empty() : advice.of(program.id());
    }

    /**
     * Where two sides share an odd number, the one begins that was second in the last session of the program; of a long
     * program, in the last round.
     */
    private PlanChoices oddFirst(Program program, PlanChoices choices, boolean sameRound) {
        return Optional.ofNullable(person.oddFirst().get(program.id()))
                .map(last -> choices.withOddFirst(sameRound ? last : last.other()))
                .orElse(choices);
    }

    /** What there is to choose and to compute about one program. */
    private final class Planning {
        private final Program program;
        private final PlanChoices advised;
        private final SessionOptions wish;
        private final boolean first;
        private final WarmUpChoice warming;
        private final long warmUpMinutes;
        private final Program played;
        private final Set<String> leftOut;

        Planning(Program program, PlanChoices advised) {
            this.program = program;
            this.advised = advised;
            this.wish = wishes.getOrDefault(program.id(), SessionOptions.NONE);
            this.first = advice != null && advice.first();
            Set<String> without = new LinkedHashSet<>(advised.leftOut());
            warmUpLeftOut().forEach(without::add);
            Program warmed = warmUp != null && WarmUp.isAskedBy(program) && mayWarmUp()
                    ? WarmUp.before(program, warmUp)
                    : program;
            boolean possible =
                    warmed.items().stream().anyMatch(item -> WarmUp.holds(item) && !without.contains(item.key()));
            boolean wanted = wish.warmUp() == null ? person.warmUpsLeftOut() < TURNED_OFF : wish.warmUp();
            this.warming = !possible ? WarmUpChoice.NONE : wanted ? WarmUpChoice.ON : WarmUpChoice.OFF;
            this.warmUpMinutes = possible
                    ? DurationWords.wholeMinutes(warmUpMillis(SessionPlan.of(warmed, advised.withLeftOut(without))))
                    : 0;
            this.played = warming == WarmUpChoice.ON ? warmed : program;
            this.leftOut = warming == WarmUpChoice.ON ? without : advised.leftOut();
        }

        private Optional<ProgramAdvice> adviceOfWarmUp() {
            return Optional.ofNullable(warmUp).flatMap(WorkoutPlanner.this::advised);
        }

        /** Whether nothing speaks against the warm-up itself. */
        private boolean mayWarmUp() {
            return adviceOfWarmUp()
                    .filter(about -> about.fit() == Suitability.FITS || about.fit() == Suitability.ASK)
                    .isPresent();
        }

        private Stream<String> warmUpLeftOut() {
            if (warmUp == null) {
                return Stream.empty();
            }
            Set<String> keys =
                    adviceOfWarmUp().map(about -> about.leftOut().keySet()).orElse(Set.of());
            return warmUp.items().stream()
                    .filter(item -> keys.contains(item.key()))
                    .map(WarmUp::key);
        }

        Workout workout() {
            boolean isLong = SessionPlan.of(program, advised).totalMillis() > LONG_MINUTES * MILLIS_A_MINUTE;
            List<SessionLength> lengths = !isLong
                    ? List.of()
                    : first ? List.of(SessionLength.TEN, SessionLength.TWENTY) : List.of(SessionLength.values());
            SessionLength length = !isLong
                    ? SessionLength.ALL
                    : (wish.length() != null && lengths.contains(wish.length()) ? wish.length() : SessionLength.TWENTY);
            boolean sameRound = isLong && !gone().isEmpty();
            PlanChoices all = oddFirst(program, advised, sameRound).withLeftOut(leftOut);
            long most = most(length);
            PlanChoices choices = most == Long.MAX_VALUE ? all : shortened(all, isLong, most);
            return new Workout(played, choices, part(choices), lengths, length, warming, warmUpMinutes);
        }

        /** The longest session, in milliseconds. */
        private long most(SessionLength length) {
            long wished = switch (length) {
                case TEN -> TEN_MINUTES_AT_MOST * MILLIS_A_MINUTE;
                case TWENTY -> LONG_MINUTES * MILLIS_A_MINUTE;
                case ALL -> Long.MAX_VALUE;
            };
            return first ? Math.min(wished, Advice.FIRST_MINUTES * MILLIS_A_MINUTE) : wished;
        }

        private @Nullable ProgramPart part(PlanChoices choices) {
            List<Item> items = program.items();
            boolean all = items.stream().allMatch(item -> choices.plays(item) || !advised.plays(item));
            if (all) {
                return null;
            }
            int begin = 0;
            int end = 0;
            for (int i = 0; i < items.size(); i++) {
                if (choices.plays(items.get(i))) {
                    begin = begin == 0 ? i + 1 : begin;
                    end = i + 1;
                }
            }
            return new ProgramPart(begin, end, items.size());
        }

        /** As many lines as are nearest to an equal share of what is left, and no more than there is time for. */
        private PlanChoices shortened(PlanChoices all, boolean isLong, long most) {
            SessionPlan whole = SessionPlan.of(played, all);
            if (!isLong && whole.totalMillis() <= most) {
                return all;
            }
            Map<String, Long> millis = millis(whole);
            Set<String> before = isLong ? gone() : Set.of();
            List<List<String>> left = pieces(before);
            long room = Math.max(most / 2, most - warmUpMillis(whole));
            long rest = left.stream().mapToLong(piece -> of(piece, millis)).sum();
            long share = isLong ? rest / Math.max(1, Math.ceilDiv(rest, room)) : room;
            List<List<String>> chosen = new ArrayList<>();
            long sum = 0;
            for (List<String> piece : left) {
                long more = of(piece, millis);
                boolean nearer = Math.abs(sum + more - share) <= Math.abs(sum - share);
                if (!chosen.isEmpty() && (sum + more > room || !nearer)) {
                    break;
                }
                chosen.add(piece);
                sum += more;
            }
            PlanChoices now = only(chosen, all);
            while (chosen.size() > 1 && SessionPlan.of(played, now).totalMillis() > most) {
                chosen.removeLast();
                now = only(chosen, all);
            }
            return now;
        }

        private static long of(List<String> piece, Map<String, Long> millis) {
            return piece.stream().mapToLong(key -> millis.getOrDefault(key, 0L)).sum();
        }

        private PlanChoices only(List<List<String>> chosen, PlanChoices all) {
            Set<String> keep = new LinkedHashSet<>();
            chosen.forEach(keep::addAll);
            Set<String> without = new LinkedHashSet<>(all.leftOut());
            program.items().stream()
                    .map(Item::key)
                    .filter(key -> !keep.contains(key))
                    .forEach(without::add);
            return all.withLeftOut(without);
        }

        /** The lines that are left, in order: each on its own, but those of a circuit together. */
        private List<List<String>> pieces(Set<String> before) {
            List<List<String>> pieces = new ArrayList<>();
            Set<String> seen = new LinkedHashSet<>(before);
            for (Block block : program.blocks()) {
                boolean circuit = block.rounds() != null && block.rounds().min() > 1;
                List<String> keys = new ArrayList<>();
                for (Item item : block.items()) {
                    if (advised.plays(item) && seen.add(item.key())) {
                        keys.add(item.key());
                    }
                }
                if (circuit && !keys.isEmpty()) {
                    pieces.add(keys);
                } else {
                    keys.forEach(key -> pieces.add(List.of(key)));
                }
            }
            return pieces;
        }

        /** The lines that the sessions of the present round have come to; none where a new round begins. */
        private Set<String> gone() {
            Set<String> all = new LinkedHashSet<>();
            program.items().stream().filter(advised::plays).map(Item::key).forEach(all::add);
            Set<String> gone = new LinkedHashSet<>();
            LocalDate last = null;
            for (SafetySession session : person.history().sessions()) {
                boolean counts = session.program().equals(program.id())
                        && session.done()
                        && !person.deleted().contains(session.id());
                if (counts) {
                    if (isForgotten(last, session.day())) {
                        gone.clear();
                    }
                    gone.addAll(cameTo(session));
                    if (gone.containsAll(all)) {
                        gone.clear();
                    }
                    last = session.day();
                }
            }
            return isForgotten(last, today) ? Set.of() : gone;
        }

        private static boolean isForgotten(@Nullable LocalDate last, LocalDate day) {
            return last != null && ChronoUnit.DAYS.between(last, day) > FORGOTTEN_DAYS;
        }

        /** The lines up to the last of which anything was done, and all where the session was played to its end. */
        private static Set<String> cameTo(SafetySession session) {
            Set<String> keys = new LinkedHashSet<>();
            List<ExerciseResult> exercises = session.exercises();
            int end = session.finished() ? exercises.size() : 0;
            for (int i = 0; i < exercises.size(); i++) {
                end = exercises.get(i).wasDone() ? Math.max(end, i + 1) : end;
            }
            exercises.subList(0, end).forEach(exercise -> keys.add(exercise.key()));
            return keys;
        }
    }

    /** How long each line takes in a plan, with the rest before it. */
    private static Map<String, Long> millis(SessionPlan plan) {
        Map<String, Long> millis = new HashMap<>();
        for (Step step : plan.steps()) {
            millis.merge(plan.unitOf(step).item().key(), step.millis(), Long::sum);
        }
        return millis;
    }

    /** How long the warm-up of a plan takes, in milliseconds; 0 where there is none. */
    static long warmUpMillis(SessionPlan plan) {
        return plan.steps().stream()
                .filter(step -> WarmUp.holds(plan.unitOf(step).item()))
                .mapToLong(Step::millis)
                .sum();
    }
}
