package lumbo.ui.tour;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import lumbo.diary.BodySpot;
import lumbo.diary.Diary;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.i18n.Messages;
import lumbo.program.Program;
import lumbo.ui.Route;
import lumbo.ui.Services;

/** Pictures of a diary with some weeks in it. */
final class DiaryTour {

    private static final String PLAYED = "level-2";
    private static final int WEEKS = 6;
    private static final long SEED = 20_261_122;

    private final Guide guide;
    private final Camera camera;
    private final Messages words;
    private final Services services;

    DiaryTour(Guide guide, Camera camera, Messages words) {
        this.guide = guide;
        this.camera = camera;
        this.words = words;
        this.services = guide.services();
    }

    /** Six weeks with two or three sessions each, and pain that grows less. */
    void take() throws Exception {
        OffsetDateTime now = OffsetDateTime.now(services.clock());
        Diary diary = services.diary().get().orElseThrow();
        Program program = services.library().get().program(PLAYED).orElseThrow();
        PastSessions past = new PastSessions(diary);
        Random random = new Random(SEED);
        for (int week = WEEKS; week >= 1; week--) {
            for (int day = 1; day <= 2 + random.nextInt(2); day++) {
                OffsetDateTime at = now.minusWeeks(week).plusDays(2L * day);
                past.play(program, at, Math.min(6, week), Math.max(0, week - 1), Optional.of(week / 2));
            }
            diary.writeDown(
                            new PainEntry(
                                    UUID.randomUUID(),
                                    now.minusWeeks(week).plusDays(3),
                                    PainMoment.OTHER,
                                    Math.min(10, week + 1),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    words.get("tour.note"),
                                    EnumSet.of(BodySpot.LEFT_LOW_BACK, BodySpot.LEFT_BUTTOCK)),
                            now)
                    .join();
        }
        guide.go(new Route.Diary(Optional.empty()));
        guide.settle();
        guide.press(words.get("diary.month.today"));
        guide.settle();
        guide.everywhere(camera, "diary-month");
        guide.press(words.get("diary.pain.write"));
        guide.settle();
        guide.everywhere(camera, "diary-pain");
        guide.press(words.get("diary.pain.cancel"));
        guide.settle();
        guide.type(words.get("tour.note").substring(0, 5));
        guide.settle();
        guide.both(camera, "diary-search");
    }
}
