package lumbo.tour;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import lumbo.diary.Diary;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.program.Stage;
import lumbo.safety.Profile;
import lumbo.safety.Screening;
import lumbo.session.PersonRecord;

/** Somebody who is mostly without pain, may play every stage, and answered all questions with no. */
public final class KnownPerson {

    private KnownPerson() {}

    /** What a diary knows of them. */
    public static List<SafetyLogEntry> entries(OffsetDateTime answered) {
        Profile profile = Profile.UNKNOWN.withStart(Stage.REMISSION);
        return List.of(
                PersonRecord.entry(answered, SafetyLogKind.PROFILE, null, profile),
                PersonRecord.entry(answered, SafetyLogKind.SCREENING, null, new Screening(answered, Set.of())));
    }

    /** Writes that into a diary. */
    public static void into(Path diary, OffsetDateTime answered) {
        try (Diary open = Diary.open(diary)) {
            open.log(entries(answered)).join();
        }
    }
}
