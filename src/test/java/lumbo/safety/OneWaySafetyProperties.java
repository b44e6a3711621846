package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lumbo.program.Amount;
import lumbo.program.Condition;
import lumbo.program.Dose;
import lumbo.program.Item;
import lumbo.program.Program;
import lumbo.program.Stage;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * By itself Lumbo only eases, stops or refuses, whatever a person does and says, in whatever order. {@code mvn test
 * -Pcampaign -Dtest=OneWaySafetyProperties} tries many more lives.
 */
class OneWaySafetyProperties {

    private static final AdviceEngine GATE = new AdviceEngine(Story.QUESTIONS);

    @Provide
    Arbitrary<Life.Script> lives() {
        return Life.scripts(25);
    }

    @Provide
    Arbitrary<Life.Script> shortLives() {
        return Life.scripts(15);
    }

    // ---- the sample of every build

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED, seed = "20261122")
    void nothingRisesByItself(@ForAll("lives") Life.Script script) {
        risesOnlyByAnswers(script);
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED, seed = "20261122")
    void missingAnswersHold(@ForAll("shortLives") Life.Script script, @ForAll int which) {
        holdsWithoutAnAnswer(script, which);
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED, seed = "20261122")
    void stricterAnswersNeverAllowMore(@ForAll("shortLives") Life.Script script) {
        allowsNoMoreWhenWorse(script);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED, seed = "20261122")
    void theSameGivesTheSame(@ForAll("shortLives") Life.Script script, @ForAll long seed) {
        givesTheSame(script, seed);
    }

    /** The way of a program by what is of consequence to it is the way by all that ever happened. */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED, seed = "20261130")
    void whatIsLeftOutIsOfNoConsequence(@ForAll("lives") Life.Script script) {
        Life life = script.whole();
        LocalDate today = life.now().toLocalDate();
        Progression progression = new Progression(life.profile(), life.history());
        for (Program program : life.programs()) {
            Progression.Way whole = progression.way(program, progression.events(), today);
            Progression.Way way = progression.way(program, today);
            assertThat(way.standing()).isEqualTo(whole.standing());
            for (Set<String> without : List.of(Set.<String>of(), Set.of("line-0"))) {
                assertThat(way.offer(without)).isEqualTo(whole.offer(without));
            }
        }
    }

    // ---- the campaign

    @Tag("campaign")
    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void nothingRisesByItselfInManyLives(@ForAll("lives") Life.Script script) {
        risesOnlyByAnswers(script);
    }

    @Tag("campaign")
    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void missingAnswersHoldInManyLives(@ForAll("shortLives") Life.Script script, @ForAll int which) {
        holdsWithoutAnAnswer(script, which);
    }

    @Tag("campaign")
    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void stricterAnswersNeverAllowMoreInManyLives(@ForAll("shortLives") Life.Script script) {
        allowsNoMoreWhenWorse(script);
    }

    @Tag("campaign")
    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void theSameGivesTheSameInManyLives(@ForAll("shortLives") Life.Script script, @ForAll long seed) {
        givesTheSame(script, seed);
    }

    // ---- one way

    /** Where a person stands in all programs. */
    private record Reached(Stage open, Map<String, Map<String, Amount>> amounts) {

        static Reached of(Life life) {
            return of(
                    life.programs(),
                    new Progression(life.profile(), life.history()),
                    life.now().toLocalDate());
        }

        static Reached of(List<Program> programs, Progression progression, LocalDate today) {
            Map<String, Map<String, Amount>> amounts = new LinkedHashMap<>();
            for (Program program : programs) {
                amounts.put(program.id(), progression.in(program, today).amounts());
            }
            return new Reached(progression.open(), amounts);
        }

        Map<String, Amount> of(Program program) {
            return amounts.getOrDefault(program.id(), Map.of());
        }
    }

    private static void risesOnlyByAnswers(Life.Script script) {
        Life life = new Life(script);
        Reached before = Reached.of(life);
        for (Life.Event event : script.events()) {
            Optional<OfferDecision> decision = life.happens(event);
            Reached after = Reached.of(life);
            Optional<Offer> accepted = decision.filter(one -> one.answer() == OfferDecision.Answer.ACCEPTED)
                    .map(OfferDecision::offer);
            stageRisesByAStep(before.open(), after.open(), event, accepted);
            for (Program program : script.programs()) {
                Optional<Offer> own = accepted.filter(offer -> offer.program().equals(program.id()));
                for (Item item : program.items()) {
                    Amount from = amount(before, program, item);
                    Amount to = amount(after, program, item);
                    isWithin(to, item.wholeDose());
                    if (own.isPresent()) {
                        risesByAStep(from, to, own.get(), item.wholeDose());
                    } else {
                        assertThat(rises(from, to))
                                .as("%s of %s rose from %s to %s by %s", item.key(), program.id(), from, to, event)
                                .isZero();
                    }
                }
            }
            if (event instanceof Life.Play) {
                fallsAtOnce(before, after, life);
            }
            before = after;
        }
        forbidsInAnEmergency(life);
    }

    private static Amount amount(Reached reached, Program program, Item item) {
        return reached.of(program).getOrDefault(item.key(), Amount.NONE);
    }

    private static void stageRisesByAStep(Stage from, Stage to, Life.Event event, Optional<Offer> accepted) {
        if (event instanceof Life.Word word) {
            assertThat(to).as("a word, or a sign at the same instant").isLessThanOrEqualTo(word.stage());
        } else if (accepted.filter(offer -> offer.kind() == Offer.Kind.STAGE).isPresent()) {
            assertThat(to).isLessThanOrEqualTo(OfferAnswers.above(from).orElse(from));
        } else {
            assertThat(to).as("the stage after %s", event).isLessThanOrEqualTo(from);
        }
    }

    /** How many of the parts of an amount are higher. */
    private static long rises(Amount from, Amount to) {
        int rises = 0;
        rises += rise(Optional.ofNullable(from.sets()), Optional.ofNullable(to.sets())) > 0 ? 1 : 0;
        rises += rise(Optional.ofNullable(from.reps()), Optional.ofNullable(to.reps())) > 0 ? 1 : 0;
        rises += rise(Optional.ofNullable(from.seconds()), Optional.ofNullable(to.seconds())) > 0 ? 1 : 0;
        rises += rise(Optional.ofNullable(from.hold()), Optional.ofNullable(to.hold())) > 0 ? 1 : 0;
        return rises;
    }

    private static int rise(Optional<Integer> from, Optional<Integer> to) {
        assertThat(to.isPresent()).isEqualTo(from.isPresent());
        return to.orElse(0) - from.orElse(0);
    }

    private static void risesByAStep(Amount from, Amount to, Offer offer, Dose dose) {
        int reps = dose.reps() == null ? 0 : (dose.reps().max() - dose.reps().min() <= 4 ? 1 : 2);
        int seconds = dose.seconds() == null
                ? 0
                : Math.max(
                        1,
                        Math.ceilDiv(
                                dose.seconds().max()
                                        - Math.min(dose.seconds().min(), from.seconds() == null ? 0 : from.seconds()),
                                5));
        assertThat(rise(Optional.ofNullable(from.reps()), Optional.ofNullable(to.reps())))
                .isLessThanOrEqualTo(offer.kind() == Offer.Kind.AMOUNT ? reps : 0);
        assertThat(rise(Optional.ofNullable(from.seconds()), Optional.ofNullable(to.seconds())))
                .isLessThanOrEqualTo(offer.kind() == Offer.Kind.AMOUNT ? seconds : 0);
        assertThat(rise(Optional.ofNullable(from.sets()), Optional.ofNullable(to.sets())))
                .isLessThanOrEqualTo(offer.kind() == Offer.Kind.SET ? 1 : 0);
        assertThat(rise(Optional.ofNullable(from.hold()), Optional.ofNullable(to.hold())))
                .isLessThanOrEqualTo(offer.kind() == Offer.Kind.HOLD ? 1 : 0);
    }

    private static void isWithin(Amount amount, Dose dose) {
        assertThat(amount.sets())
                .isBetween(1, dose.sets() == null ? 1 : dose.sets().max());
        assertThat(amount.reps() != null).isEqualTo(dose.reps() != null);
        if (amount.reps() != null) {
            assertThat(amount.reps())
                    .isBetween(1, Objects.requireNonNull(dose.reps()).max());
        }
        if (amount.seconds() != null) {
            assertThat(amount.seconds())
                    .isBetween(1, Objects.requireNonNull(dose.seconds()).max());
        }
        if (amount.hold() != null) {
            assertThat(amount.hold())
                    .isBetween(1, Objects.requireNonNull(dose.hold()).max());
        }
    }

    /** After a red session its program is halved; a sign, or the second red running, takes the stage down at once. */
    private static void fallsAtOnce(Reached before, Reached after, Life life) {
        List<SafetySession> counted = life.history().counted();
        SafetySession played = life.history().sessions().getLast();
        if (PainRules.light(life.profile().bands(), played) != TrafficLight.RED || !counted.contains(played)) {
            return;
        }
        for (Program program : life.programs()) {
            if (program.id().equals(played.program())) {
                for (Item item : program.items()) {
                    isHalf(amount(before, program, item), amount(after, program, item), item.wholeDose());
                }
            }
        }
        boolean second = counted.size() > 1
                && PainRules.light(life.profile().bands(), counted.get(counted.size() - 2)) == TrafficLight.RED;
        if (played.stopped() || played.leg() || second) {
            assertThat(after.open()).isEqualTo(before.open() == Stage.REMISSION ? Stage.SUBACUTE : Stage.ACUTE);
        }
        assertThat(life.offers()).isEmpty();
        for (int days = 0; days <= 1; days++) {
            Situation later = new Situation(
                    life.now().plusDays(days),
                    life.profile(),
                    new SafetyHistory(
                            life.history().screenings(),
                            life.history().checkIns(),
                            life.history().sessions(),
                            life.history().decisions(),
                            List.of()),
                    new CheckIn(life.now().plusDays(days), 0, 0, false));
            assertThat(Life.allowed(GATE.advise(later, life.programs()))).isEmpty();
        }
    }

    private static void isHalf(Amount from, Amount to, Dose dose) {
        if (from.reps() != null) {
            assertThat(to.reps()).isLessThanOrEqualTo(Math.max(1, from.reps() / 2));
        }
        if (from.seconds() != null) {
            assertThat(to.seconds()).isLessThanOrEqualTo(Math.max(1, from.seconds() / 2));
        }
        assertThat(to.sets())
                .isLessThanOrEqualTo(dose.sets() == null ? 1 : dose.sets().min());
        if (to.hold() != null) {
            assertThat(to.hold())
                    .isLessThanOrEqualTo(Objects.requireNonNull(dose.hold()).min());
        }
    }

    private static void forbidsInAnEmergency(Life life) {
        SafetyHistory history = life.history();
        List<Screening> screenings = new ArrayList<>(history.screenings());
        screenings.add(new Screening(life.now(), Set.of("both-legs")));
        List<ClinicianDecision> words = new ArrayList<>(history.words());
        for (Program program : life.programs()) {
            words.add(new ClinicianDecision(life.now(), "Dr Adams", program.id(), null));
        }
        Situation emergency = new Situation(
                life.now(),
                life.profile(),
                new SafetyHistory(screenings, history.checkIns(), history.sessions(), history.decisions(), words),
                new CheckIn(life.now(), 0, 0, false));
        Advice advice = GATE.advise(emergency, life.programs());
        assertThat(advice.row()).isEqualTo(DecisionRow.EMERGENCY);
        assertThat(advice.programs())
                .allSatisfy(program -> assertThat(program.fit()).isEqualTo(Suitability.NOT_TODAY));
        assertThat(advice.offers()).isEmpty();
    }

    // ---- missing answers

    private static void holdsWithoutAnAnswer(Life.Script script, int which) {
        Life life = script.whole();
        List<SafetySession> sessions = life.history().sessions();
        if (sessions.isEmpty()) {
            return;
        }
        int index = Math.floorMod(which, sessions.size());
        SafetySession session = sessions.get(index);
        PainBands bands = life.profile().bands();
        for (SafetySession without : List.of(
                new Went(session)
                        .pains(
                                Optional.empty(),
                                Optional.ofNullable(session.after()),
                                Optional.ofNullable(session.morning()))
                        .session(),
                new Went(session)
                        .pains(
                                Optional.ofNullable(session.before()),
                                Optional.empty(),
                                Optional.ofNullable(session.morning()))
                        .session(),
                new Went(session)
                        .pains(
                                Optional.ofNullable(session.before()),
                                Optional.ofNullable(session.after()),
                                Optional.empty())
                        .session())) {
            boolean wasRed = PainRules.light(bands, session) == TrafficLight.RED;
            if (wasRed && PainRules.light(bands, without) != TrafficLight.RED) {
                continue;
            }
            assertThat(PainRules.light(bands, without)).isIn(TrafficLight.UNKNOWN, PainRules.light(bands, session));
            List<SafetySession> others = new ArrayList<>(sessions);
            others.set(index, without);
            SafetyHistory history = life.history();
            SafetyHistory less = new SafetyHistory(
                    history.screenings(), history.checkIns(), others, history.decisions(), history.words());
            offersNoMore(life, history, less);
        }
    }

    private static void offersNoMore(Life life, SafetyHistory whole, SafetyHistory less) {
        Progression with = new Progression(life.profile(), whole);
        Progression without = new Progression(life.profile(), less);
        LocalDate today = life.now().toLocalDate();
        if (!isUndoneAtOnce(whole)) {
            assertThat(without.open()).isLessThanOrEqualTo(with.open());
        }
        assertThat(without.greens(today)).isLessThanOrEqualTo(with.greens(today));
        Set<String> offered = new HashSet<>();
        for (Program program : life.programs()) {
            Map<String, Amount> most = with.in(program, today).amounts();
            Optional<Offer> was = with.offer(program, Set.of(), today);
            was.ifPresent(offer -> offered.add(offer.id()));
            without.in(program, today)
                    .amounts()
                    .forEach((key, amount) -> assertThat(rises(most.getOrDefault(key, amount), amount))
                            .isZero());
            Optional<Offer> is = without.offer(program, Set.of(), today);
            boolean standsAlike = most.equals(without.in(program, today).amounts());
            if (whole.decisions().isEmpty() && standsAlike) {
                assertThat(was.map(Offer::id).or(() -> is.map(Offer::id))).isEqualTo(was.map(Offer::id));
            }
            is.ifPresent(offer -> offer.to().forEach((key, amount) -> {
                Amount reached = most.getOrDefault(key, amount);
                Amount before =
                        was.map(one -> one.to().getOrDefault(key, reached)).orElse(reached);
                assertThat(Math.min(rises(reached, amount), rises(before, amount)))
                        .as("%s is offered, to %s, and was not", offer, reached)
                        .isZero();
            }));
            is.map(Offer::stage)
                    .ifPresent(stage -> assertThat(was.map(Offer::stage).orElse(with.open()))
                            .isGreaterThanOrEqualTo(stage));
        }
        assertThat(ProgressHold.holds(RatedSession.of(life.profile(), less), less.checkIns(), today))
                .isEqualTo(with.isHeld(today));
    }

    /**
     * Whether an answer was taken back at the very instant of another answer: then the other one does not stand with the
     * first, and stands without it.
     */
    private static boolean isUndoneAtOnce(SafetyHistory history) {
        return history.decisions().stream()
                .filter(decision -> decision.answer() == OfferDecision.Answer.UNDONE)
                .anyMatch(undone -> history.decisions().stream()
                        .anyMatch(other -> !other.equals(undone) && other.at().isEqual(undone.at())));
    }

    // ---- stricter answers

    private static void allowsNoMoreWhenWorse(Life.Script script) {
        Life life = script.whole();
        Situation is = life.situation();
        Advice advice = GATE.advise(is, life.programs());
        Optional.ofNullable(is.checkIn()).ifPresent(said -> {
            CheckIn hurts = new CheckIn(said.at(), Math.min(10, said.now() + 1), said.worst(), said.somethingNew());
            CheckIn hurt = new CheckIn(said.at(), said.now(), Math.min(10, said.worst() + 1), said.somethingNew());
            CheckIn worried = new CheckIn(said.at(), said.now(), said.worst(), true);
            for (CheckIn worse : List.of(hurts, hurt, worried)) {
                allowsNoMore(advice, new Situation(is.now(), is.profile(), is.history(), worse), life.programs());
            }
        });
        Situation unasked = new Situation(is.now(), is.profile(), is.history(), null);
        assertThat(GATE.advise(unasked, life.programs()).programs())
                .filteredOn(program -> program.clinician() == null)
                .extracting(ProgramAdvice::fit)
                .doesNotContain(Suitability.FITS);
        for (Condition condition : Condition.values()) {
            Set<Condition> conditions = new HashSet<>(is.profile().conditions());
            conditions.add(condition);
            Profile profile = is.profile().withConditions(conditions);
            allowsNoMore(advice, new Situation(is.now(), profile, is.history(), is.checkIn()), life.programs());
        }
        Profile uncleared = new Profile(
                null,
                is.profile().conditions(),
                List.of(),
                is.profile().bands(),
                3,
                is.profile().start());
        allowsNoMore(advice, new Situation(is.now(), uncleared, is.history(), is.checkIn()), life.programs());
        if (is.history().screening().isPresent()) {
            for (ScreeningQuestion question : Story.QUESTIONS.all()) {
                allowsNoMore(
                        advice,
                        new Situation(is.now(), is.profile(), answered(is.history(), question), is.checkIn()),
                        life.programs());
            }
        }
    }

    private static SafetyHistory answered(SafetyHistory history, ScreeningQuestion yes) {
        List<Screening> screenings = new ArrayList<>(history.screenings());
        Screening last = screenings.removeLast();
        Set<String> ids = new HashSet<>(last.yes());
        ids.add(yes.id());
        screenings.add(new Screening(last.at(), ids));
        return new SafetyHistory(
                screenings, history.checkIns(), history.sessions(), history.decisions(), history.words());
    }

    private static void allowsNoMore(Advice before, Situation worse, List<Program> programs) {
        Advice after = GATE.advise(worse, programs);
        assertThat(Life.allowed(before)).containsAll(Life.allowed(after));
        for (ProgramAdvice program : after.programs()) {
            ProgramAdvice was = before.of(program.program()).orElseThrow();
            if (program.fit() == Suitability.FITS) {
                assertThat(was.fit()).isEqualTo(Suitability.FITS);
            }
            if (worse.checkIn() != null) {
                if (program.fit() != Suitability.NOT_TODAY && program.clinician() == null) {
                    assertThat(program.leftOut().keySet())
                            .containsAll(was.leftOut().keySet());
                }
                program.amounts()
                        .forEach((key, amount) -> assertThat(rises(was.amounts().getOrDefault(key, amount), amount))
                                .isZero());
            }
        }
        for (Offer offer : after.offers()) {
            List<Offer> was = before.offers().stream()
                    .filter(one -> one.program().equals(offer.program()))
                    .toList();
            assertThat(was).as("offered before as well: %s", offer).hasSize(1);
            if (leavesOutTheSame(before, after, offer.program())) {
                assertThat(offer.id()).isEqualTo(was.getFirst().id());
            }
        }
        assertThat(after.open()).isEqualTo(before.open());
    }

    /**
     * What is left out is not raised, so that the next change of the other lines may be another one. A clinician's word
     * hides what would be left out without it.
     */
    private static boolean leavesOutTheSame(Advice before, Advice after, String program) {
        boolean allowed = after.of(program).map(ProgramAdvice::clinician).isPresent();
        return !allowed
                && before.of(program)
                        .map(ProgramAdvice::leftOut)
                        .map(Map::keySet)
                        .equals(after.of(program).map(ProgramAdvice::leftOut).map(Map::keySet));
    }

    // ---- the same

    private static void givesTheSame(Life.Script script, long seed) {
        Life life = script.whole();
        Situation is = life.situation();
        Advice advice = GATE.advise(is, life.programs());
        Situation shuffled = new Situation(is.now(), is.profile(), Life.shuffled(is.history(), seed), is.checkIn());
        Situation read = new Situation(
                is.now(),
                SafetyJson.read(SafetyJson.write(is.profile()), Profile.class),
                SafetyJson.read(SafetyJson.write(is.history()), SafetyHistory.class),
                is.checkIn());

        assertThat(GATE.advise(is, life.programs())).isEqualTo(advice);
        assertThat(GATE.advise(shuffled, life.programs())).isEqualTo(advice);
        assertThat(GATE.advise(read, life.programs())).isEqualTo(advice);
        assertThat(new AdviceEngine(Story.QUESTIONS)
                        .advise(is, life.programs().reversed())
                        .offers())
                .containsExactlyInAnyOrderElementsOf(advice.offers());
    }
}
