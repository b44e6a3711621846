package lumbo.ui.programs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lumbo.i18n.Messages;
import lumbo.program.Equipment;
import lumbo.program.ProgramFilters;
import lumbo.program.ProgramFilters.Chip;
import lumbo.program.ProgramFilters.Filter;
import lumbo.program.ProgramFilters.Kind;

/**
 * The filters in words: the most useful ones first, and the rest by kind.
 *
 * @param first those in one row: stages, a short time, nothing needed or a fitball, kinds of programs
 * @param rest all others; no group is empty
 */
record FilterOptions(List<FilterOption> first, List<Rest> rest) {

    static final FilterOptions NONE = new FilterOptions(List.of(), List.of());

    private static final int MOST_TAGS = 3;
    private static final Set<Filter> OFTEN_WANTED =
            Set.of(ProgramFilters.UP_TO_TEN, ProgramFilters.NOTHING, new Filter(Kind.NEEDS, Equipment.FITBALL.id()));

    /**
     * A filter in words, as it stands among the others.
     *
     * @param filter the filter
     * @param label what its chip says
     * @param name what a screen reader says: the label, and how many programs it leaves
     * @param isChosen whether it is chosen
     * @param isUsable whether pressing it does anything; one that would leave nothing can't be pressed
     */
    record FilterOption(Filter filter, String label, String name, boolean isChosen, boolean isUsable) {}

    /** Filters of one kind, under its name. */
    record Rest(String title, List<FilterOption> choices) {}

    static FilterOptions of(List<Chip> chips, Messages words) {
        List<FilterOption> first = new ArrayList<>();
        Map<Kind, List<FilterOption>> rest = new EnumMap<>(Kind.class);
        for (Chip chip : chips) {
            FilterOption choice = choice(chip, words);
            if (isFirst(chip.filter(), first)) {
                first.add(choice);
            } else {
                rest.computeIfAbsent(chip.filter().kind(), kind -> new ArrayList<>())
                        .add(choice);
            }
        }
        return new FilterOptions(
                first,
                rest.entrySet().stream()
                        .map(kind -> new Rest(words.get("programs.kind." + id(kind.getKey())), kind.getValue()))
                        .toList());
    }

    private static boolean isFirst(Filter filter, List<FilterOption> before) {
        return switch (filter.kind()) {
            case STAGE -> true;
            case TAG ->
                before.stream()
                                .filter(choice -> choice.filter().kind() == Kind.TAG)
                                .count()
                        < MOST_TAGS;
            case LENGTH, NEEDS, POSITION -> OFTEN_WANTED.contains(filter);
        };
    }

    private static FilterOption choice(Chip chip, Messages words) {
        String label = label(chip.filter(), words);
        return new FilterOption(
                chip.filter(),
                label,
                words.format("programs.chip", label, chip.count()),
                chip.chosen(),
                chip.isUsable());
    }

    private static String label(Filter filter, Messages words) {
        return switch (filter.kind()) {
            case STAGE -> words.get("stage." + filter.id());
            case LENGTH -> words.get("programs.length." + filter.id());
            case TAG -> words.get("tag." + filter.id());
            case NEEDS -> {
                String key = "programs.needs." + filter.id();
                yield words.get(words.has(key) ? key : "equipment." + filter.id());
            }
            case POSITION -> words.get("position." + filter.id());
        };
    }

    private static String id(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Those in the first row, and of the others those that are chosen. */
    List<FilterOption> firstAndChosen() {
        List<FilterOption> all = new ArrayList<>(first);
        rest.stream()
                .flatMap(kind -> kind.choices().stream())
                .filter(FilterOption::isChosen)
                .forEach(all::add);
        return all;
    }
}
