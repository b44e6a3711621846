package lumbo.safety;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lumbo.program.Stage;

/**
 * Which answers to offers count, and which stage is open by them. An answer counts when its offer stood as it was given: it
 * is about the last session of its program, there were sessions without trouble enough since the last answer, and nothing
 * was held. So an offer can't be answered twice, nor after something has changed. What was taken back does not count.
 */
final class Answers {

    private static final int GREENS_FOR_MORE = 2;
    private static final int GREENS_FOR_CHANGE = 3;

    private final Profile profile;
    private final History history;
    private final List<Seen> seen;
    private final List<Decision> counted = new ArrayList<>();
    private final Stage open;

    /** The answers of a history whose sessions have these lights. */
    Answers(Profile profile, History history, List<Seen> seen) {
        this.profile = profile;
        this.history = history;
        this.seen = seen;
        Walk walk = new Walk();
        for (Decision decision : history.decisions()) {
            if (decision.answer() == Decision.Answer.UNDONE) {
                walk = takenBack(decision.offer().id()) ? again() : walk;
                continue;
            }
            walk.to(decision.at());
            if (walk.isOpen(decision)) {
                counted.add(decision);
                walk.answered(decision);
            }
        }
        walk.to(OffsetDateTime.MAX);
        this.open = walk.stage;
    }

    /** Those that count, in their order. */
    List<Decision> counted() {
        return counted;
    }

    /** The highest stage that is open. */
    Stage open() {
        return open;
    }

    /** How many sessions without trouble an offer needs. */
    static int greens(Offer.Kind kind) {
        return switch (kind) {
            case AMOUNT -> GREENS_FOR_MORE;
            case SET, HOLD, STAGE -> GREENS_FOR_CHANGE;
        };
    }

    private boolean takenBack(String offer) {
        for (int i = counted.size() - 1; i >= 0; i--) {
            if (counted.get(i).offer().id().equals(offer)) {
                counted.remove(i);
                return true;
            }
        }
        return false;
    }

    /** From the beginning, with the answers that are left. */
    private Walk again() {
        Walk walk = new Walk();
        for (Decision decision : counted) {
            walk.to(decision.at());
            walk.answered(decision);
        }
        return walk;
    }

    /** Goes through the history from its beginning. */
    private final class Walk {
        private final Map<String, Run> runs = new HashMap<>();
        private Stage stage = profile.start();
        private int sessions;
        private int words;

        /** What came before an instant. A session that begins with an answer or a word comes after it. */
        void to(OffsetDateTime at) {
            while (words < history.words().size()
                    && !isAfter(history.words().get(words).at(), at)) {
                ClinicianWord word = history.words().get(words);
                played(word.at());
                stage = word.stage().orElse(stage);
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
                Seen one = seen.get(sessions);
                boolean secondRed =
                        one.isRed() && sessions > 0 && seen.get(sessions - 1).isRed();
                if (one.session().isSign() || secondRed) {
                    stage = below(stage);
                }
                run(one.session().program()).played(one);
                if (one.isRed()) {
                    runs.values().forEach(Run::ended);
                }
                sessions++;
            }
        }

        private Run run(String program) {
            return runs.computeIfAbsent(program, none -> new Run());
        }

        /** Whether the offer that is answered stands. */
        boolean isOpen(Decision decision) {
            Offer offer = decision.offer();
            Run run = run(offer.program());
            run.passed(decision.at().toLocalDate());
            boolean speaks = run.greens() >= greens(offer.kind())
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

        private boolean isHeld(OffsetDateTime at) {
            List<CheckIn> before = history.checkIns().stream()
                    .filter(checkIn -> !isAfter(checkIn.at(), at))
                    .toList();
            return NoProgress.holds(seen.subList(0, sessions), before, at.toLocalDate());
        }

        /** Whether a session was of the highest stage that is open, and the offer is the next one. */
        private boolean isNext(Session session, Offer offer) {
            return mildest(session).equals(Optional.of(stage))
                    && offer.stage().isPresent()
                    && offer.stage().equals(above(stage));
        }

        void answered(Decision decision) {
            Offer offer = decision.offer();
            run(offer.program()).ended();
            if (decision.answer() == Decision.Answer.ACCEPTED && offer.kind() == Offer.Kind.STAGE) {
                stage = offer.stage()
                        .filter(to -> above(stage).equals(Optional.of(to)))
                        .orElse(stage);
            }
        }
    }

    /** The mildest of a session's stages. */
    static Optional<Stage> mildest(Session session) {
        return session.stages().stream().min(Comparator.naturalOrder());
    }

    private static Stage below(Stage stage) {
        return stage == Stage.REMISSION ? Stage.SUBACUTE : Stage.ACUTE;
    }

    /** The next stage. */
    static Optional<Stage> above(Stage stage) {
        return switch (stage) {
            case ACUTE -> Optional.of(Stage.SUBACUTE);
            case SUBACUTE -> Optional.of(Stage.REMISSION);
            case REMISSION -> Optional.empty();
        };
    }
}
