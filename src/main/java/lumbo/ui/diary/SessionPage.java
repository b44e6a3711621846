package lumbo.ui.diary;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * One session, in words.
 *
 * @param id the session
 * @param at when it began
 * @param isOver whether it is over, so that it can be changed
 * @param title the program
 * @param when when it began, and how it ended
 * @param part which part of its program it was; empty where it was whole
 * @param facts how much was done and how long, and what was said of it, in sentences
 * @param note the person's own words; may be empty
 * @param advice what hurt, and what the rules said
 * @param exercises its exercises in order
 */
record SessionPage(
        UUID id,
        OffsetDateTime at,
        boolean isOver,
        String title,
        String when,
        String part,
        List<String> facts,
        String note,
        List<String> advice,
        List<Line> exercises)
        implements DiaryPage {

    /** An exercise: what was planned of it, and what was done. */
    record Line(String name, String planned, String done) {}
}
