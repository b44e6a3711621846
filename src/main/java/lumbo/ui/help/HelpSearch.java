package lumbo.ui.help;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import lumbo.i18n.Messages;
import lumbo.program.TextFolding;
import lumbo.ui.help.HelpPage.Found;

/** Finds what is said in the help: every word that is typed must be there, whole or in part. Case and accents don't count. */
final class HelpSearch {

    /** How many letters there must be to search for. */
    static final int LEAST = 2;

    /** The page of what was found. */
    static final String FOUND = "found";

    private final Messages words;
    private final Map<String, String> folded = new HashMap<>();

    HelpSearch(Messages words) {
        this.words = words;
    }

    /** What the pages say of {@code typed}; nothing while it is too short to search for. */
    Optional<HelpPage> find(String typed, List<HelpPage> pages) {
        if (typed.strip().length() < LEAST) {
            return Optional.empty();
        }
        Predicate<String> has = TextFolding.has(typed);
        Predicate<String> contains = text -> has.test(folded.computeIfAbsent(text, TextFolding::text));
        List<Found> some = pages.stream()
                .flatMap(page -> page.narrow(contains).stream())
                .map(Found::new)
                .toList();
        int places =
                some.stream().mapToInt(found -> found.page().parts().size()).sum();
        return Optional.of(new HelpPage(
                FOUND, words.format("help.found", typed.strip()), words.format("help.found.lead", places), some));
    }
}
