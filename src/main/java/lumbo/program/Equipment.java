package lumbo.program;

/** What must be fetched before an exercise. */
public enum Equipment implements CodedEnum {
    MAT,
    BED,
    CHAIR,
    BENCH,
    WALL,
    BAR,
    FITBALL,
    BALL,
    HEAVY_BALL,
    ROLLER,
    BOLSTER,
    PILLOW,
    DUMBBELLS,
    SHIN_SUPPORT
}
