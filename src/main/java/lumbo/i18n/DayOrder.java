package lumbo.i18n;

/** In which order a region writes day, month and year. */
public enum DayOrder {
    /** 24 November 2026, 24.11.2026. */
    DAY_MONTH_YEAR,
    /** November 24, 2026, 11/24/2026. */
    MONTH_DAY_YEAR,
    /** 2026 November 24, 2026-11-24. */
    YEAR_MONTH_DAY
}
