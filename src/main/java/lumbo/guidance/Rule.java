package lumbo.guidance;

import java.util.List;
import lumbo.program.LocalizedText;
import lumbo.program.Source;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the source in Lumbo's words.
 *
 * @param id its id, such as {@code R045}
 * @param group the id of the part of the source that it stands in
 * @param topic the id of the topic that it belongs to
 * @param when when it helps to read it
 * @param text the rule
 * @param source where it stands
 * @param note what to know beside it, and what Lumbo does
 * @param contested whether the source contradicts it elsewhere, or general advice differs
 * @param decision what Lumbo says instead where the source contradicts itself, the gentler of its ways
 */
public record Rule(
        String id,
        String group,
        String topic,
        List<GuidanceMoment> when,
        LocalizedText text,
        Source source,
        @Nullable LocalizedText note,
        boolean contested,
        @Nullable LocalizedText decision) {

    public Rule {
        when = List.copyOf(when);
    }

    /** Whether it helps to read it at this moment. */
    public boolean helps(GuidanceMoment moment) {
        return when.contains(moment);
    }
}
