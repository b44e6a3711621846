package lumbo.tour;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import lumbo.diary.BodySpot;
import lumbo.diary.Diary;
import lumbo.diary.MeasureEntry;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.i18n.Messages;
import lumbo.measure.Activity;
import lumbo.measure.MeasureAnswers;
import lumbo.measure.PatientSpecific;
import lumbo.measure.RolandMorris;
import lumbo.program.Program;
import lumbo.ui.Route;
import lumbo.ui.shell.Services;

/** Pictures of a diary with some weeks in it. */
final class DiaryTour {

    private static final String PLAYED_FIRST = "remission";
    private static final String PLAYED = "level-2";
    private static final int WEEKS = 52;
    private static final long SEED = 20_261_122;

    private final TourDriver guide;
    private final Onlooker camera;
    private final Messages words;
    private final Services services;

    DiaryTour(TourDriver guide, Onlooker camera, Messages words) {
        this.guide = guide;
        this.camera = camera;
        this.words = words;
        this.services = guide.services();
    }

    /** The diary and Trends of a year. */
    void take() throws Exception {
        fill(WEEKS);
        diary();
        trends();
    }

    /** Two or three sessions in each of the last weeks, and pain that grows less in waves. */
    void fill(int weeks) {
        OffsetDateTime now = OffsetDateTime.now(services.clock());
        Diary diary = services.diary().get().orElseThrow();
        Program first = services.library().get().program(PLAYED_FIRST).orElseThrow();
        Program then = services.library().get().program(PLAYED).orElseThrow();
        PastSessions past = new PastSessions(diary);
        Random random = new Random(SEED);
        for (int week = weeks; week >= 1; week--) {
            int pain = pain(week);
            for (int day = 1; day <= 2 + random.nextInt(2); day++) {
                OffsetDateTime at = now.minusWeeks(week).plusDays(2L * day);
                int before = Math.clamp(pain + random.nextInt(3) - 1, 0, 10);
                int beats = 66 + random.nextInt(8);
                past.play(
                        week > weeks / 2 ? first : then,
                        at,
                        before,
                        Math.max(0, before - random.nextInt(2)),
                        Optional.of(Math.max(0, before - 1)),
                        day == 1
                                ? Optional.of(new PastSessions.Beats(beats, beats + 18 + random.nextInt(10)))
                                : Optional.empty());
            }
            if (week % 4 == 0) {
                int ticks = Math.clamp(2L * pain + 2, 0, 24);
                keep(diary, now.minusWeeks(week), new RolandMorris(new TreeSet<>(ticked(ticks))));
                keep(
                        diary,
                        now.minusWeeks(week).plusMinutes(5),
                        new PatientSpecific(List.of(new Activity(words.get("tour.activity"), 9 - pain))));
            }
            diary.writeDown(
                            new PainEntry(
                                    UUID.randomUUID(),
                                    now.minusWeeks(week).plusDays(3),
                                    PainMoment.OTHER,
                                    Math.min(10, pain + 1),
                                    null,
                                    null,
                                    null,
                                    words.get("tour.note"),
                                    EnumSet.of(BodySpot.LEFT_LOW_BACK, BodySpot.LEFT_BUTTOCK)),
                            now)
                    .join();
        }
    }

    private static List<Integer> ticked(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    private static void keep(Diary diary, OffsetDateTime at, MeasureAnswers answers) {
        diary.keep(MeasureEntry.of(UUID.randomUUID(), at, answers, ""), at).join();
    }

    private static int pain(int weeksAgo) {
        return (int) Math.round(2 + 4.0 * weeksAgo / WEEKS + Math.sin(weeksAgo / 3.0));
    }

    private void trends() throws Exception {
        guide.go(new Route.Trends());
        guide.settle();
        guide.everywhere(camera, "trends");
        guide.press(words.get("trends.span.days-365"));
        guide.settle();
        guide.focus(".chart-view");
        guide.press(KeyCode.LEFT);
        guide.press(KeyCode.LEFT);
        guide.press(KeyCode.LEFT);
        guide.both(camera, "trends-year");
        guide.reveal(".trend-minutes");
        guide.both(camera, "trends-year-minutes");
        guide.reveal(".trend-dose");
        guide.both(camera, "trends-year-dose");
        guide.press(words.format("trends.table.name", words.get("trends.pain")));
        guide.reveal(".trend-pain");
        guide.both(camera, "trends-table");
        guide.bottom();
        guide.both(camera, "trends-year-end");
    }

    private void diary() throws Exception {
        guide.go(new Route.Diary(null));
        guide.settle();
        guide.press(words.get("diary.month.today"));
        guide.settle();
        guide.everywhere(camera, "diary-month");
        guide.press(words.get("diary.pain.write"));
        guide.settle();
        guide.everywhere(camera, "diary-pain");
        guide.press(words.get("diary.pain.cancel"));
        guide.settle();
        byHand();
        guide.press(words.get("diary.search.open"));
        guide.type(words.get("tour.note").substring(0, 5));
        guide.settle();
        guide.both(camera, "diary-search");
    }

    /** A session that is written down afterwards, changed, and deleted. */
    private void byHand() throws Exception {
        guide.press(words.get("diary.hand.write"));
        guide.settle();
        guide.everywhere(camera, "session-new");
        guide.unfold(".different");
        guide.everywhere(camera, "session-program");
        guide.reveal(".done-amounts");
        guide.everywhere(camera, "session-amounts");
        guide.unfold(".said-more");
        guide.bottom();
        guide.everywhere(camera, "session-end");
        guide.focus(".pain-number");
        guide.press(KeyCode.DIGIT3);
        guide.press(words.get("diary.pain.cancel"));
        guide.both(camera, "session-leave");
        guide.press(words.get("diary.hand.leave.no"));
        guide.press(words.get("diary.pain.keep"));
        guide.settle();
        guide.everywhere(camera, "session-by-hand");
        guide.bottom();
        guide.both(camera, "session-by-hand-end");
        guide.press(words.get("diary.session.delete"));
        TourDriver.await(() -> services.diary()
                .get()
                .filter(diary -> !diary.deletedSessions().isEmpty())
                .isPresent());
        guide.settle();
        guide.everywhere(camera, "session-deleted");
        guide.press(words.get("diary.undo"));
        guide.settle();
    }
}
