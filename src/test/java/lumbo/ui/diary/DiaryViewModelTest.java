package lumbo.ui.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import lumbo.diary.BodySpot;
import lumbo.diary.MeasureEntry;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.PainPlace;
import lumbo.measure.RolandMorris;
import lumbo.player.PlayerCommand;
import lumbo.program.Program;
import lumbo.program.Programs;
import lumbo.program.SideOrder;
import lumbo.safety.CheckIn;
import lumbo.safety.DecisionRow;
import lumbo.safety.SafetyStop;
import lumbo.session.ActiveSession;
import lumbo.ui.Route;
import lumbo.ui.ScreenFixture;
import lumbo.ui.diary.DiaryEdits.LastDeletion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiaryViewModelTest {

    private static final Program PROGRAM = Programs.inOrder(
            Programs.item(
                    "bridge",
                    Programs.reps(2).sets(2).hold(3).sides(SideOrder.EACH).dose()),
            Programs.item("plank", Programs.seconds(5).dose()));

    @TempDir
    Path folder;

    private ScreenFixture stand;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private DiaryViewModel shown(@Nullable String session) {
        DiaryViewModel model = DiaryPages.model(stand, session);
        model.shown();
        return model;
    }

    private UUID play() {
        ActiveSession session = stand.begin(PROGRAM, Optional.of(new CheckIn(stand.now(), 2, 5, false)));
        stand.playOn(session);
        CompletableFuture<Void> _ = session.close();
        CompletableFuture<Void> _ = session.say(1, 4, 64, null, "Well.");
        stand.settle();
        return session.id();
    }

    private static DiaryViewModel.Shown sessions(DiaryViewModel model) {
        return Objects.requireNonNull(model.shownProperty().get());
    }

    @Test
    void saysThatItIsEmptyOnlyOnceItIsRead() {
        DiaryViewModel model = shown(null);
        assertThat(model.shownProperty().get()).isNull();

        stand.withDiary();

        assertThat(sessions(model).isEmpty()).isTrue();
        assertThat(sessions(model).first()).isNull();
        model.go(new Route.Programs());
        assertThat(stand.routes()).containsExactly(new Route.Programs());
    }

    @Test
    void listsTheNewestFirstAndLooksAtIt() {
        stand.withDiary();
        UUID older = play();
        stand.setTime(ScreenFixture.START.plusHours(1));
        UUID newer = play();

        DiaryViewModel model = shown(null);

        assertThat(sessions(model).rows()).extracting(DiaryRow::id).containsExactly(newer, older);
        assertThat(sessions(model).first()).extracting(DiaryRow::id).isEqualTo(newer);
        assertThat(sessions(model).rows().getFirst().spoken())
                .isEqualTo("22 Nov 2026, 19:30, Sample, Pain 2 before, 1 after");
    }

    @Test
    void showsWhatWasSaidWithoutADiaryOnceItIsKept() {
        UUID session = play();

        DiaryViewModel model = shown(null);
        stand.withDiary();
        stand.settle();

        assertThat(sessions(model).rows()).extracting(DiaryRow::id).containsExactly(session);
    }

    @Test
    void looksAtTheSessionThatWasAskedFor() {
        stand.withDiary();
        UUID older = play();
        stand.setTime(ScreenFixture.START.plusHours(1));
        play();

        DiaryViewModel model = shown(older.toString());

        assertThat(sessions(model).first()).extracting(DiaryRow::id).isEqualTo(older);
    }

    @Test
    void putsASessionIntoWords() {
        stand.withDiary();
        play();
        DiaryViewModel model = shown(null);

        model.choose(sessions(model).first());

        SessionPage page = DiaryPages.session(model);
        assertThat(page.title()).isEqualTo("Sample");
        assertThat(page.when()).contains("22 November 2026").endsWith(", Finished");
        assertThat(page.note()).isEqualTo("Well.");
        assertThat(page.facts())
                .containsExactly(
                        "9 of 9 repetitions and sets, 2 minutes.",
                        "Pain 2 before, 1 after.",
                        "At worst 5 in the 24 hours before.",
                        "Effort 4 of 10.",
                        "Heart rate 64 before, \u2013 after.");
        assertThat(page.exercises())
                .containsExactly(
                        new SessionPage.Line(
                                "Exercise bridge", "2 \u00d7 2 times, hold 3 s", "left 4 of 4\nright 4 of 4"),
                        new SessionPage.Line("Exercise plank", "5 s", "1 of 1"));
    }

    @Test
    void saysThatASessionWasInterrupted() {
        stand.withDiary();
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        session.live().give(PlayerCommand.PAUSE);
        stand.settle();

        DiaryViewModel model = shown(null);

        assertThat(sessions(model).rows())
                .extracting(DiaryRow::state, DiaryRow::more)
                .isEqualTo(List.of(tuple("Interrupted", List.of("Pain \u2013 before, \u2013 after"))));
    }

    @Test
    void looksAtNothingWhenNothingIsChosen() {
        stand.withDiary();
        play();
        DiaryViewModel model = shown(null);
        model.choose(sessions(model).first());

        model.choose(null);

        assertThat(model.pageProperty().get()).isNull();
    }

    @Test
    void listensNoMoreWhenHidden() {
        DiaryViewModel model = shown(null);

        model.hidden();
        stand.withDiary();

        assertThat(model.shownProperty().get()).isNull();
    }

    @Test
    void tellsWhatHurtAndWhatWasAdvised() {
        stand.withDiary();
        ActiveSession session = stand.begin(PROGRAM, Optional.of(new CheckIn(stand.now(), 2, 5, false)));
        session.live().give(PlayerCommand.HURT);
        CompletableFuture<Void> _ = session.hurt(7, PainPlace.LEG, 0);
        session.stop(new SafetyStop(DecisionRow.HURTS, List.of()));
        session.live().give(PlayerCommand.END);
        CompletableFuture<Void> _ = session.close();
        stand.settle();
        DiaryViewModel model = shown(null);

        model.choose(sessions(model).first());

        assertThat(DiaryPages.session(model).advice())
                .containsExactly(
                        "Pain 7 at Exercise bridge: leg.",
                        "That is enough for today. Rest as you are. If it is not better tomorrow, or goes down your leg, call your doctor.");
    }

    // ---- pain that is written down

    private PainForm form(DiaryViewModel model) {
        return DiaryPages.pain(model);
    }

    private UUID writtenDown(DiaryViewModel model, int pain) {
        model.writeDown();
        form(model).painProperty().set(pain);
        form(model).noteProperty().set(" After a long drive. ");
        form(model).spots().add(BodySpot.LOW_BACK);
        model.keep();
        stand.settle();
        return Objects.requireNonNull(sessions(model).first()).id();
    }

    @Test
    void writesDownPain() {
        stand.withDiary();
        DiaryViewModel model = shown(null);

        UUID id = writtenDown(model, 4);

        assertThat(stand.diary().painOn(ScreenFixture.START.toLocalDate()))
                .containsExactly(new PainEntry(
                        id,
                        ScreenFixture.START,
                        PainMoment.OTHER,
                        4,
                        null,
                        null,
                        null,
                        "After a long drive.",
                        Set.of(BodySpot.LOW_BACK)));
        assertThat(sessions(model).rows())
                .extracting(DiaryRow::spoken)
                .containsExactly("22 Nov 2026, 18:30, Pain 4, lower back, After a long drive.");
        assertThat(sessions(model).marks().get(ScreenFixture.START.toLocalDate()))
                .isEqualTo(new DayMark(0, DayMark.Strength.MEDIUM, 0, "22 November 2026, no session, worst pain 4"));
    }

    @Test
    void whatTheFormOfPainDoesNotShowStaysWhatItWas() throws SQLException {
        stand.withDiary();
        PainEntry imported = new PainEntry(
                new UUID(1, 1),
                ScreenFixture.START.minusHours(2),
                PainMoment.OTHER,
                4,
                null,
                null,
                PainPlace.FURTHER_DOWN_LEG,
                "of\r\nWindows ",
                Set.of(BodySpot.LOW_BACK));
        stand.diary().addPain(List.of(imported), stand.now()).join();
        diary().write("UPDATE pain SET spots = '[\"LOW_BACK\", \"SPOT_OF_LATER\"]'");
        DiaryViewModel model = shown(null);
        assertThat(sessions(model).rows().getFirst().spoken()).contains("Pain 4, further down the leg, lower back");
        String before = diary().rows("SELECT id, at, moment, place, note, spots FROM pain")
                .toString();

        model.choose(sessions(model).first());
        model.keep();
        stand.settle();
        assertThat(changes()).as("nothing was changed").containsExactly("ADDED null");
        model.choose(sessions(model).first());
        form(model).painProperty().set(6);
        model.keep();
        stand.settle();

        assertThat(diary().rows("SELECT id, at, moment, place, note, spots FROM pain"))
                .hasToString(before);
        assertThat(diary().rows("SELECT value FROM pain")).containsExactly("6");
        assertThat(before).contains("FURTHER_DOWN_LEG", "SPOT_OF_LATER");
    }

    @Test
    void opensOnWhatHasBeenAndLeavesWhatLiesAfterNowWhereItIs() {
        stand.withDiary();
        UUID past = pain(ScreenFixture.START.minusMonths(2));
        UUID future = pain(ScreenFixture.START.plusYears(73));

        DiaryViewModel model = shown(null);

        assertThat(sessions(model).month()).isEqualTo(YearMonth.from(ScreenFixture.START.minusMonths(2)));
        assertThat(sessions(model).rows()).extracting(DiaryRow::id).containsExactly(past);
        model.search("a note");
        assertThat(sessions(model).rows()).extracting(DiaryRow::id).containsExactlyInAnyOrder(past, future);
    }

    @ParameterizedTest
    @CsvSource({
        "übung, true",
        "UBUNG, true",
        "ubung kamin, true",
        "u\u0308bung, true",
        "Kamin Übung, true",
        "strasse, true",
        "STRASSE, true",
        "trass, true",
        "en, false",
        "en:, false",
        "de, false",
        "{, false",
        "%, false",
        "_, false",
        "übung schulter, false",
    })
    void searchesWordsWithoutCaseAndAccentsAndNothingOfHowTheyAreKept(String typed, boolean isFound) {
        stand.withDiary();
        UUID pain = pain(ScreenFixture.START.minusDays(1), "Übung am Kamin, dann Straße.");
        stand.playOn(stand.begin(
                Programs.inOrder(Programs.item("plank", Programs.seconds(5).dose())), Optional.empty()));
        stand.settle();
        DiaryViewModel model = shown(null);

        model.search('"' + typed + '"');

        assertThat(sessions(model).rows()).extracting(DiaryRow::id).isEqualTo(isFound ? List.of(pain) : List.of());
    }

    private UUID pain(OffsetDateTime at) {
        return pain(at, "a note");
    }

    private UUID pain(OffsetDateTime at, String note) {
        PainEntry entry = new PainEntry(UUID.randomUUID(), at, PainMoment.OTHER, 4, null, null, null, note, Set.of());
        stand.diary().writeDown(entry, stand.now()).join();
        return entry.id();
    }

    @Test
    void pressedTwiceKeepsDeletesAndRestoresOnce() {
        stand.withDiary();
        DiaryViewModel model = shown(null);
        model.writeDown();
        form(model).painProperty().set(4);
        model.keep();
        model.keep();
        stand.settle();
        assertThat(stand.diary().painOn(ScreenFixture.START.toLocalDate())).hasSize(1);

        model.choose(sessions(model).first());
        model.delete();
        model.delete();
        stand.settle();
        assertThat(stand.diary().painOn(ScreenFixture.START.toLocalDate())).isEmpty();
        assertThat(model.edits().troubleProperty().get()).isEmpty();

        model.undo();
        model.undo();
        stand.settle();
        assertThat(stand.diary().painOn(ScreenFixture.START.toLocalDate())).hasSize(1);
        assertThat(model.edits().troubleProperty().get()).isEmpty();
    }

    @Test
    void knowsWhatIsHalfWritten() {
        stand.withDiary();
        DiaryViewModel model = shown(null);
        assertThat(model.isHalfWritten()).isFalse();
        model.writeDown();
        assertThat(model.isHalfWritten()).isFalse();
        List<Runnable> changes = List.of(
                () -> form(model).painProperty().set(4),
                () -> form(model).noteProperty().set("Rain."),
                () -> form(model).spots().add(BodySpot.LOW_BACK),
                () -> form(model).when().timeProperty().set("7:00"),
                () -> form(model).when().day().textProperty().set("1/2/2026"));
        for (Runnable change : changes) {
            model.leaveForm();
            model.writeDown();
            change.run();
            assertThat(model.isHalfWritten()).isTrue();
            stand.answerToLeaving(false);
            model.leaveForm();
            assertThat(model.pageProperty().get()).isInstanceOf(PainForm.class);
            stand.answerToLeaving(true);
        }
        form(model).painProperty().set(4);
        model.keep();
        stand.settle();
        assertThat(model.isHalfWritten()).isFalse();
    }

    @Test
    void saysWhatIsMissingOfAPainEntry() {
        stand.withDiary();
        DiaryViewModel model = shown(null);
        model.writeDown();

        model.keep();
        assertThat(model.edits().troubleProperty().get()).isEqualTo("Please choose how strong it was.");
        form(model).painProperty().set(3);
        form(model).when().timeProperty().set("half past six");
        model.keep();
        assertThat(model.edits().troubleProperty().get())
                .isEqualTo("Lumbo can't read “half past six” as a time. Write it like 18:30.");
        form(model).when().timeProperty().set("18:31");
        model.keep();
        assertThat(model.edits().troubleProperty().get()).isEqualTo("That is in the future. Choose an earlier time.");
        stand.settle();
        assertThat(stand.diary().painOn(ScreenFixture.START.toLocalDate())).isEmpty();
    }

    @Test
    void changesAPainEntryAndKeepsWhatItWas() throws SQLException {
        stand.withDiary();
        DiaryViewModel model = shown(null);
        UUID id = writtenDown(model, 4);
        model.choose(sessions(model).first());

        form(model).painProperty().set(6);
        form(model).when().dateProperty().set(ScreenFixture.START.toLocalDate().minusDays(1));
        model.keep();
        stand.settle();

        assertThat(stand.diary().painOn(ScreenFixture.START.toLocalDate())).isEmpty();
        assertThat(stand.diary().painOn(ScreenFixture.START.toLocalDate().minusDays(1)))
                .extracting(PainEntry::id, PainEntry::value)
                .containsExactly(tuple(id, 6));
        assertThat(changes()).containsExactly("ADDED null", "CHANGED 4");
    }

    @Test
    void deletesAPainEntryAndTakesThatBack() throws SQLException {
        stand.withDiary();
        DiaryViewModel model = shown(null);
        UUID id = writtenDown(model, 4);
        PainEntry entry =
                stand.diary().painOn(ScreenFixture.START.toLocalDate()).getFirst();
        model.choose(sessions(model).first());

        model.delete();
        stand.settle();
        assertThat(stand.diary().painOn(ScreenFixture.START.toLocalDate())).isEmpty();
        assertThat(model.edits().deletedProperty().get())
                .extracting(LastDeletion::id)
                .isEqualTo(id);
        model.undo();
        stand.settle();

        assertThat(stand.diary().painOn(ScreenFixture.START.toLocalDate())).containsExactly(entry);
        assertThat(model.edits().deletedProperty().get()).isNull();
        assertThat(changes()).containsExactly("ADDED null", "DELETED 4", "RESTORED null");
    }

    private Table diary() {
        return new Table(stand.services().folders().diary());
    }

    private List<String> changes() throws SQLException {
        return diary().rows(
                        "SELECT how || ' ' || coalesce(before ->> '$.pain[0].value', 'null') FROM change ORDER BY seq");
    }

    @Test
    void looksAtTheSameAgainWhenNothingIsWrittenDown() {
        stand.withDiary();
        play();
        DiaryViewModel model = shown(null);
        model.choose(sessions(model).first());
        SessionPage before = DiaryPages.session(model);

        model.writeDown();
        assertThat(model.pageProperty().get()).isInstanceOf(PainForm.class);
        model.leaveForm();

        assertThat(model.pageProperty().get()).isNotInstanceOf(PainForm.class);
        assertThat(model.pageProperty().get()).isEqualTo(before);
    }

    // ---- months, days, and what is searched

    @Test
    void turnsMonthsAndShowsADayAlone() {
        stand.withDiary();
        UUID older = play();
        stand.setTime(ScreenFixture.START.plusDays(20));
        UUID newer = play();
        DiaryViewModel model = shown(null);
        assertThat(sessions(model).rows()).extracting(DiaryRow::id).containsExactly(newer);

        model.turn(-1);
        assertThat(sessions(model).month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(sessions(model).rows()).extracting(DiaryRow::id).containsExactly(older);
        model.chooseDay(LocalDate.of(2026, 11, 3));
        assertThat(sessions(model).rows()).isEmpty();
        assertThat(sessions(model).isEmpty()).isFalse();
        model.toToday();
        assertThat(sessions(model).rows()).extracting(DiaryRow::id).containsExactly(newer);
    }

    @Test
    void findsProgramsExercisesAndNotes() {
        stand.withDiary();
        UUID session = play();
        DiaryViewModel model = shown(null);
        UUID pain = writtenDown(model, 2);

        model.search("plank");
        assertThat(sessions(model).rows()).extracting(DiaryRow::id).containsExactly(session);
        model.search("long drive");
        assertThat(sessions(model).rows()).extracting(DiaryRow::id).containsExactly(pain);
        model.search("100%");
        assertThat(sessions(model).rows()).isEmpty();
        model.search("");
        assertThat(sessions(model).rows()).extracting(DiaryRow::id).containsExactlyInAnyOrder(pain, session);
    }

    // ---- questionnaires

    private MeasureEntry answered(int daysAgo, Set<Integer> ticked, String note) {
        MeasureEntry entry = MeasureEntry.of(
                UUID.randomUUID(), ScreenFixture.START.minusDays(daysAgo), RolandMorris.of(ticked), note);
        stand.diary().keep(entry, entry.at()).join();
        return entry;
    }

    @Test
    void listsQuestionnairesAndTellsWhatHasChanged() {
        stand.withDiary();
        answered(28, Set.of(1, 2, 3), "");
        MeasureEntry now = answered(0, Set.of(2), "Slept well.");
        DiaryViewModel model = shown(now.id().toString());

        assertThat(sessions(model).first()).extracting(DiaryRow::id).isEqualTo(now.id());
        assertThat(sessions(model).rows())
                .extracting(DiaryRow::spoken)
                .containsExactly("22 Nov 2026, 18:30, Your back in daily life: 1 of 24, Slept well.");
        assertThat(sessions(model).marks().get(ScreenFixture.START.toLocalDate()))
                .isEqualTo(new DayMark(0, null, 1, "22 November 2026, no session, 1 questionnaire"));
        model.choose(sessions(model).first());
        MeasurePage page = DiaryPages.measure(model);
        assertThat(page.result().lines().getFirst().text())
                .endsWith("With so few ticks last time, it could also be chance.");
        assertThat(page.answers()).containsExactly("I change position frequently to try and get my back comfortable.");
        model.search("slept");
        assertThat(sessions(model).rows()).extracting(DiaryRow::id).containsExactly(now.id());
        model.go(new Route.Measures());
        assertThat(stand.routes()).containsExactly(new Route.Measures());
    }

    @Test
    void changesTheNoteOfAQuestionnaireAndDeletesItAndTakesThatBack() {
        stand.withDiary();
        MeasureEntry entry = answered(0, Set.of(2), "");
        LocalDate day = ScreenFixture.START.toLocalDate();
        DiaryViewModel model = shown(null);
        model.choose(sessions(model).first());

        DiaryPages.measure(model).note().property().set(" Rain. ");
        model.keepNote();
        stand.settle();
        assertThat(stand.diary().measures(day, day)).containsExactly(entry.withNote("Rain."));
        model.choose(sessions(model).first());
        model.deleteMeasure();
        stand.settle();
        assertThat(stand.diary().measures(day, day)).isEmpty();
        assertThat(model.pageProperty().get()).isNull();
        assertThat(model.edits().deletedProperty().get())
                .extracting(LastDeletion::sentence)
                .isEqualTo("The questionnaire was deleted.");
        model.undo();
        stand.settle();

        assertThat(stand.diary().measures(day, day)).containsExactly(entry.withNote("Rain."));
        assertThat(sessions(model).first()).extracting(DiaryRow::id).isEqualTo(entry.id());
    }
}
