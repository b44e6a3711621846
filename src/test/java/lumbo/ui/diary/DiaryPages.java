package lumbo.ui.diary;

import java.util.Objects;
import lumbo.ui.ScreenFixture;
import org.jspecify.annotations.Nullable;

/** The diary's screen of a test, and what is looked at there. */
final class DiaryPages {

    private DiaryPages() {}

    static DiaryViewModel model(ScreenFixture stand, @Nullable String wanted) {
        return new DiaryViewModel(
                new DiaryTools(
                        stand.words(),
                        stand.services().settings(),
                        stand.services().library(),
                        stand.services().diary(),
                        stand.services().clock(),
                        stand.services().safety(),
                        stand),
                wanted);
    }

    static SessionPage session(DiaryViewModel model) {
        return page(model, SessionPage.class);
    }

    static SessionForm form(DiaryViewModel model) {
        return page(model, SessionForm.class);
    }

    static PainForm pain(DiaryViewModel model) {
        return page(model, PainForm.class);
    }

    static MeasurePage measure(DiaryViewModel model) {
        return page(model, MeasurePage.class);
    }

    private static <P extends DiaryPage> P page(DiaryViewModel model, Class<P> kind) {
        return kind.cast(Objects.requireNonNull(model.pageProperty().get()));
    }
}
