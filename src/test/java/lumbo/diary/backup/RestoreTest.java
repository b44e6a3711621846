package lumbo.diary.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.DiaryFacts;
import lumbo.diary.Ever;
import lumbo.diary.FullDiary;
import lumbo.files.Share;
import lumbo.i18n.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class RestoreTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T18:30:00");

    @TempDir
    Path folder;

    private Path backup;
    private Path diary;

    @BeforeEach
    void write() throws IOException {
        backup = folder.resolve("a.lumbo-backup");
        diary = folder.resolve("data/diary.sqlite");
        FullDiary.write(backup, 3);
        FullDiary.write(diary, 1);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void tellsWhatIsThereAndChangesNothing() throws Exception {
        byte[] before = Files.readAllBytes(diary);

        Restore.Preview preview = new Restore(diary).preview(backup, null, Share.UNTOLD);

        LocalDate first = LocalDate.parse("2026-11-22");
        assertThat(preview.backup().sessions()).isEqualTo(3);
        assertThat(preview.backup().days()).isEqualTo(3);
        assertThat(preview.backup().painEntries()).isEqualTo(6);
        assertThat(preview.backup().first()).isEqualTo(first);
        assertThat(preview.backup().last()).isEqualTo(first.plusDays(2));
        assertThat(preview.present()).extracting(DiaryFacts::sessions).isEqualTo(1);
        assertThat(diary).hasBinaryContent(before);
        assertThat(names()).containsExactly("diary.sqlite");
    }

    /** What takes long is unpacking, copying and reading: each tells how far it has come, the next from there on. */
    @Test
    void tellsHowMuchIsDone() throws Exception {
        Path many = folder.resolve("many.sqlite");
        FullDiary.write(many, 40);
        Password password = new Password("so gut wie neu");
        Path locked = new Backups(folder.resolve("locked"), Clock.fixed(NOW.toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .make(many, password);

        for (Path file : List.of(many, locked)) {
            List<Double> looked = new ArrayList<>();
            List<Double> restored = new ArrayList<>();
            new Restore(diary).preview(file, password, looked::add);
            new Restore(diary).apply(file, password, NOW, restored::add, () -> restored.add(2.0));

            assertThat(looked).isSorted().endsWith(1.0).hasSizeGreaterThan(40);
            assertThat(looked).anyMatch(share -> share > 0 && share < 0.1);
            assertThat(restored).isSorted().endsWith(1.0, 2.0);
        }
    }

    @Test
    void replacesTheDiaryAndKeepsItBeside() throws Exception {
        byte[] before = Files.readAllBytes(diary);

        Restore.Restored restored = new Restore(diary).apply(backup, null, NOW, Share.UNTOLD, () -> {});
        new Restore(diary).apply(backup, null, NOW, Share.UNTOLD, () -> {});

        assertThat(names())
                .containsExactly(
                        "diary-before-restore-2026-11-22T18-30-00-2.sqlite",
                        "diary-before-restore-2026-11-22T18-30-00.sqlite",
                        "diary.sqlite");
        assertThat(restored.before()).isEqualTo(folder.resolve("data/diary-before-restore-2026-11-22T18-30-00.sqlite"));
        assertThat(restored.before()).hasBinaryContent(before);
        try (Diary open = Diary.open(diary)) {
            assertThat(open.played(Ever.END)).hasSize(3);
            assertThat(open.problems()).isEmpty();
        }
    }

    @Test
    void keepsWhatOnlyTheLogBesideTheDiaryHas() throws Exception {
        Path cut = folder.resolve("cut/diary.sqlite");
        Files.createDirectories(folder.resolve("cut"));
        try (Diary open = Diary.open(diary)) {
            FullDiary.add(open, 1, 2);
            Files.copy(diary, cut);
            Files.copy(folder.resolve("data/diary.sqlite-wal"), folder.resolve("cut/diary.sqlite-wal"));
        }

        assertThat(new Restore(cut).preview(backup, null, Share.UNTOLD).present())
                .extracting(DiaryFacts::sessions)
                .isEqualTo(2);
        Path before = Objects.requireNonNull(new Restore(cut)
                .apply(backup, null, NOW, Share.UNTOLD, () -> {})
                .before());

        try (Diary open = Diary.open(before)) {
            assertThat(open.played(Ever.END)).hasSize(2);
        }
        try (Diary open = Diary.open(cut)) {
            assertThat(open.played(Ever.END)).hasSize(3);
        }
    }

    @Test
    void comesBackWhereThereIsNoDiary() throws Exception {
        Path fresh = folder.resolve("fresh/diary.sqlite");

        assertThat(new Restore(fresh).preview(backup, null, Share.UNTOLD).present())
                .isNull();
        assertThat(new Restore(fresh)
                        .apply(backup, null, NOW, Share.UNTOLD, () -> {})
                        .before())
                .isNull();

        assertThat(Diary.facts(fresh).sessions()).isEqualTo(3);
    }

    @Test
    void bringsBackWhatAnOldLumboWroteAndUpgradesItWhenItIsOpened() throws Exception {
        Path old = folder.resolve("old.lumbo-backup");
        try (@Nullable InputStream in = Diary.class.getResourceAsStream("diary-v1.sqlite")) {
            Files.copy(Optional.ofNullable(in).orElseThrow(), old);
        }
        assertThat(new Restore(diary).preview(old, null, Share.UNTOLD).backup().sessions())
                .isPositive();

        new Restore(diary).apply(old, null, NOW, Share.UNTOLD, () -> {});

        try (Diary open = Diary.open(diary)) {
            assertThat(open.problems()).isEmpty();
            assertThat(open.played(Ever.END)).isNotEmpty();
        }
    }

    @Test
    void refusesWhatCannotBeBroughtBackAndChangesNothing() throws Exception {
        byte[] before = Files.readAllBytes(diary);
        byte[] whole = Files.readAllBytes(backup);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
        byte[] bad = whole.clone();
        Arrays.fill(bad, 5 * 4096, 9 * 4096, (byte) 7);
        Path damaged = Files.write(folder.resolve("damaged"), bad);
        Path letter = Files.writeString(folder.resolve("letter"), "Dear diary");
        Path newer = Files.copy(backup, folder.resolve("newer"));
        sql(newer, "PRAGMA user_version = 99");
        Path other = folder.resolve("other");
        sql(other, "CREATE TABLE bookmark (url TEXT)");

        refused(folder.resolve("none"), BackupException.Kind.MISSING);
        refused(folder, BackupException.Kind.NO_BACKUP);
        refused(letter, BackupException.Kind.NO_BACKUP);
        refused(cut, BackupException.Kind.DAMAGED);
        refused(damaged, BackupException.Kind.DAMAGED);
        refused(other, BackupException.Kind.DAMAGED);
        refused(newer, BackupException.Kind.NEWER);

        assertThat(diary).hasBinaryContent(before);
        assertThat(names()).containsExactly("diary.sqlite");
    }

    /** The backup may lie on another disk, which is not the one that is full or closed. */
    @Test
    void tellsThePlaceThatCannotBeWrittenNotTheBackup() throws IOException {
        Path place = Files.writeString(folder.resolve("place"), "a file where the folder would be");
        Path source = folder.resolve("stick.lumbo-backup");
        FullDiary.write(source, 1);

        assertThatThrownBy(() ->
                        new Restore(place.resolve("diary.sqlite")).apply(source, null, NOW, Share.UNTOLD, () -> {}))
                .isInstanceOfSatisfying(
                        BackupException.class,
                        failure -> assertThat(failure.sentence(Messages.of(Locale.UK)))
                                .contains(place.toString())
                                .doesNotContain(source.toString()));
    }

    private static void sql(Path file, String sql) throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void refused(Path file, BackupException.Kind kind) {
        assertThatThrownBy(() -> new Restore(diary).preview(file, null, Share.UNTOLD))
                .isInstanceOfSatisfying(
                        BackupException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
        assertThatThrownBy(() -> new Restore(diary).apply(file, null, NOW, Share.UNTOLD, () -> {}))
                .isInstanceOfSatisfying(
                        BackupException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    /** Broken off at any moment, the diary of before is whole under either of its names: nothing of it is in a log. */
    @Test
    void bringsTheLogOfAKilledLumboIntoTheDiaryFirst() throws Exception {
        Path killed = Files.createDirectories(folder.resolve("killed")).resolve("diary.sqlite");
        Path running = folder.resolve("running.sqlite");
        FullDiary.write(running, 1);
        try (Diary open = Diary.open(running)) {
            FullDiary.add(open, 1, 4);
            Files.copy(running, killed);
            Files.copy(folder.resolve("running.sqlite-wal"), folder.resolve("killed/diary.sqlite-wal"));
        }

        Path before = Objects.requireNonNull(new Restore(killed)
                .apply(backup, null, LocalDateTime.parse("2026-11-22T18:30:00"), Share.UNTOLD, () -> {})
                .before());

        assertThat(before.resolveSibling(before.getFileName() + "-wal")).doesNotExist();
        assertThat(Diary.facts(before).sessions()).isEqualTo(4);
        assertThat(Diary.facts(killed).sessions()).isEqualTo(3);
    }
}
