package lumbo.ui.player;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import lumbo.diary.PainPlace;
import lumbo.i18n.Messages;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerMode;
import lumbo.program.Condition;
import lumbo.program.Exercise;
import lumbo.program.Program;
import lumbo.safety.AdviceEngine;
import lumbo.safety.DecisionRow;
import lumbo.safety.EasierExercises;
import lumbo.safety.PainBands;
import lumbo.safety.PainRules;
import lumbo.safety.SafetyStop;
import lumbo.safety.ScreeningQuestion;
import lumbo.safety.ScreeningQuestionClass;
import lumbo.safety.ScreeningQuestions;
import lumbo.safety.ScreeningQuestionsReader;
import lumbo.safety.Situation;
import lumbo.session.ActiveSession;
import lumbo.time.Ticker;
import lumbo.ui.Background;
import lumbo.ui.EmergencyModel;
import lumbo.ui.LibraryModel;
import lumbo.ui.SafetyModel;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.control.ScaleValue;
import lumbo.ui.emergency.Emergency;
import lumbo.ui.words.StopWords;
import org.jspecify.annotations.Nullable;

/** What is asked when it hurts, and what follows from the answer by the rules. The session stands still meanwhile. */
public final class HurtViewModel {

    /** What a person can do about it. */
    enum Choice {
        GO_ON,
        EASE,
        /** Leave out the exercise that hurts. */
        SKIP,
        /** Leave out the exercise after the one that hurt. */
        SKIP_NEXT,
        END,
        /** The number was a slip. */
        CORRECT
    }

    /** What is shown. */
    sealed interface Page {

        /** How much, and where. */
        record Ask() implements Page {}

        /** What else may be wrong. */
        record Signs(List<ScreeningQuestion> signs) implements Page {}

        /**
         * What follows.
         *
         * @param row by which row of the table
         * @param emergency what there is to say where the emergency number has to be called
         * @param title the main thing
         * @param lines what else there is to say
         * @param easier the exercise that can be taken instead
         * @param choices what can be done, the best first
         */
        record Verdict(
                DecisionRow row,
                @Nullable Emergency emergency,
                String title,
                List<String> lines,
                @Nullable Exercise easier,
                List<Choice> choices)
                implements Page {

            /** Nothing that calls for help, and no exercise to take instead. */
            Verdict(DecisionRow row, String title, List<String> lines, List<Choice> choices) {
                this(row, null, title, lines, null, choices);
            }
        }
    }

    /** How long a number of the quick question that ends a session can be taken back, in nanoseconds. */
    static final long TO_TAKE_BACK = 10_000_000_000L;

    /**
     * A number of the quick question that may have been a slip. It counts once it is answered for, or left.
     *
     * @param since when it was said, in nanoseconds
     */
    private record Slip(int amount, int exercise, DecisionRow row, long since) {}

    /** A number that does not end the session. It counts once something is chosen, or left: until then another may be said. */
    private record Said(int amount, @Nullable PainPlace place, int exercise) {}

    private final ActiveSession active;
    private final LibraryModel library;
    private final Ticker ticker;
    private final Clock clock;
    private final Background background;
    private final SafetyModel safety;
    private final Messages words;
    private final Consumer<PlayerCommand> give;
    private final Runnable leave;
    private final Runnable askAgain;
    private final ObjectProperty<@Nullable Integer> pain = new ScaleValue();
    private final ObjectProperty<@Nullable PainPlace> place = new SimpleObjectProperty<>(null);
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Ask());
    private @Nullable ScreeningQuestions questions;
    private @Nullable Slip slip;
    private @Nullable Said said;
    private int exercise;

    /**
     * About a session.
     *
     * @param give gives a command to it
     * @param leave leaves the screen when it is over
     * @param askAgain goes to the questions when it is over
     */
    HurtViewModel(
            ActiveSession active,
            Messages words,
            LibraryModel library,
            Ticker ticker,
            Clock clock,
            Background background,
            SafetyModel safety,
            Consumer<PlayerCommand> give,
            Runnable leave,
            Runnable askAgain) {
        this.active = active;
        this.library = library;
        this.ticker = ticker;
        this.clock = clock;
        this.background = background;
        this.safety = safety;
        this.words = words;
        this.give = give;
        this.leave = leave;
        this.askAgain = askAgain;
    }

    private PainBands bands() {
        return safety.get().map(known -> known.person().known().bands()).orElse(PainBands.NARROW);
    }

    /** Reads the questions in the background, where nobody has read them yet. */
    void prepare() {
        questions = safety.get().map(State::questions).orElse(null);
        if (questions == null) {
            background.run(ScreeningQuestionsReader::builtIn, read -> questions = read, failure -> {
                throw new IllegalStateException("the questions can't be read", failure);
            });
        }
    }

    /** Asks anew how much it hurts, and where. */
    void ask() {
        slip = null;
        said = null;
        pain.set(null);
        place.set(null);
        exercise = active.exerciseThatHurts();
        page.set(new Page.Ask());
    }

    /** Back to how much and where, with what is chosen there already. */
    void back() {
        said = null;
        page.set(new Page.Ask());
    }

    /** Whether another number can still be said instead of the one that was answered. */
    boolean canSayAnother() {
        return said != null;
    }

    void askForSigns() {
        page.set(new Page.Signs(questions == null ? List.of() : questions.of(ScreeningQuestionClass.STOP)));
    }

    /** Tells what follows from what was chosen; nothing while no number is chosen. What ends the session is kept at once. */
    void accept() {
        Integer amount = pain.get();
        if (amount == null) {
            return;
        }
        PainPlace where = place.get();
        DecisionRow row = row(amount, where);
        if (ends(row)) {
            keep(amount, where, exercise);
        } else {
            said = new Said(amount, where, exercise);
        }
        tell(row);
    }

    /** A number was chosen for good: that is enough, unless it ends the session. */
    void decided() {
        Integer amount = pain.get();
        if (amount != null && !ends(row(amount, place.get()))) {
            accept();
        }
    }

    /** Where it hurts, or no longer there; with a number nothing is missing any more. */
    void choosePlace(PainPlace where) {
        place.set(where == place.get() && said == null ? null : where);
        if (place.get() != null) {
            accept();
        }
    }

    private void keep(int amount, @Nullable PainPlace where, int of) {
        CompletableFuture<Void> _ = active.hurt(amount, where, of);
    }

    private DecisionRow row(int amount, @Nullable PainPlace where) {
        return PainRules.during(bands(), active.painBefore().orElse(null), amount, where == PainPlace.FURTHER_DOWN_LEG);
    }

    /** What pain of an exercise that is over asks for. */
    DecisionRow rowOf(int amount) {
        return row(amount, null);
    }

    /** Keeps the pain of an exercise that is over. */
    void keep(int amount, int of) {
        keep(amount, null, of);
    }

    /**
     * Tells what pain of an exercise that is over asks for. The session stands still; the number can be taken back for a
     * while, and counts when something is chosen, when that time is over, or when the person leaves.
     */
    void tellOf(int amount, int of) {
        DecisionRow row = rowOf(amount);
        exercise = of;
        slip = new Slip(amount, of, row, ticker.now());
        List<Choice> choices = new ArrayList<>(ends(row) ? List.of(Choice.END) : goOnOrNot());
        choices.add(ends(row) ? 1 : choices.indexOf(Choice.END), Choice.CORRECT);
        page.set(new Page.Verdict(
                row,
                words.get(ends(row) ? "safety.row.hurts" : "player.hurt.over"),
                ends(row)
                        ? List.of(words.format("player.after.ends", amount, TO_TAKE_BACK / 1_000_000_000L))
                        : withWarning(words.get("player.hurt.over.rest")),
                choices));
    }

    private static boolean ends(DecisionRow row) {
        return row == DecisionRow.STOP || row == DecisionRow.HURTS;
    }

    boolean mayBeSlip() {
        return slip != null;
    }

    /** Follows the time; called with each frame. */
    void follow() {
        if (slip != null && ticker.now() - slip.since() >= TO_TAKE_BACK) {
            count();
        }
    }

    /** A number that could be taken back counts from now on, and what it asks for happens. */
    void count() {
        Said number = said;
        said = null;
        if (number != null) {
            keep(number.amount(), number.place(), number.exercise());
        }
        Slip one = slip;
        slip = null;
        if (one != null) {
            keep(one.amount(), one.exercise());
            tell(one.row());
        }
    }

    /** The number was a slip: it is asked for in full. */
    private void correct() {
        slip = null;
        page.set(new Page.Ask());
    }

    /** A sign to stop: it is kept, and ends the session. */
    void sign(ScreeningQuestion sign) {
        Integer amount = pain.get();
        if (amount != null) {
            keep(amount, place.get(), exercise);
        }
        stop(new SafetyStop(DecisionRow.STOP, List.of(sign.id())), sign);
    }

    private void tell(DecisionRow row) {
        switch (row) {
            case STOP, HURTS -> stop(new SafetyStop(row, List.of()), null);
            case EASE -> page.set(isOver() ? hurtBefore() : ease());
            default -> page.set(new Page.Verdict(row, words.get("safety.row.go-on"), List.of(), goOnOrNot()));
        }
    }

    /** Whether the exercise that hurt is over, so that there is nothing to ease any more. */
    private boolean isOver() {
        return active.live().player().step().unit() != exercise;
    }

    private List<Choice> goOnOrNot() {
        return List.of(Choice.GO_ON, isOver() ? Choice.SKIP_NEXT : Choice.SKIP, Choice.END);
    }

    private Page hurtBefore() {
        return new Page.Verdict(
                DecisionRow.EASE,
                words.get("player.hurt.over"),
                withWarning(words.get("player.hurt.over.rest")),
                goOnOrNot());
    }

    private Page ease() {
        Optional<Exercise> easier = easier();
        List<Choice> choices = new ArrayList<>();
        easier.ifPresent(found -> choices.add(Choice.EASE));
        choices.add(Choice.SKIP);
        choices.add(Choice.END);
        return new Page.Verdict(
                DecisionRow.EASE,
                null,
                words.get(easier.isPresent() ? "safety.row.ease" : "player.hurt.ease.none"),
                withWarning(),
                easier.orElse(null),
                choices);
    }

    /** These sentences, and that a second exercise left out ends the session, where one was. */
    private List<String> withWarning(String... sentences) {
        List<String> lines = new ArrayList<>(List.of(sentences));
        if (active.leftOutForPain(bands()) > 0) {
            lines.add(words.get("player.hurt.skip.last"));
        }
        return lines;
    }

    private Optional<Exercise> easier() {
        Program program = active.live().plan().program();
        return EasierExercises.than(
                active.live().player().unit().exercise(),
                id -> Optional.ofNullable(program.exercises().get(id))
                        .or(() -> Optional.ofNullable(library.get().exercises().get(id))),
                conditions());
    }

    /** What the person has; all there is while nothing is known. */
    private Set<Condition> conditions() {
        return safety.get()
                .map(known -> new AdviceEngine(known.questions())
                        .conditions(new Situation(
                                OffsetDateTime.now(clock),
                                known.person().known(),
                                known.person().history(),
                                null)))
                .orElse(EnumSet.allOf(Condition.class));
    }

    /** Ends the session by a rule, and stays until the person has read why. */
    private void stop(SafetyStop why, @Nullable ScreeningQuestion sign) {
        active.stop(why);
        List<String> lines = new ArrayList<>();
        if (sign != null) {
            lines.add(words.format("safety.why.answer", sign.name().in(words.locale())));
        }
        if (why.row() != DecisionRow.HURTS) {
            lines.add(words.get("player.hurt.lie"));
        }
        page.set(new Page.Verdict(
                why.row(),
                Emergency.of(why, questions, words).orElse(null),
                StopWords.of(words, why),
                lines,
                null,
                List.of(Choice.END)));
        give.accept(PlayerCommand.END);
    }

    /** Whether it is told why a rule has ended the session. */
    boolean isEnding() {
        return page.get() instanceof Page.Verdict verdict
                && verdict.choices().equals(List.of(Choice.END))
                && active.stopped().isPresent();
    }

    /** The sign that calls for help was no such sign: the session stays ended, and the questions are asked. */
    void mistake() {
        askAgain.run();
    }

    EmergencyModel emergency() {
        return safety.emergency();
    }

    void choose(Choice choice) {
        if (choice != Choice.CORRECT) {
            count();
        }
        switch (choice) {
            case CORRECT -> correct();
            case GO_ON -> give.accept(PlayerCommand.RESUME);
            case EASE -> take();
            case SKIP, SKIP_NEXT -> skip();
            case END -> end();
        }
    }

    private void take() {
        if (page.get() instanceof Page.Verdict verdict && verdict.easier() != null) {
            active.ease(verdict.easier());
        }
    }

    /** Leaves an exercise out; a second one because of pain ends the session. */
    private void skip() {
        boolean hurts = page.get() instanceof Page.Verdict verdict && verdict.row() == DecisionRow.EASE;
        if (hurts && active.leftOutForPain(bands()) > 0) {
            stop(new SafetyStop(DecisionRow.EASE, List.of()), null);
        } else {
            give.accept(PlayerCommand.SKIP_EXERCISE);
        }
    }

    /** Ends the session. What is chosen and not yet accepted is kept. */
    private void end() {
        if (active.live().player().mode() != PlayerMode.HURT) {
            leave.run();
            return;
        }
        Integer amount = pain.get();
        if (page.get() instanceof Page.Ask && amount != null) {
            DecisionRow row = row(amount, place.get());
            keep(amount, place.get(), exercise);
            if (ends(row)) {
                active.stop(new SafetyStop(row, List.of()));
            }
        }
        give.accept(PlayerCommand.END);
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** How much it hurts, NRS 0 to 10; null until it is chosen. */
    ObjectProperty<@Nullable Integer> painProperty() {
        return pain;
    }

    /** Where it hurts; null while it is not said. */
    ObjectProperty<@Nullable PainPlace> placeProperty() {
        return place;
    }
}
