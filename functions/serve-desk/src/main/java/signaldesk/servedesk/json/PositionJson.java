package signaldesk.servedesk.json;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Money;
import signaldesk.pnl.Cycle;
import signaldesk.position.Book;
import signaldesk.servedesk.value.Mark;
import signaldesk.servedesk.value.Valued;

/**
 * What an account holds of one contract now.
 *
 * @param signalSymbol the chart's symbol, where it is not the one traded
 * @param quantity contracts, positive; {@code direction} carries the side
 * @param entryPrice average cost in points of what is held, six decimals half-even where it does
 *     not end
 * @param openCostPoints exact sum of price times contracts of what is held: a number, or where that
 *     does not end the fraction as a text, {@code "120001/3"}
 * @param entryTime when the cycle began
 * @param tradeId the open trade's
 * @param lastUpdate when the last fill was filled that moved it
 * @param markPrice the last price heard of, in points, however old
 * @param markSource {@code bar}, {@code signal} or {@code fill}
 * @param unrealizedPoints points times contracts at the mark; left out without a fresh one
 * @param unrealizedDollars before fees, half-even to the cent; left out without a fresh mark
 * @param unrealizedReason why it is left out
 * @param stale why the book can no longer be believed; left out for a sound one
 * @param estimated true where a fill's price stands for another market's quote; else left out
 */
public record PositionJson(
    String accountId,
    String symbol,
    @Nullable String signalSymbol,
    String contractId,
    String direction,
    long quantity,
    BigDecimal entryPrice,
    Object openCostPoints,
    Instant entryTime,
    String signalId,
    String tradeId,
    Instant lastUpdate,
    @Nullable BigDecimal markPrice,
    @Nullable Instant markTime,
    @Nullable String markSource,
    @Nullable BigDecimal unrealizedPoints,
    @Nullable BigDecimal unrealizedDollars,
    @Nullable String unrealizedReason,
    @Nullable String stale,
    @Nullable Boolean estimated) {

  public static PositionJson of(Valued position) {
    Book book = position.book();
    Cycle cycle = position.cycle();
    Instrument instrument = position.instrument();
    return new PositionJson(
        book.accountId(),
        book.symbol(),
        TradeJson.chart(cycle.entry().signalSymbol(), book.symbol()),
        book.contractId(),
        Json.word(cycle.direction()),
        Math.absExact(cycle.quantity()),
        cycle.entryPrice(instrument),
        Decimals.exact(cycle.openCostPoints(instrument), instrument),
        cycle.entry().opened().at(),
        cycle.entry().signalId(),
        book.tradeId().orElseThrow(),
        book.applied() == null ? cycle.entry().opened().at() : book.applied().at(),
        position.mark().map(mark -> instrument.points(mark.price())).orElse(null),
        position.mark().map(Mark::at).orElse(null),
        position.mark().map(Mark::source).orElse(null),
        position.unrealisedTicks().map(ticks -> Decimals.shown(ticks, instrument)).orElse(null),
        position.unrealised().map(Money::dollars).orElse(null),
        position.unknown().isEmpty() ? null : position.unknown(),
        book.isStale() ? book.stale() : null,
        cycle.estimated() ? true : null);
  }
}
