package lumbo.figure;

/**
 * Vectors of three and unit quaternions of four numbers that lie in larger arrays, so that a frame can be worked out
 * without allocating. {@code o} and its like say where in an array the numbers begin.
 */
final class VectorMath {

    private static final double TINY = 1e-9;

    private VectorMath() {}

    /** Writes the quaternion that turns nothing. */
    static void identity(double[] q, int o) {
        q[o] = 1;
        q[o + 1] = 0;
        q[o + 2] = 0;
        q[o + 3] = 0;
    }

    /** Writes the rotation about one of the axes x (0), y (1) and z (2) by so many degrees, by the right hand. */
    static void about(int axis, double degrees, double[] q, int o) {
        double half = Math.toRadians(degrees) / 2;
        q[o] = Math.cos(half);
        q[o + 1] = 0;
        q[o + 2] = 0;
        q[o + 3] = 0;
        q[o + 1 + axis] = Math.sin(half);
    }

    /** Writes {@code a} times {@code b}: first {@code b} turns, then {@code a}. The result may take the place of either. */
    static void multiply(double[] a, int ao, double[] b, int bo, double[] q, int o) {
        double w = a[ao] * b[bo] - a[ao + 1] * b[bo + 1] - a[ao + 2] * b[bo + 2] - a[ao + 3] * b[bo + 3];
        double x = a[ao] * b[bo + 1] + a[ao + 1] * b[bo] + a[ao + 2] * b[bo + 3] - a[ao + 3] * b[bo + 2];
        double y = a[ao] * b[bo + 2] - a[ao + 1] * b[bo + 3] + a[ao + 2] * b[bo] + a[ao + 3] * b[bo + 1];
        double z = a[ao] * b[bo + 3] + a[ao + 1] * b[bo + 2] - a[ao + 2] * b[bo + 1] + a[ao + 3] * b[bo];
        q[o] = w;
        q[o + 1] = x;
        q[o + 2] = y;
        q[o + 3] = z;
    }

    /** Writes what has to be turned after {@code a} to come to {@code b}, as seen from {@code a}. */
    static void difference(double[] a, int ao, double[] b, int bo, double[] q, int o) {
        double w = a[ao] * b[bo] + a[ao + 1] * b[bo + 1] + a[ao + 2] * b[bo + 2] + a[ao + 3] * b[bo + 3];
        double x = a[ao] * b[bo + 1] - a[ao + 1] * b[bo] - a[ao + 2] * b[bo + 3] + a[ao + 3] * b[bo + 2];
        double y = a[ao] * b[bo + 2] + a[ao + 1] * b[bo + 3] - a[ao + 2] * b[bo] - a[ao + 3] * b[bo + 1];
        double z = a[ao] * b[bo + 3] - a[ao + 1] * b[bo + 2] + a[ao + 2] * b[bo + 1] - a[ao + 3] * b[bo];
        q[o] = w;
        q[o + 1] = x;
        q[o + 2] = y;
        q[o + 3] = z;
    }

    static void unit(double[] q, int o) {
        double length = Math.sqrt(q[o] * q[o] + q[o + 1] * q[o + 1] + q[o + 2] * q[o + 2] + q[o + 3] * q[o + 3]);
        for (int i = o; i < o + 4; i++) {
            q[i] /= length;
        }
    }

    static void half(double[] a, int ao, double[] q, int o) {
        double sign = a[ao] < 0 ? -1 : 1;
        q[o] = sign * a[ao] + 1;
        q[o + 1] = sign * a[ao + 1];
        q[o + 2] = sign * a[ao + 2];
        q[o + 3] = sign * a[ao + 3];
        unit(q, o);
    }

    /** Writes the part of a rotation that turns about its own y axis. */
    static void twist(double[] a, int ao, double[] q, int o) {
        double w = a[ao];
        double y = a[ao + 2];
        double length = Math.hypot(w, y);
        q[o] = length < TINY ? 1 : w / length;
        q[o + 1] = 0;
        q[o + 2] = length < TINY ? 0 : y / length;
        q[o + 3] = 0;
    }

    /** Writes a rotation as three rows of three numbers; the columns are where its axes point. */
    static void matrix(double[] q, int o, double[] m, int mo) {
        double w = q[o];
        double x = q[o + 1];
        double y = q[o + 2];
        double z = q[o + 3];
        m[mo] = 1 - 2 * (y * y + z * z);
        m[mo + 1] = 2 * (x * y - w * z);
        m[mo + 2] = 2 * (x * z + w * y);
        m[mo + 3] = 2 * (x * y + w * z);
        m[mo + 4] = 1 - 2 * (x * x + z * z);
        m[mo + 5] = 2 * (y * z - w * x);
        m[mo + 6] = 2 * (x * z - w * y);
        m[mo + 7] = 2 * (y * z + w * x);
        m[mo + 8] = 1 - 2 * (x * x + y * y);
    }

    /** Writes the rotation whose y axis is {@code y} and whose z axis is as near to {@code z} as can be. Neither need be of length 1. */
    static void facing(double[] y, double[] z, double[] q, int o) {
        double yl = Math.sqrt(dot(y, y));
        double y0 = y[0] / yl;
        double y1 = y[1] / yl;
        double y2 = y[2] / yl;
        double along = z[0] * y0 + z[1] * y1 + z[2] * y2;
        double z0 = z[0] - along * y0;
        double z1 = z[1] - along * y1;
        double z2 = z[2] - along * y2;
        double zl = Math.sqrt(z0 * z0 + z1 * z1 + z2 * z2);
        if (zl < TINY) {
            boolean upright = Math.abs(y1) > Math.abs(y0);
            z0 = upright ? 1 - y0 * y0 : -y1 * y0;
            z1 = upright ? -y0 * y1 : 1 - y1 * y1;
            z2 = upright ? -y0 * y2 : -y1 * y2;
            zl = Math.sqrt(z0 * z0 + z1 * z1 + z2 * z2);
        }
        z0 /= zl;
        z1 /= zl;
        z2 /= zl;
        double x0 = y1 * z2 - y2 * z1;
        double x1 = y2 * z0 - y0 * z2;
        double x2 = y0 * z1 - y1 * z0;
        double trace = x0 + y1 + z2;
        if (trace > 0) {
            double s = Math.sqrt(trace + 1) * 2;
            q[o] = s / 4;
            q[o + 1] = (y2 - z1) / s;
            q[o + 2] = (z0 - x2) / s;
            q[o + 3] = (x1 - y0) / s;
        } else if (x0 > y1 && x0 > z2) {
            double s = Math.sqrt(1 + x0 - y1 - z2) * 2;
            q[o] = (y2 - z1) / s;
            q[o + 1] = s / 4;
            q[o + 2] = (y0 + x1) / s;
            q[o + 3] = (z0 + x2) / s;
        } else if (y1 > z2) {
            double s = Math.sqrt(1 + y1 - x0 - z2) * 2;
            q[o] = (z0 - x2) / s;
            q[o + 1] = (y0 + x1) / s;
            q[o + 2] = s / 4;
            q[o + 3] = (z1 + y2) / s;
        } else {
            double s = Math.sqrt(1 + z2 - x0 - y1) * 2;
            q[o] = (x1 - y0) / s;
            q[o + 1] = (z0 + x2) / s;
            q[o + 2] = (z1 + y2) / s;
            q[o + 3] = s / 4;
        }
    }

    static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    static double distance(double[] a, int ao, double[] b, int bo) {
        return Math.hypot(Math.hypot(a[ao] - b[bo], a[ao + 1] - b[bo + 1]), a[ao + 2] - b[bo + 2]);
    }

    /** Writes {@code at + m * (x, y, z)}: a point that is fixed to a bone, in the world. */
    static void place(double[] at, int ao, double[] m, int mo, double x, double y, double z, double[] p, int o) {
        p[o] = at[ao] + m[mo] * x + m[mo + 1] * y + m[mo + 2] * z;
        p[o + 1] = at[ao + 1] + m[mo + 3] * x + m[mo + 4] * y + m[mo + 5] * z;
        p[o + 2] = at[ao + 2] + m[mo + 6] * x + m[mo + 7] * y + m[mo + 8] * z;
    }
}
