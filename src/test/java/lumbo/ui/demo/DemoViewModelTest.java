package lumbo.ui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lumbo.i18n.Messages;
import lumbo.program.Program;
import lumbo.program.Programs;
import lumbo.ui.Route;
import lumbo.ui.demo.DemoViewModel.DemoPage;
import org.junit.jupiter.api.Test;

class DemoViewModelTest {

    private static final Program PROGRAM = Programs.inOrder(
            Programs.item("bridge", Programs.reps(5).hold(3).dose()),
            Programs.item("cat", Programs.seconds(20).dose()),
            Programs.item("plank", Programs.seconds(30).dose()));

    private final List<Route> routes = new ArrayList<>();
    private final DemoViewModel model = new DemoViewModel(PROGRAM, Messages.of(Locale.UK), routes::add);

    @Test
    void beginsAtTheFirst() {
        DemoPage page = model.pageProperty().get();

        assertThat(page.title()).isEqualTo("Sample \u00b7 1 of 3");
        assertThat(page.name()).isEqualTo("Exercise bridge");
        assertThat(page.dose()).isEqualTo("5 times \u00b7 hold 3 s");
        assertThat(page.movement()).isEqualTo("Move slowly.");
        assertThat(page.first()).isTrue();
        assertThat(page.last()).isFalse();
    }

    @Test
    void staysAtTheFirst() {
        model.previous();
        model.previous();
        model.next();

        assertThat(model.pageProperty().get().name()).isEqualTo("Exercise cat");
    }

    @Test
    void staysAtTheLast() {
        model.last();
        model.next();
        model.next();

        assertThat(model.pageProperty().get().name()).isEqualTo("Exercise plank");
        assertThat(model.pageProperty().get().last()).isTrue();
        model.previous();
        assertThat(model.pageProperty().get().name()).isEqualTo("Exercise cat");
    }

    @Test
    void goesToTheFirstFromAnywhere() {
        model.last();

        model.first();

        assertThat(model.pageProperty().get().first()).isTrue();
    }

    @Test
    void closesToTheProgramsPage() {
        model.close();

        assertThat(routes).containsExactly(new Route.ProgramPage("sample"));
    }
}
