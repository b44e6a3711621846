package lumbo.safety;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import lumbo.program.Stage;

/**
 * The answers to offers that were not taken back, and which stage is open by them. Each ends a run of sessions without
 * trouble; it raises something only when its offer stood as it was given: it is about the last session of its program, there
 * were sessions without trouble enough since the answer before, and nothing was held. So nothing rises twice by the same
 * offer, nor by an offer from before something went wrong.
 */
final class OfferAnswers {

    private static final int GREENS_FOR_MORE = 2;
    private static final int GREENS_FOR_CHANGE = 3;

    private final Profile profile;
    private final SafetyHistory history;
    private final List<RatedSession> seen;
    private final List<JudgedAnswer> all = new ArrayList<>();
    private final Stage open;

    /** An answer that was not taken back, and whether something rises by it. */
    record JudgedAnswer(OfferDecision decision, boolean raises) {}

    OfferAnswers(Profile profile, SafetyHistory history, List<RatedSession> seen) {
        this.profile = profile;
        this.history = history;
        this.seen = seen;
        Replay walk = new Replay();
        for (OfferDecision decision : history.decisions()) {
            if (decision.answer() == OfferDecision.Answer.UNDONE) {
                String id = decision.offer().id();
                walk = all.removeIf(answer -> answer.decision().offer().id().equals(id)) ? again() : walk;
                continue;
            }
            walk.advanceTo(decision.at());
            JudgedAnswer answer = new JudgedAnswer(
                    decision, decision.answer() == OfferDecision.Answer.ACCEPTED && walk.isValid(decision));
            all.add(answer);
            walk.answered(answer);
        }
        walk.advanceTo(OffsetDateTime.MAX);
        this.open = walk.stage;
    }

    List<JudgedAnswer> all() {
        return all;
    }

    Stage open() {
        return open;
    }

    /** How many sessions without trouble an offer by a row needs. */
    static int greens(DecisionRow row) {
        return row == DecisionRow.MORE ? GREENS_FOR_MORE : GREENS_FOR_CHANGE;
    }

    /**
     * From the beginning, with the answers that are left. An answer can't be taken back on the spot: it had ended the sessions
     * without trouble that were counted before it, and may have opened a stage. Whether the answers that are left raise
     * something is not judged anew: each was given to an offer as it stood then.
     */
    private Replay again() {
        Replay walk = new Replay();
        for (JudgedAnswer answer : all) {
            walk.advanceTo(answer.decision().at());
            walk.answered(answer);
        }
        return walk;
    }

    private final class Replay {
        private final Map<String, GreenStreak> runs = new HashMap<>();
        private Stage stage = profile.start();
        private int sessions;
        private int words;

        /**
         * What came before an instant. A word of the same instant comes after an answer, so that the word holds; a session
         * that begins with either comes after both.
         */
        void advanceTo(OffsetDateTime at) {
            while (words < history.words().size()
                    && isAfter(at, history.words().get(words).at())) {
                ClinicianDecision word = history.words().get(words);
                played(word.at());
                stage = word.stage() == null ? stage : word.stage();
                words++;
            }
            played(at);
        }

        private static boolean isAfter(OffsetDateTime time, OffsetDateTime other) {
            return OffsetDateTime.timeLineOrder().compare(time, other) > 0;
        }

        private void played(OffsetDateTime before) {
            while (sessions < seen.size()
                    && isAfter(before, seen.get(sessions).session().start())) {
                RatedSession rated = seen.get(sessions);
                boolean secondRed =
                        rated.isRed() && sessions > 0 && seen.get(sessions - 1).isRed();
                if (rated.session().isSign() || secondRed) {
                    stage = below(stage);
                }
                run(rated.session().program()).played(rated);
                if (rated.isRed()) {
                    runs.values().forEach(GreenStreak::ended);
                }
                sessions++;
            }
        }

        private GreenStreak run(String program) {
            return runs.computeIfAbsent(program, none -> new GreenStreak());
        }

        boolean isValid(OfferDecision decision) {
            Offer offer = decision.offer();
            GreenStreak run = run(offer.program());
            run.passed(decision.at().toLocalDate());
            boolean speaks = run.greens() >= greens(offer.row())
                    && run.last()
                            .filter(session -> session.id().equals(offer.after()))
                            .isPresent();
            return speaks
                    && !isHeld(decision.at())
                    && (offer.kind() != Offer.Kind.STAGE
                            || run.last()
                                    .filter(session -> isNext(session, offer))
                                    .isPresent());
        }

        /**
         * Whether nothing was to be raised then, be it with what was said at that very instant or without. The order of what
         * has the same instant is not known, and no order is the careful one: a check-in can make a week's mean higher or
         * lower, and so begin what holds or end it.
         */
        private boolean isHeld(OffsetDateTime at) {
            return holds(at, checkIn -> isAfter(at, checkIn.at())) || holds(at, checkIn -> !isAfter(checkIn.at(), at));
        }

        private boolean holds(OffsetDateTime at, Predicate<CheckIn> counts) {
            List<CheckIn> said = history.checkIns().stream().filter(counts).toList();
            return ProgressHold.holds(seen.subList(0, sessions), said, at.toLocalDate());
        }

        /** Whether a session was of the highest stage that is open, and the offer is the next one. */
        private boolean isNext(SafetySession session, Offer offer) {
            return mildest(session).equals(Optional.of(stage))
                    && offer.stage() != null
                    && Objects.equals(offer.stage(), above(stage).orElse(null));
        }

        void answered(JudgedAnswer answer) {
            Offer offer = answer.decision().offer();
            run(offer.program()).ended();
            if (answer.raises() && offer.kind() == Offer.Kind.STAGE) {
                stage = offer.stage() != null && above(stage).equals(Optional.of(offer.stage()))
                        ? offer.stage()
                        : stage;
            }
        }
    }

    static Optional<Stage> mildest(SafetySession session) {
        return session.stages().stream().min(Comparator.naturalOrder());
    }

    private static Stage below(Stage stage) {
        return stage == Stage.REMISSION ? Stage.SUBACUTE : Stage.ACUTE;
    }

    static Optional<Stage> above(Stage stage) {
        return switch (stage) {
            case ACUTE -> Optional.of(Stage.SUBACUTE);
            case SUBACUTE -> Optional.of(Stage.REMISSION);
            case REMISSION -> Optional.empty();
        };
    }
}
