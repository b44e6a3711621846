package lumbo.diary.backup;

import java.util.Arrays;

/** A password, which never stands in a text for people or in a log. */
public final class Password {

    private final char[] characters;

    /**
     * A password.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public Password(String characters) {
        if (characters.isEmpty()) {
            throw new IllegalArgumentException("an empty password locks nothing");
        }
        this.characters = characters.toCharArray();
    }

    char[] characters() {
        return Arrays.copyOf(characters, characters.length);
    }

    @Override
    public String toString() {
        return "a password";
    }
}
