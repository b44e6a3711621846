package lumbo.figure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a motion file can set by a number: clinical joint angles in degrees, all 0 in the anatomical position, and where
 * and how the whole body lies. The ranges are wide adult ones; published tables differ.
 */
public enum Angle implements Indexed {
    /** About the vertical: 0 faces to the left of the picture, 90 away from the viewer's right hand, to the viewer. */
    BODY_TURN("body.turn", -360, 360),
    /** Forward: 90 is face down, -90 on the back. */
    BODY_LEAN("body.lean", -180, 180),
    /** About the body's long axis, to its left. */
    BODY_SPIN("body.spin", -360, 360),
    /** Sideways, to the body's left. */
    BODY_LIST("body.list", -180, 180),
    /** Where the middle of the hips is, metres. */
    BODY_X("body.x", -3, 3),
    BODY_Y("body.y", -1, 3),
    BODY_Z("body.z", -3, 3),
    LUMBAR_FLEXION("lumbar.flexion", -35, 75),
    /** To the left. */
    LUMBAR_SIDE("lumbar.side", -35, 35),
    /** To the left. */
    LUMBAR_ROTATION("lumbar.rotation", -20, 20),
    THORAX_FLEXION("thorax.flexion", -25, 45),
    THORAX_SIDE("thorax.side", -25, 25),
    THORAX_ROTATION("thorax.rotation", -35, 35),
    NECK_FLEXION("neck.flexion", -70, 60),
    NECK_SIDE("neck.side", -45, 45),
    NECK_ROTATION("neck.rotation", -80, 80),
    LEFT_HIP_FLEXION("left.hip.flexion", -30, 120),
    RIGHT_HIP_FLEXION("right.hip.flexion", -30, 120),
    LEFT_HIP_ABDUCTION("left.hip.abduction", -30, 45),
    RIGHT_HIP_ABDUCTION("right.hip.abduction", -30, 45),
    /** Outwards. */
    LEFT_HIP_ROTATION("left.hip.rotation", -45, 45),
    RIGHT_HIP_ROTATION("right.hip.rotation", -45, 45),
    LEFT_KNEE_FLEXION("left.knee.flexion", 0, 160),
    RIGHT_KNEE_FLEXION("right.knee.flexion", 0, 160),
    LEFT_ANKLE_DORSIFLEXION("left.ankle.dorsiflexion", -50, 20),
    RIGHT_ANKLE_DORSIFLEXION("right.ankle.dorsiflexion", -50, 20),
    /** Sole turned inwards. */
    LEFT_ANKLE_INVERSION("left.ankle.inversion", -20, 30),
    RIGHT_ANKLE_INVERSION("right.ankle.inversion", -20, 30),
    LEFT_SHOULDER_FLEXION("left.shoulder.flexion", -60, 180),
    RIGHT_SHOULDER_FLEXION("right.shoulder.flexion", -60, 180),
    LEFT_SHOULDER_ABDUCTION("left.shoulder.abduction", -45, 180),
    RIGHT_SHOULDER_ABDUCTION("right.shoulder.abduction", -45, 180),
    /** Outwards. */
    LEFT_SHOULDER_ROTATION("left.shoulder.rotation", -90, 90),
    RIGHT_SHOULDER_ROTATION("right.shoulder.rotation", -90, 90),
    LEFT_ELBOW_FLEXION("left.elbow.flexion", 0, 150),
    RIGHT_ELBOW_FLEXION("right.elbow.flexion", 0, 150),
    /** From palm forward (0) over thumb forward (90) to palm back. */
    LEFT_FOREARM_PRONATION("left.forearm.pronation", -10, 180),
    RIGHT_FOREARM_PRONATION("right.forearm.pronation", -10, 180),
    LEFT_WRIST_FLEXION("left.wrist.flexion", -95, 85),
    RIGHT_WRIST_FLEXION("right.wrist.flexion", -95, 85),
    /** Towards the thumb. */
    LEFT_WRIST_DEVIATION("left.wrist.deviation", -45, 35),
    RIGHT_WRIST_DEVIATION("right.wrist.deviation", -45, 35),
    /** 0 flat, 1 a fist. */
    LEFT_HAND_GRIP("left.hand.grip", 0, 1),
    RIGHT_HAND_GRIP("right.hand.grip", 0, 1);

    static final int COUNT = values().length;
    private static final Map<String, Angle> BY_ID = new HashMap<>();

    static {
        for (Angle angle : values()) {
            BY_ID.put(angle.id, angle);
        }
    }

    private final String id;
    private final double least;
    private final double most;

    Angle(String id, double least, double most) {
        this.id = id;
        this.least = least;
        this.most = most;
    }

    /** Its name in motion files. */
    public String id() {
        return id;
    }

    /** The least that a healthy adult's joint comes to. */
    public double least() {
        return least;
    }

    /** The most that a healthy adult's joint comes to. */
    public double most() {
        return most;
    }

    static Optional<Angle> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The same on a side, of an angle that is given for the left. */
    Angle on(BodySide side) {
        return side == BodySide.LEFT ? this : values()[index() + 1];
    }

    /** Whether this angle says where a limb goes, so that it can't be led to a place as well. */
    boolean leads(LimbTarget.Limb limb) {
        String side = limb.side().id();
        return switch (limb) {
            case LEFT_HAND, RIGHT_HAND -> id.startsWith(side + ".shoulder.") || id.startsWith(side + ".elbow.");
            case LEFT_FOOT, RIGHT_FOOT -> id.startsWith(side + ".hip.") || id.startsWith(side + ".knee.");
            case LEFT_KNEE, RIGHT_KNEE -> id.startsWith(side + ".hip.");
        };
    }

    @Override
    public String toString() {
        return id.toLowerCase(Locale.ROOT);
    }
}
