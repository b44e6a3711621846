package lumbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesktopTest {

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Mac OS X"})
    void missesNothingWhereWindowsNeedNoDisplayServer(String system) {
        assertThat(Desktop.missing(system, Map.of())).isEmpty();
    }

    @Test
    void missesTheDisplayOnLinux() {
        assertThat(Desktop.missing("Linux", Map.of())).contains("start.no-display");
        assertThat(Desktop.missing("Linux", Map.of("DISPLAY", ""))).contains("start.no-display");
    }
}
