package signaldesk.position;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Money;
import signaldesk.order.Fill;
import signaldesk.pnl.AttributedFill;
import signaldesk.pnl.Cycle;
import signaldesk.pnl.Fraction;
import signaldesk.pnl.Marker;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradeId;
import signaldesk.pnl.TradingDays;
import signaldesk.pnl.Unbookable;

/**
 * The book of one account and one dated contract (R1).
 *
 * @param symbol the instrument traded, {@code MNQ1!}
 * @param applied the last fill accounted for, which every further one must come after; a voided one
 *     too, or an old report of it would count again. Null before the first
 * @param cycle what is open; null when flat
 * @param stale why it can no longer be believed, in words; empty for a sound book
 */
public record Book(
    String accountId,
    String contractId,
    String symbol,
    @Nullable Marker applied,
    @Nullable Cycle cycle,
    String stale) {

  /** A flat book, nothing held since {@code applied}. */
  public static Book flat(
      String accountId, String contractId, String symbol, @Nullable Marker applied) {
    return new Book(accountId, contractId, symbol, applied, null, "");
  }

  /** The same book, no longer to be believed. */
  public Book stale(String reason) {
    return new Book(accountId, contractId, symbol, applied, cycle, reason);
  }

  /** The same book, with every fill up to this one accounted for. */
  Book upTo(Marker last) {
    return applied != null && applied.isAfter(last)
        ? this
        : new Book(accountId, contractId, symbol, last, cycle, stale);
  }

  public boolean isStale() {
    return !stale.isEmpty();
  }

  /** What is open, if it is not flat. */
  public Optional<Cycle> open() {
    return Optional.ofNullable(cycle);
  }

  /** Contracts held, positive long, negative short. */
  public long quantity() {
    return cycle == null ? 0 : cycle.quantity();
  }

  /** The id of the open trade; empty when flat. */
  public Optional<String> tradeId() {
    return open().map(c -> TradeId.open(accountId, contractId, c.entry().opened()));
  }

  /**
   * Applies the next fill (R4). One that goes through zero closes this cycle and begins the next at
   * the same instant, its fee split by contracts.
   *
   * @throws Unbookable if the fill is not this book's, is voided, is not after the last one
   *     applied, or takes the book past 64 bits of ticks or cents
   */
  public Booking apply(AttributedFill next, TradingDays days) {
    check(next);
    try {
      return applied(next, instrument(), days.of(next.fill().filledAt()));
    } catch (ArithmeticException e) {
      throw new Unbookable("fill " + next.fill().id() + " is past 64 bits");
    }
  }

  private Booking applied(AttributedFill next, Instrument instrument, LocalDate day) {
    Fill fill = next.fill();
    long toClose = Long.signum(quantity()) * fill.side().sign() < 0 ? Math.absExact(quantity()) : 0;
    long closing = Math.min(toClose, fill.contracts());
    long opening = fill.contracts() - closing;
    Money closingFee = share(fill.fee(), closing, fill.contracts());

    Cycle now = cycle;
    Trade closed = null;
    if (now != null && closing > 0) {
      Cycle before = now;
      now = before.close(next, closing, closingFee, day, instrument);
      if (now.quantity() == 0) {
        closed = closed(before, now, next, day, opening == 0);
        now = null;
      }
    }
    if (opening > 0) {
      Cycle base = now == null ? Cycle.begin(next) : now;
      now = base.open(next, opening, fill.fee().minus(closingFee), day);
    }
    return new Booking(
        new Book(accountId, contractId, symbol, next.marker(), now, stale),
        Optional.ofNullable(closed));
  }

  private Trade closed(
      Cycle before, Cycle over, AttributedFill last, LocalDate day, boolean leftFlat) {
    Marker opened = over.entry().opened();
    return new Trade(
        TradeId.closed(accountId, contractId, opened, last.marker(), day),
        accountId,
        contractId,
        symbol,
        before.direction(),
        over.entry(),
        last.marker(),
        last.signalId(),
        over.opened(),
        over.openedTicks(),
        over.closedTicks(),
        over.estimated(),
        leftFlat,
        over.postings());
  }

  private void check(AttributedFill next) {
    Fill fill = next.fill();
    if (!accountId.equals(next.accountId()) || !contractId.equals(fill.contractId())) {
      throw new Unbookable("fill " + fill.id() + " belongs to another book");
    }
    if (!symbol.equals(next.symbol())) {
      throw new Unbookable(
          "fill %s trades %s, its book %s".formatted(fill.id(), next.symbol(), symbol));
    }
    if (fill.voided()) {
      throw new Unbookable("fill " + fill.id() + " is voided");
    }
    if (applied != null && !next.marker().isAfter(applied)) {
      throw new Unbookable("fill " + fill.id() + " is not after " + applied);
    }
  }

  private Instrument instrument() {
    return Instruments.find(symbol)
        .orElseThrow(() -> new Unbookable("unknown instrument " + symbol));
  }

  private static Money share(Money fee, long part, long whole) {
    BigInteger cents = BigInteger.valueOf(fee.cents()).multiply(BigInteger.valueOf(part));
    Fraction exact = new Fraction(cents, BigInteger.valueOf(whole));
    return new Money(exact.rounded(0).longValueExact());
  }
}
