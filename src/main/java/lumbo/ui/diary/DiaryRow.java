package lumbo.ui.diary;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Something that the diary has, in the list, in words. */
sealed interface DiaryRow permits SessionRow, PainRow, MeasureRow {

    /** What it is in the diary. */
    UUID id();

    /** When it was. */
    OffsetDateTime at();

    /** What a screen reader says. */
    String spoken();
}
