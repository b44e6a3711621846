package lumbo.program;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One way in which a file can come to harm.
 *
 * @param kind what happens
 * @param at where, as a share of the file from 0 to 1
 * @param other how far or where to, as a share as well
 * @param pick which bit, byte or text
 */
public record Mutation(Kind kind, double at, double other, int pick) {

    /** What can happen: to values, so that it stays JSON; to the tokens of the JSON; to the bytes. */
    public enum Kind {
        REPLACE_VALUE,
        SWAP_VALUES,
        RENAME_KEY,
        SWAP_TOKENS,
        REPLACE_TOKEN,
        INSERT_TOKEN,
        DELETE_TOKEN,
        REPEAT_TOKENS,
        FLIP_BIT,
        SET_BYTE,
        DELETE_BYTES,
        REPEAT_BYTES,
        TRUNCATE;

        private static final Kind[] BYTES = {FLIP_BIT, SET_BYTE, DELETE_BYTES, REPEAT_BYTES, TRUNCATE};
        private static final Kind[] GENTLE = {REPLACE_VALUE, SWAP_VALUES, RENAME_KEY};
    }

    private static final byte[] BYTES = {
        0,
        9,
        10,
        13,
        31,
        '"',
        '\\',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '-',
        '.',
        '0',
        'e',
        127,
        (byte) 0x80,
        (byte) 0xc3,
        (byte) 0xef,
        (byte) 0xff
    };

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "\"\"",
            "\" \"",
            "\"6-8\"",
            "\"8\"",
            "\"open\"",
            "\"own\"",
            "\"both\"",
            "\"each\"",
            "\"alternate\"",
            "\"acute\"",
            "\"knee-to-chest\"",
            "\"cat-camel\"",
            "\"../x\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "0",
            "-1",
            "1",
            "2",
            "20",
            "60",
            "500",
            "501",
            "3600",
            "0.25",
            "8.0",
            "1e2",
            "1e999",
            "-1e999",
            "1e-999",
            "99999999999999999999",
            "2147483648",
            "9".repeat(1001),
            "{}",
            "[]",
            "[[]]",
            "{\"min\": 6, \"max\": 8}",
            "{\"min\": 8.0, \"max\": 6}",
            "[0, 0, 0, 0]",
            "[2, 0, 2, 1]",
            "{\"en\": \"x\"}");

    private static final List<String> KEYS = List.of(
            "\"en\"",
            "\"x-own\"",
            "\"format\"",
            "\"id\"",
            "\"exercise\"",
            "\"exercises\"",
            "\"dose\"",
            "\"assumed\"",
            "\"reps\"",
            "\"seconds\"",
            "\"sets\"",
            "\"hold\"",
            "\"tempo\"",
            "\"sides\"",
            "\"pace\"",
            "\"rounds\"",
            "\"restBetweenReps\"",
            "\"easier\"",
            "\"perDay\"",
            "\"\"");

    private static final List<String> TOKENS = Stream.of(
                    VALUES.stream(),
                    KEYS.stream(),
                    Stream.of("[".repeat(40), "{\"a\":".repeat(40), "{", "}", "[", "]", ",", ":", "\"", "//", "'"))
            .flatMap(Function.identity())
            .toList();

    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[{}\\[\\],:]|[^\\s\"{}\\[\\],:]+|\\s+|\"", Pattern.DOTALL);

    private static final int MOST_BYTES = 60;
    private static final int MOST_TOKENS = 40;

    /** Mutations after which it often is still JSON. */
    public static Arbitrary<Mutation> gentle() {
        return of(Arbitraries.of(Kind.GENTLE));
    }

    /** Any mutation. */
    public static Arbitrary<Mutation> any() {
        return of(Arbitraries.of(Kind.class));
    }

    /** Mutations of bytes, whatever they stand for. */
    public static Arbitrary<Mutation> ofBytes() {
        return of(Arbitraries.of(Kind.BYTES));
    }

    private static Arbitrary<Mutation> of(Arbitrary<Kind> kinds) {
        Arbitrary<Double> shares = Arbitraries.doubles().between(0, 1);
        Arbitrary<Integer> picks = Arbitraries.integers().between(0, 999);
        return Combinators.combine(kinds, shares, shares, picks).as(Mutation::new);
    }

    /** The file after the mutation. */
    public byte[] applyTo(byte[] file) {
        if (file.length == 0) {
            return file;
        }
        int from = index(at, file.length);
        int end = Math.min(file.length, from + 1 + index(other, MOST_BYTES));
        return switch (kind) {
            case FLIP_BIT -> withByte(file, from, (byte) (file[from] ^ 1 << pick % 8));
            case SET_BYTE -> withByte(file, from, BYTES[pick % BYTES.length]);
            case DELETE_BYTES -> join(file, 0, from, file, end, file.length);
            case REPEAT_BYTES -> join(file, 0, end, file, from, file.length);
            case TRUNCATE -> Arrays.copyOf(file, from);
            default -> inTokens(file);
        };
    }

    private byte[] inTokens(byte[] file) {
        List<String> tokens = new ArrayList<>(TOKEN.matcher(new String(file, StandardCharsets.ISO_8859_1))
                .results()
                .map(MatchResult::group)
                .toList());
        List<Integer> places = places(tokens);
        if (!places.isEmpty()) {
            int one = places.get(index(at, places.size()));
            int two = places.get(index(other, places.size()));
            change(tokens, one, two);
        }
        return String.join("", tokens).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void change(List<String> tokens, int one, int two) {
        switch (kind) {
            case REPLACE_VALUE -> tokens.set(one, VALUES.get(pick % VALUES.size()));
            case RENAME_KEY -> tokens.set(one, KEYS.get(pick % KEYS.size()));
            case SWAP_VALUES, SWAP_TOKENS -> tokens.set(one, tokens.set(two, tokens.get(one)));
            case REPLACE_TOKEN -> tokens.set(one, TOKENS.get(pick % TOKENS.size()));
            case INSERT_TOKEN -> tokens.add(one, TOKENS.get(pick % TOKENS.size()));
            case DELETE_TOKEN -> tokens.remove(one);
            default -> {
                int end = Math.min(tokens.size(), one + 1 + pick % MOST_TOKENS);
                tokens.addAll(two, List.copyOf(tokens.subList(one, end)));
            }
        }
    }

    /** The places of the tokens that this mutation may change. */
    private List<Integer> places(List<String> tokens) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean key = i + 1 < tokens.size() && tokens.get(i + 1).equals(":");
            boolean value = !key && !"{}[],:".contains(token);
            boolean fits = switch (kind) {
                case RENAME_KEY -> key;
                case REPLACE_VALUE, SWAP_VALUES -> value;
                default -> true;
            };
            if (fits && !token.isBlank()) {
                places.add(i);
            }
        }
        return places;
    }

    private static int index(double share, int size) {
        return Math.min(size - 1, (int) (share * size));
    }

    private static byte[] withByte(byte[] file, int at, byte value) {
        byte[] changed = file.clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] join(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(a, aFrom, aTo - aFrom);
        joined.write(b, bFrom, bTo - bFrom);
        return joined.toByteArray();
    }
}
