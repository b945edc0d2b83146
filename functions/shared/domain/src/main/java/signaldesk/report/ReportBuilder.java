package signaldesk.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.Account;
import signaldesk.desk.Refusal;
import signaldesk.order.Order;
import signaldesk.pnl.Direction;
import signaldesk.pnl.Posting;
import signaldesk.pnl.Totals;
import signaldesk.pnl.Trade;
import signaldesk.position.Book;
import signaldesk.report.stored.Audience;
import signaldesk.signal.Signal;

/**
 * Takes the facts of a period one by one and makes the report of them. It believes what it is
 * given: whoever hands facts in leaves out what the reader may not see.
 *
 * <p>Days come one after another; inside a day the order of the facts makes no difference. Only one
 * day's trades are ever held. An account is null where the desk no longer has it.
 */
public final class ReportBuilder {
  private static final Comparator<Closed> BY_CLOSING =
      Comparator.comparing((Closed one) -> one.trade().closed())
          .thenComparing(one -> one.trade().accountId())
          .thenComparing(one -> one.trade().tradeId());
  private static final long CENTS = 100;

  private final Period period;
  private final Audience sight;
  private final Tallies tallies;
  private final Counts nets = new Counts();
  private final ExecutionTally execution = new ExecutionTally();
  private final OperationsTally operations;
  private final PeakTally peaks = new PeakTally();
  private final OpenTally open = new OpenTally();
  private final List<Pending> ofDay = new ArrayList<>();

  private record Pending(Closed closed, Origin origin) {}

  public ReportBuilder(Period period, Audience sight) {
    this.period = period;
    this.sight = sight;
    this.tallies = new Tallies(period);
    this.operations = new OperationsTally(sight.equals(Audience.DESK));
  }

  /** The facts that follow are of the next trading day. */
  public void nextDay() {
    ofDay.sort(Comparator.comparing(Pending::closed, BY_CLOSING));
    ofDay.forEach(one -> tallies.close(one.origin(), one.closed()));
    ofDay.clear();
    execution.nextDay();
  }

  /** A signal that was stored on the day. */
  public void signal(Signal signal) {
    operations.signal(signal);
    execution.signal(signal);
  }

  /** A request that was refused on the day. */
  public void refused(Refusal refusal) {
    operations.refused(refusal);
  }

  /** Some requests that were refused may be forgotten already. */
  public void refusalsForgotten() {
    operations.refusalsForgotten();
  }

  /** An order whose signal was accepted on the day. */
  public void order(Order order) {
    operations.order(order);
    execution.order(order);
    peaks.order(order);
  }

  /** What stands among the day's orders or signals and cannot be read. */
  public void unreadable() {
    operations.unreadable();
  }

  /** A channel was told of a signal. */
  public void alerted(Instant acceptedAt, Instant alertedAt) {
    execution.alerted(acceptedAt, alertedAt);
  }

  /** A trade that closed on the day. */
  public void trade(Trade trade, @Nullable Account account) {
    Closed closed = Closed.of(trade);
    Origin origin = Origin.of(trade, account);
    ofDay.add(new Pending(closed, origin));
    if (!trade.estimated()) {
      nets.add(closed.net(), 1);
    }
    post(origin, trade.postings());
  }

  /** A trade that closed after the period, having begun inside or before it. */
  public void later(Trade trade, @Nullable Account account) {
    Origin origin = Origin.of(trade, account);
    open.later(post(origin, trade.postings()));
  }

  /** A book with an open cycle; a flat one is passed over. */
  public void open(Book book, @Nullable Account account) {
    book.open()
        .ifPresent(cycle -> {
          Origin origin =
              new Origin(
                  book.accountId(),
                  account,
                  book.symbol(),
                  Direction.of(cycle.quantity()),
                  cycle.entry(),
                  cycle.estimated());
          open.position(book, cycle, post(origin, cycle.postings()));
        });
  }

  /**
   * The report of all that was handed in. More may be handed in after it.
   *
   * @param cost what signals and orders cost; empty where nobody said
   */
  public Report report(Optional<CostModel> cost) {
    nextDay();
    Part total = tallies.total();
    Days days = Days.of(tallies);
    return new Report(
        period,
        sight,
        total,
        nets.distribution().median().map(cents -> cents.dividedBy(CENTS)),
        days.risk(total, peaks.peaks()),
        execution.execution(),
        operations.operations(cost),
        NqSum.of(tallies),
        Collections.unmodifiableMap(tallies.cuts()),
        days.days(),
        open.open());
  }

  /** Adds what falls into the period, and says how much that was. */
  private Totals post(Origin origin, List<Posting> postings) {
    Totals sum = Totals.ZERO;
    for (Posting posting : postings) {
      LocalDate day = posting.day();
      if (period.holds(day)) {
        tallies.post(origin, day, posting.pnl());
        sum = sum.plus(posting.pnl(), origin.estimated());
      }
    }
    return sum;
  }
}
