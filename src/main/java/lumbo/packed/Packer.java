package lumbo.packed;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Packs a value into bytes, of which {@link Unpacker} makes an equal one: records, lists, maps and sets of such, texts, numbers,
 * days and constants of enums. What is equal is written once. The same value always gives the same bytes.
 */
public final class Packer {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<Object, Integer> known = new HashMap<>();
    private final Map<String, Integer> classes = new HashMap<>();

    private Packer() {}

    /**
     * Packs a value.
     *
     * @throws IllegalArgumentException where it has something of a kind that can't be packed
     */
    public static byte[] pack(Object value) {
        Packer packer = new Packer();
        try {
            packer.value(value);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return packer.bytes.toByteArray();
    }

    private void value(@Nullable Object value) throws IOException {
        if (value != null && known.containsKey(value)) {
            tag(Tag.AGAIN);
            number(known.get(value));
            return;
        }
        switch (value) {
            case null -> tag(Tag.NULL);
            case String text -> text(text);
            case Integer number -> {
                tag(Tag.INTEGER);
                out.writeInt(number);
            }
            case Long number -> {
                tag(Tag.LONG);
                out.writeLong(number);
            }
            case Double number -> {
                tag(Tag.DOUBLE);
                out.writeDouble(number);
            }
            case Boolean truth -> tag(truth ? Tag.TRUE : Tag.FALSE);
            case LocalDate day -> {
                tag(Tag.DAY);
                out.writeLong(day.toEpochDay());
            }
            case List<?> list -> all(Tag.LIST, list);
            // the order of sets differs from run to run
            case Set<?> set ->
                all(
                        Tag.SET,
                        set.stream()
                                .sorted(Comparator.comparing(String::valueOf))
                                .toList());
            case Map<?, ?> map -> map(map);
            case Optional<?> maybe -> {
                tag(Tag.OPTIONAL);
                value(maybe.orElse(null));
            }
            case Enum<?> constant -> {
                tag(Tag.ENUM);
                type(constant.getDeclaringClass());
                value(constant.name());
            }
            case Record made -> {
                tag(Tag.RECORD);
                type(made.getClass());
                for (RecordComponent component : made.getClass().getRecordComponents()) {
                    value(component(made, component));
                }
                remember(made);
            }
            default -> throw new IllegalArgumentException("can't be packed: " + value.getClass());
        }
    }

    private static @Nullable Object component(Record made, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(made);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalArgumentException("can't be packed: " + component, failure);
        }
    }

    private void text(String text) throws IOException {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        tag(Tag.TEXT);
        number(letters.length);
        out.write(letters);
        remember(text);
    }

    private void all(Tag tag, Collection<?> values) throws IOException {
        tag(tag);
        number(values.size());
        for (Object value : values) {
            value(value);
        }
    }

    /** In the map's own order, which some readers mind, unless it has none. */
    private void map(Map<?, ?> map) throws IOException {
        tag(Tag.MAP);
        number(map.size());
        boolean hasOrder = !map.getClass().getName().startsWith("java.util.ImmutableCollections");
        Comparator<Map.Entry<?, ?>> order =
                hasOrder ? (_, _) -> 0 : Comparator.comparing(entry -> String.valueOf(entry.getKey()));
        for (Map.Entry<?, ?> entry : map.entrySet().stream().sorted(order).toList()) {
            value(entry.getKey());
            value(entry.getValue());
        }
    }

    private void remember(Object value) {
        known.put(value, known.size());
    }

    private void type(Class<?> type) throws IOException {
        int next = classes.size();
        int number = classes.computeIfAbsent(type.getName(), _ -> next);
        number(number);
        if (number == next) {
            out.writeUTF(type.getName());
        }
    }

    private void tag(Tag tag) throws IOException {
        out.writeByte(tag.code());
    }

    /** A number from 0 on, in as few bytes as it needs. */
    private void number(int number) throws IOException {
        int rest = number;
        while (rest > 0x7f) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
