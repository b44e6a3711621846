package lumbo.ui.help;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lumbo.i18n.Messages;

/** Finds what is said in the help: every word that is typed must be there, whole or in part. */
final class HelpSearch {

    /** How many letters there must be to search for. */
    static final int LEAST = 2;

    /** The page of what was found. */
    static final String FOUND = "found";

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Messages words;

    HelpSearch(Messages words) {
        this.words = words;
    }

    /** What the pages say of {@code typed}; nothing while it is too short to search for. */
    Optional<HelpPage> find(String typed, List<HelpPage> pages) {
        String wanted = plain(typed);
        if (wanted.length() < LEAST) {
            return Optional.empty();
        }
        Predicate<String> contains = text -> {
            String there = plain(text);
            return SPACE.splitAsStream(wanted).allMatch(there::contains);
        };
        List<HelpPage> some =
                pages.stream().flatMap(page -> page.narrow(contains).stream()).toList();
        return Optional.of(new HelpPage.Found(
                FOUND, words.format("help.found", typed.strip()), words.format("help.found.lead", places(some)), some));
    }

    private String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    private static int places(List<HelpPage> pages) {
        return pages.stream()
                .mapToInt(page -> switch (page) {
                    case HelpPage.Rules rules -> rules.rules().size();
                    case HelpPage.Contradictions contradictions ->
                        contradictions.disputes().size();
                    case HelpPage.Manual manual -> manual.sections().size();
                    case HelpPage.Found found -> places(found.pages());
                })
                .sum();
    }
}
