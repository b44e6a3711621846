package lumbo.ui.finish;

import java.util.Optional;
import lumbo.i18n.Messages;
import lumbo.program.Condition;
import lumbo.program.Program;
import lumbo.safety.HeartRateRange;
import lumbo.safety.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the heart rate after a program for which the article names one: the range for the person's age, and beside it
 * what the article says, which fits few. Without an age no number is said.
 *
 * @param ofAge the range for the person's age; empty where that is not known
 * @param caption where that range comes from, or how to come by it
 * @param article the article's figure, and whether it fits; empty without an age
 * @param medicine what to mind about heart medicines
 * @param taken whether the person takes one
 */
record HeartRateAdvice(
        @Nullable String ofAge, String caption, @Nullable String article, String medicine, boolean taken) {

    /** What is said after a program to this person in this year; empty where the program's advice names no heart rate. */
    static Optional<HeartRateAdvice> of(Program program, Profile profile, int year, Messages words) {
        if (program.advice().stream().noneMatch(HeartRateRange.RULES::contains)) {
            return Optional.empty();
        }
        Optional<HeartRateRange> range =
                Optional.ofNullable(profile.yearOfBirth()).flatMap(born -> HeartRateRange.ofAge(year - born));
        boolean taken = profile.conditions().contains(Condition.HEART_MEDICINE);
        HeartRateRange article = HeartRateRange.OF_THE_ARTICLE;
        return Optional.of(new HeartRateAdvice(
                range.map(found -> words.format("finish.heart.age", found.low(), found.high()))
                        .orElse(null),
                range.isPresent()
                        ? words.format(
                                "finish.heart.age.caption",
                                HeartRateRange.LOW_PERCENT,
                                HeartRateRange.HIGH_PERCENT,
                                HeartRateRange.LESS_AGE)
                        : words.get("finish.heart.age.missing"),
                range.map(found -> words.format(
                                found.low() <= article.low() && article.high() <= found.high()
                                        ? "finish.heart.article.fits"
                                        : "finish.heart.article.not",
                                article.low(),
                                article.high()))
                        .orElse(null),
                words.get(taken ? "finish.heart.medicine.taken" : "finish.heart.medicine"),
                taken));
    }
}
