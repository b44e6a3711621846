package lumbo.program;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Knows files of other programs, which are no text at all, by how they begin. */
final class ForeignFormats {

    /** How much of a file is looked at, in bytes. */
    private static final int BEGIN = 8;

    private static final Map<String, String> BEGINNINGS = Map.of(
            "d0cf11e0", "word",
            "377abcaf", "archive",
            "52617221", "archive",
            "1f8b", "archive",
            "fd377a58", "archive",
            "89504e47", "picture",
            "ffd8ff", "picture",
            "47494638", "picture");

    private ForeignFormats() {}

    /** What a file is, as the messages name it; empty where it may be text. */
    static Optional<String> of(byte[] bytes) {
        String begin = HexFormat.of().formatHex(bytes, 0, Math.min(BEGIN, bytes.length));
        return BEGINNINGS.entrySet().stream()
                .filter(entry -> begin.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
