package lumbo.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lumbo.i18n.Messages;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerMode;
import lumbo.player.Step;
import lumbo.player.StepKind;
import lumbo.program.Phase;
import lumbo.session.ActiveSession;
import lumbo.settings.DataFolders;
import lumbo.settings.FigureMovement;
import lumbo.settings.Settings;
import lumbo.settings.Settings.Figures;
import lumbo.settings.Settings.Place;
import lumbo.settings.Theme;
import lumbo.time.Ticker;
import lumbo.ui.Route;
import lumbo.ui.Task;
import lumbo.ui.shell.Services;
import lumbo.ui.shell.Shell;

/** Drives one application on the headless screen from outside, step by step, with time in its own hands. */
final class TourDriver implements AutoCloseable {

    /** Where everybody on the tour is, whatever the region of the computer. */
    private static final String COUNTRY = "DE";

    private static final long LOOK_MILLIS = 10;
    private static final long LOOK_IN_SESSION_MILLIS = 500;

    private final Driven driven;

    /** An application for somebody who is known. */
    static TourDriver known(Messages words, DataFolders folders, Clock clock) throws Exception {
        KnownPerson.into(folders.diary(), OffsetDateTime.now(clock).minusDays(1));
        return new TourDriver(words, folders, clock);
    }

    /** An application for whomever the diary knows. */
    TourDriver(Messages words, DataFolders folders, Clock clock) throws Exception {
        Settings first = Settings.DEFAULT.with(Theme.LIGHT).with(new Place(COUNTRY));
        driven = onScreen(() -> new Driven(words, folders, first, clock, new NoDesk(), stage -> {}));
        await(() -> driven.hasReadItsFiles()
                && !services().guidance().get().rules().isEmpty()
                && (services().diary().get().isPresent()
                        || services().diary().lostProperty().get() != null));
        settle();
    }

    Services services() {
        return driven.services();
    }

    Shell shell() {
        return driven.shell();
    }

    Scene scene() {
        return driven.scene();
    }

    Ticker ticker() {
        return driven.ticker();
    }

    /** Runs something on the screen's thread and waits for it. */
    static <T> T onScreen(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(Driven.PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits until something holds on the screen's thread. */
    static void await(BooleanSupplier condition) throws Exception {
        long looks = Driven.PATIENCE_SECONDS * 1000 / LOOK_MILLIS;
        for (long i = 0; i < looks; i++) {
            if (onScreen(condition::getAsBoolean)) {
                return;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        throw new TimeoutException("waited in vain");
    }

    /** Waits until everything that was asked in the background has been shown. */
    void settle() throws Exception {
        for (int i = 0; i < 4; i++) {
            CountDownLatch all = new CountDownLatch(4);
            Callable<Boolean> met = () -> {
                all.countDown();
                return all.await(Driven.PATIENCE_SECONDS, TimeUnit.SECONDS);
            };
            onScreen(() -> {
                for (int worker = 0; worker < 2; worker++) {
                    services().background().run(met, done -> {}, failure -> {});
                    new Task(services().background().owner())
                            .make("", lastMoment -> met.call(), done -> {}, failure -> {});
                }
                return null;
            });
            if (!all.await(Driven.PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TimeoutException("the background is stuck");
            }
            onScreen(() -> null);
        }
    }

    /** Goes to a screen. */
    void go(Route route) throws Exception {
        onScreen(() -> {
            driven.shell().go(route);
            return null;
        });
        settle();
    }

    /** Adds a file to one's own programs, and waits for the page that tells what became of it. */
    void add(Path file) throws Exception {
        onScreen(() -> {
            driven.shell().go(new Route.Today());
            driven.shell().add(List.of(file));
            return null;
        });
        settle();
    }

    /** Looks for changed files, until what is wrong with them is told. */
    void look() throws Exception {
        onScreen(() -> {
            services().library().look();
            return null;
        });
        settle();
        driven.ticker().advance(1000);
        onScreen(() -> {
            services().library().look();
            return null;
        });
        settle();
    }

    /** Removes a program, and waits until it is gone. */
    void remove(String id) throws Exception {
        onScreen(() -> {
            services().library().remove(services().library().get().entry(id).orElseThrow(), () -> {}, problem -> {});
            return null;
        });
        settle();
    }

    /** Brings back what was removed last. */
    void bringBack() throws Exception {
        onScreen(() -> {
            services().library().restoreRemoved(id -> {}, problem -> {});
            return null;
        });
        settle();
    }

    /** Writes into the first field of the screen. */
    void type(String text) throws Exception {
        onScreen(() -> {
            ((TextField) scene().lookup(".text-field")).setText(text);
            return null;
        });
        settle();
    }

    /** Presses the button of the screen that says this. */
    void press(String label) throws Exception {
        onScreen(() -> {
            Stream.of(".button", ".toggle-button")
                    .flatMap(kind -> scene().getRoot().lookupAll(kind).stream())
                    .filter(ButtonBase.class::isInstance)
                    .map(ButtonBase.class::cast)
                    .filter(button -> label.equals(button.getText()) || label.equals(button.getAccessibleText()))
                    .filter(button -> !button.isDisabled())
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
    }

    /** Unfolds what has this style. */
    void unfold(String style) throws Exception {
        // what is in a page is found when the page has got its skin
        pulse();
        onScreen(() -> {
            ((TitledPane) scene().lookup(style)).setExpanded(true);
            return null;
        });
    }

    /** Ticks the box of the screen that says this. */
    void tick(String label) throws Exception {
        onScreen(() -> {
            scene().getRoot().lookupAll(".check-box").stream()
                    .filter(CheckBox.class::isInstance)
                    .map(CheckBox.class::cast)
                    .filter(box -> label.equals(box.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
    }

    /** Scrolls the page to its end. */
    void bottom() throws Exception {
        pulse();
        onScreen(() -> {
            ((ScrollPane) scene().lookup(".page-scroll")).setVvalue(1);
            return null;
        });
        pulse();
        onScreen(() -> null);
    }

    /** Presses a key where the keyboard is, and lets it go. */
    void press(KeyCode code) throws Exception {
        onScreen(() -> {
            fire(KeyEvent.KEY_PRESSED, code);
            fire(KeyEvent.KEY_RELEASED, code);
            return null;
        });
    }

    private void fire(EventType<KeyEvent> type, KeyCode code) {
        EventTarget owner = scene().getFocusOwner() == null ? scene() : scene().getFocusOwner();
        Event.fireEvent(owner, new KeyEvent(type, "", "", code, false, false, false, false));
    }

    /** Scrolls the page until the node with this style stands at the top, or as near as it can. */
    void reveal(String style) throws Exception {
        pulse();
        onScreen(() -> {
            ScrollPane scroll = (ScrollPane) scene().lookup(".page-scroll");
            Node content = scroll.getContent();
            Node wanted = scene().lookup(style);
            double y = content.sceneToLocal(wanted.localToScene(0, 0)).getY();
            double beyond = content.getLayoutBounds().getHeight()
                    - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(Math.clamp(y / Math.max(1, beyond), 0, 1));
            return null;
        });
    }

    /** Puts the keyboard on the first node with this style. */
    void focus(String style) throws Exception {
        onScreen(() -> {
            scene().lookup(style).requestFocus();
            return null;
        });
    }

    /** Changes the look. */
    void look(Theme theme, int textPercent) throws Exception {
        onScreen(() -> {
            services()
                    .settings()
                    .change(now -> now.with(theme).with(now.reading().withText(textPercent)));
            return null;
        });
    }

    /** Changes how figures are shown. */
    void figure(FigureMovement movement, boolean contrastOn) throws Exception {
        onScreen(() -> {
            services()
                    .settings()
                    .change(now -> now.with(new Figures(now.figures().look(), movement, contrastOn)));
            return null;
        });
    }

    /** Makes the window this large. */
    void size(double width, double height) throws Exception {
        onScreen(() -> {
            driven.stage().setWidth(width);
            driven.stage().setHeight(height);
            return null;
        });
        onScreen(() -> null);
    }

    /** Pictures in the light and in the dark theme. */
    void both(Onlooker camera, String name) throws Exception {
        look(Theme.LIGHT, 100);
        picture(camera, name + "-light");
        look(Theme.DARK, 100);
        picture(camera, name + "-dark");
        look(Theme.LIGHT, 100);
    }

    /** Pictures in the smallest window, and there with text of twice the size. */
    void small(Onlooker camera, String name) throws Exception {
        size(1000, 700);
        picture(camera, "small-" + name);
        look(Theme.LIGHT, 200);
        picture(camera, "large-text-" + name);
        look(Theme.LIGHT, 100);
        size(1200, 800);
    }

    /** {@link #both} and {@link #small}. */
    void everywhere(Onlooker camera, String name) throws Exception {
        both(camera, name);
        small(camera, name);
    }

    /** Takes a picture of the window as it is, if it is wanted. */
    void picture(Onlooker camera, String name) throws Exception {
        if (!camera.wants(name)) {
            return;
        }
        pulse();
        settle();
        pulse();
        onScreen(() -> {
            try {
                scene().getRoot().applyCss();
                scene().getRoot().layout();
                camera.take(this, name);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return null;
        });
    }

    /** Waits until the window has been laid out once more. */
    void pulse() throws Exception {
        driven.frames(1);
    }

    ActiveSession session() {
        return services().current().active().orElseThrow();
    }

    /** Lets time pass in the session, never so long at once that it would pause by itself. */
    Player pass(long millis) throws Exception {
        return onScreen(() -> {
            driven.pass(millis);
            return session().live().player();
        });
    }

    /** Lets time pass until such a step is there, and of a repetition this phase, or until the session is over. */
    Player reach(Predicate<Step> wanted, Phase phase) throws Exception {
        Player player = pass(LOOK_IN_SESSION_MILLIS);
        while (player.mode() == PlayerMode.RUNNING
                && !(wanted.test(player.step())
                        && (player.step().kind() != StepKind.REP
                                || player.phases().at(player.elapsedMillis()) == phase))) {
            player = pass(LOOK_IN_SESSION_MILLIS);
        }
        return player;
    }

    /** Gives a command to the session, and waits until what it asks has the keyboard. */
    void give(PlayerCommand command) throws Exception {
        onScreen(() -> {
            session().live().give(command);
            return null;
        });
        pulse();
        settle();
    }

    @Override
    public void close() {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        Platform.runLater(() -> {
            driven.shell().closing();
            driven.vanish();
            closed.complete(null);
        });
        closed.orTimeout(Driven.PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        driven.letGo();
    }
}
