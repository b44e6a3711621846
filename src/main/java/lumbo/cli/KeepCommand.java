package lumbo.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lumbo.diary.backup.Password;
import lumbo.program.Problem;
import lumbo.program.ProgramFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that keeps the diary safe, with a password where one is wanted. */
abstract class KeepCommand extends Subcommand {

    @Option(names = "--password-file", paramLabel = Label.FILE)
    private @Nullable Path passwordFile;

    /**
     * The first line of the password file; null where there is none named.
     *
     * @throws Refusal where it can't be had, or can't be a password
     */
    final @Nullable Password password() throws Refusal, IOException {
        Path from = passwordFile;
        if (from == null) {
            return null;
        }
        Optional<Problem> closed = ProgramFiles.closed(from, from.toString());
        if (closed.isPresent()) {
            throw new Refusal(closed.get().describe(words()));
        }
        try (BufferedReader lines = Files.newBufferedReader(from)) {
            String first = lines.readLine();
            if (first == null || first.isEmpty()) {
                throw new Refusal(words().format("backup.no-password", from.toString()));
            }
            if (first.chars().anyMatch(character -> Character.isISOControl(character) && character != '\t')) {
                throw new Refusal(words().format("backup.password-not-utf8", from.toString()));
            }
            return new Password(first);
        } catch (CharacterCodingException notText) {
            throw new Refusal(words().format("backup.password-not-utf8", from.toString()), notText);
        }
    }
}
