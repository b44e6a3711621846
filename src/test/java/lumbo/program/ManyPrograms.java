package lumbo.program;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A library as a clinic might gather it over years: as many programs as wanted, always the same ones. */
public final class ManyPrograms {

    private static final List<String> WHO = List.of(
            "Morning", "Evening", "Office", "Garden", "Gentle", "Steady", "Careful", "Standing", "Floor", "Travel");
    private static final List<String> WHAT = List.of(
            "back routine",
            "hip circle",
            "shoulder break",
            "walk and stretch",
            "knee course",
            "balance series",
            "breathing space",
            "warm-up",
            "strength ladder",
            "cool-down");
    private static final List<String> TAGS = List.of("fitball", "bubnovsky", "lying", "office", "balance", "bed");
    private static final int SEED = 20_261_122;

    private ManyPrograms() {}

    /** So many programs, each of five to twenty-four of the built-in exercises, every fourth with one of its own. */
    public static List<Program> of(int count) {
        return of(count, List.copyOf(builtIn().exercises().values()));
    }

    private static List<Program> of(int count, List<Exercise> exercises) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        List<Program> programs = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            programs.add(program(number, exercises, random));
        }
        return programs;
    }

    /** The library of the built-in programs. */
    public static Library builtIn() {
        return Library.builtIn(new ProgramReader());
    }

    /** The same programs as the files that they would be read from. */
    public static ProgramFiles files(int count) {
        List<ProgramFiles.File> files = of(count).stream()
                .map(program -> new ProgramFiles.File(
                        program.id() + ".json", ProgramWriter.write(program).getBytes(StandardCharsets.UTF_8)))
                .toList();
        return new ProgramFiles(Library.Origin.OWN, files, List.of(), List.of());
    }

    /** A library of these programs, all one's own. */
    public static Library library(List<Program> programs) {
        List<Library.Entry> entries = programs.stream()
                .map(program -> new Library.Entry(program, Library.Origin.OWN, program.id() + ".json"))
                .toList();
        return new Library(entries, Map.of(), List.of(), List.of());
    }

    private static Program program(int number, List<Exercise> exercises, RandomGenerator random) {
        Map<String, Exercise> used = new LinkedHashMap<>();
        List<Item> items = new ArrayList<>();
        if (number % 4 == 0) {
            Exercise own = Programs.exercise("own-" + number);
            used.put(own.id(), own);
            items.add(Programs.item(own.id(), Programs.seconds(30).dose()));
        }
        int size = random.nextInt(5, 25);
        for (int i = 0; i < size; i++) {
            Exercise exercise = any(exercises, random);
            used.put(exercise.id(), exercise);
            items.add(Programs.item(
                    exercise.id(), Programs.reps(random.nextInt(3, 21)).dose()));
        }
        String title = any(WHO, random) + " " + any(WHAT, random) + " " + number;
        return new Program(
                1,
                "many-" + number,
                LocalizedText.en(title),
                LocalizedText.en(title + ", put together for somebody who comes on "
                        + any(List.of("Mondays", "Wednesdays", "Fridays"), random) + ". Take your time."),
                List.of(any(List.of(Stage.values()), random)),
                List.of(any(TAGS, random)),
                Supervision.NONE,
                EntryConditions.NONE,
                null,
                List.of(),
                List.of(),
                List.of(new Block(LocalizedText.en("All of it"), null, items)),
                used);
    }

    private static <T> T any(List<T> things, RandomGenerator random) {
        return things.get(random.nextInt(things.size()));
    }
}
