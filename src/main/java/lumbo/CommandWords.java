package lumbo;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.ResourceBundle;
import java.util.Set;
import lumbo.i18n.Messages;
import org.jspecify.annotations.Nullable;

/** The words of the command line's help, which stand in the messages under {@code cli.} and the key that picocli looks for. */
final class CommandWords extends ResourceBundle {

    private static final String PREFIX = "cli.";

    private final Messages messages;

    CommandWords(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String full = PREFIX + key;
        return messages.has(full) ? messages.get(full) : null;
    }

    @Override
    protected Set<String> handleKeySet() {
        Set<String> keys = new LinkedHashSet<>();
        for (String key : messages.keys()) {
            if (key.startsWith(PREFIX)) {
                keys.add(key.substring(PREFIX.length()));
            }
        }
        return keys;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(handleKeySet());
    }
}
