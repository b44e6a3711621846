package lumbo.ui;

import lumbo.i18n.Messages;

/** A view model of a screen from which one goes to others. */
public abstract class ScreenViewModel extends FollowingViewModel {

    /** The words that it is in. */
    protected final Messages words;

    /** The ways from it, and the work in its name. */
    protected final Navigator navigator;

    /** What a screen with these ways from it shows. */
    protected ScreenViewModel(Messages words, Navigator navigator) {
        this.words = words;
        this.navigator = navigator;
    }

    /** Goes to another screen. */
    public void go(Route route) {
        navigator.go(route);
    }
}
