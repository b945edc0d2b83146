package signaldesk.reportpnl.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.Account;
import signaldesk.desk.Refusal;
import signaldesk.order.Order;
import signaldesk.pnl.Trade;
import signaldesk.position.Book;
import signaldesk.signal.Signal;

/**
 * Takes what is read, one by one, on one thread; of a day orders and trades first, so that whoever
 * hears of a signal knows what it did. An account is null where the desk no longer has it: what it
 * did is told all the same.
 */
public interface Facts {
  /** The days that follow are this one's. */
  void day(LocalDate day);

  /** A signal that was accepted on the day. */
  void signal(Signal signal);

  /** What stands among the day's signals and cannot be read. */
  void unreadableSignal();

  /** A channel was told of a signal that was accepted on the day; as long as that is kept. */
  void alerted(Signal signal, Instant at);

  /** A request that was refused on the day. */
  void refused(Refusal refusal);

  /** Some of the requests that were refused on the day may be forgotten by now. */
  void refusalsForgotten();

  /**
   * An order whose signal was accepted on the day; all of one account together, those that name its
   * owner first.
   */
  void order(Order order, @Nullable Account account);

  /** What stands among the day's orders of an account and cannot be read; after those that can. */
  void unreadable(String accountId, @Nullable Account account);

  /** A trade that closed on the day, in the order in which they closed. */
  void trade(Trade trade, @Nullable Account account);

  /** A trade that closed after the span and posted some of its result inside. */
  void later(Trade trade, @Nullable Account account);

  /** A book that is open now, at the end of all. */
  void open(Book book, @Nullable Account account);
}
