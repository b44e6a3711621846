package lumbo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import lumbo.diary.Diary;
import lumbo.diary.FullDiary;
import lumbo.i18n.Messages;
import lumbo.instance.OneInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepCommandsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T18:30:00Z"), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path diary() {
        return folder.resolve("data/diary.sqlite");
    }

    private Path backup() {
        return folder.resolve("backups/diary-2026-11-22T18-30-00.lumbo-backup");
    }

    private KeepCommands commands() {
        return new KeepCommands(
                Messages.of(Locale.ENGLISH),
                new PrintWriter(out),
                new PrintWriter(err),
                folder.resolve("data"),
                diary(),
                CLOCK);
    }

    @Test
    void makesABackupAndBringsItBack() throws IOException {
        FullDiary.write(diary(), 2);
        assertThat(commands().backup(folder.resolve("backups"), Optional.empty()))
                .isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("The backup is " + backup() + "\n");
        try (Diary open = Diary.open(diary())) {
            FullDiary.add(open, 2, 3);
        }

        assertThat(commands().restore(backup(), Optional.empty(), false)).isZero();
        assertThat(out.toString())
                .contains("In the backup: 2 sessions, 4 pain entries, 2 days from 2026-11-22 to 2026-11-23")
                .contains("In your diary now: 3 sessions, 6 pain entries, 3 days from 2026-11-22 to 2026-11-24")
                .contains("Nothing was changed.");
        assertThat(Diary.facts(diary()).sessions()).isEqualTo(3);

        assertThat(commands().restore(backup(), Optional.empty(), true)).isZero();
        assertThat(Diary.facts(diary()).sessions()).isEqualTo(2);
        assertThat(out.toString()).contains("diary-before-restore-2026-11-22T18-30-00.sqlite");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void refusesToBringBackWhileAWindowIsOpen() throws IOException {
        FullDiary.write(diary(), 1);
        commands().backup(folder.resolve("backups"), Optional.empty());
        byte[] before = Files.readAllBytes(diary());

        try (OneInstance window = OneInstance.take(folder.resolve("data")).orElseThrow()) {
            assertThat(window).isNotNull();
            assertThat(commands().backup(folder.resolve("backups"), Optional.empty()))
                    .isZero();
            assertThat(commands()
                            .restore(
                                    folder.resolve("backups/diary-2026-11-22T18-30-01.lumbo-backup"),
                                    Optional.empty(),
                                    true))
                    .isEqualTo(1);
        }

        assertThat(err.toString())
                .isEqualToIgnoringNewLines("Lumbo is open. Close its window first; then try again.\n");
        assertThat(diary()).hasBinaryContent(before);
    }

    @Test
    void locksWithTheFirstLineOfAFile() throws IOException {
        FullDiary.write(diary(), 1);
        Path password = Files.writeString(folder.resolve("password"), "secret\nnot this\n");
        Path wrong = Files.writeString(folder.resolve("wrong"), "Secret\n");
        assertThat(commands().backup(folder.resolve("backups"), Optional.of(password)))
                .isZero();

        assertThat(commands().restore(backup(), Optional.empty(), false)).isEqualTo(1);
        assertThat(commands().restore(backup(), Optional.of(wrong), false)).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        backup() + " is locked with a password. Give the password.",
                        "The password does not open " + backup() + ". Check it and try again.");

        assertThat(commands().restore(backup(), Optional.of(password), true)).isZero();
    }

    @Test
    void saysOneSentenceForEachFailure() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear diary");
        Path empty = Files.writeString(folder.resolve("empty"), "");

        assertThat(commands().backup(folder.resolve("backups"), Optional.empty()))
                .isEqualTo(1);
        FullDiary.write(diary(), 1);
        assertThat(commands().backup(letter, Optional.empty())).isEqualTo(1);
        assertThat(commands().backup(folder.resolve("backups"), Optional.of(empty)))
                .isEqualTo(1);
        assertThat(commands().restore(letter, Optional.empty(), true)).isEqualTo(1);
        assertThat(commands().restore(folder.resolve("none"), Optional.empty(), true))
                .isEqualTo(1);

        assertThat(err.toString().lines())
                .containsExactly(
                        "There is no diary yet at " + diary(),
                        "Something is wrong at " + letter + ". Your diary is as it was.",
                        "There is no password in the first line of " + empty,
                        letter + " is no backup of Lumbo. Choose a file that ends with .lumbo-backup.",
                        "There is no file " + folder.resolve("none") + ". Check its name and folder.");
    }
}
