package lumbo.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {

    private enum Colour {
        RED,
        GREEN
    }

    private record Leaf(
            String text,
            int whole,
            long far,
            double real,
            @Nullable Double maybe,
            boolean yes,
            boolean no,
            Colour colour,
            LocalDate day) {}

    private record Tree(Leaf one, Leaf again, List<Object> list, Map<String, Leaf> map, Set<String> set) {}

    private static final Leaf LEAF = new Leaf(
            "na\u00efve \u4e2d \ud83d\ude42", -7, Long.MIN_VALUE, -0.0, null, true, false, Colour.GREEN, LocalDate.MAX);

    private static Tree tree() {
        Map<String, Leaf> map = new LinkedHashMap<>();
        map.put("z", LEAF);
        map.put(
                "a",
                new Leaf("", Integer.MAX_VALUE, 0, Double.MIN_VALUE, 0.5, false, true, Colour.RED, LocalDate.EPOCH));
        return new Tree(
                LEAF,
                LEAF,
                List.of("x", 1, 2L, .5, List.of(), LEAF, Optional.of("y"), Optional.empty()),
                map,
                Set.of("b", "a", "c"));
    }

    @Test
    void whatComesOutIsWhatWasPacked() {
        Tree again = Packed.unpack(Packer.pack(tree()), Tree.class);

        assertThat(again).isEqualTo(tree());
        assertThat(again.map().keySet()).as("in its order").containsExactly("z", "a");
        assertThat(again.one()).as("what is equal is there once").isSameAs(again.again());
    }

    @Test
    void manyValuesAreToldApart() {
        List<Object> many = Collections.unmodifiableList(Arrays.asList(new Object[40_000]));
        record Many(List<Object> all) {}

        assertThat(Packed.unpack(Packer.pack(new Many(many)), Many.class).all()).isEqualTo(many);
        List<Object> words = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            words.add("word " + i);
        }
        words.addAll(List.copyOf(words));
        assertThat(Packed.unpack(Packer.pack(new Many(words)), Many.class).all())
                .isEqualTo(words);
    }

    @Test
    void theSameAlwaysGivesTheSameBytes() {
        assertThat(Packer.pack(tree())).isEqualTo(Packer.pack(tree()));
        assertThat(Packer.pack(new Tree(LEAF, LEAF, List.of(), Map.of("a", LEAF, "b", LEAF, "c", LEAF), Set.of())))
                .isEqualTo(Packer.pack(
                        new Tree(LEAF, LEAF, List.of(), Map.of("c", LEAF, "b", LEAF, "a", LEAF), Set.of())));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        record Odd(StringBuilder text) {}

        assertThatThrownBy(() -> Packer.pack(new Odd(new StringBuilder())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("StringBuilder");
    }

    @Test
    void refusesOtherBytesAndOtherRecords() {
        byte[] whole = Packer.pack(tree());

        assertThatThrownBy(() -> Packed.unpack(Arrays.copyOf(whole, whole.length - 1), Tree.class))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Packed.unpack(Arrays.copyOf(whole, whole.length + 1), Tree.class))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Packed.unpack(whole, Leaf.class)).isInstanceOf(IllegalStateException.class);
        String name = Leaf.class.getName();
        byte[] foreign = new String(whole, StandardCharsets.ISO_8859_1)
                .replace(name, "x".repeat(name.length()))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Packed.unpack(foreign, Tree.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no record of ours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "motions/none"})
    void whereNothingIsPackedThereIsNothing(String name) {
        assertThat(Packed.value(name, Tree.class)).isEmpty();
    }
}
