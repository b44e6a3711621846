package lumbo.safety;

import lumbo.program.Condition;
import lumbo.program.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A question of the screening.
 *
 * @param id unique among the questions, {@code [a-z0-9-]{1,64}}
 * @param kind what a yes means
 * @param text what is asked, or said of oneself
 * @param name the same as a few words within a sentence
 * @param lasting whether it stays as it is for months or for good, so that a clearance from earlier holds
 * @param condition the condition of the profile that it is the same as
 * @param say what to say on the phone, where a yes calls for help at once
 * @param source where it comes from
 */
public record ScreeningQuestion(
        String id,
        ScreeningQuestionClass kind,
        LocalizedText text,
        LocalizedText name,
        boolean lasting,
        @Nullable Condition condition,
        @Nullable LocalizedText say,
        String source) {}
