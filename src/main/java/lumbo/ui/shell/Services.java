package lumbo.ui.shell;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import lumbo.cue.CueTimer;
import lumbo.cue.SoundOutput;
import lumbo.i18n.Messages;
import lumbo.session.SessionStarter;
import lumbo.settings.DataFolders;
import lumbo.time.Ticker;
import lumbo.ui.Background;
import lumbo.ui.CurrentSession;
import lumbo.ui.DesktopServices;
import lumbo.ui.DiaryModel;
import lumbo.ui.FigureModel;
import lumbo.ui.GuidanceModel;
import lumbo.ui.LibraryModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.SafetyModel;

/**
 * What there is of everything, wired once. It is known where the window is put together, and each screen gets what it needs of it.
 *
 * @param current what the person is in the middle of
 * @param cueTimer plans tones
 * @param ticker elapsed time
 * @param clock the time of day
 * @param worker runs delayed work
 */
public record Services(
        Messages words,
        DataFolders folders,
        LiveSettings settings,
        LibraryModel library,
        GuidanceModel guidance,
        DiaryModel diary,
        SessionStarter sessions,
        CurrentSession current,
        SoundOutput sound,
        CueTimer cueTimer,
        Ticker ticker,
        Clock clock,
        Background background,
        ScheduledExecutorService worker,
        DesktopServices desk,
        FigureModel figures,
        SafetyModel safety) {}
