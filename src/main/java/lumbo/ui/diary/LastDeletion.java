package lumbo.ui.diary;

import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import lumbo.diary.Diary;

/**
 * What was deleted last, and how it comes back.
 *
 * @param id what it was in the diary
 * @param at when it was
 * @param sentence that it was deleted, in words
 * @param goes what goes when it is deleted for good, in words
 * @param back keeps it again, at the time that is given
 */
record LastDeletion(
        UUID id,
        OffsetDateTime at,
        String sentence,
        String goes,
        BiFunction<Diary, OffsetDateTime, CompletableFuture<Void>> back) {}
