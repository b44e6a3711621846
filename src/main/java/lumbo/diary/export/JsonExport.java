package lumbo.diary.export;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import lumbo.diary.DiarySnapshot;
import lumbo.diary.DiaryTable;
import lumbo.diary.NewDiaryFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * All of the diary as JSON from which {@link JsonImport} makes the same diary again: each table with its rows, a row a
 * line. Holds no more than a row at a time.
 */
public final class JsonExport {

    /** What the file says that it is. */
    static final String FORMAT = "lumbo-diary";

    private JsonExport() {}

    /**
     * Writes the diary in UTF-8; the stream stays open.
     *
     * @throws UncheckedIOException when the stream can't be written
     */
    public static void write(DiarySnapshot state, OutputStream out) {
        try (JsonGenerator json = JsonMapper.shared()
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeNumberProperty("version", NewDiaryFile.latestVersion());
            json.writeObjectPropertyStart("tables");
            for (DiaryTable table : DiaryTable.written()) {
                json.writeRaw("\n");
                json.writeArrayPropertyStart(table.sqlName());
                state.rows(table, row -> write(json, row));
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw("\n");
        } catch (JacksonIOException failure) {
            throw new UncheckedIOException(failure.getCause());
        }
    }

    private static void write(JsonGenerator json, Map<String, Object> row) {
        json.writeRaw("\n");
        json.writeStartObject();
        row.forEach((column, value) -> {
            switch (value) {
                case Long number -> json.writeNumberProperty(column, number);
                case Double number -> json.writeNumberProperty(column, number);
                default -> json.writeStringProperty(column, value.toString());
            }
        });
        json.writeEndObject();
    }
}
