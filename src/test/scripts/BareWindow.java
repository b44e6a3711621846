import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;

/** What a window costs at least: a button in a scene. {@code start-bench.sh} packages it as Lumbo is, to compare them. */
public final class BareWindow {

    private BareWindow() {}

    /** Opens the window. */
    public static void main(String[] arguments) {
        Application.launch(Bare.class, arguments);
    }

    /** The window. */
    public static final class Bare extends Application {

        /** Called by the toolkit. */
        public Bare() {}

        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new Button("A button"), 1200, 800));
            stage.setTitle("Bare");
            stage.show();
        }
    }
}
