package lumbo.ui.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import lumbo.i18n.Messages;
import lumbo.settings.DataFolders;
import lumbo.ui.CurrentSession;
import lumbo.ui.DiaryModel;
import lumbo.ui.FileChoice;
import lumbo.ui.LiveSettings;
import lumbo.ui.Navigator;
import lumbo.ui.Printing;
import lumbo.ui.SafetyModel;

/**
 * What all is done with that is done with the diary's file.
 *
 * @param current no other diary comes while a session is played
 * @param show shows a folder in the desktop's own window; may take a while
 */
public record StorageTools(
        Messages words,
        DataFolders folders,
        LiveSettings settings,
        DiaryModel diary,
        CurrentSession current,
        SafetyModel safety,
        Clock clock,
        Navigator navigator,
        FileChoice files,
        Printing printing,
        Consumer<Path> show) {}
