package lumbo.tour;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.ToggleButton;
import lumbo.diary.Diary;
import lumbo.diary.MeasureEntry;
import lumbo.i18n.Messages;
import lumbo.measure.Activity;
import lumbo.measure.GlobalChange;
import lumbo.measure.MeasureAnswers;
import lumbo.measure.MeasureKind;
import lumbo.measure.PatientSpecific;
import lumbo.measure.RolandMorris;
import lumbo.program.Program;
import lumbo.ui.Route;
import lumbo.ui.shell.Services;

/** Pictures of the questionnaires, of what came of them, and of where they are offered. */
final class MeasureTour {

    private static final String PLAYED = "level-2";
    private static final int SESSIONS = 4;
    private static final int DAYS_BEFORE = 30;
    private static final List<Integer> NUMBERS = List.of(6, 3);

    private final TourDriver guide;
    private final Onlooker camera;
    private final Messages words;
    private final Services services;

    MeasureTour(TourDriver guide, Onlooker camera, Messages words) {
        this.guide = guide;
        this.camera = camera;
        this.words = words;
        this.services = guide.services();
    }

    /** The offer after some sessions, each questionnaire, and the results beside those of a month ago. */
    void take() throws Exception {
        OffsetDateTime now = OffsetDateTime.now(services.clock());
        Diary diary = services.diary().get().orElseThrow();
        Program program = services.library().get().program(PLAYED).orElseThrow();
        PastSessions past = new PastSessions(diary);
        for (int day = SESSIONS; day >= 1; day--) {
            past.play(program, now.minusDays(2L * day), 2, 1, Optional.of(1), Optional.empty());
        }
        guide.go(new Route.Today());
        guide.reveal(".measure-offer");
        guide.everywhere(camera, "today-questionnaire");
        guide.press(words.get("measure.offer.later"));
        guide.reveal(".measure-offer");
        guide.picture(camera, "today-questionnaire-later");
        guide.press(words.get("measure.offer.undo"));
        guide.go(new Route.Measure(MeasureKind.PSFS));
        guide.picture(camera, "questionnaire-psfs-first");
        before(diary, now, RolandMorris.of(Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)));
        before(
                diary,
                now,
                new PatientSpecific(List.of(
                        new Activity(words.get("tour.activity"), 3),
                        new Activity(words.get("tour.activity.long"), 7))));
        before(diary, now, new GlobalChange(-1));
        guide.go(new Route.Measures());
        guide.everywhere(camera, "questionnaires");
        statements();
        activities();
        change();
        inTheDiary(now);
    }

    private static void before(Diary diary, OffsetDateTime now, MeasureAnswers answers) {
        OffsetDateTime at = now.minusDays(DAYS_BEFORE);
        diary.keep(MeasureEntry.of(UUID.randomUUID(), at, answers, ""), at).join();
    }

    private void statements() throws Exception {
        guide.go(new Route.Measure(MeasureKind.RMDQ_24));
        guide.picture(camera, "questionnaire-rmdq-opened");
        for (int number : List.of(2, 3, 6, 9)) {
            guide.tick(words.get("measure.rmdq." + number));
        }
        guide.everywhere(camera, "questionnaire-rmdq");
        guide.reveal(".measure-source");
        guide.both(camera, "questionnaire-rmdq-end");
        guide.press(words.get("measure.keep"));
        guide.settle();
        guide.everywhere(camera, "questionnaire-rmdq-result");
    }

    private void activities() throws Exception {
        guide.go(new Route.Measure(MeasureKind.PSFS));
        guide.everywhere(camera, "questionnaire-psfs");
        guide.press(words.get("measure.keep"));
        guide.picture(camera, "questionnaire-psfs-missing");
        choose(NUMBERS);
        guide.press(words.get("measure.keep"));
        guide.settle();
        guide.everywhere(camera, "questionnaire-psfs-result");
    }

    /** Presses a number on each scale of the screen, from the first on. */
    private void choose(List<Integer> numbers) throws Exception {
        TourDriver.onScreen(() -> {
            for (int i = 0; i < numbers.size(); i++) {
                List<ToggleButton> buttons = guide.scene().getRoot().lookupAll(".pain-" + numbers.get(i)).stream()
                        .map(ToggleButton.class::cast)
                        .toList();
                buttons.get(i).fire();
            }
            return null;
        });
    }

    private void change() throws Exception {
        guide.go(new Route.Measure(MeasureKind.GLOBAL_CHANGE));
        guide.everywhere(camera, "questionnaire-change");
        TourDriver.onScreen(() -> {
            ((ToggleButton) guide.scene().getRoot().lookup(".choice")).fire();
            return null;
        });
        guide.press(words.get("measure.keep"));
        guide.settle();
        guide.both(camera, "questionnaire-change-result");
    }

    private void inTheDiary(OffsetDateTime now) throws Exception {
        UUID entry = services.diary()
                .get()
                .flatMap(diary -> diary.measures(now.toLocalDate(), now.toLocalDate()).stream()
                        .filter(one -> one.kind() == MeasureKind.RMDQ_24)
                        .findFirst())
                .map(MeasureEntry::id)
                .orElseThrow();
        guide.go(new Route.Diary(entry.toString()));
        guide.everywhere(camera, "diary-questionnaire");
        guide.press(words.get("measure.delete"));
        guide.settle();
        guide.picture(camera, "diary-questionnaire-deleted");
    }
}
