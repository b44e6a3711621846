package lumbo.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lumbo.figure.draw.Appearance;
import lumbo.player.PlanChoices;
import lumbo.player.WorkSide;
import org.jspecify.annotations.Nullable;

/**
 * What the person has chosen for all sessions.
 *
 * @param theme the colours of the window
 * @param reading how large words are
 * @param pace how much time there is between exercises
 * @param sound what is to be heard
 * @param figures how figures are shown
 * @param backup whether and where backups of the diary are made
 * @param measures whether questionnaires are offered
 * @param place where the person is
 * @param sources whether it is shown where rules and numbers come from
 */
public record Settings(
        Theme theme,
        Reading reading,
        Pace pace,
        Sound sound,
        Figures figures,
        Backup backup,
        Measures measures,
        Place place,
        Sources sources) {

    /** What holds until the person chooses otherwise. */
    public static final Settings DEFAULT = new Settings(
            Theme.SYSTEM,
            new Reading(100, 2, 0),
            new Pace(10, true, 10),
            new Sound(true, 70),
            new Figures(Appearance.ANNA, FigureMovement.SYSTEM, false),
            new Backup(true, null),
            new Measures(true, null),
            new Place(null),
            new Sources(false));

    /** What is chosen together. */
    public sealed interface Part permits Theme, Reading, Pace, Sound, Figures, Backup, Measures, Place, Sources {}

    /**
     * How large words are.
     *
     * @param textPercent the size of all text in percent, 100 to 200
     * @param distanceMetres how far the screen is while exercising, 1 to 4
     * @param screenInches how large the screen is from corner to corner, 10 to 65; 0 while nobody has said it
     */
    public record Reading(int textPercent, int distanceMetres, int screenInches) implements Part {

        /** Brings each number into its range. */
        public Reading {
            textPercent = Math.clamp(textPercent, 100, 200);
            distanceMetres = Math.clamp(distanceMetres, 1, 4);
            screenInches = screenInches <= 0 ? 0 : Math.clamp(screenInches, 10, 65);
        }

        /** These with another size of text, in percent. */
        public Reading withText(int percent) {
            return new Reading(percent, distanceMetres, screenInches);
        }

        /** These with another distance, in metres. */
        public Reading withDistance(int metres) {
            return new Reading(textPercent, metres, screenInches);
        }

        /** These with another size of the screen, in inches. */
        public Reading withScreen(int inches) {
            return new Reading(textPercent, distanceMetres, inches);
        }
    }

    /**
     * How much time there is between exercises.
     *
     * @param readySeconds time to get into position, 3 to 60
     * @param restsOn whether rests are played
     * @param restSeconds rest between exercises, 0 to 120
     */
    public record Pace(int readySeconds, boolean restsOn, int restSeconds) implements Part {

        /** Brings each number into its range. */
        public Pace {
            readySeconds = Math.clamp(readySeconds, 3, 60);
            restSeconds = Math.clamp(restSeconds, 0, 120);
        }
    }

    /**
     * What is to be heard.
     *
     * @param tonesOn whether tones sound
     * @param volume how loud, 0 to 100
     */
    public record Sound(boolean tonesOn, int volume) implements Part {

        /** Brings the number into its range. */
        public Sound {
            volume = Math.clamp(volume, 0, 100);
        }
    }

    /**
     * How figures are shown.
     *
     * @param look whom they look like
     * @param movement whether they move
     * @param contrastOn whether they are drawn with strong contrast
     */
    public record Figures(Appearance look, FigureMovement movement, boolean contrastOn) implements Part {}

    /**
     * Backups of the diary.
     *
     * @param on whether one is made when Lumbo is closed and the diary changed
     * @param folder where to; none for the usual folder
     */
    public record Backup(boolean on, @Nullable Path folder) implements Part {

        /** Where backups are to be made. */
        public Path in(DataFolders folders) {
            return folder == null ? folders.backups() : folder;
        }

        /**
         * Where backups are made now: the usual folder while the one that was chosen is not there, as when a stick was
         * pulled. It is used again when it is back, and never made: it would be on another disk than was meant. Looks at the
         * disk.
         */
        public Path now(DataFolders folders) {
            return isAway() ? folders.backups() : in(folders);
        }

        /** Whether a folder was chosen that is not there. Looks at the disk. */
        public boolean isAway() {
            return folder != null && !Files.exists(folder);
        }

        /** All folders that may have backups: the one of now first. Looks at the disk. */
        public List<Path> all(DataFolders folders) {
            return Stream.of(now(folders), folders.backups()).distinct().toList();
        }
    }

    /**
     * Questionnaires on Today.
     *
     * @param offered whether they are offered when they are due
     * @param putOffUntil the day from which they may be offered again; empty when they were not put off
     */
    public record Measures(boolean offered, @Nullable LocalDate putOffUntil) implements Part {}

    /**
     * Where the person is.
     *
     * @param country the code of the country of ISO 3166-1 that the person chose, or {@link #ELSEWHERE}; empty while the
     *     system's holds
     */
    public record Place(@Nullable String country) implements Part {

        /** A country that is not among those that can be chosen. */
        public static final String ELSEWHERE = "ZZ";
    }

    /**
     * Where rules and numbers come from.
     *
     * @param shown whether that is shown beside them
     */
    public record Sources(boolean shown) implements Part {}

    /** These settings as the choices for a session's plan. */
    public PlanChoices choices() {
        int change = PlanChoices.DEFAULT.switchSeconds();
        return new PlanChoices(pace.readySeconds(), pace.restSeconds(), change, pace.restsOn(), WorkSide.LEFT, null);
    }

    /** These settings with another part. */
    public Settings with(Part part) {
        return new Settings(
                part instanceof Theme other ? other : theme,
                part instanceof Reading other ? other : reading,
                part instanceof Pace other ? other : pace,
                part instanceof Sound other ? other : sound,
                part instanceof Figures other ? other : figures,
                part instanceof Backup other ? other : backup,
                part instanceof Measures other ? other : measures,
                part instanceof Place other ? other : place,
                part instanceof Sources other ? other : sources);
    }
}
