package lumbo.ui;

import javafx.util.Subscription;

/** A view model that follows others while its screen is shown. */
public abstract class FollowingViewModel implements ViewModel {

    private Subscription following = Subscription.EMPTY;

    /** Shows what is, and follows it from now on. */
    protected Subscription follow() {
        return Subscription.EMPTY;
    }

    @Override
    public void shown() {
        following.unsubscribe();
        following = follow();
    }

    @Override
    public void hidden() {
        following.unsubscribe();
        following = Subscription.EMPTY;
    }
}
