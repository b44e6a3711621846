package lumbo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.backup.BackupException;
import lumbo.diary.backup.Backups;
import lumbo.settings.DataFolders;
import lumbo.settings.Settings;
import lumbo.ui.Background;
import lumbo.ui.Delays;
import lumbo.ui.Notices.Notice;
import lumbo.ui.ScreenFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups that nobody asks for. */
class BackupKeeperTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private ScreenFixture stand;

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Background background = new Background(work::add, work::add, Runnable::run, new Delays());

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private BackupKeeper keeper(boolean on) {
        return new BackupKeeper(
                stand.words(),
                new DataFolders(folder),
                () -> new Settings.Backup(on, null),
                stand.services().clock());
    }

    private void start(boolean on) {
        keeper(on).atStart(background);
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private List<Backups.Backup> backups() {
        return new Backups(new DataFolders(folder).backups(), stand.services().clock()).list();
    }

    private List<String> told() {
        return background.notices().property().get().stream()
                .map(Notice::sentence)
                .toList();
    }

    private void writePain() {
        stand.withDiary();
        stand.diary()
                .writeDown(
                        new PainEntry(
                                UUID.randomUUID(), stand.now(), PainMoment.OTHER, 4, null, null, null, "", Set.of()),
                        stand.now())
                .join();
    }

    @Test
    void whatClosingHadNoTimeForIsMadeAtTheNextStart() {
        writePain();

        start(true);

        assertThat(backups()).hasSize(1);
        assertThat(told()).isEmpty();
    }

    @Test
    void nothingIsMadeWhereNothingChangedSinceLumboWasClosed() throws BackupException {
        writePain();
        stand.services().diary().close();
        keeper(true).atClosing(new DataFolders(folder).diary());
        stand.setTime(stand.now().plusDays(30));
        stand.withDiary();

        start(true);

        assertThat(backups()).hasSize(1);
        assertThat(told()).isEmpty();
    }

    @Test
    void nothingIsMadeThatIsNotWanted() throws BackupException {
        writePain();

        start(false);
        keeper(false).atClosing(new DataFolders(folder).diary());

        assertThat(backups()).isEmpty();
    }

    @Test
    void anOldBackupIsToldWhereNoneCanBeMade() throws BackupException, IOException {
        writePain();
        keeper(true).atClosing(new DataFolders(folder).diary());
        stand.services().diary().close();
        Path diary = new DataFolders(folder).diary();
        FileTime before = Files.getLastModifiedTime(diary);
        Files.writeString(diary, "no diary ".repeat(500), StandardCharsets.UTF_8);
        Files.setLastModifiedTime(diary, FileTime.from(before.toInstant().plus(Duration.ofHours(1))));
        OffsetDateTime made = stand.now();

        stand.setTime(made.plusDays(7));
        start(true);
        assertThat(told()).as("not old yet").isEmpty();

        stand.setTime(made.plusDays(8));
        start(true);
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("The backup failed. The last good one is from 22 Nov 2026");
        assertThat(backups()).hasSize(1);
    }

    @Test
    void thatThereIsNoBackupIsToldWhereNoneCanBeMade() throws IOException {
        writePain();
        Files.writeString(new DataFolders(folder).backups(), "in the way", StandardCharsets.UTF_8);

        start(true);

        assertThat(told()).singleElement().asString().startsWith("The backup failed, and there is none yet.");
    }
}
