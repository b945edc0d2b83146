package signaldesk.pnl;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;

/**
 * The open cycle of a book, from its first fill on, kept as sums: it does not grow with its fills.
 *
 * <p>What was realised so far needs no figure of its own. Closing takes its share out of the cost,
 * so the cost taken out is {@code openedTicks - cost}, and what came in for it is {@code
 * closedTicks}.
 *
 * @param entry how it began
 * @param quantity contracts held, positive long, negative short; zero only once it is over
 * @param cost exact open cost: ticks times contracts of what is held, at its average
 * @param opened contracts opened in the cycle so far
 * @param openedTicks sum of ticks times contracts of every opening
 * @param closedTicks sum of ticks times contracts of every closing
 * @param estimated whether any of its fills is an estimate
 * @param postings what was realised and paid, by trading day
 */
public record Cycle(
    Entry entry,
    long quantity,
    Fraction cost,
    long opened,
    long openedTicks,
    long closedTicks,
    boolean estimated,
    List<Posting> postings) {

  public Cycle {
    postings = List.copyOf(postings);
  }

  /** A cycle that begins with this fill, or with the opening part of it. */
  public static Cycle begin(AttributedFill first) {
    return new Cycle(Entry.of(first), 0, Fraction.ZERO, 0, 0, 0, false, List.of());
  }

  /**
   * Contracts added on the cycle's side.
   *
   * @param contracts how many of the fill's contracts open, positive
   * @param fee their share of the fill's fee
   */
  public Cycle open(AttributedFill fill, long contracts, Money fee, LocalDate day) {
    long ticks = Math.multiplyExact(fill.fill().price().ticks(), contracts);
    return new Cycle(
        entry,
        Math.addExact(quantity, fill.fill().side().sign() * contracts),
        cost.plus(Fraction.of(ticks)),
        Math.addExact(opened, contracts),
        Math.addExact(openedTicks, ticks),
        closedTicks,
        estimated || fill.fill().estimated(),
        Posting.add(postings, day, new Pnl(BigDecimal.ZERO, Money.ZERO, fee)));
  }

  /**
   * Contracts taken off, at most those held; the average of the rest stays.
   *
   * @param contracts how many of the fill's contracts close, positive
   * @param fee their share of the fill's fee
   */
  public Cycle close(
      AttributedFill fill, long contracts, Money fee, LocalDate day, Instrument instrument) {
    long held = Math.absExact(quantity);
    if (contracts > held) {
      throw new IllegalArgumentException("cannot close " + contracts + " of " + held);
    }
    long ticks = Math.multiplyExact(fill.fill().price().ticks(), contracts);
    Cycle closed =
        new Cycle(
            entry,
            quantity + fill.fill().side().sign() * contracts,
            cost.times(held - contracts).dividedBy(held),
            opened,
            openedTicks,
            Math.addExact(closedTicks, ticks),
            estimated || fill.fill().estimated(),
            postings);
    Fraction realised = closed.realisedTicks(direction());
    Pnl before = pnl();
    Pnl change =
        new Pnl(
            realised.times(instrument.tickSize()).rounded(Pnl.DECIMALS).subtract(before.points()),
            money(realised, instrument).minus(before.gross()),
            fee);
    return closed.with(Posting.add(postings, day, change));
  }

  /** Realised and paid so far, over all days. */
  public Pnl pnl() {
    return Posting.sum(postings);
  }

  /** Which way it stands while it is open. */
  public Direction direction() {
    return Direction.of(quantity);
  }

  /** Average cost of what is held, in ticks. */
  public Fraction averageTicks() {
    return cost.dividedBy(Math.absExact(quantity));
  }

  /** Average cost of what is held, in points, six decimals half-even where it does not end. */
  public BigDecimal entryPrice(Instrument instrument) {
    return Prices.shown(averageTicks(), instrument);
  }

  /** Exact open cost in points times contracts. */
  public Fraction openCostPoints(Instrument instrument) {
    return cost.times(instrument.tickSize());
  }

  /** (mark - average) x quantity in ticks times contracts, exact. */
  public Fraction unrealisedTicks(Price mark) {
    return Fraction.of(Math.multiplyExact(mark.ticks(), quantity))
        .minus(cost.times(direction().sign()));
  }

  /** Unrealised points times contracts at this mark, six decimals half-even. */
  public BigDecimal unrealisedPoints(Price mark, Instrument instrument) {
    return unrealisedTicks(mark).times(instrument.tickSize()).rounded(Pnl.DECIMALS);
  }

  /** Unrealised dollars at this mark, before any fee, half-even to the cent. */
  public Money unrealised(Price mark, Instrument instrument) {
    return money(unrealisedTicks(mark), instrument);
  }

  private Fraction realisedTicks(Direction side) {
    return Fraction.of(Math.subtractExact(closedTicks, openedTicks)).plus(cost).times(side.sign());
  }

  private static Money money(Fraction ticks, Instrument instrument) {
    return new Money(ticks.times(instrument.tickValue().cents()).rounded(0).longValueExact());
  }

  private Cycle with(List<Posting> next) {
    return new Cycle(entry, quantity, cost, opened, openedTicks, closedTicks, estimated, next);
  }
}
