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
 * @param when the same in words
 * @param title which program or questionnaire, or how strong the pain was
 * @param more what else there is to say, part by part
 * @param state how a session ended; empty for others
 */
record DiaryRow(Kind kind, UUID id, OffsetDateTime at, String when, String title, List<String> more, String state) {

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

    /** What a screen reader says. */
    String spoken() {
        return Stream.of(List.of(when, title), more, List.of(state))
                .flatMap(List::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
