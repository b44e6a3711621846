package lumbo.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys are known by their place on keyboards that the toolkit does not know. */
class KeyboardLayoutsTest {

    private final KeyboardLayouts keyboards = new KeyboardLayouts(Locale.UK);

    private static KeyCode code(KeyboardLayouts keyboards, KeyCode code, String text, boolean shift, boolean control) {
        return keyboards
                .named(new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, shift, control, false, false))
                .getCode();
    }

    private KeyCode unknown(String text) {
        return code(keyboards, KeyCode.UNDEFINED, text, false, false);
    }

    /** The key of P, for "It hurts", then F, M, V, T, D, B and L, on keyboards that are used much. */
    @ParameterizedTest
    @CsvSource({
        "ru,\u0437\u0430\u044c\u043c\u0435\u0432\u0438\u0434",
        "uk,\u0437\u0430\u044c\u043c\u0435\u0432\u0438\u0434",
        "be,\u0437\u0430\u044c\u043c\u0435\u0432\u0438\u0434",
        "kk,\u0437\u0430\u044c\u043c\u0435\u0432\u0438\u0434",
        "bg,\u0437\u043e\u043f\u044d\u0448\u0430\u0444\u0432",
        "sr,\u043f\u0444\u043c\u0432\u0442\u0434\u0431\u043b",
        "mk,\u043f\u0444\u043c\u0432\u0442\u0434\u0431\u043b",
        "el,\u03c0\u03c6\u03bc\u03c9\u03c4\u03b4\u03b2\u03bb",
        "he,\u05e4\u05db\u05e6\u05d4\u05d0\u05d2\u05e0\u05da",
        "ar,\u062d\u0628\u0629\u0631\u0641\u064a\ufefb\u0645",
        "fa,\u062d\u0628\u067e\u0631\u0641\u06cc\u0630\u0645",
        "ka,\u10de\u10e4\u10db\u10d5\u10e2\u10d3\u10d1\u10da",
    })
    void lettersAreKeysByTheirPlace(String language, String letters) {
        KeyCode[] expected = {KeyCode.P, KeyCode.F, KeyCode.M, KeyCode.V, KeyCode.T, KeyCode.D, KeyCode.B, KeyCode.L};
        KeyboardLayouts own = new KeyboardLayouts(Locale.of(language));
        for (int i = 0; i < letters.length(); i++) {
            String letter = letters.substring(i, i + 1);
            assertThat(code(own, KeyCode.UNDEFINED, letter, false, false))
                    .as("%s of %s", letter, language)
                    .isEqualTo(expected[i]);
            assertThat(code(own, KeyCode.UNDEFINED, letter.toUpperCase(Locale.ROOT), true, true))
                    .as("%s of %s with Shift and Control", letter, language)
                    .isEqualTo(expected[i]);
        }
    }

    @Test
    void theKeyboardIsKnownByItsCharactersWhereTheLanguageDoesNotTell() {
        assertThat(unknown("\u0437")).isEqualTo(KeyCode.P);
        assertThat(unknown("\u05e4")).isEqualTo(KeyCode.P);
        assertThat(unknown("\u0459")).as("a letter that only Serbian has").isEqualTo(KeyCode.Q);
        assertThat(unknown("\u043f")).as("which is then read as Serbian").isEqualTo(KeyCode.P);
    }

    /** The key at the place of P, or that has it, where the language does not tell of the keyboard. */
    @ParameterizedTest
    @CsvSource({
        "Russian,\u0437",
        "Bulgarian,\u0437",
        "Bulgarian and Russian by sound,\u043f",
        "Serbian,\u043f",
        "Macedonian,\u043f",
        "Mongolian,\u0437",
        "Greek,\u03c0",
        "Hebrew,\u05e4",
        "Arabic,\u062d",
        "Urdu,\u067e",
        "Georgian,\u10de",
        "Armenian,\u0569",
        "Armenian by sound,\u057a",
        "Thai,\u0e22",
        "Hindi,\u091c",
    })
    void theKeyOfItHurtsIsThatOnEveryKeyboard(String keyboard, String letter) {
        for (String language : new String[] {"en", "de", "fr", "cs", "tr", "el", "he", "th", "hi", "ka"}) {
            assertThat(code(new KeyboardLayouts(Locale.of(language)), KeyCode.UNDEFINED, letter, false, false))
                    .as("%s, for somebody who speaks %s", keyboard, language)
                    .isEqualTo(KeyCode.P);
        }
        assertThat(unknown("\u0430")).isEqualTo(KeyCode.F);
        assertThat(unknown(letter)).as("%s after another letter", keyboard).isEqualTo(KeyCode.P);
    }

    @Test
    void aKeyThatMeansSomethingElseOnTheKeyboardOfTheLanguageIsNotThatOfItHurts() {
        assertThat(code(new KeyboardLayouts(Locale.of("bg")), KeyCode.UNDEFINED, "\u043f", false, false))
                .isEqualTo(KeyCode.M);
        assertThat(code(new KeyboardLayouts(Locale.of("fa")), KeyCode.UNDEFINED, "\u067e", false, false))
                .isEqualTo(KeyCode.M);
        assertThat(code(new KeyboardLayouts(Locale.of("ru")), KeyCode.UNDEFINED, "\u043f", false, false))
                .as("the place of G, which means nothing")
                .isEqualTo(KeyCode.P);
    }

    @Test
    void whatCameBeforeTellsOfTheKeyboard() {
        unknown("\u04d9");
        assertThat(code(keyboards, KeyCode.QUOTEDBL, "\"", false, false))
                .as("1 on a Kazakh keyboard, and not the 3 of a French one")
                .isEqualTo(KeyCode.DIGIT1);
        KeyboardLayouts belgian = new KeyboardLayouts(Locale.UK);
        code(belgian, KeyCode.AMPERSAND, "&", false, false);
        code(belgian, KeyCode.UNDEFINED, "\u00e9", false, false);
        assertThat(code(belgian, KeyCode.UNDEFINED, "\u00a7", false, false)).isEqualTo(KeyCode.DIGIT6);
        assertThat(code(belgian, KeyCode.EXCLAMATION_MARK, "!", false, false)).isEqualTo(KeyCode.DIGIT8);
    }

    @Test
    void theTopRowOfAFrenchKeyboardHasDigitsWithoutShift() {
        assertThat(code(keyboards, KeyCode.AMPERSAND, "&", false, false)).isEqualTo(KeyCode.DIGIT1);
        assertThat(unknown("\u00e9")).isEqualTo(KeyCode.DIGIT2);
        assertThat(code(keyboards, KeyCode.QUOTEDBL, "\"", false, false)).isEqualTo(KeyCode.DIGIT3);
        assertThat(code(keyboards, KeyCode.QUOTE, "'", false, false)).isEqualTo(KeyCode.DIGIT4);
        assertThat(code(keyboards, KeyCode.LEFT_PARENTHESIS, "(", false, false)).isEqualTo(KeyCode.DIGIT5);
        assertThat(code(keyboards, KeyCode.MINUS, "-", false, false)).isEqualTo(KeyCode.DIGIT6);
        assertThat(unknown("\u00e8")).isEqualTo(KeyCode.DIGIT7);
        assertThat(code(keyboards, KeyCode.UNDERSCORE, "_", false, false)).isEqualTo(KeyCode.DIGIT8);
        assertThat(unknown("\u00e7")).isEqualTo(KeyCode.DIGIT9);
        assertThat(unknown("\u00e0")).isEqualTo(KeyCode.DIGIT0);
        assertThat(code(keyboards, KeyCode.AMPERSAND, "1", true, false)).isEqualTo(KeyCode.DIGIT1);
        assertThat(code(keyboards, KeyCode.UNDEFINED, "2", true, false)).isEqualTo(KeyCode.DIGIT2);
        assertThat(code(keyboards, KeyCode.UNDEFINED, "\u00c9", false, false)).isEqualTo(KeyCode.DIGIT2);
    }

    @Test
    void signsOfOtherKeyboardsAreNoDigits() {
        assertThat(code(keyboards, KeyCode.QUOTE, "'", false, false)).isEqualTo(KeyCode.QUOTE);
        assertThat(code(keyboards, KeyCode.MINUS, "-", false, false)).isEqualTo(KeyCode.MINUS);
        assertThat(code(new KeyboardLayouts(Locale.ITALY), KeyCode.UNDEFINED, "\u00e8", false, false))
                .isEqualTo(KeyCode.UNDEFINED);
        assertThat(code(new KeyboardLayouts(Locale.CANADA_FRENCH), KeyCode.UNDEFINED, "\u00e9", false, false))
                .isEqualTo(KeyCode.UNDEFINED);
        assertThat(code(new KeyboardLayouts(Locale.of("cs", "CZ")), KeyCode.UNDEFINED, "\u00e9", false, false))
                .isEqualTo(KeyCode.DIGIT0);
    }

    @Test
    void digitsOfOtherScriptsAreDigits() {
        assertThat(unknown("\u06f4")).isEqualTo(KeyCode.DIGIT4);
        assertThat(unknown("\u0664")).isEqualTo(KeyCode.DIGIT4);
        assertThat(unknown("\u096a")).isEqualTo(KeyCode.DIGIT4);
        assertThat(unknown("\u0e16")).as("the place of 5 on a Thai keyboard").isEqualTo(KeyCode.DIGIT5);
    }

    @Test
    void whatIsKnownStaysWhatItIs() {
        for (KeyCode code : KeyCode.values()) {
            if (code.isLetterKey() || code.isDigitKey() || code.isFunctionKey()) {
                assertThat(code(keyboards, code, code.getName(), false, false)).isEqualTo(code);
            }
        }
        assertThat(unknown("")).isEqualTo(KeyCode.UNDEFINED);
        assertThat(unknown("\u4e2d")).isEqualTo(KeyCode.UNDEFINED);
    }
}
