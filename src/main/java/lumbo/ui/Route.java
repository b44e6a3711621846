package lumbo.ui;

import lumbo.diary.export.DiaryExport;
import lumbo.measure.MeasureKind;
import lumbo.program.own.ImportResult;
import org.jspecify.annotations.Nullable;

/** Where one can go in the window. */
public sealed interface Route {

    /** What do I do today? */
    record Today() implements Route {}

    /** All programs. */
    record Programs() implements Route {}

    /**
     * The page of one program.
     *
     * @param notice what was just done with it, in words; empty for nothing
     */
    record ProgramPage(String program, String notice) implements Route {

        /** The page of a program that nothing was done with. */
        public ProgramPage(String program) {
            this(program, "");
        }
    }

    /** Why a file was not added to one's own programs, and what can be done. */
    record NotAdded(ImportResult.Refused refused) implements Route {}

    /** What is wrong with files in the folder of one's own programs. */
    record BrokenFiles() implements Route {}

    /** The diary, at a session or questionnaire if the id of one is given. */
    record Diary(@Nullable String session) implements Route {}

    /** How things go over weeks, months and years. */
    record Trends() implements Route {}

    /** The questionnaires, to choose one. */
    record Measures() implements Route {}

    /** A questionnaire to answer, and then what came of it. */
    record Measure(MeasureKind kind) implements Route {}

    /** Help, at a topic or page if one is given. */
    record Help(@Nullable String topic) implements Route {}

    /** The settings. */
    record Settings() implements Route {}

    /**
     * The diary's file: backups, getting it out and in, deleting it.
     *
     * @param from where the way back leads
     * @param notice what was just done with it, in words; empty for nothing
     * @param export as what to get the diary out, where one comes for that
     */
    record Storage(Route from, String notice, DiaryExport.@Nullable Format export) implements Route {

        /** All of the page. */
        public Storage(Route from, String notice) {
            this(from, notice, null);
        }
    }

    /** What bringing back a backup would change. */
    record RestorePreview(Route from, RestorePlan plan) implements Route {}

    /** Deleting all of the diary. */
    record DeleteDiary(Route from) implements Route {}

    /** Lumbo for the first time: what it is, the questions, and what stays the same about the person. */
    record Welcome() implements Route {}

    /** The questions in full; then the session of a program, or back to Today. */
    record Questions(@Nullable String program) implements Route {}

    /** What stays the same about the person. */
    record AboutYou() implements Route {}

    /** Why one should not exercise now, or not with this program, and what would change it. */
    record NotNow(@Nullable String program) implements Route {}

    /** The question how the pain is; then the session of a program, or back to Today. */
    record CheckIn(@Nullable String program, @Nullable Integer painNow) implements Route {}

    /** The session that is being played. */
    record Play() implements Route {}

    /** Showing a program to somebody. */
    record Demo(String program) implements Route {}

    /** Closing the session that was played. */
    record Finish() implements Route {}
}
