package lumbo.tour;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lumbo.diary.SafetyLogKind;
import lumbo.i18n.Messages;
import lumbo.program.Condition;
import lumbo.program.Stage;
import lumbo.safety.Clearance;
import lumbo.safety.ClinicianDecision;
import lumbo.safety.DecisionRow;
import lumbo.safety.Offer;
import lumbo.safety.OfferDecision;
import lumbo.safety.Profile;
import lumbo.safety.Screening;
import lumbo.session.PersonRecord;
import lumbo.ui.Route;
import lumbo.ui.shell.Services;

/** The part of the tour about the person: the first start, the questions, and what stays the same. */
final class YouTour {

    private static final int QUESTION_PAGES = 4;

    private final TourDriver guide;
    private final Onlooker camera;
    private final Messages words;

    YouTour(TourDriver guide, Onlooker camera, Messages words) {
        this.guide = guide;
        this.camera = camera;
        this.words = words;
    }

    /** The first start of somebody new, to its last page. */
    void welcome() throws Exception {
        guide.everywhere(camera, "welcome-1");
        guide.press(words.get("questions.go-on"));
        guide.settle();
        for (int page = 2; page <= QUESTION_PAGES; page++) {
            guide.everywhere(camera, "welcome-" + page);
            guide.bottom();
            guide.press(words.get("questions.none"));
            guide.settle();
        }
        guide.everywhere(camera, "welcome-5");
        guide.bottom();
        guide.tick(guide.services()
                .safety()
                .get()
                .flatMap(state -> state.questions().find("hernia"))
                .orElseThrow()
                .text()
                .in(words.locale()));
        guide.picture(camera, "welcome-5-ticked");
        guide.press(words.get("questions.go-on"));
        guide.settle();
        guide.everywhere(camera, "welcome-6");
        guide.press(words.get("welcome.finish"));
        guide.settle();
        guide.both(camera, "welcome-6-missing");
    }

    /** The questions, and what stays the same, of somebody with a story. */
    void known() throws Exception {
        Services services = guide.services();
        OffsetDateTime now = OffsetDateTime.now(services.clock());
        Profile profile = new Profile(
                1956,
                Set.of(Condition.HERNIA, Condition.SCOLIOSIS),
                List.of(new Clearance("hernia", "Dr. Roe", now.toLocalDate().minusDays(3))),
                Profile.UNKNOWN.bands(),
                3,
                Stage.SUBACUTE);
        Offer offer = new Offer(DecisionRow.MORE, Offer.Kind.AMOUNT, "remission", "1", Map.of(), null);
        TourDriver.onScreen(() -> {
            services.safety()
                    .keep(
                            List.of(
                                    PersonRecord.entry(now, SafetyLogKind.PROFILE, null, profile),
                                    PersonRecord.entry(
                                            now,
                                            SafetyLogKind.SCREENING,
                                            null,
                                            new Screening(now, Set.of("hernia", "legs"))),
                                    PersonRecord.entry(
                                            now,
                                            SafetyLogKind.OVERRIDE,
                                            null,
                                            new ClinicianDecision(now, "Dr. Roe", null, Stage.REMISSION)),
                                    PersonRecord.entry(
                                            now,
                                            SafetyLogKind.OFFER,
                                            null,
                                            new OfferDecision(now, OfferDecision.Answer.ACCEPTED, offer))),
                            told -> {});
            return null;
        });
        guide.settle();
        guide.go(new Route.Questions(null));
        guide.everywhere(camera, "questions");
        guide.go(new Route.NotNow(null));
        guide.both(camera, "not-now-clearance");
        guide.go(new Route.AboutYou());
        guide.settle();
        guide.everywhere(camera, "about-you");
        guide.reveal(".page-title");
        guide.both(camera, "about-you-top");
        guide.bottom();
        guide.everywhere(camera, "about-you-end");
    }
}
