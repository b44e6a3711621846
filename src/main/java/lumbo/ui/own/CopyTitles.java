package lumbo.ui.own;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lumbo.i18n.Messages;
import lumbo.program.LocalizedText;
import lumbo.program.own.DerivedTitles;

/** Titles of copies, each in the language of its words. */
final class CopyTitles implements DerivedTitles {

    @Override
    public LocalizedText ofCopy(LocalizedText title, int number) {
        return each(title, number == 1 ? "own.title.copy" : "own.title.copy-numbered", number);
    }

    @Override
    public LocalizedText ofAnother(LocalizedText title, int number) {
        return each(title, "own.title.another", number);
    }

    private static LocalizedText each(LocalizedText title, String key, int number) {
        Map<String, String> titles = new TreeMap<>();
        title.byLanguage()
                .forEach((language, words) ->
                        titles.put(language, Messages.of(Locale.of(language)).format(key, words, number)));
        return new LocalizedText(titles);
    }
}
