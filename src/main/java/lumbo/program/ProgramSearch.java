package lumbo.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds programs by what a person types. Every typed word has to be the beginning of a word of the program: of its title
 * and summary, of what its source calls it, of its parts, of its exercises with their steps and cues, or of the names of its
 * stages, tags, equipment and positions. Case and accents don't count. Immutable.
 *
 * <p>An exercise that many programs share is looked through once, so that a keystroke costs little in a large library.
 */
public final class ProgramSearch {

    /** Where in a program the typed words stand; the best first. */
    public enum MatchField {
        /** All of them in its title. */
        TITLE,
        /** All of them in its title or the names of its exercises. */
        EXERCISE,
        /** Some of them only elsewhere. */
        ELSEWHERE
    }

    /**
     * A program that was found.
     *
     * @param number its place in the list that was searched, from 0
     * @param program the program
     * @param place where the typed words stand
     * @param in the exercise that best explains why it was found; absent where the program's own words do
     */
    public record Hit(
            int number,
            Program program,
            MatchField place,
            @Nullable Exercise in) {}

    /** How well a typed word fits a text: in its name, elsewhere in it, or not at all. */
    private static final byte NAMED = 2;

    private static final byte MENTIONED = 1;

    private final List<Program> programs;
    /** All words, sorted, and beside each the texts that have it: twice the text's number, one more where it's the name. */
    private final String[] vocabulary;

    private final int[][] texts;
    private final List<Exercise> exercises;
    /** The exercises of each program in order, as numbers of texts. Text p is program p's own. */
    private final int[][] exercisesOf;

    private ProgramSearch(List<Program> programs, Indexing indexing) {
        this.programs = programs;
        Map<String, IntStream.Builder> sorted = new TreeMap<>(indexing.words);
        this.vocabulary = sorted.keySet().toArray(String[]::new);
        this.texts = sorted.values().stream()
                .map(numbers -> numbers.build().toArray())
                .toArray(int[][]::new);
        this.exercises = List.copyOf(indexing.exercises);
        this.exercisesOf = indexing.exercisesOf;
    }

    /**
     * Makes the programs ready to be searched. Takes a while in a large library; best done in the background.
     *
     * @param programs the programs, in the order in which equally good ones are found
     * @param locale the language of their texts
     * @param names the words for a key such as {@code stage.acute} or {@code equipment.mat}, where there are any
     */
    public static ProgramSearch of(List<Program> programs, Locale locale, Function<String, Optional<String>> names) {
        List<Program> all = List.copyOf(programs);
        Indexing indexing = new Indexing(locale, names, all.size());
        for (int number = 0; number < all.size(); number++) {
            indexing.add(number, all.get(number));
        }
        return new ProgramSearch(all, indexing);
    }

    /** The programs that have all typed words, the best first; all programs where no word is typed. */
    public List<Hit> find(String typed) {
        List<byte[]> fits = new ArrayList<>();
        BitSet left = new BitSet();
        left.set(0, programs.size());
        MatchField[] places = new MatchField[programs.size()];
        Arrays.fill(places, MatchField.TITLE);
        for (String word : TextFolding.words(typed)) {
            byte[] fit = fit(word);
            fits.add(fit);
            narrow(left, places, fit);
            if (left.isEmpty()) {
                return List.of();
            }
        }
        return left.stream()
                .boxed()
                .sorted(Comparator.comparing(number -> places[number]))
                .map(number -> hit(number, places[number], fits))
                .toList();
    }

    private byte[] fit(String word) {
        byte[] fit = new byte[programs.size() + exercises.size()];
        int from = Arrays.binarySearch(vocabulary, word);
        for (int i = from < 0 ? -from - 1 : from; i < vocabulary.length && vocabulary[i].startsWith(word); i++) {
            for (int entry : texts[i]) {
                byte grade = (entry & 1) == 1 ? NAMED : MENTIONED;
                fit[entry >> 1] = (byte) Math.max(fit[entry >> 1], grade);
            }
        }
        return fit;
    }

    private void narrow(BitSet left, MatchField[] places, byte[] fit) {
        for (int number = left.nextSetBit(0); number >= 0; number = left.nextSetBit(number + 1)) {
            Optional<MatchField> place = place(number, fit);
            if (place.isEmpty()) {
                left.clear(number);
            } else if (place.get().compareTo(places[number]) > 0) {
                places[number] = place.get();
            }
        }
    }

    private Optional<MatchField> place(int number, byte[] fit) {
        if (fit[number] == NAMED) {
            return Optional.of(MatchField.TITLE);
        }
        byte best = fit[number];
        for (int exercise : exercisesOf[number]) {
            if (fit[exercise] == NAMED) {
                return Optional.of(MatchField.EXERCISE);
            }
            best = (byte) Math.max(best, fit[exercise]);
        }
        return best == 0 ? Optional.empty() : Optional.of(MatchField.ELSEWHERE);
    }

    private Hit hit(int number, MatchField place, List<byte[]> fits) {
        List<byte[]> unexplained = fits.stream()
                .filter(fit -> place == MatchField.EXERCISE ? fit[number] != NAMED : fit[number] == 0)
                .toList();
        return new Hit(
                number,
                programs.get(number),
                place,
                explanation(number, unexplained, fits).orElse(null));
    }

    /**
     * The first exercise that has the most of the unexplained words, those in its name counted twice; of several such the
     * one that has the most of all typed words.
     */
    private Optional<Exercise> explanation(int number, List<byte[]> unexplained, List<byte[]> all) {
        int best = 0;
        Optional<Exercise> in = Optional.empty();
        for (int exercise : unexplained.isEmpty() ? new int[0] : exercisesOf[number]) {
            int explains = grade(exercise, unexplained);
            int grade = explains * (NAMED * all.size() + 1) + grade(exercise, all);
            if (explains > 0 && grade > best) {
                best = grade;
                in = Optional.of(exercises.get(exercise - programs.size()));
            }
        }
        return in;
    }

    private static int grade(int text, List<byte[]> fits) {
        int grade = 0;
        for (byte[] fit : fits) {
            grade += fit[text];
        }
        return grade;
    }

    private static final class Indexing {
        private final Map<String, IntStream.Builder> words = new HashMap<>();
        private final List<Exercise> exercises = new ArrayList<>();
        private final IdentityHashMap<Exercise, Integer> known = new IdentityHashMap<>();
        private final int[][] exercisesOf;
        private final Locale locale;
        private final Function<String, Optional<String>> names;

        Indexing(Locale locale, Function<String, Optional<String>> names, int programs) {
            this.locale = locale;
            this.names = names;
            this.exercisesOf = new int[programs][];
        }

        void add(int number, Program program) {
            List<String> own = new ArrayList<>();
            own.add(program.summary().in(locale));
            if (program.source() != null) {
                Stream.of(program.source().name(), program.source().reading())
                        .flatMap(Stream::ofNullable)
                        .forEach(text -> own.add(text.in(locale)));
            }
            program.blocks().stream()
                    .flatMap(block -> Stream.ofNullable(block.title()))
                    .forEach(title -> own.add(title.in(locale)));
            program.stages().forEach(stage -> own.add(named("stage.", stage.id())));
            program.tags().forEach(tag -> own.add(named("tag.", tag)));
            program.allEquipment().forEach(one -> own.add(named("equipment.", one.id())));
            add(number, program.title().in(locale), own);
            exercisesOf[number] = program.items().stream()
                    .map(program::exercise)
                    .mapToInt(this::text)
                    .distinct()
                    .toArray();
        }

        /** A name in the person's words, and where it has none the id as its author wrote it. */
        private String named(String group, String id) {
            return names.apply(group + id).orElse(id);
        }

        private int text(Exercise exercise) {
            return known.computeIfAbsent(exercise, this::index);
        }

        private int index(Exercise exercise) {
            int number = exercisesOf.length + exercises.size();
            exercises.add(exercise);
            List<String> rest = new ArrayList<>();
            rest.add(exercise.setup().in(locale));
            exercise.steps().forEach(step -> rest.add(step.text().in(locale)));
            exercise.cues().forEach(cue -> rest.add(cue.in(locale)));
            rest.add(named("position.", exercise.position().id()));
            add(number, exercise.name().in(locale), rest);
            return number;
        }

        private void add(int text, String name, List<String> rest) {
            Set<String> inName = TextFolding.words(name);
            inName.forEach(word -> entry(word, 2 * text + 1));
            TextFolding.words(String.join("\n", rest)).forEach(word -> {
                if (!inName.contains(word)) {
                    entry(word, 2 * text);
                }
            });
        }

        private void entry(String word, int entry) {
            words.computeIfAbsent(word, key -> IntStream.builder()).add(entry);
        }
    }
}
