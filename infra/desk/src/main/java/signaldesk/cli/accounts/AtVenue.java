package signaldesk.cli.accounts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import signaldesk.order.Holding;

/** What an account's venue says of it. */
public sealed interface AtVenue {

  /**
   * The venue knows it.
   *
   * @param balance in dollars, realised, as the venue writes it; empty on paper, which keeps none
   * @param real whether the venue says that real money is behind it
   * @param holdings what it holds over all contracts
   */
  record Held(Optional<BigDecimal> balance, boolean canTrade, boolean real, List<Holding> holdings)
      implements AtVenue {
    public Held {
      holdings = List.copyOf(holdings);
    }
  }

  /** The owner's key does not see it. */
  record NotSeen() implements AtVenue {}

  /** The venue was not read, and why. */
  record Unread(String reason) implements AtVenue {}
}
