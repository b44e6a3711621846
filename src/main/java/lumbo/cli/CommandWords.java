package lumbo.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import lumbo.i18n.Messages;
import org.jspecify.annotations.Nullable;

/** The words of the command line's help, which stand in the messages under {@code cli.} and the key that picocli looks for. */
final class CommandWords extends ResourceBundle {

    private static final String PREFIX = "cli.";

    private final Messages messages;
    private final Set<String> keys;

    CommandWords(Messages messages) {
        this.messages = messages;
        this.keys = messages.keys().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return keys.contains(key) ? messages.get(PREFIX + key) : null;
    }

    @Override
    protected Set<String> handleKeySet() {
        return keys;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
