package lumbo.ui.player;

import java.util.ArrayList;
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
import lumbo.program.LocalizedText;
import lumbo.program.Phase;
import lumbo.program.WarmUp;
import lumbo.ui.player.PlayerFrame.Look;

/** Puts the state of a session into words and numbers for the screen. Knows no toolkit. */
final class PlayerPresenter {

    private final Messages words;
    private final Locale locale;

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
        Where where = where(player.plan(), unit);
        boolean paused = player.mode() == PlayerMode.PAUSED;
        boolean preparing = settingUp || isPreparing(step);
        List<Instruction> instructions = exercise.steps();
        List<String> lines = preparing
                ? setupLines(exercise)
                : instructions.stream().map(line -> line.text().in(locale)).toList();
        int active = preparing ? -1 : activeLine(step, phase, instructions);
        return new PlayerFrame(
                where.title(),
                where.program(),
                where.place(),
                words.format("player.left", clock(player.remainingMillis())),
                exercise.name().in(locale),
                side(step),
                paused ? words.get("player.paused") : words.get("player.phase." + phaseKey(exercise, step, phase)),
                paused ? Look.REST : look(exercise, step, phase),
                count(player, step),
                caption(step),
                ring(player, step, phase),
                paused ? "" : seconds(player, step, phase),
                words.get(preparing ? "player.heading.setup" : "player.heading.steps"),
                lines,
                active,
                picture(instructions, active).orElse(null),
                unit.item().note() == null
                        ? ""
                        : words.format("player.note", unit.item().note().in(locale)),
                paused ? pauseText : cue(player, exercise, step),
                active < 0 ? "" : breath(instructions.get(active)),
                next(player),
                words.get("player.skip."
                        + (step.kind().isWork() ? "exercise" : step.kind().id())),
                player.allows(PlayerCommand.ADD_TEN),
                step.manual() && !player.mode().isOver(),
                words.get(step.kind().isWork() || isWayIntoHold(step) ? "player.done" : "player.begin"),
                shares(player),
                unit.number(),
                player.mode() != PlayerMode.RUNNING);
    }

    /**
     * Where in the program the person is.
     *
     * @param title all of it in words
     * @param program the program's name, or the warm-up's
     * @param place which exercise it is
     */
    private record Where(String title, String program, String place) {}

    /** A warm-up before the program is counted apart. */
    private Where where(SessionPlan plan, SessionUnit unit) {
        int warming = (int)
                plan.units().stream().filter(one -> WarmUp.holds(one.item())).count();
        if (WarmUp.holds(unit.item())) {
            String name = Optional.ofNullable(plan.program().blocks().getFirst().title())
                    .map(title -> title.in(locale))
                    .orElse("");
            return where(name, unit.number() + 1, warming);
        }
        return where(
                plan.program().title().in(locale),
                unit.number() + 1 - warming,
                plan.units().size() - warming);
    }

    private Where where(String name, int number, int of) {
        return new Where(
                words.format("player.title", name, number, of), name, words.format("player.place", number, of));
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

    private List<String> setupLines(Exercise exercise) {
        List<String> lines = new ArrayList<>();
        lines.add(exercise.setup().in(locale));
        exercise.cautions().stream()
                .map(caution -> caution.text().in(locale))
                .findFirst()
                .ifPresent(lines::add);
        return lines;
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

    private String count(Player player, Step step) {
        return switch (step.kind()) {
            case REP -> Integer.toString(step.rep());
            case OPEN -> clock(player.elapsedMillis());
            case READY -> isWayIntoHold(step) ? Integer.toString(step.rep()) : secondsLeft(toCome(player, step));
            case SWITCH -> secondsLeft(toCome(player, step));
            case REST, TIMED -> secondsLeft(player.leftMillis());
        };
    }

    /** What is left of a step by the clock; of one that waits for the person's word, the work that begins then. */
    private static long toCome(Player player, Step step) {
        SessionPlan plan = player.plan();
        boolean waits = step.manual() && step.index() + 1 < plan.size();
        return waits ? plan.step(step.index() + 1).millis() : player.leftMillis();
    }

    private String caption(Step step) {
        String sets = step.sets() > 1 && step.set() > 0 ? words.format("player.set", step.set(), step.sets()) : "";
        String rounds = step.rounds() > 1 ? words.format("player.round", step.round(), step.rounds()) : "";
        String counted = step.kind() == StepKind.REP || isWayIntoHold(step)
                ? words.format("player.of", step.reps())
                : step.kind() == StepKind.OPEN ? words.get("player.so-far") : words.get("player.seconds");
        return Stream.of(counted, sets, rounds).filter(part -> !part.isEmpty()).collect(Collectors.joining(" \u00b7 "));
    }

    private static double ring(Player player, Step step, Phase phase) {
        if (step.manual()) {
            return 0;
        }
        if (step.kind() == StepKind.REP) {
            PhaseDurations phases = player.phases();
            long length = phases.lengthOf(phase);
            long into = player.elapsedMillis() - phases.startOf(phase);
            return length == 0 ? 1 : Math.clamp((double) into / length, 0, 1);
        }
        return player.lengthMillis() == 0
                ? 1
                : Math.clamp((double) player.elapsedMillis() / player.lengthMillis(), 0, 1);
    }

    private String seconds(Player player, Step step, Phase phase) {
        if (step.kind() != StepKind.REP || step.manual()) {
            return "";
        }
        PhaseDurations phases = player.phases();
        long left = phases.startOf(phase) + phases.lengthOf(phase) - player.elapsedMillis();
        return secondsLeft(Math.max(0, left));
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

    private String breath(Instruction line) {
        return line.breath() == null ? "" : words.get("breath." + line.breath().id());
    }

    /** The cues in turn, another one with each repetition. */
    private String cue(Player player, Exercise exercise, Step step) {
        List<LocalizedText> cues = exercise.cues();
        if (cues.isEmpty() || !step.kind().isWork()) {
            return "";
        }
        int turn = step.kind() == StepKind.REP ? step.rep() - 1 : (int) (player.elapsedMillis() / 15_000);
        return cues.get(Math.floorMod(turn, cues.size())).in(locale);
    }

    private String next(Player player) {
        SessionPlan plan = player.plan();
        Step now = player.step();
        for (int i = player.index() + 1; i < plan.size(); i++) {
            Step step = plan.step(i);
            if (step.unit() != now.unit()) {
                String name = plan.unitOf(step).exercise().name().in(locale);
                return step.kind() == StepKind.REST
                        ? words.format("player.next.rest-then", step.millis() / 1000, name)
                        : words.format("player.next", name);
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
