package signaldesk.port;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import signaldesk.desk.Account;

/** What the market of a contract last traded at, as a venue says it. */
public interface LatestPrices {
  /**
   * The latest price of a contract that this account holds, a few seconds old at most; empty where
   * its venue has none to tell, or does not answer.
   */
  Optional<Latest> of(Account account, String contractId);

  /**
   * A price.
   *
   * @param price in points
   * @param at when it was traded, as exactly as the venue says
   */
  record Latest(BigDecimal price, Instant at) {}
}
