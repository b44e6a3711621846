package lumbo.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import lumbo.diary.DiaryFacts;
import lumbo.diary.keep.Backups;
import lumbo.diary.keep.KeepException;
import lumbo.diary.keep.Password;
import lumbo.diary.keep.Restore;
import lumbo.i18n.Messages;
import lumbo.instance.OneInstance;
import lumbo.program.Problem;
import lumbo.program.ProgramFiles;

/** What the commands that keep the diary safe do; each gives the exit code 0, or 1 with a sentence on {@code err}. */
public final class KeepCommands {

    private final Messages messages;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Path data;
    private final Path diary;
    private final Clock clock;

    /**
     * Commands that print to these writers.
     *
     * @param data the data folder, which a window may hold
     * @param diary the diary's file; need not exist
     * @param clock what the names of files are taken from
     */
    public KeepCommands(Messages messages, PrintWriter out, PrintWriter err, Path data, Path diary, Clock clock) {
        this.messages = messages;
        this.out = out;
        this.err = err;
        this.data = data;
        this.diary = diary;
        this.clock = clock;
    }

    /** Says that the folder for backups is not there, and where they are made meanwhile. */
    public void away(Path chosen, Path usual) {
        err.println(messages.format("keeping.backup.away", chosen.toString(), usual.toString()));
        err.flush();
    }

    /**
     * Makes a backup, also while the diary is open in a window.
     *
     * @param folder where to; made where it is missing
     * @param passwordFile a file whose first line is the password that locks the backup
     */
    public int backup(Path folder, Optional<Path> passwordFile) {
        if (!Files.isRegularFile(diary)) {
            return refuse(messages.format("backup.no-diary", diary.toString()));
        }
        try {
            Optional<Password> password = password(passwordFile);
            Path made = new Backups(folder, clock).make(diary, password);
            return say(messages.format("backup.made", made.toString()));
        } catch (KeepException failure) {
            return refuse(failure.sentence(messages));
        } catch (NoPassword failure) {
            return refuse(String.valueOf(failure.getMessage()));
        }
    }

    /**
     * Tells what is in a backup and what it would replace; with {@code yes} brings it back, unless a window is open.
     *
     * @param passwordFile a file whose first line is the password that the backup is locked with
     */
    public int restore(Path file, Optional<Path> passwordFile, boolean yes) {
        try {
            Optional<Password> password = password(passwordFile);
            return yes ? apply(file, password) : preview(file, password);
        } catch (KeepException failure) {
            return refuse(failure.sentence(messages));
        } catch (NoPassword failure) {
            return refuse(String.valueOf(failure.getMessage()));
        }
    }

    private int preview(Path file, Optional<Password> password) throws KeepException {
        Restore.Preview preview = new Restore(diary).preview(file, password);
        out.println(messages.format("restore.backup", told(preview.backup())));
        if (preview.present().isPresent()) {
            out.println(
                    messages.format("restore.present", told(preview.present().get())));
        } else {
            out.println(messages.get(Files.exists(diary) ? "restore.present-unreadable" : "restore.present-none"));
        }
        return say(messages.get("restore.how"));
    }

    private int apply(Path file, Optional<Password> password) throws KeepException {
        try (OneInstance held = OneInstance.take(data).orElse(null)) {
            if (held == null) {
                return refuse(messages.get("restore.window-open"));
            }
            Restore.Restored done = new Restore(diary).apply(file, password, LocalDateTime.now(clock));
            out.println(messages.format("restore.done", told(done.facts())));
            done.before().ifPresent(before -> out.println(messages.format("restore.before", before.toString())));
            out.flush();
            return 0;
        } catch (IOException failure) {
            return refuse(Failures.sentence(messages, failure));
        }
    }

    private String told(DiaryFacts facts) {
        return messages.format(
                "restore.facts",
                facts.sessions(),
                facts.days(),
                facts.painEntries(),
                facts.first().map(Object::toString).orElse(""),
                facts.last().map(Object::toString).orElse(""));
    }

    private Optional<Password> password(Optional<Path> file) throws NoPassword {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Path from = file.get();
        Optional<Problem> closed = ProgramFiles.closed(from, from.toString());
        if (closed.isPresent()) {
            throw new NoPassword(closed.get().describe(messages));
        }
        try (BufferedReader lines = Files.newBufferedReader(from)) {
            String first = lines.readLine();
            if (first == null || first.isEmpty()) {
                throw new NoPassword(messages.format("backup.no-password", from.toString()));
            }
            if (first.chars().anyMatch(character -> Character.isISOControl(character) && character != '\t')) {
                throw new NoPassword(messages.format("backup.password-not-utf8", from.toString()));
            }
            return Optional.of(new Password(first));
        } catch (CharacterCodingException notText) {
            throw new NoPassword(messages.format("backup.password-not-utf8", from.toString()), notText);
        } catch (IOException failure) {
            throw new NoPassword(Failures.sentence(messages, failure), failure);
        }
    }

    /** There is no password to be had from a file; the message is the sentence that says why. */
    private static final class NoPassword extends Exception {

        private static final long serialVersionUID = 1L;

        private NoPassword(String sentence) {
            super(sentence);
        }

        private NoPassword(String sentence, IOException cause) {
            super(sentence, cause);
        }
    }

    private int say(String sentence) {
        out.println(sentence);
        out.flush();
        return 0;
    }

    private int refuse(String sentence) {
        out.flush();
        err.println(sentence);
        err.flush();
        return 1;
    }
}
