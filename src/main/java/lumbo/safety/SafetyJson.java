package lumbo.safety;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.program.CodedEnum;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the rules know of a person, as JSON, and the advice that comes of it. Words are written by their ids, rows as
 * {@code S7}, times in ISO 8601 with their offset. What is empty is left out. Keys that are not known are passed over, so
 * that what a newer Lumbo wrote can be read; only what is optional may be missing.
 */
public final class SafetyJson {

    private static final Pattern PACKAGES = Pattern.compile("\\b([a-z][a-z0-9]*\\.)+(?=[A-Z])");

    /** How the reader says that something is missing or null. */
    private static final Pattern NOTHING = Pattern.compile("^Invalid `null`|^Cannot map `null`|^Missing required");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new OnlyNullablesMayBeMissing(), new JacksonAnnotationIntrospector()))
            .addMixIn(Advice.class, AdviceKeys.class)
            .addMixIn(Offer.class, OfferKeys.class)
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DateTimeFeature.WRITE_DATES_WITH_CONTEXT_TIME_ZONE)
            .build();

    private SafetyJson() {}

    /** A record of this package on one line. */
    public static String write(Object record) {
        return MAPPER.writeValueAsString(record);
    }

    /** A record of this package on many lines, for people. */
    public static String pretty(Object record) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(record);
    }

    /**
     * Reads a record of this package.
     *
     * @throws IllegalArgumentException when the text is none; it says where and why
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            T read = MAPPER.readValue(json, type);
            if (read == null) {
                throw new IllegalArgumentException("this is no " + type.getSimpleName() + ": null");
            }
            return read;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("this is no " + type.getSimpleName() + place(e) + ": " + why(e), e);
        }
    }

    private static String place(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        String path = e.getPath().stream()
                .map(one -> one.getPropertyName() == null ? "/" + one.getIndex() : "/" + one.getPropertyName())
                .collect(Collectors.joining());
        String at = location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
        return path.isEmpty() ? at : " at " + path + at;
    }

    private static String why(JacksonException e) {
        Throwable cause = e.getCause();
        if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
            return cause.getMessage();
        }
        if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
            return wrong.getValue() + " is none of "
                    + Stream.of(wrong.getTargetType().getEnumConstants())
                            .map(word -> ((CodedEnum) word).id())
                            .collect(Collectors.joining(", "));
        }
        String message = PACKAGES.matcher(e.getOriginalMessage()).replaceAll("").replace('\n', ' ');
        return NOTHING.matcher(message).find() ? "it is missing" : message;
    }

    private static final class OnlyNullablesMayBeMissing extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return !mayBeMissing(member);
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated one) {
            return one instanceof AnnotatedMember member && !mayBeMissing(member)
                    ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                    : JsonSetter.Value.empty();
        }

        /** Only the component surely has its annotation: javac loses it at a constructor's parameter of a nested type. */
        private static boolean mayBeMissing(AnnotatedMember member) {
            return Stream.ofNullable(member.getDeclaringClass().getRecordComponents())
                    .flatMap(components -> member instanceof AnnotatedParameter parameter
                            ? Stream.of(components[parameter.getIndex()])
                            : Stream.of(components).filter(one -> one.getName().equals(member.getName())))
                    .anyMatch(one -> one.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }
    }

    private interface AdviceKeys {
        @JsonProperty(value = "nobody", index = 1)
        boolean isNobody();
    }

    private interface OfferKeys {
        @JsonProperty(index = 0, access = JsonProperty.Access.READ_ONLY)
        String id();
    }
}
