package lumbo.diary;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationResult;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import lumbo.diary.export.FhirExport;
import lumbo.measure.Activity;
import lumbo.measure.GlobalChange;
import lumbo.measure.PatientSpecific;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What HAPI, which many clinics' systems are built on, makes of an exported bundle; without a network. */
@Tag("interop")
class FhirInteropTest {

    @TempDir
    Path folder;

    private static FhirValidator validator() {
        FhirContext context = FhirContext.forR4();
        ValidationSupportChain chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context));
        return context.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }

    private static List<String> errors(String bundle) {
        ValidationResult result = validator().validateWithResult(bundle);
        return result.getMessages().stream()
                .filter(message -> message.getSeverity() == ResultSeverityEnum.ERROR
                        || message.getSeverity() == ResultSeverityEnum.FATAL)
                .map(SingleValidationMessage::toString)
                .toList();
    }

    private String bundle() {
        Path file = folder.resolve("diary.sqlite");
        Filled.small(file, "a note");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Diary diary = Diary.open(file)) {
            PatientSpecific named = new PatientSpecific(List.of(new Activity("Put on socks", 4)));
            diary.keep(MeasureEntry.of(Samples.id(90), Samples.START, named, "a note"), Samples.START)
                    .join();
            diary.keep(MeasureEntry.of(Samples.id(91), Samples.START, new GlobalChange(-2), ""), Samples.START)
                    .join();
            diary.writeDown(
                            new PainEntry(
                                    Samples.id(92),
                                    Samples.START,
                                    PainMoment.OTHER,
                                    4,
                                    null,
                                    null,
                                    null,
                                    "",
                                    EnumSet.of(BodySpot.LOW_BACK, BodySpot.LEFT_BUTTOCK)),
                            Samples.START)
                    .join();
            diary.state(state -> FhirExport.write(
                    state,
                    Samples.START.toLocalDate(),
                    Samples.START.toLocalDate().plusYears(1),
                    Locale.ENGLISH,
                    "Ada",
                    Samples.START,
                    out));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void hapiFindsNoErrorInABundle() {
        assertThat(errors(bundle())).isEmpty();
    }

    @Test
    void hapiFindsAnErrorWhereThereIsOne() {
        String sound = bundle();

        assertThat(errors(sound.replace("\"status\":\"final\"", "\"status\":\"done\"")))
                .isNotEmpty();
    }
}
