package lumbo.figure.draw;

/** From where the figure is seen, without perspective. */
final class Camera {

    /** To the right of the picture. */
    final double[] right = new double[3];

    /** Up in the picture. */
    final double[] up = new double[3];

    /** To the viewer. */
    final double[] view = new double[3];

    /** Goes to a place: degrees to the right of straight in front, degrees above the floor. */
    void set(double yaw, double pitch) {
        double sinYaw = Math.sin(Math.toRadians(yaw));
        double cosYaw = Math.cos(Math.toRadians(yaw));
        double sinPitch = Math.sin(Math.toRadians(pitch));
        double cosPitch = Math.cos(Math.toRadians(pitch));
        right[0] = cosYaw;
        right[1] = 0;
        right[2] = -sinYaw;
        view[0] = sinYaw * cosPitch;
        view[1] = sinPitch;
        view[2] = cosYaw * cosPitch;
        up[0] = -sinYaw * sinPitch;
        up[1] = cosPitch;
        up[2] = -cosYaw * sinPitch;
    }

    double x(double x, double y, double z) {
        return right[0] * x + right[1] * y + right[2] * z;
    }

    double y(double x, double y, double z) {
        return up[0] * x + up[1] * y + up[2] * z;
    }

    double depth(double x, double y, double z) {
        return view[0] * x + view[1] * y + view[2] * z;
    }
}
