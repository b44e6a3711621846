package lumbo.figure;

import java.util.List;
import lumbo.figure.LimbTarget.Point;
import lumbo.figure.Solid.Ball;
import lumbo.figure.Solid.Box;
import lumbo.figure.Solid.Material;
import lumbo.figure.Solid.Rod;
import lumbo.program.CodedEnum;
import org.jspecify.annotations.Nullable;

/**
 * Something that an exercise needs.
 *
 * @param id what the motion calls it
 * @param kind what it is
 * @param at where it is, metres: the middle of what stands or lies on the floor, at the floor; of a ball, a roller or a
 *     bar its own middle
 * @param size the diameter of what is round, the height of a seat, a bench or a support, in metres
 * @param along whether it lies along the picture rather than across
 * @param held the hand that holds it
 */
public record Prop(String id, Kind kind, Point at, double size, boolean along, LimbTarget.@Nullable Limb held) {

    /** What a prop can be. */
    public enum Kind implements CodedEnum {
        MAT(.01),
        BED(.5),
        CHAIR(.45),
        BENCH(.42),
        WALL(2.2),
        BAR(.034),
        FITBALL(.65),
        BALL(.22),
        ROLLER(.15),
        BOLSTER(.16),
        PILLOW(.10),
        SUPPORT(.40),
        DUMBBELL(.03);

        private final double size;

        Kind(double size) {
            this.size = size;
        }

        /** How large it is where the motion does not say, metres. */
        public double size() {
            return size;
        }
    }

    private static final double MAT_LENGTH = .98;
    private static final double MAT_WIDTH = .34;
    private static final double LEG = .022;

    /** What it is made of where it is now; see {@link #at()}. */
    public List<Solid> solids(double x, double y, double z) {
        double half = size / 2;
        return switch (kind) {
            case MAT ->
                List.of(new Box(
                        x - MAT_LENGTH, y - .012, z - MAT_WIDTH, x + MAT_LENGTH, y, z + MAT_WIDTH, Material.FOAM));
            case BED -> bed(x, y, z);
            case CHAIR -> chair(x, y, z);
            case BENCH -> bench(x, y, z);
            case SUPPORT -> List.of(new Box(x - .22, y, z - .26, x + .22, y + size, z + .26, Material.CLOTH));
            case WALL -> List.of(new Box(x, y, z - .75, x + .05, y + size, z + .75, Material.PLASTER));
            case BAR -> List.of(new Rod(x, y, z - .62, x, y, z + .62, half, Material.METAL));
            case FITBALL -> List.of(new Ball(x, y, z, half, Material.RUBBER));
            case BALL -> List.of(new Ball(x, y, z, half, Material.LEATHER));
            case ROLLER -> List.of(rod(x, y, z, .24, half, Material.RUBBER));
            case BOLSTER -> List.of(rod(x, y, z, .30, half, Material.CLOTH));
            case PILLOW -> List.of(new Box(x - .17, y, z - .24, x + .17, y + size, z + .24, Material.LINEN));
            case DUMBBELL -> List.of();
        };
    }

    private Rod rod(double x, double y, double z, double length, double radius, Material stuff) {
        return along
                ? new Rod(x - length, y, z, x + length, y, z, radius, stuff)
                : new Rod(x, y, z - length, x, y, z + length, radius, stuff);
    }

    private List<Solid> bed(double x, double y, double z) {
        double floor = y - size;
        return List.of(
                new Box(x - 1.0, y - .2, z - .48, x + 1.0, y, z + .48, Material.LINEN),
                new Box(x - 1.02, y - .3, z - .5, x + 1.02, y - .2, z + .5, Material.WOOD),
                new Box(x - .98, floor, z - .46, x - .90, y - .3, z - .38, Material.WOOD),
                new Box(x + .90, floor, z - .46, x + .98, y - .3, z - .38, Material.WOOD),
                new Box(x - .98, floor, z + .38, x - .90, y - .3, z + .46, Material.WOOD),
                new Box(x + .90, floor, z + .38, x + .98, y - .3, z + .46, Material.WOOD));
    }

    /** A chair that faces to the left of the picture, its back to the right. */
    private List<Solid> chair(double x, double y, double z) {
        double seat = y + size;
        return List.of(
                new Box(x - .21, seat - .05, z - .21, x + .21, seat, z + .21, Material.WOOD),
                leg(x - .185, z - .185, y, seat - .05),
                leg(x + .185, z - .185, y, seat + .45),
                leg(x - .185, z + .185, y, seat - .05),
                leg(x + .185, z + .185, y, seat + .45),
                new Box(x + .165, seat + .22, z - .165, x + .205, seat + .45, z + .165, Material.WOOD));
    }

    private static Box leg(double x, double z, double low, double high) {
        return new Box(x - LEG, low, z - LEG, x + LEG, high, z + LEG, Material.WOOD);
    }

    private List<Solid> bench(double x, double y, double z) {
        double top = y + size;
        return List.of(
                new Box(x - .16, top - .07, z - .55, x + .16, top, z + .55, Material.LEATHER),
                new Box(x - .13, y, z - .48, x + .13, top - .07, z - .42, Material.METAL),
                new Box(x - .13, y, z + .42, x + .13, top - .07, z + .48, Material.METAL));
    }
}
