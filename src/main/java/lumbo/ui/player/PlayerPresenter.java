package lumbo.ui.player;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.i18n.Messages;
import lumbo.player.PhaseDurations;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerMode;
import lumbo.player.RestReason;
import lumbo.player.SessionPlan;
import lumbo.player.SessionUnit;
import lumbo.player.Step;
import lumbo.player.StepKind;
import lumbo.player.StepOutcome;
import lumbo.player.WorkSide;
import lumbo.program.Exercise;
import lumbo.program.HoldStyle;
import lumbo.program.Instruction;
import lumbo.program.Phase;
import lumbo.program.WarmUp;
import lumbo.ui.control.RepDots;
import lumbo.ui.player.PlayerFrame.Look;
import org.jspecify.annotations.Nullable;

/** Puts the state of a session into words and numbers for the screen, with what it said last. Knows no toolkit. */
final class PlayerPresenter {

    /** Of how many of the longest texts the width is measured. */
    private static final int MEASURED = 4;

    private final Messages words;
    private final Locale locale;
    private @Nullable Told last;
    private @Nullable Where lastWhere;

    PlayerPresenter(Messages words) {
        this.words = words;
        this.locale = words.locale();
    }

    /**
     * The screen of a session.
     *
     * @param pauseText what is said while it stands still
     * @param settingUp whether the person gets into position anew
     */
    PlayerFrame frame(Player player, String pauseText, boolean settingUp) {
        Step step = player.step();
        SessionUnit unit = player.unit();
        Exercise exercise = unit.exercise();
        Phase phase = phase(player);
        boolean paused = player.mode() == PlayerMode.PAUSED;
        boolean preparing = settingUp || isPreparing(step);
        boolean resting = step.rest() == RestReason.BETWEEN_EXERCISES && !settingUp;
        String left = words.format("player.left", clock(player.remainingMillis()));
        Where where = where(player.plan(), unit);
        String name = exercise.name().in(locale);
        List<Instruction> instructions = exercise.steps();
        int active = preparing ? -1 : activeLine(step, phase, instructions);
        Told told = told(new About(exercise, step.kind(), preparing, settingUp));
        List<List<String>> lines = active < 0 ? told.lines() : List.of(told.instructions());
        Reps reps = reps(player, step);
        String count = count(player, step, phase);
        String caption = caption(step);
        return new PlayerFrame(
                where.title(),
                where.place(),
                left,
                resting ? words.format("player.next", name) : name,
                name,
                side(step),
                paused ? words.get("player.paused") : words.get("player.phase." + phaseKey(exercise, step, phase)),
                paused ? Look.REST : look(exercise, step, phase),
                count,
                caption,
                caption.isEmpty() ? words.format("player.seconds", Integer.parseInt(count)) : caption + " " + count,
                1 - over(player, step, phase),
                reps.rep(),
                reps.reps(),
                reps.reps() == 0 ? "" : words.format("player.reps", reps.rep(), reps.reps()),
                sets(step),
                words.get(preparing ? "player.heading.setup" : "player.heading.steps"),
                lines,
                preparing,
                active,
                picture(instructions, active).orElse(null),
                unit.item().note() == null
                        ? ""
                        : words.format("player.note", unit.item().note().in(locale)),
                paused ? pauseText : resting ? "" : next(player),
                words.get("player.skip." + skipKey(step)),
                words.get("player.skip." + skipKey(step) + ".spoken"),
                player.allows(PlayerCommand.ADD_TEN),
                step.manual() && !player.mode().isOver(),
                words.get(step.kind().isWork() || isWayIntoHold(step) ? "player.done" : "player.begin"),
                shares(player),
                unit.number(),
                player.mode() != PlayerMode.RUNNING);
    }

    private static String skipKey(Step step) {
        return step.kind().isWork() ? "exercise" : step.kind().id();
    }

    /** What the words depend on, so that they are put together once and not with each frame. */
    private record About(Exercise exercise, StepKind kind, boolean preparing, boolean settingUp) {}

    /**
     * The words for this.
     *
     * @param instructions all instructions
     * @param lines the words where none of the instructions is marked, then fewer of them
     */
    private record Told(About about, List<String> instructions, List<List<String>> lines) {}

    private Told told(About about) {
        Told known = last;
        if (known == null || !known.about().equals(about)) {
            known = tell(about);
            last = known;
        }
        return known;
    }

    private Told tell(About about) {
        List<String> instructions =
                about.exercise().steps().stream().map(this::withBreath).toList();
        List<List<String>> lines = about.preparing()
                ? setupLines(about.exercise(), about.kind(), about.settingUp())
                : shortened(instructions);
        return new Told(about, instructions, lines);
    }

    /**
     * What a session says at its longest, to choose the sizes of letters by.
     *
     * @param plan the session
     */
    PlayerTexts texts(SessionPlan plan) {
        List<Step> steps = plan.steps();
        List<Exercise> exercises =
                plan.units().stream().map(SessionUnit::exercise).distinct().toList();
        boolean hasSides = steps.stream().anyMatch(step -> step.side() != WorkSide.BOTH);
        boolean isOwn = steps.stream().anyMatch(Step::manual);
        List<String> phases = new ArrayList<>(Stream.of("ready", "move", "hold", "back", "rest")
                .map(key -> words.get("player.phase." + key))
                .toList());
        phases.add(words.get("player.paused"));
        if (hasSides) {
            phases.add(words.get("player.phase.switch"));
        }
        if (isOwn) {
            phases.add(words.get("player.phase.own"));
        }
        if (exercises.stream().anyMatch(Exercise::holdMoves)) {
            phases.add(words.get("player.phase.keep-going"));
        }
        int most = steps.stream().mapToInt(Step::reps).max().orElse(0);
        int dots = steps.stream()
                .mapToInt(Step::reps)
                .filter(reps -> reps <= RepDots.MOST_DOTS)
                .max()
                .orElse(most);
        return new PlayerTexts(
                longest(exercises.stream()
                        .map(one -> words.format("player.next", one.name().in(locale)))),
                phases,
                hasSides ? List.of(words.get("player.side.left"), words.get("player.side.right")) : List.of(),
                longest(exercises.stream().flatMap(one -> one.steps().stream()).map(this::withBreath)),
                longest(exercises.stream().map(one -> one.setup().in(locale))),
                longest(exercises.stream()
                        .flatMap(one -> Stream.concat(
                                one.steps().stream().map(this::withBreath),
                                Stream.of(one.setup().in(locale))))
                        .map(PositionWords::of)),
                most == 0 ? "" : words.format("player.reps", most, most),
                dots,
                longest(steps.stream().map(this::sets)).getFirst(),
                isOwn,
                tellWhere(plan, plan.units().getLast()).place(),
                words.format("player.left", clock(plan.totalMillis())),
                Stream.of(
                                List.of("player.repeat", "player.after"),
                                List.of("player.pause", "player.resume"),
                                List.of("player.skip.exercise", "player.skip.ready", "player.skip.rest"),
                                List.of("player.add-ten", "player.done", "player.begin"))
                        .map(keys -> keys.stream().map(words::get).toList())
                        .toList(),
                words.get("player.hurts"));
    }

    private static List<String> longest(Stream<String> texts) {
        return texts.distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MEASURED)
                .toList();
    }

    /**
     * Where in the session the person is.
     *
     * @param unit the number of the exercise
     * @param title all of it in words
     * @param place which exercise it is
     */
    private record Where(int unit, String title, String place) {}

    private Where where(SessionPlan plan, SessionUnit unit) {
        Where known = lastWhere;
        if (known == null || known.unit() != unit.number()) {
            known = tellWhere(plan, unit);
            lastWhere = known;
        }
        return known;
    }

    /** A warm-up before the program is counted apart. */
    private Where tellWhere(SessionPlan plan, SessionUnit unit) {
        int warming = (int)
                plan.units().stream().filter(one -> WarmUp.holds(one.item())).count();
        if (WarmUp.holds(unit.item())) {
            String name = Optional.ofNullable(plan.program().blocks().getFirst().title())
                    .map(title -> title.in(locale))
                    .orElse("");
            return where(unit, name, unit.number() + 1, warming);
        }
        return where(
                unit,
                plan.program().title().in(locale),
                unit.number() + 1 - warming,
                plan.units().size() - warming);
    }

    private Where where(SessionUnit unit, String name, int number, int of) {
        return new Where(
                unit.number(),
                words.format("player.title", name, number, of),
                words.format("player.place", number, of));
    }

    /** Whether one gets into the start position, or soon will; the way into a hold is part of the exercise. */
    private static boolean isPreparing(Step step) {
        return switch (step.kind()) {
            case READY -> !isWayIntoHold(step);
            case SWITCH -> true;
            case REST -> step.rest() == RestReason.BETWEEN_EXERCISES;
            case REP, TIMED, OPEN -> false;
        };
    }

    private static boolean isWayIntoHold(Step step) {
        return step.kind() == StepKind.READY && step.rep() > 0;
    }

    /** How to get into position, with what there is to take care of and to think of; in a hurry only its beginning. */
    private List<List<String>> setupLines(Exercise exercise, StepKind kind, boolean settingUp) {
        String setup = exercise.setup().in(locale);
        String beginning = PositionWords.of(setup);
        if (!settingUp && kind == StepKind.REST) {
            return List.of(List.of(beginning));
        }
        List<String> all = new ArrayList<>();
        all.add(setup);
        if (kind == StepKind.READY) {
            exercise.cautions().stream()
                    .map(caution -> caution.text().in(locale))
                    .findFirst()
                    .ifPresent(all::add);
            exercise.cues().stream().map(cue -> cue.in(locale)).findFirst().ifPresent(all::add);
        }
        List<List<String>> lines = new ArrayList<>(shortened(all));
        if (!beginning.equals(setup)) {
            lines.add(List.of(beginning));
        }
        return lines;
    }

    /** All lines, then all but the last, and so on. */
    private static List<List<String>> shortened(List<String> lines) {
        List<List<String>> shorter = new ArrayList<>();
        for (int count = lines.size(); count > 0; count--) {
            shorter.add(lines.subList(0, count));
        }
        return shorter.isEmpty() ? List.of(List.of()) : shorter;
    }

    /** An instruction, and what the breath does in it where it does not say so itself. */
    private String withBreath(Instruction line) {
        String text = line.text().in(locale);
        if (line.breath() == null) {
            return text;
        }
        String breath = words.get("breath." + line.breath().id());
        boolean said = text.toLowerCase(locale).contains(breath.toLowerCase(locale));
        return said ? text : words.format("player.breath", text, breath);
    }

    private static Phase phase(Player player) {
        Step step = player.step();
        return step.kind() == StepKind.REP && !step.manual() ? player.phases().at(player.elapsedMillis()) : Phase.OUT;
    }

    private static String phaseKey(Exercise exercise, Step step, Phase phase) {
        return switch (step.kind()) {
            case READY -> isWayIntoHold(step) ? "own" : "ready";
            case REST -> "rest";
            case SWITCH -> "switch";
            case TIMED -> exercise.hold() == null ? "move" : held(exercise.hold());
            case OPEN -> "open";
            case REP -> step.manual() ? "own" : phaseKey(exercise, phase);
        };
    }

    private static String phaseKey(Exercise exercise, Phase phase) {
        return switch (phase) {
            case OUT -> "move";
            case HOLD -> held(exercise.hold() == null ? HoldStyle.STILL : exercise.hold());
            case BACK, PAUSE -> phase.id();
        };
    }

    private static String held(HoldStyle hold) {
        return hold == HoldStyle.MOVING ? "keep-going" : "hold";
    }

    private static Look look(Exercise exercise, Step step, Phase phase) {
        return switch (step.kind()) {
            case READY -> isWayIntoHold(step) ? Look.MOVE : Look.READY;
            case REST -> Look.REST;
            case SWITCH -> Look.SWITCH;
            case TIMED -> exercise.hold() == HoldStyle.STILL ? Look.HOLD : Look.MOVE;
            case OPEN -> Look.MOVE;
            case REP ->
                switch (phase) {
                    case OUT -> Look.MOVE;
                    case HOLD -> exercise.holdMoves() ? Look.MOVE : Look.HOLD;
                    case BACK -> Look.BACK;
                    case PAUSE -> Look.REST;
                };
        };
    }

    private String side(Step step) {
        return step.side() == WorkSide.BOTH
                ? ""
                : words.get("player.side." + step.side().id());
    }

    /** Seconds; the repetition where there is no time to count. */
    private String count(Player player, Step step, Phase phase) {
        return switch (step.kind()) {
            case REP -> step.manual() ? Integer.toString(step.rep()) : secondsLeft(leftOf(player, phase));
            case OPEN -> clock(player.elapsedMillis());
            case READY -> isWayIntoHold(step) ? Integer.toString(step.rep()) : secondsLeft(toCome(player, step));
            case SWITCH -> secondsLeft(toCome(player, step));
            case REST, TIMED -> secondsLeft(player.leftMillis());
        };
    }

    /** What is left of a phase of the repetition under way. */
    private static long leftOf(Player player, Phase phase) {
        PhaseDurations phases = player.phases();
        return Math.max(0, phases.startOf(phase) + phases.lengthOf(phase) - player.elapsedMillis());
    }

    /** What is left of a step by the clock; of one that waits for the person's word, the work that begins then. */
    private static long toCome(Player player, Step step) {
        SessionPlan plan = player.plan();
        boolean waits = step.manual() && step.index() + 1 < plan.size();
        return waits ? plan.step(step.index() + 1).millis() : player.leftMillis();
    }

    /** What the number in the ring is where it is not seconds. */
    private String caption(Step step) {
        if (step.kind() == StepKind.OPEN) {
            return words.get("player.so-far");
        }
        boolean isRep = isWayIntoHold(step) || (step.kind() == StepKind.REP && step.manual());
        return isRep ? words.get("player.rep") : "";
    }

    /** A repetition of how many; none of none where nothing is counted. */
    private record Reps(int rep, int reps) {}

    /** The repetition under way; in the rest after one, that one. */
    private static Reps reps(Player player, Step step) {
        Step counted = step.rest() == RestReason.BETWEEN_REPS && step.index() > 0
                ? player.plan().step(step.index() - 1)
                : step;
        return new Reps(counted.rep(), counted.reps());
    }

    private String sets(Step step) {
        String sets = step.sets() > 1 && step.set() > 0 ? words.format("player.set", step.set(), step.sets()) : "";
        String rounds = step.rounds() > 1 ? words.format("player.round", step.round(), step.rounds()) : "";
        return Stream.of(sets, rounds).filter(part -> !part.isEmpty()).collect(Collectors.joining(" \u00b7 "));
    }

    /** How much of the phase or the step is over, 0 to 1; all of it where there is no time. */
    private static double over(Player player, Step step, Phase phase) {
        if (step.manual()) {
            return 1;
        }
        long length = step.kind() == StepKind.REP ? player.phases().lengthOf(phase) : player.lengthMillis();
        long into = step.kind() == StepKind.REP
                ? player.elapsedMillis() - player.phases().startOf(phase)
                : player.elapsedMillis();
        return length == 0 ? 1 : Math.clamp((double) into / length, 0, 1);
    }

    private static String secondsLeft(long millis) {
        return Long.toString(wholeSeconds(millis));
    }

    private static int activeLine(Step step, Phase phase, List<Instruction> lines) {
        if (step.kind() != StepKind.REP || step.manual()) {
            return -1;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).phase() == phase) {
                return i;
            }
        }
        return -1;
    }

    /** The picture of the line that is marked, else the first that the exercise has. */
    private static Optional<String> picture(List<Instruction> lines, int active) {
        Optional<String> marked = active < 0
                ? Optional.empty()
                : Optional.ofNullable(lines.get(active).picture());
        return marked.or(() -> lines.stream()
                .flatMap(line -> Stream.ofNullable(line.picture()))
                .findFirst());
    }

    private String next(Player player) {
        SessionPlan plan = player.plan();
        Step now = player.step();
        for (int i = player.index() + 1; i < plan.size(); i++) {
            Step step = plan.step(i);
            if (step.unit() != now.unit()) {
                String name = plan.unitOf(step).exercise().name().in(locale);
                return words.format("player.next", name);
            }
            if (step.kind() == StepKind.SWITCH && now.kind() != StepKind.READY && now.kind() != StepKind.SWITCH) {
                return words.get("player.next.switch." + step.side().id());
            }
            if (step.kind() == StepKind.REST && step.rest() == RestReason.BETWEEN_SETS) {
                return words.format("player.next.set", step.millis() / 1000, step.set(), step.sets());
            }
        }
        return words.get("player.next.end");
    }

    private static List<Double> shares(Player player) {
        List<Double> shares = new ArrayList<>();
        for (SessionUnit unit : player.plan().units()) {
            int work = 0;
            int over = 0;
            for (int i = unit.first(); i <= unit.last(); i++) {
                if (player.plan().step(i).kind().isWork()) {
                    work++;
                    over += player.outcomes().of(i) == StepOutcome.PENDING ? 0 : 1;
                }
            }
            shares.add(work == 0 ? 0.0 : (double) over / work);
        }
        return shares;
    }

    /** Minutes and seconds, rounded up to the next whole second. */
    static String clock(long millis) {
        long seconds = wholeSeconds(millis);
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private static long wholeSeconds(long millis) {
        return (millis + 999) / 1000;
    }
}
