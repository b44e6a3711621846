package lumbo.ui.diary;

import java.time.Clock;
import java.time.OffsetDateTime;
import lumbo.i18n.Messages;
import lumbo.ui.DiaryModel;
import lumbo.ui.LibraryModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.Navigator;
import lumbo.ui.SafetyModel;

/**
 * What the diary's screen works with.
 */
public record DiaryTools(
        Messages words,
        LiveSettings settings,
        LibraryModel library,
        DiaryModel diary,
        Clock clock,
        SafetyModel safety,
        Navigator navigator) {

    /** Now, in the person's time zone. */
    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
