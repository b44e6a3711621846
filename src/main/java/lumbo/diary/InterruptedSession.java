package lumbo.diary;

import java.time.OffsetDateTime;
import java.util.UUID;
import lumbo.player.Cursor;
import lumbo.program.LocalizedText;

/**
 * A session that was begun and neither finished nor ended, with all that is needed to go on.
 *
 * @param id the session
 * @param programId the program's id
 * @param title the program's title as it was then
 * @param programJson the program as it was played, as JSON
 * @param choicesJson the plan's choices, as JSON
 * @param cursor where it was when it was last saved
 * @param startedAt when it began
 * @param savedAt when it was last saved
 * @param planned how many steps of work the plan has
 * @param done how many of them were done, each counted once
 */
public record InterruptedSession(
        UUID id,
        String programId,
        LocalizedText title,
        String programJson,
        String choicesJson,
        Cursor cursor,
        OffsetDateTime startedAt,
        OffsetDateTime savedAt,
        int planned,
        int done) {}
