package lumbo.figure;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Places on the body that a hand or foot can stay with. */
enum ContactPoint implements Indexed {
    LEFT_KNEE("left.knee", Bone.LEFT_SHANK, 0, .02, .055),
    RIGHT_KNEE("right.knee", Bone.RIGHT_SHANK, 0, .02, .055),
    LEFT_THIGH("left.thigh", Bone.LEFT_THIGH, 0, -.22, .075),
    RIGHT_THIGH("right.thigh", Bone.RIGHT_THIGH, 0, -.22, .075),
    LEFT_HAMSTRING("left.hamstring", Bone.LEFT_THIGH, 0, -.28, -.068),
    RIGHT_HAMSTRING("right.hamstring", Bone.RIGHT_THIGH, 0, -.28, -.068),
    LEFT_SHIN("left.shin", Bone.LEFT_SHANK, 0, -.14, .048),
    RIGHT_SHIN("right.shin", Bone.RIGHT_SHANK, 0, -.14, .048),
    LEFT_ANKLE("left.ankle", Bone.LEFT_FOOT, 0, .05, .04),
    RIGHT_ANKLE("right.ankle", Bone.RIGHT_FOOT, 0, .05, .04),
    LEFT_HIP("left.hip", Bone.PELVIS, .155, .05, 0),
    RIGHT_HIP("right.hip", Bone.PELVIS, -.155, .05, 0),
    LEFT_SHOULDER("left.shoulder", Bone.THORAX, .17, .14, .02),
    RIGHT_SHOULDER("right.shoulder", Bone.THORAX, -.17, .14, .02),
    LEFT_PALM("left.palm", Bone.LEFT_HAND, 0, -.07, .02),
    RIGHT_PALM("right.palm", Bone.RIGHT_HAND, 0, -.07, .02),
    LEFT_ELBOW("left.elbow", Bone.LEFT_FOREARM, 0, 0, 0),
    RIGHT_ELBOW("right.elbow", Bone.RIGHT_FOREARM, 0, 0, 0),
    BELLY("belly", Bone.LUMBAR, 0, .05, .10),
    CHEST("chest", Bone.THORAX, 0, .02, .12),
    BACK_OF_HEAD("back-of-head", Bone.HEAD, 0, .10, -.085),
    FOREHEAD("forehead", Bone.HEAD, 0, .13, .105),
    CHIN("chin", Bone.HEAD, 0, .0, .09);

    private static final ContactPoint[] ALL = values();

    private final String id;
    private final Bone bone;
    private final double x;
    private final double y;
    private final double z;

    ContactPoint(String id, Bone bone, double x, double y, double z) {
        this.id = id;
        this.bone = bone;
        this.x = x;
        this.y = y;
        this.z = z;
    }

    String id() {
        return id;
    }

    static Stream<String> ids() {
        return Arrays.stream(ALL).map(ContactPoint::id);
    }

    static ContactPoint at(int ordinal) {
        return ALL[ordinal];
    }

    /**
     * The place with this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static ContactPoint of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no place " + id));
    }

    static Optional<ContactPoint> find(String id) {
        return Arrays.stream(ALL).filter(place -> place.id.equals(id)).findFirst();
    }

    /** Writes where the point beside it is; an offset's x counts outwards from the limb's side. */
    void point(BoneTransforms stance, BodySide side, double[] offset, double[] out) {
        stance.point(bone, x + side.sign() * offset[0], y + offset[1], z + offset[2], out, 0);
    }
}
