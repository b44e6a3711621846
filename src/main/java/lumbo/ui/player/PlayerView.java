package lumbo.ui.player;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import lumbo.i18n.Messages;
import lumbo.player.Command;
import lumbo.ui.Desk;
import lumbo.ui.FigureModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.Screen;
import lumbo.ui.control.CountRing;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PainScale;
import lumbo.ui.control.SegmentBar;
import lumbo.ui.control.StepPicture;
import lumbo.ui.figure.LiveFigure;
import lumbo.ui.player.PlayerFrame.Look;
import lumbo.ui.player.PlayerViewModel.Overlay;
import lumbo.ui.theme.Themes;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The screen on which a session is played. */
public final class PlayerView implements Screen {

    /** Letters in pixels on a full-HD screen of 24 inches, for two metres: NUREG-0700, 20 to 22 minutes of arc. */
    private static final double WISHED_LETTERS = 60;

    /** The share of the height that words have under a figure. */
    private static final double WORDS_UNDER_FIGURE = .17;

    /** The same while one gets into position. */
    private static final double SETUP_UNDER_FIGURE = .27;

    private static final double REFERENCE_WIDTH = 1000;
    private static final double REFERENCE_HEIGHT = 700;
    private static final double PICTURE_WIDTH = 0.2;
    private static final double PICTURE_HEIGHT = 0.35;
    private static final double FULL_HD_HEIGHT = 1080;
    private static final PseudoClass FLASH = PseudoClass.getPseudoClass("flash");

    private final PlayerViewModel model;
    private final CareViewModel care;
    private final Messages words;
    private final LiveSettings settings;
    private final FullScreen fullScreen;
    private final StackPane root = new StackPane();
    private final BorderPane stage = new BorderPane();
    private final Label title = Nodes.label("", "player-title");
    private final Label left = Nodes.label("", "player-left");
    private final Label name = Nodes.label("", "player-name");
    private final Label side = Nodes.label("", "player-side");
    private final Label phase = Nodes.label("", "player-phase");
    private final Label seconds = Nodes.label("", "player-seconds");
    private final Label cue = Nodes.label("", "player-cue");
    private final Label breath = Nodes.label("", "player-breath");
    private final Label heading = Nodes.label("", "player-heading");
    private final Label next = Nodes.label("", "player-next");
    private final Label notice = Nodes.label("", "player-notice");
    private final CountRing ring = new CountRing();
    private final SegmentBar bar;
    private final FitText text;
    private final StepPicture picture;
    private final Button pause;
    private final Button skip;
    private final Button addTen;
    private final Button done;
    private final Button mute;
    private final Button careButton;
    private final CarePanel carePanel;
    private final VBox textPanel;
    private final VBox overlay = new VBox();
    private final PainScale hurtScale;
    private final LiveFigure figure;
    private boolean manyWords;
    private boolean ticking;
    private boolean isShown;
    private final PauseTransition flashEnd = new PauseTransition(Duration.millis(220));
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            model.tick();
            care.follow();
            moveFigure();
            if (model.frameProperty().get().paused() && isCalm()) {
                stop();
                ticking = false;
            }
        }
    };
    private final ChangeListener<PlayerFrame> onFrame = (property, before, now) -> show(now);
    private final ChangeListener<Overlay> onOverlay = (property, before, now) -> show(now);
    private final ChangeListener<Optional<Care>> onCare = (property, before, now) -> show(now);
    private final ChangeListener<Number> onFlash = (property, before, now) -> flash();

    /** Switches between the whole screen and the window. */
    public interface FullScreen {

        /** Fills the screen, or no longer. */
        void toggle();

        /** The whole screen of a window on a desktop. */
        static FullScreen of(Desk desk, javafx.stage.Stage stage) {
            return () -> desk.fullScreen(stage, !desk.isFullScreen(stage));
        }
    }

    /** The view of a session. */
    public PlayerView(
            PlayerViewModel model,
            CareViewModel care,
            Messages words,
            LiveSettings settings,
            FigureModel figures,
            FullScreen fullScreen,
            StepPicture picture) {
        this.model = model;
        this.care = care;
        this.words = words;
        this.settings = settings;
        this.fullScreen = fullScreen;
        this.figure = new LiveFigure(figures, settings);
        this.picture = picture;
        PlayerFrame first = model.frameProperty().get();
        this.bar = new SegmentBar(first.shares().size());
        this.text = new FitText();
        this.pause =
                Nodes.button(Material2MZ.PAUSE, words.get("player.pause"), model::toggle, "player-button", "accent");
        this.skip = Nodes.button(Material2MZ.SKIP_NEXT, first.nextLabel(), model::next, "player-button");
        this.addTen = Nodes.button(words.get("player.add-ten"), model::addTen, "player-button");
        this.done = Nodes.button(Material2AL.CHECK, words.get("player.done"), model::done, "player-button", "done");
        this.mute = Nodes.iconButton(Material2MZ.VOLUME_UP, words.get("player.mute"), this::toggleMute);
        this.careButton =
                Nodes.button(Material2AL.HELP_OUTLINE, words.get("guidance.care"), care::toggle, "flat", "care-button");
        this.carePanel = new CarePanel(care, words);
        this.textPanel = new VBox(heading, new HBox(text, picture));
        this.hurtScale = new PainScale(
                words,
                words.get("player.hurt.question"),
                words.get("pain.least"),
                words.get("pain.most"),
                "pain.word.");
        build();
        show(first);
    }

    private void build() {
        root.getStyleClass().add("player");
        stage.getStyleClass().add("border-pane");
        root.setFocusTraversable(true);
        Button full = Nodes.iconButton(Material2AL.FULLSCREEN, words.get("player.full-screen"), fullScreen::toggle);
        Button close = Nodes.iconButton(Material2AL.CLOSE, words.get("player.stop"), model::askToStop);
        HBox.setHgrow(bar, Priority.ALWAYS);
        title.setMinWidth(Region.USE_PREF_SIZE);
        left.setMinWidth(Region.USE_PREF_SIZE);
        HBox top = new HBox(title, bar, left, careButton, mute, full, close);
        top.getStyleClass().add("player-top");

        textPanel.getChildren().addFirst(figure.view());
        textPanel.getStyleClass().add("player-text");
        VBox.setVgrow(figure.view(), Priority.ALWAYS);
        figure.view().visibleProperty().bind(figure.presentProperty());
        figure.view().managedProperty().bind(figure.presentProperty());
        heading.visibleProperty().bind(figure.presentProperty().not());
        heading.managedProperty().bind(heading.visibleProperty());
        figure.presentProperty().addListener(property -> share());
        HBox.setHgrow(text, Priority.ALWAYS);
        VBox.setVgrow(textPanel.getChildren().getLast(), Priority.ALWAYS);
        picture.fitWidthProperty().bind(stage.widthProperty().multiply(PICTURE_WIDTH));
        picture.fitHeightProperty()
                .bind(stage.heightProperty()
                        .multiply(Bindings.when(figure.presentProperty())
                                .then(WORDS_UNDER_FIGURE)
                                .otherwise(PICTURE_HEIGHT)));
        HBox said = new HBox(phase, seconds);
        said.setAlignment(Pos.BASELINE_CENTER);
        said.getStyleClass().add("player-said");
        VBox counts = new VBox(name, side, said, ring, cue, breath);
        counts.getStyleClass().add("player-counts");
        VBox.setVgrow(ring, Priority.ALWAYS);
        StackPane reading = new StackPane(textPanel, carePanel);
        HBox center = new HBox(reading, counts);
        center.getStyleClass().add("player-center");
        HBox.setHgrow(reading, Priority.ALWAYS);
        reading.prefWidthProperty().bind(stage.widthProperty().multiply(0.56));
        counts.prefWidthProperty().bind(stage.widthProperty().multiply(0.44));
        counts.minWidthProperty().bind(stage.widthProperty().multiply(0.36));

        Button back = Nodes.button(Material2MZ.SKIP_PREVIOUS, words.get("player.back"), model::back, "player-button");
        Button hurts =
                Nodes.button(Material2MZ.PAN_TOOL, words.get("player.hurts"), model::hurt, "player-button", "hurts");
        HBox buttons = new HBox(back, pause, skip, addTen, done, Nodes.spacer(), hurts);
        buttons.getStyleClass().add("player-buttons");
        VBox bottom = new VBox(notice, next, buttons);
        bottom.getStyleClass().add("player-bottom");

        stage.setTop(top);
        stage.setCenter(center);
        stage.setBottom(bottom);
        overlay.getStyleClass().add("player-overlay");
        overlay.setVisible(false);
        root.getChildren().addAll(stage, overlay);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        root.widthProperty().addListener(property -> scale());
        root.heightProperty().addListener(property -> scale());
        notice.managedProperty().bind(notice.textProperty().isNotEmpty());
        notice.visibleProperty().bind(notice.managedProperty());
        notice.textProperty().bind(model.noticeProperty());
        side.managedProperty().bind(side.textProperty().isNotEmpty());
        side.visibleProperty().bind(side.managedProperty());
        breath.managedProperty().bind(breath.textProperty().isNotEmpty());
        done.managedProperty().bind(done.visibleProperty());
        showMute();
        flashEnd.setOnFinished(event -> stage.pseudoClassStateChanged(FLASH, false));
    }

    /** Letters and icons grow with the window, so that a full screen can be read from the mat. */
    private void scale() {
        double room = Math.max(1, Math.min(root.getWidth() / REFERENCE_WIDTH, root.getHeight() / REFERENCE_HEIGHT));
        double letters = 16 * room * (1 + (settings.get().textPercent() - 100) / 400.0);
        String style = String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", letters);
        stage.setStyle(style);
        overlay.setStyle(style);
        String icons = Themes.icons(letters);
        if (!root.getStylesheets().contains(icons)) {
            root.getStylesheets().setAll(icons);
        }
        double wish = WISHED_LETTERS
                * settings.get().distanceMetres()
                / 2
                * settings.get().textPercent()
                / 100;
        share();
        text.wish(wish * Math.max(1, root.getHeight() / FULL_HD_HEIGHT));
    }

    private void show(PlayerFrame frame) {
        title.setText(frame.title());
        left.setText(frame.left());
        if (!frame.name().equals(name.getText())) {
            name.setText(frame.name());
            figure.view().setAccessibleText(words.format("figure.spoken", frame.name()));
        }
        side.setText(frame.side());
        phase.setText(frame.phase());
        seconds.setText(frame.seconds());
        heading.setText(frame.heading());
        cue.setText(frame.cue());
        breath.setText(frame.breath());
        next.setText(frame.next());
        skip.setText(frame.nextLabel());
        addTen.setDisable(!frame.canAdd());
        done.setVisible(frame.mustTap());
        figure.motion(model.motion());
        boolean one = figure.presentProperty().get() && frame.activeLine() >= 0;
        text.show(one ? List.of(frame.lines().get(frame.activeLine())) : frame.lines(), one ? 0 : frame.activeLine());
        if (manyWords != frame.activeLine() < 0) {
            manyWords = frame.activeLine() < 0;
            share();
        }
        if (!frame.paused() && !ticking && isShown) {
            timer.start();
            ticking = true;
        }
        picture.show(frame.picture());
        ring.fractionProperty().set(frame.ring());
        ring.show(frame.count(), frame.countCaption());
        for (Look look : Look.values()) {
            stage.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(look.name().toLowerCase(Locale.ROOT)), look == frame.look());
        }
        for (int i = 0; i < frame.shares().size(); i++) {
            bar.show(i, frame.shares().get(i), i == frame.underWay());
        }
        pause.setText(words.get(frame.paused() ? "player.resume" : "player.pause"));
        ((FontIcon) pause.getGraphic()).setIconCode(frame.paused() ? Material2MZ.PLAY_ARROW : Material2MZ.PAUSE);
    }

    /** Room for words under a figure: what one instruction needs, or how to get into position, and no more. */
    private void share() {
        boolean withFigure = figure.presentProperty().get();
        Region row = (Region) textPanel.getChildren().getLast();
        VBox.setVgrow(row, withFigure ? Priority.NEVER : Priority.ALWAYS);
        double share = manyWords ? SETUP_UNDER_FIGURE : WORDS_UNDER_FIGURE;
        row.setPrefHeight(withFigure ? root.getHeight() * share : Region.USE_COMPUTED_SIZE);
        row.setMaxHeight(withFigure ? row.getPrefHeight() : Double.MAX_VALUE);
        show(model.frameProperty().get());
    }

    private void moveFigure() {
        figure.show(model::moment);
    }

    /** Whether what is shown is all there, so that nothing need be painted before something happens. */
    private boolean isCalm() {
        return figure.presentProperty().get() || model.motion().isEmpty();
    }

    private void show(Optional<Care> shown) {
        shown.ifPresent(carePanel::show);
        carePanel.setVisible(shown.isPresent());
        textPanel.setVisible(shown.isEmpty());
        root.requestFocus();
    }

    private void show(Overlay shown) {
        overlay.setVisible(shown != Overlay.NONE);
        stage.setDisable(shown != Overlay.NONE);
        overlay.getChildren().clear();
        switch (shown) {
            case NONE -> root.requestFocus();
            case STOP ->
                ask(
                        words.get("player.stop.question"),
                        words.get("player.stop.hint"),
                        Nodes.button(words.get("player.stop.stay"), model::stay, "player-button", "accent"),
                        Nodes.button(words.get("player.stop.end"), model::end, "player-button"));
            case HURT -> askPain();
        }
    }

    private Button goOn(Runnable action) {
        return Nodes.button(Material2MZ.PLAY_ARROW, words.get("player.resume"), action, "player-button", "accent");
    }

    private void ask(String question, String hint, Button... answers) {
        HBox buttons = new HBox(answers);
        buttons.getStyleClass().add("overlay-buttons");
        Label first = Nodes.label(question, "overlay-title");
        overlay.getChildren().setAll(card(first, Nodes.label(hint, "overlay-hint"), buttons));
        answers[0].requestFocus();
    }

    private static VBox card(Node... children) {
        VBox card = new VBox(children);
        card.getStyleClass().add("overlay-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private void askPain() {
        hurtScale.valueProperty().set(null);
        Button goOn = goOn(() -> answer(Command.RESUME));
        Button skipIt =
                Nodes.button(words.get("player.hurt.skip"), () -> answer(Command.SKIP_EXERCISE), "player-button");
        Button end = Nodes.button(words.get("player.hurt.end"), () -> answer(Command.END), "player-button", "hurts");
        goOn.disableProperty().bind(hurtScale.valueProperty().isNull());
        skipIt.disableProperty().bind(hurtScale.valueProperty().isNull());
        HBox buttons = new HBox(end, skipIt, goOn);
        buttons.getStyleClass().add("overlay-buttons");
        overlay.getChildren()
                .setAll(card(
                        Nodes.label(words.get("player.hurt.title"), "overlay-title"),
                        Nodes.label(words.get("player.hurt.question"), "overlay-hint"),
                        hurtScale,
                        Nodes.label(words.get("player.hurt.advice"), "overlay-advice"),
                        buttons));
        hurtScale.focusScale();
    }

    private void answer(Command command) {
        Integer pain = hurtScale.valueProperty().get();
        if (pain != null) {
            model.afterHurt(pain, command);
        } else if (command == Command.END) {
            model.endHurt();
        }
    }

    private void toggleMute() {
        settings.change(now -> now.withTonesOn(!now.tonesOn()));
        showMute();
    }

    private void showMute() {
        boolean on = settings.get().tonesOn();
        ((FontIcon) mute.getGraphic()).setIconCode(on ? Material2MZ.VOLUME_UP : Material2MZ.VOLUME_OFF);
        mute.setAccessibleText(words.get(on ? "player.mute" : "player.unmute"));
    }

    /** Shows a cue for a moment; cues are at least half a second apart, so it never flickers. */
    private void flash() {
        stage.pseudoClassStateChanged(FLASH, true);
        flashEnd.playFromStart();
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        BooleanSupplier handled = switch (model.overlayProperty().get()) {
            case NONE -> () -> playing(event);
            case STOP -> () -> whileAsking(event);
            case HURT -> () -> false;
        };
        if (handled.getAsBoolean()) {
            event.consume();
        }
    }

    private boolean playing(KeyEvent event) {
        Runnable action = switch (event.getCode()) {
            case SPACE -> model::toggle;
            case RIGHT, PAGE_DOWN -> model::next;
            case LEFT, PAGE_UP -> model::back;
            case UP -> model::addTen;
            case ENTER -> isOnButton() ? () -> {} : model::done;
            case P -> model::hurt;
            case F -> fullScreen::toggle;
            case M -> this::toggleMute;
            case F1 -> care::toggle;
            case DOWN -> carePanel::turn;
            case ESCAPE -> carePanel.isVisible() ? care::close : model::askToStop;
            default -> () -> {};
        };
        action.run();
        return switch (event.getCode()) {
            case SPACE, RIGHT, PAGE_DOWN, LEFT, PAGE_UP, UP, DOWN, P, F, M, F1, ESCAPE -> true;
            case ENTER -> !isOnButton();
            default -> false;
        };
    }

    private boolean isOnButton() {
        return root.getScene() != null && root.getScene().getFocusOwner() instanceof Button;
    }

    private boolean whileAsking(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> model.stay();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public boolean wholeWindow() {
        return true;
    }

    @Override
    public void shown() {
        model.frameProperty().addListener(onFrame);
        model.overlayProperty().addListener(onOverlay);
        model.flashesProperty().addListener(onFlash);
        care.careProperty().addListener(onCare);
        show(care.careProperty().get());
        model.begin();
        show(model.overlayProperty().get());
        figure.shown();
        timer.start();
        ticking = true;
        isShown = true;
        root.requestFocus();
    }

    @Override
    public void hidden() {
        timer.stop();
        ticking = false;
        isShown = false;
        figure.hidden();
        flashEnd.stop();
        model.frameProperty().removeListener(onFrame);
        model.overlayProperty().removeListener(onOverlay);
        model.flashesProperty().removeListener(onFlash);
        care.careProperty().removeListener(onCare);
    }

    @Override
    public boolean takeFocus() {
        root.requestFocus();
        return true;
    }
}
