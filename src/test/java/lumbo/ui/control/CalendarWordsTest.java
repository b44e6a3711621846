package lumbo.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.layout.StackPane;
import lumbo.i18n.Regional;
import lumbo.ui.input.ShownStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The toolkit's calendar, opened on a system of another language. */
class CalendarWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final Locale before = Locale.getDefault();

    @AfterEach
    void putTheLocaleBack() {
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
    void namesDaysInEnglishAndCountsThemAsTheDiaryDoes(String tag) {
        Regional regional = Regional.of(Locale.ENGLISH, Locale.forLanguageTag(tag));
        Locale.setDefault(regional.forLibraries());
        ShownStage.startTheToolkit();
        DayPicker picker = new DayPicker(new DayText(regional, DAY));
        try (ShownStage window = new ShownStage(() -> new StackPane(picker), Locale.UK)) {
            ShownStage.onScreen(() -> {
                picker.setValue(DAY);
                picker.show();
                return true;
            });
            List<String> words = ShownStage.onScreen(() -> words(picker));

            assertThat(window.scene().getWindow().isShowing()).isTrue();
            assertThat(words).contains("November", "2026", "30").hasSizeGreaterThan(35);
            assertThat(words).allMatch(word -> word.matches("[A-Za-z]+|[0-9]+"));
        }
    }

    private static List<String> words(DayPicker picker) {
        Node calendar = ((DatePickerSkin) picker.getSkin()).getPopupContent();
        List<String> words = calendar.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList();
        picker.hide();
        return words;
    }
}
