package lumbo.ui.diary;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NotePreviewTest {

    @Property(tries = 200, seed = "27")
    void isTheBeginningAndNeverLong(@ForAll String note) {
        String preview = NotePreview.of(note.repeat(9));

        assertThat(preview.length()).isLessThanOrEqualTo(201);
        assertThat(note.repeat(9).strip()).startsWith(preview.replaceFirst("\u2026$", ""));
    }

    @Example
    void longNotesAreCutBetweenLetters() {
        assertThat(NotePreview.of("x".repeat(27_000))).isEqualTo("x".repeat(199) + "\u2026");
        assertThat(NotePreview.of("\uD83D\uDC68\u200D\uD83D\uDC69".repeat(9_000)))
                .doesNotMatch(".*[\uD800-\uDBFF]\u2026");
        assertThat(NotePreview.of(" short ")).isEqualTo("short");
    }
}
