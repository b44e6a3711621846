package lumbo.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import lumbo.i18n.Regional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The toolkit's calendar, opened on a system of another language. */
class CalendarWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final Locale before = Locale.getDefault();
    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void putTheLocaleBack() throws TimeoutException {
        FxToolkit.cleanupStages();
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar-EG-u-nu-arab",
                "ar-SA-u-ca-islamic-umalqura",
                "th-TH-u-ca-buddhist-nu-thai",
                "fa-IR-u-ca-persian-nu-arabext",
                "he-IL-u-ca-hebrew",
                "ja-JP-u-ca-japanese",
                "hi-IN-u-nu-deva",
                "bn-BD",
                "my-MM-u-nu-mymr",
                "ckb-IQ",
                "ne-NP-u-nu-deva",
                "ru-RU",
                "tr-TR",
                "zu-ZA",
                "en-US-u-nu-thai-ca-buddhist",
                "en-ZA-u-hc-h12"
            })
    void namesDaysInEnglishAndCountsThemAsTheDiaryDoes(String tag) throws TimeoutException {
        Regional regional = Regional.of(Locale.ENGLISH, Locale.forLanguageTag(tag));
        Locale.setDefault(regional.forLibraries());
        DayPicker picker = new DayPicker(new DayText(regional, DAY));
        FxToolkit.setupStage(stage -> show(stage, picker));
        robot.interact(() -> picker.setValue(DAY));
        robot.interact(picker::show);

        List<String> words = new ArrayList<>();
        robot.interact(() -> {
            Node calendar = ((DatePickerSkin) picker.getSkin()).getPopupContent();
            calendar.lookupAll("*").stream()
                    .filter(Labeled.class::isInstance)
                    .map(label -> ((Labeled) label).getText())
                    .filter(text -> text != null && !text.isEmpty())
                    .forEach(words::add);
            picker.hide();
        });

        assertThat(words).contains("November", "2026", "30").hasSizeGreaterThan(35);
        assertThat(words).allMatch(word -> word.matches("[A-Za-z]+|[0-9]+"));
    }

    private static void show(Stage stage, DayPicker picker) {
        stage.setScene(new Scene(new StackPane(picker), 400, 300));
        stage.show();
    }
}
