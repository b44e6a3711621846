package lumbo.ui.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.Ever;
import lumbo.diary.FullDiary;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.export.DiaryExport.Format;
import lumbo.diary.export.DiaryExport.Table;
import lumbo.session.PersonRecord;
import lumbo.ui.ChosenFiles;
import lumbo.ui.Route;
import lumbo.ui.ScreenFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class StorageViewModelTest {

    private static final Route FROM = new Route.Settings();
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-22T10:00:00+01:00");

    @TempDir
    Path folder;

    private final ChosenFiles chosen = new ChosenFiles();

    private ScreenFixture stand() {
        FullDiary.write(folder.resolve("data/diary.sqlite"), 2);
        return new ScreenFixture(folder.resolve("data")).withDiary();
    }

    private StorageTools tools(ScreenFixture stand) {
        return new StorageTools(
                stand.words(),
                stand.services().folders(),
                stand.services().settings(),
                stand.services().diary(),
                stand.services().current(),
                stand.services().safety(),
                stand.services().clock(),
                stand,
                chosen,
                new TestPrinter(false),
                shown -> {});
    }

    private static List<RestoreViewModel.Row> rows(StorageViewModel model) {
        return Objects.requireNonNull(model.restore.rowsProperty().get());
    }

    private static PainImportViewModel.Preview preview(PainImportViewModel pain) {
        return Objects.requireNonNull(pain.previewProperty().get());
    }

    private StorageViewModel model(ScreenFixture stand) {
        StorageViewModel model = new StorageViewModel(tools(stand), new Route.Storage(FROM));
        model.shown();
        return model;
    }

    private static PainEntry pain(int number) {
        return new PainEntry(
                new UUID(7, number), AT, PainMoment.OTHER, 5, null, null, null, "note " + number, Set.of());
    }

    private RestorePreviewViewModel preview(ScreenFixture stand) {
        return new RestorePreviewViewModel(
                tools(stand), (Route.RestorePreview) stand.routes().getLast());
    }

    private List<String> names(Path of) throws IOException {
        try (Stream<Path> all = Files.list(of)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    // ---- backups and restoring

    @Test
    void backupsGoToTheUsualFolderWhileTheChosenOneIsAwayAndThatIsSaid() throws IOException {
        try (ScreenFixture stand = stand()) {
            Path stick = Files.createDirectories(folder.resolve("stick"));
            chosen.add(stick);
            StorageViewModel model = model(stand);
            model.backups.chooseFolder();
            assertThat(model.backups.stateProperty().get().away()).isEmpty();
            Files.delete(stick);

            model.backups.shown();
            model.backups.backUp();
            assertThat(model.backups.stateProperty().get().away())
                    .isEqualTo("The folder for backups, " + stick
                            + ", can't be found. Connect its disk. Until then backups go to "
                            + folder.resolve("data/backups") + ".");
            assertThat(stick).doesNotExist();
            assertThat(names(folder.resolve("data/backups"))).hasSize(1);

            Files.createDirectories(stick);
            model.backups.shown();
            model.backups.backUp();
            model.restore.shown();
            assertThat(model.backups.stateProperty().get().away()).isEmpty();
            assertThat(names(stick)).hasSize(1);
            assertThat(rows(model)).as("those of both folders").hasSize(2);
        }
    }

    @Test
    void aBackupIsMadeToldOfAndBroughtBackAndThatIsUndone() {
        try (ScreenFixture stand = stand()) {
            StorageViewModel model = model(stand);
            assertThat(model.backups.stateProperty().get().last()).isEqualTo("There is no good backup here yet.");
            assertThat(rows(model)).isEmpty();
            model.backups.backUp();
            assertThat(model.backups.said().doneProperty().get()).isEqualTo("Done. Your diary is backed up.");
            assertThat(model.backups.stateProperty().get().last())
                    .startsWith("The last good backup is from 22 Nov 2026");
            stand.diary().writeDown(pain(1), AT).join();
            stand.diary().writeDown(pain(2), AT).join();

            RestoreViewModel.Row row = rows(model).getFirst();
            assertThat(row.what()).endsWith("KB");
            assertThat(row.isUsable()).isTrue();
            model.restore.look(row.file());

            RestorePreviewViewModel page = preview(stand);
            assertThat(page.lines()).contains(new RestorePreviewViewModel.Line("Pain entries", "6", "4"));
            assertThat(page.loss()).contains("0 sessions, 2 pain entries, 0 questionnaires");
            page.restore();
            stand.settle();
            assertThat(stand.routes().getLast()).isInstanceOf(Route.Storage.class);
            assertThat(((Route.Storage) stand.routes().getLast()).notice()).startsWith("The backup is restored: ");
            assertThat(stand.diary().painOn(AT.toLocalDate())).doesNotContain(pain(1), pain(2));

            RestoreViewModel after = model(stand).restore;
            assertThat(after.diary.beforeProperty().get()).isNotNull();
            after.undo();
            stand.settle();
            assertThat(stand.diary().painOn(AT.toLocalDate())).contains(pain(1), pain(2));
            assertThat(after.diary.beforeProperty().get()).isNull();
        }
    }

    @Test
    void thatTheLastBackupIsOldIsSaidOnlyWhereTheDiaryChangedSince() throws IOException {
        try (ScreenFixture stand = stand()) {
            BackupsViewModel backups = model(stand).backups;
            backups.backUp();
            stand.setTime(ScreenFixture.START.plusDays(8));
            backups.shown();
            assertThat(backups.stateProperty().get().last())
                    .as("nothing has changed since")
                    .startsWith("The last good backup is from 22 Nov 2026")
                    .doesNotContain("changed");

            Path made = stand.services().folders().backups().resolve("diary-2026-11-22T18-30-00.lumbo-backup");
            Files.setLastModifiedTime(made, FileTime.fromMillis(0));
            backups.shown();
            assertThat(backups.stateProperty().get().last())
                    .startsWith("The last good backup is from 22 Nov 2026")
                    .endsWith("and your diary has changed since. Back up now.");

            stand.setTime(ScreenFixture.START.plusDays(6));
            backups.shown();
            assertThat(backups.stateProperty().get().last())
                    .as("it is not old yet")
                    .doesNotContain("changed");

            stand.setTime(ScreenFixture.START.plusDays(8));
            backups.backUp();
            assertThat(backups.stateProperty().get().last())
                    .startsWith("The last good backup is from 30 Nov 2026")
                    .doesNotContain("changed");
        }
    }

    @Test
    void aLockedBackupAsksForItsPassword() {
        try (ScreenFixture stand = stand()) {
            StorageViewModel model = model(stand);
            BackupsViewModel backups = model.backups;
            backups.lockedProperty().set(true);
            backups.backUp();
            assertThat(backups.said().troubleProperty().get()).isEqualTo("Type the password first.");
            backups.passwordProperty().set("secret");
            backups.againProperty().set("other");
            backups.backUp();
            assertThat(backups.said().troubleProperty().get()).startsWith("The two passwords are different.");
            backups.againProperty().set("secret");
            backups.backUp();
            assertThat(backups.said().troubleProperty().get()).isEmpty();
            assertThat(backups.passwordProperty().get()).isEmpty();

            RestoreViewModel restore = model.restore;
            RestoreViewModel.Row row = rows(model).getFirst();
            assertThat(row.what()).endsWith("locked with a password");
            restore.look(row.file());
            assertThat(restore.asksProperty().get()).isEqualTo(row.file());
            assertThat(stand.routes()).isEmpty();
            restore.passwordProperty().set("wrong");
            restore.unlock();
            assertThat(restore.said().troubleProperty().get()).startsWith("The password does not open " + row.file());
            restore.passwordProperty().set("secret");
            restore.unlock();
            assertThat(preview(stand).loss()).startsWith("Every session, pain entry and questionnaire");
        }
    }

    @Test
    void anExportedDiaryIsBroughtBackToo() throws Exception {
        try (ScreenFixture stand = stand()) {
            ExportViewModel export = model(stand).export;
            export.formatProperty().set(Format.JSON);
            chosen.add(folder);
            export.save();
            Path file = folder.resolve("lumbo-diary-2026-11-22.json");
            assertThat(export.said().doneProperty().get()).isEqualTo("Saved as " + file);
            stand.diary().writeDown(pain(1), AT).join();

            chosen.add(file);
            model(stand).restore.fromFile();
            preview(stand).restore();
            stand.settle();

            assertThat(stand.diary().painOn(AT.toLocalDate())).doesNotContain(pain(1));
            assertThat(stand.diary().played(Ever.END)).hasSize(2);
            assertThat(names(folder.resolve("data"))).noneMatch(name -> name.startsWith("lumbo-"));
        }
    }

    @Test
    void eachFaultIsOneSentenceAndChangesNothing() throws Exception {
        try (ScreenFixture stand = stand()) {
            RestoreViewModel restore = model(stand).restore;
            Path gone = folder.resolve("gone.lumbo-backup");
            restore.look(gone);
            assertThat(restore.said().troubleProperty().get())
                    .isEqualTo("There is no file " + gone + ". Check its name and folder.");
            Path text = Files.writeString(folder.resolve("text.lumbo-backup"), "hello");
            restore.look(text);
            assertThat(restore.said().troubleProperty().get()).startsWith(text + " is not a Lumbo backup.");
            Path json = Files.writeString(folder.resolve("a.json"), "{\"a\": 1}");
            restore.look(json);
            assertThat(restore.said().troubleProperty().get()).startsWith(json + " can't be restored.");
            Path cut = folder.resolve("cut.lumbo-backup");
            FullDiary.write(cut, 3);
            Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), 9000));
            restore.look(cut);
            assertThat(restore.said().troubleProperty().get()).startsWith(cut + " is damaged or is not a diary.");
            Path newer = folder.resolve("newer.lumbo-backup");
            FullDiary.write(newer, 1);
            byte[] bytes = Files.readAllBytes(newer);
            bytes[63] = 99;
            Files.write(newer, bytes);
            restore.look(newer);
            assertThat(restore.said().troubleProperty().get()).contains("was saved by a newer Lumbo");
            assertThat(stand.routes()).isEmpty();

            BackupsViewModel backups = model(stand).backups;
            chosen.add(text);
            backups.chooseFolder();
            backups.backUp();
            assertThat(backups.said().troubleProperty().get()).contains(text.toString());
            ExportViewModel export = model(stand).export;
            chosen.add(text);
            export.save();
            assertThat(export.said().troubleProperty().get()).contains(text.toString());
            assertThat(stand.diary().played(Ever.END)).hasSize(2);
            assertThat(names(folder.resolve("data"))).allMatch(name -> name.startsWith("diary.sqlite"));
        }
    }

    @Test
    void aBackupThatVanishesAfterThePreviewLeavesTheDiary() throws Exception {
        try (ScreenFixture stand = stand()) {
            StorageViewModel model = model(stand);
            model.backups.backUp();
            Path backup = rows(model).getFirst().file();
            model.restore.look(backup);
            Files.delete(backup);

            RestorePreviewViewModel page = preview(stand);
            page.restore();
            stand.settle();

            assertThat(page.said().troubleProperty().get()).startsWith("There is no file " + backup);
            assertThat(stand.diary().played(Ever.END)).hasSize(2);
            assertThat(model.restore.diary.beforeProperty().get()).isNull();
        }
    }

    @Test
    void nothingIsBroughtBackOrDeletedWhileASessionIsPlayed() {
        try (ScreenFixture stand = stand().withLibrary()) {
            StorageViewModel model = model(stand);
            model.backups.backUp();
            Path backup = rows(model).getFirst().file();
            model.restore.look(backup);
            stand.begin(stand.program("remission"), Optional.empty());

            RestorePreviewViewModel page = preview(stand);
            page.restore();
            model.restore.look(backup);
            DeleteViewModel delete = new DeleteViewModel(tools(stand), FROM);
            delete.wordProperty().set("delete");
            delete.delete();

            String sentence = "A session is running. End it first; then ";
            assertThat(page.said().troubleProperty().get()).isEqualTo(sentence + "restore a backup.");
            assertThat(model.restore.said().troubleProperty().get()).isEqualTo(sentence + "restore a backup.");
            assertThat(delete.said().troubleProperty().get()).isEqualTo(sentence + "delete.");
            assertThat(stand.diary().played(Ever.END)).hasSize(2);
        }
    }

    // ---- out and in

    @Test
    void tablesAreWrittenAndNothingIsReplacedUnasked() throws Exception {
        try (ScreenFixture stand = stand()) {
            ExportViewModel export = model(stand).export;
            export.days().rangeProperty().set(DayRange.Range.ALL);
            export.tableProperty(Table.EXERCISES).set(false);
            chosen.add(folder);
            export.save();
            Path made = folder.resolve("lumbo-diary-2026-11-22");
            assertThat(export.said().doneProperty().get()).isEqualTo("3 tables saved in " + made);
            assertThat(names(made)).containsExactly("pain.csv", "questionnaires.csv", "sessions.csv");
            assertThat(Files.readAllLines(made.resolve("sessions.csv"))).hasSize(3);

            Files.writeString(made.resolve("pain.csv"), "mine");
            chosen.add(folder);
            export.save();
            assertThat(export.asksProperty().get()).contains("and others already exist. Replace?");
            assertThat(made.resolve("pain.csv")).hasContent("mine");
            export.leave();
            assertThat(export.asksProperty().get()).isEmpty();
            chosen.add(folder);
            export.save();
            export.replace();
            assertThat(made.resolve("pain.csv")).content().contains("pain_0_10");

            export.tableProperty(Table.SESSIONS).set(false);
            export.tableProperty(Table.PAIN).set(false);
            export.tableProperty(Table.QUESTIONNAIRES).set(false);
            export.save();
            assertThat(export.said().troubleProperty().get()).isEqualTo("Choose at least one table.");
        }
    }

    @Test
    void aDiaryThatMayOnlyBeReadIsSaidAndWrittenOutAllTheSame() throws Exception {
        Path diary = folder.resolve("data/diary.sqlite");
        FullDiary.write(diary, 2);
        assumeTrue(
                diary.toFile().setWritable(false) && !Files.isWritable(diary),
                "whoever runs this may write everywhere");
        try (ScreenFixture stand = new ScreenFixture(folder.resolve("data")).withDiary()) {
            assertThat(stand.services().diary().troubleProperty().get())
                    .isEqualTo("The diary " + diary + " can't be written. Check that you may write in its folder.");
            StorageViewModel model = model(stand);
            chosen.add(folder);
            model.export.formatProperty().set(Format.JSON);
            model.export.save();

            assertThat(model.export.said().troubleProperty().get()).isEmpty();
            assertThat(folder.resolve("lumbo-diary-2026-11-22.json")).exists();
        }
    }

    @Test
    void aDiaryThatCanNotBeOpenedIsSaidWhereItIsToBeWrittenOut() throws Exception {
        Files.createDirectories(folder.resolve("data/diary.sqlite"));
        try (ScreenFixture stand = new ScreenFixture(folder.resolve("data")).withDiary()) {
            StorageViewModel model = model(stand);
            chosen.add(folder);
            model.export.formatProperty().set(Format.JSON);
            model.export.save();

            assertThat(model.export.said().troubleProperty().get())
                    .isNotEmpty()
                    .isEqualTo(stand.services().diary().troubleProperty().get());
            assertThat(folder.resolve("lumbo-diary-2026-11-22.json")).doesNotExist();
        }
    }

    @Test
    void onlyTheChosenDaysAreWrittenAndTheNameOnlyForAClinic() throws Exception {
        try (ScreenFixture stand = stand()) {
            ExportViewModel export = model(stand).export;
            export.formatProperty().set(Format.FHIR);
            export.days().rangeProperty().set(DayRange.Range.FROM_TO);
            export.days().from().dateProperty().set(AT.toLocalDate().plusDays(1));
            export.days().to().dateProperty().set(AT.toLocalDate());
            export.save();
            assertThat(export.said().troubleProperty().get()).startsWith("The first day has to be before");
            export.days().to().dateProperty().set(AT.toLocalDate().plusDays(1));
            export.nameProperty().set("Grete");
            chosen.add(folder);
            export.save();

            assertThat(folder.resolve("lumbo-diary-2026-11-22-fhir.json"))
                    .content()
                    .contains("Grete", "2026-11-23T")
                    .doesNotContain("\"effectiveDateTime\":\"2026-11-22");
        }
    }

    @Test
    void aTableOfPainIsLookedAtAddedAuditedAndTakenOut() throws Exception {
        try (ScreenFixture stand = stand()) {
            PainImportViewModel pain = model(stand).pain;
            Path table = Files.writeString(
                    folder.resolve("pain.csv"),
                    "at,pain_0_10,note\n2026-07-23T08:00:00+02:00,3,a\n2026-07-25T08:00:00+02:00,5,b\n");
            chosen.add(table);
            pain.choose();
            assertThat(preview(pain).lines())
                    .containsExactly(
                            "2 pain entries, from 23 Jul 2026 to 25 Jul 2026",
                            "None of them is in your diary yet.",
                            "2 will be added.");
            pain.add();
            stand.settle();
            assertThat(pain.said().doneProperty().get()).isEqualTo("2 pain entries were added.");
            assertThat(changes()).containsExactly("ADDED", "ADDED");

            chosen.add(table);
            pain.choose();
            assertThat(preview(pain).canAdd()).isFalse();
            pain.cancel();
            assertThat(pain.undoableProperty().get()).isFalse();

            Files.writeString(table, Files.readString(table) + "2026-07-26T08:00:00+02:00,7,c\n");
            chosen.add(table);
            pain.choose();
            pain.add();
            stand.settle();
            assertThat(pain.undoableProperty().get()).isTrue();
            pain.undo();
            stand.settle();
            assertThat(pain.said().doneProperty().get()).isEqualTo("1 pain entry was removed again.");
            assertThat(changes()).containsExactly("ADDED", "ADDED", "ADDED", "DELETED");

            Files.writeString(table, "at,pain_0_10\nyesterday,3\n");
            chosen.add(table);
            pain.choose();
            assertThat(preview(pain).lines())
                    .singleElement()
                    .asString()
                    .startsWith("Line 2: \"yesterday\" is not a time.");
        }
    }

    private List<String> changes() throws Exception {
        List<String> found = new java.util.ArrayList<>();
        try (Connection connection =
                        new SQLiteConfig().createConnection("jdbc:sqlite:" + folder.resolve("data/diary.sqlite"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT how FROM change ORDER BY seq")) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    @Test
    void whatWasWrittenOutIsKnownWhenItComesInAgain() throws Exception {
        try (ScreenFixture stand = stand()) {
            stand.diary().writeDown(pain(1), AT).join();
            stand.diary().writeDown(pain(2), AT).join();
            ExportViewModel export = model(stand).export;
            chosen.add(folder);
            export.save();

            PainImportViewModel pain = model(stand).pain;
            chosen.add(folder.resolve("lumbo-diary-2026-11-22/pain.csv"));
            pain.choose();

            assertThat(preview(pain).unknown()).isEmpty();
        }
    }

    // ---- deleting

    @Test
    void deletingTakesAWordAndLeavesNothing() throws Exception {
        try (ScreenFixture stand =
                new ScreenFixture(folder.resolve("data")).withDiary().withKnownPerson()) {
            Path data = folder.resolve("data");
            stand.services().safety().follow();
            Files.createDirectories(data.resolve("programs"));
            Files.writeString(data.resolve("programs/own.json"), "{}");
            stand.diary().writeDown(pain(1), AT).join();
            StorageViewModel model = model(stand);
            model.backups.backUp();
            Path backup = rows(model).getFirst().file();
            model.restore.look(backup);
            preview(stand).restore();
            stand.settle();

            DeleteViewModel delete = new DeleteViewModel(tools(stand), FROM);
            delete.shown();
            assertThat(delete.scopeProperty().get().inIt()).startsWith("Your diary has 0 sessions, 1 pain entry,");
            assertThat(delete.scopeProperty().get().backups()).startsWith("There is 1 backup in ");
            delete.delete();
            assertThat(delete.said().troubleProperty().get()).endsWith("Nothing was deleted.");
            chosen.add(folder);
            delete.saveFirst();
            assertThat(folder.resolve("lumbo-diary-2026-11-22.json")).exists();
            delete.wordProperty().set(" Delete ");
            delete.backupsTooProperty().set(true);
            delete.delete();
            stand.settle();

            assertThat(stand.routes().getLast()).isEqualTo(new Route.Welcome());
            assertThat(stand.services().safety().get().orElseThrow().person()).isEqualTo(PersonRecord.NEW);
            assertThat(stand.diary().played(Ever.END)).isEmpty();
            assertThat(stand.services().diary().beforeProperty().get()).isNull();
            assertThat(names(data.resolve("backups"))).isEmpty();
            assertThat(data.resolve("programs/own.json")).exists();
            assertThat(names(data))
                    .allMatch(name -> name.startsWith("diary.sqlite")
                            || List.of("backups", "programs").contains(name));
            for (String name : names(data)) {
                if (Files.isRegularFile(data.resolve(name))) {
                    assertThat(new String(Files.readAllBytes(data.resolve(name)), StandardCharsets.ISO_8859_1))
                            .doesNotContain("REMISSION", "note 1");
                }
            }
        }
    }

    @Test
    void backupsStayWhenTheyAreNotTicked() throws Exception {
        try (ScreenFixture stand = stand()) {
            StorageViewModel model = model(stand);
            model.backups.backUp();
            DeleteViewModel delete = new DeleteViewModel(tools(stand), FROM);
            delete.wordProperty().set("delete");
            delete.delete();
            stand.settle();

            assertThat(names(folder.resolve("data/backups"))).hasSize(1);
            model.restore.shown();
            model.restore.look(rows(model).getFirst().file());
            preview(stand).restore();
            stand.settle();
            assertThat(stand.diary().played(Ever.END)).hasSize(2);
        }
    }

    @Test
    void whatWaitsToBeWrittenIsWrittenBeforeTheDiaryIsClosed() throws Exception {
        try (ScreenFixture stand = stand()) {
            Diary old = stand.diary();
            var written = old.writeDown(pain(1), AT);
            var asked = new java.util.concurrent.atomic.AtomicBoolean();
            stand.services()
                    .diary()
                    .replace(
                            "",
                            lastMoment -> {
                                asked.set(written.isDone()
                                        && stand.services().diary().get().isEmpty());
                                throw new IOException("no room");
                            },
                            () -> {
                                throw new AssertionError("it did not go well");
                            },
                            failure -> assertThat(failure).hasMessage("no room"));
            stand.settle();

            assertThat(asked).isTrue();
            assertThat(stand.diary()).isNotSameAs(old);
            assertThat(stand.diary().painOn(AT.toLocalDate())).contains(pain(1));
            assertThat(stand.services().diary().openProperty().get()).isTrue();
            assertThat(stand.services().diary().replacedProperty().get()).isZero();
        }
    }
}
