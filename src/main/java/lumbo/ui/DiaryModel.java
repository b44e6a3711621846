package lumbo.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import lumbo.diary.Diary;
import lumbo.diary.DiaryException;
import lumbo.diary.DiaryFacts;
import lumbo.diary.DiaryLog;
import lumbo.diary.DiaryLoss;
import lumbo.diary.InputRanges;
import lumbo.diary.NewDiaryFile;
import lumbo.diary.backup.Backups;
import lumbo.diary.backup.DiaryEraser;
import lumbo.diary.backup.Recovery;
import lumbo.diary.backup.Restore;
import lumbo.diary.backup.StaleFiles;
import lumbo.files.FreeName;
import lumbo.files.FullDisk;
import lumbo.files.RealFile;
import lumbo.files.SafeFile;
import lumbo.i18n.Messages;
import lumbo.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** The diary, opened in the background; screens work without it until then, and if it can't be opened. */
public final class DiaryModel {

    private static final Logger LOG = Logger.getLogger(DiaryModel.class.getName());

    /** How long what waits may delay closing. */
    private static final Duration FLUSH_TAKES = Duration.ofSeconds(5);

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Path file;
    private final Messages words;
    private final Background background;
    private final Clock clock;
    private final Supplier<List<Path>> backups;
    private final Outbox outbox;
    private final ReadOnlyObjectWrapper<Outbox.State> unkept = new ReadOnlyObjectWrapper<>(Outbox.State.NONE);
    private final ReadOnlyIntegerWrapper caughtUp = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final Task task;
    private boolean isOpening;
    /** What is wrong with the diary; empty while all is well. */
    private String wrong = "";

    private @Nullable Diary diary;
    private final ReadOnlyBooleanWrapper replacing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper replaced = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable LostDiary> lost = new ReadOnlyObjectWrapper<>();
    /** What could be read of a damaged diary, until the person has said how to go on. */
    private Recovery.@Nullable Saved saved;

    private final ReadOnlyObjectWrapper<@Nullable Path> beside = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> before = new ReadOnlyObjectWrapper<>();
    private final RescuedDiary rescued;
    /** Where the diary is that is open, or was last. */
    private volatile Path current;

    private boolean isRescuing;

    /** The diary is being opened or replaced; trying again in a moment helps. */
    public static final class BusyException extends Exception {

        private static final long serialVersionUID = 1L;

        BusyException() {
            super("the diary is being opened");
        }
    }

    /** A diary that is open, what there is to say, and a diary that was saved beside it. */
    private record Opened(
            Diary diary, String notice, @Nullable Path beside) {}

    /** What became of opening: what is open, or what was saved of what can't be; and what the person has to be asked. */
    private record Found(
            @Nullable Opened opened,
            Recovery.@Nullable Saved saved,
            @Nullable LostDiary lost) {}

    /** What became of a replacing: where the diary before it is, or why it failed; and what is open now, or why nothing is. */
    private record Replaced(
            @Nullable Path before,
            @Nullable Exception failure,
            @Nullable Opened opened,
            @Nullable Exception notOpened) {}

    /**
     * A diary that is not opened yet.
     *
     * @param clock what the name of a damaged file is taken from
     * @param backups the folders that may have backups of it, the one of now first; asked in the background
     * @param outbox all that is said goes through it; told when there is a diary
     */
    public DiaryModel(
            Path file,
            Messages words,
            Background background,
            Clock clock,
            Supplier<List<Path>> backups,
            Outbox outbox) {
        this.file = file;
        this.words = words;
        this.background = background;
        this.task = new Task(background.owner());
        this.clock = clock;
        this.backups = backups;
        this.outbox = outbox;
        this.current = RealFile.of(file);
        this.rescued = new RescuedDiary(file, backups);
        outbox.listen(state -> {
            boolean waited = unkept.get().trouble() != null;
            unkept.set(state);
            showTrouble();
            if (waited && state.waiting().isEmpty()) {
                caughtUp.set(caughtUp.get() + 1);
            }
        });
    }

    private void say(String sentence) {
        wrong = sentence;
        showTrouble();
    }

    private void showTrouble() {
        Outbox.State state = unkept.get();
        Throwable failure = state.trouble();
        String why = !wrong.isEmpty() || diary == null || failure == null ? wrong : sentence(failure);
        trouble.set(why.isEmpty() || failure == null ? why : why + " " + waiting(state));
    }

    /** What is not kept yet, and why. */
    public String unkeptSentence() {
        return trouble.get().isEmpty() ? waiting(outbox.state()) : trouble.get();
    }

    private String waiting(Outbox.State state) {
        return words.format("outbox.waiting", topics(state));
    }

    private String topics(Outbox.State state) {
        return state.topics().stream()
                .map(topic -> words.get("outbox.topic." + topic.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    /**
     * Opens the diary in the background, and looks through it; may be asked again after trouble. One that is open already
     * is only tried. Of a damaged one, what can be read is saved beside it: how to go on says the person ({@link
     * #lostProperty}).
     */
    public void open() {
        if (diary != null) {
            look();
            read(open -> open.lastSession(OffsetDateTime.now(clock)), found -> say(""));
            outbox.tryAgain();
            return;
        }
        if (isOpening || replacing.get() || saved != null) {
            return;
        }
        isOpening = true;
        open(words.get("task.open"), lastMoment -> found(), "");
    }

    private void open(String what, Background.Work<Found> work, String told) {
        task.make(
                what,
                work,
                found -> {
                    isOpening = false;
                    saved = found.saved();
                    lost.set(found.lost());
                    Opened opened = found.opened();
                    if (opened != null) {
                        notice.set((told + " " + opened.notice()).strip());
                        opened(opened.diary(), opened.beside());
                        open.set(true);
                        lookThrough(opened.diary());
                    }
                },
                failure -> {
                    isOpening = false;
                    lost.set(null);
                    say(sentence(failure));
                });
    }

    /** Opens the diary after some work on the damaged file; what was saved of it is not needed any more then. */
    private void openAfter(String what, Recovery.Saved read, Background.Work<Boolean> work, String told) {
        isOpening = true;
        saved = null;
        open(
                what,
                lastMoment -> {
                    try (read) {
                        boolean _ = work.call(lastMoment);
                    }
                    return new Found(opened(), null, null);
                },
                told);
    }

    /** An empty diary may be one that was lost: a backup with something in it is not passed over in silence. */
    private Found found() {
        try {
            Opened opened = opened();
            LostDiary.Copy copy = NewDiaryFile.look(file).isEmpty() ? copy(Backups::newestWithEntries, null) : null;
            return new Found(opened, null, copy == null ? null : new LostDiary(file, null, copy));
        } catch (DiaryException damage) {
            if (damage.kind() != DiaryException.Kind.DAMAGED) {
                throw damage;
            }
            LOG.log(Level.WARNING, "the diary is damaged", damage);
            try {
                Recovery.Saved read = Recovery.save(file);
                return new Found(
                        null, read, new LostDiary(file, read.found(), copy(Backups::newestWithEntries, read.part())));
            } catch (IOException | RuntimeException failure) {
                damage.addSuppressed(failure);
                throw damage;
            }
        }
    }

    /** The newest backup that is wanted, beside what could be read. */
    private LostDiary.@Nullable Copy copy(Function<Backups, Optional<Backups.Backup>> wanted, @Nullable Path read) {
        return newest(wanted)
                .map(backup -> {
                    DiaryFacts facts = Backups.look(backup.file()) instanceof Backups.Content.Open(DiaryFacts known)
                            ? known
                            : null;
                    DiaryLoss missing =
                            facts == null || read == null ? new DiaryLoss(0, 0, 0) : Diary.loss(read, backup.file());
                    return new LostDiary.Copy(backup.file(), backup.at(), facts, missing);
                })
                .orElse(null);
    }

    /** What the person has to say before anything else, to follow; null when there is nothing. */
    public ReadOnlyObjectProperty<@Nullable LostDiary> lostProperty() {
        return lost.getReadOnlyProperty();
    }

    /** Goes on with what could be read, or with the diary that is empty; the damaged file is kept under another name. */
    public void goOnWithout() {
        Recovery.Saved read = saved;
        if (read == null) {
            lost.set(null);
        } else {
            LocalDateTime now = LocalDateTime.now(clock);
            openAfter(
                    words.get("task.open"),
                    read,
                    lastMoment -> {
                        lastMoment.run();
                        return read.putInPlace(now) != null;
                    },
                    "");
        }
    }

    /**
     * Brings the newest backup back, where it is not locked; the file that was there is kept under another name.
     *
     * @param otherwise is told what went wrong
     */
    public void bringBack(Consumer<Exception> otherwise) {
        LostDiary now = lost.get();
        LostDiary.Copy copy = now == null ? null : now.copy();
        if (copy == null || copy.facts() == null) {
            return;
        }
        LocalDateTime at = LocalDateTime.now(clock);
        String told = words.format(
                "lost.restored",
                copy.facts().sessions(),
                copy.facts().painEntries(),
                copy.facts().measures());
        Recovery.Saved read = saved;
        if (read == null) {
            replace(
                    words.get("task.restore"),
                    lastMoment -> new Restore(file)
                            .apply(copy.file(), null, at, task::share, lastMoment)
                            .before(),
                    () -> notice.set(told),
                    otherwise);
        } else {
            openAfter(
                    words.get("task.restore"),
                    read,
                    lastMoment -> new Restore(file).apply(copy.file(), null, at, task::share, lastMoment) != null,
                    told);
        }
    }

    /** What waits is on its way before anybody reads. */
    private void opened(Diary one, @Nullable Path kept) {
        follow(one);
        outbox.opened(one);
        say("");
        beside.set(kept);
        if (kept != null && notice.get().isEmpty()) {
            notice.set(words.format("diary.beside", file.toString(), kept.toString()));
        }
    }

    private void follow(Diary one) {
        diary = one;
        current = one.file();
        one.listen(how -> background.screen().execute(() -> displaced(one)));
    }

    // ---- the file that is open is not where it was

    /** Looks whether the file that is open is still where it was; done again and again, and cheap. */
    public void look() {
        look(this::displaced, () -> {});
    }

    private void look(Consumer<Diary> displaced, Runnable otherwise) {
        Diary one = diary;
        if (one == null) {
            otherwise.run();
            return;
        }
        CompletableFuture<Void> _ = one.look()
                .handle((how, closed) -> how != null && how.isPresent())
                .thenAcceptAsync(
                        isDisplaced -> {
                            if (isDisplaced && isPresent(one)) {
                                displaced.accept(one);
                            } else {
                                otherwise.run();
                            }
                        },
                        background.screen());
    }

    /** Says it at once, and saves what is held; what is said meanwhile waits. */
    private void displaced(Diary one) {
        if (!isPresent(one) || isRescuing || replacing.get()) {
            return;
        }
        if (wrong.isEmpty()) {
            say(words.format("diary.trouble.displaced", one.file().toString()));
        }
        save(one, isSaved -> {});
    }

    private void save(Diary one, Consumer<Boolean> then) {
        isRescuing = true;
        background.run(
                () -> rescued.of(one),
                moved -> {
                    isRescuing = false;
                    if (isPresent(one)) {
                        moved(moved);
                    }
                    then.accept(true);
                },
                failure -> {
                    isRescuing = false;
                    if (isPresent(one)) {
                        say(words.format("diary.displaced.unsaved", one.file().toString()) + " " + sentence(failure));
                    }
                    then.accept(!isPresent(one));
                });
    }

    /**
     * Writes what waits to be written, and saves what is held of a diary whose file is not where it was.
     *
     * @param most how long writing may take
     * @param then is told on the screen's thread whether nothing would be lost now by closing
     */
    public void settle(Duration most, Consumer<Boolean> then) {
        CompletableFuture<Void> _ = outbox.flush(most)
                .thenAcceptAsync(
                        isWritten -> look(
                                one -> save(one, isSaved -> then.accept(isWritten && isSaved)),
                                () -> then.accept(isWritten)),
                        background.screen());
    }

    private void moved(RescuedDiary.Moved moved) {
        follow(moved.diary());
        goOn(moved);
        say("");
        beside.set(moved.beside());
        notice.set(told(moved));
    }

    private void goOn(RescuedDiary.Moved moved) {
        if (moved.isWhole()) {
            outbox.moved(moved.diary());
        } else {
            outbox.again(moved.diary());
        }
    }

    private String told(RescuedDiary.Moved moved) {
        String now = moved.diary().file().toString();
        String name = String.valueOf(file.getFileName());
        String sentence = switch (moved.rescued().how()) {
            case REPLACED -> words.format("diary.displaced.replaced", name, now);
            case REWRITTEN -> words.format("diary.displaced.rewritten", name, now);
            case LOG_LOST -> words.format("diary.displaced.log", now);
            case GONE ->
                moved.beside() == null
                        ? words.format("diary.displaced.gone", now)
                        : words.format("diary.displaced.gone.beside", name, now);
        };
        Path log = moved.rescued().log();
        return log == null ? sentence : sentence + " " + words.format("diary.displaced.log-kept", log.toString());
    }

    /** Where the diary is that is open, or was last. */
    public Path file() {
        return current;
    }

    /**
     * A diary that was saved beside the one that was put in its place, to follow; null when there is none. It can be {@linkplain
     * #join joined} to that one, or {@linkplain #leaveBoth left}.
     */
    public ReadOnlyObjectProperty<@Nullable Path> besideProperty() {
        return beside.getReadOnlyProperty();
    }

    /** Adds what is in the diary beside to the one in its place, and goes on with that. */
    public void join() {
        Path kept = beside.get();
        if (kept != null) {
            List<String> damaged = new CopyOnWriteArrayList<>();
            replace(
                    words.get("task.join"),
                    lastMoment -> rescued.join(
                                    kept, LocalDateTime.now(clock), lastMoment, found -> damaged.add(toldOfOne(found)))
                            .orElse(null),
                    () -> {
                        damaged.addFirst(words.format("diary.joined", file.toString()));
                        notice.set(String.join(" ", damaged));
                    },
                    failure -> {
                        damaged.add(sentence(failure));
                        if (damaged.size() == 1) {
                            damaged.addFirst(words.get("diary.beside.failed"));
                        }
                        notice.set(String.join(" ", damaged));
                    });
        }
    }

    private String toldOfOne(Recovery.Replaced damaged) {
        Recovery.Recovered found = damaged.found();
        return words.format(
                "diary.joined.damaged",
                found.sessions(),
                found.painEntries(),
                damaged.setAside().toString());
    }

    /** Goes on with the diary in the place of this one, and leaves the one beside as it is. */
    public void leaveBoth() {
        Path kept = beside.get();
        if (kept != null) {
            AtomicReference<Path> left = new AtomicReference<>(kept);
            replace(
                    words.get("task.join"),
                    lastMoment -> {
                        lastMoment.run();
                        left.set(rescued.leave(kept));
                        return null;
                    },
                    () -> notice.set(words.format(
                            "diary.left", file.toString(), left.get().toString())),
                    this::notAnswered);
        }
    }

    private void notAnswered(Exception failure) {
        notice.set(words.get("diary.beside.failed") + " " + sentence(failure));
    }

    private Opened opened() {
        StaleFiles.remove(file, clock.instant());
        Diary opened = Diary.open(file);
        DiaryLog log = opened.foundLog();
        String said = log.isMissing()
                ? words.format("diary.notice.log-missing", file.toString())
                : log.setAside() == null
                        ? ""
                        : words.format(
                                "diary.notice.log-aside",
                                file.toString(),
                                log.setAside().toString());
        return new Opened(opened, said, rescued.beside().orElse(null));
    }

    private Optional<Backups.Backup> newest(Function<Backups, Optional<Backups.Backup>> wanted) {
        return backups.get().stream()
                .flatMap(folder -> wanted.apply(new Backups(folder, clock)).stream())
                .min(Backups.newestFirst(LocalDateTime.now(clock)));
    }

    /**
     * Closes the diary, lets another one be put in its place in the background, and opens that. Nobody writes or reads
     * meanwhile. Where the work fails, the diary is opened again as it was.
     *
     * @param what is being done, in words
     * @param work done while the diary is closed; gives where the one before is now, null when it is nowhere
     * @param then runs when the new diary is open
     * @param otherwise runs with what went wrong, when the diary is open again if it can be
     */
    public void replace(
            String what, Background.Work<@Nullable Path> work, Runnable then, Consumer<Exception> otherwise) {
        if (isOpening || replacing.get()) {
            otherwise.accept(new BusyException());
            return;
        }
        Diary old = diary;
        diary = null;
        replacing.set(true);
        open.set(false);
        task.make(
                what,
                lastMoment -> replaced(old, work, lastMoment),
                result -> replaced(result, then, otherwise),
                failure -> {
                    replacing.set(false);
                    if (failure instanceof CancellationException) {
                        // it was not begun
                        diary = old;
                        open.set(old != null);
                    } else {
                        say(sentence(failure));
                    }
                    otherwise.accept(failure);
                });
    }

    /** What waits belongs into the diary of before. */
    private Replaced replaced(@Nullable Diary old, Background.Work<@Nullable Path> work, Runnable lastMoment) {
        Path aside = null;
        Exception failure = null;
        try {
            close(old);
            aside = work.call(lastMoment);
        } catch (Exception failed) {
            LOG.log(Level.WARNING, "the diary stays as it was", failed);
            // what opens it again is not to be broken off too
            boolean cancelled = Thread.interrupted() || failed instanceof CancellationException;
            failure = cancelled ? new CancellationException("cancelled") : failed;
        }
        try {
            return new Replaced(aside, failure, opened(), null);
        } catch (RuntimeException notOpened) {
            LOG.log(Level.WARNING, "the diary can't be opened again", notOpened);
            return new Replaced(aside, failure, null, notOpened);
        }
    }

    private void replaced(Replaced result, Runnable then, Consumer<Exception> otherwise) {
        if (result.failure() == null) {
            before.set(result.before());
            lost.set(null);
            noticed();
            dropped(outbox.drop(), result.before() != null);
            replaced.set(replaced.get() + 1);
        }
        Opened opened = result.opened();
        if (opened != null) {
            if (!opened.notice().isEmpty()) {
                notice.set(opened.notice());
            }
            opened(opened.diary(), opened.beside());
            open.set(true);
        }
        if (result.notOpened() != null) {
            say(sentence(result.notOpened()));
        }
        replacing.set(false);
        Exception failure = result.failure() == null ? result.notOpened() : result.failure();
        if (failure == null) {
            then.run();
        } else {
            otherwise.accept(failure);
        }
    }

    /** What was said for the diary of before is for no other one; who has deleted all of it knows that. */
    private void dropped(Outbox.State state, boolean isNews) {
        if (isNews && !state.waiting().isEmpty()) {
            notice.set(words.format("outbox.dropped", topics(state)));
        }
    }

    /** That the diary is being opened or replaced, to show it where that takes long. */
    public Task task() {
        return task;
    }

    /** Whether another diary is being put in the place of this one, to follow: nothing can be kept meanwhile. */
    public ReadOnlyBooleanProperty replacingProperty() {
        return replacing.getReadOnlyProperty();
    }

    /** How often another diary was put in the place of this one, to follow; changes before that one is open. */
    public ReadOnlyIntegerProperty replacedProperty() {
        return replaced.getReadOnlyProperty();
    }

    /** Where the diary is that was replaced last, to follow; null when there is none to bring back. */
    public ReadOnlyObjectProperty<@Nullable Path> beforeProperty() {
        return before.getReadOnlyProperty();
    }

    private boolean isPresent(Diary one) {
        return diary == one;
    }

    private String withBackup(String sentence) {
        return newest(Backups::newestGood)
                .map(backup -> sentence + " "
                        + words.format("diary.notice.backup", backup.file().toString()))
                .orElse(sentence);
    }

    /** Damage of parts that are seldom read would else be found when no good backup is left. */
    private void lookThrough(Diary opened) {
        background.run(
                () -> {
                    List<String> problems = problems(opened);
                    problems.forEach(problem -> LOG.log(Level.WARNING, "the diary: {0}", problem));
                    return problems.isEmpty() ? "" : withBackup(words.format("diary.notice.problems", file.toString()));
                },
                found -> {
                    if (!found.isEmpty() && isPresent(opened)) {
                        notice.set(found);
                    }
                },
                failure -> LOG.log(Level.FINE, "not looked through", failure));
    }

    private static List<String> problems(Diary opened) {
        try {
            return opened.problems();
        } catch (DiaryException failure) {
            if (failure.kind() == DiaryException.Kind.DAMAGED) {
                return List.of(String.valueOf(failure.getMessage()));
            }
            throw failure;
        }
    }

    /** What happened to the diary, and still lets it be used; empty when there is nothing to say. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Says what happened to the diary, until it is read. */
    public void tell(String sentence) {
        notice.set(sentence);
    }

    /** The person has read the notice. */
    public void noticed() {
        notice.set("");
    }

    /**
     * How many copies of the diary lie in which folder: backups, and what Lumbo has put aside beside the diary. Reads folders,
     * and belongs off the user interface's thread.
     */
    public Map<Path, Integer> copies() {
        Map<Path, Integer> copies = new LinkedHashMap<>();
        backups.get()
                .forEach(folder ->
                        copies.merge(folder, new Backups(folder, clock).list().size(), Integer::sum));
        try {
            long aside = DiaryEraser.copies(file).stream()
                    .filter(copy -> copy.toString().endsWith(FreeName.ending(file)))
                    .count();
            copies.merge(SafeFile.folderOf(file), Math.toIntExact(aside), Integer::sum);
        } catch (IOException | DirectoryIteratorException unreadable) {
            LOG.log(Level.WARNING, "the diary's folder can't be read", unreadable);
        }
        copies.values().removeIf(count -> count == 0);
        return copies;
    }

    /** What a failure of the diary means, and what to do. */
    public String sentence(Throwable failure) {
        if (failure instanceof CancellationException) {
            return words.get("diary.trouble.cancelled");
        }
        if (failure instanceof Outbox.NoDiaryException || failure.getCause() instanceof Outbox.NoDiaryException) {
            return words.get("diary.trouble.none");
        }
        Throwable cause =
                failure.getCause() != null && !(failure instanceof DiaryException) ? failure.getCause() : failure;
        if (Stream.of(cause.getSuppressed()).anyMatch(FullDisk::is)) {
            // a damaged one, for which there is no room to save what can be read
            return words.format("diary.trouble.full", file.toString());
        }
        if (cause instanceof DiaryException refused && refused.kind() == DiaryException.Kind.TOO_LONG) {
            return words.format("diary.trouble.too-long", InputRanges.MOST_LETTERS);
        }
        if (cause instanceof DiaryException refused && refused.isRefusal()) {
            return words.format("diary.trouble.refused", file.toString());
        }
        String kind = cause instanceof DiaryException known
                ? known.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                : "other";
        if (cause.getCause() instanceof NoSuchFileException gone && RealFile.leadsNowhere(file)) {
            return words.format("diary.trouble.away", file.toString(), gone.getFile());
        }
        return words.format("diary.trouble." + kind, file.toString());
    }

    /** The diary, once it is open. */
    public Optional<Diary> get() {
        return Optional.ofNullable(diary);
    }

    /** Reads from the diary in the background; does nothing while it is not open, or when it is replaced meanwhile. */
    public <T> void read(Function<Diary, T> query, Consumer<T> then) {
        get().ifPresent(opened -> background.run(
                () -> query.apply(opened),
                found -> {
                    if (isPresent(opened)) {
                        then.accept(found);
                    }
                },
                failure -> {
                    if (isPresent(opened)) {
                        say(sentence(failure));
                    }
                }));
    }

    /** Reads each time the diary has been opened, or has got what it could not get at first, until what is returned ends that. */
    public Subscription follow(Runnable read) {
        return Subscription.combine(
                open.getReadOnlyProperty().subscribe((before, now) -> read.run()),
                caughtUp.getReadOnlyProperty().subscribe((before, now) -> read.run()));
    }

    /** Whether the diary is open, to follow. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** All that is said goes through it. */
    public Outbox outbox() {
        return outbox;
    }

    /** How often all that could not be kept at first has come into the diary, to follow: what was read before is out of date. */
    public ReadOnlyIntegerProperty caughtUpProperty() {
        return caughtUp.getReadOnlyProperty();
    }

    /** What is not kept yet, to follow. */
    public ReadOnlyObjectProperty<Outbox.State> unkeptProperty() {
        return unkept.getReadOnlyProperty();
    }

    /** Why there is no diary, or why something is not kept yet; empty while all is well. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Writes what waits to be written, as far as that is a matter of moments, and closes. */
    public void close() {
        close(diary);
        diary = null;
        try (Recovery.Saved _ = saved) {
            saved = null;
        } catch (IOException stays) {
            LOG.log(Level.FINE, "taken away when Lumbo starts next", stays);
        }
    }

    private void close(@Nullable Diary one) {
        boolean _ = outbox.flush(FLUSH_TAKES).join();
        outbox.closed();
        if (one != null) {
            closed(one);
        }
    }

    /** Nothing that is held is let go of without being saved. */
    private void closed(Diary one) {
        try {
            if (one.look().join().isPresent()) {
                RescuedDiary.Moved moved = rescued.of(one);
                current = moved.diary().file();
                goOn(moved);
                boolean _ = outbox.flush(FLUSH_TAKES).join();
                outbox.closed();
                moved.diary().close();
                return;
            }
        } catch (IOException unsaved) {
            throw new UncheckedIOException(unsaved);
        } catch (CompletionException closedAlready) {
            LOG.log(Level.FINE, "closed already", closedAlready);
        }
        one.close();
    }
}
