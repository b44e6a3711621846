package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import lumbo.player.Player;
import lumbo.player.SessionPlan;

/** A diary with sessions, pain, and a safety log, for tests of other packages. */
public final class FullDiary {

    private FullDiary() {}

    /** Writes so many finished sessions, one a day, each with two pain entries and an entry of the log; closes it. */
    public static void write(Path file, int sessions) {
        try (Diary diary = Diary.open(file)) {
            add(diary, 0, sessions);
        }
    }

    /** Adds sessions of the days from {@code first} to before {@code end}. */
    public static void add(Diary diary, int first, int end) {
        SessionPlan plan = Samples.generatedPlan(3);
        for (int number = first; number < end; number++) {
            OffsetDateTime start = START.plusDays(number);
            diary.begin(new NewSession(
                            id(number),
                            start,
                            "{\"id\": \"gentle\", \"number\": " + number % 3 + "}",
                            Samples.CHOICES_JSON,
                            plan,
                            null,
                            null))
                    .join();
            List<StepRecord> steps = new ArrayList<>();
            List<Played> played = Played.toTheEnd(Player.of(plan), start);
            played.forEach(moment -> steps.addAll(moment.finished()));
            diary.record(
                            id(number),
                            steps,
                            played.getLast().cursor(),
                            played.getLast().at())
                    .join();
            diary.pain(Samples.pain(2 * number, start, PainMoment.OTHER, 3)).join();
            diary.pain(Samples.pain(2 * number + 1, start.plusHours(1), PainMoment.OTHER, 2))
                    .join();
            diary.log(List.of(new SafetyLogEntry(
                            id(100_000 + number), start, SafetyLogKind.OFFER, id(number), "{\"a\": 1}")))
                    .join();
            diary.finish(id(number), Samples.finished(start.plusHours(1))).join();
        }
    }
}
