package lumbo.figure.draw;

/** Draws what is there for the eye only: arrows, and the frame of a second view. */
record MarkRenderer(FigureColors theme, Camera camera) {

    private static final double ARROW = .018;
    private static final double HEAD_LENGTH = .06;
    private static final double HEAD_WIDTH = .035;
    private static final double FRAME = .0075;
    private static final double CORNER = .05;

    /** How many points each of a frame's corners has. */
    private static final int ROUND = 6;

    /** Draws an arrow along points of the world, three numbers each. */
    void arrow(double[] way, boolean mirrored, DrawList list) {
        int flip = mirrored ? -1 : 1;
        int points = way.length / 3;
        int from = list.mark();
        list.outline(false);
        double x = 0;
        double y = 0;
        double beforeX = 0;
        double beforeY = 0;
        for (int i = 0; i < points; i++) {
            if (i == points - 2) {
                beforeX = x;
                beforeY = y;
            }
            x = camera.x(flip * way[3 * i], way[3 * i + 1], way[3 * i + 2]);
            y = camera.y(flip * way[3 * i], way[3 * i + 1], way[3 * i + 2]);
            list.point(x, y);
        }
        int to = list.mark();
        double length = Math.max(1e-9, Math.hypot(x - beforeX, y - beforeY));
        double ux = (x - beforeX) / length;
        double uy = (y - beforeY) / length;
        int head = list.mark();
        list.outline(true);
        list.point(x + HEAD_LENGTH * ux, y + HEAD_LENGTH * uy);
        list.point(x - HEAD_WIDTH * uy, y + HEAD_WIDTH * ux);
        list.point(x + HEAD_WIDTH * uy, y - HEAD_WIDTH * ux);
        list.stroke(head, list.mark(), theme.paper, ARROW);
        list.stroke(from, to, theme.paper, ARROW * 2);
        list.stroke(from, to, theme.accent, ARROW);
        list.fill(head, list.mark(), theme.accent);
    }

    void frame(Bounds bounds, DrawList list) {
        int from = list.mark();
        list.outline(true);
        for (int i = 0; i < 4 * ROUND; i++) {
            int corner = i / ROUND;
            double angle = Math.PI / 2 * (corner + (i % ROUND) / (ROUND - 1.0));
            double x = corner == 0 || corner == 3 ? bounds.right() - CORNER : bounds.left() + CORNER;
            double y = corner < 2 ? bounds.top() - CORNER : bounds.bottom() + CORNER;
            list.point(x + CORNER * Math.cos(angle), y + CORNER * Math.sin(angle));
        }
        list.fill(from, list.mark(), theme.paper);
        list.stroke(from, list.mark(), theme.frame(), FRAME);
    }
}
