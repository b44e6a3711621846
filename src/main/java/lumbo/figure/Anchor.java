package lumbo.figure;

import lumbo.figure.LimbTarget.Point;

/**
 * A part of the body that stays at a point while the joints turn; the rest of the body goes where that puts it.
 *
 * @param part which part
 * @param at where it stays, metres
 */
public record Anchor(Part part, Point at) {

    /** What can be held in place. */
    public enum Part {
        PELVIS("pelvis"),
        SHOULDERS("shoulders"),
        HEAD("head"),
        KNEES("knees"),
        LEFT_KNEE("left.knee"),
        RIGHT_KNEE("right.knee"),
        FEET("feet"),
        LEFT_FOOT("left.foot"),
        RIGHT_FOOT("right.foot"),
        HANDS("hands");

        private final String id;

        Part(String id) {
            this.id = id;
        }

        /** Its index in arrays that have an element for each. */
        @SuppressWarnings("EnumOrdinal")
        public int index() {
            return ordinal();
        }

        /** Its name in motion files. */
        public String id() {
            return id;
        }
    }
}
