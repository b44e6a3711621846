package lumbo.figure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lumbo.program.CodedEnum;
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

    public Motion {
        keys = Map.copyOf(keys);
        play = Map.copyOf(play);
        props = List.copyOf(props);
        moving = List.copyOf(moving);
    }

    /** The parts of a repetition. */
    public enum Phase implements CodedEnum {
        OUT,
        HOLD,
        BACK,
        PAUSE;

        /** The phase that comes after so many others, from the first on and over and over. */
        public static Phase after(long others) {
            return values()[(int) (others % values().length)];
        }
    }

    /** A part of the body that moves. */
    public enum Moving implements Indexed {
        HEAD,
        TRUNK,
        HIPS,
        LEFT_ARM,
        RIGHT_ARM,
        LEFT_HAND,
        RIGHT_HAND,
        LEFT_LEG,
        RIGHT_LEG,
        LEFT_FOOT,
        RIGHT_FOOT;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Whether it is an arm, a hand, a leg or a foot, of which there are two. */
        public boolean isOfLimb() {
            return index() >= LEFT_ARM.index();
        }

        /** The same of the other side. */
        public Moving mirrored() {
            int first = LEFT_ARM.index();
            return isOfLimb() ? values()[first + ((index() - first) ^ 1)] : this;
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
