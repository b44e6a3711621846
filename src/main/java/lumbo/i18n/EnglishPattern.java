package lumbo.i18n;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An ICU message format in English, filled in as ICU does it and without ICU, whose beginning takes longer than all else that
 * is done before the window is there. What it does not know it leaves to ICU: other kinds of arguments than plain ones,
 * {@code plural} and {@code select}, and numbers below 0, from 1000 on or with decimals, which regions write differently.
 */
final class EnglishPattern {

    /** The first number that has groups of digits. */
    private static final long GROUPED = 1000;

    private static final String PLURAL = "plural";
    private static final String SELECT = "select";
    private static final String OTHER = "other";

    /** A piece of a pattern. */
    private sealed interface Part {

        /** As it stands. */
        record Text(String text) implements Part {}

        /** An argument by its place; in a plural, {@code #} is its argument. */
        record Argument(int place) implements Part {}

        /** What an argument decides: by a number in words and, where it is plural, in figures, or by a word. */
        record Choice(int place, boolean plural, Map<String, List<Part>> ways) implements Part {}
    }

    /** What ICU has to do. */
    private static final class NotForUs extends Exception {

        private static final long serialVersionUID = 1L;

        private NotForUs() {
            super(null, null, false, false);
        }
    }

    private final List<Part> parts;

    private EnglishPattern(List<Part> parts) {
        this.parts = parts;
    }

    /** Reads a pattern; empty where it has something that only ICU knows. */
    static Optional<EnglishPattern> of(String pattern) {
        try {
            Reader reader = new Reader(pattern);
            List<Part> parts = reader.message(false, -1);
            return reader.isAtEnd() ? Optional.of(new EnglishPattern(parts)) : Optional.empty();
        } catch (NotForUs unknown) {
            return Optional.empty();
        }
    }

    /** Fills in the arguments; empty where one is to be written in a way that only ICU knows. */
    Optional<String> format(@Nullable Object... arguments) {
        StringBuilder out = new StringBuilder();
        try {
            fill(parts, arguments, out);
        } catch (NotForUs unknown) {
            return Optional.empty();
        }
        return Optional.of(out.toString());
    }

    private static void fill(List<Part> parts, @Nullable Object[] arguments, StringBuilder out) throws NotForUs {
        for (Part part : parts) {
            switch (part) {
                case Part.Text(String text) -> out.append(text);
                case Part.Argument(int place) -> out.append(written(argument(place, arguments)));
                case Part.Choice(int place, boolean plural, Map<String, List<Part>> ways) -> {
                    String chosen = written(argument(place, arguments));
                    List<Part> way = ways.get(plural ? "=" + chosen : chosen);
                    if (way == null && plural) {
                        way = number(argument(place, arguments)) == 1 ? ways.get("one") : null;
                    }
                    fill(way == null ? ways.getOrDefault(OTHER, List.of()) : way, arguments, out);
                }
            }
        }
    }

    private static @Nullable Object argument(int place, @Nullable Object[] arguments) throws NotForUs {
        if (place >= arguments.length) {
            throw new NotForUs();
        }
        return arguments[place];
    }

    private static String written(@Nullable Object value) throws NotForUs {
        return value instanceof String text ? text : Long.toString(number(value));
    }

    private static long number(@Nullable Object value) throws NotForUs {
        if (value instanceof Integer || value instanceof Long) {
            long number = ((Number) value).longValue();
            if (number >= 0 && number < GROUPED) {
                return number;
            }
        }
        throw new NotForUs();
    }

    /** Reads a pattern from its beginning to its end. */
    private static final class Reader {

        private final String pattern;
        private int at;

        private Reader(String pattern) {
            this.pattern = pattern;
        }

        private boolean isAtEnd() {
            return at == pattern.length();
        }

        private char next() throws NotForUs {
            if (isAtEnd()) {
                throw new NotForUs();
            }
            return pattern.charAt(at);
        }

        private boolean isNext(char wanted) {
            return !isAtEnd() && pattern.charAt(at) == wanted;
        }

        /**
         * Reads until the end, or the brace that closes what is inside.
         *
         * @param inside whether this is one of the ways of an argument
         * @param counted the argument that {@code #} stands for; -1 where it stands for itself
         */
        private List<Part> message(boolean inside, int counted) throws NotForUs {
            List<Part> parts = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            while (!isAtEnd()) {
                char c = pattern.charAt(at);
                if (c == '\'') {
                    apostrophe(text, counted >= 0);
                } else if (c == '{' || (c == '#' && counted >= 0)) {
                    if (!text.isEmpty()) {
                        parts.add(new Part.Text(text.toString()));
                        text.setLength(0);
                    }
                    at++;
                    parts.add(c == '{' ? argument() : new Part.Argument(counted));
                } else if (c == '}') {
                    if (!inside) {
                        throw new NotForUs();
                    }
                    break;
                } else {
                    text.append(c);
                    at++;
                }
            }
            if (!text.isEmpty()) {
                parts.add(new Part.Text(text.toString()));
            }
            return List.copyOf(parts);
        }

        /** Two are one; one before a brace quotes all up to the next one; any other is itself. */
        private void apostrophe(StringBuilder text, boolean plural) {
            at++;
            if (isNext('\'')) {
                text.append('\'');
                at++;
            } else if (isNext('{') || isNext('}') || (plural && isNext('#'))) {
                quoted(text);
            } else {
                text.append('\'');
            }
        }

        private void quoted(StringBuilder text) {
            while (!isAtEnd()) {
                char c = pattern.charAt(at++);
                if (c != '\'') {
                    text.append(c);
                } else if (isNext('\'')) {
                    text.append(c);
                    at++;
                } else {
                    return;
                }
            }
        }

        private Part argument() throws NotForUs {
            int place = place();
            if (isNext('}')) {
                at++;
                return new Part.Argument(place);
            }
            String kind = word();
            boolean plural = kind.equals(PLURAL);
            if (!plural && !kind.equals(SELECT)) {
                throw new NotForUs();
            }
            Map<String, List<Part>> ways = new LinkedHashMap<>();
            spaces();
            while (next() != '}') {
                int begin = at;
                while (next() != '{' && !Character.isWhitespace(next())) {
                    at++;
                }
                String name = pattern.substring(begin, at);
                spaces();
                if (next() != '{' || name.contains(":")) {
                    throw new NotForUs();
                }
                at++;
                ways.putIfAbsent(name, message(true, plural ? place : -1));
                next();
                at++;
                spaces();
            }
            at++;
            return new Part.Choice(place, plural, ways);
        }

        /** A number, with the comma behind it where there is one. */
        private int place() throws NotForUs {
            int begin = at;
            while (next() >= '0' && next() <= '9') {
                at++;
            }
            int length = at - begin;
            if (length == 0 || length > 2) {
                throw new NotForUs();
            }
            return Integer.parseInt(pattern.substring(begin, at));
        }

        /** The word between two commas. */
        private String word() throws NotForUs {
            comma();
            int begin = at;
            while (next() >= 'a' && next() <= 'z') {
                at++;
            }
            String word = pattern.substring(begin, at);
            comma();
            return word;
        }

        private void comma() throws NotForUs {
            spaces();
            if (next() != ',') {
                throw new NotForUs();
            }
            at++;
            spaces();
        }

        private void spaces() {
            while (!isAtEnd() && Character.isWhitespace(pattern.charAt(at))) {
                at++;
            }
        }
    }
}
