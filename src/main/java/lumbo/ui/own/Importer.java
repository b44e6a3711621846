package lumbo.ui.own;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lumbo.i18n.Messages;
import lumbo.program.Library;
import lumbo.program.own.Import;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.Services;

/** Adds files to one's own programs and goes where it is told what became of them. */
public final class Importer {

    private final Services services;
    private final Messages words;
    private final Navigator navigator;
    private final FileChoice files;

    /** An importer that asks for files by {@code files}. */
    public Importer(Services services, Navigator navigator, FileChoice files) {
        this.services = services;
        this.words = services.words();
        this.navigator = navigator;
        this.files = files;
    }

    /** Asks for a file and adds it. */
    void choose() {
        files.open().ifPresent(file -> add(List.of(file)));
    }

    /** Adds files, one after the other. Of several that can't be added, the first is told about. */
    public void add(List<Path> chosen) {
        add(chosen, List.of());
    }

    private void add(List<Path> rest, List<Import> results) {
        if (rest.isEmpty()) {
            told(results);
            return;
        }
        services.library().change((own, library) -> own.add(rest.getFirst(), library), result -> {
            List<Import> now = new ArrayList<>(results);
            now.add(result);
            add(rest.subList(1, rest.size()), now);
        });
    }

    private void told(List<Import> results) {
        results.stream()
                .filter(Import.Refused.class::isInstance)
                .findFirst()
                .or(() -> results.stream().findFirst())
                .ifPresent(this::told);
    }

    private void told(Import result) {
        navigator.go(
                switch (result) {
                    case Import.Added added -> new Route.ProgramPage(added.id(), words.get("own.added"));
                    case Import.Known known -> new Route.ProgramPage(known.id(), words.get("own.known"));
                    case Import.Refused refused -> new Route.NotAdded(refused);
                });
    }

    /** Puts what was to be added in the place of the program that has its id. */
    void replace(Import.Conflict conflict) {
        services.library().changeOnce((own, library) -> own.replace(conflict), this::told);
    }

    /** Adds what was to be added under another id. */
    void keepBoth(Import.Conflict conflict) {
        services.library().changeOnce((own, library) -> own.keepBoth(conflict, library, new CopyTitles()), this::told);
    }

    /** Adds a copy of a program. */
    void copy(Library.Entry entry) {
        services.library().changeOnce((own, library) -> own.copy(entry, library, new CopyTitles()), result -> {
            if (result instanceof Import.Added(String id)) {
                navigator.go(new Route.ProgramPage(id, words.get("own.copied")));
            } else {
                told(result);
            }
        });
    }
}
