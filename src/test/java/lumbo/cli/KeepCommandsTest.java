package lumbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import lumbo.diary.Diary;
import lumbo.diary.FullDiary;
import lumbo.instance.SingleInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepCommandsTest {

    @TempDir
    private Path folder;

    private Typed typed;

    @BeforeEach
    void begin() {
        typed = new Typed(folder.resolve("data")).now(OffsetDateTime.parse("2026-11-22T18:30:00Z"));
    }

    private Path diary() {
        return folder.resolve("data/diary.sqlite");
    }

    private Path backup() {
        return folder.resolve("backups/diary-2026-11-22T18-30-00.lumbo-backup");
    }

    @Test
    void makesABackupAndBringsItBack() throws IOException {
        FullDiary.write(diary(), 2);
        assertThat(typed.run("backup", "--out", folder.resolve("backups"))).isZero();
        assertThat(typed.out()).isEqualToIgnoringNewLines("The backup is " + backup() + "\n");
        try (Diary open = Diary.open(diary())) {
            FullDiary.add(open, 2, 3);
        }

        assertThat(typed.run("restore", backup())).isZero();
        assertThat(typed.out())
                .contains("In the backup: 2 sessions, 4 pain entries, 2 days from 2026-11-22 to 2026-11-23")
                .contains("In your diary now: 3 sessions, 6 pain entries, 3 days from 2026-11-22 to 2026-11-24")
                .contains("Nothing was changed.");
        assertThat(Diary.facts(diary()).sessions()).isEqualTo(3);

        assertThat(typed.run("restore", backup(), "--yes")).isZero();
        assertThat(Diary.facts(diary()).sessions()).isEqualTo(2);
        assertThat(typed.out()).contains("diary-before-restore-2026-11-22T18-30-00.sqlite");
        assertThat(typed.err()).isEmpty();
    }

    @Test
    void refusesToBringBackWhileAWindowIsOpen() throws IOException {
        FullDiary.write(diary(), 1);
        typed.run("backup", "--out", folder.resolve("backups"));
        byte[] before = Files.readAllBytes(diary());

        try (SingleInstance window = SingleInstance.take(folder.resolve("data")).orElseThrow()) {
            assertThat(window).isNotNull();
            assertThat(typed.run("backup", "--out", folder.resolve("backups"))).isZero();
            assertThat(typed.run("restore", folder.resolve("backups/diary-2026-11-22T18-30-01.lumbo-backup"), "--yes"))
                    .isEqualTo(1);
        }

        assertThat(typed.err()).isEqualToIgnoringNewLines("Lumbo is open. Close its window first; then try again.\n");
        assertThat(diary()).hasBinaryContent(before);
    }

    @Test
    void locksWithTheFirstLineOfAFile() throws IOException {
        FullDiary.write(diary(), 1);
        Path password = Files.writeString(folder.resolve("password"), "secret\nnot this\n");
        Path wrong = Files.writeString(folder.resolve("wrong"), "Secret\n");
        assertThat(typed.run("backup", "--out", folder.resolve("backups"), "--password-file", password))
                .isZero();

        assertThat(typed.run("restore", backup())).isEqualTo(1);
        assertThat(typed.run("restore", backup(), "--password-file", wrong)).isEqualTo(1);
        assertThat(typed.err().lines())
                .containsExactly(
                        backup() + " is locked with a password. Type the password.",
                        "The password does not open " + backup() + ". Check it and try again.");

        assertThat(typed.run("restore", backup(), "--password-file", password, "--yes"))
                .isZero();
    }

    @Test
    void saysOneSentenceForEachFailure() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear diary");
        Path empty = Files.writeString(folder.resolve("empty"), "");

        assertThat(typed.run("backup", "--out", folder.resolve("backups"))).isEqualTo(1);
        FullDiary.write(diary(), 1);
        assertThat(typed.run("backup", "--out", letter)).isEqualTo(1);
        assertThat(typed.run("backup", "--out", folder.resolve("backups"), "--password-file", empty))
                .isEqualTo(1);
        assertThat(typed.run("restore", letter, "--yes")).isEqualTo(1);
        assertThat(typed.run("restore", folder.resolve("none"), "--yes")).isEqualTo(1);

        assertThat(typed.err().lines())
                .containsExactly(
                        "There is no diary yet at " + diary(),
                        "Something is wrong at " + letter + ". Your diary has not changed.",
                        "There is no password in the first line of " + empty,
                        letter + " is not a Lumbo backup. Choose a file that ends with .lumbo-backup.",
                        "There is no file " + folder.resolve("none") + ". Check its name and folder.");
    }
}
