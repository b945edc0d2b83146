package signaldesk.adapter.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the paper venue keeps its tapes. A line is appended whole or not at all, and only right
 * behind the last one, so that an account's orders are executed one after the other.
 *
 * <p>Every method throws {@link signaldesk.port.Broker.Unavailable} where the store gives no
 * answer; then a write may have been made.
 */
public interface PaperStore {

  /** What became of an append. */
  enum Appended {
    WRITTEN,
    /** Another line came first; nothing was written. */
    BEHIND,
    /** The client order id was used before; nothing was written. */
    KNOWN
  }

  /** The account's newest line, read consistently. */
  Optional<Execution> last(String accountId);

  /** The account's lines from this instant on, oldest first, read consistently. */
  List<Execution> since(String accountId, Instant since);

  /** Writes the next line, and with it that its client order id is used, if it has one. */
  Appended append(String accountId, Execution next, @Nullable Remembered order);

  /** Notes a refused order's id; false, and nothing written, if it was used before. */
  boolean remember(String accountId, Remembered order);

  /** What is known of a client order id, read consistently. */
  Optional<Remembered> find(String accountId, String clientOrderId);

  /** The last quote seen for an instrument, on whatever account. */
  Optional<SeenQuote> quote(String symbol);

  void saw(String symbol, SeenQuote quote);
}
