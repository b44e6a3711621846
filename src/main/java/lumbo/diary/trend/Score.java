package lumbo.diary.trend;

import java.time.LocalDate;

/**
 * What a questionnaire came to.
 *
 * @param day when it was answered
 * @param kind which questionnaire, as the diary names it
 * @param value its score
 */
public record Score(LocalDate day, String kind, double value) {}
