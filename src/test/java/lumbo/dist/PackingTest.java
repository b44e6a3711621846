package lumbo.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import lumbo.Main;
import lumbo.figure.Motion;
import lumbo.figure.MotionReader;
import lumbo.guidance.Guidance;
import lumbo.guidance.GuidanceReader;
import lumbo.packed.Packed;
import lumbo.packed.Packer;
import lumbo.program.BuiltInPrograms;
import lumbo.program.Exercise;
import lumbo.program.ProgramReader;
import lumbo.safety.EmergencyNumbers;
import lumbo.safety.EmergencyNumbersReader;
import lumbo.safety.ScreeningQuestions;
import lumbo.safety.ScreeningQuestionsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image starts with what was checked when it was built: the very same that reading and checking the files gives. */
class PackingTest {

    private static final Path CLASSES = classes();

    @TempDir
    private Path folder;

    private static Path classes() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T packed(String name, Class<T> type) throws IOException {
        return Packed.unpack(Files.readAllBytes(folder.resolve(Packed.FOLDER + name)), type);
    }

    @Test
    void isWhatTheFilesSay() throws IOException {
        Packing.into(CLASSES, folder);

        ProgramReader reader = new ProgramReader();
        BuiltInPrograms programs = BuiltInPrograms.ofFiles(reader);
        assertThat(programs.programs()).isNotEmpty();
        assertThat(packed(BuiltInPrograms.PACKED, BuiltInPrograms.class)).isEqualTo(programs);
        assertThat(packed(GuidanceReader.PACKED, Guidance.class))
                .isEqualTo(GuidanceReader.ofFiles().sound().orElseThrow());
        assertThat(packed(EmergencyNumbersReader.PACKED, EmergencyNumbers.class))
                .isEqualTo(EmergencyNumbersReader.ofFile());
        assertThat(packed(ScreeningQuestionsReader.PACKED, ScreeningQuestions.class))
                .isEqualTo(ScreeningQuestionsReader.ofFile());
        MotionReader motions = new MotionReader();
        for (String id : programs.exercises().usable().values().stream()
                .map(Exercise::motion)
                .flatMap(Stream::ofNullable)
                .toList()) {
            assertThat(packed(MotionReader.PACKED + id, Motion.class))
                    .as(id)
                    .isEqualTo(motions.ofFile(id).orElseThrow().sound().orElseThrow());
        }
    }

    @Test
    void hasTheWholeStyleSheet() throws IOException {
        Packing.into(CLASSES, folder);

        Stylesheet written = new CssParser()
                .parse(CLASSES.resolve(Packing.STYLES + ".css").toUri().toURL());
        Stylesheet packed = Stylesheet.loadBinary(
                folder.resolve(Packing.STYLES + ".bss").toUri().toURL());
        assertThat(packed.getRules()).isNotEmpty().hasSameSizeAs(written.getRules());
        for (int i = 0; i < packed.getRules().size(); i++) {
            Rule ours = packed.getRules().get(i);
            Rule theirs = written.getRules().get(i);
            assertThat(ours.getSelectors()).hasToString(theirs.getSelectors().toString());
            assertThat(ours.getDeclarations().stream().map(Declaration::getProperty))
                    .containsExactlyElementsOf(theirs.getDeclarations().stream()
                            .map(Declaration::getProperty)
                            .toList());
        }
    }

    @Test
    void isTheSameForTheSameFiles() throws IOException {
        Map<String, Record> once = Packing.values(CLASSES);
        Map<String, Record> again = Packing.values(CLASSES);

        once.forEach((name, value) -> assertThat(Packer.pack(value))
                .as(name)
                .isEqualTo(Packer.pack(Objects.requireNonNull(again.get(name)))));
    }
}
