package lumbo.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Lumbo this is. */
public final class ReleaseInfo {

    private static final String FILE = "/lumbo/release.properties";

    /** Its version, as the build has it: {@code 0.1.0}, or {@code 0.1.0-SNAPSHOT} between two releases. */
    public static final String VERSION = read();

    private ReleaseInfo() {}

    private static String read() {
        try (InputStream in = ReleaseInfo.class.getResourceAsStream(FILE)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
