package lumbo.dist;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** All that Lumbo has ICU do, in all languages. Made by a class loader of its own, with another ICU. */
public final class IcuProbe implements Callable<List<String>> {

    private static final String PLURALS =
            "{n, plural, zero {zero} one {# one} two {two} few {# few} many {# many} other {# other}}"
                    + " {n, selectordinal, one {st} two {nd} few {rd} other {th}}"
                    + " {n, number} {n, number, integer} {n, number, #,##0.0} {s, select, a {A} other {O}}";

    /** For the class loader. */
    public IcuProbe() {}

    @Override
    public List<String> call() throws Exception {
        List<String> seen = new ArrayList<>();
        ULocale[] locales = ULocale.getAvailableLocales();
        seen.add(Arrays.toString(locales));
        for (ULocale locale : locales) {
            ULocale latin = locale.setKeywordValue("numbers", "latn");
            seen.add(locale + " " + NumberFormat.getInstance(latin).format(-1_234_567.5) + " "
                    + NumberFormat.getIntegerInstance(latin).format(1234) + " "
                    + NumberFormat.getPercentInstance(latin).format(0.256));
            if (locale.getCountry().isEmpty()) {
                MessageFormat message = new MessageFormat(PLURALS, locale);
                for (double n : new double[] {0, 1, 2, 3, 5, 11, 21, 1.5}) {
                    seen.add(message.format(Map.of("n", n, "s", "a")));
                }
            }
        }
        String letters = letters();
        seen.add(Normalizer2.getNFKCCasefoldInstance().normalize(letters));
        seen.add(Normalizer2.getNFDInstance().normalize(letters));
        seen.add(new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL).shape(letters));
        seen.add(new Bidi("12 " + letters, Bidi.LEVEL_DEFAULT_LTR).writeReordered(Bidi.DO_MIRRORING));
        letters.codePoints()
                .forEach(letter ->
                        seen.add(UCharacter.getCombiningClass(letter) + " " + UCharacter.getDirection(letter)));
        return seen;
    }

    /** Every letter and mark up to the end of the scripts in use, one in three for brevity. */
    private static String letters() {
        StringBuilder letters = new StringBuilder();
        for (int letter = 0x20; letter < 0x3100; letter += 3) {
            if (Character.isDefined(letter)) {
                letters.appendCodePoint(letter);
            }
        }
        return letters.toString();
    }
}
