package lumbo;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import lumbo.player.Player;
import lumbo.report.ReportPicture;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Which part of Lumbo may know which, and why. */
@AnalyzeClasses(locations = ArchitectureTest.Main.class)
class ArchitectureTest {

    /** The application's own classes, without those of the tests. */
    static final class Main implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            return Set.of(Location.of(Path.of("target/classes")));
        }
    }

    private static final String[] TOOLKIT = {"javafx..", "atlantafx..", "org.kordamp.ikonli.."};

    @ArchTest
    static void theRulesSeeTheApplication(JavaClasses classes) {
        assertThat(classes.contain(Player.class)).isTrue();
        assertThat(classes.contain(ArchitectureTest.class)).isFalse();
    }

    // ---- work that has an owner

    /** Threads are made where the application is put together, and views wait for the toolkit in one way. */
    private static final Set<String> MAKERS =
            Set.of("lumbo.ui.shell.Wiring", "lumbo.ui.shell.ClosingSteps", "lumbo.ui.control.Later");

    @ArchTest
    static final ArchRule onlyTheOwnerOfWorkMakesThreads = noClasses()
            .that(resideInAPackage("lumbo.ui..")
                    .and(not(resideInAPackage("lumbo.ui.tour..")))
                    .and(describe("are no makers of threads", type -> !MAKERS.contains(type.getName()))))
            .should()
            .accessTargetWhere(describe(
                    "it makes a thread or an executor, or goes to the screen's thread by itself",
                    ArchitectureTest::makesAThread))
            .because("work belongs to the screen that asked for it, and ends or falls silent with it"
                    + " (Background.Owner)");

    @ArchTest
    static final ArchRule screensTakeWhatTheyNeed = noClasses()
            .that(resideInAPackage("lumbo.ui..").and(not(resideInAnyPackage("lumbo.ui.shell..", "lumbo.ui.tour.."))))
            .should()
            .dependOnClassesThat(describe("are Services", type -> type.getName().equals("lumbo.ui.shell.Services")))
            .because("what a screen is made with tells what it does, and a test needs no more than that");

    private static boolean makesAThread(JavaAccess<?> access) {
        String name = access.getName();
        return switch (access.getTargetOwner().getName()) {
            case "java.lang.Thread" ->
                Set.of("<init>", "ofPlatform", "ofVirtual", "startVirtualThread")
                        .contains(name);
            case "java.util.concurrent.Executors", "java.util.concurrent.ForkJoinPool", "javafx.concurrent.Task" ->
                true;
            case "java.util.concurrent.CompletableFuture" -> name.equals("runAsync") || name.equals("supplyAsync");
            case "javafx.application.Platform" -> name.equals("runLater");
            default -> false;
        };
    }

    // ---- the toolkit

    @ArchTest
    static final ArchRule coreKnowsNoToolkit = noClasses()
            .that(resideInAnyPackage(
                            "lumbo.program..",
                            "lumbo.guidance..",
                            "lumbo.player..",
                            "lumbo.figure..",
                            "lumbo.cue..",
                            "lumbo.safety..",
                            "lumbo.measure..",
                            "lumbo.diary..",
                            "lumbo.outbox..",
                            "lumbo.report..",
                            "lumbo.instance..",
                            "lumbo.chart..",
                            "lumbo.trend..",
                            "lumbo.time..",
                            "lumbo.i18n..",
                            "lumbo.settings..",
                            "lumbo.files..",
                            "lumbo.log..")
                    // the library of the report paints its pages into pictures of AWT, which need no screen
                    .and(not(resideInAnyPackage("lumbo.cue.audio..", "lumbo.figure.out..")
                            .or(type(ReportPicture.class)))))
            .should()
            .dependOnClassesThat(resideInAnyPackage(TOOLKIT).or(resideInAnyPackage("java.awt..", "javax.sound..")))
            .because("what a session is and what is kept of it must run and be tested without a screen or a speaker")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheScreensKnowTheToolkit = noClasses()
            .that(not(resideInAnyPackage("lumbo", "lumbo.ui..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage(TOOLKIT))
            .because("a toolkit is replaced and upgraded at one edge, and nothing else waits for its thread")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewModelsHoldNoNodes = classes()
            .that()
            .haveNameMatching(".*(ViewModel|Presenter)(\\$.*)?")
            .should()
            .onlyDependOnClassesThat(not(assignableTo(Node.class)
                    .or(resideInAnyPackage(
                            "javafx.scene..",
                            "javafx.stage..",
                            "javafx.application..",
                            "javafx.animation..",
                            "atlantafx..",
                            "org.kordamp.ikonli.."))))
            .because("what a screen decides must be tested without a window, and survives another look");

    // ---- who knows whom

    @ArchTest
    static final ArchRule programKnowsNobody = knowsOnly("program", "packed", "i18n", "files")
            .because("the program file is the language that all other parts speak");

    @ArchTest
    static final ArchRule packedKnowsNobody =
            knowsOnly("packed").because("it makes any record again, and knows what none of them means");

    @ArchTest
    static final ArchRule guidanceKnowsPrograms = knowsOnly("guidance", "program", "packed")
            .because("the rules are read alike on every screen, and know of none");

    @ArchTest
    static final ArchRule playerKnowsPrograms =
            knowsOnly("player", "program").because("a session is played the same whoever listens to it");

    @ArchTest
    static final ArchRule figureKnowsHowFilesAreRead = knowsOnly("figure", "program", "packed", "i18n", "files")
            .because("a movement is drawn from numbers, and its file is read the way programs are");

    @ArchTest
    static final ArchRule cuesKnowPlayers = knowsOnly("cue", "program", "player", "time")
            .because("the voice hears of a session by its events, like the screen and the diary, and of neither of"
                    + " them");

    @ArchTest
    static final ArchRule safetyKnowsPrograms = knowsOnly("safety", "program", "packed", "time", "i18n")
            .because("whether a program may be offered is decided from answers and numbers, not from what a screen"
                    + " shows");

    @ArchTest
    static final ArchRule measuresKnowNobody =
            knowsOnly("measure").because("a score means what its authors found, whatever becomes of Lumbo");

    @ArchTest
    static final ArchRule diaryKnowsRecords = knowsOnly(
                    "diary", "program", "player", "measure", "time", "i18n", "files")
            .because("what was done is kept as it was played, and stays readable when everything around it changes");

    @ArchTest
    static final ArchRule reportKnowsWhatIsKept = knowsOnly(
                    "report", "diary", "trend", "chart", "measure", "safety", "player", "program", "i18n")
            .because("a report is made of what was kept, also where there is no screen");

    @ArchTest
    static final ArchRule onlyTheReportKnowsItsLibrary = noClasses()
            .that(not(resideInAPackage("lumbo.report..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox.."))
            .because("what makes pages to print is replaced at one edge");

    @ArchTest
    static final ArchRule keepingKnowsTheDiary = knowsOnly("diary.backup", "diary", "i18n", "files")
            .because("a diary must be saved where nothing else of Lumbo works any more");

    @ArchTest
    static final ArchRule filesKnowNobody =
            knowsOnly("files").because("that a file is whole does not depend on what is in it");

    @ArchTest
    static final ArchRule logsKnowFiles =
            knowsOnly("log", "files").because("what went wrong can be written down whatever else does not work");

    @ArchTest
    static final ArchRule nobodyPrintsTraces = noClasses()
            .that(not(resideInAPackage("lumbo.cli")))
            .should()
            .callMethodWhere(target(name("printStackTrace")))
            .because("a person at the window never sees it; what went wrong is logged, and said where it matters");

    @ArchTest
    static final ArchRule chartsKnowNobody = knowsOnly("chart", "files")
            .because("a chart is drawn from its data alone, on a screen, in a file and on paper");

    @ArchTest
    static final ArchRule trendsKnowTheDiary = knowsOnly(
                    "trend", "diary", "chart", "measure", "player", "program", "i18n")
            .because("what goes up and down is told the same on the screen and on paper");

    @ArchTest
    static final ArchRule onlyTheDiaryKnowsItsLibrary = noClasses()
            .that(not(resideInAPackage("lumbo.diary..")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.sqlite.."))
            .because("SQL stands in one place");

    @ArchTest
    static final ArchRule ownProgramsKnowPrograms = knowsOnly("program.own", "program", "files")
            .because("a person's own files are read the way those are that came with Lumbo");

    @ArchTest
    static final ArchRule drawingKnowsTheFigure = noClasses()
            .that(resideInAPackage("lumbo.figure.draw.."))
            .should()
            .dependOnClassesThat(resideInAPackage("lumbo.figure.out.."))
            .because("a list of shapes knows nothing of the pictures that are made of it");

    @ArchTest
    static final ArchRule figureKnowsNoDrawing = noClasses()
            .that(resideInAPackage("lumbo.figure"))
            .should()
            .dependOnClassesThat(resideInAnyPackage("lumbo.figure.draw..", "lumbo.figure.out.."))
            .because("where each bone is does not depend on how it is shown");

    @ArchTest
    static final ArchRule exportKnowsWhatIsKept = knowsOnly(
                    "diary.export", "diary", "measure", "player", "program", "files")
            .because("what goes out is what was kept, and nothing that only a screen knows");

    @ArchTest
    static final ArchRule sumsKnowWhatIsKept =
            knowsOnly("diary.stats", "diary", "player", "program").because("sums are made of what was kept");

    @ArchTest
    static final ArchRule outboxKnowsTheDiary = knowsOnly("outbox", "diary", "player")
            .because("what was said is kept whatever becomes of the screen that it was said on");

    @ArchTest
    static final ArchRule sessionKnowsItsParts = knowsOnly(
                    "session", "program", "player", "safety", "diary", "outbox", "time", "i18n")
            .because("a session under way brings player, time and diary together, and no screen");

    @ArchTest
    static final ArchRule settingsKnowWhatIsChosen = knowsOnly("settings", "player", "figure.draw", "files")
            .because("what a person chose is read before anything else is there");

    @ArchTest
    static final ArchRule commandsKnowNoScreens = knowsOnly(
                    "cli",
                    "program",
                    "player",
                    "figure",
                    "safety",
                    "measure",
                    "diary",
                    "report",
                    "instance",
                    "settings",
                    "i18n",
                    "files",
                    "log")
            .because("what a command does needs no screen");

    @ArchTest
    static final ArchRule timeKnowsNobody = knowsOnly("time").because("time goes by whatever is done in it");

    @ArchTest
    static final ArchRule wordsKnowNobody =
            knowsOnly("i18n").because("the words of a language do not depend on who says them");

    @ArchTest
    static final ArchRule instanceKnowsNobody =
            knowsOnly("instance", "files").because("who holds a folder is settled before anything else is read");

    @ArchTest
    static final ArchRule nobodyKnowsTheWiring = noClasses()
            .that(not(resideInAPackage("lumbo")))
            .should()
            .dependOnClassesThat(resideInAPackage("lumbo"))
            .because("parts are given what they need; they never reach for the application")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule featuresHaveNoCycles = slices().matching("lumbo.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that can't be read without another is not a feature of its own")
            .allowEmptyShould(true);

    @ArchTest
    static void nothingOfTheTourIsShipped(JavaClasses classes) {
        assertThat(classes)
                .noneMatch(type -> type.getPackageName().startsWith("lumbo.tour"))
                .noneMatch(type -> type.getSimpleName().equals("ManualTicker"));
        assertThat(Path.of("target", "classes", "lumbo", "tour")).doesNotExist();
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("lumbo.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package")
            .allowEmptyShould(true);

    private static ArchRule knowsOnly(String feature, String... others) {
        DescribedPredicate<JavaClass> known = resideInAPackage("lumbo." + feature + "..");
        for (String other : others) {
            known = known.or(resideInAPackage("lumbo." + other + ".."));
        }
        return noClasses()
                .that(resideInAPackage("lumbo." + feature + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage("lumbo..").and(not(known)))
                .allowEmptyShould(true);
    }

    // ---- habits

    @ArchTest
    static final ArchRule timeIsAnArgument = noClasses()
            .that(not(resideInAnyPackage("lumbo", "lumbo.time..")))
            .should()
            .accessTargetWhere(describe("it asks the system for the time", ArchitectureTest::asksForTheTime))
            .because("what depends on the time must be told it: a test can't wait, and a session must not drift")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule placeIsAnArgument = noClasses()
            .that(not(resideInAnyPackage("lumbo", "lumbo.i18n..", "lumbo.time..")))
            .should()
            .accessTargetWhere(
                    describe("it asks the system for its zone or language", ArchitectureTest::asksForThePlace))
            .because("what depends on where somebody is must be told it: it is the same for a report, a screen and a"
                    + " test")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule textsSayTheirLanguage = noClasses()
            .should()
            .accessTargetWhere(
                    describe("it writes as the system's language does", ArchitectureTest::writesAsTheSystemDoes))
            .because("in Persian %d is written in other digits, and in Turkish a small I has no dot: files must be the"
                    + " same")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theSystemsLocaleIsAskedForInOnePlace = noClasses()
            .that(not(resideInAPackage("lumbo.i18n")))
            .should()
            .accessTargetWhere(describe("it takes the system's locale", ArchitectureTest::takesTheSystemsLocale))
            .because("files, SQL and styles must be the same on every computer, Turkish and Arabic ones too; what is"
                    + " shown is written in the language of its words and the way of the person's region, by Regional")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule daysAndNumbersAreWrittenInOnePlace = noClasses()
            .that(not(resideInAPackage("lumbo.i18n")))
            .should()
            .accessTargetWhere(describe("it writes for a locale", ArchitectureTest::writesForALocale))
            .because("the language of the words and the region of the person are two things, which only Regional knows")
            .allowEmptyShould(true);

    private static boolean takesTheSystemsLocale(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String signature = access.getTarget().getFullName();
        boolean isGiven = signature.contains("java.util.Locale");
        return switch (owner) {
            case "java.util.Locale" -> access.getName().equals("getDefault");
            // String.formatted is left for texts: see formattedTakesTexts
            case "java.lang.String" ->
                Set.of("format", "toLowerCase", "toUpperCase").contains(access.getName()) && !isGiven;
            case "java.io.PrintWriter", "java.io.PrintStream" ->
                Set.of("printf", "format").contains(access.getName()) && !isGiven;
            case "java.util.Formatter" -> !isGiven && access.getName().equals("<init>");
            case "java.time.format.DateTimeFormatter" -> access.getName().equals("ofPattern") && !isGiven;
            case "java.text.BreakIterator", "java.text.Collator" ->
                !isGiven && access.getName().endsWith("Instance");
            default -> false;
        };
    }

    private static boolean writesForALocale(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return switch (owner) {
            case "java.time.format.DateTimeFormatter" ->
                name.startsWith("ofLocalized") || name.equals("withLocale") || name.equals("localizedBy");
            case "java.time.DayOfWeek", "java.time.Month" -> name.equals("getDisplayName");
            case "java.time.temporal.WeekFields" ->
                name.equals("of") && access.getTarget().getFullName().contains("java.util.Locale");
            default ->
                owner.endsWith("Format") && (owner.startsWith("java.text.") || owner.startsWith("com.ibm.icu.text."));
        };
    }

    @ArchTest
    static final ArchRule onlyWrappedLabelsWrap = noClasses()
            .that(not(resideInAPackage("lumbo.ui.control")))
            .should()
            .accessTargetWhere(describe(
                    "it makes an area of text that wraps",
                    access -> access.getTargetOwner().getName().equals("javafx.scene.control.TextArea")
                            && access.getName().equals("<init>")))
            .because("the toolkit can't wrap letters that are joined or written from right to left, and throws")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timesAreModern = noClasses()
            .should()
            .dependOnClassesThat(describe(
                    "are dates of old",
                    type -> Set.of(
                                    "java.util.Date",
                                    "java.util.Calendar",
                                    "java.util.GregorianCalendar",
                                    "java.sql.Date",
                                    "java.sql.Time",
                                    "java.sql.Timestamp")
                            .contains(type.getName())))
            .because("they mix up instants, days and zones; the diary needs each apart")
            .allowEmptyShould(true);

    private static boolean asksForTheTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            default -> owner.startsWith("java.time.") && name.equals("now") && !isGivenAClock(access);
        };
    }

    private static boolean asksForThePlace(JavaAccess<?> access) {
        return switch (access.getTargetOwner().getName()) {
            case "java.util.Locale", "java.util.TimeZone", "com.ibm.icu.util.TimeZone", "com.ibm.icu.util.ULocale" ->
                access.getName().equals("getDefault");
            case "java.time.ZoneId" -> access.getName().equals("systemDefault");
            case "lumbo.i18n.Messages" -> access.getName().equals("ofSystem");
            default -> false;
        };
    }

    /** Calls that take the system's language because they are given none. */
    private static boolean writesAsTheSystemDoes(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        if (target.contains(Locale.class.getName()) || target.contains("com.ibm.icu.util.ULocale")) {
            return false;
        }
        String name = access.getName();
        return switch (access.getTargetOwner().getName()) {
            case "java.lang.String" ->
                Set.of("format", "toLowerCase", "toUpperCase").contains(name);
            case "java.io.PrintStream", "java.io.PrintWriter" ->
                Set.of("format", "printf").contains(name);
            case "java.time.format.DateTimeFormatter" -> name.equals("ofPattern");
            case "java.time.format.DateTimeFormatterBuilder" -> name.equals("toFormatter");
            case "java.util.Formatter", "java.text.MessageFormat", "com.ibm.icu.text.MessageFormat" ->
                name.equals("<init>");
            case "java.text.NumberFormat",
                    "com.ibm.icu.text.NumberFormat",
                    "java.text.Collator",
                    "java.text.DateFormat" -> name.startsWith("get") && name.endsWith("Instance");
            default -> false;
        };
    }

    private static boolean isGivenAClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().contains(Clock.class.getName());
    }

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that(not(resideInAPackage("lumbo")))
            .should(ACCESS_STANDARD_STREAMS)
            .because("a person at the window never sees a console; problems are shown, logged or returned")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule filesAreMadeAndMovedInOnePlace = noClasses()
            .that(not(resideInAPackage("lumbo.files")))
            .should()
            .accessTargetWhere(describe("it moves, forces or hides files itself", ArchitectureTest::handlesFiles))
            .because("a file that was moved before it was on the disk, or over another one, or that others could read,"
                    + " was each time a way of its own; lumbo.files has one that holds")
            .allowEmptyShould(true);

    private static boolean handlesFiles(JavaAccess<?> access) {
        String name = access.getName();
        return switch (access.getTargetOwner().getName()) {
            case "java.nio.file.Files" ->
                Set.of("move", "createTempDirectory", "createTempFile", "setPosixFilePermissions", "createDirectories")
                        .contains(name);
            case "java.nio.file.StandardCopyOption" -> name.equals("REPLACE_EXISTING");
            case "java.nio.channels.FileChannel", "java.nio.channels.AsynchronousFileChannel" -> name.equals("force");
            case "java.nio.file.attribute.PosixFilePermissions" -> true;
            default -> false;
        };
    }

    @ArchTest
    static final ArchRule noStaticState = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("state that hangs on a class leaks from one session, one person or one test into the next")
            .allowEmptyShould(true);

    private static final DescribedPredicate<JavaClass> OPTIONAL =
            describe("Optional", type -> type.getName().startsWith("java.util.Optional"));

    private static final String ONE_WAY_TO_BE_MISSING =
            "what may be missing is nullable, and every use of it is checked for that; an Optional is what a method"
                    + " answers";

    @ArchTest
    static final ArchRule noOptionalIsKept = fields().that(not(modifier(JavaModifier.SYNTHETIC)))
            .should()
            .haveRawType(not(OPTIONAL))
            .because(ONE_WAY_TO_BE_MISSING);

    @ArchTest
    static final ArchRule noOptionalIsTaken = codeUnits()
            .that()
            .areDeclaredInClassesThat(describe("have a name", type -> !type.isAnonymousClass() && !type.isLocalClass()))
            .and(not(modifier(JavaModifier.SYNTHETIC)))
            .should()
            .haveRawParameterTypes(describe(
                    "no Optional", (List<JavaClass> types) -> types.stream().noneMatch(OPTIONAL)))
            .because(ONE_WAY_TO_BE_MISSING);

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)(\\$.*)?")
            .because("such a name says that nobody knew what the class is")
            .allowEmptyShould(true);

    @Test
    void formattedTakesTexts() throws IOException {
        Pattern number = Pattern.compile("%[-#+ 0,(\\d$.]*[dfegxobc]");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains(".formatted(") && !source.contains("String.format(Locale.ROOT")) {
                    assertThat(number.matcher(source).results().map(MatchResult::group))
                            .as("%s: String.formatted would write numbers in the digits of the system", file)
                            .isEmpty();
                }
            }
        }
    }

    // ---- the tests themselves

    /** The tests that every build runs; the folder may hold classes of benchmarks as well. */
    private static final class Tests {
        private static final Path SOURCES = Path.of("src/test/java");
        private static final Path CLASSES = Path.of("target/test-classes");
        private static final JavaClasses ALL =
                new ClassFileImporter().withImportOption(Tests::isOfTheSources).importPath(CLASSES);

        private static boolean isOfTheSources(Location location) {
            String name = CLASSES.toUri().relativize(location.asURI()).getPath();
            return Files.exists(SOURCES.resolve(name.replaceFirst("(\\$.*)?\\.class$", ".java")));
        }
    }

    @Test
    void theRulesSeeTheTests() {
        assertThat(Tests.ALL.contain(ArchitectureTest.class)).isTrue();
        assertThat(Tests.ALL.contain(Tests.class)).isTrue();
        assertThat(Tests.ALL.contain(Player.class)).isFalse();
    }

    @Test
    void noTestAsksTheMachineForTheTimeOrThePlace() {
        noClasses()
                .should()
                .accessTargetWhere(describe(
                        "it asks the system for the time, its zone or its language, or writes as that does",
                        access -> asksForTheTime(access)
                                || (asksForThePlace(access) && !setsItItself(access))
                                || writesAsTheSystemDoes(access)))
                .because("a test that depends on the day, the place or the language fails one day for somebody else")
                .check(Tests.ALL);
    }

    @Test
    void noTestSleeps() {
        noClasses()
                .should()
                .accessTargetWhere(describe(
                        "it sleeps",
                        access -> access.getName().equals("sleep")
                                && Set.of("java.lang.Thread", "java.util.concurrent.TimeUnit")
                                        .contains(access.getTargetOwner().getName())))
                .because("how long something takes is the machine's business: a test waits until it is there")
                .check(Tests.ALL);
    }

    /** A test may choose the system's language for a while, and then has to put back what it was. */
    private static boolean setsItItself(JavaAccess<?> access) {
        return access.getOriginOwner().getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getName().equals("setDefault")
                        && call.getTargetOwner().equals(access.getTargetOwner()));
    }

    @Test
    void everyTestIsInAClassThatTheBuildRuns() {
        ArchRule rule = methods()
                .that()
                .areAnnotatedWith(Test.class)
                .or()
                .areAnnotatedWith(ParameterizedTest.class)
                .or()
                .areAnnotatedWith(Property.class)
                .should(standInAClassThatTheBuildRuns())
                .because("the build picks test classes by these names and passes over all others in silence");

        rule.check(Tests.ALL);
    }

    private static ArchCondition<JavaMethod> standInAClassThatTheBuildRuns() {
        return new ArchCondition<>("stand in a *Test, *Properties or *Journey") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                String file = method.getOwner().getName().replaceFirst("\\$.*", "");
                boolean runs = file.endsWith("Test") || file.endsWith("Properties") || file.endsWith("Journey");
                events.add(new SimpleConditionEvent(method, runs, method.getFullName()));
            }
        };
    }
}
