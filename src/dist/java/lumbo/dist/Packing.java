package lumbo.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.css.Stylesheet;
import lumbo.figure.Motion;
import lumbo.figure.MotionReader;
import lumbo.guidance.GuidanceReader;
import lumbo.packed.Packed;
import lumbo.packed.Packer;
import lumbo.program.BuiltInPrograms;
import lumbo.program.Library;
import lumbo.program.ProgramReader;
import lumbo.program.ReadResult;
import lumbo.safety.EmergencyNumbersReader;
import lumbo.safety.ScreeningQuestionsReader;

/** What came with Lumbo, read and checked here once, so that no start has to. The files stay, as the source of it. */
final class Packing {

    /** The toolkit takes a style sheet in its binary form where that lies beside it. */
    static final String STYLES = "lumbo/theme/lumbo";

    private static final String JSON = ".json";
    private static final String POSTURES = "postures";

    private Packing() {}

    /**
     * All that is packed, by its names.
     *
     * @param classes the folder with Lumbo's classes and resources
     * @throws IllegalStateException where a file is not sound
     */
    static Map<String, Record> values(Path classes) throws IOException {
        Map<String, Record> values = new TreeMap<>();
        BuiltInPrograms programs = BuiltInPrograms.ofFiles(new ProgramReader());
        List<?> wrong = Stream.of(
                        programs.exercises().problems(),
                        programs.exercises().warnings(),
                        programs.unreadable(),
                        programs.programs().stream()
                                .flatMap(read -> read.result().problems().stream())
                                .toList(),
                        programs.programs().stream()
                                .map(Library.Read::warnings)
                                .flatMap(List::stream)
                                .toList())
                .flatMap(List::stream)
                .toList();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("" + wrong);
        }
        values.put(BuiltInPrograms.PACKED, programs);
        values.put(GuidanceReader.PACKED, sound(GuidanceReader.ofFiles()));
        values.put(EmergencyNumbersReader.PACKED, EmergencyNumbersReader.ofFile());
        values.put(ScreeningQuestionsReader.PACKED, ScreeningQuestionsReader.ofFile());
        MotionReader motions = new MotionReader();
        for (String id : motions(classes)) {
            Motion motion = sound(motions.ofFile(id).orElseThrow());
            values.put(MotionReader.PACKED + id, motion);
        }
        return values;
    }

    private static <T> T sound(ReadResult<T> read) {
        return read.sound().orElseThrow(() -> new IllegalStateException("" + read.problems()));
    }

    private static List<String> motions(Path classes) throws IOException {
        try (Stream<Path> files = Files.list(classes.resolve("lumbo/assets/motions"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(JSON))
                    .map(name -> name.substring(0, name.length() - JSON.length()))
                    .filter(id -> !id.equals(POSTURES))
                    .toList();
        }
    }

    /**
     * Packs all into a folder, as it goes into the jar beside the classes.
     *
     * @throws IllegalStateException where what was packed is not what comes out of it again
     */
    static void into(Path classes, Path folder) throws IOException {
        for (Map.Entry<String, Record> entry : values(classes).entrySet()) {
            byte[] bytes = Packer.pack(entry.getValue());
            Record again = Packed.unpack(bytes, entry.getValue().getClass());
            if (!again.equals(entry.getValue())) {
                throw new IllegalStateException("can't be packed: " + entry.getKey());
            }
            Path file = folder.resolve(Packed.FOLDER + entry.getKey());
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, bytes);
        }
        Path css = classes.resolve(STYLES + ".css");
        Path bss = folder.resolve(STYLES + ".bss");
        Files.createDirectories(bss.resolveSibling("."));
        Stylesheet.convertToBinary(css.toFile(), bss.toFile());
    }
}
