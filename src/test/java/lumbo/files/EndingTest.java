package lumbo.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingTest {

    @ParameterizedTest
    @CsvSource({
        "pain, pain.png",
        "pain.png, pain.png",
        "Pain.PNG, Pain.PNG",
        "Dr. Smith, Dr. Smith.png",
        "pain.jpg, pain.jpg.png",
        "22.11.2026, 22.11.2026.png",
        "png, png.png",
        "pain.png.old, pain.png.old.png",
        "Rückenschmerz, Rückenschmerz.png"
    })
    void aChosenNameGetsTheEndingUnlessItHasIt(String typed, String named) {
        Path folder = Path.of("some. folder.png");

        assertThat(Ending.put(folder.resolve(typed), ".png")).isEqualTo(folder.resolve(named));
    }
}
