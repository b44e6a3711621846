package lumbo.ui.finish;

import java.util.Optional;
import java.util.Set;
import lumbo.i18n.Messages;
import lumbo.program.Condition;
import lumbo.program.Program;
import lumbo.safety.HeartRateRange;
import lumbo.safety.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the heart rate after a program for which the article names one.
 *
 * @param article the article's figure
 * @param ofAge the range for the person's age; empty where that is not known
 * @param caption where that range comes from, or how to come by it
 * @param medicine what to mind about heart medicines
 * @param taken whether the person takes one
 */
record HeartRateAdvice(String article, @Nullable String ofAge, String caption, String medicine, boolean taken) {

    /** The article's rules that ask for the heart rate. */
    static final Set<String> RULES = Set.of("R110", "R111");

    /** What is said after a program to this person in this year; empty where the program's advice names no heart rate. */
    static Optional<HeartRateAdvice> of(Program program, Profile profile, int year, Messages words) {
        if (program.advice().stream().noneMatch(RULES::contains)) {
            return Optional.empty();
        }
        Optional<HeartRateRange> range =
                Optional.ofNullable(profile.yearOfBirth()).flatMap(born -> HeartRateRange.ofAge(year - born));
        boolean taken = profile.conditions().contains(Condition.HEART_MEDICINE);
        return Optional.of(new HeartRateAdvice(
                words.format(
                        "finish.heart.article",
                        HeartRateRange.OF_THE_ARTICLE.low(),
                        HeartRateRange.OF_THE_ARTICLE.high()),
                range.map(found -> words.format("finish.heart.age", found.low(), found.high()))
                        .orElse(null),
                range.isPresent()
                        ? words.format(
                                "finish.heart.age.caption",
                                HeartRateRange.LOW_PERCENT,
                                HeartRateRange.HIGH_PERCENT,
                                HeartRateRange.LESS_AGE)
                        : words.get("finish.heart.age.missing"),
                words.get(taken ? "finish.heart.medicine.taken" : "finish.heart.medicine"),
                taken));
    }
}
