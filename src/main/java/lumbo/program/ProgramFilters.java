package lumbo.program;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Picks programs by what they are for, what they need, how they are done and how long they take. Chosen filters of one
 * kind show more, filters of several kinds show fewer: a program is picked if it has at least one of each kind from which
 * anything is chosen. Immutable.
 */
public final class ProgramFilters {

    /** A kind of filter. */
    public enum Kind {
        /** The stage that a program is for. */
        STAGE,
        /** How long it takes, of which only one is chosen at a time. */
        LENGTH,
        /** Its tags, those that say nothing that another filter says already. */
        TAG,
        /** What it needs: any of a thing, nothing at all, or no more than something to lie on. */
        NEEDS,
        /** A position that at least one of its exercises starts in. */
        POSITION
    }

    /**
     * One filter.
     *
     * @param kind its kind
     * @param id what it asks for: the id of a stage, a tag, a piece of equipment or a position, or one of the ids that are
     *     named here
     */
    public record Filter(Kind kind, String id) {}

    /**
     * A filter as it stands among the others.
     *
     * @param filter the filter
     * @param count how many programs it picks with what is chosen of the other kinds
     * @param chosen whether it is chosen
     */
    public record Chip(Filter filter, int count, boolean chosen) {

        /** Whether pressing it does anything: a chosen one can always be taken back. */
        public boolean isUsable() {
            return chosen || count > 0;
        }
    }

    public static final Filter NOTHING = new Filter(Kind.NEEDS, "nothing");

    /** Needs nothing but something to lie on: a mat, a bed, or not even that. */
    public static final Filter ONLY_TO_LIE_ON = new Filter(Kind.NEEDS, "only-to-lie-on");

    /** At most ten minutes, as they are shown. */
    public static final Filter UP_TO_TEN = new Filter(Kind.LENGTH, "up-to-10");

    /** At most twenty minutes, as they are shown; those of at most ten among them. */
    public static final Filter UP_TO_TWENTY = new Filter(Kind.LENGTH, "up-to-20");

    public static final Filter LONGER = new Filter(Kind.LENGTH, "longer");

    /** To lie on; {@link #ONLY_TO_LIE_ON} speaks of them, so neither has a filter of its own. */
    private static final Set<Equipment> TO_LIE_ON = Set.of(Equipment.MAT, Equipment.BED);

    private final int size;
    /** The programs that each filter picks, in the order in which filters are shown. */
    private final Map<Filter, BitSet> picks;

    private ProgramFilters(int size, Map<Filter, BitSet> picks) {
        this.size = size;
        this.picks = picks;
    }

    /**
     * The filters that make sense for these programs: each picks at least one of them.
     *
     * @param minutes how long a program takes, in minutes as they are shown
     * @param tags which tags have a name that a person can read
     */
    public static ProgramFilters of(List<Program> programs, ToLongFunction<Program> minutes, Predicate<String> tags) {
        Map<Filter, BitSet> picks = new LinkedHashMap<>();
        all(programs, tags).forEach(filter -> picks.put(filter, new BitSet()));
        for (int number = 0; number < programs.size(); number++) {
            for (Filter filter : of(programs.get(number), minutes)) {
                BitSet picked = picks.get(filter);
                if (picked != null) {
                    picked.set(number);
                }
            }
        }
        picks.values().removeIf(BitSet::isEmpty);
        return new ProgramFilters(programs.size(), picks);
    }

    /** All filters that there could be, in order. */
    private static Set<Filter> all(List<Program> programs, Predicate<String> tags) {
        Set<Filter> all = new LinkedHashSet<>();
        for (Stage stage : Stage.values()) {
            all.add(new Filter(Kind.STAGE, stage.id()));
        }
        all.addAll(List.of(UP_TO_TEN, UP_TO_TWENTY, LONGER));
        programs.stream()
                .flatMap(program -> program.tags().stream())
                .filter(tags)
                .filter(tag -> !isSaidElsewhere(tag))
                .sorted()
                .forEach(tag -> all.add(new Filter(Kind.TAG, tag)));
        all.add(NOTHING);
        all.add(ONLY_TO_LIE_ON);
        for (Equipment one : Equipment.values()) {
            if (!TO_LIE_ON.contains(one)) {
                all.add(new Filter(Kind.NEEDS, one.id()));
            }
        }
        for (Position position : Position.values()) {
            all.add(new Filter(Kind.POSITION, position.id()));
        }
        return all;
    }

    private static boolean isSaidElsewhere(String tag) {
        return CodedEnum.find(Stage.class, tag).isPresent()
                || CodedEnum.find(Equipment.class, tag).isPresent()
                || CodedEnum.find(Position.class, tag).isPresent();
    }

    private static List<Filter> of(Program program, ToLongFunction<Program> minutes) {
        List<Filter> filters = new ArrayList<>();
        program.stages().forEach(stage -> filters.add(new Filter(Kind.STAGE, stage.id())));
        program.tags().forEach(tag -> filters.add(new Filter(Kind.TAG, tag)));
        List<Equipment> needs = program.allEquipment();
        needs.forEach(one -> filters.add(new Filter(Kind.NEEDS, one.id())));
        if (needs.isEmpty()) {
            filters.add(NOTHING);
        }
        if (TO_LIE_ON.containsAll(needs)) {
            filters.add(ONLY_TO_LIE_ON);
        }
        program.items()
                .forEach(item -> filters.add(new Filter(
                        Kind.POSITION, program.exercise(item).position().id())));
        long length = minutes.applyAsLong(program);
        if (length <= 10) {
            filters.add(UP_TO_TEN);
        }
        filters.add(length <= 20 ? UP_TO_TWENTY : LONGER);
        return filters;
    }

    /** All of them, in the order in which they are shown: kind by kind. */
    public List<Filter> all() {
        return List.copyOf(picks.keySet());
    }

    /**
     * What is chosen after one more filter was pressed: a chosen one is taken back, and of a length there is only one.
     */
    public static Set<Filter> pressed(Filter filter, Set<Filter> chosen) {
        Set<Filter> after = new LinkedHashSet<>(chosen);
        if (!after.remove(filter)) {
            after.removeIf(other -> filter.kind() == Kind.LENGTH && other.kind() == Kind.LENGTH);
            after.add(filter);
        }
        return after;
    }

    /**
     * The places in the list, from 0, of the programs that are picked. All where nothing is chosen. A filter that is not
     * among {@link #all} picks nothing and hides nothing.
     */
    public BitSet picked(Set<Filter> chosen) {
        BitSet picked = everything();
        unions(chosen).values().forEach(picked::and);
        return picked;
    }

    /**
     * All filters with their counts.
     *
     * @param chosen what is chosen
     * @param among the places of the programs that are counted, from 0, such as those that a search has found
     */
    public List<Chip> chips(Set<Filter> chosen, BitSet among) {
        Map<Kind, BitSet> unions = unions(chosen);
        Map<Kind, BitSet> others = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            BitSet left = everything();
            left.and(among);
            unions.forEach((other, union) -> {
                if (other != kind) {
                    left.and(union);
                }
            });
            others.put(kind, left);
        }
        List<Chip> chips = new ArrayList<>();
        picks.forEach((filter, picked) -> {
            BitSet counted = (BitSet) picked.clone();
            counted.and(others.getOrDefault(filter.kind(), among));
            chips.add(new Chip(filter, counted.cardinality(), chosen.contains(filter)));
        });
        return chips;
    }

    private BitSet everything() {
        BitSet everything = new BitSet();
        everything.set(0, size);
        return everything;
    }

    /** Of each kind of which anything is chosen, the programs that have any of it. */
    private Map<Kind, BitSet> unions(Set<Filter> chosen) {
        Map<Kind, BitSet> unions = new EnumMap<>(Kind.class);
        picks.forEach((filter, picked) -> {
            if (chosen.contains(filter)) {
                unions.computeIfAbsent(filter.kind(), kind -> new BitSet()).or(picked);
            }
        });
        return unions;
    }
}
