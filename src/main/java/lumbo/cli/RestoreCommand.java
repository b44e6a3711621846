package lumbo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Objects;
import lumbo.diary.DiaryFacts;
import lumbo.diary.backup.Password;
import lumbo.diary.backup.Restore;
import lumbo.files.Share;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what is in a backup and what it would replace; with {@code --yes} brings it back, unless a window is open. */
@Command(name = "restore")
final class RestoreCommand extends KeepCommand {

    @Parameters(paramLabel = Label.FILE, descriptionKey = "file")
    private Path file = Path.of(".");

    @Option(names = "--yes")
    private boolean yes;

    @Override
    int run() throws Exception {
        Path diary = folders().diary();
        Restore restore = new Restore(diary);
        Password password = password();
        if (yes) {
            Restore.Restored done = holdingTheFolder(
                    () -> restore.apply(file, password, LocalDateTime.now(clock()), Share.UNTOLD, () -> {}));
            console().say("restore.done", told(done.facts()));
            if (done.before() != null) {
                console().say("restore.before", done.before().toString());
            }
        } else {
            preview(restore.preview(file, password, Share.UNTOLD), diary);
        }
        return CommandErrors.DONE;
    }

    private void preview(Restore.Preview preview, Path diary) {
        console().say("restore.backup", told(preview.backup()));
        if (preview.present() != null) {
            console().say("restore.present", told(preview.present()));
        } else {
            console().say(Files.exists(diary) ? "restore.present-unreadable" : "restore.present-none");
        }
        console().say("restore.how");
    }

    private String told(DiaryFacts facts) {
        return words().format(
                        "restore.facts",
                        facts.sessions(),
                        facts.days(),
                        facts.painEntries(),
                        Objects.toString(facts.first(), ""),
                        Objects.toString(facts.last(), ""));
    }
}
