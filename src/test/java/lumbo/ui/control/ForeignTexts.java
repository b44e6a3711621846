package lumbo.ui.control;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words of languages that are written from right to left, as people write them: alone, and mixed with all else. */
public final class ForeignTexts {

    private static final List<String> WORDS = List.of(
            "כאב גב תחתון חזק בבוקר",
            "ألم شديد في أسفل الظهر صباحًا",
            "کمردرد شدید امروز صبح بود",
            "کمر میں شدید درد ہے آج صبح",
            "ބުރަކަށީގައި ތަދެއް އެބަހުރި",
            "ܟܐܒܐ ܒܚܨܐ",
            "ߕߎ߲ߠߊ ߞߘߐ");

    private static final List<String> ODD =
            List.of("", " ", "\n", "Back pain", "कमर दर्द ปวดหลัง 腰痛", "\u200F", "א", "\u05B8", "אָ", "🙂 כאב 🙂");

    private ForeignTexts() {}

    /** Many texts, each once. */
    public static List<String> all() {
        return Stream.concat(WORDS.stream().flatMap(words -> kinds(words).stream()), ODD.stream())
                .toList();
    }

    /** Of {@link #all} each kind once, in one language after the other, and whatever is of no kind. */
    public static List<String> few() {
        int count = kinds(WORDS.getFirst()).size();
        return Stream.concat(
                        IntStream.range(0, count)
                                .mapToObj(kind ->
                                        kinds(WORDS.get(kind % WORDS.size())).get(kind)),
                        ODD.stream())
                .toList();
    }

    private static List<String> kinds(String words) {
        String first = words.substring(0, words.indexOf(' '));
        return List.of(
                words,
                first,
                first + " x",
                "x " + first,
                words + ".",
                "(" + words + ")",
                "  " + words + "  ",
                words.replace(" ", "   "),
                words.replace(' ', '\n'),
                "\n" + words + "\n\n" + words + "\n",
                words.replace(' ', '\t'),
                words.replace(' ', '-'),
                "Back pain: " + words + " (L4/L5), 3 of 10",
                words + " 12:30, 7/10 ibuprofen " + words,
                "12 " + words,
                "\u200F" + words + "\u200E!",
                "\u2067" + words + "\u2069 and \u202B" + words + "\u202C",
                "\u202E" + words,
                first.repeat(40),
                (words + ", ").repeat(25));
    }

    /** Some that are different in kind, for where all would take too long. */
    public static List<String> some() {
        return Stream.concat(
                        WORDS.stream().limit(5),
                        Stream.of(
                                "Pain: כאב גב (L4/L5), 7/10, then درد کمر.",
                                "כאב".repeat(60),
                                "ألم شديد في أسفل الظهر، ".repeat(12).strip()))
                .toList();
    }
}
