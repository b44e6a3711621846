package lumbo.ui.programs;

import java.util.List;
import lumbo.program.Stage;
import lumbo.session.Workout;
import lumbo.ui.words.DoseWords;
import org.jspecify.annotations.Nullable;

/**
 * A program in words.
 *
 * @param title its name
 * @param stages the stages that it is for
 * @param summary what it is for
 * @param equipment what it needs
 * @param size how long it takes and how many exercises it has
 * @param supervision whether it may be done alone
 * @param source where it comes from
 * @param sources what its source calls it, and how it was read; empty where there is nothing to say
 * @param isUnclear whether something was chosen that its source leaves open
 * @param today what is advised about it today
 * @param workout what would be played of it today
 * @param sections its exercises
 */
record ProgramPage(
        String title,
        List<Stage> stages,
        String summary,
        String equipment,
        String size,
        String supervision,
        String source,
        List<String> sources,
        boolean isUnclear,
        TodayAdvice today,
        Workout workout,
        List<Section> sections) {

    /** Exercises that belong together, under a title where they have one. */
    record Section(@Nullable String title, List<Line> lines) {}

    /**
     * An exercise with its dose.
     *
     * @param number its place in the program, from 1
     * @param name its name
     * @param dose its dose, part by part
     * @param today what is special about it today
     * @param instruction the first thing to do, where it is said how it is done
     * @param note what to think of while doing it in this program
     * @param reading how the source was read where it is not clear
     * @param position the start position
     * @param how how it is done
     * @param motion its moving figure
     */
    record Line(
            int number,
            String name,
            List<DoseWords.Part> dose,
            TodayAdvice.@Nullable Line today,
            @Nullable String instruction,
            @Nullable String note,
            @Nullable String reading,
            String position,
            How how,
            @Nullable String motion) {}

    /**
     * An instruction.
     *
     * @param text its words, numbered, with the breath
     * @param picture the name of its picture, where it has one
     * @param spoken what the picture is of, in words
     */
    record InstructionLine(String text, @Nullable String picture, String spoken) {}

    /**
     * How an exercise is done.
     *
     * @param setup how to get into position
     * @param steps its instructions
     * @param cues what to think of
     * @param cautions what to take care of
     * @param variants easier and harder exercises instead of it
     */
    record How(
            String setup,
            List<InstructionLine> steps,
            List<String> cues,
            List<String> cautions,
            List<String> variants) {}
}
