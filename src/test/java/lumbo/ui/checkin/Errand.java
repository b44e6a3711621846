package lumbo.ui.checkin;

import java.util.Optional;
import lumbo.ui.Route;
import lumbo.ui.ScreenFixture;

/** Checks in as a person does, for tests of other packages. */
public final class Errand {

    private final ScreenFixture stand;

    /** Errands on a stand. */
    public Errand(ScreenFixture stand) {
        this.stand = stand;
    }

    /** Answers the questions, with nothing new. */
    public void checkIn(int now, int worst, Optional<Integer> morning) {
        said(answered(now, worst, morning), false);
    }

    /** Answers the questions, and says that something is new. */
    public void checkInWithNews(int now, int worst) {
        said(answered(now, worst, Optional.empty()), true);
    }

    private CheckInViewModel answered(int now, int worst, Optional<Integer> morning) {
        CheckInViewModel model = new CheckInViewModel(
                stand.services().words(),
                stand.services().library(),
                stand.services().current(),
                stand.services().clock(),
                stand.services().safety(),
                stand.starting(),
                stand,
                new Route.CheckIn(null, null));
        model.nowProperty().set(now);
        model.worstProperty().set(worst);
        morning.ifPresent(model.morningProperty()::set);
        return model;
    }

    private static void said(CheckInViewModel model, boolean somethingNew) {
        model.somethingNewProperty().set(somethingNew);
        model.answered();
    }
}
