package lumbo.ui.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Finds which key was pressed on a keyboard whose keys the toolkit does not know, such as a Cyrillic one: by its place, or
 * by its letter where the keyboard has Latin ones. Which keyboard it is can't be asked: it is taken from the person's
 * language, and from the characters that come.
 */
final class KeyboardLayouts {

    private static final String TABLE = "keyboards.txt";

    /** Characters that no key gives by itself where the top row has digits. */
    private static final String ONLY_WITHOUT_DIGITS = "&\"(_";

    private static final Map<KeyCode, KeyCode> PAD = Map.of(
            KeyCode.KP_LEFT, KeyCode.LEFT,
            KeyCode.KP_RIGHT, KeyCode.RIGHT,
            KeyCode.KP_UP, KeyCode.UP,
            KeyCode.KP_DOWN, KeyCode.DOWN);

    /** Keys that are named after a character which may lie on a key of the top row. */
    private static final Set<KeyCode> SIGNS = Set.of(
            KeyCode.AMPERSAND,
            KeyCode.QUOTEDBL,
            KeyCode.QUOTE,
            KeyCode.LEFT_PARENTHESIS,
            KeyCode.RIGHT_PARENTHESIS,
            KeyCode.AT,
            KeyCode.ASTERISK,
            KeyCode.MINUS,
            KeyCode.UNDERSCORE,
            KeyCode.PLUS,
            KeyCode.EXCLAMATION_MARK,
            KeyCode.COMMA,
            KeyCode.SLASH);

    /** Keys that do something by their letter, beside that of "It hurts". */
    private static final Set<KeyCode> MEANT =
            Set.of(KeyCode.F, KeyCode.M, KeyCode.T, KeyCode.D, KeyCode.R, KeyCode.S, KeyCode.Z);

    private final List<Keyboard> all;
    private final Set<String> hurts;
    private final Set<String> seen = new HashSet<>();
    private final @Nullable Keyboard own;
    private @Nullable Keyboard current;

    /** A keyboard: the key of the first line at the place of each character. */
    private record Keyboard(String language, Map<String, KeyCode> keys) {

        Optional<KeyCode> key(String character) {
            return Optional.ofNullable(keys.get(character));
        }

        boolean has(String character) {
            return keys.containsKey(character);
        }
    }

    /** The keyboards that somebody with this language may have. */
    KeyboardLayouts(Locale locale) {
        this.all = read();
        this.hurts = all.stream()
                .flatMap(keyboard -> keyboard.keys().entrySet().stream())
                .filter(key -> key.getValue() == KeyCode.P)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        this.current = find(locale.toLanguageTag())
                .or(() -> find(locale.getLanguage() + "-" + locale.getCountry()))
                .or(() -> find(locale.getLanguage()))
                .orElse(null);
        this.own = current;
    }

    private Optional<Keyboard> find(String language) {
        return all.stream()
                .filter(keyboard -> keyboard.language().equals(language))
                .findFirst();
    }

    private static List<Keyboard> read() {
        try (InputStream table = KeyboardLayouts.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is missing");
            }
            List<String> lines = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            String names = keys(lines.getFirst());
            List<Keyboard> keyboards = new ArrayList<>();
            lines.stream().skip(1).forEach(line -> keyboards.add(keyboard(line, names)));
            return List.copyOf(keyboards);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(TABLE, unreadable);
        }
    }

    private static String keys(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private static Keyboard keyboard(String line, String names) {
        Map<String, KeyCode> keys = new HashMap<>();
        String characters = keys(line);
        for (int i = 0; i < names.length(); i++) {
            String name = names.substring(i, i + 1).toUpperCase(Locale.ROOT);
            keys.put(characters.substring(i, i + 1), letterOrDigit(name));
        }
        return new Keyboard(line.substring(0, line.indexOf(' ')), Map.copyOf(keys));
    }

    /** The key with this name; {@link KeyCode#UNDEFINED} where it has neither letter nor digit. */
    private static KeyCode letterOrDigit(String name) {
        return Character.isLetterOrDigit(name.charAt(0)) ? KeyCode.getKeyCode(name) : KeyCode.UNDEFINED;
    }

    /** The same event, with the key that it is about. */
    KeyEvent named(KeyEvent event) {
        KeyCode code = code(event);
        return code == event.getCode()
                ? event
                : new KeyEvent(
                        event.getSource(),
                        event.getTarget(),
                        event.getEventType(),
                        event.getCharacter(),
                        event.getText(),
                        code,
                        event.isShiftDown(),
                        event.isControlDown(),
                        event.isAltDown(),
                        event.isMetaDown());
    }

    private KeyCode code(KeyEvent event) {
        KeyCode code = event.getCode();
        String text = event.getText().toLowerCase(Locale.ROOT);
        if (PAD.containsKey(code)) {
            return PAD.getOrDefault(code, code);
        }
        boolean unknown = code == KeyCode.UNDEFINED;
        if (text.length() != 1 || !(unknown || SIGNS.contains(code))) {
            return code;
        }
        char character = text.charAt(0);
        if (Character.isDigit(character)) {
            return KeyCode.getKeyCode(Integer.toString(Character.digit(character, 10)));
        }
        Optional<KeyCode> place = unknown ? place(text) : sign(text, event);
        return place.filter(found -> found != KeyCode.UNDEFINED).orElse(code);
    }

    /**
     * The key of a character that is no Latin letter. One that may be that of "It hurts" is, unless the keyboard of the
     * person's own language says that it is a key for something else: stopping too often is better than not at all.
     */
    private Optional<KeyCode> place(String character) {
        if (current == null || !current.has(character)) {
            current = all.stream()
                    .filter(keyboard ->
                            keyboard.has(character) && keyboard.keys.keySet().containsAll(seen))
                    .findFirst()
                    .or(() -> first(character))
                    .or(() -> Optional.ofNullable(current))
                    .orElse(null);
        }
        see(character);
        Optional<KeyCode> place = current == null ? Optional.empty() : current.key(character);
        boolean isSomethingElse =
                own != null && own.key(character).filter(MEANT::contains).isPresent();
        return hurts.contains(character) && !isSomethingElse ? Optional.of(KeyCode.P) : place;
    }

    private Optional<Keyboard> first(String character) {
        return all.stream().filter(keyboard -> keyboard.has(character)).findFirst();
    }

    /** Remembers what came, as long as it can be of one keyboard. */
    private void see(String character) {
        if (current == null || !current.keys.keySet().containsAll(seen)) {
            seen.clear();
        }
        if (current != null && current.has(character)) {
            seen.add(character);
        }
    }

    /** The digit whose key gives a sign where digits need Shift. */
    private Optional<KeyCode> sign(String character, KeyEvent event) {
        if (event.isShiftDown() || KeyText.isCommand(event)) {
            return Optional.empty();
        }
        if (ONLY_WITHOUT_DIGITS.contains(character)) {
            current = Optional.ofNullable(current)
                    .filter(keyboard -> isDigit(keyboard, character))
                    .or(() -> seen.isEmpty() ? Optional.empty() : withSeen(character))
                    .or(() -> all.stream()
                            .filter(keyboard -> isDigit(keyboard, character) && isDigit(keyboard, "&"))
                            .findFirst())
                    .orElse(null);
            see(character);
        }
        return current != null && isDigit(current, character) ? current.key(character) : Optional.empty();
    }

    private Optional<Keyboard> withSeen(String character) {
        return all.stream()
                .filter(keyboard ->
                        isDigit(keyboard, character) && keyboard.keys.keySet().containsAll(seen))
                .findFirst();
    }

    private static boolean isDigit(Keyboard keyboard, String character) {
        return keyboard.key(character).filter(KeyCode::isDigitKey).isPresent();
    }
}
