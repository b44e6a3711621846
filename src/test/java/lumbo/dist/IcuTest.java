package lumbo.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.NumberFormat;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IcuTest {

    @Test
    void whatIsPackedWritesTheSameInEveryLanguage(@TempDir Path folder) throws Exception {
        Path all = Path.of(NumberFormat.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path packed = folder.resolve("packed.jar");
        Tree.without(all, Icu::isUnused, packed);
        assertThat(Files.size(packed)).isLessThan(Files.size(all) * 6 / 10);
        List<String> seen = seenWith(packed);
        assertThat(seen).hasSizeGreaterThan(2_000).isEqualTo(seenWith(all));
    }

    /** What the probe sees with an ICU of its own. */
    @SuppressWarnings("unchecked")
    private static List<String> seenWith(Path icu) throws Exception {
        String name = IcuProbe.class.getName();
        URL probe = Objects.requireNonNull(IcuProbe.class.getResource("IcuProbe.class"));
        URL classes = probe.toURI().resolve("../../").toURL();
        try (URLClassLoader alone =
                new URLClassLoader(new URL[] {icu.toUri().toURL(), classes}, ClassLoader.getPlatformClassLoader())) {
            return ((Callable<List<String>>)
                            alone.loadClass(name).getConstructor().newInstance())
                    .call();
        }
    }

    @Test
    void keepsWhatIsNoData() {
        assertThat(Icu.isUnused("com/ibm/icu/text/NumberFormat.class")).isFalse();
        assertThat(Icu.isUnused("com/ibm/icu/impl/data/icudata/de.res")).isFalse();
        assertThat(Icu.isUnused("com/ibm/icu/impl/data/icudata/curr/root.res")).isFalse();
        assertThat(Icu.isUnused("com/ibm/icu/impl/data/icudata/curr/de.res")).isTrue();
        assertThat(Icu.isUnused("com/ibm/icu/impl/data/icudata/coll/ucadata.icu"))
                .isTrue();
    }
}
