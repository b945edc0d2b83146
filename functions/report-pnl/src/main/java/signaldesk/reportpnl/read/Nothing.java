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

/** Lets facts fall that nobody asked for. */
public enum Nothing implements Facts {
  FACTS;

  @Override
  public void day(LocalDate day) {}

  @Override
  public void signal(Signal signal) {}

  @Override
  public void unreadableSignal() {}

  @Override
  public void alerted(Signal signal, Instant at) {}

  @Override
  public void refused(Refusal refusal) {}

  @Override
  public void refusalsForgotten() {}

  @Override
  public void order(Order order, @Nullable Account account) {}

  @Override
  public void unreadable(String accountId, @Nullable Account account) {}

  @Override
  public void trade(Trade trade, @Nullable Account account) {}

  @Override
  public void later(Trade trade, @Nullable Account account) {}

  @Override
  public void open(Book book, @Nullable Account account) {}
}
