package lumbo.diary;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import lumbo.measure.MeasureAnswers;
import lumbo.measure.MeasureKind;

/**
 * A questionnaire as it was answered.
 *
 * @param id unique among measures
 * @param at when it was answered; kept to the millisecond
 * @param kind which one
 * @param score its score, from {@link MeasureKind#lowest()} to {@link MeasureKind#highest()}
 * @param answers what was answered, as JSON; see {@link #read()}
 * @param note the person's own words; may be empty
 */
public record MeasureEntry(UUID id, OffsetDateTime at, MeasureKind kind, double score, String answers, String note) {

    /** An entry of these answers. */
    public static MeasureEntry of(UUID id, OffsetDateTime at, MeasureAnswers answers, String note) {
        return new MeasureEntry(id, at, answers.kind(), answers.score(), MeasureJson.write(answers), note);
    }

    /** The same with another note. */
    public MeasureEntry withNote(String other) {
        return new MeasureEntry(id, at, kind, score, answers, other);
    }

    /** What was answered; empty when it is written in a way that this Lumbo does not know. */
    public Optional<MeasureAnswers> read() {
        return MeasureJson.read(kind, answers);
    }
}
