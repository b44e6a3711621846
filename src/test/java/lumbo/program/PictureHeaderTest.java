package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureHeaderTest {

    private static PictureHeader png(int width, int height) {
        return new PictureHeader(PictureHeader.Kind.PNG, width, height);
    }

    private static PictureHeader jpeg(int width, int height) {
        return new PictureHeader(PictureHeader.Kind.JPEG, width, height);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4096, 3", "5, 5000"})
    void givesTheSizeOfPicturesAsOthersWriteThem(int width, int height) {
        assertThat(PictureHeader.of(Bundles.png(width, height))).contains(png(width, height));
        assertThat(PictureHeader.of(Bundles.jpeg(width, height, false))).contains(jpeg(width, height));
        assertThat(PictureHeader.of(Bundles.jpeg(width, height, true))).contains(jpeg(width, height));
    }

    @Test
    void findsTheFrameBehindWhatACameraAdds() {
        byte[] photo = Bundles.jpeg(30, 20, false);
        ByteArrayOutputStream withMore = new ByteArrayOutputStream();
        withMore.write(photo, 0, 2);
        for (int segment = 0; segment < 3; segment++) {
            withMore.writeBytes(HexFormat.of().parseHex("ffffe1ffff"));
            withMore.writeBytes(new byte[0xffff - 2]);
        }
        withMore.write(photo, 2, photo.length - 2);

        assertThat(PictureHeader.of(withMore.toByteArray())).contains(jpeg(30, 20));
    }

    @Test
    void readsNothingBehindTheHeader() {
        assertThat(PictureHeader.of(Arrays.copyOf(Bundles.png(40, 50), 33))).contains(png(40, 50));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ff",
                "ffd8",
                "ffd8ff",
                "ffd8ffc0",
                "ffd8ffc0000b08",
                "ffd8ffc0000b080000001e",
                "ffd8ffc3000b0800140014010100",
                "ffd8ffda000b0800140014010100",
                "ffd8ffe00001",
                "ffd8ffe0ffff00",
                "ffd8ffd9ffff",
                "ffd800c0000b0800140014010100",
                "89504e470d0a1a0a",
                "89504e470d0a1a0a0000000d494844520000000000000001080200000000000000",
                "89504e470d0a1a0a0000000d494844528000000000000001080200000000000000",
                "89504e470d0a1a0a0000000d4944415400000001000000010802000000fc18edff",
                "474946383961"
            })
    void givesNothingForAnythingElse(String hex) {
        assertThat(PictureHeader.of(HexFormat.of().parseHex(hex))).isEqualTo(Optional.empty());
    }

    @Test
    void givesNothingForAGif() {
        assertThat(PictureHeader.of(Bundles.gif(8, 8))).isEmpty();
    }
}
