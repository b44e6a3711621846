package lumbo.packed;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the value again that {@link Packer} packed, by the constructors of its records. Only for what came with Lumbo. */
final class Unpacker {

    /** No record of another's is ever made. */
    private static final String OURS = "lumbo.";

    private final ByteBuffer in;
    private final List<Object> known = new ArrayList<>();
    private final List<Object> types = new ArrayList<>();

    /** The form of a record: how it is made, and of how many components. */
    private record Form(Constructor<?> make, int components) {}

    private Unpacker(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    /**
     * Unpacks a value.
     *
     * @throws IllegalStateException where these are no such bytes
     */
    static <T> T unpack(byte[] bytes, Class<T> type) {
        Unpacker unpacker = new Unpacker(bytes);
        try {
            T value = type.cast(unpacker.value());
            if (value == null || unpacker.in.hasRemaining()) {
                throw new IllegalStateException("not what was packed");
            }
            return value;
        } catch (ReflectiveOperationException
                | BufferUnderflowException
                | IndexOutOfBoundsException
                | ClassCastException damaged) {
            throw new IllegalStateException("not what was packed", damaged);
        }
    }

    private @Nullable Object value() throws ReflectiveOperationException {
        return switch (Tag.of(in.get())) {
            case NULL -> null;
            case AGAIN -> known.get(number());
            case TEXT -> text();
            case INTEGER -> in.getInt();
            case LONG -> in.getLong();
            case DOUBLE -> in.getDouble();
            case TRUE -> true;
            case FALSE -> false;
            case DAY -> LocalDate.ofEpochDay(in.getLong());
            case OPTIONAL -> Optional.ofNullable(value());
            case LIST -> list();
            case SET -> set();
            case MAP -> map();
            case ENUM -> constant((Map<?, ?>) type());
            case RECORD -> made((Form) type());
        };
    }

    private String text() {
        int length = number();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        known.add(text);
        return text;
    }

    private List<@Nullable Object> list() throws ReflectiveOperationException {
        int size = number();
        List<@Nullable Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(value());
        }
        return Collections.unmodifiableList(list);
    }

    private Set<@Nullable Object> set() throws ReflectiveOperationException {
        int size = number();
        Set<@Nullable Object> set = new LinkedHashSet<>();
        for (int i = 0; i < size; i++) {
            set.add(value());
        }
        return Collections.unmodifiableSet(set);
    }

    private Map<@Nullable Object, @Nullable Object> map() throws ReflectiveOperationException {
        int size = number();
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Object key = value();
            map.put(key, value());
        }
        return Collections.unmodifiableMap(map);
    }

    private Object made(Form form) throws ReflectiveOperationException {
        @Nullable Object[] components = new @Nullable Object[form.components()];
        for (int i = 0; i < components.length; i++) {
            components[i] = value();
        }
        Object made = form.make().newInstance(components);
        known.add(made);
        return made;
    }

    private Object constant(Map<?, ?> constants) throws ReflectiveOperationException {
        Object constant = constants.get(value());
        if (constant == null) {
            throw new IllegalStateException("no constant of ours");
        }
        return constant;
    }

    /** The form of a record, or the constants of an enum by their names. */
    private Object type() throws ReflectiveOperationException {
        int number = number();
        if (number == types.size()) {
            types.add(named());
        }
        return types.get(number);
    }

    private Object named() throws ReflectiveOperationException {
        byte[] letters = new byte[in.getShort()];
        in.get(letters);
        String name = new String(letters, StandardCharsets.US_ASCII);
        if (!name.startsWith(OURS)) {
            throw new IllegalStateException("no record of ours: " + name);
        }
        Class<?> type = Class.forName(name);
        if (type.isEnum()) {
            Map<String, Object> constants = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                constants.put(((Enum<?>) constant).name(), constant);
            }
            return constants;
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] of = new Class<?>[components.length];
        for (int i = 0; i < of.length; i++) {
            of[i] = components[i].getType();
        }
        Constructor<?> make = type.getDeclaredConstructor(of);
        make.setAccessible(true);
        return new Form(make, of.length);
    }

    private int number() {
        int number = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            number |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }
}
