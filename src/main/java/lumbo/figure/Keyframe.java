package lumbo.figure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lumbo.figure.LimbTarget.Limb;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a motion, as far as it differs from the posture: what is not named stays as it is there.
 *
 * @param angles joint angles and the body's place
 * @param pins limbs that are led to places; empty for one that is let go
 * @param anchor the part that stays in place
 * @param ground whether the body is let down until it touches the height 0
 * @param props where props are that have moved
 */
public record Keyframe(
        Map<Angle, Double> angles,
        Map<Limb, Optional<LimbTarget>> pins,
        @Nullable Anchor anchor,
        @Nullable Boolean ground,
        Map<String, LimbTarget.Point> props) {

    /** No difference to the posture. */
    public static final Keyframe NONE = new Keyframe(Map.of(), Map.of(), null, null, Map.of());

    public Keyframe {
        angles = angles.isEmpty() ? Map.of() : Map.copyOf(angles);
        pins = pins.isEmpty() ? Map.of() : Map.copyOf(pins);
        props = Map.copyOf(props);
    }

    /** This one with the other one's settings over it. A limb whose joints the other one sets is no longer led. */
    public Keyframe with(Keyframe other) {
        Map<Angle, Double> allAngles = new EnumMap<>(Angle.class);
        allAngles.putAll(angles);
        allAngles.putAll(other.angles);
        Map<Limb, Optional<LimbTarget>> allPins = new EnumMap<>(Limb.class);
        allPins.putAll(pins);
        other.angles.keySet().forEach(angle -> allPins.keySet().removeIf(limb -> angle.leads(limb)));
        allPins.putAll(other.pins);
        Map<String, LimbTarget.Point> allProps = new HashMap<>(props);
        allProps.putAll(other.props);
        return new Keyframe(
                allAngles,
                allPins,
                other.anchor != null ? other.anchor : anchor,
                other.ground != null ? other.ground : ground,
                allProps);
    }
}
