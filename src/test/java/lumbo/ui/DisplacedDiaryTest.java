package lumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.Ever;
import lumbo.diary.FullDiary;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.diary.backup.DiaryEraser;
import lumbo.outbox.Said;
import org.jspecify.annotations.Nullable;
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
                null,
                "{\"number\":" + number + "}");
        CompletableFuture<Void> _ = stand.services().diary().outbox().keep(new Said.Told(List.of(entry)));
        stand.settle();
        return entry;
    }

    private static PainEntry pain(ScreenFixture stand) {
        PainEntry entry = new PainEntry(
                UUID.randomUUID(), stand.now(), PainMoment.OTHER, 4, null, null, null, "written down", Set.of());
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
            assertThat(diary.besideProperty().get() != null).isEqualTo(deed.savesBeside());
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
            assertThat(diary.besideProperty().get()).isNull();
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
            assertThat(diary.lostProperty().get() != null).isEqualTo(deed == Deed.CUT_OFF);
            if (deed == Deed.CUT_OFF) {
                // what lies in its place is damaged: that is asked first
                diary.goOnWithout();
                stand.settle();
            }
            assertThat(diary.besideProperty().get() != null).isEqualTo(deed.savesBeside());
            if (deed.savesBeside()) {
                assertThat(diary.noticeProperty().get()).isNotEmpty();
                diary.join();
                stand.settle();
            }
            assertThat(stand.diary().log()).contains(before);
        }
    }

    /** What was damaged after the diary was saved beside another one. */
    enum Damage {
        /** Header and beginning are whole, so that it can be opened. */
        WITHIN,
        CUT_OFF,
        NO_DIARY_AT_ALL;

        byte[] happens(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            switch (this) {
                case WITHIN -> Arrays.fill(bytes, bytes.length / 3, bytes.length / 3 * 2, (byte) 7);
                case CUT_OFF -> bytes = Arrays.copyOf(bytes, bytes.length / 2 + 7);
                case NO_DIARY_AT_ALL -> Arrays.fill(bytes, (byte) 'x');
            }
            Files.write(file, bytes);
            return bytes;
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void joinsWhatCanBeReadOfTheOneInItsPlaceWhereThatIsDamaged(Damage damage) throws IOException {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            stand.withDiary();
            SafetyLogEntry before = said(stand);
            Deed.RENAMED_OVER.happens(file, other);
            SafetyLogEntry after = said(stand);
            byte[] damaged = damage.happens(file);

            assertJoined(stand, damaged);

            assertThat(stand.diary().log()).containsSubsequence(before, after).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void joinsWhatCanBeReadOfTheSavedOneWhereThatIsDamaged(Damage damage) throws IOException {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            stand.withDiary();
            Deed.RENAMED_OVER.happens(file, other);
            said(stand);
        }
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            stand.withDiary();
            SafetyLogEntry later = said(stand);
            long sessions = stand.diary().countedSessions(Ever.END);
            byte[] damaged = damage.happens(folder.resolve("diary-kept.sqlite"));

            assertJoined(stand, damaged);

            assertThat(stand.diary().log()).contains(later);
            assertThat(stand.diary().countedSessions(Ever.END)).isGreaterThanOrEqualTo(sessions);
        }
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            stand.withDiary();
            assertThat(stand.services().diary().besideProperty().get()).isNull();
        }
    }

    /** It is told, the damaged one is kept as it was, and nothing is asked any more. */
    private void assertJoined(ScreenFixture stand, byte[] damaged) throws IOException {
        DiaryModel diary = stand.services().diary();
        diary.join();
        stand.settle();

        assertThat(diary.besideProperty().get()).isNull();
        assertThat(diary.troubleProperty().get()).isEmpty();
        assertThat(stand.diary().file()).isEqualTo(file);
        assertThat(stand.diary().problems()).isEmpty();
        List<Path> aside = DiaryEraser.copies(file).stream()
                .filter(copy -> copy.toString().contains("-damaged-"))
                .toList();
        assertThat(aside).hasSize(1);
        assertThat(aside.getFirst()).hasBinaryContent(damaged);
        assertThat(diary.noticeProperty().get())
                .contains(
                        "Everything is in your diary now",
                        "One of the two was damaged",
                        aside.getFirst().toString());
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
            assertThat(stand.services().diary().besideProperty().get()).isNull();
        }
    }

    @Test
    void knowsThatClosingWouldLoseWhatCanBeSavedNowhereUntilItCan() throws IOException {
        Path deep = Files.createDirectories(all.resolve("stick").resolve("data"));
        Files.copy(file, deep.resolve("diary.sqlite"));
        try (ScreenFixture stand = new ScreenFixture(deep)) {
            stand.withDiary();
            DiaryModel diary = stand.services().diary();
            SafetyLogEntry before = said(stand);
            assertThat(mayClose(stand)).isTrue();
            delete(all.resolve("stick"));
            // nobody can make a folder there
            Files.write(all.resolve("stick"), new byte[0]);
            Path home = Files.write(all.resolve("home"), new byte[0]);
            String usual = System.getProperty("user.home");
            System.setProperty("user.home", home.toString());
            try {
                assertThat(mayClose(stand)).isFalse();
                assertThat(diary.unkeptSentence())
                        .contains(deep.resolve("diary.sqlite").toString());

                Files.delete(home);
                Files.createDirectory(home);
                assertThat(mayClose(stand)).isTrue();
            } finally {
                System.setProperty("user.home", usual);
            }
            assertThat(stand.diary().file()).isEqualTo(home.resolve("diary-kept.sqlite"));
            assertThat(stand.diary().log()).contains(before);
        }
    }

    private static boolean mayClose(ScreenFixture stand) {
        AtomicReference<@Nullable Boolean> told = new AtomicReference<>();
        stand.services().diary().settle(Duration.ofSeconds(20), told::set);
        while (told.get() == null) {
            stand.settle();
            Thread.onSpinWait();
        }
        return Boolean.TRUE.equals(told.get());
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
