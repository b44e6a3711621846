package lumbo.player;

import java.util.List;

/**
 * A player's answer: what it is now, and what has happened since.
 *
 * @param player the new state
 * @param events what happened, in order; often nothing
 */
public record PlayerUpdate(Player player, List<PlayerEvent> events) {}
