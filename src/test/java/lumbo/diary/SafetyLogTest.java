package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyLogTest {

    private static final UUID SESSION = id(1);

    @TempDir
    Path folder;

    private Diary diary;

    @BeforeEach
    void open() {
        diary = Diary.open(folder.resolve("diary.sqlite"));
    }

    @AfterEach
    void close() {
        diary.close();
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(diary.log()).isEmpty();
        assertThat(diary.logOf(SESSION)).isEmpty();
    }

    @Test
    void keepsEveryKindInTheOrderOfWriting() {
        List<SafetyLogEntry> entries = Arrays.stream(SafetyLogKind.values())
                .map(kind -> entry(
                        kind.name().length() * 100 + kind.name().charAt(0),
                        START.minusMinutes(kind.name().length()),
                        kind))
                .toList();

        for (SafetyLogEntry entry : entries) {
            diary.log(List.of(entry)).join();
        }
        diary.close();

        diary = Diary.open(folder.resolve("diary.sqlite"));
        assertThat(diary.log()).isEqualTo(entries);
    }

    @Test
    void keepsTheOffsetAndTheTextAsTheyAre() {
        SafetyLogEntry entry = new SafetyLogEntry(
                id(1),
                OffsetDateTime.parse("2027-01-01T00:00:00.250-03:30"),
                SafetyLogKind.PROFILE,
                null,
                " {\"b\":1.0, \"a\": [\"Болит\", \"\\u0000\", \"𝄞\"],\n\t\"b\": null} ");

        diary.log(List.of(entry)).join();

        assertThat(diary.log()).containsExactly(entry);
        assertThat(diary.log().getFirst().at().getOffset()).isEqualTo(entry.at().getOffset());
    }

    @Test
    void tellsWhatBelongsToASession() {
        begin(SESSION);
        begin(id(2));
        SafetyLogEntry offer = entry(1, START, SafetyLogKind.OFFER);
        SafetyLogEntry easing = of(SESSION, 2, SafetyLogKind.EASING);
        SafetyLogEntry other = of(id(2), 3, SafetyLogKind.EASING);
        SafetyLogEntry stop = of(SESSION, 4, SafetyLogKind.STOP);

        diary.log(List.of(offer, easing)).join();
        diary.log(List.of(other, stop)).join();

        assertThat(diary.logOf(SESSION)).containsExactly(easing, stop);
        assertThat(diary.logOf(id(2))).containsExactly(other);
        assertThat(diary.logOf(id(3))).isEmpty();
        assertThat(diary.log()).containsExactly(offer, easing, other, stop);
    }

    @Test
    void keepsSeveralTogetherOrNotAtAll() {
        SafetyLogEntry first = entry(1, START, SafetyLogKind.SCREENING);

        assertRefused(diary.log(List.of(first, of(SESSION, 2, SafetyLogKind.STOP))));
        assertThat(diary.log()).isEmpty();

        diary.log(List.of()).join();
        diary.log(List.of(first)).join();
        assertThat(diary.log()).containsExactly(first);
    }

    @Test
    void keepsOnceWhatItIsToldAgain() {
        SafetyLogEntry first = entry(1, START, SafetyLogKind.SCREENING);
        SafetyLogEntry second = entry(2, START, SafetyLogKind.OFFER);
        SafetyLogEntry third = entry(3, START, SafetyLogKind.ADVICE);
        diary.log(List.of(second)).join();

        diary.log(List.of(first, second, third, first)).join();

        assertThat(diary.log()).containsExactly(second, first, third);
    }

    @Test
    void isNeverChanged() {
        SafetyLogEntry entry = entry(1, START, SafetyLogKind.SCREENING);
        diary.log(List.of(entry)).join();

        diary.log(List.of(new SafetyLogEntry(entry.id(), START, SafetyLogKind.OFFER, null, "{}")))
                .join();
        assertThatThrownBy(() -> diary.writer()
                        .run("test", sql -> sql.execute("UPDATE safety_log SET content = '{}'"))
                        .join())
                .hasStackTraceContaining("what was said is never changed; say it anew");

        assertThat(diary.log()).containsExactly(entry);
    }

    @Test
    void goesWithItsSession() {
        begin(SESSION);
        begin(id(2));
        SafetyLogEntry profile = entry(1, START, SafetyLogKind.PROFILE);
        SafetyLogEntry other = of(id(2), 3, SafetyLogKind.STOP);
        diary.log(List.of(profile, of(SESSION, 2, SafetyLogKind.STOP), other)).join();

        diary.writer()
                .run(
                        "test",
                        sql -> sql.of("DELETE FROM session WHERE id = :id")
                                .with("id", SESSION)
                                .update())
                .join();

        assertThat(diary.log()).containsExactly(profile, other);
        assertThat(diary.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "said", "{'a': 1}", "{} {}", "{\"a\": 1,}"})
    void refusesWhatIsNoJsonAndTellsNobody(String content) {
        SafetyLogEntry entry =
                new SafetyLogEntry(id(1), START, SafetyLogKind.PROFILE, null, content + "/* a private word */");

        assertRefused(diary.log(List.of(new SafetyLogEntry(id(1), START, SafetyLogKind.PROFILE, null, content))));
        assertThatThrownBy(() -> diary.log(List.of(entry)).join())
                .satisfies(
                        failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain("a private word"));
        assertThat(diary.log()).isEmpty();
    }

    private void begin(UUID session) {
        diary.begin(Samples.session(session, START, Samples.smallPlan())).join();
    }

    private static SafetyLogEntry entry(int number, OffsetDateTime at, SafetyLogKind kind) {
        return new SafetyLogEntry(id(number), at, kind, null, "{\"number\": " + number + "}");
    }

    private static SafetyLogEntry of(UUID session, int number, SafetyLogKind kind) {
        return new SafetyLogEntry(id(number), START, kind, session, "{\"number\": " + number + "}");
    }

    private static void assertRefused(CompletableFuture<Void> answer) {
        assertThatThrownBy(answer::join)
                .cause()
                .isInstanceOfSatisfying(
                        DiaryException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(DiaryException.Kind.OTHER));
    }
}
