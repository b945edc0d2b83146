package signaldesk.bench.report;

import signaldesk.order.Order;
import signaldesk.pnl.Trade;
import signaldesk.position.Book;
import signaldesk.signal.Signal;

/** Takes what a made-up desk did. */
interface Sink {
  void signal(Signal signal);

  void order(Order order);

  void trade(Trade trade);

  /** What is left open at the end. */
  void book(Book book);
}
