package lumbo.player;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The number by which a plan is recognised, made of a text that names each property of each step.
 *
 * <p>The words of this text are kept in every diary, as numbers: none may ever change, whatever a class or constant is
 * called. A property that comes later stands in it only where it is not what it was before it came.
 */
final class PlanFingerprint {

    private PlanFingerprint() {}

    /** The number of these steps, 0 to 2^32 - 1. */
    static long of(List<Step> steps) {
        CRC32 crc = new CRC32();
        for (Step step : steps) {
            crc.update(text(step).getBytes(StandardCharsets.UTF_8));
        }
        return crc.getValue();
    }

    private static String text(Step step) {
        PhaseDurations phases = step.phases();
        return "Step[index=" + step.index()
                + ", kind=" + word(step.kind())
                + ", unit=" + step.unit()
                + ", exercise=" + step.exercise()
                + ", ref=" + (step.ref() == null ? "Optional.empty" : ("Optional[" + step.ref() + "]"))
                + ", round=" + step.round()
                + ", rounds=" + step.rounds()
                + ", set=" + step.set()
                + ", sets=" + step.sets()
                + ", side=" + word(step.side())
                + ", rep=" + step.rep()
                + ", reps=" + step.reps()
                + ", millis=" + step.millis()
                + ", manual=" + step.manual()
                + ", phases=Phases[out=" + phases.out() + ", hold=" + phases.hold() + ", back=" + phases.back()
                + ", pause=" + phases.pause() + "]"
                + ", rest=" + word(step.rest())
                + "]";
    }

    private static String word(StepKind kind) {
        return switch (kind) {
            case READY -> "READY";
            case REP -> "REP";
            case TIMED -> "TIMED";
            case REST -> "REST";
            case SWITCH -> "SWITCH";
            case OPEN -> "OPEN";
        };
    }

    private static String word(WorkSide side) {
        return switch (side) {
            case BOTH -> "BOTH";
            case LEFT -> "LEFT";
            case RIGHT -> "RIGHT";
        };
    }

    private static String word(RestReason reason) {
        return switch (reason) {
            case NONE -> "NONE";
            case BETWEEN_REPS -> "BETWEEN_REPS";
            case BETWEEN_SETS -> "BETWEEN_SETS";
            case BETWEEN_EXERCISES -> "BETWEEN_EXERCISES";
        };
    }
}
