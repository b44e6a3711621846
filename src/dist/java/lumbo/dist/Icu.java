package lumbo.dist;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of ICU4J is packed. Lumbo has ICU fill in messages, fold letters and order those that run from right to left, and write
 * numbers as in all regions. Two thirds of its data are for other work.
 */
final class Icu {

    private static final Pattern DATA =
            Pattern.compile("com/ibm/icu/impl/data/icudata/(?<folder>[a-z]+)/(?<name>[A-Za-z0-9_]+)\\.[a-z]+");

    /** Where words and sentences end, their order, other scripts, numbers in words. */
    private static final Set<String> NOT_USED = Set.of("brkitr", "coll", "translit", "rbnf");

    /** What zones, languages, units, regions and money are called. A format reads what is the same in all languages. */
    private static final Set<String> BY_LANGUAGE = Set.of("zone", "lang", "unit", "region", "curr");

    private static final Set<String> OF_ALL = Set.of("root", "pool", "res_index", "supplementalData", "en");

    private Icu() {}

    /** Whether an entry of ICU4J's archive is left out. */
    static boolean isUnused(String entry) {
        Matcher data = DATA.matcher(entry);
        return data.matches()
                && (NOT_USED.contains(data.group("folder"))
                        || (BY_LANGUAGE.contains(data.group("folder")) && !OF_ALL.contains(data.group("name"))));
    }
}
