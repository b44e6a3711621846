package lumbo.program.own;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lumbo.files.FreeName;

/** Ids and files of programs that nothing has yet. */
final class FreeNames {

    private static final int MAX_ID = 64;

    /** Names that Windows keeps for devices. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    private FreeNames() {}

    /** An id that begins like {@code id} and goes on with {@code ending}, if need be with a number after it. */
    static String id(String id, String ending, Predicate<String> taken) {
        for (int number = 1; ; number++) {
            String end = number == 1 ? ending : ending + "-" + number;
            String free = id.substring(0, Math.min(id.length(), MAX_ID - end.length())) + end;
            if (!free.isEmpty() && !free.equals(id) && !taken.test(free)) {
                return free;
            }
        }
    }

    /** A file in {@code folder} that is not there: of this name, if need be with a number after it. */
    static Path file(Path folder, String name, String ending) {
        String safe = DEVICE.matcher(name).matches() ? name + "-" : name;
        return FreeName.in(folder, safe, ending);
    }
}
