package lumbo.program;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The motions that exercises may name, by their ids. */
record Motions(Set<String> ids) {

    private static final String POSTURES = "postures";

    Motions {
        ids = Set.copyOf(ids);
    }

    /** Read when it is first needed. */
    private static final class BuiltIn {
        private static final Motions MOTIONS = read();
    }

    static Motions builtIn() {
        return BuiltIn.MOTIONS;
    }

    private static Motions read() {
        Set<String> ids = new TreeSet<>();
        for (String name : ProgramFiles.motionFiles()) {
            ids.add(name.substring(0, name.length() - FileNames.JSON.length()));
        }
        ids.remove(POSTURES);
        return new Motions(ids);
    }

    /** What is wrong with the motion that is named at {@code pointer}; nothing where none is. */
    Optional<Problem> unknown(LocatedJson json, JsonNode motion, String pointer) {
        if (!motion.isString() || ids.contains(motion.asString())) {
            return Optional.empty();
        }
        return Optional.of(
                json.unknown(pointer, "warning.unknown-motion", "warning.unknown-motion-near", motion.asString(), ids));
    }
}
