package lumbo.diary.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.FullDiary;
import lumbo.diary.NewDiaryFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaleFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T17:30:00Z");

    @TempDir
    Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.from(NOW));
        return file;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void takesAwayWhatARestoringThatWasKilledLeaves() throws IOException {
        Path diary = folder.resolve("diary.sqlite");
        FullDiary.write(diary, 1);
        // as it is when the process ends before it is closed
        NewDiaryFile begun = NewDiaryFile.beside(diary, NewDiaryFile.latestVersion());
        assertThat(begun.tables()).isNotEmpty();
        file("lumbo-restore-12.part");
        file("lumbo-restore-12.part-wal");
        file("lumbo-erase-12.part");
        file("lumbo-recovery-7/copy.sqlite");
        file("lumbo-unpacked-7/diary-restore-8/diary.sqlite");

        StaleFiles.remove(diary, NOW);

        assertThat(names()).containsExactly("diary.sqlite");
        assertThat(Diary.facts(diary).sessions()).isEqualTo(1);
    }

    @Test
    void leavesWhatIsNotOursOrNotOld() throws IOException {
        Path diary = folder.resolve("diary.sqlite");
        file("diary-restore-5/holiday.jpg");
        file("diary-restore-mine/diary.sqlite");
        file("diary-before-restore.sqlite");
        file("lumbo-backup-1.part");
        file("lumbo-17.part");
        file("lumbo-restore-letter.part");
        Path elsewhere = file("elsewhere/diary.sqlite").resolveSibling("");
        Files.createSymbolicLink(folder.resolve("diary-restore-6"), elsewhere);

        assertThat(StaleFiles.remove(diary, NOW)).isEmpty();
        assertThat(names()).hasSize(8);

        assertThat(StaleFiles.remove(diary, NOW.plus(Duration.ofDays(2))))
                .containsExactlyInAnyOrder(folder.resolve("lumbo-backup-1.part"), folder.resolve("lumbo-17.part"));
        assertThat(elsewhere.resolve("diary.sqlite")).exists();
    }

    /** However the time of the file and the time of now came about: only what lies between them counts. */
    @ParameterizedTest
    @CsvSource({"0, true", "23, true", "25, false", "9000, false", "-23, true", "-25, false", "-9000, false"})
    void leavesAPartThatSomebodyMayStillWorkOn(long hoursBefore, boolean stays) throws IOException {
        Path diary = folder.resolve("diary.sqlite");
        Path part = file("lumbo-backup-1.part");

        StaleFiles.remove(diary, NOW.plus(Duration.ofHours(hoursBefore)));

        assertThat(Files.exists(part)).isEqualTo(stays);
    }

    @Test
    void findsOnlyTheCopiesThatLumboPutAside() throws Exception {
        for (String name : List.of(
                "diary-before-v2.sqlite",
                "diary-before-v2-2.sqlite",
                "diary-before-restore-2026-11-22T18-30-00.sqlite",
                "diary-before-restore-2.sqlite",
                "diary-damaged-2026-11-22T18-30-00-2.sqlite-wal")) {
            file(name);
        }
        file("diary-before-the-holidays.sqlite");
        file("diary-mine.sqlite");
        Path diary = folder.resolve("diary.sqlite");
        FullDiary.write(diary, 1);

        assertThat(DiaryEraser.all(diary, List.of(), java.time.Clock.fixed(NOW, java.time.ZoneOffset.UTC)))
                .hasSize(6)
                .startsWith(diary);

        assertThat(names()).containsExactly("diary-before-the-holidays.sqlite", "diary-mine.sqlite");
    }
}
