package signaldesk.reportpnl.make;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.Account;
import signaldesk.desk.Refusal;
import signaldesk.digest.Sha256;
import signaldesk.order.Order;
import signaldesk.pnl.Trade;
import signaldesk.position.Book;
import signaldesk.report.CostModel;
import signaldesk.report.Period;
import signaldesk.report.Report;
import signaldesk.report.ReportBuilder;
import signaldesk.report.stored.Audience;
import signaldesk.reportpnl.form.TradeCsv;
import signaldesk.reportpnl.read.Facts;
import signaldesk.signal.Signal;

/** One audience's report in the making: sums, a curve, the last trades, and the CSV as it grows. */
public final class Draft implements Facts {
  /** More would make a page nobody reads; all of them are in the CSV. */
  static final int SHOWN = 200;

  private final ReportBuilder builder;
  private final TradeCsv csv;
  private final StringBuilder line = new StringBuilder();
  private final TradeCsv lines;
  private final Curve curve = new Curve();
  private final Deque<Trade> last = new ArrayDeque<>();
  private boolean begun;
  private String tradesDigest = "";

  /**
   * An empty one.
   *
   * @param csv where the trades are written as they come
   */
  public Draft(Period period, Audience audience, Appendable csv) {
    this.builder = new ReportBuilder(period, audience);
    try {
      this.csv = new TradeCsv(csv);
      this.lines = new TradeCsv(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void day(LocalDate day) {
    if (begun) {
      builder.nextDay();
    }
    begun = true;
  }

  @Override
  public void signal(Signal signal) {
    builder.signal(signal);
  }

  @Override
  public void alerted(Signal signal, Instant at) {
    builder.alerted(signal.acceptedAt(), at);
  }

  @Override
  public void refused(Refusal refusal) {
    builder.refused(refusal);
  }

  @Override
  public void refusalsForgotten() {
    builder.refusalsForgotten();
  }

  @Override
  public void order(Order order, @Nullable Account account) {
    builder.order(order);
  }

  @Override
  public void unreadableSignal() {
    builder.unreadable();
  }

  @Override
  public void unreadable(String accountId, @Nullable Account account) {
    builder.unreadable();
  }

  @Override
  public void trade(Trade trade, @Nullable Account account) {
    builder.trade(trade, account);
    if (!trade.estimated()) {
      curve.add(trade.pnl().net(), trade.closed().at());
    }
    if (last.size() == SHOWN) {
      last.removeLast();
    }
    last.addFirst(trade);
    try {
      csv.line(trade, account);
      line.setLength(0);
      lines.line(trade, null);
      tradesDigest = Sha256.hex(tradesDigest + line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void later(Trade trade, @Nullable Account account) {
    builder.later(trade, account);
  }

  @Override
  public void open(Book book, @Nullable Account account) {
    builder.open(book, account);
  }

  /** What came of it; nothing is added after it. */
  public Made made(CostModel cost) {
    return new Made(builder.report(Optional.of(cost)), curve, List.copyOf(last), tradesDigest);
  }

  /**
   * A report, what only its page shows, and what its trades are known again by.
   *
   * @param trades the last ones, newest first
   * @param tradesDigest of all trades, without what is as configured now
   */
  public record Made(Report report, Curve curve, List<Trade> trades, String tradesDigest) {}
}
