package lumbo.diary.backup;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.DiaryException;
import lumbo.diary.DiaryFacts;
import lumbo.diary.NewDiaryFile;
import lumbo.files.Access;
import lumbo.files.RealFile;
import lumbo.files.SafeFile;
import org.jspecify.annotations.Nullable;

/**
 * Backups of a diary in a folder, each a whole diary of its own, named by the local time at which it was made: {@code
 * diary-2026-11-22T18-30-00.lumbo-backup}. Files with other names are never touched.
 *
 * <p>A backup has the time of change of the diary that it was made of. By it is known whether the diary changed since.
 */
public final class Backups {

    /** How a backup's name ends. */
    public static final String ENDING = ".lumbo-backup";

    private static final String BEGINNING = "diary-";
    private static final String PART = "lumbo-backup-";
    private static final String PART_ENDING = ".part";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Some disks know the time of a change to two seconds only. */
    private static final Duration SAME = Duration.ofSeconds(2);

    private static final Duration OLD = Duration.ofDays(7);

    /** A locked backup is not deleted for one of a diary that is much shorter. */
    private static final double MOST_OF_LENGTH = 1.2;

    private static final Logger LOG = Logger.getLogger(Backups.class.getName());

    private final Path folder;
    private final Clock clock;

    /**
     * A backup that is there.
     *
     * @param file where it is
     * @param at when it was made, to the second, as its name says
     */
    public record Backup(Path file, LocalDateTime at) {

        /** Whether it is so old that it is worth a word, where the diary changed since. */
        public boolean isOld(LocalDateTime now) {
            return at.plus(OLD).isBefore(now);
        }
    }

    /**
     * The backups in a folder.
     *
     * @param folder made when it is first needed
     * @param clock what the names are taken from
     */
    public Backups(Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath();
        this.clock = clock;
    }

    /** A time as it stands in names. */
    public static String stamp(LocalDateTime at) {
        return STAMP.format(at);
    }

    /** The backups that are there, newest first; none where the folder can't be read. */
    public List<Backup> list() {
        List<Backup> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                for (Path file : files) {
                    at(String.valueOf(file.getFileName())).ifPresent(at -> found.add(new Backup(file, at)));
                }
            } catch (IOException | DirectoryIteratorException failure) {
                LOG.log(Level.WARNING, "the folder of backups can't be read", failure);
            }
        }
        found.sort(Comparator.comparing(Backup::at).reversed());
        return List.copyOf(found);
    }

    /** When a file of this name was made; none when it has no name of a backup. */
    static Optional<LocalDateTime> at(String name) {
        if (!name.startsWith(BEGINNING)
                || !name.endsWith(ENDING)
                || name.length() <= BEGINNING.length() + ENDING.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.parse(name.substring(BEGINNING.length(), name.length() - ENDING.length()), STAMP));
        } catch (DateTimeParseException otherName) {
            return Optional.empty();
        }
    }

    /**
     * The newest backup that is whole; one whose time lies after now was made while the clock was wrong, and is taken only
     * where there is no other. One that is locked with a password can't be looked into, and counts as whole
     * when it begins as it should.
     */
    public Optional<Backup> newestGood() {
        return newest(content -> !(content instanceof Content.Bad));
    }

    /** The newest first, and last those whose time lies after now. */
    public static Comparator<Backup> newestFirst(LocalDateTime now) {
        LocalDateTime known = BackupRetention.known(now);
        return Comparator.comparing((Backup backup) -> backup.at().isAfter(known))
                .thenComparing(Backup::at, Comparator.reverseOrder());
    }

    /** The newest backup with something in it, as {@link #newestGood}; one that is locked counts as such. */
    public Optional<Backup> newestWithEntries() {
        return newest(content -> switch (content) {
            case Content.Open(DiaryFacts facts) -> !facts.isEmpty();
            case Content.Locked _ -> true;
            case Content.Bad _ -> false;
        });
    }

    private Optional<Backup> newest(Predicate<Content> wanted) {
        return sorted().filter(backup -> wanted.test(look(backup.file()))).findFirst();
    }

    private Stream<Backup> sorted() {
        return list().stream().sorted(newestFirst(LocalDateTime.now(clock)));
    }

    /** What a look into a file finds. */
    public sealed interface Content {

        /** It is whole, and this is in it. */
        record Open(DiaryFacts facts) implements Content {}

        /** It is locked with a password, and begins as it should. */
        record Locked() implements Content {}

        /** It can't be brought back. */
        record Bad() implements Content {}
    }

    /** Looks into a file without changing it. */
    public static Content look(Path file) {
        try {
            return EncryptedFile.isEncrypted(file) ? new Content.Locked() : new Content.Open(Diary.facts(file));
        } catch (IOException | DiaryException bad) {
            LOG.log(Level.FINE, "not a whole backup: " + file, bad);
            return new Content.Bad();
        }
    }

    /** What can be told of a backup by its header and its length alone. */
    public enum Outside {
        /** It begins as a diary does; what is in it is known only when it is {@linkplain #look looked into}. */
        OPEN,
        /** It is locked with a password, and begins as it should. */
        LOCKED,
        /** It can't be brought back. */
        BAD
    }

    /** Looks at a file from outside, which takes as little for a large one as for a small one. */
    public static Outside glance(Path file) {
        try {
            return EncryptedFile.isEncrypted(file)
                    ? Outside.LOCKED
                    : Diary.beginsWell(file) ? Outside.OPEN : Outside.BAD;
        } catch (IOException unreadable) {
            LOG.log(Level.FINE, "can't be read: " + file, unreadable);
            return Outside.BAD;
        }
    }

    /**
     * The newest backup as it seems from outside; it was looked through when it was made. Those whose time lies after now come
     * last, as in {@link #newestGood}.
     */
    public Optional<Backup> newestSeen() {
        return sorted().filter(backup -> glance(backup.file()) != Outside.BAD).findFirst();
    }

    /** Whether there is no backup of a diary as it is now. */
    public boolean isDue(Path diary) throws IOException {
        if (Files.notExists(diary) || Files.size(diary) == 0) {
            return false;
        }
        Instant changed = changed(diary).toInstant();
        for (Backup backup : list()) {
            Instant then = Files.getLastModifiedTime(backup.file()).toInstant();
            if (Duration.between(then, changed).abs().compareTo(SAME) <= 0) {
                return false;
            }
        }
        return true;
    }

    private static FileTime changed(Path name) throws IOException {
        Path diary = RealFile.of(name);
        Path log = OwnerFiles.beside(diary, "-wal");
        FileTime file = Files.getLastModifiedTime(diary);
        if (Files.notExists(log) || Files.size(log) == 0) {
            return file;
        }
        FileTime logged = Files.getLastModifiedTime(log);
        return logged.compareTo(file) > 0 ? logged : file;
    }

    /**
     * Makes a backup {@linkplain #make as ever} when the diary changed since the last one and has something in it: an empty
     * one would take the place of a good one of the same day.
     */
    public Optional<Path> makeIfDue(Path diary) throws BackupException {
        try {
            return isDue(diary) && !NewDiaryFile.look(diary).isEmpty()
                    ? Optional.of(make(diary, null))
                    : Optional.empty();
        } catch (IOException failure) {
            throw BackupException.of(folder, failure);
        }
    }

    /**
     * Makes a backup of a diary, which may be open and being written meanwhile, looks through it, and deletes the
     * backups that need not be {@linkplain BackupRetention#kept kept}. It has its name only when it is whole and on the disk.
     * The backup of a second in which one was made already is named by the next second.
     *
     * @param diary the diary's file
     * @param password locks the backup; without one, null,  it can be read by whoever has the file
     * @return the backup
     */
    public Path make(Path diary, @Nullable Password password) throws BackupException {
        try {
            Access.OWNER.makeFolder(folder);
            removeLeftBehind();
            FileTime changed = changed(diary);
            Path part = Access.OWNER.part(password != null ? folderForOpen(diary) : folder, PART);
            Path sealed = part;
            try {
                Diary.copy(diary, part);
                Diary.facts(part);
                List<Backup> old = replaceable(part);
                if (password != null) {
                    sealed = Access.OWNER.part(folder, PART);
                    EncryptedFile.encrypt(part, sealed, password);
                }
                Files.setLastModifiedTime(sealed, changed);
                Path made = name(sealed);
                old.forEach(backup -> remove(backup.file()));
                return made;
            } finally {
                Files.deleteIfExists(part);
                Files.deleteIfExists(sealed);
            }
        } catch (IOException | DiaryException failure) {
            throw BackupException.of(folder, failure);
        }
    }

    /** What is not locked yet stays where the diary is; where nothing may be written there, among the temporary files. */
    private static Path folderForOpen(Path diary) {
        Path own = SafeFile.folderOf(RealFile.of(diary));
        return Files.isWritable(own) ? own : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private Path file(LocalDateTime at) {
        return folder.resolve(BEGINNING + stamp(at) + ENDING);
    }

    private Path name(Path part) throws IOException {
        LocalDateTime at = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Path name = file(at);
        while (!SafeFile.putIfFree(part, name)) {
            at = at.plusSeconds(1);
            name = file(at);
        }
        return name;
    }

    /**
     * The backups that need not be kept once there is another one: by their times, and because what is in them is in that one
     * too. What a diary that was emptied, or is another's, has not is never deleted for it.
     *
     * @param content what the new one is made of
     */
    private List<Backup> replaceable(Path content) throws IOException {
        List<Backup> there = list();
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime name = now;
        while (Files.exists(file(name))) {
            name = name.plusSeconds(1);
        }
        Set<LocalDateTime> kept = BackupRetention.kept(
                Stream.concat(there.stream().map(Backup::at), Stream.of(name)).toList(), now);
        List<Backup> replaceable = new ArrayList<>();
        for (Backup backup : there) {
            if (!kept.contains(backup.at()) && isIn(content, backup.file())) {
                replaceable.add(backup);
            }
        }
        return replaceable;
    }

    /** Whether a diary has all that is in a backup, or knows that it was deleted. Of a locked one only its length is known. */
    private static boolean isIn(Path diary, Path backup) throws IOException {
        if (EncryptedFile.isEncrypted(backup)) {
            return Files.size(backup) <= Files.size(diary) * MOST_OF_LENGTH;
        }
        try {
            return Diary.hasAllOf(diary, backup);
        } catch (DiaryException bad) {
            // what can't be read can't be missed either, and would stay for ever
            return true;
        }
    }

    private void removeLeftBehind() throws IOException {
        Instant now = clock.instant();
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PART + "*" + PART_ENDING + "*")) {
            for (Path part : parts) {
                if (StaleFiles.isLeftLongAgo(part, now)) {
                    remove(part);
                }
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.log(Level.WARNING, "an old backup can't be deleted", stays);
        }
    }
}
