package lumbo.safety;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import lumbo.program.Amount;
import lumbo.program.Condition;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.Stage;

/**
 * What a person told and did until noon of a Wednesday, in days before it. It begins with someone who answered all
 * questions with no that morning, for whom all stages are open, and who has no pain.
 */
final class Story {

    static final ScreeningQuestions QUESTIONS = ScreeningQuestionsReader.builtIn();
    static final List<Program> BUILT_IN = Library.builtIn(new ProgramReader()).programs();

    /** 22 July 2026, a Wednesday. */
    static final LocalDate TODAY = LocalDate.of(2026, 7, 22);

    private final Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    private final List<Clearance> clearances = new ArrayList<>();
    private final List<Screening> screenings = new ArrayList<>();
    private final List<CheckIn> checkIns = new ArrayList<>();
    private final List<SafetySession> sessions = new ArrayList<>();
    private final List<OfferDecision> decisions = new ArrayList<>();
    private final List<ClinicianDecision> words = new ArrayList<>();
    private PainBands bands = PainBands.NARROW;
    private Stage start = Stage.REMISSION;
    private Optional<CheckIn> said = Optional.of(new CheckIn(time(0, 12), 0, 0, false));

    private Story() {}

    static Story fresh() {
        return new Story().screened(0);
    }

    static Story unscreened() {
        return new Story();
    }

    /** An hour of a day some days ago, where the person lives. */
    static OffsetDateTime time(int daysAgo, int hour) {
        return OffsetDateTime.parse(TODAY.minusDays(daysAgo) + String.format(Locale.ROOT, "T%02d:00:00+02:00", hour));
    }

    Story bands(PainBands other) {
        bands = other;
        return this;
    }

    Story start(Stage stage) {
        start = stage;
        return this;
    }

    Story has(Condition condition) {
        conditions.add(condition);
        return this;
    }

    Story cleared(String question, int daysAgo) {
        clearances.add(new Clearance(question, "Dr Adams", TODAY.minusDays(daysAgo)));
        return this;
    }

    /** Answered the questions at eight. */
    Story screened(int daysAgo, String... yes) {
        screenings.add(new Screening(time(daysAgo, 8), Set.of(yes)));
        return this;
    }

    Story screenedAt(int daysAgo, int hour, String... yes) {
        screenings.add(new Screening(time(daysAgo, hour), Set.of(yes)));
        return this;
    }

    /** Only these answers, given this morning. */
    Story answers(String... yes) {
        screenings.clear();
        return screened(0, yes);
    }

    /** Says now how the pain is. */
    Story says(int now, int worst) {
        said = Optional.of(new CheckIn(time(0, 12), now, worst, false));
        return this;
    }

    Story saysSomethingNew() {
        said = said.map(one -> new CheckIn(one.at(), one.now(), one.worst(), true));
        return this;
    }

    Story saysNothing() {
        said = Optional.empty();
        return this;
    }

    /** Said at nine of an earlier day how the pain was. */
    Story said(int daysAgo, int now) {
        checkIns.add(new CheckIn(time(daysAgo, 9), now, now, false));
        return this;
    }

    Story saidSomethingNew(int daysAgo) {
        checkIns.add(new CheckIn(time(daysAgo, 9), 0, 0, true));
        return this;
    }

    /** Played a program at ten without any trouble, but for what {@code otherwise} says. */
    Story played(String program, int daysAgo, UnaryOperator<Went> otherwise) {
        sessions.add(otherwise.apply(Went.green(program, daysAgo)).session());
        return this;
    }

    Story green(String program, int daysAgo) {
        return played(program, daysAgo, went -> went);
    }

    /** Green sessions, a day apart, the last of them some days ago. */
    Story greens(int number, String program, int lastDaysAgo) {
        for (int i = number - 1; i >= 0; i--) {
            green(program, lastDaysAgo + i);
        }
        return this;
    }

    Story amber(String program, int daysAgo) {
        return played(program, daysAgo, went -> went.morning(1));
    }

    Story red(String program, int daysAgo) {
        return played(program, daysAgo, went -> went.morning(2));
    }

    /** Answers an offer at an hour. */
    Story decided(int daysAgo, int hour, OfferDecision.Answer answer, Offer offer) {
        decisions.add(new OfferDecision(time(daysAgo, hour), answer, offer));
        return this;
    }

    /** A clinician's word at eleven that a program may be played on that day. */
    Story allowed(String program, int daysAgo) {
        return allowed(program, daysAgo, 11);
    }

    Story allowed(String program, int daysAgo, int hour) {
        words.add(new ClinicianDecision(time(daysAgo, hour), "Dr Adams", program, null));
        return this;
    }

    /** A clinician's word at eleven about the stage. */
    Story stage(Stage stage, int daysAgo) {
        words.add(new ClinicianDecision(time(daysAgo, 11), "Dr Adams", null, stage));
        return this;
    }

    Profile profile() {
        return new Profile(null, conditions, clearances, bands, 3, start);
    }

    SafetyHistory history() {
        return new SafetyHistory(screenings, checkIns, sessions, decisions, words);
    }

    Situation situation() {
        return new Situation(time(0, 12), profile(), history(), said.orElse(null));
    }

    Progression progression() {
        return new Progression(profile(), history());
    }

    /** What is advised about the built-in programs. */
    Advice advice() {
        return advice(BUILT_IN);
    }

    Advice advice(Collection<Program> programs) {
        return new AdviceEngine(QUESTIONS).advise(situation(), programs);
    }

    Optional<DecisionRow> row() {
        return Optional.ofNullable(advice(List.of()).row());
    }

    /** What is advised about a built-in program. */
    ProgramAdvice of(String program) {
        return advice().of(program).orElseThrow();
    }

    /** The one offer for a program, now. */
    Optional<Offer> offer(Program program) {
        List<Offer> offers = advice(List.of(program)).offers();
        return offers.isEmpty() ? Optional.empty() : Optional.of(offers.getFirst());
    }

    /** The offer for a program on the evening of an earlier day. */
    Offer offerOf(Program program, int daysAgo) {
        return progression().offer(program, Set.of(), TODAY.minusDays(daysAgo)).orElseThrow();
    }

    /** So many greens, and the offer that comes of them accepted on the day of the last one. */
    Story accepts(Program program, int greens, int daysAgo) {
        greens(greens, program.id(), daysAgo);
        return decided(daysAgo, 11, OfferDecision.Answer.ACCEPTED, offerOf(program, daysAgo));
    }

    /** How much of the first line of a program is played next. */
    Amount amount(Program program) {
        return amount(program, 0);
    }

    /** How much of the first line of a program was played next on an earlier day. */
    Amount amount(Program program, int daysAgo) {
        LocalDate day = TODAY.minusDays(daysAgo);
        return progression().in(program, day).amounts().values().iterator().next();
    }

    /** Its repetitions or seconds. */
    static int number(Amount amount) {
        return Optional.ofNullable(amount.reps())
                .or(() -> Optional.ofNullable(amount.seconds()))
                .orElseThrow();
    }
}
