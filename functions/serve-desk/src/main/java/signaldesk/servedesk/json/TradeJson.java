package signaldesk.servedesk.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.pnl.Cycle;
import signaldesk.pnl.Fraction;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Trade;
import signaldesk.position.Book;

/**
 * One cycle from flat to flat, or one not yet over: that is the open trade, with what it realised
 * so far.
 *
 * @param signalSymbol the chart's symbol, where it is not the one traded
 * @param quantity contracts opened in the cycle
 * @param entryPrice average of its openings in points, six decimals half-even where it does not end
 * @param exitPrice average of its closings; left out before the first
 * @param pnlPoints points times contracts, realised
 * @param pnlPointsPerContract of one closed contract, six decimals half-even where it does not end;
 *     left out before the first closing
 * @param pnlDollars gross, before fees
 * @param grossDollars the same figure under its own name
 * @param fees positive: what the broker charged for all its fills so far
 * @param status {@code open} or {@code closed}
 * @param tradingDay the exchange's day it closed on
 * @param estimated true where a fill's price stands for another market's quote; else left out
 */
public record TradeJson(
    String tradeId,
    String accountId,
    String symbol,
    @Nullable String signalSymbol,
    String contractId,
    String direction,
    long quantity,
    BigDecimal entryPrice,
    @Nullable BigDecimal exitPrice,
    BigDecimal pnlPoints,
    @Nullable BigDecimal pnlPointsPerContract,
    BigDecimal pnlDollars,
    BigDecimal grossDollars,
    BigDecimal fees,
    BigDecimal netDollars,
    String status,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable LocalDate tradingDay,
    String signalId,
    @Nullable String exitSignalId,
    @Nullable Boolean estimated) {

  public static TradeJson closed(Trade trade) {
    Pnl pnl = trade.pnl();
    return new TradeJson(
        trade.tradeId(),
        trade.accountId(),
        trade.symbol(),
        chart(trade.entry().signalSymbol(), trade.symbol()),
        trade.contractId(),
        Json.word(trade.direction()),
        trade.quantity(),
        trade.entryPrice(),
        trade.exitPrice(),
        Decimals.points(pnl.points(), trade.instrument()),
        trade.pointsPerContract(),
        pnl.gross().dollars(),
        pnl.gross().dollars(),
        pnl.fees().dollars(),
        pnl.net().dollars(),
        "closed",
        trade.entry().opened().at(),
        trade.closed().at(),
        trade.day(),
        trade.entry().signalId(),
        trade.exitSignalId(),
        trade.estimated() ? true : null);
  }

  /** The open cycle of a book as the trade it will be. */
  public static TradeJson open(Book book, Cycle cycle) {
    Instrument instrument = Instruments.get(book.symbol());
    Pnl pnl = cycle.pnl();
    long closed = cycle.opened() - Math.absExact(cycle.quantity());
    return new TradeJson(
        book.tradeId().orElseThrow(),
        book.accountId(),
        book.symbol(),
        chart(cycle.entry().signalSymbol(), book.symbol()),
        book.contractId(),
        Json.word(cycle.direction()),
        cycle.opened(),
        average(cycle.openedTicks(), cycle.opened(), instrument),
        closed == 0 ? null : average(cycle.closedTicks(), closed, instrument),
        Decimals.points(pnl.points(), instrument),
        closed == 0 ? null : perContract(pnl.points(), closed, instrument),
        pnl.gross().dollars(),
        pnl.gross().dollars(),
        pnl.fees().dollars(),
        pnl.net().dollars(),
        "open",
        cycle.entry().opened().at(),
        null,
        null,
        cycle.entry().signalId(),
        null,
        cycle.estimated() ? true : null);
  }

  static @Nullable String chart(String signalSymbol, String symbol) {
    return signalSymbol.equals(symbol) ? null : signalSymbol;
  }

  private static BigDecimal average(long ticks, long contracts, Instrument instrument) {
    return Decimals.shown(Fraction.of(ticks).dividedBy(contracts), instrument);
  }

  private static BigDecimal perContract(BigDecimal points, long contracts, Instrument instrument) {
    BigDecimal each = Fraction.of(1).times(points).dividedBy(contracts).rounded(Pnl.DECIMALS);
    return Decimals.points(each, instrument);
  }
}
