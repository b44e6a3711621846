package lumbo.diary;

import static lumbo.diary.Samples.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import lumbo.files.FileState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to the file of a diary that is open is seen, and what was kept in it is saved. */
@Timeout(60)
class DisplacedTest {

    @TempDir
    Path all;

    private Path folder = Path.of("");
    private Path file = folder;
    private Path other = folder;
    private final AtomicReference<Displaced> told = new AtomicReference<>();

    /** What a sync tool, a person or a disk does. */
    enum Deed {
        RENAMED_OVER(Displaced.REPLACED),
        COPIED_INTO(Displaced.REWRITTEN),
        COPIED_INTO_WITH_ITS_TIME(Displaced.REWRITTEN),
        REMOVED(Displaced.GONE),
        MOVED(Displaced.GONE),
        FOLDER_RENAMED(Displaced.GONE),
        FOLDER_REMOVED(Displaced.GONE),
        EMPTIED(Displaced.REWRITTEN),
        CUT_OFF(Displaced.REWRITTEN),
        LOG_REMOVED(Displaced.LOG_LOST),
        LOG_REPLACED(Displaced.LOG_LOST),
        LOG_EMPTIED(Displaced.REWRITTEN);

        private final Displaced how;

        Deed(Displaced how) {
            this.how = how;
        }
    }

    private void start() throws IOException {
        folder = Files.createTempDirectory(all, "at-").resolve("data");
        file = Files.createDirectory(folder).resolve("diary.sqlite");
        other = folder.resolveSibling("other.sqlite");
        Filled.small(file, "what there was");
        Filled.small(other, "another's");
        try (Diary diary = Diary.open(other)) {
            diary.pain(Samples.pain(801, START.plusDays(2), PainMoment.OTHER, 9))
                    .join();
        }
    }

    private void happens(Deed deed) throws IOException {
        Path log = DiaryFile.beside(file, "-wal");
        switch (deed) {
            case RENAMED_OVER ->
                Files.move(Files.copy(other, folder.resolve("sync.tmp")), file, StandardCopyOption.REPLACE_EXISTING);
            case COPIED_INTO -> into(file, Files.readAllBytes(other));
            case COPIED_INTO_WITH_ITS_TIME -> {
                FileTime time = Files.getLastModifiedTime(file);
                into(file, Files.readAllBytes(other));
                Files.setLastModifiedTime(file, time);
            }
            case REMOVED -> Files.delete(file);
            case MOVED -> Files.move(file, folder.resolve("elsewhere.sqlite"));
            case FOLDER_RENAMED -> Files.move(folder, folder.resolveSibling("renamed"));
            case FOLDER_REMOVED -> Filled.delete(folder);
            case EMPTIED -> cut(file, 0);
            case CUT_OFF -> cut(file, Files.size(file) / 2 + 100);
            case LOG_REMOVED -> Files.delete(log);
            case LOG_REPLACED -> {
                Files.delete(log);
                Files.write(log, new byte[5000]);
            }
            case LOG_EMPTIED -> cut(log, 0);
        }
    }

    private static void into(Path file, byte[] bytes) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            in.write(ByteBuffer.wrap(bytes));
        }
    }

    private static void cut(Path file, long size) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.WRITE)) {
            in.truncate(size);
        }
    }

    private static PainEntry pain(int number) {
        return Samples.pain(number, START.plusDays(1).plusMinutes(number), PainMoment.OTHER, 4);
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void isToldBeforeAnythingMoreIsSaidToBeKept(Deed deed) throws IOException {
        start();
        Diary diary = Diary.open(file);
        diary.listen(told::set);
        diary.pain(pain(900)).join();
        assertThat(told).hasNullValue();

        happens(deed);
        assertThatThrownBy(() -> diary.pain(pain(901)).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(DiaryException.class)
                .satisfies(failure ->
                        assertThat(DiaryException.of("pain", failure).kind()).isEqualTo(DiaryException.Kind.DISPLACED));

        assertThat(told).hasValue(deed.how);
        assertThat(diary.look().join()).contains(deed.how);
        Rescued rescued = diary.rescue(List.of());
        assertThat(rescued.how()).isEqualTo(deed.how);
        assertThat(rescued.file() != null).isEqualTo(deed.how != Displaced.REWRITTEN);
        if (rescued.file() != null) {
            try (Diary saved = Diary.open(rescued.file())) {
                assertThat(saved.painOn(pain(900).at().toLocalDate()))
                        .contains(pain(900))
                        .doesNotContain(pain(901));
                assertThat(saved.problems()).isEmpty();
            }
        }
        switch (deed.how) {
            case GONE, LOG_LOST -> assertThat(rescued.file()).isEqualTo(file);
            case REPLACED -> {
                assertThat(rescued.file()).isEqualTo(folder.resolve("diary-kept.sqlite"));
                assertThat(file).hasSameBinaryContentAs(other);
                assertOpensAs(other);
            }
            case REWRITTEN -> {
                if (deed == Deed.COPIED_INTO || deed == Deed.COPIED_INTO_WITH_ITS_TIME) {
                    assertThat(file).hasSameBinaryContentAs(other);
                    assertOpensAs(other);
                }
            }
        }
    }

    private void assertOpensAs(Path wanted) {
        assertThat(Filled.json(file)).isEqualTo(Filled.json(wanted));
        try (Diary opened = Diary.open(file)) {
            assertThat(opened.problems()).isEmpty();
            assertThat(opened.foundLog()).isEqualTo(DiaryLog.AS_EXPECTED);
        }
        assertThat(Filled.json(file)).isEqualTo(Filled.json(wanted));
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void isSeenWhileNothingIsSaid(Deed deed) throws IOException {
        start();
        Diary diary = Diary.open(file);
        diary.pain(pain(900)).join();
        diary.listen(told::set);
        happens(deed);

        assertThat(diary.look().join()).contains(deed.how);
        assertThat(told).hasValue(deed.how);
        diary.rescue(List.of());
    }

    @ParameterizedTest
    @EnumSource(
            value = Deed.class,
            names = {"RENAMED_OVER", "REMOVED", "MOVED"})
    void aFurtherReaderDoesNotOpenWhatLiesThereNow(Deed deed) throws Exception {
        start();
        Diary diary = Diary.open(file);
        diary.pain(pain(900)).join();
        diary.listen(told::set);

        diary.state(busy -> {
            try {
                happens(deed);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            assertThatThrownBy(() -> diary.painOn(pain(900).at().toLocalDate()))
                    .isInstanceOfSatisfying(
                            DiaryException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(DiaryException.Kind.DISPLACED));
        });

        assertThat(Files.exists(file)).isEqualTo(deed == Deed.RENAMED_OVER);
        assertThat(diary.look().join()).contains(deed.how);
        diary.rescue(List.of());
        Diary.intoOneFile(file);
        assertOpensAs(deed == Deed.RENAMED_OVER ? other : file);
    }

    @Test
    void whatOthersWriteAndTouchAsTheyShouldIsNotTakenForAnotherFile() throws Exception {
        start();
        try (Diary diary = Diary.open(file)) {
            diary.listen(told::set);
            diary.pain(pain(900)).join();
            try (Diary second = Diary.open(file)) {
                diary.pain(pain(901)).join();
                second.pain(pain(902)).join();
                diary.pain(pain(903)).join();
            }
            diary.pain(pain(904)).join();
            Diary.open(file).close();
            diary.pain(pain(905)).join();
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
            diary.pain(pain(906)).join();
            Diary.copy(file, Files.createFile(folder.resolve("copy.sqlite")));
            assertThat(Diary.facts(file).painEntries()).isPositive();
            Files.createLink(folder.resolve("second-name.sqlite"), file);
            diary.pain(pain(907)).join();
            assertThat(diary.look().join()).isEmpty();
            assertThat(diary.painOn(pain(900).at().toLocalDate())).hasSizeGreaterThanOrEqualTo(8);
        }
        assertThat(told).hasNullValue();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("diary.sqlite", "copy.sqlite", "second-name.sqlite");
        }
    }

    @Test
    void aLongLogIsBroughtIntoTheFile() throws Exception {
        start();
        try (Diary diary = Diary.open(file)) {
            diary.listen(told::set);
            String note = "x".repeat(200_000);
            long size = Files.size(file);
            for (int i = 0; i < 60; i++) {
                diary.pain(new PainEntry(
                                Samples.id(1000 + i),
                                START.plusDays(1).plusMinutes(i),
                                PainMoment.OTHER,
                                3,
                                null,
                                null,
                                null,
                                note,
                                Set.of()))
                        .join();
            }
            assertThat(Files.size(file)).isGreaterThan(size + 4_000_000);
            assertThat(Files.size(DiaryFile.beside(file, "-wal"))).isLessThan(9_000_000);
            FileState mark = FileState.of(OpenMark.at(file)).orElseThrow();
            diary.pain(pain(900)).join();
            // the log stays long, and is not brought into the file with each word that is said
            assertThat(FileState.of(OpenMark.at(file))).contains(mark);
            assertThat(OpenMark.read(file)).contains(OpenMark.of(file));
        }
        assertThat(told).hasNullValue();
        assertThat(OpenMark.at(file)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterAKillALogOfAnotherFileIsSetAside(boolean isMarked) throws Exception {
        start();
        Path killed = killed();
        Files.copy(other, killed, StandardCopyOption.REPLACE_EXISTING);
        if (!isMarked) {
            Files.delete(OpenMark.at(killed));
        }
        byte[] log = Files.readAllBytes(DiaryFile.beside(killed, "-wal"));

        try (Diary diary = Diary.open(killed)) {
            if (isMarked) {
                assertThat(diary.foundLog().setAside()).isEqualTo(killed.resolveSibling("diary-log.sqlite-wal"));
            }
            assertThat(diary.problems()).isEmpty();
        }
        if (isMarked) {
            assertThat(Filled.json(killed)).isEqualTo(Filled.json(other));
            assertThat(killed.resolveSibling("diary-log.sqlite-wal")).hasBinaryContent(log);
        }
    }

    @Test
    void afterAKillTheOwnLogIsReadAlsoFromACopiedFolder() throws Exception {
        start();
        Path killed = killed();
        try (Diary diary = Diary.open(killed)) {
            assertThat(diary.foundLog()).isEqualTo(DiaryLog.AS_EXPECTED);
            assertThat(diary.painOn(pain(900).at().toLocalDate())).contains(pain(900));
        }
    }

    @Test
    void afterAKillAMissingLogIsTold() throws Exception {
        start();
        Path killed = killed();
        Files.delete(DiaryFile.beside(killed, "-wal"));
        try (Diary diary = Diary.open(killed)) {
            assertThat(diary.foundLog().isMissing()).isTrue();
        }
        try (Diary diary = Diary.open(killed)) {
            assertThat(diary.foundLog()).isEqualTo(DiaryLog.AS_EXPECTED);
        }
    }

    /** What lies on the disk when the process ends. */
    private Path killed() throws IOException {
        Path place = Files.createDirectory(folder.resolveSibling("killed")).resolve("diary.sqlite");
        try (Diary diary = Diary.open(file)) {
            diary.pain(pain(900)).join();
            for (String rest : List.of("", "-wal", "-open")) {
                Files.copy(DiaryFile.beside(file, rest), DiaryFile.beside(place, rest));
            }
        }
        return place;
    }
}
