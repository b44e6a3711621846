package lumbo.ui.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import lumbo.i18n.Messages;
import lumbo.program.FileExcerpt;
import lumbo.program.Item;
import lumbo.program.Problem;
import lumbo.program.Program;
import lumbo.program.own.ImportResult;
import lumbo.settings.DataFolders;
import lumbo.ui.LibraryModel;
import lumbo.ui.Navigator;
import lumbo.ui.ScreenViewModel;
import org.jspecify.annotations.Nullable;

/** Why a file was not added, or why files of the folder can't be used. */
public final class ProblemsViewModel extends ScreenViewModel {

    private final DataFolders folders;
    private final LibraryModel library;
    private final ProgramImporter importer;
    private final Consumer<String> clipboard;
    private final ImportResult.@Nullable Refused refused;
    private final ReadOnlyObjectWrapper<ProblemsPage> page;
    private List<Problem> problems = List.of();

    /** Why a file was not added; without one, why files of the folder can't be used. */
    public ProblemsViewModel(
            Messages words,
            DataFolders folders,
            LibraryModel library,
            Navigator navigator,
            ProgramImporter importer,
            Consumer<String> clipboard,
            ImportResult.@Nullable Refused refused) {
        super(words, navigator);
        this.folders = folders;
        this.library = library;
        this.importer = importer;
        this.clipboard = clipboard;
        this.refused = refused;
        this.page = new ReadOnlyObjectWrapper<>(new ProblemsPage(words.get("app.loading"), "", List.of(), null));
        switch (refused) {
            case null -> {}
            case ImportResult.Broken broken -> page.set(page(broken));
            case ImportResult.Conflict conflict -> page.set(page(conflict));
            case ImportResult.Unwritten unwritten ->
                page.set(new ProblemsPage(
                        words.get("own.unwritten.title"), unwritten.problem().sentence(words), List.of(), null));
        }
    }

    private ProblemsPage page(ImportResult.Broken broken) {
        problems = broken.problems();
        return new ProblemsPage(
                words.get(broken.isNewer() ? "own.newer.title" : "own.broken.title"),
                words.format(broken.isNewer() ? "own.newer.lead" : "own.broken.lead", broken.name()),
                List.of(section(broken, false)),
                null);
    }

    private ProblemsPage page(ImportResult.Conflict conflict) {
        String kind = conflict.canReplace() ? "own" : "builtin";
        String title = conflict.existing().program().title().in(words.locale());
        String added = conflict.candidate().program().title().in(words.locale());
        return new ProblemsPage(
                words.format("own.conflict.title." + kind, title),
                words.format(
                        "own.conflict.lead." + kind,
                        conflict.candidate().file().name(),
                        added,
                        conflict.candidate().program().id()),
                List.of(),
                new ProblemsPage.ConflictAnswers(
                        conflict.canReplace(),
                        differences(
                                conflict.existing().program(),
                                conflict.candidate().program())));
    }

    /** What somebody sees who looks at both: their titles, their exercises, and their doses. */
    private List<String> differences(Program mine, Program added) {
        List<String> all = new ArrayList<>();
        if (!mine.title().equals(added.title())) {
            all.add(words.format("own.conflict.titles", title(mine), title(added)));
        }
        Map<String, String> old = names(mine);
        Map<String, String> now = names(added);
        tell("own.conflict.only-new", now, old, all);
        tell("own.conflict.only-old", old, now, all);
        List<String> doses = items(added)
                .filter(item -> items(mine).anyMatch(same -> same.exercise().equals(item.exercise()))
                        && items(mine).noneMatch(same -> same.equals(item)))
                .map(item -> now.getOrDefault(item.exercise(), item.exercise()))
                .distinct()
                .toList();
        if (!doses.isEmpty()) {
            all.add(words.format("own.conflict.doses", String.join(", ", doses)));
        }
        if (all.isEmpty()) {
            all.add(words.get(mine.equals(added) ? "own.conflict.same" : "own.conflict.details"));
        }
        return all;
    }

    private String title(Program program) {
        return program.title().in(words.locale());
    }

    private static Stream<Item> items(Program program) {
        return program.blocks().stream().flatMap(block -> block.items().stream());
    }

    private Map<String, String> names(Program program) {
        Map<String, String> names = new LinkedHashMap<>();
        items(program)
                .forEach(item ->
                        names.put(item.exercise(), program.exercise(item).name().in(words.locale())));
        return names;
    }

    private void tell(String key, Map<String, String> of, Map<String, String> others, List<String> to) {
        List<String> alone = of.entrySet().stream()
                .filter(one -> !others.containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (!alone.isEmpty()) {
            to.add(words.format(key, String.join(", ", alone)));
        }
    }

    private ProblemsPage.Section section(ImportResult.Broken broken, boolean used) {
        List<ProblemsPage.Entry> entries = new ArrayList<>();
        for (Problem problem : broken.problems()) {
            entries.add(new ProblemsPage.Entry(
                    problem.sentence(words),
                    where(problem),
                    Optional.ofNullable(broken.file())
                            .flatMap(file -> FileExcerpt.of(file, problem))
                            .orElse(null)));
        }
        return new ProblemsPage.Section(broken.name(), used, entries);
    }

    private String where(Problem problem) {
        if (problem.line() > 0) {
            return words.format("own.where", problem.line(), problem.column(), problem.pointer())
                    .strip();
        }
        return problem.file().equals(problem.fileName()) ? "" : problem.file();
    }

    @Override
    protected Subscription follow() {
        return refused == null ? library.property().subscribe(now -> readFolder()) : Subscription.EMPTY;
    }

    /** The files of the folder with something to correct. */
    private record FolderProblems(List<ImportResult.Broken> broken, List<ImportResult.Broken> doubtful) {}

    private void readFolder() {
        this.library.ask((own, library) -> new FolderProblems(own.broken(library), own.doubtful(library)), this::show);
    }

    private void show(FolderProblems found) {
        problems = Stream.of(found.broken(), found.doubtful())
                .flatMap(List::stream)
                .flatMap(file -> file.problems().stream())
                .toList();
        page.set(new ProblemsPage(
                found.broken().isEmpty() && !found.doubtful().isEmpty()
                        ? words.format("own.doubtful.files", found.doubtful().size())
                        : words.format("own.broken.files", found.broken().size()),
                problems.isEmpty()
                        ? words.get("own.folder.sound")
                        : words.format("own.folder.lead", folders.programs().toString()),
                Stream.concat(
                                found.broken().stream().map(file -> section(file, false)),
                                found.doubtful().stream().map(file -> section(file, true)))
                        .toList(),
                null));
    }

    void chooseAnother() {
        importer.choose();
    }

    /** Puts all problems where other programs can paste them from, a line each. */
    void copyProblems() {
        clipboard.accept(
                problems.stream().map(problem -> problem.describe(words)).collect(Collectors.joining("\n")));
    }

    void replace() {
        conflict().ifPresent(importer::replace);
    }

    void keepBoth() {
        conflict().ifPresent(importer::keepBoth);
    }

    private Optional<ImportResult.Conflict> conflict() {
        return refused instanceof ImportResult.Conflict conflict ? Optional.of(conflict) : Optional.empty();
    }

    ReadOnlyObjectProperty<ProblemsPage> pageProperty() {
        return page.getReadOnlyProperty();
    }
}
