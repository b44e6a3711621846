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
import java.util.Optional;
import java.util.Set;
import lumbo.program.Amount;
import lumbo.program.Condition;
import lumbo.program.EntryConditions;
import lumbo.program.Exercise;
import lumbo.program.Item;
import lumbo.program.Program;
import lumbo.program.Stage;
import lumbo.program.Supervision;

/** Which programs and exercises are advised, and why others are not. The same situation always gives the same advice. */
public final class Gate {

    /** What hanging, sit-ups and the like ask for: row 9. */
    private static final int DEMANDING_WORST = 2;

    private static final int DEMANDING_GREENS = 6;

    private static final Set<Condition> NOT_DEMANDING = EnumSet.of(Condition.HERNIA, Condition.VERTEBRAL_DEFORMITY);

    private static final int STRONG_WORST = 7;
    private static final int MARKED_NOW = 4;
    private static final int MARKED_WORST = 6;
    private static final int SOME_WORST = 4;

    /** The tag of a program that warms up, and is no plan of its own. */
    public static final String WARM_UP = "warm-up";

    private final Questions questions;

    /** A gate that asks these questions. */
    public Gate(Questions questions) {
        this.questions = questions;
    }

    /** The advice for a situation. */
    public Advice advise(Situation situation, Collection<Program> programs) {
        return new Reckoning(situation).advice(programs);
    }

    /** Why the questions have to be answered in full now; empty when the last answers still hold. */
    public Optional<Screening.Due> due(Situation situation) {
        History history = situation.history();
        LocalDate today = situation.now().toLocalDate();
        if (history.screening().isEmpty()) {
            return Optional.of(Screening.Due.FIRST);
        }
        Screening last = history.screening().get();
        if (situation.checkIn().filter(said -> isNew(said, last)).isPresent()
                || history.checkIns().stream().anyMatch(said -> isNew(said, last))) {
            return Optional.of(Screening.Due.NEW);
        }
        boolean stopped = history.sessions().stream()
                .anyMatch(session ->
                        (session.stopped() || session.leg()) && session.start().isAfter(last.at()));
        if (stopped) {
            return Optional.of(Screening.Due.STOPPED);
        }
        boolean forbade = last.yes().stream()
                .flatMap(id -> questions.find(id).stream())
                .anyMatch(question -> question.kind() != QuestionClass.CLEARANCE);
        if (forbade && last.at().toLocalDate().isBefore(today)) {
            return Optional.of(Screening.Due.AGAIN);
        }
        LocalDate seen = history.plans().isEmpty()
                ? last.at().toLocalDate()
                : latest(history.plans().getLast().day(), last.at().toLocalDate());
        return ChronoUnit.DAYS.between(seen, today) > Progression.GAP_QUESTIONS
                ? Optional.of(Screening.Due.GAP)
                : Optional.empty();
    }

    private static boolean isNew(CheckIn said, Screening last) {
        return said.somethingNew() && !said.at().isBefore(last.at());
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /** The row for pain before a session: the first of S5 to S8 that matches. */
    public static Row forPain(Bands bands, int now, int worst) {
        if (now >= Bands.STRONG || worst >= STRONG_WORST) {
            return Row.STRONG_PAIN;
        }
        if (now >= MARKED_NOW || worst >= MARKED_WORST) {
            return Row.MARKED_PAIN;
        }
        return now > bands.light() || worst >= SOME_WORST ? Row.SOME_PAIN : Row.LITTLE_PAIN;
    }

    /** The questions that need a clearance and have none that holds. */
    public List<Question> uncleared(Situation situation) {
        return new Reckoning(situation).uncleared();
    }

    /** One piece of advice in the making. */
    private final class Reckoning {
        private final Situation situation;
        private final LocalDate today;
        private final Profile profile;
        private final History history;
        private final Progression progression;
        private final Stage open;
        private final Set<Condition> conditions;

        Reckoning(Situation situation) {
            this.situation = situation;
            this.today = situation.now().toLocalDate();
            this.profile = situation.profile();
            this.history = situation.history();
            this.progression = new Progression(profile, history);
            this.open = progression.open();
            this.conditions = EnumSet.noneOf(Condition.class);
            conditions.addAll(profile.conditions());
            yes().forEach(question -> question.condition().ifPresent(conditions::add));
        }

        private List<Question> yes() {
            Set<String> ids = history.screening().map(Screening::yes).orElse(Set.of());
            return questions.all().stream()
                    .filter(question -> ids.contains(question.id())
                            || question.condition()
                                    .filter(condition -> question.lasting()
                                            && profile.conditions().contains(condition))
                                    .isPresent())
                    .toList();
        }

        Advice advice(Collection<Program> programs) {
            Optional<Screening.Due> due = due(situation);
            List<Reason> main = main(due);
            Optional<Row> row = main.stream().findFirst().map(Reason::row);
            boolean held = progression.isHeld(today);
            List<ProgramAdvice> each =
                    programs.stream().map(program -> about(program, main, held)).toList();
            boolean raises = row.filter(found -> found == Row.LITTLE_PAIN || found == Row.SOME_PAIN)
                    .isPresent();
            List<Offer> offers = programs.stream()
                    .filter(program -> raises
                            && each.stream()
                                    .anyMatch(one -> one.program().equals(program.id()) && one.fit() != Fit.NOT_TODAY))
                    .flatMap(program -> progression.offer(program, today).stream())
                    .toList();
            boolean first = history.plans().isEmpty();
            return new Advice(row, main, due, open, first, held, each, offers);
        }

        /** What the first row that matches says; empty while it depends on pain that was not asked. */
        private List<Reason> main(Optional<Screening.Due> due) {
            if (due.isPresent()) {
                return List.of(Reason.of(Row.QUESTIONS));
            }
            for (QuestionClass kind :
                    List.of(QuestionClass.EMERGENCY, QuestionClass.DOCTOR_TODAY, QuestionClass.NOT_TODAY)) {
                List<Reason> found = yes().stream()
                        .filter(question -> question.kind() == kind)
                        .map(question -> Reason.about(row(kind), Reason.Why.ANSWER, question.id()))
                        .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
            List<Reason> uncleared = uncleared().stream()
                    .map(question -> Reason.about(Row.CLEARANCE, Reason.Why.ANSWER, question.id()))
                    .toList();
            if (!uncleared.isEmpty()) {
                return uncleared;
            }
            Optional<Reason> rest = rest();
            if (rest.isPresent()) {
                return List.of(rest.get());
            }
            return situation.checkIn().stream()
                    .map(said -> Reason.of(forPain(profile.bands(), said.now(), said.worst())))
                    .toList();
        }

        private static Row row(QuestionClass kind) {
            return switch (kind) {
                case EMERGENCY -> Row.EMERGENCY;
                case DOCTOR_TODAY -> Row.DOCTOR_TODAY;
                case NOT_TODAY -> Row.NOT_TODAY;
                case CLEARANCE -> Row.CLEARANCE;
                case STOP -> Row.STOP;
            };
        }

        List<Question> uncleared() {
            return yes().stream()
                    .filter(question -> question.kind() == QuestionClass.CLEARANCE)
                    .filter(question -> !isCleared(question))
                    .toList();
        }

        private boolean isCleared(Question question) {
            return profile.clearances().stream()
                    .filter(clearance -> clearance.of().equals(question.id()))
                    .filter(clearance -> !clearance.date().isAfter(today))
                    .anyMatch(
                            clearance -> question.lasting() || !clearance.date().isBefore(since(question)));
        }

        /** The date of the first of the last answers running that said yes. */
        private LocalDate since(Question question) {
            LocalDate since = today;
            for (int i = history.screenings().size() - 1; i >= 0; i--) {
                Screening screening = history.screenings().get(i);
                if (!screening.yes().contains(question.id())) {
                    break;
                }
                since = screening.at().toLocalDate();
            }
            return since;
        }

        /** The day of rest after a session with trouble. */
        private Optional<Reason> rest() {
            return history.plans().reversed().stream()
                    .takeWhile(session -> ChronoUnit.DAYS.between(session.day(), today) <= 1)
                    .filter(session -> PainRules.light(profile.bands(), session) == Light.RED)
                    .findFirst()
                    .map(session ->
                            Reason.about(session.stopped() || session.leg() ? Row.STOP : Row.RED, Reason.Why.REST, ""));
        }

        private ProgramAdvice about(Program program, List<Reason> main, boolean held) {
            Standing standing = progression.in(program, today);
            Map<String, List<Reason>> leftOut = leftOut(program);
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
            Optional<String> clinician = history.words().stream()
                    .filter(word -> word.at().toLocalDate().equals(today))
                    .filter(word -> word.program().equals(Optional.of(program.id())))
                    .map(ClinicianWord::clinician)
                    .reduce((before, last) -> last)
                    .filter(name ->
                            reasons.stream().allMatch(reason -> reason.row().canBeOverridden()));
            boolean low = main.stream()
                    .anyMatch(reason -> reason.row() == Row.MARKED_PAIN || reason.row() == Row.STRONG_PAIN);
            return new ProgramAdvice(
                    program.id(),
                    clinician.isPresent() ? Fit.FITS : fit(program, reasons, main),
                    reasons,
                    clinician.isPresent() ? Map.of() : leftOut,
                    low ? lowered(program, standing.amounts()) : standing.amounts(),
                    notes(program, standing, held),
                    clinician);
        }

        private Fit fit(Program program, List<Reason> reasons, List<Reason> main) {
            boolean together = reasons.stream().allMatch(reason -> isTogether(program, reason));
            if (!together) {
                return Fit.NOT_TODAY;
            }
            if (!reasons.isEmpty()) {
                return Fit.WITH_CLINICIAN;
            }
            return main.isEmpty() ? Fit.ASK : Fit.FITS;
        }

        /** Whether a reason says no more than that a clinician has to be there. */
        private boolean isTogether(Program program, Reason reason) {
            return reason.row() == Row.PRESENT
                    || (reason.row() == Row.STRONG_PAIN && Progression.mildest(program) == Stage.ACUTE);
        }

        private static Map<String, Amount> lowered(Program program, Map<String, Amount> amounts) {
            Map<String, Amount> low = new LinkedHashMap<>(amounts);
            for (Item item : program.items()) {
                low.computeIfPresent(item.key(), (key, now) -> new Ladder(item.wholeDose()).lowered(now));
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
                if (forbids || reason.row() == Row.STRONG_PAIN) {
                    reasons.add(reason);
                }
            }
            if (mildest.compareTo(open) > 0) {
                reasons.add(Reason.about(Row.STAGE, Reason.Why.STAGE, mildest.id()));
            }
            boolean demanding = program.items().stream()
                    .anyMatch(item -> program.exercise(item).demanding());
            reasons.addAll(against(program.gate(), demanding ? Row.DEMANDING : Row.OWN_GATE));
            if (program.supervision() == Supervision.ALWAYS) {
                reasons.add(Reason.of(Row.PRESENT));
            }
            return reasons;
        }

        /** The highest stage that a row leaves; empty when it leaves none. */
        private static Optional<Stage> highest(Row row) {
            return switch (row) {
                case STRONG_PAIN, MARKED_PAIN -> Optional.of(Stage.ACUTE);
                case SOME_PAIN -> Optional.of(Stage.SUBACUTE);
                case LITTLE_PAIN -> Optional.of(Stage.REMISSION);
                default -> Optional.empty();
            };
        }

        private List<Reason> against(EntryConditions gate, Row row) {
            List<Reason> reasons = new ArrayList<>();
            for (Condition condition : gate.notWith()) {
                if (conditions.contains(condition)) {
                    reasons.add(Reason.about(row, Reason.Why.CONDITION, condition.id()));
                }
            }
            situation.checkIn().ifPresent(said -> {
                gate.painNow()
                        .filter(limit -> said.now() > limit)
                        .ifPresent(limit -> reasons.add(Reason.number(row, Reason.Why.PAIN_NOW, limit, said.now())));
                gate.worstDay()
                        .filter(limit -> said.worst() > limit)
                        .ifPresent(limit -> reasons.add(Reason.number(row, Reason.Why.WORST, limit, said.worst())));
            });
            int greens = progression.greens();
            gate.greenSessions()
                    .filter(needs -> greens < needs)
                    .ifPresent(needs -> reasons.add(Reason.number(row, Reason.Why.GREENS, needs, greens)));
            return reasons;
        }

        /** The lines that are not advised, by their exercise. */
        private Map<String, List<Reason>> leftOut(Program program) {
            Map<String, List<Reason>> leftOut = new LinkedHashMap<>();
            for (Item item : program.items()) {
                Exercise exercise = program.exercise(item);
                Set<Reason> reasons = new LinkedHashSet<>();
                if (exercise.demanding()) {
                    reasons.addAll(against(
                            new EntryConditions(
                                    Optional.of(profile.bands().light()),
                                    Optional.of(DEMANDING_WORST),
                                    Optional.of(DEMANDING_GREENS),
                                    List.copyOf(NOT_DEMANDING)),
                            Row.DEMANDING));
                }
                for (Condition condition : exercise.notWith()) {
                    if (conditions.contains(condition)
                            && !(exercise.demanding() && NOT_DEMANDING.contains(condition))) {
                        reasons.add(Reason.about(Row.OWN_GATE, Reason.Why.CONDITION, condition.id()));
                    }
                }
                if (!reasons.isEmpty()) {
                    leftOut.put(item.key(), List.copyOf(reasons));
                }
            }
            return leftOut;
        }

        private List<Row> notes(Program program, Standing standing, boolean held) {
            List<Row> notes = new ArrayList<>();
            if (history.plans().isEmpty()) {
                notes.add(Row.FIRST_TIME);
            }
            if (standing.easedByGap()) {
                notes.add(Row.GAP);
            }
            if (held) {
                notes.add(Row.NO_PROGRESS);
            }
            boolean another = !program.tags().contains(WARM_UP)
                    && history.plans().stream()
                            .anyMatch(session -> session.day().equals(today)
                                    && !session.program().equals(program.id()));
            if (another) {
                notes.add(Row.ONE_PLAN);
            }
            return notes;
        }
    }
}
