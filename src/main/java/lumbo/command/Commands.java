package lumbo.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lumbo.i18n.Lengths;
import lumbo.i18n.Messages;
import lumbo.player.PlanChoices;
import lumbo.player.SessionPlan;
import lumbo.program.Exercise;
import lumbo.program.FileNames;
import lumbo.program.Library;
import lumbo.program.Problem;
import lumbo.program.Program;
import lumbo.program.ProgramFiles;
import lumbo.program.ProgramReader;
import lumbo.program.ReadResult;
import lumbo.program.own.FileCheck;
import lumbo.safety.Gate;
import lumbo.safety.Questions;
import lumbo.safety.QuestionsReader;
import lumbo.safety.SafetyJson;
import lumbo.safety.Situation;
import lumbo.safety.SituationReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the commands for authors do; each gives the exit code 0, or 1 with the problems on {@code err}. */
public final class Commands {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** More than any file may have. */
    private static final int MOST_BYTES = 10_000_000;

    private final Messages messages;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Path ownPrograms;
    private final ProgramReader reader = new ProgramReader();

    /**
     * Commands that print to these writers.
     *
     * @param ownPrograms the folder of the person's own programs; need not exist
     */
    public Commands(Messages messages, PrintWriter out, PrintWriter err, Path ownPrograms) {
        this.messages = messages;
        this.out = out;
        this.err = err;
        this.ownPrograms = ownPrograms;
    }

    private Library library() {
        return Library.load(reader, List.of(ProgramFiles.builtIn(), ProgramFiles.own(ownPrograms)));
    }

    /** Lists the programs that are there. */
    public int list(boolean asJson) {
        Library library = library();
        Lengths lengths = new Lengths(messages);
        if (asJson) {
            ArrayNode array = NODES.arrayNode();
            library.entries().forEach(entry -> array.add(json(entry)));
            out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(array));
        } else {
            for (Library.Entry entry : library.entries()) {
                Program program = entry.program();
                out.println(messages.format(
                        "list.program",
                        program.id(),
                        program.title().in(messages.locale()),
                        program.items().size(),
                        lengths.about(whole(program).totalMillis())));
            }
        }
        out.flush();
        return report(library.problems());
    }

    /** The whole program as it is played while nobody has chosen anything: what every command counts and prints. */
    private static SessionPlan whole(Program program) {
        return SessionPlan.of(program, PlanChoices.DEFAULT);
    }

    /** Lists the exercises that every program may name, by id. */
    public int listExercises(boolean asJson) {
        Library library = library();
        List<Exercise> exercises = library.exercises().values().stream()
                .sorted(Comparator.comparing(Exercise::id))
                .toList();
        if (asJson) {
            ArrayNode array = NODES.arrayNode();
            exercises.forEach(exercise -> array.add(json(exercise)));
            out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(array));
        } else {
            for (Exercise exercise : exercises) {
                out.println(messages.format(
                        "list.exercise",
                        exercise.id(),
                        exercise.name().in(messages.locale()),
                        messages.get("position." + exercise.position().id()),
                        exercise.motion().orElse("")));
            }
        }
        out.flush();
        return report(library.problems());
    }

    private static ObjectNode json(Exercise exercise) {
        ObjectNode node = NODES.objectNode();
        node.put("id", exercise.id());
        ObjectNode name = node.putObject("name");
        exercise.name().byLanguage().forEach(name::put);
        node.put("position", exercise.position().id());
        exercise.motion().ifPresent(motion -> node.put("motion", motion));
        return node;
    }

    private static ObjectNode json(Library.Entry entry) {
        Program program = entry.program();
        ObjectNode node = NODES.objectNode();
        node.put("id", program.id());
        ObjectNode title = node.putObject("title");
        program.title().byLanguage().forEach(title::put);
        ArrayNode stages = node.putArray("stages");
        program.stages().forEach(stage -> stages.add(stage.id()));
        ArrayNode tags = node.putArray("tags");
        program.tags().forEach(tags::add);
        node.put("exercises", program.items().size());
        node.put("seconds", whole(program).totalMillis() / 1000.0);
        node.put("origin", entry.origin() == Library.Origin.BUILT_IN ? "built-in" : "own");
        return node;
    }

    /**
     * Tells what Lumbo would do with files; a file whose folder is called {@code exercises} holds an exercise, any other a
     * program.
     */
    public int validate(List<Path> files, boolean asJson) {
        List<FileCheck.Verdict> verdicts = FileCheck.of(files, ownPrograms, reader, library());
        List<Problem> problems = all(verdicts, FileCheck.Verdict::problems);
        List<Problem> warnings = all(verdicts, FileCheck.Verdict::warnings);
        if (asJson) {
            out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json(verdicts, problems, warnings)));
        } else {
            verdicts.stream()
                    .filter(FileCheck.Verdict::isSound)
                    .forEach(verdict -> out.println(messages.format(
                            "validate.sound", verdict.file(), verdict.warnings().size())));
        }
        out.flush();
        report(warnings);
        return report(problems);
    }

    private static List<Problem> all(
            List<FileCheck.Verdict> verdicts, Function<FileCheck.Verdict, List<Problem>> which) {
        return verdicts.stream()
                .flatMap(verdict -> which.apply(verdict).stream())
                .toList();
    }

    private ObjectNode json(List<FileCheck.Verdict> verdicts, List<Problem> problems, List<Problem> warnings) {
        ObjectNode node = NODES.objectNode();
        ArrayNode good = node.putArray("sound");
        verdicts.stream().filter(FileCheck.Verdict::isSound).forEach(verdict -> good.add(verdict.file()));
        ArrayNode bad = node.putArray("problems");
        problems.forEach(problem -> bad.add(json(problem)));
        ArrayNode doubtful = node.putArray("warnings");
        warnings.forEach(warning -> doubtful.add(json(warning)));
        return node;
    }

    private ObjectNode json(Problem problem) {
        return NODES.objectNode()
                .put("file", problem.file())
                .put("line", problem.line())
                .put("column", problem.column())
                .put("pointer", problem.pointer())
                .put("problem", problem.key())
                .put("message", problem.sentence(messages));
    }

    private static Optional<ProgramFiles.File> read(Path path, List<Problem> problems) {
        return switch (ProgramFiles.file(path, path.toString())) {
            case ReadResult.Sound<ProgramFiles.File> sound -> Optional.of(sound.value());
            case ReadResult.Broken<ProgramFiles.File> broken -> {
                problems.addAll(broken.problems());
                yield Optional.empty();
            }
        };
    }

    /** Prints the steps that the player will play of a program of the library, or of a program file. */
    public int plan(String program, boolean asJson) {
        Library library = library();
        Optional<Program> found = library.program(program);
        if (found.isEmpty() && isFile(program)) {
            List<Problem> problems = new ArrayList<>();
            Optional<ProgramFiles.File> file = read(Path.of(program), problems);
            if (file.isPresent()) {
                switch (reader.program(file.get(), library.exercises())) {
                    case ReadResult.Sound<Program> read -> found = Optional.of(read.value());
                    case ReadResult.Broken<Program> broken -> problems.addAll(broken.problems());
                }
            }
            report(problems);
        } else if (found.isEmpty()) {
            sayUnknown(program, library);
        }
        if (found.isEmpty()) {
            return 1;
        }
        SessionPlan plan = whole(found.get());
        PlanPrinter printer = new PlanPrinter(messages, out);
        if (asJson) {
            printer.asJson(plan);
        } else {
            printer.forPeople(plan);
        }
        return 0;
    }

    /** Whether somebody who writes this means a file and not an id. */
    private static boolean isFile(String program) {
        return FileNames.isRead(program) || program.contains(".") || Files.exists(Path.of(program));
    }

    /**
     * Prints what is advised, as JSON, by the rules that the screens follow.
     *
     * @param file what it is reckoned from; {@code -} for {@code in}
     * @param ids the programs that it is about; none for all
     */
    public int advise(String file, InputStream in, List<String> ids) {
        Library library = library();
        List<Problem> problems = new ArrayList<>();
        Optional<ProgramFiles.File> found = file.equals("-") ? read(in, problems) : read(Path.of(file), problems);
        problems.replaceAll(SituationReader::said);
        Questions questions = QuestionsReader.builtIn();
        Optional<Situation> situation = Optional.empty();
        if (found.isPresent()) {
            switch (new SituationReader(questions).situation(found.get())) {
                case ReadResult.Sound<Situation> sound -> situation = Optional.of(sound.value());
                case ReadResult.Broken<Situation> broken -> problems.addAll(broken.problems());
            }
        }
        if (!areKnown(ids, library) || situation.isEmpty()) {
            report(problems);
            return 1;
        }
        List<Program> programs = library.programs().stream()
                .filter(program -> ids.isEmpty() || ids.contains(program.id()))
                .toList();
        out.println(SafetyJson.pretty(new Gate(questions).advise(situation.get(), programs)));
        out.flush();
        return report(library.problems());
    }

    private boolean areKnown(List<String> ids, Library library) {
        List<String> unknown =
                ids.stream().filter(id -> library.program(id).isEmpty()).toList();
        unknown.forEach(id -> sayUnknown(id, library));
        return unknown.isEmpty();
    }

    private void sayUnknown(String program, Library library) {
        String known =
                String.join(", ", library.programs().stream().map(Program::id).toList());
        err.println(messages.format("plan.unknown", program, known));
        err.flush();
    }

    private static Optional<ProgramFiles.File> read(InputStream in, List<Problem> problems) {
        try {
            return Optional.of(new ProgramFiles.File("-", in.readNBytes(MOST_BYTES)));
        } catch (IOException e) {
            problems.add(Problem.ofFile("-", "problem.unreadable"));
            return Optional.empty();
        }
    }

    private int report(List<Problem> problems) {
        problems.forEach(problem -> err.println(problem.describe(messages)));
        err.flush();
        return problems.isEmpty() ? 0 : 1;
    }
}
