package lumbo.diary;

import java.util.Optional;
import lumbo.measure.GlobalChange;
import lumbo.measure.MeasureAnswers;
import lumbo.measure.MeasureKind;
import lumbo.measure.PatientSpecific;
import lumbo.measure.RolandMorris;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as the diary writes them: {@code {"ticked":[1,5]}}, {@code {"activities":[{"name":"Socks","value":4}]}} or
 * {@code {"change":-1}}.
 */
final class MeasureJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private MeasureJson() {}

    static String write(MeasureAnswers answers) {
        return JSON.writeValueAsString(answers);
    }

    /** The answers; empty when they are no such answers. */
    static Optional<MeasureAnswers> read(MeasureKind kind, String json) {
        Class<? extends MeasureAnswers> type = switch (kind) {
            case RMDQ_24 -> RolandMorris.class;
            case PSFS -> PatientSpecific.class;
            case GLOBAL_CHANGE -> GlobalChange.class;
        };
        try {
            return Optional.ofNullable(JSON.readValue(json, type));
        } catch (JacksonException unknown) {
            return Optional.empty();
        }
    }
}
