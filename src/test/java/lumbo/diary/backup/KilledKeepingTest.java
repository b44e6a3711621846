package lumbo.diary.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.Ever;
import lumbo.diary.FullDiary;
import lumbo.diary.KillTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process that backs up or restores is killed without warning: the diary is whole, and so is every backup. */
@Timeout(120)
class KilledKeepingTest {

    private static final int MOST_MILLIS = 400;
    private static final int OWN = 2;
    private static final int ONE = 3;
    private static final int OTHER = 5;

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @TempDir
    Path folder;

    private Path diary;

    @BeforeEach
    void write() throws IOException {
        diary = Files.createDirectories(folder.resolve("data")).resolve("diary.sqlite");
        FullDiary.write(diary, OWN);
    }

    static LongStream few() {
        return LongStream.rangeClosed(1, 3);
    }

    static LongStream twoHundred() {
        return LongStream.rangeClosed(1_001, 1_200);
    }

    @ParameterizedTest
    @MethodSource("few")
    void everyBackupIsWhole(long seed) throws Exception {
        killBackups(seed);
    }

    @ParameterizedTest
    @MethodSource("twoHundred")
    @Tag("campaign")
    void everyBackupIsWholeTwoHundredTimes(long seed) throws Exception {
        killBackups(seed);
    }

    @ParameterizedTest
    @MethodSource("few")
    void theDiaryIsTheOldOrTheNewOne(long seed) throws Exception {
        killRestoring(seed);
    }

    @ParameterizedTest
    @MethodSource("twoHundred")
    @Tag("campaign")
    void theDiaryIsTheOldOrTheNewOneTwoHundredTimes(long seed) throws Exception {
        killRestoring(seed);
    }

    private void killBackups(long seed) throws Exception {
        Path kept = folder.resolve("backups");

        int done = kill(seed, KilledKeeping.BACKUP, kept.toString());

        assertSound(OWN);
        Backups backups = new Backups(kept, Clock.fixed(NOW, ZoneOffset.UTC));
        List<Backups.Backup> there = backups.list();
        assertThat(there).hasSizeBetween(Math.min(done, 1), done + 1);
        assertThat(there)
                .allSatisfy(backup -> assertThat(Backups.look(backup.file()))
                        .isInstanceOfSatisfying(
                                Backups.Content.Open.class,
                                open -> assertThat(open.facts().sessions()).isEqualTo(OWN)));
        age(kept);
        backups.make(diary, null);
        try (Stream<Path> files = Files.list(kept)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .as("what is left behind is taken away")
                    .allMatch(name -> name.endsWith(Backups.ENDING));
        }
    }

    private void killRestoring(long seed) throws Exception {
        Path one = folder.resolve("one.lumbo-backup");
        Path other = folder.resolve("other.lumbo-backup");
        FullDiary.write(one, ONE);
        FullDiary.write(other, OTHER);

        kill(seed, KilledKeeping.RESTORE, one.toString(), other.toString());

        age(diary.resolveSibling(""));
        StaleFiles.remove(diary, NOW);
        assertSound(OWN, ONE, OTHER);
        try (Stream<Path> files = Files.list(diary.resolveSibling(""))) {
            List<Path> all = files.toList();
            assertThat(all).noneMatch(file -> file.toString().contains(".part"));
            assertThat(all)
                    .filteredOn(file -> file.toString().endsWith(".sqlite"))
                    .allSatisfy(file -> assertThat(Diary.facts(file).sessions()).isIn(OWN, ONE, OTHER));
            if (all.size() > 1) {
                assertThat(all)
                        .as("the first diary is still there")
                        .anyMatch(file -> file.toString().endsWith(".sqlite")
                                && Diary.facts(file).sessions() == OWN);
            }
        }
    }

    /** Lets all files be of a time so long before now that nobody works on them any more. */
    private static void age(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return; // killed before there was anything
        }
        FileTime then = FileTime.from(NOW.minus(StaleFiles.AFTER).minusSeconds(1));
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.toList()) {
                Files.setLastModifiedTime(one, then);
            }
        }
    }

    private void assertSound(int... sessions) {
        try (Diary opened = Diary.open(diary)) {
            assertThat(opened.problems()).isEmpty();
            assertThat(sessions).contains(opened.played(Ever.END).size());
        }
    }

    /** Starts the process, kills it at a random moment, and tells how often it was done by then. */
    private int kill(long seed, String what, String... more) throws IOException, InterruptedException {
        Random random = new Random(seed);
        Path errors = folder.resolve("errors.txt");
        List<String> arguments = new java.util.ArrayList<>(List.of(what, diary.toString()));
        arguments.addAll(List.of(more));
        Process process = KillTest.start(KilledKeeping.class, errors, arguments.toArray(String[]::new));
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            assertThat(lines.readLine()).as(Files.readString(errors)).isEqualTo(KilledKeeping.READY);
            assertThat(process.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS))
                    .as(Files.readString(errors))
                    .isFalse();
            assertThat(process.toHandle().destroyForcibly()).isTrue();
            assertThat(process.waitFor()).as("exit code after SIGKILL").isNotZero();
            return (int) lines.lines().count();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
