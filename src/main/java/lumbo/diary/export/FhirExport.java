package lumbo.diary.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lumbo.diary.DiarySnapshot;
import lumbo.diary.MeasureEntry;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.PainPlace;
import lumbo.diary.SessionDetail;
import lumbo.diary.SessionState;
import lumbo.diary.SessionSummary;
import lumbo.diary.Timestamps;
import lumbo.measure.Activity;
import lumbo.measure.GlobalChange;
import lumbo.measure.MeasureAnswers;
import lumbo.measure.MeasureKind;
import lumbo.measure.PatientSpecific;
import lumbo.measure.RolandMorris;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * The diary as a FHIR R4 bundle of the type collection: one patient, an observation for each value, and one for each session
 * that is over, which has those of the session as its members. The same entry has the same id in every bundle. Holds no
 * more than a session at a time.
 */
public final class FhirExport {

    private static final String LOINC = "http://loinc.org";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category";

    /** Our own codes, for what LOINC does not tell. */
    static final String OWN = "urn:uuid:6c756d62-6f00-4000-8000-636f64657300";

    private static final Code PAIN =
            new Code(LOINC, "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported");
    private static final Code HEART_RATE = new Code(LOINC, "8867-4", "Heart rate");
    private static final Code EFFORT = new Code(LOINC, "82289-0", "Rating of perceived exertion [Score]");
    private static final Code DURATION = new Code(LOINC, "55411-3", "Exercise duration");
    private static final Code SESSION = new Code(OWN, "exercise-session", "Exercise session");
    private static final Code OWN_DURATION = new Code(OWN, "session-duration", "Time of exercise without pauses");
    private static final Code OWN_EFFORT = new Code(OWN, "session-effort", "Effort of a session, 0 to 10");
    private static final Code HEART_BEFORE = new Code(OWN, "heart-rate-before-session", "Heart rate before a session");
    private static final Code HEART_AFTER = new Code(OWN, "heart-rate-after-session", "Heart rate after a session");

    private static final BigDecimal MILLIS_OF_A_MINUTE = BigDecimal.valueOf(60_000);

    private static final Code SURVEY = new Code(CATEGORIES, "survey", "Survey");
    private static final Code VITAL_SIGNS = new Code(CATEGORIES, "vital-signs", "Vital Signs");
    private static final Code ACTIVITY = new Code(CATEGORIES, "activity", "Activity");

    private static final Unit SCORE = new Unit("score", "{score}");
    private static final Unit PER_MINUTE = new Unit("beats/minute", "/min");
    private static final Unit MINUTES = new Unit("min", "min");

    /** The offset that FHIR knows at most. */
    private static final int MOST_SECONDS = 14 * 3600;

    private final JsonGenerator json;
    private final Locale locale;
    private final String patient;

    private FhirExport(JsonGenerator json, Locale locale, UUID patient) {
        this.json = json;
        this.locale = locale;
        this.patient = urn(patient);
    }

    private record Code(String system, String code, String display) {}

    private record Unit(String unit, String code) {}

    private record Site(List<Code> codes, String text) {}

    /**
     * A part of an observation: a number, or whether something holds where there is none.
     *
     * @param text the patient's own words for it; may be empty
     */
    private record Part(Code code, String text, Optional<BigDecimal> value, boolean holds) {}

    /**
     * What an observation says.
     *
     * @param key tells it from the others of the same entry of the diary
     */
    private record Observed(
            UUID entry,
            String key,
            Code category,
            List<Code> codes,
            String text,
            OffsetDateTime at,
            Optional<BigDecimal> value,
            Unit unit,
            Optional<Site> site,
            String note,
            List<String> members,
            List<Part> parts) {

        /** One without parts. */
        Observed(
                UUID entry,
                String key,
                Code category,
                List<Code> codes,
                String text,
                OffsetDateTime at,
                Optional<BigDecimal> value,
                Unit unit,
                Optional<Site> site,
                String note,
                List<String> members) {
            this(entry, key, category, codes, text, at, value, unit, site, note, members, List.of());
        }

        static Observed of(
                UUID entry,
                String key,
                Code category,
                Code code,
                Code own,
                OffsetDateTime at,
                BigDecimal value,
                Unit unit) {
            return new Observed(
                    entry,
                    key,
                    category,
                    List.of(code, own),
                    own.display(),
                    at,
                    Optional.of(value),
                    unit,
                    Optional.empty(),
                    "",
                    List.of());
        }

        static Observed of(PainEntry entry) {
            Code own = moment(entry.moment());
            return new Observed(
                    entry.id(),
                    "pain",
                    SURVEY,
                    List.of(PAIN, own),
                    own.display(),
                    entry.at(),
                    Optional.of(BigDecimal.valueOf(entry.value())),
                    SCORE,
                    where(entry),
                    entry.note(),
                    List.of());
        }
    }

    /** What has to be said of the codes of others wherever they are passed on. */
    public static String notice() {
        try (@Nullable InputStream in = FhirExport.class.getResourceAsStream("LOINC-NOTICE.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing: LOINC-NOTICE.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Writes the bundle in UTF-8; the stream stays open.
     *
     * @param from the first date, by when a session began or an entry was made
     * @param to the last date
     * @param locale the language of titles
     * @param name the person's name, where it is to be told; a pseudonym stands there always
     * @param now when the bundle is made
     * @throws UncheckedIOException when the stream can't be written
     */
    public static void write(
            DiarySnapshot state,
            LocalDate from,
            LocalDate to,
            Locale locale,
            Optional<String> name,
            OffsetDateTime now,
            OutputStream out) {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        UUID pseudonym = named("patient " + state.origin(now));
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            FhirExport export = new FhirExport(json, locale, pseudonym);
            json.writeStartObject();
            json.writeStringProperty("resourceType", "Bundle");
            json.writeStringProperty("type", "collection");
            json.writeStringProperty("timestamp", time(now));
            json.writeArrayPropertyStart("entry");
            export.patient(pseudonym, name);
            state.sessions(from, to, export::session);
            state.otherPain(from, to, entry -> export.observation(Observed.of(entry)));
            state.measures(from, to, export::measure);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        } catch (JacksonIOException failure) {
            throw new UncheckedIOException(failure.getCause());
        }
    }

    private void patient(UUID id, Optional<String> name) {
        entry(id, "Patient");
        json.writeArrayPropertyStart("identifier");
        json.writeStartObject();
        json.writeStringProperty("system", "urn:ietf:rfc:3986");
        json.writeStringProperty("value", patient);
        json.writeEndObject();
        json.writeEndArray();
        name.filter(text -> !text.isBlank()).ifPresent(text -> {
            json.writeArrayPropertyStart("name");
            json.writeStartObject();
            json.writeStringProperty("text", text);
            json.writeEndObject();
            json.writeEndArray();
        });
        endEntry();
    }

    private void session(SessionDetail session) {
        SessionSummary summary = session.summary();
        if (summary.state() == SessionState.RUNNING) {
            return;
        }
        OffsetDateTime end = summary.endedAt().orElse(summary.startedAt());
        BigDecimal minutes =
                BigDecimal.valueOf(summary.activeMillis()).divide(MILLIS_OF_A_MINUTE, 2, RoundingMode.HALF_UP);
        UUID id = summary.id();
        List<Observed> parts = new ArrayList<>();
        parts.add(Observed.of(id, "duration", ACTIVITY, DURATION, OWN_DURATION, summary.startedAt(), minutes, MINUTES));
        session.effort()
                .map(BigDecimal::valueOf)
                .ifPresent(
                        effort -> parts.add(Observed.of(id, "effort", SURVEY, EFFORT, OWN_EFFORT, end, effort, SCORE)));
        session.heartRateBefore().ifPresent(rate -> parts.add(heartRate(id, HEART_BEFORE, summary.startedAt(), rate)));
        session.heartRateAfter().ifPresent(rate -> parts.add(heartRate(id, HEART_AFTER, end, rate)));
        session.pain().forEach(entry -> parts.add(Observed.of(entry)));
        List<String> members = parts.stream().map(this::observation).toList();
        observation(new Observed(
                id,
                "session",
                ACTIVITY,
                List.of(SESSION),
                summary.title().in(locale),
                summary.startedAt(),
                Optional.empty(),
                SCORE,
                Optional.empty(),
                session.note(),
                members));
    }

    private static Observed heartRate(UUID session, Code own, OffsetDateTime at, int rate) {
        return Observed.of(session, own.code(), VITAL_SIGNS, HEART_RATE, own, at, BigDecimal.valueOf(rate), PER_MINUTE);
    }

    private void measure(MeasureEntry measure) {
        Code own = new Code(OWN, measure.kind().id(), measureName(measure.kind()));
        observation(new Observed(
                measure.id(),
                "measure",
                SURVEY,
                List.of(own),
                own.display(),
                measure.at(),
                Optional.of(BigDecimal.valueOf(measure.score())),
                SCORE,
                Optional.empty(),
                measure.note(),
                List.of(),
                measure.read().map(FhirExport::parts).orElse(List.of())));
    }

    /** What was answered to each part of a questionnaire; one that has but one part says it with its score. */
    private static List<Part> parts(MeasureAnswers answers) {
        return switch (answers) {
            case RolandMorris(SortedSet<Integer> ticked) ->
                IntStream.rangeClosed(1, RolandMorris.STATEMENTS)
                        .mapToObj(number -> new Part(
                                new Code(OWN, "rmdq-24-" + number, "Roland-Morris statement " + number),
                                "",
                                Optional.empty(),
                                ticked.contains(number)))
                        .toList();
            case PatientSpecific(List<Activity> activities) ->
                activities.stream()
                        .map(activity -> new Part(
                                new Code(
                                        OWN,
                                        "psfs-activity",
                                        "Activity named by the patient, 0 unable to 10 as before"),
                                activity.name(),
                                Optional.of(BigDecimal.valueOf(activity.value())),
                                false))
                        .toList();
            case GlobalChange _ -> List.of();
        };
    }

    /** Names of questionnaires, the same in every language. */
    private static String measureName(MeasureKind kind) {
        return switch (kind) {
            case RMDQ_24 -> "Roland-Morris Disability Questionnaire, 24 items";
            case PSFS -> "Patient-Specific Functional Scale";
            case GLOBAL_CHANGE -> "Global change";
        };
    }

    /** Writes one observation, and tells how others refer to it. */
    private String observation(Observed observed) {
        UUID id = named(observed.key() + " " + observed.entry());
        entry(id, "Observation");
        json.writeStringProperty("status", "final");
        json.writeArrayPropertyStart("category");
        concept(List.of(observed.category()), "");
        json.writeEndArray();
        json.writeName("code");
        concept(observed.codes(), observed.text());
        reference("subject", patient);
        json.writeStringProperty("effectiveDateTime", time(observed.at()));
        observed.value().ifPresent(value -> quantity(value, observed.unit()));
        if (!observed.note().isBlank()) {
            json.writeArrayPropertyStart("note");
            json.writeStartObject();
            json.writeStringProperty("text", observed.note());
            json.writeEndObject();
            json.writeEndArray();
        }
        observed.site().ifPresent(site -> {
            json.writeName("bodySite");
            concept(site.codes(), site.text());
        });
        if (!observed.members().isEmpty()) {
            json.writeArrayPropertyStart("hasMember");
            for (String member : observed.members()) {
                json.writeStartObject();
                json.writeStringProperty("reference", member);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!observed.parts().isEmpty()) {
            json.writeArrayPropertyStart("component");
            observed.parts().forEach(this::part);
            json.writeEndArray();
        }
        endEntry();
        return urn(id);
    }

    private void part(Part part) {
        json.writeStartObject();
        json.writeName("code");
        concept(List.of(part.code()), part.text());
        if (part.value().isPresent()) {
            quantity(part.value().get(), SCORE);
        } else {
            json.writeBooleanProperty("valueBoolean", part.holds());
        }
        json.writeEndObject();
    }

    private void entry(UUID id, String type) {
        json.writeRaw("\n");
        json.writeStartObject();
        json.writeStringProperty("fullUrl", urn(id));
        json.writeObjectPropertyStart("resource");
        json.writeStringProperty("resourceType", type);
    }

    private void endEntry() {
        json.writeEndObject();
        json.writeEndObject();
    }

    private void concept(List<Code> codes, String text) {
        json.writeStartObject();
        if (!codes.isEmpty()) {
            codings(codes);
        }
        if (!text.isBlank()) {
            json.writeStringProperty("text", text);
        }
        json.writeEndObject();
    }

    private void codings(List<Code> codes) {
        json.writeArrayPropertyStart("coding");
        for (Code code : codes) {
            json.writeStartObject();
            json.writeStringProperty("system", code.system());
            json.writeStringProperty("code", code.code());
            json.writeStringProperty("display", code.display());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void quantity(BigDecimal value, Unit unit) {
        json.writeObjectPropertyStart("valueQuantity");
        json.writeNumberProperty("value", value);
        json.writeStringProperty("unit", unit.unit());
        json.writeStringProperty("system", UCUM);
        json.writeStringProperty("code", unit.code());
        json.writeEndObject();
    }

    private void reference(String name, String to) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("reference", to);
        json.writeEndObject();
    }

    private static Code moment(PainMoment moment) {
        return switch (moment) {
            case BEFORE -> new Code(OWN, "pain-before-session", "Pain before a session");
            case WORST_24H ->
                new Code(OWN, "pain-worst-24h-before-session", "Worst pain of the 24 hours before a session");
            case DURING -> new Code(OWN, "pain-during-session", "Pain during a session");
            case AFTER -> new Code(OWN, "pain-after-session", "Pain after a session");
            case NEXT_MORNING -> new Code(OWN, "pain-morning-after-session", "Pain on the morning after a session");
            case OTHER -> new Code(OWN, "pain-other", "Pain at another time");
        };
    }

    /** Where it hurt: the place as a code, the spots of the body map in words. */
    private static Optional<Site> where(PainEntry entry) {
        String spots = entry.spots().stream()
                .sorted()
                .map(spot -> spot.id().replace('-', ' '))
                .collect(Collectors.joining(", "));
        List<Code> place = entry.place().map(FhirExport::site).stream().toList();
        return place.isEmpty() && spots.isEmpty() ? Optional.empty() : Optional.of(new Site(place, spots));
    }

    private static Code site(PainPlace place) {
        return switch (place) {
            case BACK -> new Code(OWN, "back", "Back");
            case LEG -> new Code(OWN, "leg", "Leg");
            case FURTHER_DOWN_LEG -> new Code(OWN, "further-down-leg", "Leg, further down than before");
            case ELSEWHERE -> new Code(OWN, "elsewhere", "Elsewhere");
        };
    }

    private static UUID named(String what) {
        return UUID.nameUUIDFromBytes(("lumbo fhir " + what).getBytes(StandardCharsets.UTF_8));
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    private static String time(OffsetDateTime at) {
        boolean known = Math.abs(at.getOffset().getTotalSeconds()) <= MOST_SECONDS;
        return Timestamps.text(known ? at : at.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
