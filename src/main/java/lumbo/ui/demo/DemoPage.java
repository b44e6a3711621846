package lumbo.ui.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exercise as it is shown to somebody.
 *
 * @param title the program and which exercise this is
 * @param name the exercise
 * @param dose its dose in one line
 * @param note what the program says about this line
 * @param setup how to get into position
 * @param steps its instructions
 * @param caution the first thing to take care of
 * @param first whether none comes before it
 * @param last whether none comes after it
 * @param motion its moving figure
 */
record DemoPage(
        String title,
        String name,
        String dose,
        @Nullable String note,
        String setup,
        List<String> steps,
        @Nullable String caution,
        boolean first,
        boolean last,
        @Nullable String motion) {}
