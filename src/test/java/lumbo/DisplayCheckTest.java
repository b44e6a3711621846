package lumbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Mac OS X"})
    void missesNothingWhereWindowsNeedNoDisplayServer(String system) {
        assertThat(DisplayCheck.missing(system, Map.of())).isEmpty();
    }

    @Test
    void missesTheDisplayOnLinux() {
        assertThat(DisplayCheck.missing("Linux", Map.of())).contains("start.no-display");
        assertThat(DisplayCheck.missing("Linux", Map.of("DISPLAY", ""))).contains("start.no-display");
    }
}
