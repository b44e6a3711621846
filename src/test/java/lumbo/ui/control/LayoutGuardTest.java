package lumbo.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** An entry that can't be laid out, between two that can. */
class LayoutGuardTest {

    /** Where the toolkit gives up. */
    enum Fails {
        WIDTH,
        HEIGHT,
        LAYOUT,
        LAYOUT_BELOW,
        LATER
    }

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    private static <T> T onScreen(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(120_000, action);
    }

    /** Content that fails as the toolkit does. */
    private static final class Failing extends Region {

        private final Fails how;
        private boolean isLater;

        Failing(Fails how) {
            this.how = how;
            if (how == Fails.LAYOUT_BELOW) {
                getChildren().add(new Failing(Fails.LAYOUT));
            }
        }

        private void failAt(Fails where) {
            if (how == where || (how == Fails.LATER && isLater && where == Fails.LAYOUT)) {
                throw new ArrayIndexOutOfBoundsException(-1);
            }
        }

        void failFromNowOn() {
            isLater = true;
            requestLayout();
        }

        @Override
        protected double computePrefWidth(double height) {
            failAt(Fails.WIDTH);
            return 100;
        }

        @Override
        protected double computePrefHeight(double width) {
            failAt(Fails.HEIGHT);
            return 20;
        }

        @Override
        protected void layoutChildren() {
            failAt(Fails.LAYOUT);
            super.layoutChildren();
        }
    }

    private static String seen(Region region) {
        StringBuilder seen = new StringBuilder();
        region.lookupAll(".text").forEach(node -> seen.append(((Text) node).getText()));
        return seen.toString();
    }

    @ParameterizedTest
    @EnumSource
    void isShownInPlainWordsWhileTheOthersStay(Fails how) {
        onScreen(() -> {
            Failing content = new Failing(how);
            LayoutGuard first = new LayoutGuard(new VBox(new Label("First")), () -> "plain first");
            LayoutGuard broken =
                    new LayoutGuard(content, () -> "Pain, 3 of 10.\n" + "\u05DB\u05D0\u05D1 ".repeat(9000));
            LayoutGuard last = new LayoutGuard(new VBox(new Label("Last")), () -> "plain last");
            VBox list = new VBox(first, broken, last);
            Scene scene = new Scene(list, 300, 200);
            for (int frame = 0; frame < 3; frame++) {
                scene.getRoot().applyCss();
                list.prefWidth(-1);
                scene.getRoot().layout();
                scene.snapshot(null);
                if (how == Fails.LATER && frame == 0) {
                    content.failFromNowOn();
                }
            }

            assertThat(seen(first)).isEqualTo("First");
            assertThat(seen(last)).isEqualTo("Last");
            assertThat(last.getLayoutY()).isGreaterThan(broken.getLayoutY());
            assertThat(broken.getHeight()).isBetween(10.0, 60.0);
            assertThat(seen(broken)).startsWith("Pain, 3 of 10. \u05DB\u05D0\u05D1");
            return true;
        });
    }
}
