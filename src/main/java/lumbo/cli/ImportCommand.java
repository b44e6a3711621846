package lumbo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lumbo.diary.Diary;
import lumbo.diary.NewDiaryFile;
import lumbo.diary.PainEntry;
import lumbo.diary.export.JsonImport;
import lumbo.diary.export.PainCsv;
import lumbo.files.Beginning;
import lumbo.files.Share;
import lumbo.program.Problem;
import lumbo.program.ProgramFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a file in: JSON makes the diary again, and a table of pain adds to it. */
@Command(name = "import")
final class ImportCommand extends Subcommand {

    @Parameters(paramLabel = Label.FILE, descriptionKey = "file")
    private Path file = Path.of(".");

    @Option(names = "--replace")
    private boolean replace;

    @Override
    int run() throws Refusal, IOException {
        Optional<Problem> closed = ProgramFiles.closed(file, file.toString());
        if (closed.isPresent()) {
            throw new Refusal(closed.get().describe(words()));
        }
        Path diary = folders().diary();
        if (Beginning.isJson(file)) {
            restore(diary);
        } else {
            addPain(diary);
        }
        return CommandErrors.DONE;
    }

    private void restore(Path diary) throws Refusal, IOException {
        NewDiaryFile.Old old = NewDiaryFile.look(diary);
        if (!old.isEmpty()) {
            String what = old.readable()
                    ? words().format("import.replaces", diary.toString(), old.sessions(), old.pain(), old.rest())
                    : words().format("import.replaces-unreadable", diary.toString());
            if (!replace) {
                throw new Refusal(what + " " + words().get("import.say-replace"));
            }
            console().out().println(what);
        }
        JsonImport.Restored restored =
                holdingTheFolder(() -> Refusal.unlessSound(JsonImport.restore(file, diary, Share.UNTOLD), words()));
        console().say("import.restored", diary.toString(), restored.sessions());
        if (restored.kept() != null) {
            console().say("import.kept", restored.kept().toString());
        }
    }

    private void addPain(Path diary) throws Refusal {
        OffsetDateTime now = now();
        List<PainEntry> entries = Refusal.unlessSound(PainCsv.read(file, now), words());
        try (Diary open = Diary.open(diary)) {
            int added = open.addPain(entries, now).join().size();
            console().say("import.added", added, entries.size() - added);
        }
    }
}
