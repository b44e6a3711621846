package lumbo.safety;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import lumbo.program.Amount;
import lumbo.program.Band;
import lumbo.program.Condition;
import lumbo.program.Dose;
import lumbo.program.DoseBuilder;
import lumbo.program.Item;
import lumbo.program.Program;
import lumbo.program.Programs;
import lumbo.program.Stage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** A person's years with a few programs, event by event. Answers go to offers that were really made, then or earlier. */
final class Life {

    /** Something that happens. */
    sealed interface Event {}

    /** Time goes by. */
    record Wait(int minutes) implements Event {}

    /**
     * A session.
     *
     * @param program which of the programs; the one after the last is a warm-up
     * @param hurts which line hurt
     */
    record Play(
            int program,
            Optional<Integer> before,
            Optional<Integer> after,
            Optional<Integer> morning,
            Optional<Boolean> settled,
            Flags flags,
            Optional<Hurt> hurts)
            implements Event {}

    /** What else there is to say of a session. */
    record Flags(boolean leg, boolean stopped, boolean finished, boolean done) {}

    /** Pain during a line. */
    record Hurt(int line, int pain) {}

    /** The morning after the last session of a program for which it is not known. */
    record Morning(int program, int pain) implements Event {}

    /** An answer to an offer that is there, or to one of earlier; perhaps with other amounts than were offered. */
    record Answered(OfferDecision.Answer answer, int which, boolean replayed, boolean tampered) implements Event {}

    /** A clinician's word about the stage. */
    record Word(Stage stage) implements Event {}

    /** A clinician's word about a program. */
    record Allowed(int program) implements Event {}

    /** What is said before a session. */
    record Says(int now, int worst, boolean somethingNew) implements Event {}

    /** The questions are answered. */
    record Screened(Set<String> yes) implements Event {}

    /** A life from its beginning: whose it is, with which programs, and all that happens. */
    record Script(Profile profile, List<Program> programs, List<Event> events) {

        /** The life after all of it. */
        Life whole() {
            Life life = new Life(this);
            events.forEach(life::happens);
            return life;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(profile.toString());
            for (Program program : programs) {
                text.append('\n').append(program.id());
                for (Item item : program.items()) {
                    Dose dose = item.dose();
                    text.append(" [reps ")
                            .append(Optional.ofNullable(dose.reps()))
                            .append(" seconds ")
                            .append(Optional.ofNullable(dose.seconds()))
                            .append(" sets ")
                            .append(Optional.ofNullable(dose.sets()))
                            .append(" hold ")
                            .append(Optional.ofNullable(dose.hold()))
                            .append(']');
                }
            }
            events.forEach(event -> text.append("\n  ").append(event));
            return text.toString();
        }
    }

    private final Script script;
    private OffsetDateTime now = OffsetDateTime.parse("2026-03-02T08:00:00+01:00");
    private final List<Screening> screenings = new ArrayList<>();
    private final List<CheckIn> checkIns = new ArrayList<>();
    private final List<SafetySession> sessions = new ArrayList<>();
    private final List<OfferDecision> decisions = new ArrayList<>();
    private final List<ClinicianDecision> words = new ArrayList<>();
    private final List<Offer> made = new ArrayList<>();
    private Optional<CheckIn> said = Optional.empty();

    Life(Script script) {
        this.script = script;
    }

    OffsetDateTime now() {
        return now;
    }

    List<Program> programs() {
        return script.programs();
    }

    Profile profile() {
        return script.profile();
    }

    SafetyHistory history() {
        return new SafetyHistory(screenings, checkIns, sessions, decisions, words);
    }

    Situation situation() {
        return new Situation(now, profile(), history(), said.orElse(null));
    }

    /** What is offered now, whatever the pain is. */
    List<Offer> offers() {
        Progression progression = new Progression(profile(), history());
        return programs().stream()
                .flatMap(program -> progression.offer(program, Set.of(), now.toLocalDate()).stream())
                .toList();
    }

    /** One more thing happens; gives the answer if it is one. */
    Optional<OfferDecision> happens(Event event) {
        switch (event) {
            case Wait wait -> now = now.plusMinutes(wait.minutes());
            case Play play -> sessions.add(session(play));
            case Morning morning -> answer(morning);
            case Answered answered -> {
                Optional<OfferDecision> decision = decision(answered);
                decision.ifPresent(decisions::add);
                return decision;
            }
            case Word word -> words.add(new ClinicianDecision(now, "Dr Adams", null, word.stage()));
            case Allowed allowed -> words.add(new ClinicianDecision(now, "Dr Adams", id(allowed.program()), null));
            case Says says -> {
                CheckIn checkIn = new CheckIn(now, says.now(), says.worst(), says.somethingNew());
                checkIns.add(checkIn);
                said = Optional.of(checkIn);
            }
            case Screened screened -> screenings.add(new Screening(now, screened.yes()));
        }
        return Optional.empty();
    }

    private String id(int program) {
        return program < programs().size() ? programs().get(program).id() : "warm-up";
    }

    private SafetySession session(Play play) {
        boolean warmUp = play.program() >= programs().size();
        List<Stage> stages = warmUp
                ? List.of(Stage.SUBACUTE, Stage.REMISSION)
                : programs().get(play.program()).stages();
        return new SafetySession(
                String.format(Locale.ROOT, "s%03d", sessions.size()),
                now,
                id(play.program()),
                Set.copyOf(stages),
                warmUp,
                play.flags().finished(),
                play.flags().done(),
                play.before().orElse(null),
                play.after().orElse(null),
                play.morning().orElse(null),
                play.settled().orElse(null),
                play.flags().leg(),
                play.flags().stopped(),
                play.hurts().stream()
                        .map(hurt -> new ExerciseResult("line-" + hurt.line(), null, List.of(hurt.pain())))
                        .toList(),
                null);
    }

    private void answer(Morning morning) {
        for (int i = sessions.size() - 1; i >= 0; i--) {
            SafetySession session = sessions.get(i);
            if (session.program().equals(id(morning.program()))) {
                if (session.morning() == null) {
                    Went went = new Went(session);
                    sessions.set(
                            i,
                            went.pains(
                                            Optional.ofNullable(session.before()),
                                            Optional.ofNullable(session.after()),
                                            Optional.of(morning.pain()))
                                    .session());
                }
                return;
            }
        }
    }

    private Optional<OfferDecision> decision(Answered answered) {
        List<Offer> open = offers();
        open.stream().filter(offer -> !made.contains(offer)).forEach(made::add);
        List<Offer> choice = answered.replayed() || open.isEmpty() ? made : open;
        if (choice.isEmpty()) {
            return Optional.empty();
        }
        Offer offer = choice.get(answered.which() % choice.size());
        return Optional.of(new OfferDecision(now, answered.answer(), answered.tampered() ? tampered(offer) : offer));
    }

    private static Offer tampered(Offer offer) {
        Amount huge = new Amount(99, 999, 999, 99);
        Map<String, Amount> to = new TreeMap<>();
        for (int line = 0; line < 4; line++) {
            to.put("line-" + line, huge);
        }
        return new Offer(offer.row(), offer.kind(), offer.program(), offer.after(), to, offer.stage());
    }

    // ---- arbitrary

    private static final int DAY = 24 * 60;
    private static final Flags WELL = new Flags(false, false, true, true);

    private static final List<String> QUESTIONS = List.of(
            "bladder",
            "accident",
            "fever",
            "cancer",
            "malaise",
            "bleeding-today",
            "flare",
            "legs",
            "hernia",
            "pregnancy");

    /** Any life of so many turns at most, each of one or several events. At the end the person usually wants to exercise. */
    static Arbitrary<Script> scripts(int turns) {
        return Combinators.combine(
                        profiles(), programLists(), turns().list().ofMinSize(1).ofMaxSize(turns), wishes())
                .as((profile, programs, turn, wish) -> {
                    List<Event> events = new ArrayList<>();
                    turn.forEach(events::addAll);
                    events.addAll(wish);
                    return new Script(profile, programs, events);
                });
    }

    private static Arbitrary<List<Event>> turns() {
        return Arbitraries.frequencyOf(
                Tuple.of(10, events().map(List::of)), Tuple.of(4, streaks()), Tuple.of(1, worseWeeks()));
    }

    /** Some greens, and what is offered then is accepted. */
    private static Arbitrary<List<Event>> streaks() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(2, 3),
                        answers())
                .as((program, greens, answer) -> {
                    List<Event> events = new ArrayList<>();
                    for (int i = 0; i < greens; i++) {
                        events.add(new Wait(DAY));
                        events.add(green(program, 0));
                    }
                    events.add(new Wait(60));
                    events.add(answer);
                    return events;
                });
    }

    /** Weeks with more and more pain. */
    private static Arbitrary<List<Event>> worseWeeks() {
        return Arbitraries.integers().between(4, 5).map(weeks -> {
            List<Event> events = new ArrayList<>();
            for (int week = 0; week < weeks; week++) {
                events.add(new Says(week, week, false));
                events.add(new Wait(7 * DAY));
                events.add(green(0, week));
            }
            return events;
        });
    }

    private static Play green(int program, int pain) {
        return new Play(
                program,
                Optional.of(pain),
                Optional.of(pain),
                Optional.of(pain),
                Optional.empty(),
                WELL,
                Optional.empty());
    }

    /** Answers the questions, and says how it hurts. */
    private static Arbitrary<List<Event>> wishes() {
        Arbitrary<Says> says = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 7))
                .as((now, worst) -> new Says(now, worst, false));
        Arbitrary<Says> well = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 3))
                .as((now, worst) -> new Says(now, worst, false));
        Arbitrary<List<Event>> wish = Combinators.combine(
                        Arbitraries.of(0, 1, 2).map(days -> days * DAY + 5),
                        screenings(),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.frequencyOf(Tuple.of(1, says), Tuple.of(2, well)))
                .as((minutes, screened, allowed, said) -> {
                    List<Event> events = new ArrayList<>(List.of(new Wait(minutes), screened, new Wait(1), said));
                    if (allowed < 3) {
                        events.add(new Allowed(allowed));
                    }
                    return events;
                });
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(List.<Event>of())), Tuple.of(6, wish));
    }

    private static Arbitrary<Profile> profiles() {
        Arbitrary<Set<Condition>> conditions = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Set.<Condition>of())),
                Tuple.of(
                        1,
                        Arbitraries.of(Condition.HERNIA, Condition.VERTEBRAL_DEFORMITY, Condition.PREGNANCY)
                                .set()
                                .ofMaxSize(2)));
        Arbitrary<Clearance> clearances = Combinators.combine(
                        Arbitraries.of("flare", "legs", "hernia", "pregnancy"),
                        Arbitraries.integers().between(0, 400))
                .as((question, day) -> new Clearance(
                        question,
                        "Dr Adams",
                        OffsetDateTime.parse("2026-01-01T08:00:00+01:00")
                                .toLocalDate()
                                .plusDays(day)));
        return Combinators.combine(
                        conditions,
                        clearances.list().ofMaxSize(2),
                        Arbitraries.of(PainBands.class),
                        Arbitraries.of(Stage.class))
                .as((has, cleared, bands, start) -> new Profile(null, has, cleared, bands, 3, start));
    }

    /** Three programs, of one stage each. */
    static Arbitrary<List<Program>> programLists() {
        return Combinators.combine(lines(), lines(), lines())
                .as((a, b, c) -> List.of(
                        Lines.of("a", List.of(Stage.ACUTE), a),
                        Lines.of("b", List.of(Stage.SUBACUTE), b),
                        Lines.demanding(Lines.of("c", List.of(Stage.REMISSION), c), "line-0")));
    }

    private static Arbitrary<List<DoseBuilder>> lines() {
        Arbitrary<DoseBuilder> reps = Combinators.combine(
                        Programs.bands(1, 12), Programs.bands(1, 3), Programs.bands(1, 5))
                .as((count, sets, hold) ->
                        new DoseBuilder().reps(count).sets(sets).hold(hold));
        Arbitrary<DoseBuilder> narrow =
                Arbitraries.integers().between(1, 12).map(low -> new DoseBuilder().reps(new Band(low, low + 2)));
        Arbitrary<DoseBuilder> seconds = Programs.bands(1, 60).map(band -> new DoseBuilder().seconds(band));
        Arbitrary<DoseBuilder> sets = Programs.bands(1, 4).map(band -> new DoseBuilder().sets(band));
        return Arbitraries.frequencyOf(Tuple.of(3, reps), Tuple.of(3, narrow), Tuple.of(2, seconds), Tuple.of(1, sets))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Arbitrary<Event> events() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, waits()),
                Tuple.of(10, plays()),
                Tuple.of(6, answers()),
                Tuple.of(2, mornings()),
                Tuple.of(1, Arbitraries.of(Stage.class).map(Word::new)),
                Tuple.of(1, Arbitraries.integers().between(0, 3).map(Allowed::new)),
                Tuple.of(2, says()),
                Tuple.of(2, screenings()));
    }

    private static Arbitrary<Event> waits() {
        Arbitrary<Integer> minutes = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(3, Arbitraries.integers().between(1, 600)),
                Tuple.of(5, Arbitraries.integers().between(1, 3).map(days -> days * DAY)),
                Tuple.of(2, Arbitraries.integers().between(4, 32).map(days -> days * DAY)));
        return minutes.map(Wait::new);
    }

    private static Arbitrary<Event> plays() {
        Arbitrary<Optional<Integer>> low = Arbitraries.integers().between(0, 3).optional(0.9);
        Arbitrary<Flags> flags = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(WELL)),
                Tuple.of(
                        3,
                        Arbitraries.of(
                                new Flags(true, false, true, true),
                                new Flags(false, true, false, true),
                                new Flags(false, true, false, false),
                                new Flags(false, false, false, true),
                                new Flags(false, false, false, false))));
        Arbitrary<Optional<Hurt>> hurts = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 8))
                .as(Hurt::new)
                .optional(0.2);
        Arbitrary<Event> green = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2))
                .as(Life::green);
        Arbitrary<Event> any = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        low,
                        low,
                        low,
                        Arbitraries.of(true, true, true, false).optional(0.3),
                        flags,
                        hurts)
                .as(Play::new);
        return Arbitraries.frequencyOf(Tuple.of(2, green), Tuple.of(3, any));
    }

    private static Arbitrary<Event> mornings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 4))
                .as(Morning::new);
    }

    private static Arbitrary<Event> answers() {
        Arbitrary<OfferDecision.Answer> answers = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(OfferDecision.Answer.ACCEPTED)),
                Tuple.of(1, Arbitraries.just(OfferDecision.Answer.DECLINED)),
                Tuple.of(2, Arbitraries.just(OfferDecision.Answer.UNDONE)));
        Arbitrary<Boolean> seldom = Arbitraries.of(true, false, false, false);
        return Combinators.combine(answers, Arbitraries.integers().between(0, 20), seldom, seldom)
                .as(Answered::new);
    }

    private static Arbitrary<Event> says() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(true, false, false, false, false))
                .as(Says::new);
    }

    private static Arbitrary<Event> screenings() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, Arbitraries.just(Set.<String>of())),
                        Tuple.of(1, Arbitraries.of(QUESTIONS).set().ofMaxSize(2)))
                .map(Screened::new);
    }

    // ---- other orders

    /** The same history, given in another order. */
    static SafetyHistory shuffled(SafetyHistory history, long seed) {
        Random random = new Random(seed);
        return new SafetyHistory(
                shuffled(history.screenings(), random),
                shuffled(history.checkIns(), random),
                shuffled(history.sessions(), random),
                shuffled(history.decisions(), random),
                shuffled(history.words(), random));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> other = new ArrayList<>(list);
        Collections.shuffle(other, random);
        return other;
    }

    /** The ids of the programs that may be played in any way. */
    static Set<String> allowed(Advice advice) {
        Set<String> ids = new HashSet<>();
        for (ProgramAdvice program : advice.programs()) {
            if (program.fit() != Suitability.NOT_TODAY) {
                ids.add(program.program());
            }
        }
        return ids;
    }
}
