package lumbo.ui.storage;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.CancellationException;
import lumbo.diary.DiaryException;
import lumbo.diary.DiaryFacts;
import lumbo.diary.backup.BackupException;
import lumbo.i18n.Messages;
import lumbo.ui.DiaryModel;
import lumbo.ui.RestorePlan;
import org.jspecify.annotations.Nullable;

/** Words for dates, sizes, contents and failures. */
final class StorageWords {

    private static final long KILO = 1000;

    private final Messages words;
    private final DiaryModel diary;

    StorageWords(Messages words, DiaryModel diary) {
        this.words = words;
        this.diary = diary;
    }

    /** A time of a day. */
    String at(LocalDateTime at) {
        return words.regional().dateAndTime(at);
    }

    /** A day, or that there is none. */
    String day(@Nullable LocalDate day) {
        return day == null ? words.get("diary.unknown") : words.regional().date(day);
    }

    /** A size in whole KB, or in MB with a decimal. */
    String size(long bytes) {
        return bytes < KILO * KILO
                ? words.format("keeping.size.kb", Math.max(1, bytes / KILO))
                : words.format("keeping.size.mb", (double) bytes / (KILO * KILO));
    }

    /** What is in a diary. */
    String facts(DiaryFacts facts) {
        return words.format("keeping.facts", facts.sessions(), facts.painEntries(), facts.measures());
    }

    /** What was in the way where a file was read or written. */
    String trouble(Path place, Exception failure) {
        return switch (failure) {
            case CancellationException _ -> words.get("task.cancelled");
            case BackupException known -> known.sentence(words);
            case RestorePlan.Unusable unusable ->
                words.format(
                        "keeping.trouble.unusable",
                        place.toString(),
                        unusable.problem().describe(words));
            case DiaryException known -> diary.sentence(known);
            case DiaryModel.BusyException _ -> words.get("keeping.trouble.busy");
            default -> BackupException.of(place, failure).sentence(words);
        };
    }
}
