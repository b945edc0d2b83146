package signaldesk.cli.accounts;

import java.math.BigDecimal;

/**
 * An account as an owner's key sees it.
 *
 * @param name what the venue calls it
 * @param balance in dollars, realised
 * @param canTrade whether the venue takes orders for it
 * @param simulated whether the venue says that no real money is behind it; false if it says nothing
 */
public record Seen(
    String id, String name, BigDecimal balance, boolean canTrade, boolean simulated) {}
