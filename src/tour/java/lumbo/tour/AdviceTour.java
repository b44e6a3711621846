package lumbo.tour;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lumbo.diary.Diary;
import lumbo.diary.SafetyLogKind;
import lumbo.i18n.Messages;
import lumbo.program.Condition;
import lumbo.program.Program;
import lumbo.program.Stage;
import lumbo.safety.CheckIn;
import lumbo.safety.Clearance;
import lumbo.safety.Profile;
import lumbo.safety.Screening;
import lumbo.session.PersonRecord;
import lumbo.settings.Settings;
import lumbo.settings.Settings.Place;
import lumbo.ui.Route;
import lumbo.ui.shell.Services;

/** The part of the tour about advice: an offer, a refusal with its reason, and the page that says why not. */
final class AdviceTour {

    private static final String PLAYED = "level-2";
    private static final String HANGING = "bar";

    private final TourDriver guide;
    private final Onlooker camera;
    private final Messages words;
    private final Services services;

    AdviceTour(TourDriver guide, Onlooker camera, Messages words) {
        this.guide = guide;
        this.camera = camera;
        this.words = words;
        this.services = guide.services();
    }

    /** Somebody with two sessions without trouble. */
    void take() throws Exception {
        OffsetDateTime now = OffsetDateTime.now(services.clock());
        Diary diary = services.diary().get().orElseThrow();
        Program program = services.library().get().program(PLAYED).orElseThrow();
        PastSessions past = new PastSessions(diary);
        past.play(program, now.minusDays(4), 1, 1, Optional.of(1), Optional.empty());
        past.play(program, now.minusDays(2), 1, 2, Optional.empty(), Optional.empty());
        TourDriver.onScreen(() -> {
            services.safety().refresh();
            return null;
        });
        guide.settle();
        guide.go(new Route.CheckIn(PLAYED, 1));
        guide.everywhere(camera, "check-in-morning");
        diary.morning(Set.of(diary.lastSession(now).orElseThrow().id()), now, 1, List.of())
                .join();
        TourDriver.onScreen(() -> {
            services.current().checkedIn(new CheckIn(now, 1, 2, false));
            services.safety().refresh();
            return null;
        });
        guide.settle();
        guide.go(new Route.Today());
        guide.settle();
        guide.everywhere(camera, "offer");
        guide.press(words.get("offer.accept"));
        guide.settle();
        guide.both(camera, "offer-accepted");
        guide.go(new Route.ProgramPage(PLAYED));
        guide.settle();
        guide.both(camera, "program-fits");
        guide.reveal(".exercise");
        guide.both(camera, "program-exercises");
        hernia(now);
        emergency(now);
    }

    private void hernia(OffsetDateTime now) throws Exception {
        Profile profile = Profile.UNKNOWN
                .withStart(Stage.REMISSION)
                .withConditions(Set.of(Condition.HERNIA))
                .withClearances(java.util.List.of(new Clearance("hernia", "Dr. Roe", now.toLocalDate())));
        TourDriver.onScreen(() -> {
            services.safety().keep(profile);
            return null;
        });
        guide.settle();
        guide.go(new Route.ProgramPage(HANGING));
        guide.settle();
        guide.everywhere(camera, "refusal");
        guide.go(new Route.NotNow(HANGING));
        guide.settle();
        guide.everywhere(camera, "not-now-program");
        guide.go(new Route.ProgramPage("fitball"));
        guide.settle();
        guide.reveal(".left-out");
        guide.both(camera, "program-left-out");
        guide.go(new Route.Programs());
        guide.settle();
        guide.both(camera, "programs-fit");
    }

    private void emergency(OffsetDateTime now) throws Exception {
        TourDriver.onScreen(() -> {
            Screening screening = new Screening(now, Set.of("bladder", "fever"));
            services.safety()
                    .keep(List.of(PersonRecord.entry(now, SafetyLogKind.SCREENING, null, screening)), told -> {});
            return null;
        });
        guide.settle();
        guide.go(new Route.NotNow(PLAYED));
        guide.settle();
        guide.everywhere(camera, "emergency");
        guide.press(words.get("emergency.other"));
        guide.everywhere(camera, "emergency-country");
        Settings before = services.settings().get();
        TourDriver.onScreen(() -> {
            services.settings().change(old -> old.with(new Place(Place.ELSEWHERE)));
            return null;
        });
        guide.both(camera, "emergency-elsewhere");
        TourDriver.onScreen(() -> {
            services.settings().change(old -> old.with(before.place()));
            return null;
        });
        guide.go(new Route.Today());
        guide.settle();
        guide.everywhere(camera, "today-emergency");
    }
}
