package lumbo.ui.programs;

import lumbo.program.ProgramFilters.Filter;

/**
 * A filter in words, as it stands among the others.
 *
 * @param filter the filter
 * @param label what its chip says
 * @param name what a screen reader says: the label, and how many programs it leaves
 * @param isChosen whether it is chosen
 * @param isUsable whether pressing it does anything; one that would leave nothing can't be pressed
 */
record FilterOption(Filter filter, String label, String name, boolean isChosen, boolean isUsable) {}
