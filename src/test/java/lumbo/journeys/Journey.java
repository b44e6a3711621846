package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.WindowEvent;
import lumbo.diary.backup.Backups;
import lumbo.i18n.Messages;
import lumbo.log.Faults;
import lumbo.log.LogFile;
import lumbo.settings.DataFolders;
import lumbo.settings.Settings;
import lumbo.settings.SettingsFile;
import lumbo.settings.Theme;
import lumbo.tour.Driven;
import lumbo.tour.KnownPerson;
import lumbo.ui.Route;
import lumbo.ui.Task;
import lumbo.ui.fault.FaultBar;
import lumbo.ui.input.Accidents;
import lumbo.ui.input.Hands;
import lumbo.ui.input.InputFilter;
import lumbo.ui.shell.Services;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * An errand of a person on the real application: its window, its diary and its files, with time in the test's hands.
 * What is on the screen is found by what it says, to the eye or to a screen reader.
 */
abstract class Journey {

    /** A Sunday evening. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:30:00Z"), ZoneId.of("Europe/Berlin"));

    /** What the screens say, whatever the machine speaks. */
    private static final Messages WORDS = Messages.of(Locale.UK);

    private static final int MOST_TABS = 60;
    private static final int MOST_TURNS_OF_THE_WHEEL = 60;
    private static final double PIXELS_A_NOTCH = 60;
    private static final int WORKERS = 2;

    /** What the headless screen has room for. */
    private static final double WIDTH = 1000;

    private static final double HEIGHT = 800;

    private final Hands hands = new Hands();
    private @Nullable Accidents accidents;
    private @Nullable Application application;
    private Clock clock = CLOCK;
    private CountDownLatch held = new CountDownLatch(0);
    private int presses;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** One start of the application. */
    private record Application(Driven driven, RecordingDesktopServices desk) {}

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    @BeforeEach
    void watchForAccidents() {
        accidents = new Accidents();
    }

    @AfterEach
    void leaveNothingBehind() {
        hands.letGo();
        if (application != null) {
            close();
        }
        if (accidents != null) {
            accidents.close();
        }
    }

    // ---- the application

    /** Where the application keeps everything. */
    DataFolders folders() {
        return new DataFolders(folder.resolve("Lumbo"));
    }

    /** A place for files beside the application's own. */
    DataFolders foldersNamed(String name) {
        return new DataFolders(folder.resolve(name));
    }

    /** The diary as it is on disk. */
    DiaryTables diary() {
        return new DiaryTables(folders().diary());
    }

    /** Puts a program file into the person's own folder. */
    void ownProgram(String file, String text) throws IOException {
        Files.createDirectories(folders().programs());
        Files.writeString(folders().programs().resolve(file), text, StandardCharsets.UTF_8);
    }

    /** From the next start on it is another day. */
    void onDay(Clock day) {
        clock = day;
    }

    /** Starts the application for somebody who is known, and waits until it has read its files. */
    void open() {
        open(folders());
    }

    /** Starts the application on these folders for somebody who is known, and waits until it has read its files. */
    void open(DataFolders folders) {
        makeKnown(folders);
        start(folders);
    }

    /** Starts the application for somebody new, or with whatever the diary says. */
    void openAsItIs() {
        start(folders());
    }

    private static void makeKnown(DataFolders folders) {
        if (!Files.exists(folders.diary())) {
            KnownPerson.into(folders.diary(), OffsetDateTime.now(CLOCK).minusDays(1));
        }
    }

    private void start(DataFolders folders) {
        Settings kept = new SettingsFile(folders.settings()).read().settings();
        Settings first = kept.equals(Settings.DEFAULT) ? kept.with(Theme.LIGHT) : kept;
        RecordingDesktopServices desk = new RecordingDesktopServices();
        application = onScreen(() -> {
            Driven driven = new Driven(WORDS, folders, first, clock, desk, stage -> {
                stage.setX(0);
                stage.setY(0);
                stage.setWidth(WIDTH);
                stage.setHeight(HEIGHT);
            });
            driven.stage().requestFocus();
            return new Application(driven, desk);
        });
        waitUntil("the files are read", () -> driven().hasReadItsFiles());
        waitUntil("the window has the keyboard", () -> driven().stage().isFocused());
    }

    /** Starts the application with a file to add. */
    void openWith(Path file) {
        open();
        onScreen(() -> {
            driven().shell().add(List.of(file));
            return true;
        });
    }

    /** Closes the window, as the person does. */
    void close() {
        Driven closed = driven();
        onScreen(() -> {
            closed.shell().closing();
            return true;
        });
        vanish();
    }

    /** Presses the window's own button to close it; whether the window is gone then. */
    boolean closesWhenAsked() {
        javafx.stage.Stage stage = driven().stage();
        onScreen(() -> {
            WindowEvent request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
            Event.fireEvent(stage, request);
            if (!request.isConsumed()) {
                stage.hide();
            }
            return true;
        });
        waitUntil(
                "closed, or asked about",
                () -> driven().wiring().ending().hasBegun()
                        ? !stage.isShowing()
                        : stage.getScene().lookup(".overlay-card") != null);
        frameIfShown();
        return !stage.isShowing();
    }

    private void frameIfShown() {
        if (driven().stage().isShowing()) {
            frame();
        }
    }

    /** A second start of the application hands its file over. */
    void handOver(Path file) {
        onScreen(() -> {
            driven().shell().arrive(List.of(file));
            return true;
        });
        frame();
    }

    /** The application is gone without having been closed by anybody. */
    void vanish() {
        Driven gone = driven();
        onScreen(() -> {
            gone.vanish();
            return true;
        });
        gone.letGo();
        application = null;
        onScreen(() -> true);
    }

    private Application running() {
        Application now = application;
        if (now == null) {
            throw new IllegalStateException("the application is not open");
        }
        return now;
    }

    Driven driven() {
        return running().driven();
    }

    private Services services() {
        return driven().services();
    }

    /** From now on what is asked in the background waits for its answer, until {@link #answer}. */
    void hold() {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(2 * WORKERS);
        held = told;
        occupy(all, told);
        meet(all);
    }

    /** All that works in the background waits for {@code told}, when all of it has come to that. */
    private void occupy(CountDownLatch all, CountDownLatch told) {
        onScreen(() -> {
            for (int i = 0; i < WORKERS; i++) {
                services().background().run(() -> wait(all, told), nothing -> {}, failure -> {});
                new Task(services().background().owner())
                        .make("", lastMoment -> wait(all, told), nothing -> {}, failure -> {});
            }
            return true;
        });
    }

    private static boolean wait(CountDownLatch all, CountDownLatch told) throws InterruptedException {
        all.countDown();
        return told.await(Driven.PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void meet(CountDownLatch latch) {
        try {
            assertThat(latch.await(Driven.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was asked since {@link #hold} is answered, and all that follows from it is shown. */
    void answer() {
        held.countDown();
        for (int i = 0; i < 2 * WORKERS; i++) {
            CountDownLatch all = new CountDownLatch(2 * WORKERS);
            occupy(all, all);
            meet(all);
            onScreen(() -> true);
        }
        frame();
    }

    /** Closing has one more step, which waits until {@code told}. */
    void closingWaitsFor(CountDownLatch told) {
        driven().wiring().ending().then("held", told::await);
    }

    /** Presses the window's own button to close it, and looks at nothing. */
    void askToClose() {
        onScreen(() -> {
            WindowEvent request = new WindowEvent(driven().stage(), WindowEvent.WINDOW_CLOSE_REQUEST);
            Event.fireEvent(driven().stage(), request);
            if (!request.isConsumed()) {
                driven().stage().hide();
            }
            return true;
        });
    }

    /** Whether the window is there. */
    boolean isShowing() {
        return onScreen(() -> driven().stage().isShowing());
    }

    /** Nobody closed Lumbo after the diary that it begins with: the backup is made up for at the start. */
    void waitForTheBackupOfTheStart() {
        waitUntil(
                "the backup is made up for",
                () -> !new Backups(folders().backups(), CLOCK).list().isEmpty());
    }

    /** Whether a session is under way. */
    boolean isPlaying() {
        return onScreen(() -> services().current().isPlaying());
    }

    /** Goes to a screen as an answer from anywhere would. */
    void go(Route route) {
        onScreen(() -> {
            driven().shell().go(route);
            return true;
        });
        frame();
    }

    /** The desktop that the window stands on. */
    RecordingDesktopServices desk() {
        return running().desk();
    }

    /** What is advised about the programs, each word once; waits until it is reckoned. */
    Set<String> fits() {
        waitUntil(
                "the advice is there",
                () -> services()
                        .safety()
                        .get()
                        .filter(state -> !state.advice().programs().isEmpty())
                        .isPresent());
        return onScreen(() -> services().safety().get().orElseThrow().advice().programs().stream()
                .map(one -> one.fit().name())
                .collect(Collectors.toSet()));
    }

    private Scene scene() {
        return driven().stage().getScene();
    }

    /** From now on what nobody catches is said in the window, as it is when a person starts Lumbo. */
    void tellFaults(LogFile log) {
        Faults faults = onScreen(() -> FaultBar.in(
                services().words(),
                services().worker(),
                services().background().screen(),
                services().desk(),
                services().folders().log(),
                driven().shell().column(),
                log));
        onScreen(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(faults);
            return true;
        });
    }

    /** Something that nobody catches, on the screen's thread. */
    void breakDown(Supplier<Throwable> failure) {
        Platform.runLater(() -> Journey.<RuntimeException>fail(failure.get()));
        WaitForAsyncUtils.waitForFxEvents();
        frame();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void fail(Throwable failure) throws T {
        throw (T) failure;
    }

    // ---- time

    /** Lets time pass, never so long at once that a session would pause by itself. */
    void advance(long millis) {
        onScreen(() -> {
            driven().pass(millis);
            return true;
        });
        frame();
    }

    /** Waits until the window has been drawn once more, so that it shows what is. */
    void frame() {
        try {
            driven().frames(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until so many repetitions and timed sets of the session under way are in the diary for good. */
    void waitUntilKept(int steps) {
        waitUntil(
                steps + " steps are kept",
                () -> services().current().active().orElseThrow().live().kept() == steps);
    }

    // ---- keys and mouse

    /** How many keys and buttons the person has pressed so far; letters of a text don't count. */
    int presses() {
        return presses;
    }

    /** Presses keys one after the other, each let go before the next. */
    void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            presses++;
            hands.tap(key);
            frame();
        }
    }

    /** Types a text, letter by letter. */
    void type(String text) {
        hands.type(scene(), text);
        frame();
    }

    /** Presses a key while the control key is held. */
    void pressWithControl(KeyCode key) {
        presses++;
        hands.tapWith(KeyCode.CONTROL, key);
        frame();
    }

    /** Presses Tab until the keyboard is on what says this, or begins with it. */
    void tabTo(String beginning) {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i <= MOST_TABS; i++) {
            Optional<String> owner =
                    onScreen(() -> Optional.ofNullable(scene().getFocusOwner()).flatMap(Journey::said));
            if (owner.filter(words -> words.startsWith(beginning)).isPresent()) {
                return;
            }
            passed.add(owner.orElse("-"));
            hands.tap(KeyCode.TAB);
        }
        throw new AssertionError("Tab does not lead to \"" + beginning + "\", only to " + passed);
    }

    /** Clicks what says this; the wheel is turned until it is in sight. */
    void click(String words) {
        click(words::equals, words);
    }

    /** Clicks what says this twice, quickly. */
    void doubleClick(String words) {
        bringIntoSight(words::equals, words);
        lookFirst();
        hands.clickOn(target(words::equals, words));
        hands.click();
        frame();
    }

    /** Clicks what begins with this; the wheel is turned until it is in sight. */
    void clickWhatBegins(String beginning) {
        click(words -> words.startsWith(beginning), beginning);
    }

    /** Moves the pointer to what begins with this, and clicks nothing. */
    void pointAt(String beginning) {
        waitUntil(
                "\"" + beginning + "\" can be pointed at",
                () -> clickable(words -> words.startsWith(beginning)).isPresent());
        frame();
        hands.moveTo(
                onScreen(() -> clickable(words -> words.startsWith(beginning)).orElseThrow()));
        frame();
    }

    /** Turns the wheel until what begins with this is in sight. */
    void wheelTo(String beginning) {
        bringIntoSight(words -> words.startsWith(beginning), beginning);
    }

    private void click(Predicate<String> words, String name) {
        presses++;
        bringIntoSight(words, name);
        lookFirst();
        hands.clickOn(target(words, name));
        frame();
    }

    /** What says this and can be clicked, sooner or later: it may come and go while the screen is read anew. */
    private Node target(Predicate<String> words, String name) {
        AtomicReference<@Nullable Node> found = new AtomicReference<>();
        waitUntil("\"" + name + "\" can be clicked", () -> {
            found.set(clickable(words).orElse(null));
            return found.get() != null;
        });
        return Objects.requireNonNull(found.get());
    }

    /** As a person does before a click: what has just come is looked at, and the pointer comes from elsewhere. */
    private void lookFirst() {
        onScreen(() -> {
            if (!driven().shell().takesClicks()) {
                driven().ticker().advance(InputFilter.UNSEEN_MILLIS);
            }
            return true;
        });
        hands.moveTo(WIDTH - 2, HEIGHT - 2);
        frame();
    }

    private Optional<Node> clickable(Predicate<String> words) {
        return nodes().filter(says(words))
                .filter(node -> !node.isDisabled())
                .filter(node -> !(node instanceof Text))
                .findFirst();
    }

    private void bringIntoSight(Predicate<String> words, String name) {
        for (int i = 0; i < MOST_TURNS_OF_THE_WHEEL; i++) {
            Node target = target(words, name);
            Optional<ScrollPane> around = onScreen(() -> pageAround(target));
            if (around.isEmpty()) {
                return;
            }
            double beyond = onScreen(() -> beyond(target, around.get()));
            if (beyond == 0) {
                return;
            }
            hands.moveTo(around.get());
            int notches = (int) (Math.abs(beyond) / PIXELS_A_NOTCH) + 1;
            hands.turn(beyond > 0 ? notches : -notches);
            frame();
        }
        throw new AssertionError("the wheel does not bring \"" + name + "\" into sight");
    }

    private static Optional<ScrollPane> pageAround(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane page) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    /** How far a node's middle lies below what the page shows; negative above it, 0 in it. */
    private static double beyond(Node node, ScrollPane page) {
        Bounds seen = page.localToScene(page.getLayoutBounds());
        double middle = node.localToScene(node.getLayoutBounds()).getCenterY();
        if (middle > seen.getMaxY() - 8) {
            return middle - seen.getMaxY() + 8;
        }
        return middle < seen.getMinY() + 8 ? middle - seen.getMinY() - 8 : 0;
    }

    private static final String EXPORT_DOOR =
            "Export for other programs. Take your diary to a spreadsheet, to a clinic, or to another computer.";

    // ---- what is seen

    /** The screen says each of these at the same time, as soon as what comes from the background is there. */
    void see(String... words) {
        List<String> all = List.of(words);
        waitUntil(
                "the screen says " + all,
                () -> allSaid(scene()).collect(Collectors.toSet()).containsAll(all));
    }

    /** The screen says none of these now. */
    void seeNothingOf(String... words) {
        assertThat(saidOnScreen()).doesNotContain(words);
    }

    /** The screen says each of these, sooner or later. */
    void waitUntilSeen(String... words) {
        for (String each : words) {
            waitUntil("the screen says \"" + each + "\"", () -> nodes().anyMatch(says(each::equals)));
        }
        frame();
    }

    /** The screen says something that has this in it, sooner or later. */
    void waitUntilSeenWithin(String part) {
        waitUntil(
                "the screen says \"\u2026" + part + "\u2026\"",
                () -> nodes().anyMatch(says(words -> words.contains(part))));
    }

    /** A picture that a screen reader calls this is there, sooner or later; any picture, if it has no words. */
    void waitUntilPictured(String words) {
        waitUntil(
                "there is a picture \"" + words + "\"",
                () -> nodes().anyMatch(node -> node instanceof ImageView view
                        && view.getImage() != null
                        && (words.isEmpty() || words.equals(view.getAccessibleText()))));
    }

    /** The screen no longer says this, sooner or later. */
    void waitUntilGone(String words) {
        waitUntil("\"" + words + "\" is gone", () -> nodes().noneMatch(says(words::equals)));
    }

    /** Whether what says this can be used. */
    boolean isUsable(String words) {
        return onScreen(() -> clickable(words::equals).isPresent());
    }

    /** Something of the screen, asked on its thread. */
    <T> T look(Function<Scene, T> question) {
        return onScreen(() -> question.apply(scene()));
    }

    /** The node that says this. */
    static Node nodeOf(Scene scene, String words) {
        return visible(scene.getRoot()).filter(says(words::equals)).findFirst().orElseThrow();
    }

    /** All that is said in a window. */
    static Stream<String> allSaid(Scene scene) {
        return visible(scene.getRoot()).flatMap(Journey::all);
    }

    /** The nodes of a kind that can be seen. */
    static <T extends Node> Stream<T> nodesOf(Scene scene, Class<T> kind) {
        return visible(scene.getRoot()).filter(kind::isInstance).map(kind::cast);
    }

    private List<String> saidOnScreen() {
        return onScreen(() -> nodes().flatMap(node -> all(node)).distinct().toList());
    }

    private Stream<Node> nodes() {
        return visible(scene().getRoot());
    }

    private static Stream<Node> visible(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Journey::visible))
                : Stream.of(node);
    }

    private static Predicate<Node> says(Predicate<String> words) {
        return node -> all(node).anyMatch(words);
    }

    private static Optional<String> said(Node node) {
        return all(node).findFirst();
    }

    private static Stream<String> all(Node node) {
        String written = switch (node) {
            case Labeled labeled -> labeled.getText();
            case Text text -> text.getText();
            default -> null;
        };
        return Stream.of(Optional.ofNullable(node.getAccessibleText()), Optional.ofNullable(written))
                .flatMap(Optional::stream)
                .filter(words -> !words.isBlank());
    }

    // ---- the screen's thread

    private static <T> T onScreen(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(Driven.PATIENCE_SECONDS * 1000, work);
    }

    /** Something holds for the screen, sooner or later. */
    void waitUntil(String what, Predicate<Scene> condition) {
        waitUntil(what, () -> condition.test(scene()));
    }

    void waitUntil(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    Driven.PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onScreen(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("in vain: " + what + "; the screen says " + saidOnScreen(), e);
        }
    }

    // ---- errands that are part of many

    /** Goes to a program's page by keys. */
    void goToProgram(String title) {
        pressWithControl(KeyCode.P);
        waitUntilSeen("Search programs");
        pressWithControl(KeyCode.F);
        type(title);
        waitUntilSeenWithin(title + ", ");
        tabTo(title + ", ");
        press(KeyCode.ENTER);
        waitUntilSeen("Start", "Demo");
    }

    /** Opens one of the doors to backups and exports, by the way of the diary. */
    void goToKeeping(String door) {
        pressWithControl(KeyCode.D);
        waitUntilSeen("Backup and export");
        tabTo("Backup and export");
        press(KeyCode.ENTER);
        waitUntilSeenWithin(door + ". ");
        tabTo(door + ". ");
        press(KeyCode.ENTER);
        waitUntilGone(EXPORT_DOOR);
        waitUntilSeen(door);
    }

    /** Begins a session by keys, with these answers to the two questions before it. */
    void begin(String title, KeyCode painNow, KeyCode painWorst) {
        goToProgram(title);
        press(KeyCode.ENTER);
        waitUntilSeen("How strong is your pain right now?");
        press(painNow, KeyCode.ENTER, painWorst, KeyCode.ENTER);
        sayNothingIsNew();
        waitUntilSeen("READY");
    }

    /** Says on pages of the first questions, by keys, that none of it is so. */
    void noneOfThese(int firstPage, int lastPage) {
        for (int page = firstPage; page <= lastPage; page++) {
            waitUntilSeen(page + " of 5");
            tabTo("None of these");
            press(KeyCode.SPACE);
        }
        waitUntilSeen(lastPage + 1 + " of 5");
    }

    /** Answers the last question before a session, to which Enter on the last scale leads. */
    void sayNothingIsNew() {
        waitUntilKeyboardIsOn("Anything new or worrying since last time? No, nothing new");
        press(KeyCode.ENTER);
    }

    /** Says on Today how the back is, and goes on to the questions that are left before the session. */
    void sayOnToday(KeyCode painNow) {
        waitUntilKeyboardIsOn("How is your back? 0 of 10, no pain");
        press(painNow, KeyCode.ENTER);
        waitUntilSeen("How strong was it at its worst in the last 24 hours?");
    }

    private void waitUntilKeyboardIsOn(String words) {
        waitUntil(
                "the keyboard is on \"" + words + "\"",
                scene -> Optional.ofNullable(scene.getFocusOwner())
                        .flatMap(Journey::said)
                        .filter(words::equals)
                        .isPresent());
    }

    /** Answers the two questions after a session by keys, and leaves its last page. */
    void finish(KeyCode painNow, KeyCode effort) {
        waitUntilSeen("How strong is your pain now?", "How hard was it?");
        press(painNow, KeyCode.ENTER, effort, KeyCode.ENTER);
    }
}
