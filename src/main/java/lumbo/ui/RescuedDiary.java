package lumbo.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.DiaryException;
import lumbo.diary.NewDiaryFile;
import lumbo.diary.Rescued;
import lumbo.diary.backup.Backups;
import lumbo.diary.backup.Recovery;
import lumbo.files.FreeName;
import lumbo.files.RealFile;
import lumbo.files.SafeFile;
import lumbo.files.Share;
import org.jspecify.annotations.Nullable;

/** Saves a diary whose file is not where it was, opens what was saved, and finds and joins it later. For background threads. */
final class RescuedDiary {

    private static final Logger LOG = Logger.getLogger(RescuedDiary.class.getName());

    private final Path file;
    private final Supplier<List<Path>> backups;
    private @Nullable Diary last;
    private @Nullable Rescued lastRescued;
    private @Nullable Moved lastMoved;

    /**
     * What was saved and opened.
     *
     * @param diary is open
     * @param rescued what became of the one before
     * @param beside where it is, where that is not the place of the diary
     */
    record Moved(Diary diary, Rescued rescued, @Nullable Path beside) {

        /** Whether the diary has all that was ever kept in it. */
        boolean isWhole() {
            return rescued.file() != null;
        }
    }

    RescuedDiary(Path file, Supplier<List<Path>> backups) {
        this.file = RealFile.of(file);
        this.backups = backups;
    }

    /**
     * Saves a diary once, and opens what was saved. Who asks again for the same diary gets the same.
     *
     * @throws lumbo.diary.DiaryException when it can't be saved; it is then held as before
     */
    synchronized Moved of(Diary diary) throws IOException {
        Moved known = lastMoved;
        if (known != null && diary.equals(last)) {
            return known;
        }
        Rescued before = lastRescued;
        Rescued rescued = before != null && diary.equals(last) ? before : diary.rescue(elsewhere());
        last = diary;
        lastRescued = rescued;
        lastMoved = null;
        Path saved = rescued.file() == null ? free() : rescued.file();
        Moved moved = new Moved(Diary.open(saved), rescued, saved.equals(file) ? null : saved);
        lastMoved = moved;
        return moved;
    }

    private List<Path> elsewhere() {
        List<Path> folders = new ArrayList<>(
                backups.get().stream().filter(Files::isDirectory).toList());
        folders.add(Path.of(System.getProperty("user.home")));
        return folders;
    }

    private Path free() throws IOException {
        return FreeName.beside(file, "kept", Files::notExists);
    }

    /** A diary that was saved and neither joined nor left; the newest where there are some. */
    Optional<Path> beside() {
        List<Path> found = new ArrayList<>();
        Pattern kept = Pattern.compile(
                Pattern.quote(FreeName.stem(file)) + "-kept(-\\d+)?" + Pattern.quote(FreeName.ending(file)));
        Stream.concat(Stream.of(SafeFile.folderOf(file)), backups.get().stream())
                .filter(Files::isDirectory)
                .forEach(folder -> {
                    try (Stream<Path> files = Files.list(folder)) {
                        files.filter(one -> kept.matcher(String.valueOf(one.getFileName()))
                                        .matches())
                                .forEach(found::add);
                    } catch (IOException | UncheckedIOException unreadable) {
                        LOG.log(Level.WARNING, "a folder can't be looked through", unreadable);
                    }
                });
        return found.stream().sorted().findFirst();
    }

    /**
     * Adds what is in a diary that was saved to the one in its place; both are closed. Of one that is damaged, what can be read.
     *
     * @param lastMoment called before anything is changed; what it throws leaves everything as it was
     * @param mended told of each that was damaged, when it was set aside and has a whole one in its place
     * @return where the one is that was there before; none where nothing was
     */
    Optional<Path> join(Path kept, LocalDateTime now, Runnable lastMoment, Consumer<Recovery.Replaced> mended)
            throws IOException {
        mend(kept, now, lastMoment, mended);
        if (Files.notExists(file)) {
            lastMoment.run();
            SafeFile.move(kept, file);
            return Optional.empty();
        }
        mend(file, now, lastMoment, mended);
        try (NewDiaryFile made = NewDiaryFile.of(file, file, Share.UNTOLD)) {
            made.join(kept);
            made.examine(Share.UNTOLD);
            lastMoment.run();
            Optional<Path> before = made.putInPlace("join-" + Backups.stamp(now));
            Path _ = renamed(kept, "joined");
            return before;
        }
    }

    /** Brings a diary up to date and into one file, with what its process left in its log; saves what can be read if it is damaged. */
    private static void mend(Path diary, LocalDateTime now, Runnable lastMoment, Consumer<Recovery.Replaced> mended)
            throws IOException {
        try (Diary open = Diary.open(diary)) {
            open.refuseUnreadable(Share.UNTOLD);
        } catch (DiaryException damage) {
            if (damage.kind() != DiaryException.Kind.DAMAGED) {
                throw damage;
            }
            LOG.log(Level.WARNING, "a diary that is to be joined is damaged", damage);
            lastMoment.run();
            mended.accept(Recovery.replace(diary, now));
        }
        Diary.intoOneFile(diary);
    }

    /** Leaves it where it is, under a name by which it is not asked for again. */
    Path leave(Path kept) throws IOException {
        Diary.intoOneFile(kept);
        return renamed(kept, "left");
    }

    private Path renamed(Path kept, String what) throws IOException {
        return FreeName.beside(kept.resolveSibling(file.getFileName()), what, free -> SafeFile.putIfFree(kept, free));
    }
}
