package lumbo.ui.programs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import lumbo.i18n.Messages;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramFilters;
import lumbo.program.ProgramFilters.Chip;
import lumbo.program.ProgramFilters.Filter;
import lumbo.program.ProgramSearch;
import lumbo.program.Stage;
import lumbo.session.Workout;
import lumbo.session.WorkoutPlanner;
import lumbo.ui.control.ProgramTile;
import org.jspecify.annotations.Nullable;

/**
 * The programs of a library, put into words and ready to be searched and filtered. Making one takes a while in a large
 * library and is best done in the background; finding in it is quick enough for each key. Immutable.
 */
final class Catalogue {

    /**
     * Programs that belong together.
     *
     * @param title what they have in common, where they stand under a title
     * @param tiles the programs; there is at least one
     */
    record ProgramGroup(@Nullable String title, List<ProgramTile> tiles) {}

    /**
     * What was found.
     *
     * @param groups by stage, one's own last; all in one group, the best first, where anything is typed
     * @param count how many programs that are
     * @param chips all filters as they stand now
     */
    record SearchResult(List<ProgramGroup> groups, int count, List<Chip> chips) {}

    private final Locale locale;
    private final List<ProgramTile> tiles;
    /** For each program the title that it stands under. */
    private final List<String> titles;

    private final ProgramSearch search;
    private final ProgramFilters filters;

    private Catalogue(
            Locale locale, List<ProgramTile> tiles, List<String> titles, ProgramSearch search, ProgramFilters filters) {
        this.locale = locale;
        this.tiles = tiles;
        this.titles = titles;
        this.search = search;
        this.filters = filters;
    }

    /** The catalogue of a library, with what would be played of each program today. */
    static Catalogue of(Library library, WorkoutPlanner today, Messages words) {
        List<Library.Entry> entries = library.entries().stream()
                .sorted(Comparator.comparing(Library.Entry::origin).thenComparing(Catalogue::stage))
                .toList();
        List<Program> programs = entries.stream().map(Library.Entry::program).toList();
        Map<String, Workout> workouts = programs.stream().collect(Collectors.toMap(Program::id, today::of));
        Map<String, Long> minutes = workouts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, workout -> workout.getValue().minutes()));
        ToLongFunction<Program> length = program -> minutes.getOrDefault(program.id(), 1L);
        return new Catalogue(
                words.locale(),
                entries.stream()
                        .map(entry -> ProgramTile.of(
                                entry,
                                Objects.requireNonNull(
                                        workouts.get(entry.program().id())),
                                words))
                        .toList(),
                entries.stream().map(entry -> title(entry, words)).toList(),
                ProgramSearch.of(
                        programs,
                        words.locale(),
                        key -> words.has(key) ? Optional.of(words.get(key)) : Optional.empty()),
                ProgramFilters.of(programs, length, tag -> words.has("tag." + tag)));
    }

    private static Stage stage(Library.Entry entry) {
        return entry.program().stages().stream().findFirst().orElse(Stage.REMISSION);
    }

    private static String title(Library.Entry entry, Messages words) {
        return switch (entry.origin()) {
            case BUILT_IN -> words.get("stage." + stage(entry).id());
            case OWN -> words.get("programs.group.own");
        };
    }

    int size() {
        return tiles.size();
    }

    List<Filter> filters() {
        return filters.all();
    }

    /** The programs that have all that is typed and all that is chosen. */
    SearchResult find(String typed, Set<Filter> chosen) {
        List<ProgramSearch.Hit> hits = search.find(typed);
        BitSet among = new BitSet();
        hits.forEach(hit -> among.set(hit.number()));
        BitSet picked = filters.picked(chosen);
        List<ProgramSearch.Hit> left =
                hits.stream().filter(hit -> picked.get(hit.number())).toList();
        return new SearchResult(
                typed.isBlank() ? byTitle(left) : best(left), left.size(), filters.chips(chosen, among));
    }

    private List<ProgramGroup> byTitle(List<ProgramSearch.Hit> hits) {
        Map<String, List<ProgramTile>> groups = new LinkedHashMap<>();
        hits.forEach(hit -> groups.computeIfAbsent(titles.get(hit.number()), title -> new ArrayList<>())
                .add(tiles.get(hit.number())));
        return groups.entrySet().stream()
                .map(group -> new ProgramGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private List<ProgramGroup> best(List<ProgramSearch.Hit> hits) {
        return hits.isEmpty()
                ? List.of()
                : List.of(new ProgramGroup(
                        null, hits.stream().map(this::explained).toList()));
    }

    private ProgramTile explained(ProgramSearch.Hit hit) {
        ProgramTile tile = tiles.get(hit.number());
        return hit.in() == null ? tile : tile.foundIn(hit.in().name().in(locale));
    }
}
