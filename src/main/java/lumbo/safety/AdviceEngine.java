package lumbo.safety;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lumbo.program.Amount;
import lumbo.program.Condition;
import lumbo.program.EntryConditions;
import lumbo.program.Exercise;
import lumbo.program.Item;
import lumbo.program.Program;
import lumbo.program.Stage;
import lumbo.program.Supervision;
import lumbo.program.WarmUp;
import org.jspecify.annotations.Nullable;

/** Which programs and exercises are advised, and why others are not. The same situation always gives the same advice. */
public final class AdviceEngine {

    /** What hanging, sit-ups and the like ask for: row 9. */
    private static final int DEMANDING_WORST = 2;

    private static final int DEMANDING_GREENS = 6;
    private static final Set<Condition> NOT_DEMANDING = EnumSet.of(Condition.HERNIA, Condition.VERTEBRAL_DEFORMITY);
    private static final int STRONG_WORST = 7;
    private static final int MARKED_NOW = 4;
    private static final int MARKED_WORST = 6;
    private static final int SOME_WORST = 4;

    public static final String WARM_UP = WarmUp.TAG;

    private final ScreeningQuestions questions;

    /** Advice by these questions. */
    public AdviceEngine(ScreeningQuestions questions) {
        this.questions = questions;
    }

    /** The advice for a situation. */
    public Advice advise(Situation situation, Collection<Program> programs) {
        return new Evaluation(situation).advice(programs);
    }

    /** The row for pain before a session: the first of S5 to S8 that matches. */
    public static DecisionRow forPain(PainBands bands, int now, int worst) {
        if (now >= PainBands.STRONG || worst >= STRONG_WORST) {
            return DecisionRow.STRONG_PAIN;
        }
        if (now >= MARKED_NOW || worst >= MARKED_WORST) {
            return DecisionRow.MARKED_PAIN;
        }
        return now > bands.light() || worst >= SOME_WORST ? DecisionRow.SOME_PAIN : DecisionRow.LITTLE_PAIN;
    }

    /** The questions that need a clearance and have none that holds. */
    public List<ScreeningQuestion> uncleared(Situation situation) {
        return new ScreeningResult(questions, situation).uncleared();
    }

    /** What the person has, as the profile and the last answers say. */
    public Set<Condition> conditions(Situation situation) {
        return Set.copyOf(new Evaluation(situation).conditions);
    }

    private final class Evaluation {
        private final LocalDate today;
        private final Profile profile;
        private final SafetyHistory history;
        private final ScreeningResult screened;
        private final @Nullable CheckIn said;
        private final Progression progression;
        private final Stage open;
        private final Set<Condition> conditions;
        private final int greens;
        private final List<SafetySession> plans;
        private final Set<String> playedToday;

        Evaluation(Situation situation) {
            this.today = situation.now().toLocalDate();
            this.profile = situation.profile();
            this.history = situation.history();
            this.screened = new ScreeningResult(questions, situation);
            this.said = situation.checkIn() != null
                            && situation.checkIn().at().toLocalDate().equals(today)
                    ? situation.checkIn()
                    : null;
            this.progression = new Progression(profile, history);
            this.open = progression.open();
            this.conditions = screened.conditions();
            this.greens = progression.greens(today);
            this.plans = history.plans();
            this.playedToday = plans.stream()
                    .filter(session -> session.day().equals(today))
                    .map(SafetySession::program)
                    .collect(Collectors.toSet());
        }

        Advice advice(Collection<Program> programs) {
            List<Reason> main = main();
            Optional<DecisionRow> row = main.stream().findFirst().map(Reason::row);
            boolean held = progression.isHeld(today);
            boolean raises = row.filter(
                            matched -> matched == DecisionRow.LITTLE_PAIN || matched == DecisionRow.SOME_PAIN)
                    .isPresent();
            List<ProgramAdvice> each = new ArrayList<>();
            List<Offer> offers = new ArrayList<>();
            for (Program program : programs) {
                Progression.Way way = progression.way(program, today);
                Map<String, List<Reason>> leftOut = leftOut(program);
                ProgramAdvice advice = about(program, main, held, way.standing(), leftOut);
                each.add(advice);
                if (raises && advice.fit() != Suitability.NOT_TODAY) {
                    way.offer(leftOut.keySet()).ifPresent(offers::add);
                }
            }
            return new Advice(
                    row.orElse(null), main, screened.due().orElse(null), open, plans.isEmpty(), held, each, offers);
        }

        /** What the first row that matches says; empty while it depends on pain that was not asked. */
        private List<Reason> main() {
            List<Reason> answers = screened.reasons();
            if (!answers.isEmpty()) {
                return answers;
            }
            return rest().map(List::of)
                    .orElseGet(() -> pain().stream().map(Reason::of).toList());
        }

        private Optional<DecisionRow> pain() {
            return Optional.ofNullable(said).map(checkIn -> forPain(profile.bands(), checkIn.now(), checkIn.worst()));
        }

        /** The day of rest after a session with trouble: that day and the next. */
        private Optional<Reason> rest() {
            return history.counted().reversed().stream()
                    .filter(session -> ChronoUnit.DAYS.between(session.day(), today) <= 1)
                    .filter(session -> PainRules.light(profile.bands(), session) == TrafficLight.RED)
                    .findFirst()
                    .map(session -> Reason.about(
                            session.isSign() ? DecisionRow.STOP : DecisionRow.RED, Reason.Subject.REST, ""));
        }

        private ProgramAdvice about(
                Program program,
                List<Reason> main,
                boolean held,
                ProgramProgress standing,
                Map<String, List<Reason>> leftOut) {
            List<Reason> reasons = new ArrayList<>(against(program, main));
            Set<String> keys = new LinkedHashSet<>();
            program.items().forEach(item -> keys.add(item.key()));
            if (leftOut.keySet().containsAll(keys)) {
                leftOut.values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .filter(reason -> !reasons.contains(reason))
                        .forEach(reasons::add);
            }
            Optional<String> clinician = word(program)
                    .filter(name ->
                            reasons.stream().allMatch(reason -> reason.row().canBeOverridden()));
            boolean low = pain().filter(row -> row == DecisionRow.MARKED_PAIN || row == DecisionRow.STRONG_PAIN)
                    .isPresent();
            Suitability fit = said == null ? Suitability.ASK : Suitability.FITS;
            return new ProgramAdvice(
                    program.id(),
                    clinician.isPresent() || reasons.isEmpty() ? fit : refused(program, reasons),
                    reasons,
                    clinician.isPresent() ? Map.of() : leftOut,
                    low ? lowered(program, standing.amounts()) : standing.amounts(),
                    notes(program, standing, held),
                    clinician.orElse(null));
        }

        /** Who said today that a program may be played all the same; what a sign ended since then ends that too. */
        private Optional<String> word(Program program) {
            return history.words().reversed().stream()
                    .filter(word -> word.at().toLocalDate().equals(today))
                    .filter(word -> Objects.equals(word.program(), program.id()))
                    .findFirst()
                    .filter(word -> history.sessions().stream()
                            .noneMatch(session ->
                                    session.isSign() && !session.start().isBefore(word.at())))
                    .map(ClinicianDecision::clinician);
        }

        private static Suitability refused(Program program, List<Reason> reasons) {
            return reasons.stream().allMatch(reason -> isTogether(program, reason))
                    ? Suitability.WITH_CLINICIAN
                    : Suitability.NOT_TODAY;
        }

        /** Whether a reason says no more than that a clinician has to be there. */
        private static boolean isTogether(Program program, Reason reason) {
            return reason.row() == DecisionRow.PRESENT
                    || (reason.row() == DecisionRow.STRONG_PAIN && Progression.mildest(program) == Stage.ACUTE);
        }

        private static Map<String, Amount> lowered(Program program, Map<String, Amount> amounts) {
            Map<String, Amount> low = new LinkedHashMap<>(amounts);
            for (Item item : program.items()) {
                low.computeIfPresent(item.key(), (key, now) -> new DoseLadder(item).lowered(now));
            }
            return low;
        }

        /** What speaks against a program, the main thing first. */
        private List<Reason> against(Program program, List<Reason> main) {
            List<Reason> reasons = new ArrayList<>();
            Stage mildest = Progression.mildest(program);
            for (Reason reason : main) {
                boolean forbids = highest(reason.row())
                        .map(most -> mildest.compareTo(most) > 0)
                        .orElse(true);
                if (forbids || reason.row() == DecisionRow.STRONG_PAIN) {
                    reasons.add(reason);
                    highest(reason.row()).ifPresent(most -> reasons.addAll(against(most(mildest), reason.row())));
                }
            }
            if (mildest.compareTo(open) > 0) {
                reasons.add(Reason.about(DecisionRow.STAGE, Reason.Subject.STAGE, mildest.id()));
            }
            boolean demanding = program.items().stream()
                    .anyMatch(item -> program.exercise(item).demanding());
            reasons.addAll(against(program.gate(), demanding ? DecisionRow.DEMANDING : DecisionRow.OWN_GATE));
            if (program.supervision() == Supervision.ALWAYS) {
                reasons.add(Reason.of(DecisionRow.PRESENT));
            }
            return reasons;
        }

        /** The highest stage that a row leaves; empty when it leaves none. */
        private static Optional<Stage> highest(DecisionRow row) {
            return switch (row) {
                case STRONG_PAIN, MARKED_PAIN -> Optional.of(Stage.ACUTE);
                case SOME_PAIN -> Optional.of(Stage.SUBACUTE);
                case LITTLE_PAIN -> Optional.of(Stage.REMISSION);
                default -> Optional.empty();
            };
        }

        /** The pain up to which programs of a stage may be played alone. */
        private EntryConditions most(Stage stage) {
            return switch (stage) {
                case ACUTE -> pain(PainBands.STRONG - 1, STRONG_WORST - 1);
                case SUBACUTE -> pain(MARKED_NOW - 1, MARKED_WORST - 1);
                case REMISSION -> pain(profile.bands().light(), SOME_WORST - 1);
            };
        }

        private static EntryConditions pain(int now, int worst) {
            return new EntryConditions(now, worst, null, List.of());
        }

        private List<Reason> against(EntryConditions gate, DecisionRow row) {
            List<Reason> reasons = new ArrayList<>();
            for (Condition condition : gate.notWith()) {
                if (conditions.contains(condition)) {
                    reasons.add(Reason.about(row, Reason.Subject.CONDITION, condition.id()));
                }
            }
            if (said != null) {

                if (gate.painNow() != null && said.now() > gate.painNow()) {
                    reasons.add(Reason.number(row, Reason.Subject.PAIN_NOW, gate.painNow(), said.now()));
                }
                if (gate.worstDay() != null && said.worst() > gate.worstDay()) {
                    reasons.add(Reason.number(row, Reason.Subject.WORST, gate.worstDay(), said.worst()));
                }
            }
            if (gate.greenSessions() != null && greens < gate.greenSessions()) {
                reasons.add(Reason.number(row, Reason.Subject.GREENS, gate.greenSessions(), greens));
            }
            return reasons;
        }

        private Map<String, List<Reason>> leftOut(Program program) {
            Map<String, List<Reason>> leftOut = new LinkedHashMap<>();
            for (Item item : program.items()) {
                Exercise exercise = program.exercise(item);
                Set<Reason> reasons = new LinkedHashSet<>();
                if (exercise.demanding()) {
                    reasons.addAll(against(
                            new EntryConditions(
                                    profile.bands().light(),
                                    DEMANDING_WORST,
                                    DEMANDING_GREENS,
                                    List.copyOf(NOT_DEMANDING)),
                            DecisionRow.DEMANDING));
                }
                for (Condition condition : exercise.notWith()) {
                    if (conditions.contains(condition)
                            && !(exercise.demanding() && NOT_DEMANDING.contains(condition))) {
                        reasons.add(Reason.about(DecisionRow.OWN_GATE, Reason.Subject.CONDITION, condition.id()));
                    }
                }
                if (!reasons.isEmpty()) {
                    leftOut.put(item.key(), List.copyOf(reasons));
                }
            }
            return leftOut;
        }

        private List<DecisionRow> notes(Program program, ProgramProgress standing, boolean held) {
            List<DecisionRow> notes = new ArrayList<>();
            if (plans.isEmpty()) {
                notes.add(DecisionRow.FIRST_TIME);
            }
            if (standing.easedByGap()) {
                notes.add(DecisionRow.GAP);
            }
            if (held) {
                notes.add(DecisionRow.NO_PROGRESS);
            }
            boolean another = !program.tags().contains(WARM_UP)
                    && playedToday.stream().anyMatch(played -> !played.equals(program.id()));
            if (another) {
                notes.add(DecisionRow.ONE_PLAN);
            }
            return notes;
        }
    }
}
