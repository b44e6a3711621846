package lumbo.figure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the figure moves in an exercise. It is given for the left side; the right is its mirror image.
 *
 * @param id its name among motions, {@code [a-z0-9-]{1,64}}
 * @param view from where it reads best
 * @param second from where it is to be seen as well, where one view can't tell it
 * @param keys the moments that it passes through, each whole
 * @param play which of them each phase of a repetition passes through, in order; no phase's list is empty
 * @param props what it needs
 * @param moving what the eye should follow
 * @param steady whether it runs through at an even speed, as circles do, rather than starting and ending gently
 * @param still whether a timed exercise stays at the end of "out" rather than repeating the movement
 */
public record Motion(
        String id,
        View view,
        @Nullable View second,
        Map<String, Keyframe> keys,
        Map<Phase, List<String>> play,
        List<Prop> props,
        List<Moving> moving,
        boolean steady,
        boolean still) {

    /** Keeps copies. */
    public Motion {
        keys = Map.copyOf(keys);
        play = Map.copyOf(play);
        props = List.copyOf(props);
        moving = List.copyOf(moving);
    }

    /** The parts of a repetition. */
    public enum Phase {
        OUT("out"),
        HOLD("hold"),
        BACK("back"),
        PAUSE("pause");

        private final String id;

        Phase(String id) {
            this.id = id;
        }

        /** The phase that comes after so many others, from the first on and over and over. */
        public static Phase after(long others) {
            return switch ((int) (others % 4)) {
                case 0 -> OUT;
                case 1 -> HOLD;
                case 2 -> BACK;
                default -> PAUSE;
            };
        }

        /** Its name in motion files. */
        public String id() {
            return id;
        }
    }

    /** A part of the body that moves. */
    public enum Moving {
        HEAD("head"),
        TRUNK("trunk"),
        HIPS("hips"),
        LEFT_ARM("left arm"),
        RIGHT_ARM("right arm"),
        LEFT_HAND("left hand"),
        RIGHT_HAND("right hand"),
        LEFT_LEG("left leg"),
        RIGHT_LEG("right leg"),
        LEFT_FOOT("left foot"),
        RIGHT_FOOT("right foot");

        private final String id;

        Moving(String id) {
            this.id = id;
        }

        /** Its name in motion files. */
        public String id() {
            return id;
        }

        /** The same of the other side. */
        public Moving mirrored() {
            return switch (this) {
                case HEAD, TRUNK, HIPS -> this;
                case LEFT_ARM -> RIGHT_ARM;
                case RIGHT_ARM -> LEFT_ARM;
                case LEFT_HAND -> RIGHT_HAND;
                case RIGHT_HAND -> LEFT_HAND;
                case LEFT_LEG -> RIGHT_LEG;
                case RIGHT_LEG -> LEFT_LEG;
                case LEFT_FOOT -> RIGHT_FOOT;
                case RIGHT_FOOT -> LEFT_FOOT;
            };
        }
    }

    /**
     * Where the viewer stands.
     *
     * @param yaw degrees to the right of straight in front
     * @param pitch degrees above the floor
     */
    public record View(double yaw, double pitch) {

        /** By how many degrees one looks another way from there. */
        double apart(View other) {
            double pitchOne = Math.toRadians(pitch);
            double pitchOther = Math.toRadians(other.pitch);
            double cos = Math.sin(pitchOne) * Math.sin(pitchOther)
                    + Math.cos(pitchOne) * Math.cos(pitchOther) * Math.cos(Math.toRadians(yaw - other.yaw));
            return Math.toDegrees(Math.acos(Math.clamp(cos, -1, 1)));
        }
    }
}
