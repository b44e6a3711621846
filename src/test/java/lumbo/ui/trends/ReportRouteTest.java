package lumbo.ui.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import lumbo.diary.export.DiaryExport;
import lumbo.ui.Route;
import lumbo.ui.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportRouteTest {

    @Test
    void theReportIsAskedForWhereTheDiaryGoesOutAndTheWayBackLeadsHere(@TempDir Path folder) {
        try (Stand stand = new Stand(folder).withDiary()) {
            new TrendsViewModel(
                            stand.services().words(),
                            stand.services().diary(),
                            stand.services().clock(),
                            stand.services().safety(),
                            stand)
                    .report();

            assertThat(stand.routes())
                    .last()
                    .isEqualTo(new Route.Keeping(new Route.Trends(), "", Optional.of(DiaryExport.Format.PDF)));
        }
    }
}
