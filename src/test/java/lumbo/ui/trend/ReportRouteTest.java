package lumbo.ui.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import lumbo.ui.Route;
import lumbo.ui.ScreenFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportRouteTest {

    @Test
    void theReportHasAPageOfItsOwnAndTheWayBackLeadsHere(@TempDir Path folder) {
        try (ScreenFixture stand = new ScreenFixture(folder).withDiary()) {
            new TrendsViewModel(
                            stand.services().words(),
                            stand.services().diary(),
                            stand.services().clock(),
                            stand.services().safety(),
                            stand)
                    .report();

            assertThat(stand.routes()).last().isEqualTo(new Route.Report(new Route.Trends()));
        }
    }
}
