package lumbo.ui.safety;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Route;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PageView;
import lumbo.ui.emergency.EmergencyBlock;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.safety.NotNowViewModel.Page;
import lumbo.ui.safety.ProgramRefusal.Clinician;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** One plain page that says why not now, what changes that, and what to do instead. */
public final class NotNowView extends PageView<NotNowViewModel> {

    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

    private final SmallFigure.Maker figures;
    private final Button close;
    private @Nullable AlternativeCard instead;

    /** The page. */
    public NotNowView(NotNowViewModel model, Messages words, SmallFigure.Maker figures) {
        super(model, words);
        this.figures = figures;
        close = Nodes.button("", model::leave);
        model.pageProperty().subscribe(page -> page.ifPresent(this::show));
    }

    private void show(Page page) {
        instead = null;
        close.setText(words.get(page.refusal() == null ? "not-now.close" : "not-now.back"));
        if (page.emergency() != null) {
            root.show(List.of(new EmergencyBlock(page.emergency(), model.emergencyNumbers(), words, model::askAgain)));
            root.buttons(close);
        } else if (page.refusal() != null) {
            root.show(page.title(), refusal(page.refusal()));
            if (page.instead() != null) {
                instead = new AlternativeCard(
                        page.instead(), words, figures, model::begin, id -> model.go(new Route.ProgramPage(id)));
                root.show(page.title(), refusal(page.refusal()), instead);
            }
            root.buttons(close);
        } else {
            root.show(all(page));
            remedy(page);
        }
    }

    private List<Node> all(Page page) {
        HBox head = Nodes.row(
                Nodes.icon(
                        page.isUrgent() ? Material2AL.ERROR_OUTLINE : Material2MZ.PAUSE_CIRCLE_OUTLINE, "not-now-icon"),
                Nodes.wide(Nodes.label(page.title(), "page-title")));
        head.pseudoClassStateChanged(URGENT, page.isUrgent());
        List<Node> nodes = new ArrayList<>();
        nodes.add(head);
        page.lines().forEach(line -> nodes.add(Nodes.label(line, "lead")));
        return nodes;
    }

    private void remedy(Page page) {
        switch (page.remedy()) {
            case NOTHING -> root.buttons(close);
            case ASK_AGAIN -> root.buttons(close, Nodes.button(words.get("not-now.ask-again"), model::askAgain));
            case WRITE_DOWN ->
                root.buttons(
                        close,
                        Nodes.button(
                                Material2AL.EDIT,
                                words.get("not-now.write-down"),
                                () -> model.go(new Route.AboutYou())));
            case BEGIN -> root.buttons(close, Nodes.button(words.get("program.start"), model::begin));
        }
    }

    private RefusalCard refusal(ProgramRefusal refusal) {
        RefusalCard card = new RefusalCard(refusal, words);
        if (refusal.allows() != Clinician.NOTHING) {
            card.getChildren().add(clinician(refusal.allows()));
        }
        return card;
    }

    /** What a doctor or physiotherapist may do, folded: it is not for the person. */
    private TitledPane clinician(Clinician may) {
        boolean together = may == Clinician.BE_THERE;
        TextField name = Nodes.field(words.get("not-now.clinician.name"), model.clinicianProperty());
        name.setPromptText(words.get("not-now.clinician.name"));
        name.setOnAction(event -> model.start());
        Button start = Nodes.button(
                words.get(together ? "not-now.clinician.together" : "not-now.clinician.start"), model::start);
        VBox content = Nodes.column(
                "stack",
                Nodes.label(words.get(together ? "not-now.clinician.together.text" : "not-now.clinician.text")),
                Nodes.row(Nodes.wide(name), start),
                Nodes.trouble(model.troubleProperty()));
        return Nodes.fold(
                words.get(together ? "not-now.clinician.together.title" : "not-now.clinician.title"), content, false);
    }

    @Override
    public boolean takeFocus() {
        if (instead != null) {
            instead.takeFocus();
        } else {
            close.requestFocus();
        }
        return true;
    }
}
