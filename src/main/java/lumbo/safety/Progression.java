package lumbo.safety;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lumbo.program.Amount;
import lumbo.program.Item;
import lumbo.program.Program;
import lumbo.program.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How much of a program is played, and which stages are open: computed anew from the whole history each time. Only what a
 * person accepted, or a clinician decided, ever raises anything.
 */
public final class Progression {

    /** Days without a session after which the dose goes one step back, to the low end, and the questions come again. */
    static final int GAP_STEP = 7;

    static final int GAP_LOW = 14;
    static final int GAP_QUESTIONS = 28;

    private final Profile profile;
    private final SafetyHistory history;
    private final List<RatedSession> seen;
    private final OfferAnswers answers;
    private final List<Event> events;

    /** The places of a program's own events among all. */
    private final Map<String, List<Integer>> places = new HashMap<>();

    /** For each event the place of the last trouble, itself included; -1 for none. */
    private final int[] reds;

    /** What {@code history} has led to for the person of {@code profile}. */
    public Progression(Profile profile, SafetyHistory history) {
        this.profile = profile;
        this.history = history;
        this.seen = RatedSession.of(profile, history);
        this.answers = new OfferAnswers(profile, history, seen);
        this.events = sorted(answers, seen);
        this.reds = new int[events.size()];
        int red = -1;
        for (int place = 0; place < events.size(); place++) {
            Event event = events.get(place);
            red = event.isRed() ? place : red;
            reds[place] = red;
            places.computeIfAbsent(event.program(), none -> new ArrayList<>()).add(place);
        }
    }

    /** Where the person stands in a program on a date. */
    public ProgramProgress in(Program program, LocalDate today) {
        return way(program, today).standing();
    }

    /** A program's way up to a date. A session that begins with an answer comes after it. */
    Way way(Program program, LocalDate today) {
        return way(program, eventsOf(program.id()), today);
    }

    Way way(Program program, List<Event> some, LocalDate today) {
        ProgramReplay walk = new ProgramReplay(program);
        some.forEach(event -> event.on(walk));
        return new Way(walk, today);
    }

    /** Something about a program, whether it ends the run of all of them, and what it does to this one's way. */
    record Event(OffsetDateTime at, String program, boolean isRed, Consumer<ProgramReplay> walking) {

        void on(ProgramReplay walk) {
            walking.accept(walk);
        }
    }

    List<Event> events() {
        return events;
    }

    private static List<Event> sorted(OfferAnswers answers, List<RatedSession> seen) {
        List<Event> events = new ArrayList<>();
        for (OfferAnswers.JudgedAnswer answer : answers.all()) {
            OfferDecision decision = answer.decision();
            events.add(new Event(decision.at(), decision.offer().program(), false, walk -> walk.answered(answer)));
        }
        for (RatedSession one : seen) {
            SafetySession session = one.session();
            events.add(new Event(session.start(), session.program(), one.isRed(), walk -> walk.played(one)));
        }
        events.sort(Comparator.comparing(Event::at, OffsetDateTime.timeLineOrder()));
        return events;
    }

    /**
     * What is of consequence to a program: what was about it, and of the trouble in other programs between two of these, which
     * only ends a run, the last.
     */
    private List<Event> eventsOf(String program) {
        List<Event> found = new ArrayList<>();
        List<Integer> own = places.getOrDefault(program, List.of());
        int before = own.isEmpty() ? events.size() : own.getFirst();
        for (int place : own) {
            if (place > before && reds[place - 1] > before) {
                found.add(events.get(reds[place - 1]));
            }
            found.add(events.get(place));
            before = place;
        }
        if (before < events.size() && reds[events.size() - 1] > before) {
            found.add(events.get(reds[events.size() - 1]));
        }
        return found;
    }

    /** Where a person stands in a program on a date, and what may be offered then. */
    final class Way {
        private final ProgramReplay walk;
        private final LocalDate today;
        private final boolean easedByGap;

        private Way(ProgramReplay walk, LocalDate today) {
            this.walk = walk;
            this.today = today;
            Map<String, Amount> before = Map.copyOf(walk.amounts);
            walk.passed(today);
            this.easedByGap = !before.equals(Map.copyOf(walk.amounts));
        }

        ProgramProgress standing() {
            return new ProgramProgress(
                    walk.amounts,
                    walk.run.greens(),
                    walk.run.last().map(SafetySession::day).orElse(null),
                    easedByGap);
        }

        /** What {@link Progression#offer} says. */
        Optional<Offer> offer(Set<String> without) {
            List<String> all = walk.amounts.keySet().stream()
                    .filter(key -> !without.contains(key))
                    .toList();
            Optional<SafetySession> last = walk.run.last();
            boolean top = walk.isTop(all);
            int needs = OfferAnswers.greens(top ? DecisionRow.NEXT_CHANGE : DecisionRow.MORE);
            if (last.isEmpty() || walk.run.greens() < needs || isHeld(today)) {
                return Optional.empty();
            }
            List<String> lines =
                    all.stream().filter(key -> walk.run.greens(key) >= needs).toList();
            String after = last.get().id();
            if (!top) {
                List<String> below =
                        lines.stream().filter(key -> !walk.isTop(List.of(key))).toList();
                return raised(walk, below, after, DecisionRow.MORE, Offer.Kind.AMOUNT);
            }
            return raised(walk, lines, after, DecisionRow.NEXT_CHANGE, Offer.Kind.SET)
                    .or(() -> raised(walk, lines, after, DecisionRow.NEXT_CHANGE, Offer.Kind.HOLD))
                    .or(() -> lines.size() == all.size() ? stage(walk.program, last.get()) : Optional.empty())
                    .or(() -> raised(walk, lines, after, DecisionRow.NEXT_CHANGE, Offer.Kind.AMOUNT));
        }
    }

    /** Goes through the history of one program from its beginning. */
    final class ProgramReplay {
        private final Program program;
        private final GreenStreak run = new GreenStreak();
        private final Map<String, DoseLadder> ladders = new LinkedHashMap<>();
        private final Map<String, Amount> amounts = new LinkedHashMap<>();

        ProgramReplay(Program program) {
            this.program = program;
            for (Item item : program.items()) {
                ladders.computeIfAbsent(item.key(), key -> new DoseLadder(item));
            }
            ladders.forEach((key, ladder) -> amounts.put(key, ladder.low()));
        }

        void played(RatedSession rated) {
            SafetySession session = rated.session();
            if (!session.program().equals(program.id())) {
                if (rated.isRed()) {
                    run.ended();
                }
                return;
            }
            passed(session.day());
            run.played(rated);
            Set<String> hurt = session.exercises().stream()
                    .filter(exercise -> hurt(session, exercise))
                    .map(ExerciseResult::key)
                    .collect(Collectors.toSet());
            amounts.replaceAll((key, now) -> {
                Amount next = hurt.contains(key) ? ladder(key).eased(now) : now;
                return rated.isRed() ? DoseLadder.least(next, ladder(key).halved(now)) : next;
            });
        }

        private boolean hurt(SafetySession session, ExerciseResult exercise) {
            return exercise.pain().stream()
                    .anyMatch(pain ->
                            PainRules.during(profile.bands(), session.before(), pain, false) == DecisionRow.HURTS);
        }

        void answered(OfferAnswers.JudgedAnswer answer) {
            Offer offer = answer.decision().offer();
            if (!offer.program().equals(program.id())) {
                return;
            }
            run.ended();
            if (answer.raises()) {
                offer.to()
                        .forEach((key, wished) -> amounts.computeIfPresent(
                                key, (k, now) -> ladder(k).accepted(now, wished, offer.kind())));
            }
        }

        void passed(LocalDate day) {
            long gap = run.gap(day);
            run.passed(day);
            if (gap > GAP_STEP) {
                amounts.replaceAll((key, now) ->
                        gap > GAP_LOW ? ladder(key).lowered(now) : ladder(key).back(now));
            }
        }

        boolean isTop(Collection<String> keys) {
            return keys.stream().allMatch(key -> ladder(key).isTop(amount(key)));
        }

        Amount amount(String key) {
            return Objects.requireNonNull(amounts.get(key));
        }

        private DoseLadder ladder(String key) {
            return Objects.requireNonNull(ladders.get(key));
        }
    }

    /** The highest stage that is open. */
    public Stage open() {
        return answers.open();
    }

    /** How many sessions without trouble lie behind on a date since the last with trouble, or the last long gap. */
    public int greens(LocalDate today) {
        int greens = 0;
        LocalDate before = null;
        for (RatedSession rated : seen) {
            LocalDate day = rated.session().day();
            greens = rated.isRed() ? 0 : (isLong(before, day) ? 0 : greens) + (rated.isGreen() ? 1 : 0);
            before = rated.session().isPlan() ? day : before;
        }
        return isLong(before, today) ? 0 : greens;
    }

    private static boolean isLong(@Nullable LocalDate from, LocalDate to) {
        return from != null && ChronoUnit.DAYS.between(from, to) > GAP_QUESTIONS;
    }

    /** Whether nothing may be raised, and a clinician should look: two reds running, or pain that rises week by week. */
    public boolean isHeld(LocalDate today) {
        return ProgressHold.holds(seen, history.checkIns(), today);
    }

    /**
     * What may be offered for a program on a date; empty while there is no reason to. Of a program that is played in parts,
     * only the lines are raised that were played so often without trouble, and the next stage waits for all of them.
     *
     * @param without the keys of the lines that are left out, and so not raised
     */
    public Optional<Offer> offer(Program program, Set<String> without, LocalDate today) {
        return way(program, today).offer(without);
    }

    private static Optional<Offer> raised(
            ProgramReplay walk, List<String> lines, String after, DecisionRow row, Offer.Kind kind) {
        Map<String, Amount> to = new LinkedHashMap<>();
        for (String key : lines) {
            Amount now = walk.amount(key);
            Amount next = walk.ladder(key).raised(now, kind);
            if (!next.equals(now)) {
                to.put(key, next);
            }
        }
        return to.isEmpty() ? Optional.empty() : Optional.of(new Offer(row, kind, walk.program.id(), after, to, null));
    }

    /** The next stage, for who has played the highest that is open. */
    private Optional<Offer> stage(Program program, SafetySession last) {
        Stage open = open();
        boolean highest = !program.stages().isEmpty()
                && mildest(program) == open
                && OfferAnswers.mildest(last).equals(Optional.of(open));
        return OfferAnswers.above(open)
                .filter(next -> highest)
                .map(next ->
                        new Offer(DecisionRow.NEXT_CHANGE, Offer.Kind.STAGE, program.id(), last.id(), Map.of(), next));
    }

    /** The mildest stage that a program is meant for; the last of all for one that does not say. */
    static Stage mildest(Program program) {
        return program.stages().stream().min(Comparator.naturalOrder()).orElse(Stage.REMISSION);
    }
}
