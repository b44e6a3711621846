package lumbo.ui.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import lumbo.diary.MeasureEntry;
import lumbo.measure.GlobalChange;
import lumbo.measure.MeasureKind;
import lumbo.player.PlayerCommand;
import lumbo.program.Program;
import lumbo.program.Programs;
import lumbo.session.ActiveSession;
import lumbo.settings.Settings.Measures;
import lumbo.ui.Route;
import lumbo.ui.ScreenFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureOfferTest {

    private static final Program PROGRAM =
            Programs.oneExercise(Programs.reps(2).tempo(1, 0, 1, 0).dose());

    @TempDir
    Path folder;

    private ScreenFixture stand;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder).withDiary();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private void play(int sessions) {
        for (int i = 0; i < sessions; i++) {
            ActiveSession session = stand.begin(PROGRAM, Optional.empty());
            stand.playOn(session);
            CompletableFuture<Void> _ = session.close();
            stand.settle();
            stand.services().current().clear();
        }
    }

    private MeasureOffer read() {
        MeasureOffer offer = new MeasureOffer(
                stand.services().words(),
                stand.services().settings(),
                stand.services().diary(),
                stand.services().current(),
                stand.services().clock(),
                stand.services().safety(),
                stand);
        offer.read();
        return offer;
    }

    private Optional<MeasureKind> offered() {
        return Optional.ofNullable(read().shownProperty().get()).map(MeasureOffer.Shown::kind);
    }

    private Measures settings() {
        return stand.services().settings().get().measures();
    }

    @Test
    void comesAfterThreeSessionsAndLeadsToTheQuestionnaire() {
        play(2);
        assertThat(offered()).isEmpty();
        play(1);
        assertThat(offered()).contains(MeasureKind.RMDQ_24);

        read().answer();

        assertThat(stand.routes()).containsExactly(new Route.Measure(MeasureKind.RMDQ_24));
    }

    @Test
    void isNotThereWhileASessionIsUnderWayOrInterrupted() {
        play(3);
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        assertThat(offered()).isEmpty();
        session.live().give(PlayerCommand.PAUSE);
        stand.settle();
        stand.services().current().clear();
        assertThat(offered()).isEmpty();
    }

    @Test
    void laterPutsItOffForAWeek() {
        play(3);
        MeasureOffer offer = read();

        offer.later();

        assertThat(Objects.requireNonNull(offer.shownProperty().get()).text()).isEqualTo("Lumbo asks again in a week.");
        assertThat(settings())
                .isEqualTo(new Measures(true, ScreenFixture.START.toLocalDate().plusDays(7)));
        offer.read();
        assertThat(Objects.requireNonNull(offer.shownProperty().get()).isDeclined())
                .isTrue();
        stand.setTime(ScreenFixture.START.plusDays(6));
        assertThat(offered()).isEmpty();
        stand.setTime(ScreenFixture.START.plusDays(7));
        assertThat(offered()).contains(MeasureKind.RMDQ_24);
    }

    @Test
    void isOfferedNoMoreAndThatCanBeTakenBack() {
        play(3);
        MeasureOffer offer = read();

        offer.never();
        assertThat(settings().offered()).isFalse();
        assertThat(offered()).isEmpty();
        offer.undo();

        assertThat(settings()).isEqualTo(new Measures(true, null));
        assertThat(Objects.requireNonNull(offer.shownProperty().get()).isDeclined())
                .isFalse();
        assertThat(offered()).contains(MeasureKind.RMDQ_24);
    }

    @Test
    void thereIsNoneOnADayOnWhichOneWasAnswered() {
        play(3);
        stand.diary()
                .keep(
                        MeasureEntry.of(UUID.randomUUID(), ScreenFixture.START, new GlobalChange(0), ""),
                        ScreenFixture.START)
                .join();

        assertThat(offered()).isEmpty();
        stand.setTime(ScreenFixture.START.plusDays(1));
        assertThat(offered()).contains(MeasureKind.RMDQ_24);
    }
}
