package lumbo.journeys;

import java.util.Locale;

/** Small program files, as a person might write them. */
final class ProgramTexts {

    /**
     * Two exercises, 68 s with ten seconds to get ready and to rest: three repetitions of 6 s (2 out, 1 hold, 2 back, 1
     * pause), then 20 s by the clock.
     */
    static final String EVENING = program("evening", "Evening", """
            {"exercise": "pelvic-tilt", "dose": {"reps": 3, "tempo": [2, 1, 2, 1]}},
            {"exercise": "shoulder-circles", "dose": {"seconds": 20}}""");

    /** Three exercises of three repetitions of 6 s each; the first two have an easier one, and the rests are 10 s. */
    static final String TOO_MUCH =
            program("too-much", "Too much", """
            {"exercise": "opposite-arm-and-leg", "dose": {"reps": 3, "tempo": [2, 1, 2, 1]}},
            {"exercise": "cat-camel", "dose": {"reps": 3, "tempo": [2, 1, 2, 1]}},
            {"exercise": "pelvic-tilt", "dose": {"reps": 3, "tempo": [2, 1, 2, 1]}}""").replace("\"summary\"", "\"stages\": [\"acute\"], \"summary\"");

    /** Two repetitions on each side, then three with both. */
    static final String SIDES = program("sides", "Both sides", """
            {"exercise": "heel-slide", "dose": {"reps": 2, "sides": "each", "tempo": [2, 1, 2, 1]}},
            {"exercise": "pelvic-tilt", "dose": {"reps": 3, "tempo": [2, 1, 2, 1]}}""");

    /** Three repetitions at one's own pace. */
    static final String OWN_PACE = program("own-pace", "My own pace", """
            {"exercise": "pelvic-tilt", "dose": {"reps": 3, "pace": "own"}}""");

    /** Two exercises of its own: one without a figure, one whose figure there isn't. */
    static final String WITHOUT_FIGURES = program("words", "Words only", """
            {"exercise": "my-own", "dose": {"reps": 2, "tempo": [2, 1, 2, 1]}},
            {"exercise": "my-other", "dose": {"reps": 2, "tempo": [2, 1, 2, 1]}}""")
            .replaceFirst(
                    "]}]\\s*}\\s*$",
                    String.format(
                            Locale.ROOT,
                            """
                    ]}],
                    "exercises": {%s, %s}}
                    """,
                            exercise("my-own", ""),
                            exercise("my-other", ", \"motion\": \"no-such-motion\"")));

    /** Names an exercise that there isn't, in line 6, column 17. */
    static final String BROKEN = program("broken", "Broken", """
            {"exercise": "pelvic-tild", "dose": {"reps": 3}}""");

    private ProgramTexts() {}

    private static String exercise(String id, String more) {
        return String.format(Locale.ROOT, """
                "%s": {
                  "format": 1, "id": "%s", "name": {"en": "Of %s"}, "position": "supine", "equipment": ["mat"],
                  "setup": {"en": "Lie down."},
                  "steps": [{"en": "Up.", "phase": "out"}, {"en": "Down.", "phase": "back"}],
                  "cues": [{"en": "Easy."}], "focus": ["abdominals"]%s
                }""", id, id, id, more);
    }

    static String program(String id, String title, String items) {
        return String.format(Locale.ROOT, """
                {
                  "format": 1, "id": "%s",
                  "title": {"en": "%s"},
                  "summary": {"en": "A short one."},
                  "blocks": [{"items": [
                    %s
                  ]}]
                }
                """, id, title, items.strip().replace("\n", "\n    "));
    }
}
