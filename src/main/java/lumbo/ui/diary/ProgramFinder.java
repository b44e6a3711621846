package lumbo.ui.diary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lumbo.i18n.Messages;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramSearch;
import lumbo.program.Stage;

/** The programs of a library by their titles, in the library's order, and found like there. Immutable. */
final class ProgramFinder {

    /**
     * A program.
     *
     * @param id the program's id
     * @param title its title
     * @param group the stage that it is for, or that it is one's own
     */
    record Choice(String id, String title, String group) {}

    private final ProgramSearch search;
    private final List<Choice> choices;

    private ProgramFinder(ProgramSearch search, List<Choice> choices) {
        this.search = search;
        this.choices = choices;
    }

    /** A finder in a library; takes a while where it is large. */
    static ProgramFinder of(Library library, Messages words) {
        List<Library.Entry> entries = library.entries().stream()
                .sorted(Comparator.comparing(Library.Entry::origin).thenComparing(ProgramFinder::stage))
                .toList();
        List<Program> programs = entries.stream().map(Library.Entry::program).toList();
        return new ProgramFinder(
                ProgramSearch.of(
                        programs,
                        words.locale(),
                        key -> words.has(key) ? Optional.of(words.get(key)) : Optional.empty()),
                entries.stream().map(entry -> choice(entry, words)).toList());
    }

    private static Choice choice(Library.Entry entry, Messages words) {
        return new Choice(
                entry.program().id(),
                entry.program().title().in(words.locale()),
                switch (entry.origin()) {
                    case BUILT_IN -> words.get("stage." + stage(entry).id());
                    case OWN -> words.get("programs.group.own");
                });
    }

    private static Stage stage(Library.Entry entry) {
        return entry.program().stages().stream().findFirst().orElse(Stage.REMISSION);
    }

    /** The programs that have all words that are typed; all of them where nothing is. */
    List<Choice> find(String typed) {
        return search.find(typed).stream().map(hit -> choices.get(hit.number())).toList();
    }
}
