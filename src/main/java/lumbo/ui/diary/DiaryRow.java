package lumbo.ui.diary;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that the diary has, in the list, in words.
 *
 * @param id what it is in the diary
 * @param at when it was
 * @param when the same in words, whole
 * @param brief the same, as short as its list lets it be
 * @param title which program or questionnaire, or how strong the pain was
 * @param more what else there is to say, part by part
 * @param state how a session ended; empty for others
 */
record DiaryRow(
        Kind kind,
        UUID id,
        OffsetDateTime at,
        String when,
        String brief,
        String title,
        List<String> more,
        String state) {

    /** What it is. */
    enum Kind {
        SESSION,
        PAIN,
        MEASURE
    }

    /** Leaves out what is empty. */
    DiaryRow {
        more = more.stream().filter(part -> !part.isEmpty()).toList();
    }

    /** Something of which {@code when} is to be read whole. */
    DiaryRow(Kind kind, UUID id, OffsetDateTime at, String when, String title, List<String> more, String state) {
        this(kind, id, at, when, when, title, more, state);
    }

    /** The same where {@code day} says enough of when it was. */
    DiaryRow on(String day) {
        return new DiaryRow(kind, id, at, when, day, title, more, state);
    }

    /** When it was and what else there is to say, for the eye. */
    String facts() {
        return Stream.of(List.of(brief), more, List.of(state))
                .flatMap(List::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" \u00b7 "));
    }

    /** What a screen reader says. */
    String spoken() {
        return Stream.of(List.of(when, title), more, List.of(state))
                .flatMap(List::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
