package lumbo.ui.player;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import lumbo.i18n.Messages;
import lumbo.player.PlayerCommand;
import lumbo.settings.ScreenSize;
import lumbo.settings.Settings.Reading;
import lumbo.settings.Settings.Sound;
import lumbo.ui.FigureModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.control.FontRuler;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.Ruler;
import lumbo.ui.control.SegmentBar;
import lumbo.ui.control.StepPicture;
import lumbo.ui.figure.LiveFigure;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.input.InputFilter;
import lumbo.ui.input.KeyText;
import lumbo.ui.player.CareViewModel.CareAdvice;
import lumbo.ui.player.PlayerFrame.Look;
import lumbo.ui.player.PlayerViewModel.Overlay;
import lumbo.ui.theme.Themes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The screen on which a session is played. */
public final class PlayerView extends ModelView<PlayerViewModel, StackPane> {

    private static final PseudoClass FLASH = PseudoClass.getPseudoClass("flash");

    private final CareViewModel care;
    private final LiveSettings settings;
    private final BorderPane stage = new BorderPane();
    private final Label name = Nodes.bounded("", 3, "player-name");
    private final SegmentBar bar;
    private final LiveFigure figure;
    private final ExercisePanel exercise;
    private final CarePanel carePanel;
    private final HBox band = Nodes.line("player-band");
    private final Ruler ruler = new FontRuler();
    private final CountPanel counts = new CountPanel(ruler);
    private final PlayerTexts texts;
    private final IntFunction<ScreenSize> screen;
    private final ButtonPanel buttons;
    private final QuestionPanel question;
    private final HurtPanel hurt;
    private final Button mute;
    private final Runnable fullScreen;
    private @Nullable PlayerLetters sizes;
    private boolean ticking;
    private boolean isShown;
    private final PauseTransition flashEnd = new PauseTransition(Duration.millis(220));
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            model.tick();
            care.follow();
            figure.show(model::moment);
            if (model.frameProperty().get().paused()
                    && isCalm()
                    && !model.hurting().mayBeSlip()) {
                stop();
                ticking = false;
            }
        }
    };
    private Subscription following = Subscription.EMPTY;

    /**
     * The view of a session.
     *
     * @param fullScreen switches between the whole screen and the window
     * @param screen the screen that it is on, of so many inches as were said, or of 0
     */
    public PlayerView(
            PlayerViewModel model,
            CareViewModel care,
            Messages words,
            LiveSettings settings,
            FigureModel figures,
            SmallFigure.Maker smallFigures,
            Runnable fullScreen,
            IntFunction<ScreenSize> screen,
            StepPicture picture) {
        super(model, words, new StackPane());
        this.care = care;
        this.settings = settings;
        PlayerFrame first = model.frameProperty().get();
        this.bar = new SegmentBar(first.shares().size());
        this.figure = new LiveFigure(figures, settings);
        this.texts = model.texts();
        this.screen = screen;
        this.exercise = new ExercisePanel(figure, picture, root, words, band);
        this.carePanel = new CarePanel(care, words);
        this.buttons = new ButtonPanel(model, words, root::requestFocus);
        this.question = new QuestionPanel(model, words);
        this.hurt = new HurtPanel(model.hurting(), words, smallFigures);
        this.mute = Nodes.iconButton(Material2MZ.VOLUME_UP, words.get("player.mute"), this::toggleTones);
        showTones();
        this.fullScreen = fullScreen;
        stage.getStyleClass().add("border-pane");
        stage.setTop(top());
        VBox middle = Nodes.column("player-middle", center(), band);
        VBox.setVgrow(middle.getChildren().getFirst(), Priority.ALWAYS);
        stage.setCenter(Nodes.roomy(middle, "room-scroll"));
        stage.setBottom(buttons);
        root.getStyleClass().add("player");
        root.setFocusTraversable(true);
        InputFilter.heldDoesNothing(root);
        root.getChildren().addAll(stage, question, hurt);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        root.widthProperty().addListener(property -> scale());
        root.heightProperty().addListener(property -> scale());
        flashEnd.setOnFinished(event -> stage.pseudoClassStateChanged(FLASH, false));
        buttons.toldProperty().subscribe(exercise::tell);
        show(first);
    }

    /** The bar of exercises over everything, and the exercise's name: it is what is read first. */
    private VBox top() {
        Button careButton = Nodes.iconButton(Material2AL.HELP_OUTLINE, words.get("guidance.care"), care::toggle);
        Button full = Nodes.iconButton(Material2AL.FULLSCREEN, words.get("player.full-screen"), fullScreen);
        Button close = Nodes.iconButton(Material2AL.CLOSE, words.get("player.stop"), model::askToStop);
        InputFilter.doubleClickIsOne(careButton);
        InputFilter.doubleClickIsOne(mute);
        InputFilter.doubleClickIsOne(full);
        HBox icons = Nodes.line("player-icons", careButton, mute, full, close);
        icons.setMinWidth(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        return Nodes.column("player-top", bar, Nodes.line("player-head", Nodes.wide(name), icons));
    }

    private void toggleTones() {
        settings.change(
                now -> now.with(new Sound(!now.sound().tonesOn(), now.sound().volume())));
        showTones();
    }

    private void showTones() {
        boolean on = settings.get().sound().tonesOn();
        ((FontIcon) mute.getGraphic()).setIconCode(on ? Material2MZ.VOLUME_UP : Material2MZ.VOLUME_OFF);
        mute.setAccessibleText(words.get(on ? "player.mute" : "player.unmute"));
    }

    private HBox center() {
        StackPane reading = new StackPane(exercise, carePanel);
        reading.setMinWidth(0);
        // what there is to take care of scrolls, and takes no room from what stands below
        carePanel.setMinHeight(0);
        return Nodes.line("player-center", Nodes.wide(reading), counts);
    }

    /** Chooses the sizes of letters by the window, the screen and the distance. */
    private void scale() {
        double width = root.getWidth();
        double height = root.getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        Reading reading = settings.get().reading();
        PlayerLetters letters =
                PlayerLetters.fit(width, height, reading, screen.apply(reading.screenInches()), texts, ruler);
        sizes = letters;
        sizeName();
        exercise.letters(letters);
        counts.letters(letters, texts, ruler, Math.floor(width * letters.column()));
        buttons.letters(letters, letters.buttonWidths(texts, ruler), width);
        double cards = letters.cards(width);
        carePanel.setStyle(Nodes.size(cards));
        question.setStyle(Nodes.size(cards));
        hurt.setStyle(Nodes.size(cards));
        List<String> icons = List.of(
                Themes.icons(Math.min(cards, PlayerLetters.ICON / 2)),
                Themes.icons(".player-command", ButtonPanel.ICON * letters.buttons()));
        if (!root.getStylesheets().equals(icons)) {
            root.getStylesheets().setAll(icons);
        }
    }

    private void sizeName() {
        PlayerLetters now = sizes;
        if (now != null) {
            name.setStyle(Nodes.size(now.name(name.getText(), root.getWidth(), ruler)));
        }
    }

    private void show(PlayerFrame frame) {
        if (!frame.name().equals(name.getText())) {
            name.setText(frame.name());
            sizeName();
        }
        bar.setAccessibleText(frame.title());
        for (int i = 0; i < frame.shares().size(); i++) {
            bar.show(i, frame.shares().get(i), i == frame.underWay());
        }
        for (Look look : Look.values()) {
            stage.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(look.name().toLowerCase(Locale.ROOT)), look == frame.look());
        }
        exercise.show(frame, model.motion().orElse(null));
        counts.show(frame);
        buttons.show(frame);
        if (!frame.paused() && !ticking && isShown) {
            timer.start();
            ticking = true;
        }
    }

    /** Whether what is shown is all there, so that nothing need be painted before something happens. */
    private boolean isCalm() {
        return figure.presentProperty().get() || model.motion().isEmpty();
    }

    private void show(@Nullable CareAdvice shown) {
        if (shown != null) {
            carePanel.show(shown);
        }
        carePanel.setVisible(shown != null);
        exercise.setVisible(shown == null);
        root.requestFocus();
    }

    private void show(Overlay shown) {
        stage.setDisable(shown != Overlay.NONE);
        question.show(shown == Overlay.STOP);
        hurt.show(shown == Overlay.HURT);
        if (shown == Overlay.NONE) {
            root.requestFocus();
        }
    }

    // ---- the keyboard

    private void keyPressed(KeyEvent event) {
        if (KeyText.isCommand(event)) {
            return;
        }
        boolean handled = switch (model.overlayProperty().get()) {
            case NONE -> playing(event.getCode());
            case STOP -> whileAsking(event.getCode());
            case HURT -> hurt.pressed(event);
        };
        if (handled) {
            event.consume();
        }
    }

    private boolean playing(KeyCode key) {
        switch (key) {
            case SPACE -> model.toggle();
            case RIGHT, PAGE_DOWN -> model.give(PlayerCommand.NEXT);
            case LEFT, PAGE_UP -> model.give(PlayerCommand.BACK);
            case UP -> model.give(PlayerCommand.ADD_TEN);
            case ENTER -> {
                if (isOnButton()) {
                    return false;
                }
                model.give(PlayerCommand.DONE);
            }
            case P, BACK_SPACE -> model.hurt();
            case F -> fullScreen.run();
            case M -> toggleTones();
            case F1 -> care.toggle();
            case DOWN -> carePanel.turn();
            case ESCAPE -> close();
            default -> {
                return buttons.afterExercise().pressed(key);
            }
        }
        return true;
    }

    /** Whether a button has the keyboard, and takes Enter for itself. */
    private boolean isOnButton() {
        Scene scene = root.getScene();
        return scene != null && scene.getFocusOwner() instanceof Button;
    }

    private void close() {
        if (carePanel.isVisible()) {
            care.close();
        } else if (!buttons.afterExercise().isAsking()) {
            model.askToStop();
        } else {
            model.afterExercise().close();
        }
    }

    private boolean whileAsking(KeyCode key) {
        if (key != KeyCode.ESCAPE) {
            return false;
        }
        model.stay();
        return true;
    }

    // ---- coming and going

    /** Shows a cue for a moment; cues are at least half a second apart, so it never flickers. */
    private void flash() {
        stage.pseudoClassStateChanged(FLASH, true);
        flashEnd.playFromStart();
    }

    @Override
    public boolean wholeWindow() {
        return true;
    }

    @Override
    public void shown() {
        super.shown();
        following = Subscription.combine(
                model.frameProperty().subscribe(frame -> show(frame)),
                model.overlayProperty().subscribe(overlay -> show(overlay)),
                model.flashesProperty().subscribe(this::flash),
                care.careProperty().subscribe(advice -> show(advice.orElse(null))),
                settings.property().subscribe(this::scale));
        figure.shown();
        timer.start();
        ticking = true;
        isShown = true;
        root.requestFocus();
    }

    @Override
    public void hidden() {
        super.hidden();
        timer.stop();
        ticking = false;
        isShown = false;
        figure.hidden();
        flashEnd.stop();
        following.unsubscribe();
    }

    @Override
    public boolean takeFocus() {
        root.requestFocus();
        return true;
    }
}
