package lumbo.ui.player;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lumbo.diary.PainPlace;
import lumbo.i18n.Messages;
import lumbo.program.Exercise;
import lumbo.safety.ScreeningQuestion;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PainScale;
import lumbo.ui.emergency.Emergency;
import lumbo.ui.emergency.EmergencyBlock;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.player.HurtViewModel.Choice;
import lumbo.ui.player.HurtViewModel.Page;
import org.jspecify.annotations.Nullable;

/** What lies over the screen when it hurts: how much and where, then what follows. */
final class HurtPanel extends OverlayPane {

    /** The first signs, for which help may be needed at once. */
    private static final int URGENT_SIGNS = 2;

    private final HurtViewModel model;
    private final Messages words;
    private final SmallFigure.Maker figures;
    private final Map<PainPlace, ToggleButton> places = new EnumMap<>(PainPlace.class);
    private final PainScale scale;
    private final VBox ask;
    private boolean isOpen;

    HurtPanel(HurtViewModel model, Messages words, SmallFigure.Maker figures) {
        this.model = model;
        this.words = words;
        this.figures = figures;
        this.scale = PainScale.ofPain(words, words.get("player.hurt.question"), model.painProperty());
        this.ask = ask();
        model.pageProperty().subscribe(page -> {
            if (isOpen) {
                show(page);
            }
        });
    }

    /** Comes, with the keyboard on the answers, or goes. */
    void show(boolean open) {
        isOpen = open;
        if (open) {
            show(model.pageProperty().get());
        } else {
            hide();
        }
    }

    private void show(Page page) {
        switch (page) {
            case Page.Ask _ -> show(ask, scale::focusScale);
            case Page.Signs(List<ScreeningQuestion> signs) -> showSigns(signs);
            case Page.Verdict verdict -> showVerdict(verdict);
        }
    }

    private VBox ask() {
        HBox where = Nodes.line("hurt-places");
        for (PainPlace place : PainPlace.values()) {
            where.getChildren().add(Nodes.wide(place(place)));
        }
        model.placeProperty()
                .subscribe(chosen -> places.forEach((place, button) -> button.setSelected(place == chosen)));
        scale.onDecided(model::decided);
        Button next = answer(words.get("player.hurt.next"), this::next, "accent");
        next.setDefaultButton(true);
        Button other = answer(words.get("player.hurt.other"), model::askForSigns);
        return wideCard(
                Nodes.label(words.get("player.hurt.title"), "overlay-title"),
                Nodes.label(words.get("player.hurt.where"), "overlay-hint"),
                where,
                Nodes.label(words.get("player.hurt.question"), "overlay-hint"),
                scale,
                buttons(next, other, button(Choice.END, null)));
    }

    /** Goes on, or to what is missing. */
    private void next() {
        if (model.painProperty().get() == null) {
            scale.focusScale();
        }
        model.accept();
    }

    private ToggleButton place(PainPlace place) {
        String key = key(place);
        ToggleButton button = new ToggleButton(words.get("player.hurt.place." + key));
        button.setGraphic(Nodes.label(words.get("player.hurt.key." + key), "key-hint"));
        button.getStyleClass().add("hurt-place");
        button.setWrapText(true);
        button.setMnemonicParsing(false);
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setAccessibleText(words.format(
                "player.hurt.place.spoken",
                words.get("player.hurt.place." + key),
                words.get("player.hurt.key." + key)));
        button.setOnAction(event -> choose(place));
        places.put(place, button);
        return button;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void choose(PainPlace place) {
        model.choosePlace(place);
        // a place that was chosen already is no longer lit by the click alone
        places.forEach((each, button) ->
                button.setSelected(each == model.placeProperty().get()));
    }

    private void showSigns(List<ScreeningQuestion> signs) {
        GridPane grid = Nodes.styled(new GridPane(), "hurt-signs");
        List<Button> buttons = new ArrayList<>();
        for (ScreeningQuestion sign : signs) {
            Button button =
                    Nodes.button(sign.text().in(words.locale()), () -> model.sign(sign), "player-button", "hurt-sign");
            if (buttons.size() < URGENT_SIGNS) {
                button.getStyleClass().add("urgent");
            }
            button.setWrapText(true);
            button.setMinWidth(0);
            button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            GridPane.setHgrow(button, Priority.ALWAYS);
            grid.add(button, buttons.size() % 2, buttons.size() / 2);
            buttons.add(button);
        }
        Button back = answer(words.get("player.hurt.back"), model::back);
        VBox card = wideCard(
                Nodes.label(words.get("player.hurt.signs"), "overlay-title"),
                Nodes.label(words.get("player.hurt.signs.hint"), "overlay-hint"),
                grid,
                buttons(back));
        show(card, () -> (buttons.isEmpty() ? back : buttons.getFirst()).requestFocus());
    }

    private void showVerdict(Page.Verdict verdict) {
        if (verdict.emergency() != null) {
            showEmergency(verdict.emergency());
            return;
        }
        Label title = Nodes.label(verdict.title(), "overlay-title", "verdict");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = Nodes.row(Nodes.wide(title));
        if (model.canSayAnother()) {
            head.getChildren().add(Nodes.button(words.get("player.choice.another"), model::back, "flat"));
        }
        VBox card = wideCard(head);
        verdict.lines().forEach(line -> Nodes.addText(card, line, "overlay-hint"));
        if (verdict.easier() != null) {
            card.getChildren().add(easier(verdict.easier(), card));
        }
        Button[] buttons = verdict.choices().stream()
                .map(choice -> button(choice, verdict.easier()))
                .toArray(Button[]::new);
        buttons[0].getStyleClass().add("accent");
        card.getChildren().add(buttons(buttons));
        show(card, buttons[0]::requestFocus);
    }

    /** Whom to call; nothing else matters then. */
    private void showEmergency(Emergency emergency) {
        Button close = answer(words.get("emergency.close"), () -> model.choose(Choice.END));
        show(
                wideCard(new EmergencyBlock(emergency, model.emergency(), words, model::mistake), buttons(close)),
                close::requestFocus);
    }

    /** The easier exercise: its figure, its name, and how to get into position. */
    private Node easier(Exercise easier, Node card) {
        SmallFigure figure = figures.make().motion(easier.motion()).follow(card);
        VBox told = new VBox(
                Nodes.label(easier.name().in(words.locale()), "easier-name"),
                Nodes.label(easier.setup().in(words.locale()), "easier-setup"));
        return easier.motion() != null
                ? Nodes.line("easier", figure, Nodes.wide(told))
                : Nodes.line("easier", Nodes.wide(told));
    }

    private Button button(Choice choice, @Nullable Exercise easier) {
        String key = key(choice);
        Button button = answer(words.get("player.choice." + key), () -> model.choose(choice));
        if (easier != null && choice == Choice.EASE) {
            button.setAccessibleText(
                    words.format("player.choice.ease.spoken", easier.name().in(words.locale())));
        }
        return button;
    }

    /** What a key does here; whether it does anything. */
    boolean pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        return switch (model.pageProperty().get()) {
            case Page.Ask _ -> pressedWhileAsking(code);
            case Page.Signs _ -> {
                if (code == KeyCode.ESCAPE) {
                    model.back();
                }
                yield code == KeyCode.ESCAPE;
            }
            case Page.Verdict _ -> model.canSayAnother() && pressedAfterAnswer(code);
        };
    }

    /** A number was answered and does not count yet: it can be said anew, and where it hurts be said after it. */
    private boolean pressedAfterAnswer(KeyCode code) {
        if (code == KeyCode.ESCAPE) {
            model.back();
            return true;
        }
        return pressedWhileAsking(code);
    }

    private boolean pressedWhileAsking(KeyCode code) {
        for (PainPlace place : PainPlace.values()) {
            if (code.getName().equalsIgnoreCase(words.get("player.hurt.key." + key(place)))) {
                choose(place);
                return true;
            }
        }
        return false;
    }
}
