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
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the application in one language. English is the base; a key that a language lacks falls back to it.
 *
 * <p>Patterns are ICU message formats: {@code {0}}, and {@code {0, plural, one {# day} other {# days}}}.
 */
public final class Messages {

    private static final String BASE = "/lumbo/messages.properties";

    private final Locale locale;
    private final Properties words;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(Locale locale, Properties words) {
        this.locale = locale;
        this.words = words;
    }

    /** The words for {@code locale}, which also decides how numbers and dates are written. */
    public static Messages of(Locale locale) {
        Properties base = new Properties();
        load(BASE, base);
        Properties words = new Properties(base);
        load("/lumbo/messages_" + locale.getLanguage() + ".properties", words);
        return new Messages(locale, words);
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

    /** The language and country that the words are for. */
    public Locale locale() {
        return locale;
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
        MessageFormat format = formats.computeIfAbsent(key, this::pattern);
        synchronized (format) {
            return format.format(arguments);
        }
    }

    private MessageFormat pattern(String key) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new MissingResourceException("no words for " + key, Messages.class.getName(), key);
        }
        return new MessageFormat(pattern, locale);
    }
}
