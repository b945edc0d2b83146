package signaldesk.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import signaldesk.pnl.Direction;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Totals;

/**
 * Cycles that had not ended with the period. They are in no statistic; what they posted is in the
 * day's money.
 *
 * @param positions those that are open when the report is made, by account and contract
 * @param posted what these posted in the period
 * @param closedLater how many others have closed since the period's end
 * @param closedLaterPosted what those posted in the period
 */
public record Open(
    List<Position> positions, Totals posted, long closedLater, Totals closedLaterPosted) {

  /**
   * One open cycle as it stands when the report is made.
   *
   * @param quantity contracts held, positive
   * @param entryPrice average of what is held in points, six decimals where it does not end
   * @param realised points, gross and fees so far, over all days
   * @param estimated whether a fill of it is an estimate
   * @param stale why the book cannot be believed; empty for a sound one
   */
  public record Position(
      String accountId,
      String ownerId,
      String contractId,
      String symbol,
      Direction direction,
      long quantity,
      BigDecimal entryPrice,
      Instant openedAt,
      String tradeId,
      String signalId,
      String hook,
      Pnl realised,
      boolean estimated,
      String stale) {}
}
