package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import lumbo.files.Share;
import lumbo.measure.GlobalChange;
import lumbo.player.Player;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two diaries become one: all of both is in it, once, and each keeps its order. */
class DiaryJoinTest {

    private static final LocalDate FIRST = START.toLocalDate().minusYears(1);
    private static final LocalDate LAST = START.toLocalDate().plusYears(1);

    @TempDir
    Path folder;

    private Path here = Path.of("");
    private Path there = here;

    @BeforeEach
    void begin() {
        here = folder.resolve("here.sqlite");
        there = folder.resolve("there.sqlite");
        Diary.open(here).close();
        Diary.open(there).close();
    }

    /** All that a diary shows. */
    private record Shown(
            List<SessionSummary> sessions,
            List<List<StepRecord>> steps,
            List<PainEntry> pain,
            List<MeasureEntry> measures,
            List<SafetyLogEntry> log) {}

    private static Shown shown(Path file) {
        try (Diary diary = Diary.open(file)) {
            assertThat(diary.problems()).isEmpty();
            List<SessionSummary> sessions = diary.sessions(FIRST, LAST);
            return new Shown(
                    sessions,
                    sessions.stream().map(session -> diary.steps(session.id())).toList(),
                    diary.painBetween(FIRST, LAST),
                    diary.measures(FIRST, LAST),
                    diary.log());
        }
    }

    private static void in(Path file, Consumer<Diary> work) {
        try (Diary diary = Diary.open(file)) {
            work.accept(diary);
        }
    }

    private static Path joined(Path into, Path from) {
        try (NewDiaryFile made = NewDiaryFile.of(into, into, Share.UNTOLD)) {
            made.join(from);
            made.examine(Share.UNTOLD);
            assertThat(made.putInPlace("join")).isPresent();
        }
        return into;
    }

    private static OffsetDateTime at(int hours) {
        return START.plusHours(hours);
    }

    private static PainEntry pain(int number, int value) {
        return new PainEntry(id(number), at(number), PainMoment.OTHER, value, null, null, null, "", Set.of());
    }

    private static void said(Diary diary, int number, int hours) {
        diary.log(List.of(new SafetyLogEntry(id(number), at(hours), SafetyLogKind.OFFER, null, "{}")))
                .join();
    }

    /** Plays a session up to a number of its steps. */
    private static void played(Diary diary, int number, int from, int until) {
        List<Played> all = Played.toTheEnd(Player.of(Samples.smallPlan()), at(number));
        List<Played> now = all.stream().filter(one -> !one.finished().isEmpty()).toList();
        now.subList(from, until)
                .forEach(one -> diary.record(id(number), one.finished(), one.cursor(), one.at())
                        .join());
    }

    private static void begun(Diary diary, int number) {
        diary.begin(new NewSession(id(number), at(number), "{}", Samples.CHOICES_JSON, Samples.smallPlan(), null, null))
                .join();
    }

    private static void full(Diary diary, int first) {
        FullDiary.add(diary, first, first + 2);
        diary.writeDown(pain(first + 60_000, 3), at(first)).join();
        diary.keep(MeasureEntry.of(id(first + 70_000), at(first), new GlobalChange(1), "note"), at(first))
                .join();
        said(diary, first + 80_000, first);
    }

    @Test
    void bothDirectionsGiveAllOfBoth() throws IOException {
        in(here, diary -> full(diary, 1));
        in(there, diary -> full(diary, 11));
        Shown one = shown(here);
        Shown two = shown(there);
        Path other = Files.copy(there, folder.resolve("other.sqlite"));
        Path first = Files.copy(here, folder.resolve("first.sqlite"));

        Shown all = shown(joined(here, there));

        assertThat(all).isEqualTo(shown(joined(other, first)));
        assertThat(all.sessions()).hasSize(4).containsAll(one.sessions()).containsAll(two.sessions());
        assertThat(all.steps()).containsAll(one.steps()).containsAll(two.steps());
        assertThat(all.pain()).containsAll(one.pain()).containsAll(two.pain());
        assertThat(all.measures()).hasSize(2).containsAll(one.measures()).containsAll(two.measures());
        assertThat(all.log()).containsAll(one.log()).containsAll(two.log()).doesNotHaveDuplicates();
    }

    @Test
    void anEmptyOneChangesNothingInEitherDirection() throws IOException {
        in(here, diary -> full(diary, 1));
        Shown all = shown(here);
        Path copy = Files.copy(here, folder.resolve("copy.sqlite"));

        assertThat(shown(joined(here, there))).isEqualTo(all);
        assertThat(shown(joined(there, copy))).isEqualTo(all);
    }

    @Test
    void whatIsInBothIsThereOnceHoweverOftenTheyAreJoined() throws IOException {
        in(here, diary -> full(diary, 1));
        Files.copy(here, there, StandardCopyOption.REPLACE_EXISTING);
        in(there, diary -> full(diary, 21));
        Shown all = shown(there);

        assertThat(shown(joined(here, there))).isEqualTo(all);
        assertThat(shown(joined(here, there))).isEqualTo(all);
        assertThat(shown(joined(there, here))).isEqualTo(all);
    }

    @Test
    void theSafetyLogIsInTheOrderInWhichItWasSaidAndEachKeepsItsOwn() {
        // the clock of one was put back between its second and its third entry
        in(here, diary -> List.of(1, 5, 3, 9).forEach(hours -> said(diary, hours, hours)));
        in(there, diary -> List.of(2, 4, 9, 8).forEach(hours -> said(diary, 100 + hours, hours)));

        List<UUID> log = shown(joined(here, there)).log().stream()
                .map(SafetyLogEntry::id)
                .toList();

        assertThat(log)
                .containsSubsequence(id(1), id(5), id(3), id(9))
                .containsSubsequence(id(102), id(104), id(109), id(108));
        assertThat(log).containsExactly(id(1), id(5), id(102), id(3), id(104), id(109), id(108), id(9));
    }

    @ParameterizedTest
    @ValueSource(ints = {-10_000, 10_000})
    void anEntryOfAWrongClockPutsNothingElseInAWrongPlace(int wrong) {
        in(here, diary -> List.of(1, 3, 5).forEach(hours -> said(diary, hours, hours)));
        in(there, diary -> {
            said(diary, 102, 2);
            said(diary, 103, 2);
            said(diary, 100, wrong);
            said(diary, 104, 4);
            said(diary, 106, 6);
        });

        assertThat(shown(joined(here, there)).log())
                .extracting(SafetyLogEntry::id)
                .containsExactly(id(1), id(102), id(103), id(100), id(3), id(104), id(5), id(106));
    }

    @Test
    void ofASessionInBothTheOneThatWentFurtherIsTaken() throws IOException {
        in(here, diary -> {
            begun(diary, 1);
            begun(diary, 2);
            played(diary, 1, 0, 3);
        });
        Files.copy(here, there, StandardCopyOption.REPLACE_EXISTING);
        in(there, diary -> played(diary, 1, 3, 6));
        in(here, diary -> played(diary, 2, 0, 4));

        Shown all = shown(joined(here, there));

        assertThat(all.steps()).extracting(List::size).containsExactly(6, 4);
    }

    @Test
    void whatWasChangedLaterIsTakenAndWhatWasDeletedStaysAway() throws IOException {
        in(
                here,
                diary -> List.of(1, 2, 3, 4)
                        .forEach(number ->
                                diary.writeDown(pain(number, 1), at(number)).join()));
        Files.copy(here, there, StandardCopyOption.REPLACE_EXISTING);
        in(there, diary -> {
            diary.change(pain(1, 7), at(50)).join();
            diary.deletePain(id(2), at(51)).join();
        });
        in(here, diary -> {
            diary.change(pain(3, 8), at(52)).join();
            diary.deletePain(id(4), at(53)).join();
        });

        Shown all = shown(joined(here, there));

        assertThat(all.pain()).containsExactly(pain(1, 7), pain(3, 8));
    }
}
