package lumbo.ui.player;

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
import lumbo.player.Command;
import lumbo.player.Mode;
import lumbo.program.Condition;
import lumbo.program.Exercise;
import lumbo.program.Program;
import lumbo.safety.Bands;
import lumbo.safety.Easier;
import lumbo.safety.Gate;
import lumbo.safety.PainRules;
import lumbo.safety.Question;
import lumbo.safety.QuestionClass;
import lumbo.safety.Questions;
import lumbo.safety.QuestionsReader;
import lumbo.safety.Row;
import lumbo.safety.Situation;
import lumbo.safety.Stop;
import lumbo.session.ActiveSession;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.Services;
import lumbo.ui.control.StopWords;
import lumbo.ui.control.Rating;
import org.jspecify.annotations.Nullable;

/** What is asked when it hurts, and what follows from the answer by the rules. The session stands still meanwhile. */
public final class HurtViewModel {

    /** What a person can do about it. */
    enum Choice {
        GO_ON,
        /** Take the easier exercise. */
        EASE,
        /** Leave out the exercise that hurts. */
        SKIP,
        /** Leave out the exercise after the one that hurt. */
        SKIP_NEXT,
        END
    }

    /** What is shown. */
    sealed interface Page {

        /** How much, and where. */
        record Ask() implements Page {}

        /** What else may be wrong. */
        record Signs(List<Question> signs) implements Page {}

        /**
         * What follows.
         *
         * @param row by which row of the table
         * @param callsForHelp whether the emergency number has to be called
         * @param title the main thing
         * @param lines what else there is to say
         * @param easier the exercise that can be taken instead
         * @param choices what can be done, the best first
         */
        record Verdict(
                Row row,
                boolean callsForHelp,
                String title,
                List<String> lines,
                Optional<Exercise> easier,
                List<Choice> choices)
                implements Page {}
    }

    private final ActiveSession active;
    private final Services services;
    private final Messages words;
    private final Consumer<Command> give;
    private final Runnable leave;
    private final ObjectProperty<@Nullable Integer> pain = new Rating();
    private final ObjectProperty<@Nullable PainPlace> place = new SimpleObjectProperty<>(null);
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Ask());
    private Optional<Questions> questions = Optional.empty();
    private int exercise;

    /**
     * About a session.
     *
     * @param give gives a command to it
     * @param leave leaves the screen when it is over
     */
    HurtViewModel(ActiveSession active, Services services, Consumer<Command> give, Runnable leave) {
        this.active = active;
        this.services = services;
        this.words = services.words();
        this.give = give;
        this.leave = leave;
    }

    private Optional<State> state() {
        return services.safety().get();
    }

    private Bands bands() {
        return state().map(known -> known.person().known().bands()).orElse(Bands.NARROW);
    }

    /** Reads the questions in the background, where nobody has read them yet. */
    void prepare() {
        questions = state().map(State::questions);
        if (questions.isEmpty()) {
            services.background().run(QuestionsReader::builtIn, read -> questions = Optional.of(read), failure -> {
                throw new IllegalStateException("the questions can't be read", failure);
            });
        }
    }

    /** Asks anew how much it hurts, and where. */
    void ask() {
        pain.set(null);
        place.set(null);
        exercise = active.exerciseThatHurts();
        page.set(new Page.Ask());
    }

    /** Back to how much and where, with what is chosen there already. */
    void back() {
        page.set(new Page.Ask());
    }

    /** Asks what else is wrong. */
    void askForSigns() {
        page.set(new Page.Signs(questions.map(all -> all.of(QuestionClass.STOP)).orElse(List.of())));
    }

    /** Keeps what was chosen, and tells what follows; nothing while no number is chosen. */
    void accept() {
        Integer amount = pain.get();
        if (amount != null) {
            tell(said(amount));
        }
    }

    private Row said(int amount) {
        Optional<PainPlace> where = Optional.ofNullable(place.get());
        CompletableFuture<Void> _ = active.hurt(amount, where, exercise);
        return row(amount, where);
    }

    private Row row(int amount, Optional<PainPlace> where) {
        return PainRules.during(
                bands(), active.painBefore(), amount, where.equals(Optional.of(PainPlace.FURTHER_DOWN_LEG)));
    }

    /**
     * Keeps the pain of an exercise that is over.
     *
     * @return what it asks for
     */
    Row keep(int amount, int of) {
        CompletableFuture<Void> _ = active.hurt(amount, Optional.empty(), of);
        return row(amount, Optional.empty());
    }

    /** Tells what pain of an exercise that is over asks for; it is kept already, and the session stands still. */
    void tellOf(Row row, int of) {
        exercise = of;
        tell(row);
    }

    /** A sign to stop: it is kept, and ends the session. */
    void sign(Question sign) {
        Integer amount = pain.get();
        if (amount != null) {
            said(amount);
        }
        stop(new Stop(Row.STOP, List.of(sign.id())), Optional.of(sign));
    }

    private void tell(Row row) {
        switch (row) {
            case STOP, HURTS -> stop(new Stop(row, List.of()), Optional.empty());
            case EASE -> page.set(isOver() ? hurtBefore() : ease());
            default ->
                page.set(new Page.Verdict(
                        row, false, words.get("safety.row.go-on"), List.of(), Optional.empty(), goOnOrNot()));
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
                Row.EASE,
                false,
                words.get("player.hurt.over"),
                withWarning(words.get("player.hurt.over.rest")),
                Optional.empty(),
                goOnOrNot());
    }

    private Page ease() {
        Optional<Exercise> easier = easier();
        List<Choice> choices = new ArrayList<>();
        easier.ifPresent(found -> choices.add(Choice.EASE));
        choices.add(Choice.SKIP);
        choices.add(Choice.END);
        return new Page.Verdict(
                Row.EASE,
                false,
                words.get(easier.isPresent() ? "safety.row.ease" : "player.hurt.ease.none"),
                withWarning(),
                easier,
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
        return Easier.than(
                active.live().player().unit().exercise(),
                id -> Optional.ofNullable(program.exercises().get(id))
                        .or(() -> Optional.ofNullable(
                                services.library().get().exercises().get(id))),
                conditions());
    }

    /** What the person has; all there is while nothing is known. */
    private Set<Condition> conditions() {
        return state().map(known -> new Gate(known.questions())
                        .conditions(new Situation(
                                OffsetDateTime.now(services.clock()),
                                known.person().known(),
                                known.person().history(),
                                Optional.empty())))
                .orElse(EnumSet.allOf(Condition.class));
    }

    /** Ends the session by a rule, and stays until the person has read why. */
    private void stop(Stop why, Optional<Question> sign) {
        active.stop(why);
        List<String> lines = new ArrayList<>();
        if (why.callsForHelp()) {
            lines.add(words.get("safety.row.stop"));
        }
        sign.ifPresent(
                said -> lines.add(words.format("safety.why.answer", said.name().in(words.locale()))));
        if (!why.callsForHelp()) {
            lines.add(words.get("player.hurt.lie"));
        }
        page.set(new Page.Verdict(
                why.row(), why.callsForHelp(), StopWords.of(words, why), lines, Optional.empty(), List.of(Choice.END)));
        give.accept(Command.END);
    }

    /** Whether it is told why a rule has ended the session. */
    boolean isEnding() {
        return page.get() instanceof Page.Verdict verdict
                && verdict.choices().equals(List.of(Choice.END))
                && active.stopped().isPresent();
    }

    /** Does what was chosen. */
    void choose(Choice choice) {
        switch (choice) {
            case GO_ON -> give.accept(Command.RESUME);
            case EASE -> take();
            case SKIP, SKIP_NEXT -> skip();
            case END -> end();
        }
    }

    private void take() {
        if (page.get() instanceof Page.Verdict verdict) {
            verdict.easier().ifPresent(active::ease);
        }
    }

    /** Leaves an exercise out; a second one because of pain ends the session. */
    private void skip() {
        boolean hurts = page.get() instanceof Page.Verdict verdict && verdict.row() == Row.EASE;
        if (hurts && active.leftOutForPain(bands()) > 0) {
            stop(new Stop(Row.EASE, List.of()), Optional.empty());
        } else {
            give.accept(Command.SKIP_EXERCISE);
        }
    }

    /** Ends the session. What is chosen and not yet accepted is kept. */
    private void end() {
        if (active.live().player().mode() != Mode.HURT) {
            leave.run();
            return;
        }
        Integer amount = pain.get();
        if (page.get() instanceof Page.Ask && amount != null) {
            Row row = said(amount);
            if (row == Row.STOP || row == Row.HURTS) {
                active.stop(new Stop(row, List.of()));
            }
        }
        give.accept(Command.END);
    }

    /** What is shown, to follow. */
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
