package lumbo.safety;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lumbo.program.Amount;
import lumbo.program.Item;
import lumbo.program.Program;
import lumbo.program.Stage;

/**
 * How much of a program is played, and which stages are open: reckoned anew from the whole history each time. Only what a
 * person accepted, or a clinician decided, ever raises anything.
 */
public final class Progression {

    /** Days without a session after which the dose goes one step back, to the low end, and the questions come again. */
    static final int GAP_STEP = 7;

    static final int GAP_LOW = 14;
    static final int GAP_QUESTIONS = 28;

    private static final int GREENS_FOR_MORE = 2;
    private static final int GREENS_FOR_CHANGE = 3;
    private static final int RISING_WEEKS = 3;

    private final Profile profile;
    private final History history;
    private final List<Decision> decisions;

    /** What {@code history} has led to for the person of {@code profile}. */
    public Progression(Profile profile, History history) {
        this.profile = profile;
        this.history = history;
        this.decisions = standing(history.decisions());
    }

    /** The decisions without those that were taken back. */
    private static List<Decision> standing(List<Decision> all) {
        List<Decision> left = new ArrayList<>();
        for (Decision decision : all) {
            if (decision.answer() != Decision.Answer.UNDONE) {
                left.add(decision);
                continue;
            }
            for (int i = left.size() - 1; i >= 0; i--) {
                if (left.get(i).offer().id().equals(decision.offer().id())) {
                    left.remove(i);
                    break;
                }
            }
        }
        return left;
    }

    /** Where the person stands in a program on a date. */
    public Standing in(Program program, LocalDate today) {
        Walk walk = new Walk(program);
        List<Runnable> events = inOrder(walk);
        events.forEach(Runnable::run);
        Map<String, Amount> before = Map.copyOf(walk.amounts);
        walk.pass(today);
        return new Standing(
                walk.amounts,
                walk.greens,
                walk.isTop(),
                walk.last,
                walk.lastSession,
                !before.equals(Map.copyOf(walk.amounts)));
    }

    private record Event(OffsetDateTime at, Runnable run) {}

    private List<Runnable> inOrder(Walk walk) {
        List<Event> events = new ArrayList<>();
        for (Session session : history.plans()) {
            events.add(new Event(session.start(), () -> walk.played(session)));
        }
        for (Decision decision : decisions) {
            events.add(new Event(decision.at(), () -> walk.decided(decision)));
        }
        return events.stream()
                .sorted(Comparator.comparing(Event::at, OffsetDateTime.timeLineOrder()))
                .map(Event::run)
                .toList();
    }

    /** Goes through the history of one program from its beginning. */
    private final class Walk {
        private final Program program;
        private final Map<String, Ladder> ladders = new LinkedHashMap<>();
        private final Map<String, Amount> amounts = new LinkedHashMap<>();
        private int greens;
        private Optional<LocalDate> last = Optional.empty();
        private Optional<String> lastSession = Optional.empty();

        Walk(Program program) {
            this.program = program;
            for (Item item : program.items()) {
                ladders.computeIfAbsent(item.key(), key -> new Ladder(item.wholeDose()));
            }
            ladders.forEach((key, ladder) -> amounts.put(key, ladder.low()));
        }

        void played(Session session) {
            Light light = PainRules.light(profile.bands(), session);
            if (!session.program().equals(program.id())) {
                greens = light == Light.RED ? 0 : greens;
                return;
            }
            pass(session.day());
            last = Optional.of(session.day());
            lastSession = Optional.of(session.id());
            greens = light == Light.GREEN ? greens + 1 : 0;
            if (light == Light.RED) {
                amounts.replaceAll((key, now) -> ladder(key).halved(now));
                return;
            }
            for (Played exercise : session.exercises()) {
                if (amounts.containsKey(exercise.key()) && hurt(session, exercise)) {
                    amounts.computeIfPresent(
                            exercise.key(), (key, now) -> ladder(key).eased(now));
                }
            }
        }

        private boolean hurt(Session session, Played exercise) {
            return exercise.pain().stream()
                    .anyMatch(pain -> PainRules.during(profile.bands(), session.before(), pain, false) == Row.HURTS);
        }

        void decided(Decision decision) {
            Offer offer = decision.offer();
            if (!offer.program().equals(program.id())) {
                return;
            }
            greens = 0;
            if (decision.answer() == Decision.Answer.ACCEPTED) {
                offer.to()
                        .forEach((key, wished) -> amounts.computeIfPresent(
                                key, (k, now) -> ladder(k).accepted(now, wished, offer.kind())));
            }
        }

        /** Time went by until a date. */
        void pass(LocalDate day) {
            long gap = last.map(before -> ChronoUnit.DAYS.between(before, day)).orElse(0L);
            if (gap > GAP_STEP) {
                greens = 0;
                amounts.replaceAll((key, now) ->
                        gap > GAP_LOW ? ladder(key).lowered(now) : ladder(key).back(now));
            }
        }

        boolean isTop() {
            return amounts.entrySet().stream()
                    .allMatch(line -> ladder(line.getKey()).isTop(line.getValue()));
        }

        private Ladder ladder(String key) {
            return java.util.Objects.requireNonNull(ladders.get(key));
        }
    }

    /** The highest stage that is open. */
    public Stage open() {
        List<StageEvent> events = new ArrayList<>();
        boolean redBefore = false;
        for (Session session : history.plans()) {
            boolean red = PainRules.light(profile.bands(), session) == Light.RED;
            if (session.stopped() || session.leg() || (red && redBefore)) {
                events.add(new StageEvent(session.start(), Progression::below));
            }
            redBefore = red;
        }
        for (Decision decision : decisions) {
            Optional<Stage> to = decision.offer().stage();
            if (decision.answer() == Decision.Answer.ACCEPTED && to.isPresent()) {
                events.add(new StageEvent(
                        decision.at(), now -> lower(to.get(), above(now).orElse(now), now)));
            }
        }
        for (ClinicianWord word : history.words()) {
            word.stage().ifPresent(stage -> events.add(new StageEvent(word.at(), now -> stage)));
        }
        events.sort(Comparator.comparing(StageEvent::at, OffsetDateTime.timeLineOrder()));
        Stage stage = profile.start();
        for (StageEvent event : events) {
            stage = event.to().apply(stage);
        }
        return stage;
    }

    private record StageEvent(OffsetDateTime at, java.util.function.UnaryOperator<Stage> to) {}

    /** The stage that was accepted, one up at most, and never below the one that is open. */
    private static Stage lower(Stage wished, Stage most, Stage now) {
        Stage reached = wished.compareTo(most) < 0 ? wished : most;
        return reached.compareTo(now) < 0 ? now : reached;
    }

    private static Stage below(Stage stage) {
        return stage == Stage.REMISSION ? Stage.SUBACUTE : Stage.ACUTE;
    }

    private static Optional<Stage> above(Stage stage) {
        return switch (stage) {
            case ACUTE -> Optional.of(Stage.SUBACUTE);
            case SUBACUTE -> Optional.of(Stage.REMISSION);
            case REMISSION -> Optional.empty();
        };
    }

    /** How many sessions without trouble lie behind since the last with trouble, or the last long gap. */
    public int greens() {
        int greens = 0;
        Optional<LocalDate> before = Optional.empty();
        for (Session session : history.plans()) {
            Light light = PainRules.light(profile.bands(), session);
            boolean gap = before.map(day -> ChronoUnit.DAYS.between(day, session.day()) > GAP_QUESTIONS)
                    .orElse(false);
            greens = light == Light.RED ? 0 : (gap ? 0 : greens) + (light == Light.GREEN ? 1 : 0);
            before = Optional.of(session.day());
        }
        return greens;
    }

    /** Whether nothing may be raised, and a clinician should look: two reds running, or pain that rises week by week. */
    public boolean isHeld(LocalDate today) {
        List<Session> plans = history.plans();
        long reds = plans.stream()
                .skip(Math.max(0, plans.size() - 2))
                .filter(session -> PainRules.light(profile.bands(), session) == Light.RED)
                .count();
        return reds == 2 || isRising(today);
    }

    /** Whether the mean of a week was above that of the week before, three times running, up to this week or the last. */
    private boolean isRising(LocalDate today) {
        Map<Long, List<Integer>> weeks = new TreeMap<>();
        for (CheckIn checkIn : history.checkIns()) {
            weeks.computeIfAbsent(week(checkIn.at().toLocalDate()), none -> new ArrayList<>())
                    .add(checkIn.now());
        }
        long now = week(today);
        long end = weeks.containsKey(now) ? now : now - 1;
        for (long week = end - RISING_WEEKS + 1; week <= end; week++) {
            Optional<Double> before = mean(weeks.getOrDefault(week - 1, List.of()));
            Optional<Double> after = mean(weeks.getOrDefault(week, List.of()));
            if (before.isEmpty() || after.isEmpty() || after.get() <= before.get()) {
                return false;
            }
        }
        return true;
    }

    /** A number for the ISO week of a date, one more each week; 1970-01-01 was a Thursday. */
    private static long week(LocalDate day) {
        return Math.floorDiv(day.toEpochDay() + 3, 7L);
    }

    private static Optional<Double> mean(List<Integer> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        values.stream().mapToInt(Integer::intValue).average().orElseThrow());
    }

    /** What may be offered for a program on a date; empty while there is no reason to. */
    public Optional<Offer> offer(Program program, LocalDate today) {
        Standing standing = in(program, today);
        if (standing.lastSession().isEmpty() || isHeld(today)) {
            return Optional.empty();
        }
        String after = standing.lastSession().get();
        Walk walk = new Walk(program);
        if (!standing.top()) {
            return standing.greens() < GREENS_FOR_MORE
                    ? Optional.empty()
                    : raised(walk, standing, Row.MORE, Offer.Kind.AMOUNT, Ladder::up);
        }
        if (standing.greens() < GREENS_FOR_CHANGE) {
            return Optional.empty();
        }
        return raised(walk, standing, Row.NEXT_CHANGE, Offer.Kind.SET, Ladder::oneSetMore)
                .or(() -> raised(walk, standing, Row.NEXT_CHANGE, Offer.Kind.HOLD, Ladder::longerHold))
                .or(() -> stage(program, after));
    }

    private static Optional<Offer> raised(
            Walk walk,
            Standing standing,
            Row row,
            Offer.Kind kind,
            java.util.function.BiFunction<Ladder, Amount, Amount> more) {
        Map<String, Amount> to = new LinkedHashMap<>();
        standing.amounts().forEach((key, now) -> {
            Amount next = more.apply(walk.ladder(key), now);
            if (!next.equals(now)) {
                to.put(key, next);
            }
        });
        return to.isEmpty()
                ? Optional.empty()
                : Optional.of(new Offer(
                        row, kind, walk.program.id(), standing.lastSession().orElseThrow(), to, Optional.empty()));
    }

    /** The next stage, for who has played the highest that is open. */
    private Optional<Offer> stage(Program program, String after) {
        Stage open = open();
        boolean highest = !program.stages().isEmpty() && mildest(program) == open;
        return above(open)
                .filter(next -> highest)
                .map(next ->
                        new Offer(Row.NEXT_CHANGE, Offer.Kind.STAGE, program.id(), after, Map.of(), Optional.of(next)));
    }

    /** The mildest stage that a program is meant for; the last of all for one that does not say. */
    static Stage mildest(Program program) {
        return program.stages().stream().min(Comparator.naturalOrder()).orElse(Stage.REMISSION);
    }
}
