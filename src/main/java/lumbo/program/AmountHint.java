package lumbo.program;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What to write in a dose instead of an amount that stands there in words, such as {@code "3x10"} or {@code "2 min"}. */
final class AmountHint {

    private static final String NUMBER = "(\\d{1,4}(?:[.,]\\d{1,3})?)";
    private static final Pattern SETS = Pattern.compile(
            "(\\d{1,3}) ?(?:x|\u00d7|\u0445|\\*|mal|fois|veces|sets?(?: (?:of|x|\u00d7))?"
                    + "|s\u00e4tze|serien|s\u00e9ries(?: de)?|\u043f\u043e\u0434\u0445\u043e\u0434\u0430? \u043f\u043e) ?(\\d.*)");
    private static final Pattern EACH = Pattern.compile(
            "(.+?)[ ,/]*(?:(?:(?:for )?(?:each|per|every|a)|/) ?(?:side|leg|arm|hand|knee|foot|way|direction)s?|each"
                    + "|(?:je|pro) (?:seite|bein|arm|hand|knie|fu\u00df)|par (?:c\u00f4t\u00e9|jambe|bras|main|genou|pied)"
                    + "|\u043d\u0430 \u043a\u0430\u0436\u0434\u0443\u044e (?:\u0441\u0442\u043e\u0440\u043e\u043d\u0443|\u043d\u043e\u0433\u0443|\u0440\u0443\u043a\u0443))");
    private static final Pattern IN_ALL = Pattern.compile("(.+?)[ ,]*(?:in all|in total|total|altogether)");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):([0-5]\\d)");
    private static final Pattern AMOUNT =
            Pattern.compile("(?:(up to|max\\.?|at most|<=|\u2264) ?|(?:about|ca\\.?|approx\\.?|~|\u2248|\\+) ?)?"
                    + NUMBER + "(?: ?(?:-|to|bis|\u00e0|a|\u0434\u043e|\\.\\.) ?" + NUMBER + ")? ?([\\p{L}\"'.]*)");
    private static final Pattern FOUR =
            Pattern.compile("\\[?" + NUMBER + "[-/ ;]+" + NUMBER + "[-/ ;]+" + NUMBER + "[-/ ;]+" + NUMBER + "\\]?");
    private static final Pattern KEY = Pattern.compile("\"([A-Za-z]{1,40})\"\\s*:\\s*");
    private static final String FRACTIONS = "\u00bd\u00bc\u00be\u2153\u2154";
    private static final List<String> VALUES = List.of(".5", ".25", ".75", ".333", ".667");
    private static final Pattern HALF = Pattern.compile("^1/2(?!\\d)");
    private static final int MINUS = 0x2212;

    private static final Map<String, Integer> SECONDS = units(
            Map.of(
                    1,
                    "s sec secs second seconds \" s. sec. sek sek. sekunde sekunden seconde secondes segundos secondi \u0441 \u0441\u0435\u043a"
                            + " \u0441\u0435\u043a. \u0441\u0435\u043a\u0443\u043d\u0434 \u0441\u0435\u043a\u0443\u043d\u0434\u0430 \u0441\u0435\u043a\u0443\u043d\u0434\u044b",
                    60,
                    "min mins minute minutes ' m min. minuten minutos minuti \u043c\u0438\u043d \u043c\u0438\u043d. \u043c\u0438\u043d\u0443\u0442 \u043c\u0438\u043d\u0443\u0442\u0430 \u043c\u0438\u043d\u0443\u0442\u044b",
                    3600,
                    "h hr hrs hour hours std std. stunde stunden heure heures \u0447 \u0447\u0430\u0441 \u0447\u0430\u0441\u0430 \u0447\u0430\u0441\u043e\u0432"));
    private static final Set<String> TIMES = Set.of(
            ("x times time rep reps repetition repetitions mal wdh wdh. wiederholung wiederholungen fois r\u00e9p r\u00e9p."
                            + " r\u00e9p\u00e9tition r\u00e9p\u00e9titions veces \u0440\u0430\u0437 \u0440\u0430\u0437\u0430 \u043f\u043e\u0432\u0442 \u043f\u043e\u0432\u0442."
                            + " \u043f\u043e\u0432\u0442\u043e\u0440\u0435\u043d\u0438\u0439 \u043f\u043e\u0432\u0442\u043e\u0440\u0435\u043d\u0438\u044f")
                    .split(" ", -1));
    private static final Set<String> WHOLE = Set.of("sets", "reps", "seconds", "hold", "perDay", "spacingMinutes");
    private static final Set<String> LENGTHS =
            Set.of("seconds", "hold", "restBetweenReps", "restBetweenSets", "restBetweenSides");
    private static final Set<String> COUNTS = Set.of("sets", "reps", "perDay");

    /** Words that people write for the fields of a dose; those for {@code seconds} by how many of them they are. */
    private static final Map<String, String> NAMES = names(Map.of(
            "reps", "repetition repetitions repeat repeats times count repcount",
            "sets", "series setcount",
            "seconds", "second secs sec duration time length",
            "hold", "holdseconds holdtime holdfor",
            "restBetweenSets", "rest pause break restseconds",
            "perDay", "timesperday daily timesaday",
            "sides", "eachside perside leftright"));

    private static final Map<String, Integer> LONGER = Map.of("minutes", 60, "minute", 60, "mins", 60, "min", 60);

    private AmountHint() {}

    private static Map<String, Integer> units(Map<Integer, String> words) {
        Map<String, Integer> units = new LinkedHashMap<>();
        words.forEach((size, all) -> List.of(all.split(" ", -1)).forEach(word -> units.put(word, size)));
        return units;
    }

    private static Map<String, String> names(Map<String, String> words) {
        Map<String, String> names = new LinkedHashMap<>();
        words.forEach((field, all) -> List.of(all.split(" ", -1)).forEach(word -> names.put(word, field)));
        return names;
    }

    /**
     * What to write instead of a text in a field of a dose: a value, or a list of keys with their values where it says more
     * than the field can.
     */
    static Optional<String> instead(String field, String text) {
        String said = plain(text);
        Map<String, String> entries = new LinkedHashMap<>();
        Matcher sets = SETS.matcher(said);
        if (sets.matches() && Set.of("reps", "seconds", "sets").contains(field)) {
            entries.put("sets", sets.group(1));
            said = sets.group(2);
        }
        Matcher each = EACH.matcher(said);
        Matcher inAll = IN_ALL.matcher(said);
        boolean isEach = each.matches();
        boolean isInAll = !isEach && inAll.matches();
        if (isEach || isInAll) {
            said = isEach ? each.group(1) : inAll.group(1);
        }
        Optional<Map.Entry<String, String>> amount =
                amount(field.equals("sets") && sets.matches() ? "reps" : field, said);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        entries.put(amount.get().getKey(), amount.get().getValue());
        if (isEach) {
            entries.put("sides", "\"each\"");
        } else if (isInAll) {
            entries.put("sides", "\"alternate\"");
            entries.put("number", "\"in-all\"");
        }
        return Optional.of(entries.keySet().equals(Set.of(field)) ? entries.getOrDefault(field, "") : written(entries));
    }

    /** In small letters, with plain spaces and hyphens, and with the digits and the fractions that JSON knows. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(letter -> {
            int fraction = FRACTIONS.indexOf(letter);
            if (fraction >= 0) {
                boolean isAfterNumber = !plain.isEmpty() && Character.isDigit(plain.charAt(plain.length() - 1));
                plain.append(isAfterNumber ? "" : "0").append(VALUES.get(fraction));
            } else if (Character.isDigit(letter)) {
                plain.append(Character.digit(letter, 10));
            } else if (Character.getType(letter) == Character.DASH_PUNCTUATION || letter == MINUS) {
                plain.append('-');
            } else if (Character.getType(letter) != Character.FORMAT) {
                plain.appendCodePoint(Character.isSpaceChar(letter) ? ' ' : letter);
            }
        });
        String said = plain.toString().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher half = HALF.matcher(said);
        return half.find() ? half.replaceFirst("0.5") : said;
    }

    private static String written(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** One amount: the field that it belongs to, and its value there. */
    private static Optional<Map.Entry<String, String>> amount(String field, String said) {
        Matcher four = FOUR.matcher(said);
        if (field.equals("tempo")) {
            return four.matches()
                    ? Optional.of(Map.entry(
                            field,
                            String.format(
                                    Locale.ROOT,
                                    "[%s, %s, %s, %s]",
                                    point(four.group(1)),
                                    point(four.group(2)),
                                    point(four.group(3)),
                                    point(four.group(4)))))
                    : Optional.empty();
        }
        Matcher clock = CLOCK.matcher(said);
        if (clock.matches() && LENGTHS.contains(field)) {
            int seconds = 60 * Integer.parseInt(clock.group(1)) + Integer.parseInt(clock.group(2));
            return Optional.of(Map.entry(field, Integer.toString(seconds)));
        }
        Matcher matcher = AMOUNT.matcher(said);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(4);
        boolean isTime = SECONDS.containsKey(unit);
        boolean isCount = TIMES.contains(unit) || (field.equals("sets") && unit.startsWith("set"));
        if (!unit.isEmpty() && !isTime && !isCount) {
            return Optional.empty();
        }
        String target =
                COUNTS.contains(field) && isTime ? "seconds" : field.equals("seconds") && isCount ? "reps" : field;
        double size = isTime ? SECONDS.getOrDefault(unit, 1) : 1;
        double factor = !isTime ? 1 : target.equals("spacingMinutes") ? size / 60 : size;
        String low = value(target, matcher.group(2), factor);
        boolean isMost = matcher.group(1) != null;
        String high = matcher.group(3) == null ? low : value(target, matcher.group(3), factor);
        return Optional.of(Map.entry(target, isMost ? "{\"max\": " + low + "}" : band(low, high)));
    }

    private static String band(String one, String other) {
        boolean isOrdered = new BigDecimal(one).compareTo(new BigDecimal(other)) <= 0;
        return one.equals(other)
                ? one
                : "{\"min\": " + (isOrdered ? one : other) + ", \"max\": " + (isOrdered ? other : one) + "}";
    }

    private static String point(String number) {
        return number.replace(',', '.');
    }

    private static String value(String field, String number, double factor) {
        BigDecimal value = new BigDecimal(point(number)).multiply(BigDecimal.valueOf(factor));
        return WHOLE.contains(field)
                ? value.setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ONE).toPlainString()
                : value.stripTrailingZeros().toPlainString();
    }

    static String around(double fraction) {
        long low = Math.max(1, (long) Math.floor(fraction));
        return low >= fraction ? Long.toString(low) : low + " or " + (low + 1);
    }

    /**
     * What to write instead of something that is not a number; {@code at} is a place within it in the text of a file. Empty where
     * nothing better can be said than how numbers are written.
     */
    static Optional<String> instead(String text, int at) {
        String line = text.substring(text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, endOfLine(text, at));
        int place = at - (text.lastIndexOf('\n', Math.max(0, at - 1)) + 1);
        List<Integer> values = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        Matcher key = KEY.matcher(line);
        while (key.find() && key.end() <= place) {
            fields.add(key.group(1));
            values.add(key.end());
        }
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        String field = fields.getLast();
        String raw = raw(line, values.getLast());
        boolean isFraction = raw.matches(NUMBER) && raw.contains(",");
        if (isFraction && WHOLE.contains(field)) {
            return Optional.of(around(Double.parseDouble(point(raw))));
        }
        boolean plain =
                raw.matches("[\\d.,]+(?: ?[-\u2013\u2014\u2212] ?\\d+)?(?: ?(?:s|sec|secs|seconds|reps|times))?");
        return plain || !(WHOLE.contains(field) || LENGTHS.contains(field)) ? Optional.empty() : instead(field, raw);
    }

    private static int endOfLine(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** What stands without quotes, up to the comma, bracket or brace after it; a comma between digits belongs to it. */
    private static String raw(String line, int from) {
        int to = from;
        while (to < line.length()
                && "]}".indexOf(line.charAt(to)) < 0
                && (line.charAt(to) != ',' || (to + 1 < line.length() && Character.isDigit(line.charAt(to + 1))))) {
            to++;
        }
        return line.substring(from, to).strip();
    }

    /** The field of a dose that somebody meant by another name. */
    static Optional<String> field(String name) {
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")));
    }

    /** A dose's key and value in seconds, where they stand in minutes. */
    static Optional<String> inSeconds(String name, JsonNode value) {
        Integer size = LONGER.get(name.toLowerCase(Locale.ROOT));
        if (size == null) {
            return Optional.empty();
        }
        if (value.isNumber()) {
            return Optional.of("\"seconds\": " + Math.max(1, Math.round(value.asDouble() * size)));
        }
        JsonNode min = value.path("min");
        JsonNode max = value.path("max");
        return Optional.of(
                min.isInt() && max.isInt()
                        ? "\"seconds\": {\"min\": " + min.asInt() * size + ", \"max\": " + max.asInt() * size + "}"
                        : "\"seconds\": "
                                + instead("seconds", value.asString("") + " min")
                                        .orElse("120"));
    }

    /** Whether a key that no dose has says how much, under another name. */
    static boolean saysHowMuch(String name) {
        boolean isKnown =
                Stream.of(DoseField.values()).anyMatch(field -> field.key().equals(name));
        return !isKnown && isAnotherName(name);
    }

    private static boolean isAnotherName(String name) {
        return field(name).filter(Set.of("reps", "seconds")::contains).isPresent()
                || LONGER.containsKey(name.toLowerCase(Locale.ROOT))
                || SpellingSuggestion.to(name, List.of("reps", "seconds", "pace"))
                        .isPresent();
    }
}
