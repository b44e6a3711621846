package lumbo.ui.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import lumbo.guidance.GuidanceMoment;
import lumbo.guidance.Rule;
import lumbo.i18n.Messages;
import lumbo.program.Block;
import lumbo.program.Equipment;
import lumbo.program.Exercise;
import lumbo.program.Instruction;
import lumbo.program.Item;
import lumbo.program.Library;
import lumbo.program.LocalizedText;
import lumbo.program.Program;
import lumbo.program.ProgramPictures;
import lumbo.session.SessionOptions;
import lumbo.session.Workout;
import lumbo.settings.Settings;
import lumbo.ui.CurrentSession;
import lumbo.ui.GuidanceModel;
import lumbo.ui.LibraryModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import lumbo.ui.ScreenViewModel;
import lumbo.ui.safety.Alternative;
import lumbo.ui.safety.SessionStart;
import lumbo.ui.words.DoseWords;
import lumbo.ui.words.WorkoutWords;
import org.jspecify.annotations.Nullable;

/** One program in words, and the ways from it. */
public final class ProgramPageViewModel extends ScreenViewModel {

    /** In so many sessions, what to take care of stands open. */
    private static final int FIRST_SESSIONS = 2;

    private final LibraryModel library;
    private final GuidanceModel guidance;
    private final CurrentSession current;
    private final LiveSettings settings;
    private final SafetyModel safety;
    private final SessionStart starting;
    private final Locale locale;
    private final String id;
    private final ReadOnlyObjectWrapper<Optional<ProgramPage>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ProgramPictures> pictures = new ReadOnlyObjectWrapper<>(ProgramPictures.NONE);
    private final ReadOnlyObjectWrapper<Precautions> precautions = new ReadOnlyObjectWrapper<>(Precautions.NONE);
    private final ReadOnlyBooleanWrapper practised = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper sources = new ReadOnlyBooleanWrapper();

    /** The page of the program with this id. */
    public ProgramPageViewModel(
            Messages words,
            LibraryModel library,
            GuidanceModel guidance,
            LiveSettings settings,
            CurrentSession current,
            SafetyModel safety,
            SessionStart starting,
            Navigator navigator,
            String id) {
        super(words, navigator);
        this.library = library;
        this.guidance = guidance;
        this.settings = settings;
        this.current = current;
        this.safety = safety;
        this.starting = starting;
        this.locale = words.locale();
        this.id = id;
    }

    @Override
    protected Subscription follow() {
        refresh();
        Subscription all = Subscription.combine(
                library.property().subscribe(this::refresh),
                guidance.property().subscribe(this::showPrecautions),
                settings.property().subscribe(now -> sources.set(now.sources().shown())),
                safety.property().subscribe(this::showAdvice),
                current.wishesProperty().subscribe(this::showAdvice));
        safety.computeAdvice(told -> {});
        return all;
    }

    private void refresh() {
        Optional<Library.Entry> entry = this.library.get().entry(id);
        page.set(entry.map(Library.Entry::program).map(this::page));
        entry.filter(one -> one.program().hasPictures())
                .ifPresent(one -> this.library.ask((own, library) -> own.pictures(one), pictures::set));
        showPrecautions();
    }

    /** The page is made anew only where something else is advised: what one has opened on it would close. */
    private void showAdvice() {
        Optional<ProgramPage> now = this.library.get().program(id).map(this::page);
        if (!now.equals(page.get())) {
            page.set(now);
        }
        showPrecautions();
    }

    private TodayAdvice today(Program program, Workout workout) {
        return safety.get()
                .flatMap(state -> state.advice()
                        .of(id)
                        .map(advice -> TodayAdvice.of(
                                state,
                                program,
                                advice,
                                workout,
                                Alternative.to(id, state, starting, this.library.get(), words)
                                        .orElse(null),
                                words)))
                .orElse(TodayAdvice.NONE);
    }

    private void showPrecautions() {
        practised.set(safety.get()
                .filter(state -> state.person().history().sessions().stream()
                                .filter(session -> session.done() && !session.warmUp())
                                .count()
                        >= FIRST_SESSIONS)
                .isPresent());
        precautions.set(this.library
                .get()
                .program(id)
                .map(program -> Precautions.of(program, guidance.get(), words))
                .orElse(Precautions.NONE));
    }

    private ProgramPage page(Program program) {
        WorkoutWords size = new WorkoutWords(words);
        Workout workout = starting.workouts().of(program);
        TodayAdvice today = today(program, workout);
        return new ProgramPage(
                program.title().in(locale),
                program.stages(),
                program.summary().in(locale),
                equipment(workout.program()),
                words.format("program.time", size.time(workout)) + " \u00b7 " + size.exercises(program, workout),
                words.get("supervision." + program.supervision().id()),
                source(program),
                sources(program),
                isUnclear(program),
                today,
                workout,
                sections(program, today));
    }

    private String equipment(Program program) {
        String all = program.allEquipment().stream()
                .map(Equipment::id)
                .map(one -> words.get("equipment." + one))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? words.get("program.equipment.none") : all;
    }

    private String source(Program program) {
        return program.source() == null
                ? words.get("program.source.none")
                : switch (program.source().work()) {
                    case "article" -> words.get("program.source.article");
                    case "lumbo" -> words.get("program.source.lumbo");
                    default ->
                        words.format("program.source.other", program.source().work());
                };
    }

    private List<String> sources(Program program) {
        List<String> lines = new ArrayList<>();
        if (program.source() != null) {
            if (program.source().name() != null) {
                lines.add(words.format(
                        "program.source.name", program.source().name().in(locale)));
            }
            if (program.source().reading() != null) {
                lines.add(program.source().reading().in(locale));
            }
        }
        return lines;
    }

    private static boolean isUnclear(Program program) {
        return program.source() != null
                && program.items().stream()
                        .anyMatch(item -> item.reading() != null
                                || !item.assumed().fields().isEmpty());
    }

    private List<ProgramPage.Section> sections(Program program, TodayAdvice today) {
        List<ProgramPage.Section> sections = new ArrayList<>();
        int number = 1;
        for (Block block : program.blocks()) {
            List<ProgramPage.Line> lines = new ArrayList<>();
            for (Item item : block.items()) {
                lines.add(line(number++, item, program, today.lines().get(item.key())));
            }
            sections.add(new ProgramPage.Section(
                    block.title() == null ? null : block.title().in(locale), lines));
        }
        return sections;
    }

    private ProgramPage.Line line(int number, Item item, Program program, TodayAdvice.@Nullable Line today) {
        Exercise exercise = program.exercise(item);
        return new ProgramPage.Line(
                number,
                exercise.name().in(locale),
                new DoseWords(words).parts(item, exercise),
                today,
                exercise.steps().isEmpty()
                        ? null
                        : exercise.steps().getFirst().text().in(locale),
                item.note() == null ? null : item.note().in(locale),
                item.reading() == null ? null : item.reading().in(locale),
                words.get("position." + exercise.position().id()),
                how(exercise, program),
                exercise.motion());
    }

    private ProgramPage.How how(Exercise exercise, Program program) {
        List<ProgramPage.InstructionLine> steps = new ArrayList<>();
        for (Instruction step : exercise.steps()) {
            String breath = step.breath() == null
                    ? ""
                    : (" \u2013 " + words.get("breath." + step.breath().id()));
            String text = step.text().in(locale);
            steps.add(new ProgramPage.InstructionLine(
                    steps.size() + 1 + ". " + text + breath, step.picture(), words.format("own.picture", text)));
        }
        List<String> variants = new ArrayList<>();
        variant(exercise.easier(), "program.easier", program).ifPresent(variants::add);
        variant(exercise.harder(), "program.harder", program).ifPresent(variants::add);
        return new ProgramPage.How(
                exercise.setup().in(locale),
                steps,
                exercise.cues().stream().map(this::here).toList(),
                exercise.cautions().stream()
                        .map(caution -> caution.text().in(locale))
                        .toList(),
                variants);
    }

    private String here(LocalizedText text) {
        return text.in(locale);
    }

    private Optional<String> variant(@Nullable String other, String key, Program program) {
        return Optional.ofNullable(other)
                .flatMap(exercise -> Optional.ofNullable(program.exercises().get(exercise)))
                .map(exercise -> words.format(key, exercise.name().in(locale)));
    }

    void wish(UnaryOperator<SessionOptions> change) {
        current.wish(id, change);
    }

    /** Begins a session, or goes to what comes before it. */
    void start() {
        starting.start(id);
    }

    /** Begins another program, or goes to what comes before it. */
    void startInstead(String other) {
        starting.start(other);
    }

    /** To what a clinician may do about it. */
    void forClinicians() {
        navigator.go(new Route.NotNow(id));
    }

    void demo() {
        navigator.go(new Route.Demo(id));
    }

    /** To the help about getting ready. */
    void helpBefore() {
        navigator.go(new Route.Help(guidance.get().list(GuidanceMoment.BEFORE).stream()
                .map(Rule::topic)
                .findFirst()
                .orElse(null)));
    }

    /** The pictures of its steps; none until they are read. */
    ReadOnlyObjectProperty<ProgramPictures> picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    /** What to think of before it and while doing it; what the rules say comes when they are read. */
    ReadOnlyObjectProperty<Precautions> precautionsProperty() {
        return precautions.getReadOnlyProperty();
    }

    void showSources(boolean shown) {
        settings.change(old -> old.with(new Settings.Sources(shown)));
    }

    /** Whether it is shown where rules and numbers come from. */
    ReadOnlyBooleanProperty sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    /** Whether the first sessions lie behind, in which one reads what to take care of. */
    ReadOnlyBooleanProperty practisedProperty() {
        return practised.getReadOnlyProperty();
    }

    /** The program in words; absent when it is not, or no longer, in the library. */
    ReadOnlyObjectProperty<Optional<ProgramPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }
}
