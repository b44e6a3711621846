package lumbo.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lumbo.diary.export.JsonImport;
import lumbo.files.Share;
import lumbo.program.ReadResult;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RestoreProperties {

    @Property(tries = 12)
    void anyDiaryComesBackWithEveryRow(@ForAll long seed, @ForAll @Size(max = 3) List<String> notes)
            throws IOException {
        Path folder = Files.createTempDirectory("lumbo-restore");
        Path from = folder.resolve("from.sqlite");
        Path to = folder.resolve("to.sqlite");
        Path json = folder.resolve("diary.json");
        Filled.any(from, seed, notes);
        Files.write(json, Filled.json(from));

        assertThat(JsonImport.restore(json, to, Share.UNTOLD)).isInstanceOf(ReadResult.Valid.class);

        assertThat(Filled.rows(to)).isEqualTo(Filled.rows(from));
        assertThat(Filled.json(to)).isEqualTo(Files.readAllBytes(json));
        Filled.delete(folder);
    }

    @Property(tries = 25)
    void aFileThatIsCutOffAnywhereChangesNothing(@ForAll @IntRange(max = 100_000) int at) throws IOException {
        Path folder = Files.createTempDirectory("lumbo-restore");
        Path from = folder.resolve("from.sqlite");
        Path to = folder.resolve("to.sqlite");
        Path json = folder.resolve("diary.json");
        Filled.small(from, "a note");
        byte[] whole = Filled.json(from);
        // without the end of the line, which nobody would miss
        Files.write(json, Arrays.copyOf(whole, at % (whole.length - 1)));

        assertThat(JsonImport.restore(json, to, Share.UNTOLD)).isInstanceOf(ReadResult.Invalid.class);

        assertThat(to).doesNotExist();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(from, json);
        }
        Filled.delete(folder);
    }
}
