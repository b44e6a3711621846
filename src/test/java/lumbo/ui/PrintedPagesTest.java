package lumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.WritableImage;
import javax.print.PrintServiceLookup;
import lumbo.ui.PrintedPages.Placement;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PrintedPagesTest {

    private static final Offset<Double> NEAR = Offset.offset(.01);

    @Test
    void aPageOnPaperOfItsSizeIsAsLargeAsItIs() {
        Placement at = Placement.on(595, 842, 12, 17, new WritableImage(1190, 1684));

        assertThat(at.scale()).isCloseTo(.5, NEAR);
        assertThat(at.x()).as("its own margins count, not the printer's").isCloseTo(-12, NEAR);
        assertThat(at.y()).isCloseTo(-17, NEAR);
    }

    @Test
    void aPageIsWholeAndInTheMiddleOnOtherPaper() {
        // A4 on letter paper, which is wider and less high
        Placement at = Placement.on(612, 792, 0, 0, new WritableImage(595, 842));

        assertThat(at.scale()).isCloseTo(792.0 / 842, NEAR);
        assertThat(at.y()).isCloseTo(0, NEAR);
        assertThat(at.x()).isCloseTo((612 - 595 * 792.0 / 842) / 2, NEAR);
    }

    @Test
    void thisComputerIsAskedForItsPrinters() {
        assertThat(DesktopServices.real().hasPrinter())
                .isEqualTo(PrintServiceLookup.lookupPrintServices(null, null).length > 0);
    }
}
