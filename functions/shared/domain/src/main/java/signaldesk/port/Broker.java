package signaldesk.port;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.order.Fill;
import signaldesk.order.Holding;
import signaldesk.signal.Side;

/**
 * A venue that holds accounts and executes market orders. It says no more than a real one can say.
 *
 * <p>Reads throw {@link Unavailable}, or {@link NoAccount} where asking again is no use. A write
 * answers {@link SubmitOutcome}, and never throws for what the venue did.
 */
public interface Broker {

  /**
   * The contract an entry opens now, as the venue names it.
   *
   * @throws NoContract if the venue has none for this instrument, or not surely that one
   */
  Contract frontContract(Instrument instrument);

  /** Everything the account holds now, over all instruments and months. */
  List<Holding> positions(String accountId);

  /** Opens or adds at the market, under a client order id that is used once. */
  SubmitOutcome open(Open order);

  /**
   * Closes a position wholly at the market. A venue may keep no id for it: look it up by the
   * position.
   */
  SubmitOutcome close(Close order);

  /**
   * Cancels the orders that still wait on a contract which is held no more: a stop or target left
   * behind opens a new position one day.
   *
   * @param heldSince when the venue opened the position that is gone
   * @return what the venue would not cancel, in words; empty if nothing waits there any more
   */
  List<String> cancelRest(String accountId, Contract contract, Instant heldSince);

  /** The order sent under this client order id, rejected ones included, if the venue has it. */
  Optional<Found> find(String accountId, String clientOrderId, Instant sentAfter);

  /**
   * The orders on one contract that the venue took from this instant on, ours or not, oldest first;
   * refused ones may be left out. It is how an order that carries no id of ours is found.
   */
  List<Placed> orders(String accountId, String contractId, Instant since);

  /**
   * The account's fills from this instant on, oldest first, voided ones included. Some from minutes
   * before may be among them: a fill belongs to its order, whenever it was.
   */
  List<BrokerFill> fills(String accountId, Instant since);

  /**
   * Those of one order. What cannot be read of another one's is not in the way.
   *
   * @param opens whether it opens something: then it can wait for longer than what closes
   */
  default List<Fill> fillsOf(String accountId, String brokerOrderId, boolean opens, Instant since) {
    return fills(accountId, since).stream()
        .filter(fill -> fill.brokerOrderId().equals(brokerOrderId))
        .map(BrokerFill::fill)
        .toList();
  }

  /**
   * For how long after an id's first use a second order under it is refused; zero where it is a
   * mere label.
   */
  Duration enforcesIdsFor();

  /** The longest a write goes on; after it the answer is {@link SubmitOutcome.Unknown}. */
  Duration callTimeout();

  /** How long after a write a read may still not show it. */
  Duration settleTime();

  /**
   * The market a fill's price may be taken from where the venue has none of its own: the signal's
   * chart and quote.
   */
  record Quote(String chartSymbol, @Nullable BigDecimal price) {}

  /**
   * A market order that opens or adds; {@code contracts} is positive.
   *
   * @param notAfter whoever sent it looked at its deadline and the switches for so long: what has
   *     not gone out by then, because a login or a busy account came first, is {@link
   *     SubmitOutcome.NotSent}
   */
  record Open(
      String accountId,
      Instrument instrument,
      Contract contract,
      Side side,
      long contracts,
      String clientOrderId,
      Instant notAfter,
      Quote quote) {}

  /** A market order that closes the whole of {@code holding}. */
  record Close(String accountId, Instrument instrument, Holding holding, Quote quote) {}

  /** A fill and the broker's order it belongs to. */
  record BrokerFill(String brokerOrderId, Fill fill) {}

  /**
   * An order as the venue lists it.
   *
   * @param filled contracts filled by the venue's own count; its fills may show later
   */
  record Placed(
      String brokerOrderId, Side side, long contracts, Found.Status status, long filled) {}

  /**
   * What became of an order that was looked up.
   *
   * @param filled contracts filled by the venue's own count, which its fills may show later; 0
   *     where it has no count but its fills
   */
  record Found(String brokerOrderId, Status status, long filled, String message) {
    /** A venue's states, as far as they matter here. */
    public enum Status {
      /** Held, not wholly filled. */
      WORKING,
      FILLED,
      /** Refused, cancelled or expired at the venue; what was filled before stays filled. */
      REJECTED
    }
  }

  /** An entry has no contract to open; another try on the same day finds none either. */
  final class NoContract extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoContract(String reason) {
      super(reason);
    }

    /** Why, in words a trader understands. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }

  /** The venue has no such account for us, and says so: another try finds none either. */
  final class NoAccount extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoAccount(String reason) {
      super(reason);
    }

    /** Which, and in the venue's words. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }

  /** A read got no answer; nothing was changed by it. */
  final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Duration retryAfter;

    public Unavailable(String reason, Duration retryAfter) {
      super(reason);
      this.retryAfter = retryAfter;
    }

    /** What was in the way. */
    public String reason() {
      return String.valueOf(getMessage());
    }

    /** How long the venue wants to be left alone. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }
}
