package lumbo.diary;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was done for a diary whose file was {@link Displaced}. It is closed then.
 *
 * @param how what became of its file
 * @param file where all is that was kept in it, to be opened: the place where the diary was, or a file beside the one that is there
 *     now. Null where the content is gone: then only those who still know it can write it down again
 * @param log where a log was kept that belongs to another file, or to a content that is gone; null when there was none
 */
public record Rescued(
        Displaced how, @Nullable Path file, @Nullable Path log) {}
