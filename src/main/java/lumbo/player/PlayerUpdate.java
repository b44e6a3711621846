package lumbo.player;

import java.util.List;

/** A player's new state, and what has happened since the one before, in order; often nothing. */
public record PlayerUpdate(Player player, List<PlayerEvent> events) {}
