package signaldesk.cli.accounts;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An account as an owner's key sees it.
 *
 * @param name what the venue calls it
 * @param balance in dollars, realised
 * @param canTrade whether the venue takes orders for it
 * @param simulated whether no real money is behind it; empty where the venue does not say
 */
public record Seen(
    String id, String name, BigDecimal balance, boolean canTrade, Optional<Boolean> simulated) {

  /** Whether the venue says that real money is behind it. */
  boolean isReal() {
    return simulated.equals(Optional.of(false));
  }

  /** Whether the venue calls it simulated or, where it does not say, names it as practice. */
  boolean isPractice() {
    return simulated.orElseGet(() -> AccountName.of(name).stage().equals(AccountName.PRACTICE));
  }
}
