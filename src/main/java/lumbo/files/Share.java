package lumbo.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Told how much of some work is done: 0 to 1, never less than before, often, and on the thread that works. */
@FunctionalInterface
public interface Share {

    /** Nobody wants to know. */
    Share UNTOLD = done -> {};

    /** So much is done. */
    void is(double done);

    /** What is told by a part of the work, which lies between two shares of the whole. */
    default Share part(double from, double to) {
        return done -> is(from + (to - from) * Math.clamp(done, 0, 1));
    }

    /** Opens a file, and tells how much of it was read. */
    default InputStream reading(Path file) throws IOException {
        double size = Math.max(1, Files.size(file));
        return new FilterInputStream(Files.newInputStream(file)) {
            private long read;

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int some = super.read(into, from, most);
                read += Math.max(0, some);
                is(read / size);
                return some;
            }
        };
    }
}
