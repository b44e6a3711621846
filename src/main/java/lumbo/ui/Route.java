package lumbo.ui;

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
     * Backups of the diary, and its way out: three doors, or what is behind one of them.
     *
     * @param from where the way back from the doors leads
     * @param notice what was just done, in words; empty for nothing
     * @param door which one is open; none for all three
     */
    record Storage(Route from, String notice, @Nullable Door door) implements Route {

        /** What is behind each. */
        public enum Door {
            BACK_UP,
            RESTORE,
            /** The diary as files for other programs, and pain entries from one. */
            EXPORT
        }

        /** The three doors. */
        public Storage(Route from) {
            this(from, "", null);
        }
    }

    /** The report for the doctor, to look at, to print and to save; with the way back. */
    record Report(Route from) implements Route {}

    /** What bringing back a backup would change. */
    record RestorePreview(Route from, RestorePlan plan) implements Route {}

    /** Deleting all of the diary. */
    record DeleteDiary(Route from) implements Route {}

    /** The diary can't be read, or is empty although there is a backup: how to go on, before anything else. */
    record Lost() implements Route {}

    /** Lumbo for the first time: what it is, the questions, and what stays the same about the person. */
    record Welcome() implements Route {}

    /**
     * The questions in full; then the session of a program, or back to Today.
     *
     * @param fromToday whether the way back leads to Today, and not to the program's page
     */
    record Questions(@Nullable String program, boolean fromToday) implements Route {

        /** On their own, or before a session that was asked for on its program's page. */
        public Questions(@Nullable String program) {
            this(program, false);
        }
    }

    /** What stays the same about the person. */
    record AboutYou() implements Route {}

    /**
     * Why one should not exercise now, or not with this program, and what would change it.
     *
     * @param fromToday whether the way back leads to Today, and not to the program's page
     */
    record NotNow(@Nullable String program, boolean fromToday) implements Route {

        /** About exercising at all, or about a session that was asked for on its program's page. */
        public NotNow(@Nullable String program) {
            this(program, false);
        }
    }

    /**
     * The question how the pain is; then the session of a program, or back to Today.
     *
     * @param painNow the pain that was said already, NRS 0 to 10, and is not asked again
     * @param fromToday whether the way back leads to Today, and not to the program's page
     */
    record CheckIn(@Nullable String program, @Nullable Integer painNow, boolean fromToday) implements Route {

        /** Before a session that was asked for on its program's page. */
        public CheckIn(@Nullable String program, @Nullable Integer painNow) {
            this(program, painNow, false);
        }
    }

    /** The session that is being played. */
    record Play() implements Route {}

    /** Showing a program to somebody. */
    record Demo(String program) implements Route {}

    /** Closing the session that was played. */
    record Finish() implements Route {}
}
