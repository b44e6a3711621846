package lumbo.ui.safety;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Screen;
import lumbo.ui.control.Nodes;
import lumbo.ui.safety.NotNowViewModel.Clinician;
import lumbo.ui.safety.NotNowViewModel.Fitting;
import lumbo.ui.safety.NotNowViewModel.Page;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** One plain page that says why not now. Nothing on it leads past the reason but a clinician's name. */
public final class NotNowView implements Screen {

    private static final int MOST_FITTING = 6;
    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

    private final NotNowViewModel model;
    private final Messages words;
    private final VBox content = new VBox();
    private final Button close;
    private final Region root;

    /** The page. */
    public NotNowView(NotNowViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        close = Nodes.button(words.get("not-now.close"), model::leave, "big", "accent");
        close.setCancelButton(true);
        HBox buttons = new HBox(Nodes.spacer(), close);
        buttons.getStyleClass().add("row");
        root = Nodes.narrowPage(content, buttons);
        content.getStyleClass().add("not-now");
        model.pageProperty().subscribe(page -> page.ifPresent(this::show));
    }

    private void show(Page page) {
        List<Node> nodes = new ArrayList<>();
        Label title = Nodes.label(page.title(), "page-title");
        HBox head = new HBox(Nodes.icon(icon(page), "not-now-icon"), title);
        head.pseudoClassStateChanged(URGENT, page.isUrgent());
        head.getStyleClass().addAll("row", "not-now-head");
        HBox.setHgrow(title, javafx.scene.layout.Priority.ALWAYS);
        nodes.add(head);
        if (!page.reasons().isEmpty()) {
            nodes.add(lines("not-now.why", page.reasons()));
        }
        if (!page.lifts().isEmpty()) {
            nodes.add(lines("not-now.lift", page.lifts()));
        }
        if (page.lacksClearance()) {
            nodes.add(Nodes.button(Material2AL.EDIT, words.get("not-now.write-down"), model::writeDown));
        }
        if (!page.fitting().isEmpty()) {
            nodes.add(fitting(page.fitting()));
        }
        if (page.clinician() != Clinician.NOTHING) {
            nodes.add(clinician(page.clinician()));
        }
        if (!page.rows().isEmpty()) {
            nodes.add(Nodes.label(page.rows(), "muted"));
        }
        content.getChildren().setAll(nodes);
    }

    private static Ikon icon(Page page) {
        if (page.callsForHelp()) {
            return Material2AL.CALL;
        }
        return page.isUrgent() ? Material2AL.ERROR_OUTLINE : Material2MZ.PAUSE_CIRCLE_OUTLINE;
    }

    private VBox lines(String title, List<String> sentences) {
        VBox card = Nodes.card(Nodes.label(words.get(title), "card-title"));
        sentences.forEach(sentence -> card.getChildren().add(Nodes.label(sentence, "not-now-line")));
        return card;
    }

    private VBox fitting(List<Fitting> programs) {
        VBox card = Nodes.card(Nodes.label(words.get("not-now.fitting"), "card-title"));
        javafx.scene.layout.FlowPane row = new javafx.scene.layout.FlowPane();
        row.getStyleClass().add("own-buttons");
        programs.stream()
                .limit(MOST_FITTING)
                .forEach(program -> row.getChildren().add(Nodes.button(program.title(), () -> model.open(program))));
        card.getChildren().add(row);
        return card;
    }

    private VBox clinician(Clinician may) {
        boolean together = may == Clinician.BE_THERE;
        TextField name = new TextField();
        name.setPromptText(words.get("not-now.clinician.name"));
        name.setAccessibleText(words.get("not-now.clinician.name"));
        name.textProperty().bindBidirectional(model.clinicianProperty());
        name.setOnAction(event -> model.start());
        HBox.setHgrow(name, javafx.scene.layout.Priority.ALWAYS);
        Button start = Nodes.button(
                words.get(together ? "not-now.clinician.together" : "not-now.clinician.start"), model::start);
        HBox row = new HBox(name, start);
        row.getStyleClass().add("row");
        Label trouble = Nodes.label("", "caution");
        trouble.textProperty().bind(model.troubleProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.visibleProperty().bind(trouble.managedProperty());
        return Nodes.card(
                Nodes.label(words.get("not-now.clinician.title"), "card-title"),
                Nodes.label(
                        words.get(together ? "not-now.clinician.together.text" : "not-now.clinician.text"), "muted"),
                row,
                trouble);
    }

    @Override
    public boolean isHalfWritten() {
        return model.isHalfWritten();
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
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public boolean takeFocus() {
        close.requestFocus();
        return true;
    }
}
