package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import lumbo.diary.backup.Backups;
import lumbo.diary.export.JsonImport;
import lumbo.files.Share;
import lumbo.measure.MeasureKind;
import lumbo.player.Player;
import lumbo.program.ReadResult;
import lumbo.session.PersonRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One entry that is deleted for good: nothing of its words is left, byte for byte, and the advice minds what it did. */
class PurgeTest {

    private static final OffsetDateTime NOW = START.plusDays(30);

    /** Stands in all that was written of the entry, and nowhere else. */
    private static final String SECRET = "Quendelwurz";

    @TempDir
    Path folder;

    private Path file;
    private Diary diary;

    @BeforeEach
    void open() {
        file = folder.resolve("diary.sqlite");
        FullDiary.write(file, 20);
        diary = Diary.open(file);
    }

    @AfterEach
    void close() {
        diary.close();
    }

    /** Whether a text stands anywhere in a file, in use or free. */
    private static boolean has(Path any, String text) throws IOException {
        return Files.exists(any) && new String(Files.readAllBytes(any), StandardCharsets.ISO_8859_1).contains(text);
    }

    private boolean isLeft() throws IOException {
        return has(file, SECRET)
                || has(file.resolveSibling("diary.sqlite-wal"), SECRET)
                || has(file.resolveSibling("diary.sqlite-shm"), SECRET);
    }

    private static String note(int length) {
        return (SECRET + " ").repeat(length / SECRET.length() + 1).substring(0, length);
    }

    private static void refused(CompletableFuture<Void> writing) {
        assertThatThrownBy(writing::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(DiaryException.class);
    }

    private static PainEntry pain(UUID id, String note) {
        return new PainEntry(id, START.plusDays(3), PainMoment.OTHER, 7, null, null, PainPlace.LEG, note, Set.of());
    }

    private static MeasureEntry measure(UUID id, String note) {
        return new MeasureEntry(
                id,
                START.plusDays(4),
                MeasureKind.GLOBAL_CHANGE,
                2,
                "{\"change\": 2, \"why\": \"" + SECRET + "\"}",
                note);
    }

    /** In all that is made of the diary from now on, after a restart too. */
    private void nothingIsLeft() throws Exception {
        assertThat(isLeft()).as("while it is open").isFalse();
        diary.close();
        assertThat(new String(Filled.json(file), StandardCharsets.UTF_8)).doesNotContain(SECRET);
        assertThat(isLeft()).as("when it is closed").isFalse();
        Path backup =
                new Backups(folder.resolve("backups"), Clock.fixed(START.toInstant(), ZoneOffset.UTC)).make(file, null);
        assertThat(has(backup, SECRET)).as("in a backup").isFalse();
        diary = Diary.open(file);
        assertThat(isLeft()).as("after a restart").isFalse();
        diary.refuseUnreadable(Share.UNTOLD);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 300, 4_000, 70_000, 1_000_000})
    void nothingOfAPainEntryIsLeft(int length) throws Exception {
        diary.writeDown(pain(id(50_001), note(length)), NOW).join();
        diary.change(pain(id(50_001), note(length / 2 + 11)), NOW).join();
        diary.change(pain(id(50_001), "short"), NOW).join();
        diary.deletePain(id(50_001), NOW).join();
        diary.restore(pain(id(50_001), note(length)), NOW).join();
        diary.deletePain(id(50_001), NOW).join();
        assertThat(isLeft()).isTrue();

        diary.purge(id(50_001)).join();

        nothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 4_000, 70_000})
    void nothingOfAQuestionnaireIsLeft(int length) throws Exception {
        diary.keep(measure(id(50_002), note(length)), NOW).join();
        diary.change(measure(id(50_002), note(30)), NOW).join();
        diary.deleteMeasure(id(50_002), NOW).join();
        assertThat(isLeft()).isTrue();

        diary.purge(id(50_002)).join();

        nothingIsLeft();
    }

    private void played(int number, String program, String note) {
        OffsetDateTime at = START.plusDays(5).plusHours(number % 10);
        List<Played> played = Played.toTheEnd(Player.of(Samples.smallPlan()), at);
        diary.begin(new NewSession(id(number), at, program, Samples.CHOICES_JSON, Samples.smallPlan(), 3, null))
                .join();
        diary.record(id(number), Played.steps(played), played.getLast().cursor(), at)
                .join();
        diary.pain(new PainEntry(
                        id(number + 1_000),
                        at.plusMinutes(1),
                        PainMoment.DURING,
                        6,
                        id(number),
                        2,
                        PainPlace.FURTHER_DOWN_LEG,
                        note,
                        Set.of()))
                .join();
        diary.log(List.of(
                        new SafetyLogEntry(
                                id(number + 2_000),
                                at,
                                SafetyLogKind.STOP,
                                id(number),
                                "{\"row\": \"S11\", \"signs\": []}"),
                        new SafetyLogEntry(
                                id(number + 3_000),
                                at,
                                SafetyLogKind.EASING,
                                id(number),
                                "{\"why\": \"" + SECRET + "\"}")))
                .join();
        diary.finish(id(number), new SessionEnd(SessionState.ENDED, at.plusMinutes(10), 8, 5, null, null, note))
                .join();
        diary.morning(Set.of(id(number)), at.plusHours(13), 7, List.of()).join();
    }

    private static String program(String name) {
        return "{\"id\": \"gentle\", \"title\": {\"en\": \"" + name
                + "\"}, \"stages\": [\"acute\", \"subacute\"], \"tags\": [\"warm-up\"]}";
    }

    private PersonRecord person() {
        return PersonRecord.of(diary.played(Ever.END), diary.log(), diary.deletedSessions(), Ever.END);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 4_000, 70_000})
    void nothingOfASessionIsLeftAndTheAdviceMindsIt(int length) throws Exception {
        played(50_010, program(SECRET), note(length));
        diary.change(id(50_010), new SessionFeedback(3, 8, 7, 5, null, null, note(60)), NOW)
                .join();
        diary.deleteSession(id(50_010), NOW).join();
        List<LoggedSession> deleted = diary.deletedSessions();
        PersonRecord minded = person();
        assertThat(minded.deleted()).containsExactly(id(50_010).toString());
        assertThat(isLeft()).isTrue();

        diary.purge(id(50_010)).join();

        assertThat(person()).isEqualTo(minded);
        nothingIsLeft();
        assertThat(person()).isEqualTo(minded);
        assertThat(diary.deletedSessions()).singleElement().satisfies(left -> {
            assertThat(left.session().stages()).containsExactly("acute", "subacute");
            assertThat(left.session().tags()).containsExactly("warm-up");
            assertThat(left.session().exercises())
                    .extracting(PastExercise::doneWork)
                    .isEqualTo(deleted.getFirst().session().exercises().stream()
                            .map(PastExercise::doneWork)
                            .toList());
        });
    }

    @Test
    void aProgramThatAnotherSessionPlayedStays() throws Exception {
        played(50_010, program("both"), "one");
        played(50_011, program("both"), "other");
        diary.deleteSession(id(50_010), NOW).join();
        diary.deleteSession(id(50_011), NOW).join();

        diary.purge(id(50_010)).join();
        diary.restoreSession(id(50_011), NOW).join();

        assertThat(diary.session(id(50_011)).orElseThrow().programJson()).isEqualTo(program("both"));
        assertThat(has(file, "both")).isTrue();
    }

    @Test
    void otherEntriesStayAsTheyAre() {
        played(50_010, program("mine"), "one");
        diary.writeDown(pain(id(50_001), "gone"), NOW).join();
        diary.writeDown(pain(id(50_003), "stays"), NOW).join();
        diary.change(pain(id(50_003), "stays so"), NOW).join();
        diary.deletePain(id(50_001), NOW).join();
        Map<String, List<List<String>>> before = HandSessionsTest.kept(file);
        long changes = changes();

        diary.purge(id(50_001)).join();

        assertThat(HandSessionsTest.kept(file)).isEqualTo(before);
        assertThat(changes()).isEqualTo(changes - 1);
    }

    private long changes() {
        return Filled.rows(file).getOrDefault("change", List.of()).size();
    }

    @Test
    void whatWasPurgedIsNotRestoredAndIsKnownToBeDeleted() throws Exception {
        played(50_010, program("mine"), "one");
        Path backup =
                new Backups(folder.resolve("backups"), Clock.fixed(START.toInstant(), ZoneOffset.UTC)).make(file, null);
        diary.deleteSession(id(50_010), NOW).join();

        diary.purge(id(50_010)).join();

        refused(diary.restoreSession(id(50_010), NOW));
        assertThat(diary.session(id(50_010))).isEmpty();
        diary.close();
        // so an old backup with it may give way to a new one
        assertThat(Diary.hasAllOf(file, backup)).isTrue();
    }

    @Test
    void onlyWhatIsDeletedIsPurged() {
        diary.writeDown(pain(id(50_001), "there"), NOW).join();
        refused(diary.purge(id(50_001)));
        refused(diary.purge(id(49_999)));
        diary.deletePain(id(50_001), NOW).join();
        diary.restore(pain(id(50_001), "there"), NOW).join();
        refused(diary.purge(id(50_001)));
        assertThat(diary.painOn(START.plusDays(3).toLocalDate()))
                .extracting(PainEntry::note)
                .contains("there");
    }

    @Test
    void isDoneByAskingAgainWhereSomebodyReadMeanwhile() throws Exception {
        diary.writeDown(pain(id(50_001), SECRET), NOW).join();
        diary.deletePain(id(50_001), NOW).join();
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Thread export = Thread.ofPlatform()
                .start(() -> diary.state(state -> {
                    state.log();
                    reading.countDown();
                    try {
                        enough.await();
                    } catch (InterruptedException end) {
                        Thread.currentThread().interrupt();
                    }
                }));
        reading.await();

        assertThatThrownBy(() -> diary.purge(id(50_001)).join())
                .cause()
                .isInstanceOfSatisfying(
                        DiaryException.class, why -> assertThat(why.kind()).isEqualTo(DiaryException.Kind.LOCKED));
        enough.countDown();
        export.join();
        diary.purge(id(50_001)).join();

        nothingIsLeft();
    }

    @Test
    void isWhatItWasInAnExportThatIsReadAgain() throws Exception {
        played(50_010, program(SECRET), note(500));
        diary.deleteSession(id(50_010), NOW).join();
        diary.purge(id(50_010)).join();
        PersonRecord minded = person();
        diary.close();
        Path json = Files.write(folder.resolve("all.json"), Filled.json(file));
        file = folder.resolve("again.sqlite");
        assertThat(JsonImport.restore(json, file, Share.UNTOLD)).isInstanceOf(ReadResult.Valid.class);
        diary = Diary.open(file);

        assertThat(diary.deletedSessions()).hasSize(1);
        assertThat(person()).isEqualTo(minded);
    }

    /** The file has all of it by then, and the log, which is the same, is still there. */
    @Test
    void aLogIsTheDiarysOwnWhereverRewritingWasKilled() throws IOException {
        Path killed = Files.createDirectory(folder.resolve("killed"));
        diary.log(List.of(new SafetyLogEntry(id(7), NOW, SafetyLogKind.OFFER, null, "{}")))
                .join();
        diary.writer()
                .run("test", sql -> {}, database -> {
                    database.execute("VACUUM");
                    database.execute("PRAGMA wal_checkpoint(PASSIVE)");
                    copyTo(killed);
                })
                .join();

        try (Diary again = Diary.open(killed.resolve("diary.sqlite"))) {
            assertThat(again.foundLog()).isEqualTo(DiaryLog.AS_EXPECTED);
            assertThat(again.log()).extracting(SafetyLogEntry::id).contains(id(7));
        }
        diary.log(List.of(new SafetyLogEntry(id(8), NOW, SafetyLogKind.OFFER, null, "{}")))
                .join();
        assertThat(diary.look().join()).isEmpty();
        assertThat(folder.resolve("diary.sqlite-open")).exists();
    }

    /** What lies on the disk when a process ends now. */
    private void copyTo(Path other) {
        try {
            for (String end : List.of("", "-wal", "-open")) {
                Path one = folder.resolve("diary.sqlite" + end);
                if (Files.exists(one)) {
                    Files.copy(one, other.resolve(one.getFileName()));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
