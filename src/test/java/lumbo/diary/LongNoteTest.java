package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lumbo.diary.export.JsonImport;
import lumbo.files.Share;
import lumbo.i18n.Messages;
import lumbo.measure.MeasureKind;
import lumbo.outbox.Outbox;
import lumbo.program.ReadResult;
import lumbo.ui.Background;
import lumbo.ui.DiaryModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What could never be brought back is refused when it is written, in a sentence. */
class LongNoteTest {

    private static final OffsetDateTime NOW = START.plusDays(30);
    private static final String TOO_LONG = "x".repeat(InputRanges.MOST_LETTERS + 1);

    @TempDir
    Path folder;

    private Path file;
    private Diary diary;

    @BeforeEach
    void open() {
        file = folder.resolve("diary.sqlite");
        Filled.small(file, "a note");
        diary = Diary.open(file);
    }

    @AfterEach
    void close() {
        diary.close();
    }

    private static PainEntry pain(String note) {
        return new PainEntry(id(60), START, PainMoment.OTHER, 3, null, null, null, note, Set.of());
    }

    private static SessionFeedback said(String note) {
        return new SessionFeedback(1, 2, null, null, null, null, note);
    }

    private static MeasureEntry measure(String note) {
        return new MeasureEntry(id(61), START, MeasureKind.GLOBAL_CHANGE, 2, "{\"change\": 2}", note);
    }

    private static void refused(CompletableFuture<Void> writing) {
        assertThatThrownBy(writing::join).cause().isInstanceOfSatisfying(DiaryException.class, why -> {
            assertThat(why.kind()).isEqualTo(DiaryException.Kind.TOO_LONG);
            assertThat(why.isRefusal()).as("what is said after it is kept").isTrue();
            assertThat(sentence(why)).isEqualTo("The note is too long. Shorten it to 2,000,000 characters.");
        });
    }

    private static String sentence(Throwable failure) {
        Background here = new Background(Runnable::run, Runnable::run, Runnable::run, (wait, then) -> () -> {});
        Outbox outbox = new Outbox((pause, task) -> {}, Runnable::run);
        return new DiaryModel(
                        Path.of("diary"),
                        Messages.of(Locale.UK),
                        here,
                        Clock.fixed(START.toInstant(), ZoneOffset.UTC),
                        List::of,
                        outbox)
                .sentence(failure);
    }

    @Test
    void isRefusedWhereverOneCanBeTypedAndNothingChanges() {
        Map<String, List<List<String>>> before = Filled.rows(file);

        refused(diary.pain(pain(TOO_LONG)));
        refused(diary.writeDown(pain(TOO_LONG), NOW));
        refused(diary.keep(measure(TOO_LONG), NOW));
        refused(diary.change(id(1), said(TOO_LONG), NOW));
        refused(diary.updateClose(id(1), new SessionEnd(SessionState.FINISHED, NOW, null, null, null, null, TOO_LONG)));
        refused(diary.writeDown(
                HandSessionsTest.PLAN.session(id(62), START, 20, HandSessionsTest.ALL, said(TOO_LONG)), NOW));

        assertThat(Filled.rows(file)).isEqualTo(before);
    }

    /** Among them the letters that JSON writes longest. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "\n", "\u0001", "\u4e2d", "\""})
    void theLongestThatIsKeptCanBeChangedDeletedAndBroughtBack(String letter) throws Exception {
        String longest = letter.repeat(InputRanges.MOST_LETTERS);
        diary.change(id(1), said(longest), NOW).join();
        diary.change(id(1), said("short"), NOW).join();
        diary.change(id(1), said(longest), NOW).join();
        diary.deleteSession(id(1), NOW).join();
        diary.close();
        Path json = Files.write(folder.resolve("all.json"), Filled.json(file));
        Path again = folder.resolve("again.sqlite");
        assertThat(JsonImport.restore(json, again, Share.UNTOLD)).isInstanceOf(ReadResult.Valid.class);
        diary = Diary.open(again);

        diary.restoreSession(id(1), NOW).join();

        assertThat(diary.session(id(1)).orElseThrow().note()).isEqualTo(longest);
    }
}
