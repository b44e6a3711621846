package lumbo.diary;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What was done for a diary whose file was {@link Displaced}. It is closed then.
 *
 * @param how what became of its file
 * @param file where all is that was kept in it, to be opened: the place where the diary was, or a file beside the one that is there
 *     now. Empty where the content is gone: then only those who still know it can write it down again
 * @param log where a log was kept that belongs to another file, or to a content that is gone; empty when there was none
 */
public record Rescued(Displaced how, Optional<Path> file, Optional<Path> log) {}
