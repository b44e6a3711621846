package lumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.FullDiary;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.outbox.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A diary whose file is replaced, moved or cut off while it is open: it is told, and what was said is kept. */
@Timeout(60)
class DisplacedDiaryTest {

    @TempDir
    Path all;

    private Path folder = Path.of("");
    private Path file = folder;
    private Path other = folder;
    private int number;

    /** What happens to the files of a diary that is open. */
    enum Deed {
        RENAMED_OVER,
        COPIED_INTO,
        REMOVED,
        FOLDER_RENAMED,
        FOLDER_REMOVED,
        EMPTIED,
        CUT_OFF,
        LOG_REMOVED,
        LOG_REPLACED,
        LOG_EMPTIED;

        boolean savesBeside() {
            return this == RENAMED_OVER || isLoss();
        }

        /** Whether what was there before Lumbo was opened is gone from the file. */
        boolean isLoss() {
            return this == COPIED_INTO || this == EMPTIED || this == CUT_OFF || this == LOG_EMPTIED;
        }

        void happens(Path file, Path other) throws IOException {
            Path folder = file.resolveSibling("");
            Path log = file.resolveSibling(file.getFileName() + "-wal");
            switch (this) {
                case RENAMED_OVER ->
                    Files.move(
                            Files.copy(other, folder.resolve("sync.tmp")), file, StandardCopyOption.REPLACE_EXISTING);
                case COPIED_INTO ->
                    Files.write(
                            file,
                            Files.readAllBytes(other),
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING);
                case REMOVED -> Files.delete(file);
                case FOLDER_RENAMED ->
                    Files.move(
                            folder,
                            Files.createTempDirectory(folder.getParent(), "moved-")
                                    .resolve("data"));
                case FOLDER_REMOVED -> delete(folder);
                case EMPTIED -> cut(file, 0);
                case CUT_OFF -> cut(file, Files.size(file) / 2 + 7);
                case LOG_REMOVED -> Files.deleteIfExists(log);
                case LOG_REPLACED -> {
                    Files.deleteIfExists(log);
                    Files.write(log, new byte[5000]);
                }
                case LOG_EMPTIED -> cut(log, 0);
            }
        }

        private static void cut(Path file, long size) throws IOException {
            try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
                open.truncate(size);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    @BeforeEach
    void fill() throws IOException {
        folder = Files.createDirectory(all.resolve("data"));
        file = folder.resolve("diary.sqlite");
        other = all.resolve("other.sqlite");
        FullDiary.write(file, 3);
        FullDiary.write(other, 2);
    }

    private SafetyLogEntry said(ScreenFixture stand) {
        SafetyLogEntry entry = new SafetyLogEntry(
                UUID.randomUUID(),
                stand.now().plusSeconds(++number),
                SafetyLogKind.OFFER,
                Optional.empty(),
                "{\"number\":" + number + "}");
        CompletableFuture<Void> _ = stand.services().diary().outbox().keep(new Said.Told(List.of(entry)));
        stand.settle();
        return entry;
    }

    private static PainEntry pain(ScreenFixture stand) {
        PainEntry entry = new PainEntry(
                UUID.randomUUID(),
                stand.now(),
                PainMoment.OTHER,
                4,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "written down");
        stand.services()
                .diary()
                .outbox()
                .ask(diary -> diary.writeDown(entry, stand.now()))
                .join();
        return entry;
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void isToldAndNothingThatWasSaidIsLost(Deed deed) throws IOException {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            stand.withDiary();
            DiaryModel diary = stand.services().diary();
            SafetyLogEntry before = said(stand);
            PainEntry written = pain(stand);
            assertThat(diary.noticeProperty().get()).isEmpty();

            deed.happens(file, other);
            SafetyLogEntry after = said(stand);

            assertThat(diary.noticeProperty().get()).isNotEmpty();
            assertThat(diary.troubleProperty().get()).isEmpty();
            assertThat(diary.outbox().state().waiting()).isEmpty();
            assertThat(diary.besideProperty().get().isPresent()).isEqualTo(deed.savesBeside());
            assertThat(stand.diary().file()).isEqualTo(deed.savesBeside() ? folder.resolve("diary-kept.sqlite") : file);
            assertThat(diary.noticeProperty().get())
                    .contains(stand.diary().file().toString());
            assertThat(stand.diary().log()).containsSubsequence(before, after);
            assertThat(stand.diary().painOn(written.at().toLocalDate())).contains(written);
            assertThat(stand.diary().countedSessions(stand.now().plusYears(50)) > 0)
                    .isEqualTo(!deed.isLoss());

            diary.join();
            stand.settle();

            SafetyLogEntry last = said(stand);
            assertThat(diary.besideProperty().get()).isEmpty();
            assertThat(stand.diary().file()).isEqualTo(file);
            assertThat(stand.diary().log())
                    .containsSubsequence(before, after, last)
                    .doesNotHaveDuplicates();
            assertThat(stand.diary().painOn(written.at().toLocalDate())).contains(written);
            assertThat(stand.diary().problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void isToldWhileNothingIsSaid(Deed deed) throws IOException {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            stand.withDiary();
            SafetyLogEntry before = said(stand);
            deed.happens(file, other);

            stand.services().diary().look();
            stand.settle();

            assertThat(stand.services().diary().noticeProperty().get()).isNotEmpty();
            assertThat(stand.diary().log()).contains(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void isSavedWhenLumboIsClosedAndAskedForAtTheNextStart(Deed deed) throws IOException {
        SafetyLogEntry before;
        Path last;
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            stand.withDiary();
            before = said(stand);
            deed.happens(file, other);
            stand.services().diary().close();
            last = stand.services().diary().file();
        }
        assertThat(last).isEqualTo(deed.savesBeside() ? folder.resolve("diary-kept.sqlite") : file);
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            stand.withDiary();
            stand.settle();
            DiaryModel diary = stand.services().diary();
            assertThat(diary.besideProperty().get().isPresent()).isEqualTo(deed.savesBeside());
            if (deed.savesBeside()) {
                assertThat(diary.noticeProperty().get()).isNotEmpty();
                diary.join();
                stand.settle();
            }
            assertThat(stand.diary().log()).contains(before);
        }
    }

    @Test
    void leavesBothWhenThePersonWants() throws IOException {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            stand.withDiary();
            SafetyLogEntry before = said(stand);
            Deed.RENAMED_OVER.happens(file, other);
            said(stand);

            stand.services().diary().leaveBoth();
            stand.settle();

            Path left = folder.resolve("diary-left.sqlite");
            assertThat(stand.services().diary().noticeProperty().get())
                    .contains(file.toString())
                    .contains(left.toString());
            assertThat(stand.diary().file()).isEqualTo(file);
            assertThat(stand.diary().log()).doesNotContain(before);
            try (Diary kept = Diary.open(left)) {
                assertThat(kept.log()).contains(before);
            }
        }
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            stand.withDiary();
            assertThat(stand.services().diary().besideProperty().get()).isEmpty();
        }
    }

    @Test
    void saysWhereItWasSavedWhenNothingCanBeMadeInItsPlace() throws IOException {
        Path deep = Files.createDirectories(all.resolve("stick").resolve("data"));
        Files.copy(file, deep.resolve("diary.sqlite"));
        try (ScreenFixture stand = new ScreenFixture(deep)) {
            stand.withDiary();
            SafetyLogEntry before = said(stand);
            delete(all.resolve("stick"));
            // nobody can make a folder there
            Files.write(all.resolve("stick"), new byte[0]);
            String home = System.getProperty("user.home");
            System.setProperty(
                    "user.home", Files.createDirectories(all.resolve("home")).toString());
            try {
                said(stand);
            } finally {
                System.setProperty("user.home", home);
            }

            assertThat(stand.diary().file()).isEqualTo(all.resolve("home").resolve("diary-kept.sqlite"));
            assertThat(stand.services().diary().noticeProperty().get())
                    .contains(stand.diary().file().toString());
            assertThat(stand.diary().log()).contains(before);
        }
    }
}
