package lumbo.ui.own;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lumbo.i18n.Messages;
import lumbo.program.Bundle;
import lumbo.program.Library;
import lumbo.program.own.ImportResult;
import lumbo.ui.Background;
import lumbo.ui.FileChoice;
import lumbo.ui.FileChoiceRequest;
import lumbo.ui.LibraryModel;
import lumbo.ui.Navigator;
import lumbo.ui.Notices;
import lumbo.ui.Route;

/** Adds files to one's own programs and goes where it is told what became of them. */
public final class ProgramImporter {

    private final LibraryModel library;
    private final Messages words;
    private final Navigator navigator;
    private final FileChoice files;

    /** An importer that asks for files by {@code files}. */
    public ProgramImporter(Messages words, LibraryModel library, Navigator navigator, FileChoice files) {
        this.library = library;
        this.words = words;
        this.navigator = navigator;
        this.files = files;
    }

    /** Asks for a file and adds it. */
    public void choose() {
        files.open(new FileChoiceRequest(
                        words.get("own.choose"), words.get("own.kind"), List.of("*.json", "*" + Bundle.ENDING), ""))
                .ifPresent(file -> add(List.of(file)));
    }

    /** Adds files, one after the other. Of several that can't be added, the first is told about. */
    public void add(List<Path> chosen) {
        add(chosen, List.of(), asked().here(this::told, results -> results.forEach(this::tellElsewhere)));
    }

    private void add(List<Path> rest, List<ImportResult> results, Consumer<List<ImportResult>> then) {
        if (rest.isEmpty()) {
            then.accept(results);
            return;
        }
        this.library.change((own, library) -> own.add(rest.getFirst(), library), result -> {
            List<ImportResult> now = new ArrayList<>(results);
            now.add(result);
            add(rest.subList(1, rest.size()), now, then);
        });
    }

    private Background.Owner asked() {
        return navigator.owner();
    }

    private Consumer<ImportResult> thenTold() {
        return asked().here(this::told, this::tellElsewhere);
    }

    /** What became of a file, for somebody who went elsewhere meanwhile. */
    private void tellElsewhere(ImportResult result) {
        Notices notices = asked().background().notices();
        switch (result) {
            case ImportResult.Added(String id) -> notices.tell(titled(id, words.get("own.added")));
            case ImportResult.Known(String id) -> notices.tell(titled(id, words.get("own.known")));
            case ImportResult.Refused refused ->
                notices.tell(words.format("own.not-added", name(refused)), new Route.NotAdded(refused));
        }
    }

    private String titled(String id, String sentence) {
        return words.format(
                "own.elsewhere",
                this.library
                        .get()
                        .program(id)
                        .map(one -> one.title().in(words.locale()))
                        .orElse(id),
                sentence);
    }

    private static String name(ImportResult.Refused refused) {
        return switch (refused) {
            case ImportResult.Broken broken -> broken.name();
            case ImportResult.Conflict conflict -> conflict.candidate().file().name();
            case ImportResult.Unwritten unwritten -> unwritten.problem().fileName();
        };
    }

    private void told(List<ImportResult> results) {
        results.stream()
                .filter(ImportResult.Refused.class::isInstance)
                .findFirst()
                .or(() -> results.stream().findFirst())
                .ifPresent(this::told);
    }

    private void told(ImportResult result) {
        navigator.go(
                switch (result) {
                    case ImportResult.Added added -> new Route.ProgramPage(added.id(), words.get("own.added"));
                    case ImportResult.Known known -> new Route.ProgramPage(known.id(), words.get("own.known"));
                    case ImportResult.Refused refused -> new Route.NotAdded(refused);
                });
    }

    /** Puts what was to be added in the place of the program that has its id. */
    void replace(ImportResult.Conflict conflict) {
        this.library.changeOnce((own, library) -> own.replace(conflict), thenTold());
    }

    /** Adds what was to be added under another id. */
    void keepBoth(ImportResult.Conflict conflict) {
        this.library.changeOnce((own, library) -> own.keepBoth(conflict, library, new CopyTitles()), thenTold());
    }

    /** Adds a copy of a program. */
    void copy(Library.Entry entry) {
        this.library.changeOnce(
                (own, library) -> own.copy(entry, library, new CopyTitles()),
                asked().here(
                                result -> {
                                    if (result instanceof ImportResult.Added(String id)) {
                                        navigator.go(new Route.ProgramPage(id, words.get("own.copied")));
                                    } else {
                                        told(result);
                                    }
                                },
                                this::tellElsewhere));
    }
}
