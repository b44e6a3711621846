package lumbo.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import lumbo.diary.Diary;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.backup.Backups;
import lumbo.files.Share;
import lumbo.i18n.Messages;
import lumbo.ui.RestorePlan;
import lumbo.ui.Route;
import lumbo.ui.Route.Storage.Door;
import lumbo.ui.shell.Services;

/** Pictures of what can be done with the diary's file. */
final class KeepTour {

    private static final int CUT = 4096;
    /** How many entries the damaged diary has. */
    static final int ENTRIES = 40;

    private final TourDriver guide;
    private final Onlooker camera;
    private final Messages words;
    private final Services services;
    private final Route from = new Route.Settings();

    KeepTour(TourDriver guide, Onlooker camera, Messages words) {
        this.guide = guide;
        this.camera = camera;
        this.words = words;
        this.services = guide.services();
    }

    /** A diary of which a part is missing. */
    static void damage(Path folder, Clock clock) throws IOException {
        Path file = folder.resolve("diary.sqlite");
        OffsetDateTime now = OffsetDateTime.now(clock);
        try (Diary diary = Diary.open(file)) {
            for (int i = 0; i < ENTRIES; i++) {
                diary.writeDown(pain(now.minusDays(i)), now).join();
            }
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - CUT));
    }

    private static PainEntry pain(OffsetDateTime at) {
        return new PainEntry(UUID.randomUUID(), at, PainMoment.OTHER, 2, null, null, null, "", Set.of());
    }

    /** Each card, the page before a restoring, and the page before deleting. */
    void take() throws Exception {
        OffsetDateTime now = OffsetDateTime.now(services.clock());
        Path diary = services.folders().diary();
        guide.go(new Route.Storage(from));
        guide.everywhere(camera, "keeping-new");
        for (int back = 9; back > 0; back--) {
            new Backups(services.folders().backups(), Clock.offset(services.clock(), Duration.ofDays(-back)))
                    .make(diary, null);
        }
        services.diary().get().orElseThrow().writeDown(pain(now), now).join();
        guide.go(new Route.Storage(from, "", Door.BACK_UP));
        guide.press(words.get("keeping.backup.now"));
        guide.settle();
        guide.tick(words.get("keeping.backup.lock"));
        guide.press(words.get("keeping.backup.now"));
        guide.everywhere(camera, "keeping-backups");
        guide.go(new Route.Storage(from, "", Door.RESTORE));
        guide.everywhere(camera, "keeping-restore");
        guide.go(new Route.Storage(from, "", Door.EXPORT));
        guide.everywhere(camera, "keeping-export-csv");
        guide.press(words.get("keeping.format.fhir"));
        guide.press(words.get("keeping.range.from-to"));
        guide.everywhere(camera, "keeping-export-fhir");
        Path oldest = new Backups(services.folders().backups(), services.clock())
                .list()
                .getLast()
                .file();
        preview(oldest);
        guide.everywhere(camera, "keeping-preview");
        guide.press(words.get("keeping.preview.restore"));
        TourDriver.await(() -> services.diary().beforeProperty().get() != null);
        guide.everywhere(camera, "keeping-restored");
        guide.go(new Route.DeleteDiary(from));
        guide.everywhere(camera, "keeping-delete");
        guide.bottom();
        guide.press(words.get("keeping.delete.do"));
        guide.size(1000, 700);
        guide.bottom();
        guide.picture(camera, "small-keeping-delete-end");
        guide.size(1200, 800);
    }

    private void preview(Path file) throws Exception {
        RestorePlan plan = RestorePlan.look(file, null, services.folders().diary(), Share.UNTOLD);
        guide.go(new Route.RestorePreview(from, plan));
    }
}
