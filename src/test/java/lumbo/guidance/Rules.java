package lumbo.guidance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lumbo.program.LocalizedText;
import lumbo.program.Source;

/** Small samples of rules. */
public final class Rules {

    /** A plain rule of the topic {@code preparing}, in the list before a session. */
    public static final Rule AIR =
            rule("R095", "preparing", GuidanceMoment.BEFORE, "Air the room.", Optional.empty(), 276);

    /** A contested rule of the topic {@code preparing}, in the list before a session. */
    public static final Rule SURFACE = rule(
            "R125",
            "preparing",
            GuidanceMoment.BEFORE,
            "Lie on a hard surface.",
            Optional.of("Elsewhere it uses a bed."),
            575);

    /** A rule of the topic {@code doing}, in the list of the session itself. */
    public static final Rule BREATH =
            rule("R047", "doing", GuidanceMoment.DURING, "Breathe evenly.", Optional.empty(), 160);

    /** A rule of the topic {@code doing}, in the list after a session. */
    public static final Rule WATCH =
            rule("R093", "doing", GuidanceMoment.AFTER, "Watch how you feel.", Optional.empty(), 259);

    /** A rule of the topic {@code doing}, in no list. */
    public static final Rule BALL =
            rule("R117", "doing", GuidanceMoment.DURING, "Repeat it about 20 times.", Optional.empty(), 465);

    /** Two topics with these rules, and one contradiction. */
    public static final Guidance GUIDANCE = new Guidance(
            List.of(
                    new Topic(
                            "preparing",
                            LocalizedText.en("Getting ready"),
                            LocalizedText.en("The room and the floor.")),
                    new Topic("doing", LocalizedText.en("Doing it"), LocalizedText.en("How to move."))),
            List.of(BREATH, WATCH, AIR, BALL, SURFACE),
            Map.of(
                    GuidanceMoment.BEFORE, List.of(AIR.id(), SURFACE.id()),
                    GuidanceMoment.DURING, List.of(BREATH.id()),
                    GuidanceMoment.AFTER, List.of(WATCH.id())),
            List.of(new Contradiction(
                    "C12",
                    LocalizedText.en("Bed or floor"),
                    LocalizedText.en("It says both."),
                    LocalizedText.en("Each program says what to lie on."),
                    List.of(SURFACE.id(), AIR.id()))));

    private Rules() {}

    private static Rule rule(
            String id, String topic, GuidanceMoment moment, String text, Optional<String> contested, int line) {
        return new Rule(
                id,
                "performing",
                topic,
                List.of(moment, GuidanceMoment.HELP),
                LocalizedText.en(text),
                new Source("article", null, List.of(line, line), null, null),
                contested.map(LocalizedText::en).orElse(null),
                contested.isPresent(),
                null);
    }
}
