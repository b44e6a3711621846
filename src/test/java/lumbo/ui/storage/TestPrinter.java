package lumbo.ui.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import lumbo.ui.Printing;

/** A printer that keeps what it is given, or none. */
final class TestPrinter implements Printing {

    final List<Image> printed = new ArrayList<>();
    boolean isChosen = true;
    boolean works = true;
    private final boolean isThere;

    TestPrinter(boolean isThere) {
        this.isThere = isThere;
    }

    @Override
    public boolean isPossible() {
        return isThere;
    }

    @Override
    public Optional<Job> ask(String name) {
        return isChosen
                ? Optional.of(pages -> {
                    printed.addAll(pages);
                    return works;
                })
                : Optional.empty();
    }
}
