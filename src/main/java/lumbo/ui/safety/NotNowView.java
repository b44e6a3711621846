package lumbo.ui.safety;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Route;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PageView;
import lumbo.ui.emergency.EmergencyBlock;
import lumbo.ui.safety.NotNowViewModel.Clinician;
import lumbo.ui.safety.NotNowViewModel.Fitting;
import lumbo.ui.safety.NotNowViewModel.Page;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** One plain page that says why not now. Nothing on it leads past the reason but a clinician's name. */
public final class NotNowView extends PageView<NotNowViewModel> {

    private static final int MOST_FITTING = 6;
    private static final double MOST_OF_WIDTH = .75;
    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

    private final Button close;

    /** The page. */
    public NotNowView(NotNowViewModel model, Messages words) {
        super(model, words);
        close = Nodes.button(words.get("not-now.close"), () -> model.go(new Route.Today()));
        close.setCancelButton(true);
        root.buttons(null, close);
        model.pageProperty().subscribe(page -> page.ifPresent(this::show));
    }

    private void show(Page page) {
        if (page.emergency() != null) {
            root.show(List.of(new EmergencyBlock(page.emergency(), model.emergencyNumbers(), words, model::askAgain)));
            close.setText(words.get("emergency.close"));
            close.getStyleClass().remove("accent");
            root.buttons(close);
            return;
        }
        List<Node> nodes = new ArrayList<>();
        HBox head =
                Nodes.row(Nodes.icon(icon(page), "not-now-icon"), Nodes.wide(Nodes.label(page.title(), "page-title")));
        head.pseudoClassStateChanged(URGENT, page.isUrgent());
        head.getStyleClass().add("not-now-head");
        nodes.add(head);
        if (!page.reasons().isEmpty()) {
            nodes.add(lines("not-now.why", page.reasons()));
        }
        if (!page.lifts().isEmpty()) {
            nodes.add(lines("not-now.lift", page.lifts()));
        }
        if (page.lacksClearance()) {
            nodes.add(Nodes.button(
                    Material2AL.EDIT, words.get("not-now.write-down"), () -> model.go(new Route.AboutYou())));
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
        root.show(nodes);
    }

    private static Ikon icon(Page page) {
        return page.isUrgent() ? Material2AL.ERROR_OUTLINE : Material2MZ.PAUSE_CIRCLE_OUTLINE;
    }

    private VBox lines(String title, List<String> sentences) {
        VBox card = Nodes.card(words.get(title));
        sentences.forEach(sentence -> Nodes.addText(card, sentence, "not-now-line"));
        return card;
    }

    private VBox fitting(List<Fitting> programs) {
        FlowPane row = Nodes.buttons();
        programs.stream().limit(MOST_FITTING).forEach(program -> {
            Button open = Nodes.button(program.title(), () -> model.go(new Route.ProgramPage(program.id())));
            // a title in large letters may be wider than the page
            open.setMinWidth(0);
            open.maxWidthProperty().bind(root.widthProperty().multiply(MOST_OF_WIDTH));
            row.getChildren().add(open);
        });
        return Nodes.card(words.get("not-now.fitting"), row);
    }

    private VBox clinician(Clinician may) {
        boolean together = may == Clinician.BE_THERE;
        TextField name = Nodes.field(words.get("not-now.clinician.name"), model.clinicianProperty());
        name.setPromptText(words.get("not-now.clinician.name"));
        name.setOnAction(event -> model.start());
        Button start = Nodes.button(
                words.get(together ? "not-now.clinician.together" : "not-now.clinician.start"), model::start);
        return Nodes.card(
                words.get("not-now.clinician.title"),
                Nodes.label(
                        words.get(together ? "not-now.clinician.together.text" : "not-now.clinician.text"), "muted"),
                Nodes.row(Nodes.wide(name), start),
                Nodes.trouble(model.troubleProperty()));
    }

    @Override
    public boolean takeFocus() {
        close.requestFocus();
        return true;
    }
}
