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
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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

    private static final Code NAMED_ACTIVITY =
            new Code(OWN, "psfs-activity", "Activity named by the patient, 0 unable to 10 as before");

    private static final BigDecimal MILLIS_OF_A_MINUTE = BigDecimal.valueOf(60_000);

    private static final Code SURVEY = new Code(CATEGORIES, "survey", "Survey");
    private static final Code VITAL_SIGNS = new Code(CATEGORIES, "vital-signs", "Vital Signs");
    private static final Code ACTIVITY = new Code(CATEGORIES, "activity", "Activity");

    private static final Unit SCORE = new Unit("score", "{score}");
    private static final Unit PER_MINUTE = new Unit("beats/minute", "/min");
    private static final Unit MINUTES = new Unit("min", "min");

    /** The offset that FHIR knows at most. */
    private static final int MOST_SECONDS = 14 * 3600;

    private static final JsonMapper JSON = JsonMapper.shared();

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
     * @param name the person's name, where it is to be told, else null; a pseudonym stands there always
     * @param now when the bundle is made
     * @throws UncheckedIOException when the stream can't be written
     */
    public static void write(
            DiarySnapshot state,
            LocalDate from,
            LocalDate to,
            Locale locale,
            @Nullable String name,
            OffsetDateTime now,
            OutputStream out) {
        UUID pseudonym = named("patient " + state.origin(now));
        try (JsonGenerator json =
                JSON.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out)) {
            FhirExport export = new FhirExport(json, locale, pseudonym);
            json.writeStartObject();
            json.writeStringProperty("resourceType", "Bundle");
            json.writeStringProperty("type", "collection");
            json.writeStringProperty("timestamp", time(now));
            json.writeArrayPropertyStart("entry");
            export.patient(pseudonym, name);
            state.sessions(from, to, export::session);
            state.otherPain(from, to, export::pain);
            state.measures(from, to, export::measure);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        } catch (JacksonIOException failure) {
            throw new UncheckedIOException(failure.getCause());
        }
    }

    private void patient(UUID id, @Nullable String name) {
        ObjectNode resource = JSON.createObjectNode().put("resourceType", "Patient");
        resource.putArray("identifier")
                .addObject()
                .put("system", "urn:ietf:rfc:3986")
                .put("value", patient);
        texts(resource, "name", name == null ? "" : name);
        String _ = entry(id, resource);
    }

    private void session(SessionDetail session) {
        SessionSummary summary = session.summary();
        if (summary.state() == SessionState.RUNNING) {
            return;
        }
        UUID id = summary.id();
        OffsetDateTime start = summary.startedAt();
        OffsetDateTime end = Objects.requireNonNullElse(summary.endedAt(), start);
        BigDecimal minutes =
                BigDecimal.valueOf(summary.activeMillis()).divide(MILLIS_OF_A_MINUTE, 2, RoundingMode.HALF_UP);
        List<String> members = new ArrayList<>();
        members.add(value(id, "duration", ACTIVITY, DURATION, OWN_DURATION, start, minutes, MINUTES));
        if (session.effort() != null) {
            BigDecimal effort = BigDecimal.valueOf(session.effort());
            members.add(value(id, "effort", SURVEY, EFFORT, OWN_EFFORT, end, effort, SCORE));
        }
        heartRate(id, HEART_BEFORE, start, session.heartRateBefore()).ifPresent(members::add);
        heartRate(id, HEART_AFTER, end, session.heartRateAfter()).ifPresent(members::add);
        session.pain().forEach(entry -> members.add(pain(entry)));
        ObjectNode whole =
                observation(ACTIVITY, List.of(SESSION), summary.title().in(locale), start);
        texts(whole, "note", session.note());
        ArrayNode references = whole.putArray("hasMember");
        members.forEach(member -> references.addObject().put("reference", member));
        String _ = entry(named("session " + id), whole);
    }

    private Optional<String> heartRate(UUID session, Code own, OffsetDateTime at, @Nullable Integer rate) {
        return Optional.ofNullable(rate)
                .map(BigDecimal::valueOf)
                .map(beats -> value(session, own.code(), VITAL_SIGNS, HEART_RATE, own, at, beats, PER_MINUTE));
    }

    private void measure(MeasureEntry measure) {
        Code own = new Code(OWN, measure.kind().id(), measureName(measure.kind()));
        ObjectNode answered = observation(SURVEY, List.of(own), own.display(), measure.at());
        quantity(answered, BigDecimal.valueOf(measure.score()), SCORE);
        texts(answered, "note", measure.note());
        measure.read().ifPresent(answers -> parts(answered, answers));
        String _ = entry(named("measure " + measure.id()), answered);
    }

    /** What was answered to each part of a questionnaire; one that has but one part says it with its score. */
    private static void parts(ObjectNode measure, MeasureAnswers answers) {
        switch (answers) {
            case RolandMorris(SortedSet<Integer> ticked) -> {
                ArrayNode parts = measure.putArray("component");
                for (int number = 1; number <= RolandMorris.STATEMENTS; number++) {
                    ObjectNode part = parts.addObject();
                    Code statement = new Code(OWN, "rmdq-24-" + number, "Roland-Morris statement " + number);
                    concept(part.putObject("code"), List.of(statement), "");
                    part.put("valueBoolean", ticked.contains(number));
                }
            }
            case PatientSpecific(List<Activity> activities) -> {
                ArrayNode parts = measure.putArray("component");
                for (Activity activity : activities) {
                    ObjectNode part = parts.addObject();
                    concept(part.putObject("code"), List.of(NAMED_ACTIVITY), activity.name());
                    quantity(part, BigDecimal.valueOf(activity.value()), SCORE);
                }
            }
            case GlobalChange _ -> {}
        }
    }

    /** Names of questionnaires, the same in every language. */
    private static String measureName(MeasureKind kind) {
        return switch (kind) {
            case RMDQ_24 -> "Roland-Morris Disability Questionnaire, 24 items";
            case PSFS -> "Patient-Specific Functional Scale";
            case GLOBAL_CHANGE -> "Global change";
        };
    }

    private ObjectNode observation(Code category, List<Code> codes, String text, OffsetDateTime at) {
        ObjectNode observation =
                JSON.createObjectNode().put("resourceType", "Observation").put("status", "final");
        concept(observation.putArray("category").addObject(), List.of(category), "");
        concept(observation.putObject("code"), codes, text);
        observation.putObject("subject").put("reference", patient);
        return observation.put("effectiveDateTime", time(at));
    }

    /** Writes one value of a session; {@code key} tells it from the others of the same one. */
    private String value(
            UUID session,
            String key,
            Code category,
            Code code,
            Code own,
            OffsetDateTime at,
            BigDecimal value,
            Unit unit) {
        ObjectNode observation = observation(category, List.of(code, own), own.display(), at);
        quantity(observation, value, unit);
        return entry(named(key + " " + session), observation);
    }

    /** Writes how much it hurt: the place as a code, the spots of the body map in words. */
    private String pain(PainEntry entry) {
        Code own = moment(entry.moment());
        ObjectNode observation = observation(SURVEY, List.of(PAIN, own), own.display(), entry.at());
        quantity(observation, BigDecimal.valueOf(entry.value()), SCORE);
        texts(observation, "note", entry.note());
        String spots = entry.spots().stream()
                .sorted()
                .map(spot -> spot.id().replace('-', ' '))
                .collect(Collectors.joining(", "));
        List<Code> place = entry.place() == null ? List.of() : List.of(site(entry.place()));
        if (!place.isEmpty() || !spots.isEmpty()) {
            concept(observation.putObject("bodySite"), place, spots);
        }
        return entry(named("pain " + entry.id()), observation);
    }

    /** Writes a resource, and tells how others refer to it. */
    private String entry(UUID id, ObjectNode resource) {
        json.writeRaw("\n");
        json.writeTree(JSON.createObjectNode().put("fullUrl", urn(id)).set("resource", resource));
        return urn(id);
    }

    private static void concept(ObjectNode concept, List<Code> codes, String text) {
        if (!codes.isEmpty()) {
            ArrayNode coding = concept.putArray("coding");
            codes.forEach(code -> coding.addObject()
                    .put("system", code.system())
                    .put("code", code.code())
                    .put("display", code.display()));
        }
        if (!text.isBlank()) {
            concept.put("text", text);
        }
    }

    /** A list of one text, where there is any. */
    private static void texts(ObjectNode resource, String name, String text) {
        if (!text.isBlank()) {
            resource.putArray(name).addObject().put("text", text);
        }
    }

    private static void quantity(ObjectNode observation, BigDecimal value, Unit unit) {
        observation
                .putObject("valueQuantity")
                .put("value", value)
                .put("unit", unit.unit())
                .put("system", UCUM)
                .put("code", unit.code());
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
