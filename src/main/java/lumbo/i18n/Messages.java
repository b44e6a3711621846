package lumbo.i18n;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The words of the application in one language. English is the base; a key that a language lacks falls back to it.
 *
 * <p>Patterns are ICU message formats: {@code {0}}, and {@code {0, plural, one {# day} other {# days}}}. Plurals are those
 * of the language that a pattern is in; days, times and numbers go through {@link #regional()}.
 */
public final class Messages {

    private static final String BASE = "/lumbo/messages";

    private final Properties words;
    private final Regional regional;
    private final Regional english;
    private final Map<String, Optional<EnglishPattern>> patterns = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(Properties words, Regional regional, Regional english) {
        this.words = words;
        this.regional = regional;
        this.english = english;
    }

    /**
     * The words for a person.
     *
     * @param person the language and region that the person's system is set to
     * @param more further words, as places such as {@code /lumbo/messages}
     */
    public static Messages of(Locale person, String... more) {
        Properties base = new Properties();
        Properties words = new Properties(base);
        Stream.concat(Stream.of(BASE), Stream.of(more)).forEach(place -> {
            load(place + ".properties", base);
            load(place + "_" + person.getLanguage() + ".properties", words);
        });
        Regional english = Regional.of(Locale.ENGLISH, person);
        return new Messages(words, words.isEmpty() ? english : Regional.of(person, person), english);
    }

    /** The words for whoever the system is set up for. */
    public static Messages ofSystem(String... more) {
        return of(Locale.getDefault(), more);
    }

    private static void load(String resource, Properties into) {
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in != null) {
                into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The language of the person, for texts that may be there in it, such as a program's. Never to write days, times or
     * numbers by: that is {@link #regional()}.
     */
    public Locale locale() {
        return regional.person();
    }

    /** How days, times and numbers are written between these words. */
    public Regional regional() {
        return regional;
    }

    /** All keys that there are words for. */
    public Set<String> keys() {
        return new TreeSet<>(words.stringPropertyNames());
    }

    /** Whether there are words for {@code key}. */
    public boolean has(String key) {
        return words.getProperty(key) != null;
    }

    /**
     * The words for a key that takes no arguments.
     *
     * @throws MissingResourceException when there are none
     */
    public String get(String key) {
        return format(key);
    }

    /**
     * The words for a key with its arguments.
     *
     * @throws MissingResourceException when there are none
     */
    public String format(String key, Object... arguments) {
        return patterns.computeIfAbsent(key, this::english)
                .flatMap(pattern -> pattern.format(arguments))
                .orElseGet(() -> byIcu(key, arguments));
    }

    /** The same, always by ICU. */
    String byIcu(String key, Object... arguments) {
        MessageFormat format = formats.computeIfAbsent(
                key,
                missing -> new MessageFormat(
                        pattern(missing), inItsLanguage(missing).numbers()));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    private Optional<EnglishPattern> english(String key) {
        String pattern = pattern(key);
        boolean isEnglish = inItsLanguage(key).isEnglish();
        return isEnglish ? EnglishPattern.of(pattern) : Optional.empty();
    }

    /** A key that the language lacks has English words, and so English plurals. */
    private Regional inItsLanguage(String key) {
        return words.containsKey(key) ? regional : english;
    }

    String pattern(String key) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new MissingResourceException("no words for " + key, Messages.class.getName(), key);
        }
        return pattern;
    }
}
