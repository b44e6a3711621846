package lumbo.safety;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lumbo.program.Condition;

/** What the answers to the questions, and what is known of a person, forbid. */
final class ScreeningResult {

    private static final List<ScreeningQuestionClass> OF_TODAY = List.of(
            ScreeningQuestionClass.EMERGENCY, ScreeningQuestionClass.DOCTOR_TODAY, ScreeningQuestionClass.NOT_TODAY);
    private static final List<ScreeningQuestionClass> OTHERS =
            List.of(ScreeningQuestionClass.CLEARANCE, ScreeningQuestionClass.STOP);

    private final ScreeningQuestions questions;
    private final Situation situation;
    private final LocalDate today;
    private final Profile profile;
    private final SafetyHistory history;
    private final List<ScreeningQuestion> yes;

    ScreeningResult(ScreeningQuestions questions, Situation situation) {
        this.questions = questions;
        this.situation = situation;
        this.today = situation.now().toLocalDate();
        this.profile = situation.profile();
        this.history = situation.history();
        this.yes = questions.all().stream()
                .filter(question -> isAnswered(question) || isOfProfile(question))
                .toList();
    }

    private boolean isAnswered(ScreeningQuestion question) {
        return history.screening()
                .filter(screening -> screening.yes().contains(question.id()))
                .isPresent();
    }

    private boolean isOfProfile(ScreeningQuestion question) {
        return question.condition() != null && profile.conditions().contains(question.condition());
    }

    /** What the person has, as the profile and the answers say. */
    Set<Condition> conditions() {
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        conditions.addAll(profile.conditions());
        yes.stream()
                .flatMap(question -> Stream.ofNullable(question.condition()))
                .forEach(conditions::add);
        return conditions;
    }

    /**
     * What speaks against any exercise: the first row that matches. What was said today about an emergency or an illness
     * comes before questions that are due; what was said on an earlier day is asked again.
     */
    List<Reason> reasons() {
        List<Reason> ofToday = reasons(OF_TODAY, this::isOfToday);
        if (!ofToday.isEmpty()) {
            return ofToday;
        }
        return due().isPresent()
                ? List.of(Reason.of(DecisionRow.QUESTIONS))
                : reasons(OTHERS, question -> question.kind() == ScreeningQuestionClass.STOP || !isCleared(question));
    }

    /** What the first class says to which any of these questions belongs. */
    private List<Reason> reasons(List<ScreeningQuestionClass> kinds, Predicate<ScreeningQuestion> counts) {
        for (ScreeningQuestionClass kind : kinds) {
            List<Reason> found = yes.stream()
                    .filter(question -> question.kind() == kind && counts.test(question))
                    .map(question -> Reason.about(row(kind), Reason.Subject.ANSWER, question.id()))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static DecisionRow row(ScreeningQuestionClass kind) {
        return switch (kind) {
            case EMERGENCY -> DecisionRow.EMERGENCY;
            case DOCTOR_TODAY -> DecisionRow.DOCTOR_TODAY;
            case NOT_TODAY -> DecisionRow.NOT_TODAY;
            case CLEARANCE -> DecisionRow.CLEARANCE;
            case STOP -> DecisionRow.STOP;
        };
    }

    private boolean isOfToday(ScreeningQuestion question) {
        return isOfProfile(question)
                || history.screening()
                        .filter(screening -> !screening.at().toLocalDate().isBefore(today))
                        .isPresent();
    }

    List<ScreeningQuestion> uncleared() {
        return yes.stream()
                .filter(question -> question.kind() == ScreeningQuestionClass.CLEARANCE)
                .filter(question -> !isCleared(question))
                .toList();
    }

    private boolean isCleared(ScreeningQuestion question) {
        return profile.clearances().stream()
                .filter(clearance -> clearance.of().equals(question.id()))
                .filter(clearance -> !clearance.date().isAfter(today))
                .anyMatch(clearance -> question.lasting() || !clearance.date().isBefore(since(question)));
    }

    /** The date of the first of the last answers running that said yes. */
    private LocalDate since(ScreeningQuestion question) {
        LocalDate since = today;
        for (Screening screening : history.screenings().reversed()) {
            if (!screening.yes().contains(question.id())) {
                break;
            }
            since = screening.at().toLocalDate();
        }
        return since;
    }

    /** Why the questions have to be answered in full now; empty when the last answers still hold. */
    Optional<Screening.Due> due() {
        if (history.screening().isEmpty()) {
            return Optional.of(Screening.Due.FIRST);
        }
        Screening last = history.screening().get();
        if ((situation.checkIn() != null && isNew(situation.checkIn(), last))
                || history.checkIns().stream().anyMatch(said -> isNew(said, last))) {
            return Optional.of(Screening.Due.NEW);
        }
        boolean stopped = history.sessions().stream()
                .anyMatch(session -> session.isSign() && session.start().isAfter(last.at()));
        if (stopped) {
            return Optional.of(Screening.Due.STOPPED);
        }
        if (isToBeAskedAgain(last)) {
            return Optional.of(Screening.Due.AGAIN);
        }
        return hasGap(last) ? Optional.of(Screening.Due.GAP) : Optional.empty();
    }

    private static boolean isNew(CheckIn said, Screening last) {
        return said.somethingNew() && !said.at().isBefore(last.at());
    }

    /** Whether a yes of an earlier day forbade to exercise, or is about a question that is not known. */
    private boolean isToBeAskedAgain(Screening last) {
        boolean earlier = last.at().toLocalDate().isBefore(today);
        return last.yes().stream()
                .map(questions::find)
                .anyMatch(found -> found.map(question -> earlier && question.kind() != ScreeningQuestionClass.CLEARANCE)
                        .orElse(true));
    }

    /** Whether there was a long time without a session since the questions were answered. */
    private boolean hasGap(Screening last) {
        LocalDate before = last.at().toLocalDate();
        for (SafetySession session : history.plans()) {
            if (isLong(before, session.day())) {
                return true;
            }
            before = session.day().isAfter(before) ? session.day() : before;
        }
        return isLong(before, today);
    }

    private static boolean isLong(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) > Progression.GAP_QUESTIONS;
    }
}
