package lumbo.figure.draw;

import lumbo.figure.Motion.View;

/**
 * Where a second view is shown, small, beside the first: where the first leaves room for it through the whole movement.
 *
 * @param view from where it is seen
 * @param scale how large it is; the first view is 1
 * @param x where its 0, 0 comes to lie in the picture's plane
 * @param y the same, up
 * @param frame what it takes of the plane
 */
record InsetPlacement(View view, double scale, double x, double y, Bounds frame) {

    /** What a picture is usually as wide as it is high. */
    private static final double ASPECT = 4 / 3.0;

    private static final double[] SCALES = {.7, .65, .6, .55, .5, .45, .4};

    /** How much a larger second view is worth beside a larger first. */
    private static final double WORTH = .4;

    private static final double STEP = .05;
    private static final double GAP = .05;

    /** How much a metre away from the picture's nearest corner counts. */
    private static final double CORNER = .03;

    /** The best place for a second view, of this full size, beside a first one with what that covers. */
    static InsetPlacement beside(View view, Bounds main, Silhouette taken, Bounds second) {
        InsetPlacement best = at(view, second, SCALES[0], main.right() + GAP, main.bottom());
        double bestWorth = -Double.MAX_VALUE;
        for (double scale : SCALES) {
            double width = scale * second.width();
            double height = scale * second.height();
            for (double left = main.left() - width - GAP; left <= main.right() + GAP; left += STEP) {
                for (double bottom = main.bottom() - height - GAP; bottom <= main.top() + GAP; bottom += STEP) {
                    InsetPlacement tried = at(view, second, scale, left, bottom);
                    double worth = tried.worth(main);
                    if (worth > bestWorth && taken.isFree(tried.frame.wider(GAP))) {
                        best = tried;
                        bestWorth = worth;
                    }
                }
            }
        }
        return best;
    }

    private static InsetPlacement at(View view, Bounds second, double scale, double left, double bottom) {
        return new InsetPlacement(
                view,
                scale,
                left - scale * second.left(),
                bottom - scale * second.bottom(),
                new Bounds(left, bottom, left + scale * second.width(), bottom + scale * second.height()));
    }

    private double worth(Bounds main) {
        Bounds both = main.and(frame);
        double away = Math.min(frame.left() - both.left(), both.right() - frame.right())
                + Math.min(frame.bottom() - both.bottom(), both.top() - frame.top());
        return Math.min(ASPECT / both.width(), 1 / both.height()) * Math.pow(scale, WORTH) - CORNER * away;
    }

    void begin(boolean mirrored, DrawList list) {
        list.place(scale, mirrored ? -x : x, y);
    }
}
