package lumbo.ui;

/**
 * A question before something is lost, in words.
 *
 * @param title the question
 * @param text what would be lost, and what would not
 * @param stays the answer that loses nothing
 * @param leaves the answer that loses it
 */
public record Question(String title, String text, String stays, String leaves) {}
